"""Rows of a table to observations: one pass, each distinct cell read once (逐行读取)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from lantu.kernel.missing import Missing
from lantu.series.dates import instant_in
from lantu.series.model import Measure, Observation
from lantu.series.number_cells import PLAIN, number_in
from lantu.series.observation_cells import Circumstances, Expected, circumstances, key_in, text_in
from lantu.series.problems import CellError, Problem
from lantu.series.sheet import Table

_KEPT = 200_000  # distinct texts that are remembered at a time; beyond that memory counts more than speed
_FLOW = Measure.FLOW
_CIRCUMSTANCES = ("period", "missing", "measure", "status", "carried_from", "break", "calibre", "vintage", "source")


@dataclass(slots=True)
class ObservationRows:
    """Reads the observations of a table; iterate once, then look at `problems`, `rows` and `bad_rows`.

    Every row that is not blank gives either one observation or one or more problems, and is counted in `rows`.
    """

    table: Table
    expected: Expected = field(default_factory=Expected)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    bad_rows: int = 0
    calibres: set[str] = field(default_factory=set)
    _ids: dict[str, str | None] = field(default_factory=dict)
    _areas: dict[str, str | None] = field(default_factory=dict)
    _instants: dict[str, tuple[datetime | None] | None] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Observation]:
        expected = self.expected
        ids, areas, numbers = self._ids, self._areas, dict[str, Decimal]()
        known: dict[tuple[str, ...], Any] = {}
        series: dict[tuple[str, str], int] = {}
        seen: dict[tuple[int, int, str], int] = {}
        serials: dict[tuple[Any, ...], int] = {}
        merged = self.table.merged
        table_problems = self.table.problems
        broken = len(table_problems)
        row = 0
        for row, cells in self.table.rows:
            self.rows += 1
            (id_cell, area_cell, period, value_cell, missing, measure, status, carried, break_, calibre, vintage,
             recorded, source, note) = cells  # fmt: skip
            wrong: list[Problem] = []

            key = (period, missing, measure, status, carried, break_, calibre, vintage, source)
            about = known.get(key)
            if about is None:
                about = self._circumstances(key, serials)
                if len(known) >= _KEPT:
                    known.clear()
                known[key] = about
            if type(about) is list:
                wrong.extend(problem._replace(row=row) for problem in about)
                has_missing = bool(missing.strip())
            else:
                has_missing = about[0].missing is not None

            indicator = ids.get(id_cell)
            if indicator is None:
                indicator = self._id(id_cell, row, wrong)
            area = areas.get(area_cell)
            if area is None:
                area = self._area(area_cell, row, wrong)

            number = numbers.get(value_cell)
            printed = ""
            if number is None:
                if PLAIN(value_cell):
                    number = Decimal(value_cell)
                    if len(numbers) >= _KEPT:
                        numbers.clear()
                    numbers[value_cell] = number
                elif value_cell and not value_cell.isspace():
                    number = self._number(value_cell, indicator, about, row, wrong)
                    printed = value_cell.strip()
            if has_missing:
                if value_cell and not value_cell.isspace():
                    wrong.append(Problem(row, "value", "LT-SERIES-021", value_cell, {"missing": missing}))
            elif not value_cell or value_cell.isspace():
                wrong.append(Problem(row, "value", "LT-SERIES-025"))
            if merged and (row, "value") in merged:
                wrong.append(Problem(row, "value", "LT-SERIES-033", value_cell))

            instant = None
            if recorded:
                instant = self._instant(recorded, row, wrong)
            if note:
                try:
                    note = text_in(note)
                except CellError as error:
                    wrong.append(Problem(row, "note", error.code, note, error.facts))

            if not wrong:
                found, serial, flow = about
                if flow and number is not None and number < 0:
                    wrong.append(Problem(row, "value", "LT-SERIES-029", value_cell))
                pair = (indicator, area)
                at = series.get(pair)  # type: ignore[arg-type]
                if at is None:
                    at = series[pair] = len(series)  # type: ignore[index]
                first = seen.setdefault((at, serial, recorded), row)
                if first != row:
                    wrong.append(Problem(row, "", "LT-SERIES-027", str(indicator), {"first": first, "period": period}))
            if wrong:
                self.bad_rows += 1
                self.problems += wrong
                continue
            yield Observation(
                indicator, found[0], area, number, printed, found[1], found[2], found[3], found[4], found[5],  # type: ignore[arg-type]
                found[6], found[7], instant, found[8], note, row,
            )  # fmt: skip
        unread = table_problems[broken:]
        self.problems += table_problems
        self.rows += len(unread)
        self.bad_rows += len(unread)
        if expected.units is None:
            ids.clear()

    def _circumstances(self, cells: tuple[str, ...], serials: dict[tuple[Any, ...], int]) -> Any:
        """Problems, or the circumstances with a number for their share of the key, and whether they are a flow."""
        found = circumstances(dict(zip(_CIRCUMSTANCES, cells, strict=True)), self.expected)
        if isinstance(found, list):
            return found
        self.calibres.add(found.calibre)
        serial = serials.setdefault(_key(found), len(serials))
        return found, serial, found.measure is _FLOW

    def _id(self, cell: str, row: int, wrong: list[Problem]) -> str | None:
        units = self.expected.units
        return self._key_cell(cell, "indicator_id", units, "LT-SERIES-030", self._ids, (row, wrong))

    def _area(self, cell: str, row: int, wrong: list[Problem]) -> str | None:
        if not cell.strip():
            self._areas[cell] = ""
            return ""
        return self._key_cell(cell, "area", self.expected.areas, "LT-SERIES-031", self._areas, (row, wrong))

    def _key_cell(
        self, cell: str, column: str, known: Any, code: str, kept: dict[str, str | None], at: tuple[int, list[Problem]]
    ) -> str | None:
        row, wrong = at
        try:
            text = key_in(cell)
        except CellError as error:
            wrong.append(Problem(row, column, error.code, cell, error.facts))
            return None
        if known is not None and text not in known:
            wrong.append(Problem(row, column, code, cell))
            return None
        if len(kept) >= _KEPT:
            kept.clear()
        kept[cell] = text
        return text

    def _number(self, cell: str, indicator: str | None, about: Any, row: int, wrong: list[Problem]) -> Decimal | None:
        units = self.expected.units
        rate = type(about) is tuple and about[0].measure in (Measure.CHANGE_RATE, Measure.CHANGE_TO_DATE)
        unit = "%" if rate else (units.get(indicator) or None) if units and indicator else None
        try:
            return number_in(cell, unit)
        except CellError as error:
            wrong.append(Problem(row, "value", error.code, cell, error.facts or None))
            return None

    def _instant(self, cell: str, row: int, wrong: list[Problem]) -> datetime | None:
        kept = self._instants.get(cell)
        if kept is None:
            try:
                kept = (instant_in(cell),)
            except CellError as error:
                wrong.append(Problem(row, "recorded_at", error.code, cell))
                return None
            if len(self._instants) >= _KEPT:
                self._instants.clear()
            self._instants[cell] = kept
        return kept[0]


def _key(found: Circumstances) -> tuple[Any, ...]:
    """The share of circumstances in the key of an observation: what may not stand twice for one indicator and area."""
    return found.period, found.measure, found.calibre, found.vintage, found.source


def is_nil(observation: Observation) -> bool:
    """Whether an observation confirms that nothing occurred: a true 0 only where things are counted over a period."""
    return observation.missing is Missing.CONFIRMED_NIL and observation.measure is _FLOW
