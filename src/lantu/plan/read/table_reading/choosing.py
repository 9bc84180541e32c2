"""Which cells of a row are its targets: one for each target year, or the change when no level is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lantu.plan.model import ChangeBasis
from lantu.plan.read.table_reading.cells import CellKind, CellReading
from lantu.plan.read.table_reading.columns import Column, Layout
from lantu.plan.read.table_reading.promise import Promise, change_basis, from_change, from_level, from_words
from lantu.plan.read.table_reading.rows import RowReading
from lantu.plan.read.table_reading.units import is_share, row_unit


@dataclass(frozen=True, slots=True)
class Change:
    """The number of the 年均/[累计] column beside a target; `same_unit` tells that base + change can be reckoned."""

    value: Decimal
    basis: ChangeBasis
    same_unit: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """A cell that is a target: its column, what it promises, and the change printed beside it."""

    column: Column
    promise: Promise
    change: Change | None


def choices(row: RowReading, layout: Layout, table_unit: str | None, one_year: bool) -> Iterator[Choice]:
    """The targets of a row, left to right."""
    name = row.label.name
    unit = row_unit(row, layout, table_unit)
    changes = [c for c in layout.changes if not row.cells[c.index].void]
    main = _main_column(row, layout)
    for column in layout.targets:
        cell = row.cells[column.index]
        if cell.void:
            continue
        beside = _beside(cell, row, changes[:1] if column is main else [], unit)
        if cell.value is not None:
            yield Choice(column, from_level(cell, column, name, unit, one_year), beside)
        elif cell.kind is CellKind.WORDS:
            yield Choice(column, from_words(cell, unit, in_change=False), beside)
    if main is not None:
        return
    base = row.cells[layout.base.index] if layout.base else None
    for column in changes:
        cell = row.cells[column.index]
        if cell.value is not None:
            promise = from_change(cell, column, name, unit, base)
            # A rate that is itself a level is no change of one.
            yield Choice(column, promise, _beside(cell, row, [column], unit) if promise.basis != "level" else None)
        elif cell.kind is CellKind.WORDS:
            yield Choice(column, from_words(cell, unit, in_change=True), None)


def _main_column(row: RowReading, layout: Layout) -> Column | None:
    """The filled target column that a change belongs to: that of the change's year, else the last one filled."""
    filled = [c for c in layout.targets if not row.cells[c.index].void]
    change = layout.change
    if change is None or change.year is None:
        return filled[-1] if filled else None
    return next((c for c in filled if c.year == change.year or c.year is None), None)


def _beside(level: CellReading, row: RowReading, changes: list[Column], unit: str | None) -> Change | None:
    if level.change is not None and isinstance(level.change.value, Decimal):
        return Change(level.change.value, "cumulative_change")
    for column in changes:
        cell = row.cells[column.index]
        if cell.value is not None and isinstance(cell.value.value, Decimal):
            own = cell.value.unit or column.unit
            same = own is None or own == unit or (is_share(own) and is_share(unit))
            return Change(cell.value.value, change_basis(cell, column), same)
    return None
