"""The cells of an observation and what must hold among them: declared once, for every reader (观测值校验).

A row is taken apart into indicator, area, value, note and its *circumstances* (all other cells). Circumstances repeat:
millions of rows share a few thousand, so each is read and checked once, by rows or by columns alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series import words
from lantu.series.dates import date_in
from lantu.series.model import Break, Measure, Status
from lantu.series.problems import CellError, Problem

MAX_TEXT = 10_000  # characters of a note
_YEAR = re.compile(r"([12][0-9]{3})(?:\.0+)?年?")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffd\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Expected:
    """What the observations of a table are held against (校验范围).

    `units` gives the unit of each known indicator; None: any indicator, unit unknown. `areas` likewise. No period may
    end before `first_year` or after `last_year`: the first year for which the plan and its bases need data.
    """

    units: Mapping[str, str | None] | None = None
    areas: frozenset[str] | None = None
    first_year: int = 1949
    last_year: int = 2100


class Circumstances(NamedTuple):
    """All that an observation says beside indicator, area, value and note."""

    period: Period
    missing: Missing | None
    measure: Measure | None
    status: Status
    carried_from: int | None
    break_: Break | None
    calibre: str
    vintage: date | None
    source: str


class Rule(NamedTuple):
    """Something that must not be so among circumstances: its code, the column to look at, the test."""

    code: str
    column: str
    broken: Callable[[Circumstances, Expected], bool]


RULES: tuple[Rule, ...] = (
    Rule("LT-SERIES-018", "period", lambda c, e: not e.first_year <= c.period.year <= e.last_year),
    Rule("LT-SERIES-022", "carried_from", lambda c, _: c.status is Status.CARRIED and c.carried_from is None),
    Rule("LT-SERIES-023", "status", lambda c, _: c.status is not Status.CARRIED and c.carried_from is not None),
    Rule("LT-SERIES-024", "carried_from", lambda c, _: (c.carried_from or 0) >= c.period.year),
    Rule("LT-SERIES-034", "vintage", lambda c, e: c.vintage is not None and c.vintage.year < e.first_year),
    # What is measured when the period is over cannot be known before; an estimate or an earlier year's value can.
    Rule(
        "LT-SERIES-026",
        "vintage",
        lambda c, _: (
            c.missing is None
            and c.vintage is not None
            and c.status in (Status.FINAL, Status.PRELIMINARY)
            and c.vintage < c.period.last_day
        ),
    ),
)


def circumstances(cells: Mapping[str, str], expected: Expected) -> Circumstances | list[Problem]:
    """The circumstances in the cells of these columns, or all that is wrong with them (row 0: not known here)."""
    wrong: list[Problem] = []

    def read(column: str, reader: Callable[[str], Any]) -> Any:
        try:
            return reader(cells[column])
        except CellError as error:
            wrong.append(Problem(0, column, error.code, cells[column], error.facts or None))
            return None

    found = Circumstances(
        period=read("period", period_in),
        missing=read("missing", _one_of({"": None, **words.MISSING})),
        measure=read("measure", _one_of(words.MEASURES)),
        status=read("status", _one_of(words.STATUSES)),
        carried_from=read("carried_from", year_in),
        break_=read("break", _one_of(words.BREAKS)),
        calibre=read("calibre", text_in),
        vintage=read("vintage", date_in),
        source=read("source", text_in),
    )
    if wrong:
        return wrong
    facts = {"period": str(found.period), "last_day": found.period.last_day, "first": expected.first_year,
             "last": expected.last_year}  # fmt: skip
    wrong = [Problem(0, r.column, r.code, cells[r.column], facts) for r in RULES if r.broken(found, expected)]
    return wrong or found


def period_in(cell: str) -> Period:
    """The period in a cell. Raises CellError LT-SERIES-011 (empty) or 017 (not a period, or an impossible one)."""
    if not cell.strip():
        raise CellError("LT-SERIES-011")
    try:
        period = Period.read(unicodedata.normalize("NFKC", cell[:100]))
    except ValueError:
        period = None
    if period is None:
        raise CellError("LT-SERIES-017")
    return period


def year_in(cell: str) -> int | None:
    """The year in a cell (2022, 2022年, 2022.0), or None for an empty one. Raises CellError LT-SERIES-020."""
    plain = unicodedata.normalize("NFKC", cell).strip()
    if not plain:
        return None
    match = _YEAR.fullmatch(plain)
    if match is None:
        raise CellError("LT-SERIES-020")
    return int(match[1])


def text_in(cell: str) -> str:
    """The text in a cell without outer blanks. Raises CellError: LT-SERIES-016 (formula), 032 (broken characters)."""
    plain = cell.strip()
    if not plain.isprintable() and _UNREADABLE.search(plain):
        raise CellError("LT-SERIES-032")
    if plain.startswith("="):
        raise CellError("LT-SERIES-016")
    if len(plain) > MAX_TEXT:
        raise CellError("LT-SERIES-039", length=len(plain), limit=MAX_TEXT)
    return plain


def key_in(cell: str) -> str:
    """Text that must be there. Raises CellError LT-SERIES-011 when it is not."""
    plain = text_in(cell)
    if not plain:
        raise CellError("LT-SERIES-011")
    return plain


def _one_of(known: Mapping[str, Any]) -> Callable[[str], Any]:
    def read(cell: str) -> Any:
        try:
            return known[cell]
        except KeyError:
            plain = unicodedata.normalize("NFKC", cell).strip().lower().replace(" ", "_").replace("-", "_")
            if plain not in known:
                raise CellError("LT-SERIES-012", allowed="、".join(word for word in known if word)) from None
            return known[plain]

    return read
