"""Observations in from a table: a dry run that tells all that is wrong, or all or nothing (观测值导入)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lantu.series.model import Observation
from lantu.series.observation_cells import Expected
from lantu.series.observation_rows import ObservationRows
from lantu.series.problems import Problem, raise_problems
from lantu.series.sheet import Table, read_table
from lantu.series.words import OBSERVATION_COLUMNS

Source = str | Path | Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a dry run found (试导入结果): the rows that are right, and what is wrong with the others.

    `rows` = rows with an observation + `bad_rows`; blank rows are not counted. `warnings` do not stop an import.
    """

    observations: tuple[Observation, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    rows: int
    bad_rows: int
    where: str = ""

    def raise_if_any(self, limit: int = 1000) -> None:
        """Raise one error that lists the problems, row by row; do nothing when there are none."""
        raise_problems(self.where, self.problems, limit)


def check_observations(source: Source, expected: Expected | None = None, *, sheet: str | None = None) -> Checked:
    """Read all rows of a table (file or list of mappings) and change nothing.

    Raises FileError only when file or header cannot be understood; what is wrong with rows is in `problems`, in the
    order of the rows.
    """
    table = read_table(source, OBSERVATION_COLUMNS, sheet=sheet)
    return _checked(table, expected or Expected())


def load_observations(
    source: Source, expected: Expected | None = None, *, sheet: str | None = None, limit: int = 1000
) -> tuple[Observation, ...]:
    """All observations of a table, or one error that lists every bad row up to `limit`: nothing is taken by halves."""
    checked = check_observations(source, expected, sheet=sheet)
    checked.raise_if_any(limit)
    return checked.observations


def _checked(table: Table, expected: Expected) -> Checked:
    reader = ObservationRows(table, expected)
    observations = tuple(reader)
    warnings = calibre_changes(observations) if len(reader.calibres) > 1 else []
    problems = tuple(sorted(reader.problems, key=lambda problem: problem.row))
    return Checked(observations, problems, tuple(warnings), reader.rows, reader.bad_rows, table.where)


def calibre_changes(observations: Sequence[Observation]) -> list[Problem]:
    """Values from which on a series goes by another calibre without saying whether it can be compared.

    A calibre that also has values for the time before is a series of its own and changes nothing.
    """
    series = defaultdict[tuple[object, ...], list[Observation]](list)
    for o in observations:
        series[o.indicator_id, o.area, o.measure, o.period.kind].append(o)
    found = []
    for values in series.values():
        if len({o.calibre for o in values}) == 1:
            continue
        values.sort(key=lambda o: (o.period.order, o.calibre))
        begun: set[str] = set()
        for o in values:
            if begun and o.calibre not in begun and o.break_ is None and o.period.order > values[0].period.order:
                facts = {
                    "period": str(o.period),
                    "calibre": o.calibre or "—",
                    "before": "、".join(sorted(begun)) or "—",
                }
                found.append(Problem(o.row or 0, "calibre", "LT-SERIES-028", o.calibre, facts))
            begun.add(o.calibre)
    return sorted(found, key=lambda problem: problem.row)
