"""The text of ruled cells: glyphs sorted into a grid, wrapped lines joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lantu.plan.read.formats.page import Glyph
from lantu.plan.read.formats.page_grid import Grid
from lantu.plan.read.formats.page_lines import Line, lines_of
from lantu.plan.read.formats.writer import PlacedCell, join_lines

_THINNEST = 6.0  # points; a row this thin and empty is the space inside a double line


def cells_of(grid: Grid, glyphs: Sequence[Glyph]) -> tuple[list[PlacedCell], int, int]:
    """Cells with text, number of rows, number of columns; thin empty rows and columns left out."""
    region_at = {
        (row, column): number
        for number, region in enumerate(grid.regions)
        for row in range(region.row, region.row_end)
        for column in range(region.column, region.column_end)
    }
    held: dict[int, list[Glyph]] = defaultdict(list)
    used_rows: set[int] = set()
    used_columns: set[int] = set()
    for glyph in glyphs:
        place = grid.place(*glyph.middle)
        if place is not None and glyph.char != " ":
            held[region_at[place]].append(glyph)
            used_rows.add(place[0])
            used_columns.add(place[1])
    rows = _kept(grid.ys, used_rows)
    columns = _kept(grid.xs, used_columns)
    cells = []
    for number, region in enumerate(grid.regions):
        own_rows = [rows[r] for r in range(region.row, region.row_end) if r in rows]
        own_columns = [columns[c] for c in range(region.column, region.column_end) if c in columns]
        if own_rows and own_columns:
            room = grid.xs[region.column_end] - grid.xs[region.column]
            text = cell_text(lines_of(held[number]), room)
            cells.append(PlacedCell(own_rows[0], own_columns[0], text, len(own_rows), len(own_columns)))
    return cells, len(rows), len(columns)


def cell_text(lines: Sequence[Line], room: float) -> str:
    """Lines of a cell as one: a line that fills the cell was wrapped, one that ends early was ended on purpose."""
    paragraphs: list[list[str]] = []
    width = min(room, max((line.x1 - line.x0 for line in lines), default=room))
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        # A wrapped line has no room left for the character that comes next.
        wrapped = before is not None and before.x1 - before.x0 + 2.2 * before.size >= width
        if before is not None and wrapped:
            paragraphs[-1].append(line.text)
        else:
            paragraphs.append([line.text])
    return " ".join(join_lines(paragraph) for paragraph in paragraphs)


def _kept(marks: Sequence[float], used: set[int]) -> dict[int, int]:
    kept = [k for k in range(len(marks) - 1) if k in used or marks[k + 1] - marks[k] >= _THINNEST]
    return {k: at for at, k in enumerate(kept)}
