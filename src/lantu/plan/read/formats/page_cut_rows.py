"""A table row that the page break cuts in two: the rest of its wrapped cells stands alone on top of the next page."""

from __future__ import annotations

import re
from dataclasses import replace

from lantu.plan.read.formats.page_parts import Grille
from lantu.plan.read.formats.writer import PlacedCell, join_lines

_VALUE = re.compile(r"[\d.,，％%\[\]〔〕<>≥≤=±+\-—–~～\s]+")


def with_cut_row(before: Grille, after: Grille) -> tuple[Grille, Grille | None] | None:
    """Both tables with the cut row made whole (None for a second one that held nothing else), or None if no row is cut.

    A rest fills at most half of the cells of the row it belongs to, only where that row has text, and is no value: a
    figure is never wrapped. A row that looks so by chance is possible, therefore the table carries a mark for a notice.
    """
    if not (before.ruled and after.ruled and before.columns == after.columns and before.cells and after.cells):
        return None
    above = {cell.column: cell for cell in before.cells if _reaches(cell, before.rows - 1) and cell.text}
    own = [cell for cell in after.cells if cell.row == 0 and cell.row_span == 1]
    rest = {cell.column: cell for cell in own if cell.text}
    fits = rest and rest.keys() <= above.keys() and 2 * len(rest) <= len(above)
    if not fits or any(cell.col_span > 1 or _VALUE.fullmatch(cell.text) for cell in rest.values()):
        return None
    longer = {
        cell: replace(cell, text=join_lines([cell.text, rest[column].text]))
        for column, cell in above.items()
        if column in rest
    }
    whole = replace(before, cells=tuple(longer.get(cell, cell) for cell in before.cells), cut=True)
    if after.rows == 1:
        return whole, None
    moved = tuple(_up(cell) for cell in after.cells if not (cell.row == 0 and cell.row_span == 1))
    return whole, replace(after, cells=moved, rows=after.rows - 1)


def _reaches(cell: PlacedCell, row: int) -> bool:
    return cell.row <= row < cell.row + cell.row_span


def _up(cell: PlacedCell) -> PlacedCell:
    if cell.row == 0:
        return replace(cell, row_span=cell.row_span - 1)
    return replace(cell, row=cell.row - 1)
