"""PDF files with a text layer; runs in a process of its own (see `lantu.plan.read.isolated`)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import Document, Notice
from lantu.plan.read.formats.page import Page
from lantu.plan.read.formats.page_document import document_of
from lantu.plan.read.formats.pdf_glyphs import GlyphReader
from lantu.plan.read.formats.pdf_paths import PathReader
from lantu.plan.read.guards import Deadline
from lantu.plan.read.options import ReadOptions

_FEWEST_GLYPHS = 6  # a page with fewer characters and a picture is a scan; a stamped page number is not a text layer


def read_pdf(data: bytes, where: str, options: ReadOptions, deadline: Deadline) -> Document:
    """Read a PDF: tables from ruling lines, else from alignment; furniture apart; page numbers on all blocks.

    Pages that are pictures go through recognition when `options.ocr` asks for it; else they are reported, and a file
    of nothing else is LT-READ-032.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise ReadError("LT-READ-020" if locked else "LT-READ-028", where, {"reason": str(error)[:160]}) from error
    with pdf:
        if len(pdf) > options.max_pages:
            raise ReadError("LT-READ-029", where, {"pages": len(pdf), "limit": options.max_pages})
        pages = _pages(pdf, deadline)
        scans = [page.number for page in pages if _shown(page) < _FEWEST_GLYPHS and page.image_share > 0.2]
        if scans and (options.ocr or len(scans) == sum(bool(_shown(p) or p.image_share) for p in pages)):
            from lantu.plan.read.formats.scan import recognised

            found = recognised(pdf, scans, where, options, deadline)
            pages = [found.pages.get(page.number, page) for page in pages]
            return _with_notice(document_of(pages, deadline), found.notice(), where)
    document = document_of(pages, deadline)
    notice = Notice("LT-READ-553", {"pages": ", ".join(map(str, scans))}) if scans else None
    return _with_notice(document, notice, where)


def _shown(page: Page) -> int:
    return sum(glyph.char != " " for glyph in page.glyphs)


def _with_notice(document: Document, notice: Notice | None, where: str) -> Document:
    if not document.text.strip():
        raise ReadError("LT-READ-038", where)
    return replace(document, notices=(*document.notices, notice)) if notice else document


def _pages(pdf: Any, deadline: Deadline) -> list[Page]:
    import pypdfium2
    import pypdfium2.raw as raw

    glyphs, paths = GlyphReader(raw), PathReader(raw)
    pages: list[Page] = []
    for number in range(1, len(pdf) + 1):
        deadline.check()
        page = Page(number, 0.0, 0.0)
        pages.append(page)
        try:
            source = pdf[number - 1]
        except pypdfium2.PdfiumError:
            continue  # one broken page leaves the others readable; it has no text and shows as such
        box = source.get_cropbox()
        page.image_share = paths.image_share(source.raw, (box[2] - box[0]) * (box[3] - box[1]))
        text = source.get_textpage()
        frame = glyphs.read(text.raw, page, box)
        paths.read(source.raw, page, frame)
        text.close()
        source.close()
    return pages
