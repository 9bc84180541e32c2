"""Makes whole what pages and lines have cut in two: paragraphs, headings and tables; sets page furniture apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lantu.plan.read.contents import mark_contents
from lantu.plan.read.document import Block, BlockKind, CleanText, Document, Notice
from lantu.plan.read.formats.flow import is_wide
from lantu.plan.read.furniture import mark_furniture
from lantu.plan.read.line_width import is_full, wrap_width
from lantu.plan.read.numbering import HEADING_ORDER, NumberKind, read_number
from lantu.plan.read.split_tables import add_captions, join_split_tables
from lantu.plan.read.title import title_range

_STOPS = "。！？；…：!?;:"
_CLOSING = "”’」』）)】》\"'"
_GOES_ON = "，、,—-－（(《“和与及或的等"
# A line that is no wrapped line must show that it is prose before it is joined.
_SHORTEST_PROSE = 20
_LABEL = re.compile(r"[^，。；、：:]{2,20}[：:]")
_LATIN_STOP = re.compile(r"[.!?:;][\"'”’)]?$")
_LONGEST_HEADING = 45
_PROSE_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_HEADS = frozenset(HEADING_ORDER) | {NumberKind.BOX, NumberKind.DASH, NumberKind.ORDINAL_IS}


def join_broken(document: Document) -> Document:
    """The document with furniture marked NOISE, the table of contents marked CONTENTS, and broken paragraphs, headings
    and tables joined; joins that a person should look at are notices."""
    blocks = mark_contents(mark_furniture(document.blocks))
    blocks, notices = join_split_tables(blocks)
    joiner = _Joiner(document.text, blocks)
    joined = joiner.run()
    return document.with_blocks(add_captions(joined), [*notices, *joiner.notices])


class _Joiner:
    """Goes through the blocks once and keeps the last one that may still go on."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.notices: list[Notice] = []
        self._text = text
        self._blocks = blocks
        self._width = wrap_width(blocks)
        self._title = range(*title_range(blocks))
        self._indented = self._uses_indents()
        self._pieces: list[Block] = []  # of the paragraph in the making
        self._size = 0  # their characters
        self._noise: list[Block] = []  # met since its last piece
        self._out: list[Block] = []
        self._dropped: dict[str, list[tuple[int, int]]] = {}  # words met inside paragraphs, with their places

    def run(self) -> list[Block]:
        """All blocks, joined."""
        for i, block in enumerate(self._blocks):
            if block.kind is BlockKind.NOISE:
                (self._noise if self._pieces else self._out).append(block)
            elif self._pieces and i not in self._title and self._belongs(self._pieces, block, i):
                self._note_noise()
                # Noise inside a paragraph stands before it: blocks stay in reading order of what matters.
                self._out.extend(self._noise)
                self._noise = []
                self._pieces.append(block)
                self._size += len(block.text)
            else:
                self._flush()
                self._pieces, self._size = [block], len(block.text)
        self._flush()
        for words, places in self._dropped.items():
            self.notices.append(Notice("LT-READ-502", {"words": words}, tuple(places)))
        return self._out

    def _flush(self) -> None:
        if self._pieces:
            self._out.append(joined(self._pieces))
        self._out.extend(self._noise)
        self._pieces, self._noise = [], []

    def _belongs(self, pieces: Sequence[Block], block: Block, i: int) -> bool:
        last = pieces[-1]
        if last.kind is BlockKind.HEADING or _is_numbered_heading(pieces[0]):
            return len(pieces) == 1 and self._heading_goes_on(last, block, i)
        if last.kind not in (*_PROSE_KINDS, BlockKind.NOTE) or block.kind is not BlockKind.PARAGRAPH:
            return False
        if ends_sentence(last.text) or begins_anew(block) or self._is_indented(block):
            return False
        if self._width is not None and self._adjacent(last, block):
            return is_full(last.text, self._width) or last.text[-1] in "，、,"
        if self._adjacent(last, block) and len(last.text) < 2 * _SHORTEST_PROSE and last.text[-1] not in "，、,":
            # Where lines are paragraphs, a short one is a line of its own (a signature, a caption of a picture).
            return False
        return _is_cut(last, block, whole=self._size)

    def _heading_goes_on(self, heading: Block, block: Block, i: int) -> bool:
        """A heading broken over two lines: it ends as nothing ends, or both lines carry the same mark and no number."""
        text = block.text
        if block.kind is not heading.kind or len(text) > _LONGEST_HEADING or text[-1:] in _STOPS + "，、":
            return False
        if read_number(text) is not None or heading.level != block.level:
            return False
        number = read_number(heading.text)
        if heading.text[-1] in "，、,和与及" or (number is not None and number.title_at >= len(heading.text)):
            self.notices.append(Notice("LT-READ-503", {"heading": heading.text + text}, ((heading.start, block.end),)))
            return True
        return False

    def _note_noise(self) -> None:
        for noise in self._noise:
            if not any(ch.isdigit() for ch in noise.text):
                self._dropped.setdefault(noise.text, []).append((noise.start, noise.end))

    def _adjacent(self, last: Block, block: Block) -> bool:
        """Whether only one line break stands between the two."""
        between = self._text[last.end : block.start]
        return between.count("\n") + (between.count("\r") if "\n" not in between else 0) <= 1

    def _indent(self, block: Block) -> int:
        lead = self._text[max(block.start - 8, 0) : block.start]
        indent = len(lead) - len(lead.rstrip(" \t\u3000\u00a0"))
        return indent + lead[len(lead) - indent :].count("\u3000")

    def _uses_indents(self) -> bool:
        """Whether first lines of paragraphs are indented and the lines that follow them are not."""
        prose = [b for b in self._blocks if b.kind in _PROSE_KINDS and len(b.text) > _SHORTEST_PROSE]
        indented = sum(1 for b in prose if self._indent(b) >= 2)
        return 0 < indented < 0.95 * len(prose) if prose else False

    def _is_indented(self, block: Block) -> bool:
        return self._indented and self._indent(block) >= 2


def ends_sentence(text: str) -> bool:
    """Whether nothing needs to follow: a stop, or a stop inside a closing quotation mark or bracket."""
    core = text.rstrip(_CLOSING)
    if not core:
        return False
    if core[-1] in _STOPS:
        return True
    return core[-1] == "." and _LATIN_STOP.search(text) is not None and not core[-2:-1].isdigit()


def begins_anew(block: Block) -> bool:
    """Whether a block begins something of its own: a numbered item, a bold lead, a list item, a box."""
    if block.kind is not BlockKind.PARAGRAPH:
        return True
    if block.emphasis and block.emphasis[0][0] == 0 and block.emphasis[0][1] >= 2:
        return True
    number = read_number(block.text)
    return number is not None and number.kind in _HEADS


def _is_numbered_heading(block: Block) -> bool:
    if len(block.text) > _LONGEST_HEADING or "。" in block.text:
        return False
    number = read_number(block.text)
    return number is not None and number.kind not in (NumberKind.DASH, NumberKind.ORDINAL_IS)


def _is_cut(last: Block, block: Block, whole: int) -> bool:
    """Whether a paragraph that does not end as one goes on in the next block, when lines are no measure."""
    text = last.text
    if not is_wide(text[-1]) and not is_wide(block.text[0]) and block.text[0].isascii() and block.text[0].isupper():
        # An English paragraph goes on in lower case unless a name happens to stand there.
        return text[-1] in ",-–—("
    if block.text[0].isascii() and block.text[0].islower() and not is_wide(text[-1]):
        return True
    if text[-1] in _GOES_ON and whole >= 8 and text[-1] in "，、,（(《“":
        return True
    if whole < _SHORTEST_PROSE or (not any(ch in text for ch in "，。；、,") and whole < 2 * _SHORTEST_PROSE):
        return False
    # Two labelled lines of a list ("甲类：…", "乙类：…") end without a stop and are two items.
    if _LABEL.match(text) and _LABEL.match(block.text):
        return False
    # Two lines that both end without a stop are items of a list, unless the second fills a page.
    if not ends_sentence(block.text) and len(block.text) < 3 * _SHORTEST_PROSE:
        return False
    return len(block.text) >= 2 and not _looks_like_title(block.text)


def _looks_like_title(text: str) -> bool:
    return len(text) <= 30 and not any(ch in text for ch in "，。；、：,.;:") and text[-1:] not in "。"


def joined(pieces: Sequence[Block]) -> Block:
    """The pieces as one block: Chinese without a seam, English with a space, a hyphen at a line's end undone."""
    first = pieces[0]
    if len(pieces) == 1:
        return first
    clean = CleanText()
    emphasis: list[tuple[int, int]] = []
    for i, piece in enumerate(pieces):
        text, spans = piece.text, piece.spans
        if i:
            before = pieces[i - 1]
            if not is_wide(before.text[-1]) and not is_wide(text[0]) and before.text[-1] != "-":
                clean.add(" ", before.end, 0)
        following = pieces[i + 1].text[0] if i + 1 < len(pieces) else ""
        if text.endswith("-") and text[-2:-1].isalpha() and following.isascii() and following.islower():
            text, spans = text[:-1], spans.slice(0, len(text) - 1)
        emphasis.extend((a + clean.size, min(b, len(text)) + clean.size) for a, b in piece.emphasis)
        clean.add_map(text, spans)
    return replace(
        first,
        text=clean.text(),
        spans=clean.spans(first.start),
        emphasis=tuple(emphasis),
        ocr=any(piece.ocr for piece in pieces),
    )
