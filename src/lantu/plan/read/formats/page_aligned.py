"""Tables without ruling lines: rows of short texts that stand under each other in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.plan.read.formats.page_cells import cell_text
from lantu.plan.read.formats.page_lines import Line, pieces_of
from lantu.plan.read.formats.writer import PlacedCell

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 40
_LEADER = re.compile(r"[.…·．。]{4,}|…{2,}")  # dots that lead to a page number: a table of contents


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """Lines `first` to `last` (not included) of a page, read as a table; `cells` is empty when columns stay unclear."""

    first: int
    last: int
    cells: tuple[PlacedCell, ...]
    rows: int
    columns: int


def find_aligned(lines: Sequence[Line]) -> list[AlignedTable]:
    """Stretches of lines in three or more aligned columns."""
    pieces = [pieces_of(line) for line in lines]
    found: list[AlignedTable] = []
    at = 0
    while at < len(lines):
        end = _stretch(lines, pieces, at)
        if sum(len(p) >= _FEWEST_COLUMNS for p in pieces[at:end]) >= _FEWEST_ROWS:
            found.append(_table(lines, pieces, at, end))
        at = max(end, at + 1)
    return found


def _stretch(lines: Sequence[Line], pieces: Sequence[Sequence[Line]], at: int) -> int:
    """End of the run of lines that starts at `at`; single pieces may stand inside it, not at its end."""
    if len(pieces[at]) < _FEWEST_COLUMNS or _LEADER.search(lines[at].text):
        return at + 1
    end, last = at + 1, at + 1
    left, right = lines[at].x0, lines[at].x1
    while end < len(lines) and not _LEADER.search(lines[end].text):
        near = lines[end].base - lines[end - 1].base <= 3.2 * lines[end].size
        if not near or (len(pieces[end]) < 2 and (end - last >= 2 or _is_prose(lines[end], right - left))):
            break
        left, right = min(left, lines[end].x0), max(right, lines[end].x1)
        end += 1
        if len(pieces[end - 1]) >= 2:
            last = end
    return last


def _is_prose(line: Line, width: float) -> bool:
    return line.x1 - line.x0 > 0.6 * width


def _table(lines: Sequence[Line], pieces: Sequence[Sequence[Line]], first: int, last: int) -> AlignedTable:
    bands = _bands([piece for row in pieces[first:last] for piece in row])
    if not _FEWEST_COLUMNS <= len(bands) <= _MOST_COLUMNS:
        return AlignedTable(first, last, (), last - first, 0)
    rows: list[dict[int, list[Line]]] = []
    for own in pieces[first:last]:
        places = {_band(bands, piece): piece for piece in own}
        if len(places) < len(own):
            return AlignedTable(first, last, (), last - first, 0)  # two texts in one column: columns are not clear
        # A line that fills few columns and not the first carries on the cells of the row above.
        if rows and 0 not in places and 2 * len(places) <= len(bands):
            for column, piece in places.items():
                rows[-1].setdefault(column, []).append(piece)
        else:
            rows.append({column: [piece] for column, piece in places.items()})
    if len(rows) < _FEWEST_ROWS:
        return AlignedTable(first, last, (), last - first, 0)
    cells = tuple(
        PlacedCell(row, column, cell_text(own[column], 0.0)) for row, own in enumerate(rows) for column in sorted(own)
    )
    return AlignedTable(first, last, cells, len(rows), len(bands))


def _bands(pieces: Sequence[Line]) -> list[tuple[float, float]]:
    """Columns as stretches of x that some piece covers, parted where no piece stands."""
    out: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda p: p.x0):
        if out and piece.x0 <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], piece.x1))
        else:
            out.append((piece.x0, piece.x1))
    return out


def _band(bands: Sequence[tuple[float, float]], piece: Line) -> int:
    return next(at for at, (x0, x1) in enumerate(bands) if x0 <= piece.x0 and piece.x1 <= x1)
