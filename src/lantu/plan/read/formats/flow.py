"""One paragraph in the making: clean text with its places, bold spans, and white space that waits for its neighbour."""

from __future__ import annotations

import re

from lantu.plan.read.document import Block, BlockKind, CleanText

# What a clean text never begins or ends with: white space of any width, the byte-order mark, zero-width characters.
BLANKS = (
    "\t\n\x0b\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
_PIECES = re.compile(f"[{re.escape(BLANKS)}]+|[^{re.escape(BLANKS)}]+")


def is_wide(ch: str) -> bool:
    """Whether `ch` is a Chinese character or full-width sign, which needs no space between it and its neighbour."""
    return ch >= "\u2e80" or ch in "“”‘’—…·"


class Flow:
    """Collects the pieces of one paragraph; `block` gives the Block, or None when only white space came.

    A blank is written only between two texts, so that edges are trimmed. A *soft* blank (a line break of the source,
    the surroundings of a formula) vanishes beside a Chinese character.
    """

    def __init__(self) -> None:
        self._clean = CleanText()
        self._last = ""
        self._blank = ""  # the blank that waits, "" when none does
        self._blank_at = 0
        self._blank_length = 0
        self._soft = False
        self._after_formula = False
        self._bold_from = -1
        self._emphasis: list[tuple[int, int]] = []
        self.is_bold = False

    @property
    def size(self) -> int:
        """Characters so far, a waiting blank not counted."""
        return self._clean.size

    @property
    def last(self) -> str:
        """The last character so far, "" at the beginning."""
        return self._last

    def add(self, text: str, start: int, length: int | None = None) -> None:
        """Append `text`, whose edges are no blanks, standing at `start` of the document."""
        if not text:
            return
        if self._blank:
            vanishes = self._soft and (is_wide(self._last) or is_wide(text[0]))
            if not vanishes:
                self._clean.add(" " if self._soft else self._blank, self._blank_at, self._blank_length)
            self._blank = ""
        if self.is_bold and self._bold_from < 0:
            self._bold_from = self._clean.size
        self._clean.add(text, start, length)
        self._last = text[-1]
        self._after_formula = False

    def add_formula(self, text: str, start: int, length: int) -> None:
        """Append the reading of a formula; the blanks that typesetting put around it are soft."""
        self._soft = True
        self.add(text, start, length)
        self._after_formula = True

    def add_raw(self, text: str, start: int, end: int) -> None:
        """Append `text[start:end]` of the document as printed."""
        piece = text[start:end]
        body = piece.lstrip(BLANKS)
        lead = len(piece) - len(body)
        if lead:
            self.space(piece[:lead], start, lead)
        core = body.rstrip(BLANKS)
        if core:
            self.add(core, start + lead)
            if len(core) < len(body):
                at = start + lead + len(core)
                self.space(text[at:end], at, end - at)

    def add_wrapped(self, text: str, start: int, end: int) -> None:
        """Append `text[start:end]` with white space as HTML has it: runs are one blank, line breaks are soft."""
        for match in _PIECES.finditer(text, start, end):
            piece = match.group()
            if piece[0] in BLANKS:
                kept = "\u3000" if "\u3000" in piece else " "
                self.space(kept, match.start(), len(piece), soft="\n" in piece or "\r" in piece)
            else:
                self.add(piece, match.start())

    def space(self, blank: str, start: int, length: int, soft: bool = False) -> None:
        """White space of the document; nothing at the beginning of the paragraph."""
        if not self._last:
            return
        if self._blank:
            self._soft = self._soft or soft
            if start == self._blank_at + self._blank_length:
                self._blank_length += length
        else:
            self._blank, self._blank_at, self._blank_length = blank, start, length
            self._soft = soft or self._after_formula

    def bold(self, on: bool) -> None:
        """Bold type begins or ends here; it may be on already when a paragraph begins."""
        if not on and self._bold_from >= 0:
            self._emphasis.append((self._bold_from, self._clean.size))
            self._bold_from = -1
        self.is_bold = on

    def block(
        self, kind: BlockKind = BlockKind.PARAGRAPH, level: int | None = None, page: int | None = None
    ) -> Block | None:
        """What was collected as a Block; None when it is blank."""
        if not self._clean.size:
            return None
        was_bold = self.is_bold
        self.bold(False)
        self.is_bold = was_bold
        return Block(
            kind, self._clean.text(), self._clean.spans(), level=level, page=page, emphasis=merged(self._emphasis)
        )


def merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Bold spans with neighbours that touch made one: `<b>2015</b><b>年</b>` is one bold word."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)
