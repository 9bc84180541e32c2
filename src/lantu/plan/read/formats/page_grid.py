"""Ruled tables of a page: from ruling lines to grids whose cells may reach over rows and columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from lantu.plan.read.formats.page import Page, Rule, merged

_TOUCH = 3.0  # lines that end this near to each other meet
_SHARE = 0.55  # a border must be drawn along this share of a cell's side
_MOST_PAIRS = 400_000  # a page with more crossings is a map or a drawing
_MOST_LINES = 400  # rows or columns of one table on one page


@dataclass(frozen=True, slots=True)
class Region:
    """A cell of a grid: rows and columns from the first up to, not including, the last."""

    row: int
    column: int
    row_end: int
    column_end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: positions of its lines, and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    regions: tuple[Region, ...]

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of a point, None outside."""
        if not (self.xs[0] <= x < self.xs[-1] and self.ys[0] <= y < self.ys[-1]):
            return None
        return bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1


def find_grids(page: Page) -> list[Grid]:
    """The ruled tables of a page, top to bottom. Frames with a single column or row of lines are not tables."""
    horizontal, vertical = merged(page.horizontal), merged(page.vertical)
    if not horizontal or not vertical or len(horizontal) * len(vertical) > _MOST_PAIRS:
        return []
    grids = [_grid(hs, vs) for hs, vs in _components(horizontal, vertical)]
    found = [grid for grid in grids if grid is not None]
    return sorted(_outermost(found), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _components(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    parent = list(range(len(horizontal) + len(vertical)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    offset = len(horizontal)
    for i, h in enumerate(horizontal):
        for j, v in enumerate(vertical):
            if h.start - _TOUCH <= v.at <= h.end + _TOUCH and v.start - _TOUCH <= h.at <= v.end + _TOUCH:
                parent[root(i)] = root(offset + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate(horizontal + vertical):
        groups.setdefault(root(i), ([], []))[i >= offset].append(rule)
    return list(groups.values())


def _grid(horizontal: list[Rule], vertical: list[Rule]) -> Grid | None:
    if not horizontal or not vertical:
        return None
    left, right = min(h.start for h in horizontal), max(h.end for h in horizontal)
    top, bottom = min(v.start for v in vertical), max(v.end for v in vertical)
    # Many tables are open at their sides, and some at head or foot: the ends of the lines are the missing border.
    if min(v.at for v in vertical) - left > 2 * _TOUCH:
        vertical = [*vertical, Rule(left, top, bottom)]
    if right - max(v.at for v in vertical) > 2 * _TOUCH:
        vertical = [*vertical, Rule(right, top, bottom)]
    if min(h.at for h in horizontal) - top > 2 * _TOUCH:
        horizontal = [*horizontal, Rule(top, left, right)]
    if bottom - max(h.at for h in horizontal) > 2 * _TOUCH:
        horizontal = [*horizontal, Rule(bottom, left, right)]
    xs, ys = _positions(vertical), _positions(horizontal)
    if not (3 <= len(xs) <= _MOST_LINES and 3 <= len(ys) <= _MOST_LINES):
        return None
    borders_right = _drawn(vertical, xs, ys)
    borders_below = _drawn(horizontal, ys, xs)
    return Grid(tuple(xs), tuple(ys), tuple(_regions(borders_right, borders_below, len(ys) - 1, len(xs) - 1)))


def _positions(rules: list[Rule]) -> list[float]:
    out: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not out or at - out[-1] > _TOUCH:
            out.append(at)
    return out


def _drawn(rules: list[Rule], positions: list[float], marks: list[float]) -> set[tuple[int, int]]:
    """(line, piece) pairs: the line at `positions[line]` is drawn between `marks[piece]` and `marks[piece + 1]`."""
    covered: dict[tuple[int, int], float] = {}
    for rule in rules:
        line = bisect_right(positions, rule.at + 0.01) - 1
        for piece in range(max(bisect_right(marks, rule.start) - 1, 0), len(marks) - 1):
            low, high = max(rule.start, marks[piece]), min(rule.end, marks[piece + 1])
            if low >= rule.end:
                break
            if high > low:
                covered[line, piece] = covered.get((line, piece), 0.0) + high - low
    return {
        (line, piece) for (line, piece), size in covered.items() if size >= _SHARE * (marks[piece + 1] - marks[piece])
    }


def _regions(right: set[tuple[int, int]], below: set[tuple[int, int]], rows: int, columns: int) -> list[Region]:
    """Cells as the largest rectangles without a border inside, taken from the top left."""
    taken: set[tuple[int, int]] = set()
    out: list[Region] = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            column_end = column + 1
            while column_end < columns and (column_end, row) not in right and (row, column_end) not in taken:
                column_end += 1
            row_end = row + 1
            while row_end < rows and not any(
                (row_end, c) in below or (row_end, c) in taken or (c > column and (c, row_end) in right)
                for c in range(column, column_end)
            ):
                row_end += 1
            taken.update((r, c) for r in range(row, row_end) for c in range(column, column_end))
            out.append(Region(row, column, row_end, column_end))
    return out


def _outermost(grids: list[Grid]) -> list[Grid]:
    """Without grids that lie inside another one (a table drawn in a cell)."""

    def inside(a: Grid, b: Grid) -> bool:
        return b.xs[0] <= a.xs[0] and a.xs[-1] <= b.xs[-1] and b.ys[0] <= a.ys[0] and a.ys[-1] <= b.ys[-1]

    return [a for a in grids if not any(a is not b and inside(a, b) for b in grids)]
