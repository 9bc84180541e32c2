"""Word tables as grids: merged columns (gridSpan), merged rows (vMerge), missing cells at either end of a row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lantu.plan.read.formats.writer import PlacedCell

if TYPE_CHECKING:
    from lxml.etree import _Element

_THROUGH = frozenset({"sdt", "sdtContent", "ins", "customXml", "moveTo"})
_WIDEST = 256


@dataclass(frozen=True, slots=True)
class WordTable:
    """Cells of a table, its size, and the page each row begins on."""

    cells: tuple[PlacedCell, ...]
    rows: int
    columns: int
    pages: tuple[int, ...]


def read_table(
    table: _Element, namespace: str, cell_text: Callable[[_Element], str], page: Callable[[], int]
) -> WordTable:
    """The grid of a `w:tbl`. `cell_text` reads a `w:tc`; `page` tells the page reached so far."""
    w = "{" + namespace + "}"
    open_merges: dict[int, int] = {}  # grid column -> index of the cell that is still growing downwards
    cells: list[PlacedCell] = []
    pages: list[int] = []
    for row, node in enumerate(_rows(table, w)):
        column = _number(node.find(f"{w}trPr/{w}gridBefore"), w, 0)
        growing: dict[int, int] = {}
        first_page: int | None = None
        for tc in _children(node, w, "tc"):
            span = max(1, _number(tc.find(f"{w}tcPr/{w}gridSpan"), w, 1))
            merge = tc.find(f"{w}tcPr/{w}vMerge")
            text = cell_text(tc)
            first_page = page() if first_page is None else first_page
            above = open_merges.get(column)
            if merge is not None and merge.get(w + "val", "continue") != "restart" and above is not None:
                old = cells[above]
                cells[above] = PlacedCell(old.row, old.column, old.text, row - old.row + 1, old.col_span)
                growing[column] = above
            else:
                if merge is not None:
                    growing[column] = len(cells)
                cells.append(PlacedCell(row, column, text, 1, span))
            column = min(column + span, _WIDEST)
        open_merges = growing
        pages.append(first_page or page())
    tidy, columns = _tidy(cells)
    return WordTable(tuple(tidy), len(pages), columns, tuple(pages))


def _tidy(cells: list[PlacedCell]) -> tuple[list[PlacedCell], int]:
    """The cells without grid columns that no cell begins in: Word keeps one for every edge that ever was."""
    starts = sorted({cell.column for cell in cells})
    tidy = [
        PlacedCell(
            cell.row,
            bisect_left(starts, cell.column),
            cell.text,
            cell.row_span,
            bisect_left(starts, cell.column + cell.col_span) - bisect_left(starts, cell.column),
        )
        for cell in cells
    ]
    return tidy, len(starts)


def boxed_cells(table: _Element, namespace: str) -> list[_Element] | None:
    """The cells of a table that has one column in every row (a frame around paragraphs), else None."""
    w = "{" + namespace + "}"
    cells: list[_Element] = []
    for row in _rows(table, w):
        own = _children(row, w, "tc")
        if len(own) > 1 or _number(row.find(f"{w}trPr/{w}gridBefore"), w, 0):
            return None
        cells.extend(own)
    return cells


def _rows(table: _Element, w: str) -> list[_Element]:
    # A row whose deletion is tracked is gone from the final text.
    return [row for row in _children(table, w, "tr") if row.find(f"{w}trPr/{w}del") is None]


def _children(node: _Element, w: str, wanted: str) -> list[_Element]:
    found: list[_Element] = []
    for child in node:
        tag = child.tag
        if not tag.startswith(w):
            continue
        if tag == w + wanted:
            found.append(child)
        elif tag[len(w) :] in _THROUGH:
            found.extend(_children(child, w, wanted))
    return found


def _number(node: _Element | None, w: str, default: int) -> int:
    value = node.get(w + "val", "") if node is not None else ""
    return min(int(value), _WIDEST) if value.isdigit() and len(value) < 6 else default
