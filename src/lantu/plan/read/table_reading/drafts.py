"""Turns the rows of an indicator table into Target drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from lantu.plan.model import Alternative, ChangeBasis, Inferred, PlanInfo, Section, Target, TraceStep
from lantu.plan.read.document import Table
from lantu.plan.read.table_reading.anchors import cell_anchor, row_anchor
from lantu.plan.read.table_reading.cells import CellKind, CellReading
from lantu.plan.read.table_reading.columns import Column, Layout
from lantu.plan.read.table_reading.forms import direction_of, level_form
from lantu.plan.read.table_reading.promise import Promise, change_basis, from_change, from_level, from_words
from lantu.plan.read.table_reading.rows import RowReading
from lantu.plan.read.table_reading.units import row_unit
from lantu.plan.read.table_reading.words import is_one_of

_COMPARED = ("target_value", "comparator", "form", "base_value", "change_value", "binding")


@dataclass(frozen=True, slots=True)
class TableContext:
    """What a row needs to know about its table and plan."""

    text: str
    table: Table
    layout: Layout
    info: PlanInfo
    unit: str | None
    caption: str
    section_at: Callable[[int], Section | None]
    ocr: bool = False
    whole_rows: bool = True  # False for a table that was turned: its rows are no stretch of the text


def row_targets(row: RowReading, shared: frozenset[int], around: TableContext) -> list[Target]:
    """The targets of one row: one for each target year that it prints, or one for its change.

    `shared` are the columns whose cell the row shares with other rows: words in them are anchored to that cell.
    """
    made = [_target(row, column, promise, change, shared, around) for column, promise, change in _promises(row, around)]
    if made and row.shift is not None:
        made = [_with_other_readings(target, row, shared, around) for target in made]
    return made


def _promises(
    row: RowReading, around: TableContext
) -> Iterator[tuple[Column, Promise, tuple[Decimal, ChangeBasis] | None]]:
    layout, name = around.layout, row.label.name
    unit = row_unit(row, layout, around.unit)
    one_year = around.info.start_year is not None and around.info.start_year == around.info.end_year
    change = row.cells[layout.change.index] if layout.change else None
    main = _main_column(row, layout)
    for column in layout.targets:
        cell = row.cells[column.index]
        if cell.value is not None:
            beside = _change_beside(cell, change if column is main else None, layout.change)
            yield column, from_level(cell, column, name, unit, one_year), beside
        elif cell.kind is CellKind.WORDS:
            beside = _change_beside(cell, change if column is main else None, layout.change)
            yield column, from_words(cell, unit, in_change=False), beside
    if main is None and change is not None and layout.change is not None:
        base = row.cells[layout.base.index] if layout.base else None
        if change.value is not None:
            promise = from_change(change, layout.change, name, unit, base)
            printed = _change_beside(change, change, layout.change) if promise.basis != "level" else None
            yield layout.change, promise, printed
        elif change.kind is CellKind.WORDS:
            yield layout.change, from_words(change, unit, in_change=True), None


def _main_column(row: RowReading, layout: Layout) -> Column | None:
    """The target column that the change belongs to: that of the change's year, else the last one filled."""
    filled = [c for c in layout.targets if not row.cells[c.index].void]
    if layout.change is None or layout.change.year is None:
        return filled[-1] if filled else None
    return next((c for c in filled if c.year == layout.change.year or c.year is None), None)


def _change_beside(
    level: CellReading, change: CellReading | None, column: Column | None
) -> tuple[Decimal, ChangeBasis] | None:
    if level.change is not None and isinstance(level.change.value, Decimal):
        return level.change.value, "cumulative_change"
    read = change.value if change is not None else None
    if change is not None and column is not None and read is not None and isinstance(read.value, Decimal):
        return read.value, change_basis(change, column)
    return None


def _target(
    row: RowReading,
    column: Column,
    promise: Promise,
    change: tuple[Decimal, ChangeBasis] | None,
    shared: frozenset[int],
    around: TableContext,
) -> Target:
    layout = around.layout
    cell = row.cells[column.index]
    name = row.label.name
    base, base_year, inferred = _base(row, promise, around)
    direction = direction_of(name, base, promise.value, promise.basis)
    form = promise.form
    if form is None:
        bracketed = change is not None and change[1] == "cumulative_change"
        form = level_form(promise.comparator, direction, name, bracketed)
    named = row.cells[layout.name.index].cell if layout.name else cell.cell
    if (promise.comparator == "text" and column.index in shared) or not around.whole_rows:
        start, end = cell_anchor(around.text, cell.cell)
    else:
        start, end = row_anchor(around.text, around.table, row.index, named, cell.cell)
    section = around.section_at(start)
    pages = around.table.page_of_row
    return Target(
        id="",
        kind="indicator",
        form=form,
        name=name,
        start=start,
        end=end,
        quote=around.text[start:end],
        unit=promise.unit,
        direction=direction,
        base_year=base_year,
        base_value=base,
        target_year=promise.year or column.year,
        target_value=promise.value,
        comparator=promise.comparator,
        basis=promise.basis,
        change_value=change[0] if change else None,
        change_basis=change[1] if change else None,
        each_year=promise.each_year,
        year_source="printed" if promise.year else column.year_source,
        binding=_binding(row, around),
        category=row.category,
        number=row.label.number,
        section=section.id if section is not None else None,
        owner=_owner(row, layout),
        relation=promise.relation,
        relation_to=promise.relation_to,
        page=pages[row.index] if row.index < len(pages) else None,
        ocr=around.ocr,
        inferred=(*promise.inferred, *inferred, *_row_inferences(row, column)),
        trace=_trace(row, column, promise),
    )


def _base(row: RowReading, promise: Promise, around: TableContext) -> tuple[Decimal | None, int | None, list[Inferred]]:
    column = around.layout.base
    before = around.info.start_year - 1 if around.info.start_year else None
    inferred: list[Inferred] = []
    if column is None:
        if promise.basis == "level" or promise.comparator == "text" or before is None:
            return None, None, []
        return None, before, [Inferred("base_year", "未印基期年，取规划期前一年")]
    value = row.cells[column.index].value
    number = value.value if value is not None and isinstance(value.value, Decimal) else None
    if value is not None and number is not None and value.comparator != "=":
        inferred.append(Inferred("base_value", f"基期印作“{row.cells[column.index].text}”，取其数值"))
    if column.year is not None:
        if column.inferred:
            inferred.append(Inferred("base_year", column.inferred))
        return number, column.year, inferred
    if before is not None:
        inferred.append(Inferred("base_year", f"表头“{column.header}”没有年份，取规划期前一年"))
    return number, before, inferred


def _binding(row: RowReading, around: TableContext) -> bool | None:
    column = around.layout.binding
    if column is not None:
        reading = row.cells[column.index]
        if reading.kind is not CellKind.ATTRIBUTE:
            return None
        return is_one_of(reading.text, "binding")
    # 约束性指标 as a group of rows or as the title of the whole table.
    for words in (row.category or "", around.caption):
        binding, anticipatory = "约束性" in words, "预期性" in words
        if binding != anticipatory:
            return binding
    return None


def _owner(row: RowReading, layout: Layout) -> str | None:
    if layout.owner is None or row.cells[layout.owner.index].void:
        return None
    return row.cells[layout.owner.index].text


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
    for mark in (*row.label.marks, *cell.marks):
        steps.append(TraceStep("table.footnote_mark", mark))
    if row.shift is not None and row.shift.how:
        steps.append(TraceStep("table.shift", row.shift.how))
    return tuple(steps)


def _with_other_readings(target: Target, row: RowReading, shared: frozenset[int], around: TableContext) -> Target:
    """Adds what the other readings of a shifted row would make of it."""
    shift = row.shift
    if shift is None:
        return target
    found: list[Alternative] = []
    for cells in shift.others:
        other = RowReading(row.index, cells, row.label, row.category, row.carried, row.new_category)
        for reading in row_targets(other, shared, around):
            for field in _COMPARED:
                value = getattr(reading, field)
                known = any(a.field == field and a.value == value for a in found)
                if value != getattr(target, field) and not known:
                    found.append(Alternative(field, value, "按另一种列对应方式读这一行"))
    return replace(target, alternatives=(*target.alternatives, *found))
