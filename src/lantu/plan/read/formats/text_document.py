"""A text as a Document: picks the reader by format, or by what the text plainly is."""

from __future__ import annotations

import re

from lantu.plan.read.document import Block, Document
from lantu.plan.read.formats.html import read_html
from lantu.plan.read.formats.markdown import read_markdown
from lantu.plan.read.formats.plain import read_plain

_PAGE_START = re.compile(r"[\s\ufeff]*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"</(?:p|div|td|tr|li|h[1-6]|table)>|<br\s?/?>", re.IGNORECASE)
_MARKDOWN_LINE = re.compile(r"^(?:#{1,6} |\|.*\||---$)", re.MULTILINE)
# Read for the decision only: a page shows what it is at its beginning.
_PROBE = 20_000
_MANY_TAGS = 5


def document_from_text(text: str, name: str, format: str, sha256: str = "", encoding: str | None = None) -> Document:
    """The Document of a decoded text; `format` is md, txt or html (anything else is read as txt).

    A Markdown or text file whose content is a web page is read as HTML; the Document keeps the format it was given.
    """
    return Document(text, tuple(_blocks(text, format)), sha256, name, format, encoding)


def _blocks(text: str, format: str) -> list[Block]:
    if format in ("html", "htm", "xhtml") or looks_like_html(text):
        return read_html(text)
    return read_markdown(text) if format in ("md", "markdown") else read_plain(text)


def looks_like_html(text: str) -> bool:
    """Whether `text` is a web page or a piece of one, whatever its file is called; HTML inside Markdown is not."""
    if _PAGE_START.match(text):
        return True
    probe = text[:_PROBE]
    tags = sum(1 for _ in _BLOCK_TAG.finditer(probe))
    return (
        tags >= _MANY_TAGS and probe.lstrip("\ufeff \r\n\t\u3000").startswith("<") and not _MARKDOWN_LINE.search(probe)
    )
