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
from lantu.series.sheet import Cells, Table

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
    _known: dict[tuple[str, ...], Any] = field(default_factory=dict)
    _serials: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Observation]:
        # One tight loop: where all cells were met before or are plain, a row costs look-ups only.
        known, ids, areas, merged = self._known, self._ids, self._areas, self.table.merged
        series: dict[tuple[str, str], int] = {}
        seen: dict[tuple[int, int, str], int] = {}
        for row, cells in self.table.rows:
            self.rows += 1
            (id_cell, area_cell, period, value, missing, measure, status, carried, break_, calibre, vintage,
             recorded, source, note) = cells  # fmt: skip
            about = known.get((period, missing, measure, status, carried, break_, calibre, vintage, source))
            indicator, area = ids.get(id_cell), areas.get(area_cell)
            number = Decimal(value) if PLAIN(value) else None
            printed, instant = "", None
            if (
                type(about) is not tuple or number is None or indicator is None or area is None
                or recorded or note or missing or merged
            ):  # fmt: skip
                looked = self._close_look(row, cells)
                if looked is None:
                    continue
                indicator, area, number, printed, about, instant, note = looked
            found, serial, flow = about
            if flow and number is not None and number < 0:
                self._refuse([Problem(row, "value", "LT-SERIES-029", value)])
                continue
            at = series.setdefault((indicator, area), len(series))
            first = seen.setdefault((at, serial, recorded), row)
            if first != row:
                facts = {"first": first, "period": period}
                self._refuse([Problem(row, "", "LT-SERIES-027", indicator, facts)])
                continue
            yield Observation(
                indicator, found[0], area, number, printed, found[1], found[2], found[3], found[4], found[5],
                found[6], found[7], instant, found[8], note, row,
            )  # fmt: skip
        # Rows that were not even whole are told by the table.
        unread = self.table.problems
        self.problems += unread
        self.rows += len(unread)
        self.bad_rows += len(unread)

    def _refuse(self, wrong: list[Problem]) -> None:
        self.bad_rows += 1
        self.problems += wrong

    def _close_look(self, row: int, cells: Cells) -> Any:
        """Each cell of a row read for itself; None after noting all that is wrong with it."""
        id_cell, area_cell, value_cell, missing, recorded, note = (cells[i] for i in (0, 1, 3, 4, 11, 13))
        about = self._about((*cells[2:3], *cells[4:11], cells[12]))
        wrong: list[Problem] = []
        if type(about) is list:
            wrong.extend(problem._replace(row=row) for problem in about)
        indicator = self._ids.get(id_cell) or self._id(id_cell, row, wrong)
        area = self._areas.get(area_cell)
        if area is None:
            area = self._area(area_cell, row, wrong)
        number = self._number(value_cell, indicator, about, row, wrong) if value_cell.strip() else None
        stated = bool(value_cell.strip())
        if missing.strip() and stated:
            wrong.append(Problem(row, "value", "LT-SERIES-021", value_cell, {"missing": missing}))
        if not missing.strip() and not stated:
            wrong.append(Problem(row, "value", "LT-SERIES-025"))
        if (row, "value") in self.table.merged:
            wrong.append(Problem(row, "value", "LT-SERIES-033", value_cell))
        instant = self._instant(recorded, row, wrong) if recorded else None
        try:
            note = text_in(note)
        except CellError as error:
            wrong.append(Problem(row, "note", error.code, note, error.facts or None))
        if wrong:
            self._refuse(wrong)
            return None
        printed = "" if PLAIN(value_cell) else value_cell.strip()
        return indicator, area, number, printed, about, instant, note

    def _about(self, key: tuple[str, ...]) -> Any:
        about = self._known.get(key)
        if about is None:
            about = self._circumstances(key, self._serials)
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = about
        return about

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
