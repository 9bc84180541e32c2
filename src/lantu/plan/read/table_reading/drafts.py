"""Turns the rows of an indicator table into Target drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lantu.plan.model import Alternative, Direction, Form, Inferred, PlanInfo, Section, Target, TraceStep
from lantu.plan.read.document import Table
from lantu.plan.read.table_reading.anchors import cell_anchor, row_anchor
from lantu.plan.read.table_reading.cells import CellReading
from lantu.plan.read.table_reading.choosing import Change, Choice, choices
from lantu.plan.read.table_reading.columns import Column, Layout
from lantu.plan.read.table_reading.forms import direction_of, level_form
from lantu.plan.read.table_reading.promise import Promise
from lantu.plan.read.table_reading.row_fields import base_of, binding_of, owner_of
from lantu.plan.read.table_reading.rows import RowReading

_COMPARED = ("target_value", "comparator", "form", "base_value", "change_value", "binding")
_OTHER_READING = "按另一种列对应方式读这一行"


@dataclass(frozen=True, slots=True)
class TableContext:
    """What a row needs to know about its table and plan."""

    text: str
    table: Table
    layout: Layout
    info: PlanInfo
    unit: str | None
    caption: str
    notes: tuple[str, ...]
    section_at: Callable[[int], Section | None]
    ocr: bool = False
    whole_rows: bool = True  # False for a table that was turned: its rows are no stretch of the text

    @property
    def one_year(self) -> bool:
        """Whether the plan is for a single year."""
        return self.info.start_year is not None and self.info.start_year == self.info.end_year


def row_targets(row: RowReading, shared: frozenset[int], around: TableContext) -> list[Target]:
    """The targets of one row: one for each target year that it prints, or one for its change.

    `shared` are the columns whose cell the row shares with other rows: words in them are anchored to that cell.
    """
    made = [_target(row, c, shared, around) for c in choices(row, around.layout, around.unit, around.one_year)]
    if made and row.shift is not None:
        made = [_with_other_readings(target, row, row.shift.others, shared, around) for target in made]
    return made


def _target(row: RowReading, choice: Choice, shared: frozenset[int], around: TableContext) -> Target:
    column, promise, change = choice.column, choice.promise, choice.change
    base = base_of(row, promise, around.layout, around.info)
    start, end = _anchor(row, column, promise, shared, around)
    direction = direction_of(row.label.name, base.value, promise.value, promise.basis, promise.comparator)
    if promise.direction is not None:
        direction = promise.direction
    section = around.section_at(start)
    pages = around.table.page_of_row
    return Target(
        id="",
        kind="indicator",
        form=promise.form or _form(promise, direction, row.label.name, change),
        name=row.label.name,
        start=start,
        end=end,
        quote=around.text[start:end],
        unit=promise.unit,
        direction=direction,
        base_year=base.year,
        base_value=base.value,
        target_year=promise.year or column.year,
        target_value=promise.value,
        comparator=promise.comparator,
        basis=promise.basis,
        change_value=change.value if change else None,
        change_basis=change.basis if change else None,
        each_year=promise.each_year,
        year_source="printed" if promise.year else column.year_source,
        binding=binding_of(row, around.layout, around.caption, around.notes, _printed_name(row, around)),
        category=row.category,
        number=row.label.number,
        section=section.id if section is not None else None,
        owner=owner_of(row, around.layout),
        relation=promise.relation,
        relation_to=promise.relation_to,
        page=pages[row.index] if row.index < len(pages) else None,
        ocr=around.ocr,
        inferred=(*promise.inferred, *base.inferred, *_row_inferences(row, column)),
        trace=_trace(row, column, promise),
    )


def _printed_name(row: RowReading, around: TableContext) -> str:
    name = around.layout.name
    cell = row.cells[name.index].cell if name else None
    return around.text[cell.start : cell.end + 1] if cell else ""  # a star at the end is left out of the clean cell


def _form(promise: Promise, direction: Direction | None, name: str, change: Change | None) -> Form:
    rise = change is not None and change.basis == "cumulative_change" and change.same_unit
    return level_form(promise.comparator, direction, name, rise)


def _anchor(
    row: RowReading, column: Column, promise: Promise, shared: frozenset[int], around: TableContext
) -> tuple[int, int]:
    cell = row.cells[column.index].cell
    if (promise.comparator == "text" and column.index in shared) or not around.whole_rows:
        return cell_anchor(around.text, cell)
    name = around.layout.name
    named = row.cells[name.index].cell if name else cell
    return row_anchor(around.text, around.table, row.index, named, cell)


def _row_inferences(row: RowReading, column: Column) -> Iterator[Inferred]:
    if row.carried:
        yield Inferred("category", "本行未印类别，沿用上一行")
    if column.index in row.filled:
        yield Inferred("target_value", "本行目标格为空白，视为与相邻文字同属一个合并单元格")
    if row.shift is not None and row.shift.certain:
        yield Inferred("target_value", "本行单元格错开一列，已按各格内容归位")
    if column.year is not None and column.year_source in ("plan", "section"):
        origin = "规划期" if column.year_source == "plan" else "表题"
        yield Inferred("target_year", f"表头“{column.header}”没有年份，取自{origin}")


def _trace(row: RowReading, column: Column, promise: Promise) -> tuple[TraceStep, ...]:
    cell = row.cells[column.index]
    steps = [TraceStep(f"table.{promise.rule}", f"{column.header}: {cell.text}")]
    marks = [mark for reading in row.cells for mark in reading.marks]
    steps += [TraceStep("table.footnote_mark", mark) for mark in dict.fromkeys((*row.label.marks, *marks))]
    if row.shift is not None and row.shift.how:
        steps.append(TraceStep("table.shift", row.shift.how))
    return tuple(steps)


def _with_other_readings(
    target: Target,
    row: RowReading,
    others: tuple[tuple[CellReading, ...], ...],
    shared: frozenset[int],
    around: TableContext,
) -> Target:
    """Adds what the other readings of a shifted row would make of it."""
    found: list[Alternative] = []

    def add(field: str, value: object) -> None:
        if value != getattr(target, field) and not any(a.field == field and a.value == value for a in found):
            found.append(Alternative(field, value, _OTHER_READING))

    for cells in others:
        other = RowReading(row.index, cells, row.label, row.category, row.carried, row.new_category)
        readings = row_targets(other, shared, around)
        for reading in readings:
            for field in _COMPARED:
                add(field, getattr(reading, field))
        if not readings:
            add("target_value", None)
            base = around.layout.base
            value = cells[base.index].value if base else None
            if value is not None:
                add("base_value", value.value)
    return replace(target, alternatives=(*target.alternatives, *found))
