"""Pages to a Document: furniture apart, tables in place, lines as paragraphs, headings hinted by type."""

from __future__ import annotations

from collections.abc import Sequence

from lantu.plan.read.document import BlockKind, Document, Notice
from lantu.plan.read.formats.page import Page
from lantu.plan.read.formats.page_joining import joined
from lantu.plan.read.formats.page_noise import furniture
from lantu.plan.read.formats.page_paragraphs import Paragraph
from lantu.plan.read.formats.page_parts import Furniture, Grille, Part, Parted, Prose, lay, parts_of
from lantu.plan.read.formats.page_setting import Setting, setting_of
from lantu.plan.read.formats.writer import DocumentWriter, plain
from lantu.plan.read.guards import Deadline

_LONGEST_HEADING = 60  # characters


def document_of(pages: Sequence[Page], deadline: Deadline) -> Document:
    """The Document that `pages` make up; blocks carry page numbers. Empty when no page shows text."""
    laid = []
    for page in pages:
        deadline.check()
        laid.append(lay(page))
    setting = setting_of([item.lines for item in laid])
    parts: list[Part] = []
    for item, apart in zip(laid, furniture(pages, [item.lines for item in laid]), strict=True):
        deadline.check()
        parts += parts_of(item, apart, setting)
    writer = _PageWriter(setting, parts)
    for part in joined(parts):
        writer.write(part)
    unmapped = [page for page in pages if page.unmapped]
    if unmapped:
        numbers = ", ".join(str(page.number) for page in unmapped[:20])
        count = sum(page.unmapped for page in unmapped)
        writer.out.notices.append(Notice("LT-READ-556", {"pages": numbers, "count": count}))
    return writer.out.document()


class _PageWriter:
    """Writes parts as blocks."""

    def __init__(self, setting: Setting, parts: Sequence[Part]) -> None:
        self.out = DocumentWriter()
        self._setting = setting
        # Type sizes clearly above the body's, largest first, are heading levels.
        sizes = {_rounded(p.paragraph.size) for p in parts if isinstance(p, Prose) and self._is_large(p.paragraph)}
        self._levels = {size: min(at + 1, 5) for at, size in enumerate(sorted(sizes, reverse=True))}

    def write(self, part: Part) -> None:
        """Write one part."""
        number, ocr = part.page.number, part.page.ocr
        if isinstance(part, Furniture):
            self.out.paragraph(plain(part.text), BlockKind.NOISE, page=number, ocr=ocr)
        elif isinstance(part, Prose):
            self._prose(part)
        elif isinstance(part, Parted):
            self.out.notices.append(Notice("LT-READ-557", {"page": number}))
        elif part.cells:
            pages = [number] * part.rows
            span = self.out.table(part.cells, part.rows, part.columns, pages=pages, ruled=part.ruled, ocr=ocr)
            if part.cut:
                self.out.notices.append(Notice("LT-READ-559", {"page": number}, (span,) if span else ()))
            if not part.ruled:
                facts: dict[str, object] = {"page": number, "rows": part.rows, "columns": part.columns}
                self.out.notices.append(Notice("LT-READ-550", facts, (span,) if span else ()))
        else:
            self._unread(part)

    def _unread(self, part: Grille) -> None:
        number = part.page.number
        spans = [self.out.paragraph(plain(line), page=number, ocr=part.page.ocr) for line in part.lines]
        kept = [span for span in spans if span]
        if kept:
            self.out.notices.append(Notice("LT-READ-551", {"page": number}, ((kept[0][0], kept[-1][1]),)))

    def _prose(self, part: Prose) -> None:
        item = part.paragraph
        level = None if part.is_note else self._level(item)
        self.out.paragraph(
            plain(item.text),
            BlockKind.NOTE if part.is_note else BlockKind.HEADING if level else BlockKind.PARAGRAPH,
            level=level,
            page=part.page.number,
            emphasis=item.bold if self._setting.bold_stands_out else (),
            ocr=part.page.ocr,
        )

    def _is_large(self, item: Paragraph) -> bool:
        return item.size > 1.12 * self._setting.size

    def _level(self, item: Paragraph) -> int | None:
        if len(item.text) > _LONGEST_HEADING or item.text.endswith(("。", "；", ";", "，")):
            return None
        if _rounded(item.size) in self._levels:
            return self._levels[_rounded(item.size)]
        if item.all_bold and self._setting.bold_stands_out and item.lines <= 2:
            return min(len(set(self._levels.values())) + 1, 6)
        return None


def _rounded(size: float) -> float:
    return round(size * 2) / 2
