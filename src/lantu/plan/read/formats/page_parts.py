"""A page taken apart, in reading order: paragraphs, tables, notes and furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lantu.plan.read.formats.page import Glyph, Page
from lantu.plan.read.formats.page_aligned import find_aligned
from lantu.plan.read.formats.page_cells import cells_of
from lantu.plan.read.formats.page_columns import in_reading_order
from lantu.plan.read.formats.page_grid import Grid, find_grids
from lantu.plan.read.formats.page_lines import Line, lines_of
from lantu.plan.read.formats.page_paragraphs import Paragraph, paragraphs_of
from lantu.plan.read.formats.page_setting import Setting
from lantu.plan.read.formats.writer import PlacedCell

_NOTE_SIZE = 0.92  # footnotes are set smaller than the body, below all of it
_NOTE = re.compile(r"[\d①-⑳*※\[（(〔]|注")


@dataclass(slots=True)
class LaidPage:
    """Lines outside tables, and tables with their glyphs."""

    page: Page
    lines: list[Line] = field(default_factory=list)
    grids: list[tuple[Grid, list[Glyph]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Furniture:
    """A running header or footer, a page number."""

    page: Page
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, a heading or a footnote."""

    page: Page
    paragraph: Paragraph
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Grille:
    """A table; without cells where columns stayed unclear, then `lines` hold its text."""

    page: Page
    cells: tuple[PlacedCell, ...]
    rows: int
    columns: int
    ruled: bool
    lines: tuple[str, ...] = ()
    cut: bool = False  # its last row was completed from the next page


@dataclass(frozen=True, slots=True)
class Parted:
    """A remark that the text that follows was read column by column."""

    page: Page


Part = Furniture | Prose | Grille | Parted


def lay(page: Page) -> LaidPage:
    """Sort the glyphs of a page into its ruled tables and the lines outside."""
    grids = find_grids(page)
    held: list[list[Glyph]] = [[] for _ in grids]
    free: list[Glyph] = []
    for glyph in page.glyphs:
        x, y = glyph.middle
        at = next((n for n, g in enumerate(grids) if g.xs[0] <= x < g.xs[-1] and g.ys[0] <= y < g.ys[-1]), None)
        (free if at is None else held[at]).append(glyph)
    tables = [(grid, own) for grid, own in zip(grids, held, strict=True) if own]
    return LaidPage(page, lines_of(free), tables)


def parts_of(laid: LaidPage, furniture: set[int], setting: Setting) -> Iterator[Part]:
    """The parts of a page in reading order; `furniture` are numbers of its lines."""
    page = laid.page
    apart = [line for at, line in enumerate(laid.lines) if at in furniture]
    rest = [line for at, line in enumerate(laid.lines) if at not in furniture]
    yield from (Furniture(page, line.text) for line in apart if line.base < page.height / 2)
    for grid, glyphs in laid.grids:
        above = [line for line in rest if line.base < grid.ys[0] + 2]
        rest = [line for line in rest if line.base >= grid.ys[0] + 2]
        yield from _between(above, page, setting)
        cells, rows, columns = cells_of(grid, glyphs)
        yield Grille(page, tuple(cells), rows, columns, True)
    yield from _between(rest, page, setting)
    yield from (Furniture(page, line.text) for line in apart if line.base >= page.height / 2)


def _between(lines: list[Line], page: Page, setting: Setting) -> Iterator[Part]:
    """The parts of lines between ruled tables."""
    ordered, parted = in_reading_order(lines)
    if parted:
        yield Parted(page)
        yield from _prose(ordered, page, setting)
        return
    done = 0
    for table in find_aligned(ordered):
        yield from _prose(ordered[done : table.first], page, setting)
        lost = () if table.cells else tuple(line.text for line in ordered[table.first : table.last])
        yield Grille(page, table.cells, table.rows, table.columns, False, lost)
        done = table.last
    yield from _prose(ordered[done:], page, setting)


def _prose(lines: Sequence[Line], page: Page, setting: Setting) -> Iterator[Part]:
    items = paragraphs_of(lines, setting, page.width)
    smallest = _NOTE_SIZE * setting.size
    body_end = max((item.top for item in items if item.size >= smallest), default=0.0)
    for item in items:
        is_note = item.size < smallest and item.top > body_end and _NOTE.match(item.text) is not None
        yield Prose(page, item, is_note)
