"""indicators.yaml: what is measured, and what follows from it by formula (指标表)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lantu.kernel.errors import FileError
from lantu.kernel.strict_yaml import dump
from lantu.series.formulas import Formula, prepared
from lantu.series.model import Indicator
from lantu.series.yaml_records import note_repeated, plain, read_document, read_records

FORM = "indicators/1"


@dataclass(frozen=True)
class Indicators:
    """The indicators of a workspace and their formulas (指标表), found by id, or by name or alias."""

    indicators: tuple[Indicator, ...]
    formulas: tuple[Formula, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Indicator]:
        """Each indicator by its id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def units(self) -> dict[str, str | None]:
        """The unit of each indicator, as the check of a table wants it."""
        return {indicator.id: indicator.unit for indicator in self.indicators}

    @cached_property
    def _by_name(self) -> dict[str, tuple[Indicator, ...]]:
        found: dict[str, tuple[Indicator, ...]] = {}
        for indicator in self.indicators:
            for name in dict.fromkeys(map(folded_name, (indicator.id, indicator.name, *indicator.aliases))):
                found[name] = (*found.get(name, ()), indicator)
        return found

    def named(self, name: str) -> Indicator | None:
        """The indicator that goes by a name or alias, equal but for width, case and blanks; None when there is none.

        Likeness is never enough: 城镇化率 is not 常住人口城镇化率 until somebody makes it an alias. Raises FileError
        LT-SERIES-045 when several indicators go by that name.
        """
        found = self._by_name.get(folded_name(name), ())
        if len(found) > 1:
            raise FileError("LT-SERIES-045", "", {"value": name, "ids": "、".join(i.id for i in found)})
        return found[0] if found else None


def folded_name(name: str) -> str:
    """A name without what makes two spellings of it: width, case, blanks."""
    return "".join(unicodedata.normalize("NFKC", name).lower().split())


def load_indicators(text: str, where: str = "indicators.yaml") -> Indicators:
    """The indicators in the text of a file. Raises FileError with all that is wrong with it, line by line."""
    data, problems = read_document(text, where, FORM, ("indicators", "formulas"))
    indicators = read_records(data, "indicators", Indicator, problems)
    formulas = read_records(data, "formulas", Formula, problems)
    note_repeated(indicators, problems)
    note_repeated(formulas, problems)
    problems.raise_if_any()
    found = Indicators(tuple(i for i, _, _ in indicators), tuple(f for f, _, _ in formulas))
    prepared(found.formulas, found.by_id)
    return found


def dump_indicators(indicators: Iterable[Indicator], formulas: Iterable[Formula] = ()) -> str:
    """The text of an indicators.yaml, which `load_indicators` reads back the same."""
    data: dict[str, object] = {"lantu": FORM, "indicators": [plain(i) for i in indicators]}
    if listed := [plain(f) for f in formulas]:
        data["formulas"] = listed
    return dump(data)
