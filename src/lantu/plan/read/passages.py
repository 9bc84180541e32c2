"""Sentences and clauses of a document, each able to say where it stands in the document's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lantu.plan.read.document import Block, BlockKind, Cell, CleanText, Document, SpanMap, Table
from lantu.plan.read.sentences import LONGEST_CLAUSE, within

_CLOSERS = {"（": "）)", "(": ")）", "“": "”", "《": "》", "【": "】", "「": "」", "『": "』", "[": "]", "〔": "〕"}
# A bracket that does not close within this many characters was never meant as one, or lost its partner in scanning.
_BRACKET_REACH = 80
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
# A heading mark on a whole paragraph is a fault of the file: headings are short and hold no full stop inside.
_LONGEST_HEADING = 45
# Text without a stop (bad scans, machine output) is cut at this length, so that no step works on endless sentences.
_SENTENCE = re.compile(r"[^。！？!?]{1,1500}[。！？!?]*[”’）)]?")
_LONGEST_ENTITY = 40
_TAG = re.compile(r"<[^<>]{0,300}>")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of clean text (语段) with its map into the document's text."""

    text: str
    spans: SpanMap
    ocr: bool = False

    @property
    def start(self) -> int:
        """Document offset of the first character."""
        return self.spans.start_of(0)

    @property
    def end(self) -> int:
        """Document offset after the last character."""
        return self.spans.end_of(self.spans.size)

    def part(self, start: int, end: int) -> Passage:
        """The passage `text[start:end]`, white space at both ends left out."""
        piece = self.text[start:end]
        bare = piece.strip()
        if len(bare) < len(piece):
            start += len(piece) - len(piece.lstrip())
            end = start + len(bare)
        elif start == 0 and end == len(self.text):
            return self
        return Passage(self.text[start:end], self.spans.slice(start, end), self.ocr)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document span of `text[start:end]`."""
        return self.spans.span(start, end)


def block_passage(block: Block) -> Passage:
    """The whole text of a block."""
    return Passage(block.text, block.spans, block.ocr)


def cell_passage(document: Document, cell: Cell) -> Passage:
    """The text of a table cell; markup inside the cell is stepped over."""
    raw = document.text[cell.start : cell.end]
    if raw == cell.text:
        return Passage(cell.text, SpanMap.straight(cell.start, len(cell.text)))
    printed = [at for a, b in _outside_tags(raw) for at in range(a, b)]
    clean = CleanText()
    here = 0
    for char in cell.text:
        ahead = here
        if char.isspace() and here < len(printed) and not raw[printed[here]].isspace():
            clean.add(char, cell.start + printed[here], 0)  # put in for a line break or an entity
            continue
        while ahead < min(len(printed), here + _LONGEST_ENTITY) and raw[printed[ahead]] != char:
            ahead += 1
        if ahead < len(printed) and raw[printed[ahead]] == char:
            clean.add(char, cell.start + printed[ahead])
            here = ahead + 1
        else:  # not in the file as such: an entity, or a space put in for a line break
            clean.add(char, cell.start + (printed[here] if here < len(printed) else len(raw)), 0)
    return Passage(cell.text, clean.spans(cell.start))


def _outside_tags(raw: str) -> Iterator[tuple[int, int]]:
    at = 0
    for tag in _TAG.finditer(raw):
        yield at, tag.start()
        at = tag.end()
    yield at, len(raw)


def first_cells(table: Table) -> Iterator[Cell]:
    """The cells of a table in reading order, each merged cell once."""
    for row in table.rows:
        for cell in row:
            if not cell.covered and cell.text.strip():
                yield cell


def is_prose(block: Block) -> bool:
    """Whether the block holds sentences: paragraphs, list items, and paragraphs wrongly marked as headings."""
    if block.kind in _PROSE:
        return True
    return block.kind is BlockKind.HEADING and (len(block.text) > _LONGEST_HEADING or "。" in block.text[:-1])


def paragraphs(document: Document) -> Iterator[Passage]:
    """Every paragraph of prose, and every table cell that holds sentences (a box set as a table)."""
    for block in document.blocks:
        if block.table is not None:
            for cell in first_cells(block.table):
                if "。" in cell.text and len(cell.text) > _LONGEST_HEADING:
                    yield cell_passage(document, cell)
        elif is_prose(block):
            yield block_passage(block)


def sentences(paragraph: Passage) -> Iterator[Passage]:
    """The sentences of a paragraph, the closing mark included."""
    for match in _SENTENCE.finditer(paragraph.text):
        sentence = paragraph.part(match.start(), match.end())
        if sentence.text:
            yield sentence


def pieces(text: str, separators: str) -> list[tuple[int, int]]:
    """Slices of `text` between `separators` that stand outside brackets and quotation marks. Linear."""
    marks = _marks(separators)
    found: list[tuple[int, int]] = []
    start = at = 0
    while match := marks.search(text, at):
        here = match.start()
        closers = _CLOSERS.get(match.group())
        if closers is None:
            found.append((start, here))
            start = at = here + 1
            continue
        reach = text[here + 1 : here + 1 + _BRACKET_REACH]
        ends = [end for closer in closers if (end := reach.find(closer)) >= 0]
        at = here + 2 + min(ends) if ends else here + 1
    found.append((start, len(text)))
    return [(a, b) for a, b in found if text[a:b].strip()]


_MARKS: dict[str, re.Pattern[str]] = {}


def _marks(separators: str) -> re.Pattern[str]:
    if separators not in _MARKS:
        _MARKS[separators] = re.compile("[" + re.escape(separators + "".join(_CLOSERS)) + "]")
    return _MARKS[separators]


def clauses(sentence: Passage) -> list[Passage]:
    """The clauses of a sentence: what stands between ，；： outside brackets and quotation marks."""
    body = sentence.text.rstrip("。！？!?")
    spans = (piece for a, b in pieces(body, "，；：,;") for piece in within(body, a, b, LONGEST_CLAUSE))
    return [sentence.part(a, b) for a, b in spans]
