"""Where a target of a table is anchored: its row, or less of it where the row's raw text is long."""

from __future__ import annotations

from lantu.plan.read.document import Cell, Table

LONGEST = 400  # a quote that a person can take in


def row_anchor(text: str, table: Table, index: int, name: Cell, value: Cell) -> tuple[int, int]:
    """Span of the whole row; from the name cell to the value cell when that is too long; else the value cell alone."""
    whole = _trim(text, *table.row_spans[index]) if index < len(table.row_spans) else (0, 0)
    if 0 < whole[1] - whole[0] <= LONGEST and whole[0] <= value.start <= value.end <= whole[1]:
        return whole
    cells = [c for c in (name, value) if c.end > c.start]
    if cells:
        start, end = min(c.start for c in cells), max(c.end for c in cells)
        if end - start <= LONGEST:
            return _trim(text, start, end)
    return cell_anchor(text, value if value.end > value.start else name)


def cell_anchor(text: str, cell: Cell) -> tuple[int, int]:
    """Span of a cell, cut at the longest quote."""
    start, end = _trim(text, cell.start, cell.end)
    return start, min(end, start + LONGEST)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
