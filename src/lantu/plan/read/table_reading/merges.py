"""Blank target cells under or over a cell of words are the rest of one merged cell that the file could not keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.plan.read.table_reading.cells import CellKind, CellReading
from lantu.plan.read.table_reading.columns import Column, Layout

if TYPE_CHECKING:
    from lantu.plan.read.table_reading.rows import RowReading


def fill_merged(rows: list[RowReading], layout: Layout) -> None:
    """Fills blank target cells from the words above them, then from below, never across a category.

    Only where the table says "no value" otherwise than by a blank: in a table that uses no dashes, a blank is a blank
    unless it stands directly under words.
    """
    for column in layout.targets:
        for position in range(1, len(rows)):
            row = rows[position]
            if not row.new_category:
                _take(row, rows[position - 1], column, layout)
        if not any(row.cells[c.index].kind is CellKind.DASH for row in rows for c in layout.levels):
            continue
        for position in range(len(rows) - 2, -1, -1):
            if not rows[position + 1].new_category:
                _take(rows[position], rows[position + 1], column, layout)


def _take(row: RowReading, beside: RowReading, column: Column, layout: Layout) -> None:
    source = beside.cells[column.index]
    if source.kind is not CellKind.WORDS or row.shift is not None or not _blank(row, column, layout):
        return
    row.cells = _with(row.cells, column.index, source)
    row.filled.add(column.index)


def _blank(row: RowReading, column: Column, layout: Layout) -> bool:
    """Whether the row's target is blank and no other cell of it says what the target is."""
    return row.cells[column.index].kind is CellKind.EMPTY and all(row.cells[c.index].void for c in layout.promised)


def _with(cells: tuple[CellReading, ...], index: int, reading: CellReading) -> tuple[CellReading, ...]:
    return (*cells[:index], reading, *cells[index + 1 :])
