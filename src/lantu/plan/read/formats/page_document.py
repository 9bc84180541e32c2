"""Pages to a Document: furniture apart, tables in place, lines as paragraphs, headings hinted by type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from lantu.plan.read.document import BlockKind, Document, Notice
from lantu.plan.read.formats.page import Glyph, Page
from lantu.plan.read.formats.page_aligned import AlignedTable, find_aligned
from lantu.plan.read.formats.page_cells import cells_of
from lantu.plan.read.formats.page_columns import in_reading_order
from lantu.plan.read.formats.page_grid import Grid, find_grids
from lantu.plan.read.formats.page_lines import Line, lines_of
from lantu.plan.read.formats.page_noise import furniture
from lantu.plan.read.formats.page_paragraphs import Paragraph, Setting, paragraphs_of, setting_of
from lantu.plan.read.formats.writer import DocumentWriter, plain
from lantu.plan.read.guards import Deadline

_LONGEST_HEADING = 60  # characters


@dataclass(slots=True)
class _Laid:
    """A page taken apart: lines outside tables, and its tables with their glyphs."""

    page: Page
    lines: list[Line] = field(default_factory=list)
    grids: list[tuple[Grid, list[Glyph]]] = field(default_factory=list)


def document_of(pages: Sequence[Page], deadline: Deadline) -> Document:
    """The Document that `pages` make up; blocks carry page numbers. Empty when no page shows text."""
    laid = []
    for page in pages:
        deadline.check()
        laid.append(_lay(page))
    noise = furniture(pages, [item.lines for item in laid])
    setting = setting_of([item.lines for item in laid])
    body = [
        [line for at, line in enumerate(item.lines) if at not in own] for item, own in zip(laid, noise, strict=True)
    ]
    levels = _levels(body, setting)
    writer = DocumentWriter()
    for item, own, lines in zip(laid, noise, body, strict=True):
        deadline.check()
        _write_page(writer, item, own, lines, setting, levels)
    unmapped = [page for page in pages if page.unmapped]
    if unmapped:
        numbers = ", ".join(str(page.number) for page in unmapped[:20])
        writer.notices.append(
            Notice("LT-READ-556", {"pages": numbers, "count": sum(page.unmapped for page in unmapped)})
        )
    return writer.document()


def _lay(page: Page) -> _Laid:
    out = _Laid(page)
    grids = find_grids(page)
    held: list[list[Glyph]] = [[] for _ in grids]
    free: list[Glyph] = []
    for glyph in page.glyphs:
        x, y = glyph.middle
        at = next((n for n, g in enumerate(grids) if g.xs[0] <= x < g.xs[-1] and g.ys[0] <= y < g.ys[-1]), None)
        (free if at is None else held[at]).append(glyph)
    out.grids = [(grid, own) for grid, own in zip(grids, held, strict=True) if own]
    out.lines = lines_of(free)
    return out


def _write_page(
    writer: DocumentWriter, item: _Laid, noise: set[int], lines: list[Line], setting: Setting, levels: dict[float, int]
) -> None:
    page = item.page
    write_noise = [line for at, line in enumerate(item.lines) if at in noise]
    for line in (line for line in write_noise if line.base < page.height / 2):
        writer.paragraph(plain(line.text), BlockKind.NOISE, page=page.number, ocr=page.ocr)
    rest = lines
    for grid, glyphs in item.grids:
        above = [line for line in rest if line.base < grid.ys[0] + 2]
        rest = [line for line in rest if line.base >= grid.ys[0] + 2]
        _write_lines(writer, above, page, setting, levels)
        cells, rows, columns = cells_of(grid, glyphs)
        writer.table(cells, rows, columns, pages=[page.number] * rows, ocr=page.ocr)
    _write_lines(writer, rest, page, setting, levels)
    for line in (line for line in write_noise if line.base >= page.height / 2):
        writer.paragraph(plain(line.text), BlockKind.NOISE, page=page.number, ocr=page.ocr)


def _write_lines(
    writer: DocumentWriter, lines: list[Line], page: Page, setting: Setting, levels: dict[float, int]
) -> None:
    ordered, parted = in_reading_order(lines)
    write = partial(_write_paragraphs, writer, page=page, setting=setting, levels=levels)
    if parted:
        writer.notices.append(Notice("LT-READ-557", {"page": page.number}))
        write(ordered)
        return
    done = 0
    for table in find_aligned(ordered):
        write(ordered[done : table.first])
        _write_aligned(writer, ordered, table, page)
        done = table.last
    write(ordered[done:])


def _write_aligned(writer: DocumentWriter, lines: list[Line], table: AlignedTable, page: Page) -> None:
    if table.cells:
        pages = [page.number] * table.rows
        span = writer.table(table.cells, table.rows, table.columns, pages=pages, ruled=False, ocr=page.ocr)
        facts: dict[str, object] = {"page": page.number, "rows": table.rows, "columns": table.columns}
        writer.notices.append(Notice("LT-READ-550", facts, (span,) if span else ()))
        return
    spans = [
        writer.paragraph(plain(line.text), page=page.number, ocr=page.ocr) for line in lines[table.first : table.last]
    ]
    kept = [span for span in spans if span]
    if kept:
        writer.notices.append(Notice("LT-READ-551", {"page": page.number}, ((kept[0][0], kept[-1][1]),)))


def _write_paragraphs(
    writer: DocumentWriter, lines: Sequence[Line], *, page: Page, setting: Setting, levels: dict[float, int]
) -> None:
    for item in paragraphs_of(lines, setting, page.width):
        level = _level(item, setting, levels)
        writer.paragraph(
            plain(item.text),
            BlockKind.HEADING if level else BlockKind.PARAGRAPH,
            level=level,
            page=page.number,
            emphasis=item.bold if setting.bold_stands_out else (),
            ocr=page.ocr,
        )


def _levels(pages: Sequence[Sequence[Line]], setting: Setting) -> dict[float, int]:
    """Type sizes clearly above the body's, largest first, as heading levels."""
    sizes = {_rounded(line.size) for lines in pages for line in lines if line.size > 1.12 * setting.size}
    return {size: min(at + 1, 5) for at, size in enumerate(sorted(sizes, reverse=True))}


def _level(item: Paragraph, setting: Setting, levels: dict[float, int]) -> int | None:
    if len(item.text) > _LONGEST_HEADING or item.text.endswith(("。", "；", ";", "，")):
        return None
    if _rounded(item.size) in levels:
        return levels[_rounded(item.size)]
    if item.all_bold and setting.bold_stands_out and item.lines <= 2:
        return min(len(set(levels.values())) + 1, 6)
    return None


def _rounded(size: float) -> float:
    return round(size * 2) / 2
