"""Wide tables read by a saved mapping into observations, with a table for review (补录)."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal

from lantu.kernel.errors import FileError
from lantu.kernel.period import Period
from lantu.series.backfill_mapping import ColumnRule, Grid, Mapping, Role, RowRule
from lantu.series.backfill_propose import header_of
from lantu.series.backfill_words import cell_text, header_text, is_blank, normal, remark_for
from lantu.series.indicators_file import Indicators
from lantu.series.model import Measure, Observation, Status
from lantu.series.number_cells import number_in
from lantu.series.problems import CellError, Problem
from lantu.series.units import convert

REVIEW_COLUMNS = ("cell", "printed", "indicator_id", "period", "value", "unit", "status", "measure", "note", "problem")


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One cell of the table beside what was made of it (核对行); `problem` is a code when nothing was."""

    cell: str
    printed: str
    observation: Observation | None = None
    unit: str | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Backfill:
    """What a mapping makes of a table (补录结果). Every cell that could hold a value has one row in `review`."""

    observations: tuple[Observation, ...]
    review: tuple[ReviewRow, ...]
    problems: tuple[Problem, ...]


def read_wide_table(grid: Grid, mapping: Mapping, indicators: Indicators) -> Backfill:
    """Read a table by its mapping. Blank cells and dashes give no observation and stand in the review as blank.

    Raises FileError: LT-SERIES-080 (a question of the mapping is open), 081 (the headers are not those for which the
    mapping was made), 082 (the mapping names a period or indicator that is not there).
    """
    _check(grid, mapping, indicators)
    rows = {rule.label: rule for rule in mapping.rows}
    reader = _Reader(grid, mapping, indicators)
    for row in range(mapping.origin.header_rows, len(grid.rows)):
        label = reader.said(row, Role.INDICATOR)
        if Role.INDICATOR in reader.places:
            rule = rows.get(label)
            if rule is None and label:
                reader.problem(row, reader.places[Role.INDICATOR], label, "LT-SERIES-083")
            if rule is None or rule.skip:
                continue
        else:
            rule = None
        for column in mapping.columns:
            if column.role is Role.VALUE:
                reader.read(row, column, rule)
    return Backfill(tuple(reader.observations), tuple(reader.review), tuple(reader.problems))


def review_table(backfill: Backfill) -> str:
    """The review as CSV: source cell beside value, for a person to compare with the document."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(REVIEW_COLUMNS)
    for line in backfill.review:
        o = line.observation
        made = ("",) * 7 if o is None else (
            o.indicator_id, str(o.period), f"{o.value:f}", line.unit or "", o.status.value,
            o.measure.value if o.measure else "", o.note)  # fmt: skip
        writer.writerow((line.cell, line.printed, *made, line.problem))
    return stream.getvalue()


class _Reader:
    def __init__(self, grid: Grid, mapping: Mapping, indicators: Indicators) -> None:
        self.grid, self.origin, self.indicators = grid, mapping.origin, indicators
        self.places = {rule.role: rule.column - 1 for rule in mapping.columns if rule.role is not Role.VALUE}
        self.observations: list[Observation] = []
        self.review: list[ReviewRow] = []
        self.problems: list[Problem] = []

    def said(self, row: int, role: Role) -> str:
        """The text that a row has in the column of a role."""
        return self.grid.text(row, self.places[role]) if role in self.places else ""

    def problem(self, row: int, column: int, printed: str, code: str) -> None:
        """Note that a cell could not be read, in the problems and in the review."""
        name = self.grid.cell_name(row, column)
        self.problems.append(Problem(row + 1, name, code, printed))
        self.review.append(ReviewRow(name, printed, problem=code))

    def read(self, row: int, column: ColumnRule, rule: RowRule | None) -> None:
        """One cell of a value column to an observation."""
        at = column.column - 1
        printed = self.grid.text(row, at)
        if is_blank(printed):
            self.review.append(ReviewRow(self.grid.cell_name(row, at), printed))
            return
        id_ = column.indicator or (rule.indicator if rule else None) or ""
        period = Period.parse(column.period) if column.period else header_text(self.said(row, Role.PERIOD)).period
        if period is None:
            self.problem(row, at, printed, "LT-SERIES-017")
            return
        measure = column.measure or (rule.measure if rule else None)
        unit = column.unit or (rule.unit if rule else None) or self.said(row, Role.UNIT) or None
        said = cell_text(printed)
        try:
            value, shown = self._number(said.number, unit, measure, id_)
        except (CellError, FileError) as error:
            self.problem(row, at, printed, error.code)
            return
        notes = [remark_for(said.mark, self.grid.remarks)] if said.mark else []
        notes += [self.said(row, Role.NOTE)] if self.said(row, Role.NOTE) else []
        in_row = header_text(self.said(row, Role.PERIOD)).status if Role.PERIOD in self.places else Status.FINAL
        status = said.status or (column.status if column.status is not Status.FINAL else in_row)
        observation = Observation(
            id_, period, column.area or self.said(row, Role.AREA) or self.origin.area, value, printed, None, measure,
            status, vintage=self.origin.vintage, source=self.origin.source, note="；".join(notes), row=row + 1,
        )  # fmt: skip
        self.observations.append(observation)
        self.review.append(ReviewRow(self.grid.cell_name(row, at), printed, observation, shown))

    def _number(self, text: str, unit: str | None, measure: Measure | None, id_: str) -> tuple[Decimal, str | None]:
        if measure is Measure.CHANGE_RATE:  # the unit in the row is that of the level
            return number_in(text, "%"), "%"
        wanted = self.indicators.by_id[id_].unit
        value = number_in(text, unit or wanted)
        return (convert(value, unit, wanted) if unit and wanted else value), wanted or unit


def _check(grid: Grid, mapping: Mapping, indicators: Indicators) -> None:
    if mapping.open_questions:
        raise FileError("LT-SERIES-080", grid.title, {"value": "、".join(mapping.open_questions)})
    for rule in mapping.columns:
        header = header_of(grid, rule.column - 1, mapping.origin.header_rows) if 0 < rule.column <= grid.width else "—"
        if normal(header) != normal(rule.header):
            facts = {"column": rule.column, "value": rule.header, "found": header}
            raise FileError("LT-SERIES-081", grid.title, facts)
        if rule.period:
            try:
                Period.parse(rule.period)
            except ValueError:
                raise FileError("LT-SERIES-082", grid.title, {"value": rule.period}) from None
    for named in (*(rule.indicator for rule in mapping.columns), *(rule.indicator for rule in mapping.rows)):
        if named is not None and named not in indicators.by_id:
            raise FileError("LT-SERIES-082", grid.title, {"value": named})
