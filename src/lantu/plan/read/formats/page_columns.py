"""Reading order on a page: one column, or two side by side; and text that stands in aligned columns."""

from __future__ import annotations

from collections.abc import Sequence

from lantu.plan.read.formats.page_lines import Line, line_of, pieces_of

_FEWEST = 8  # lines on both sides before a page counts as set in two columns
_NARROWEST = 10.0  # characters; narrower columns are a table or a list of names


def in_reading_order(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Lines in the order they are read, and whether two columns were parted for it."""
    gutter = _gutter(lines)
    if gutter is None:
        return list(lines), False
    out: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if any(g.x0 < gutter < g.x1 for g in line.glyphs):
            # A line that runs over the gutter (a heading) ends the columns above it.
            out += [*left, *right, line]
            left, right = [], []
            continue
        for side, glyphs in (
            (left, [g for g in line.glyphs if g.x1 <= gutter]),
            (right, [g for g in line.glyphs if g.x0 >= gutter]),
        ):
            part = line_of(glyphs)
            if part is not None:
                side.append(part)
    return [*out, *left, *right], True


def _gutter(lines: Sequence[Line]) -> float | None:
    if len(lines) < _FEWEST:
        return None
    both = [pieces for line in lines if len(pieces := pieces_of(line, 1.2)) == 2]
    if len(both) < max(_FEWEST, 0.5 * len(lines)):
        return None
    left_end = max(a.x1 for a, _ in both)
    right_start = min(b.x0 for _, b in both)
    if left_end >= right_start:
        return None
    # Running text fills its column; the cells of a table do not.
    full = sum(1 for a, _ in both if left_end - a.x1 < 2.5 * a.size)
    wide = all(sum(p[k].x1 - p[k].x0 for p in both) / len(both) > _NARROWEST * both[0][0].size for k in (0, 1))
    return (left_end + right_start) / 2 if wide and full >= 0.6 * len(both) else None
