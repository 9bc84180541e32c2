"""Text corrections: blocks read otherwise than they are printed, while every offset still means the printed text.

The document's text stays as it is. Only the clean text of the block (or cell) changes, and its SpanMap gets one run
that maps the new words onto the whole printed piece; so `text[start:end] == quote` holds for all that is read later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lantu.plan.correction import Corrections, ReplaceText
from lantu.plan.quotes import NotFound, locate
from lantu.plan.read.document import Block, Cell, CleanText, Document, Notice, SpanMap, Table

Span = tuple[int, int]


def apply_to_document(document: Document, corrections: Corrections) -> Document:
    """The document with its `replace_text` corrections read into its blocks; what did or did not apply as notices.

    LT-READ-540 for each that applied, LT-READ-541 for each that did not, LT-READ-544 when the corrections were made
    for another file. Run it after broken paragraphs are joined, before anything is read.
    """
    notices: list[Notice] = []
    made_for = corrections.source_sha256
    if made_for and document.sha256 and made_for != document.sha256:
        notices.append(Notice("LT-READ-544", {"written": made_for[:12], "read": document.sha256[:12]}))
    pages = _Blocks(document)
    for number, entry in enumerate(corrections.entries, 1):
        if not isinstance(entry, ReplaceText):
            continue
        signed = {"author": entry.author, "reason": entry.reason}
        done = pages.replace(entry)
        if isinstance(done, tuple):
            facts = {"words": entry.text, "quote": entry.quote, **signed}
            notices.append(Notice("LT-READ-540", facts, (done,)))
        else:
            notices.append(Notice("LT-READ-541", {"number": number, "problem": done, **signed}))
    return document.with_blocks(pages.blocks, notices)


def replaced_spans(text: str, corrections: Corrections) -> list[tuple[Span, ReplaceText]]:
    """The printed pieces that corrections read otherwise, as far as they stand in `text` word for word."""
    found = []
    for entry in corrections.entries:
        if isinstance(entry, ReplaceText):
            span = locate(text, entry.quote, entry.at, entry.occurrence)
            if not isinstance(span, NotFound):
                found.append((span, entry))
    return found


class _Blocks:
    def __init__(self, document: Document) -> None:
        self.blocks = list(document.blocks)
        self._text = document.text
        # Asked once: a correction changes what a block reads, never which piece of the document it covers.
        self._extents = [(block.start, block.end) for block in self.blocks]

    def replace(self, entry: ReplaceText) -> Span | str:
        """Read the new words in place of the quote: the printed span, or why it could not be done."""
        span = locate(self._text, entry.quote, entry.at, entry.occurrence)
        if isinstance(span, NotFound):
            # The person may have copied the words as they are read, without the line break or markup in them.
            read = self._locate_as_read(entry) if span.count == 0 else None
            if read is None:
                return span.problem
            span = read
        touched = [i for i, (a, b) in enumerate(self._extents) if a < span[1] and span[0] < b]
        words = entry.text
        done = False
        for i in touched:
            changed = _mended(self.blocks[i], span, words, entry.quote, self._text)
            if changed is not None:
                self.blocks[i] = changed
                done, words = True, ""  # a quote that runs over two blocks is read once, in the first
        return span if done else "这一处不在可读的文字里（not in a readable block）"

    def _locate_as_read(self, entry: ReplaceText) -> Span | None:
        found: list[Span] = []
        for block in self.blocks:
            at = block.text.find(entry.quote) if block.table is None else -1
            while at >= 0:
                found.append(block.spans.span(at, at + len(entry.quote)))
                at = block.text.find(entry.quote, at + len(entry.quote))
        if entry.occurrence is not None:
            return found[entry.occurrence - 1] if entry.occurrence <= len(found) else None
        return found[0] if len(found) == 1 else None


def _mended(block: Block, span: Span, words: str, quote: str, text: str) -> Block | None:
    if block.table is not None:
        table = _mended_table(block.table, span, words, quote, text)
        return None if table is None else replace(block, table=table)
    inside = clean_range(block.spans, span)
    if inside is None:
        return None
    lo, hi = inside
    first, last = block.spans.span(lo, hi)
    parts = CleanText()
    parts.add_map(block.text[:lo], block.spans.slice(0, lo))
    parts.add(words, first, last - first)
    if hi < block.spans.size:
        parts.add_map(block.text[hi:], block.spans.slice(hi, block.spans.size))
    shift = len(words) - (hi - lo)
    emphasis = tuple((_shifted(a, lo, hi, shift), _shifted(b, lo, hi, shift)) for a, b in block.emphasis)
    return replace(block, text=parts.text(), spans=parts.spans(block.start), emphasis=_not_empty(emphasis))


def clean_range(spans: SpanMap, span: Span) -> Span | None:
    """The clean characters that stand in a printed span; None when none does."""
    lo, hi = spans.size, 0
    for i, at in enumerate(spans.clean):
        size = (spans.clean[i + 1] if i + 1 < len(spans.clean) else spans.size) - at
        raw, length = spans.raw[i], spans.length[i]
        if length == 0:
            if not span[0] < raw < span[1]:
                continue
            first, last = 0, size
        else:
            a, b = max(span[0], raw), min(span[1], raw + length)
            if a >= b:
                continue
            first, last = (a - raw, b - raw) if size == length else (0, size)
        lo, hi = min(lo, at + first), max(hi, at + last)
    return (lo, hi) if lo < hi else None


def _shifted(position: int, lo: int, hi: int, shift: int) -> int:
    if position <= lo:
        return position
    return position + shift if position >= hi else lo


def _not_empty(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple((a, b) for a, b in spans if a < b)


def _mended_table(table: Table, span: Span, words: str, quote: str, text: str) -> Table | None:
    done = False
    rows = []
    for row in table.rows:
        cells = []
        for cell in row:
            mended = _mended_cell(cell, span, words, quote, text)
            done = done or mended is not None
            cells.append(mended or cell)
        rows.append(tuple(cells))
    return replace(table, rows=tuple(rows)) if done else None


def _mended_cell(cell: Cell, span: Span, words: str, quote: str, text: str) -> Cell | None:
    """A cell has no SpanMap: its text is mended where it is printed as read, else where the quote stands once in it."""
    if not (cell.start <= span[0] and span[1] <= cell.end) or cell.start == cell.end:
        return None
    printed = text[cell.start : cell.end]
    if printed == cell.text:
        lo, hi = span[0] - cell.start, span[1] - cell.start
    elif cell.text.count(quote) == 1:
        lo = cell.text.index(quote)
        hi = lo + len(quote)
    else:
        return None
    return replace(cell, text=cell.text[:lo] + words + cell.text[hi:])
