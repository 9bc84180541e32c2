"""Makes a rectangular table of rows that may be of unequal length and hold merged cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lantu.plan.read.document import Block, BlockKind, Cell, SpanMap, Table

# A page never has that many columns; more is damage or an attack.
MOST_COLUMNS = 120
# Merged cells are repeated and short rows filled: a bound on how much larger than the file a grid may get.
_MOST_GROWTH = 20
_ALWAYS_ALLOWED = 10_000


def rectangle(rows: Sequence[Sequence[Cell]], row_ends: Sequence[int]) -> tuple[tuple[Cell, ...], ...] | None:
    """The grid (网格) with merged cells repeated (`covered`) and short rows filled with empty cells.

    `row_ends[i]` is where an empty cell of row i is placed. None when the grid would be absurdly wide or mostly
    padding.
    """
    allowed = _MOST_GROWTH * sum(len(row) for row in rows) + _ALWAYS_ALLOWED
    grid: list[list[Cell]] = []
    above: dict[int, tuple[int, Cell]] = {}
    width = placed = 0
    for row, end in zip(rows, row_ends, strict=True):
        filled, above = _fill(row, above, end)
        if filled is None:
            return None
        grid.append(filled)
        width = max(width, len(filled))
        placed += len(filled)
        if placed > allowed:
            return None
    if width * len(grid) > allowed:
        return None
    return tuple(
        (*row, *(Cell("", end, end) for _ in range(width - len(row)))) for row, end in zip(grid, row_ends, strict=True)
    )


def _fill(
    row: Sequence[Cell], above: dict[int, tuple[int, Cell]], end: int
) -> tuple[list[Cell] | None, dict[int, tuple[int, Cell]]]:
    """One row of the grid, and what it leaves hanging into the next: column -> (rows still covered, cell)."""
    out: list[Cell] = []
    below: dict[int, tuple[int, Cell]] = {}
    last = max(above, default=-1)
    cells = iter(row)
    cell = next(cells, None)
    while cell is not None or len(out) <= last:
        column = len(out)
        if column >= MOST_COLUMNS:
            return None, {}
        if column in above:
            left, merged = above[column]
            out.append(replace(merged, covered=True))
            if left > 1:
                below[column] = (left - 1, merged)
        elif cell is None:
            out.append(Cell("", end, end))
        else:
            for step in range(cell.col_span):
                if column + step in above or column + step >= MOST_COLUMNS:
                    break
                out.append(replace(cell, covered=True) if step else cell)
                if cell.row_span > 1:
                    below[column + step] = (cell.row_span - 1, cell)
            cell = next(cells, None)
    return out, below


def table_block(table: Table, page: int | None = None) -> Block:
    """The Block that holds `table`."""
    start, end = table.row_spans[0][0], table.row_spans[-1][1]
    return Block(BlockKind.TABLE, "", SpanMap((0,), (start,), (end - start,), 0), page=page, table=table)
