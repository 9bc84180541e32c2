"""The neutral document: decoded text and blocks that point into it, whatever file they came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is by its layout; what it means (chapter, target …) is decided later."""

    HEADING = "heading"  # marked as a heading by the file; only a hint, marks are wrong in real files
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CONTENTS = "contents"  # an entry of a table of contents (目录)
    FRONT_MATTER = "front_matter"
    NOTE = "note"  # footnote, 注：…
    NOISE = "noise"  # page number, running header, watermark, image link


@dataclass(frozen=True, slots=True)
class SpanMap:
    """Where each character of a clean text stands in the document's text.

    A clean text is the document's text with markup, line breaks and page furniture taken out. It is kept as runs:
    clean characters `clean[i] … clean[i+1]-1` stand at `raw[i] …` in one piece of `length[i]` characters. A character
    that was not in the file (a line break turned into a space, `&gt;` read as `>`) has a run of its own whose raw piece
    may be longer or empty.
    """

    clean: tuple[int, ...]
    raw: tuple[int, ...]
    length: tuple[int, ...]  # length of the raw piece
    size: int  # length of the clean text

    @staticmethod
    def straight(start: int, size: int) -> SpanMap:
        """Clean text that stands in the document as it is, from `start` on."""
        return SpanMap((0,), (start,), (size,), size)

    def start_of(self, position: int) -> int:
        """Document offset of the clean character at `position`."""
        i = bisect_right(self.clean, position) - 1
        inside = position - self.clean[i]
        run = (self.clean[i + 1] if i + 1 < len(self.clean) else self.size) - self.clean[i]
        return self.raw[i] + (inside if run == self.length[i] else 0)

    def end_of(self, position: int) -> int:
        """Document offset just after the clean character at `position - 1` (so a slice end maps to a slice end)."""
        if position <= 0:
            return self.raw[0]
        i = bisect_right(self.clean, position - 1) - 1
        inside = position - 1 - self.clean[i]
        run = (self.clean[i + 1] if i + 1 < len(self.clean) else self.size) - self.clean[i]
        return self.raw[i] + (inside + 1 if run == self.length[i] else self.length[i])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document span that holds the clean span `start:end`."""
        return self.start_of(start), self.end_of(end)

    def slice(self, start: int, end: int) -> SpanMap:
        """The map of `clean_text[start:end]`."""
        if len(self.clean) == 1 and self.length[0] == self.size and 0 <= start < end <= self.size:
            return SpanMap.straight(self.raw[0] + start, end - start)  # most texts stand in one piece
        clean: list[int] = []
        raw: list[int] = []
        length: list[int] = []
        first = max(bisect_right(self.clean, start) - 1, 0)
        for i in range(first, len(self.clean)):
            run_start = self.clean[i]
            if run_start >= end:
                break
            run_end = self.clean[i + 1] if i + 1 < len(self.clean) else self.size
            lo, hi = max(run_start, start), min(run_end, end)
            if lo >= hi:
                continue
            clean.append(lo - start)
            if run_end - run_start == self.length[i]:
                raw.append(self.raw[i] + lo - run_start)
                length.append(hi - lo)
            else:
                raw.append(self.raw[i])
                length.append(self.length[i])
        if not clean:
            at = self.start_of(start) if self.size else self.raw[0]
            return SpanMap((0,), (at,), (0,), 0)
        return SpanMap(tuple(clean), tuple(raw), tuple(length), end - start)


class CleanText:
    """Builds a clean text together with its SpanMap, piece by piece in reading order."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._clean: list[int] = []
        self._raw: list[int] = []
        self._length: list[int] = []
        self.size = 0

    def add(self, text: str, raw_start: int, raw_length: int | None = None) -> None:
        """Append `text`, which stands at `raw_start`; `raw_length` when its raw piece is not as long as itself."""
        if not text:
            return
        length = len(text) if raw_length is None else raw_length
        joined = (
            self._clean
            and length == len(text)
            and self._raw[-1] + self._length[-1] == raw_start
            and self.size - self._clean[-1] == self._length[-1]
        )
        if joined:
            self._length[-1] += length
        else:
            self._clean.append(self.size)
            self._raw.append(raw_start)
            self._length.append(length)
        self._parts.append(text)
        self.size += len(text)

    def add_map(self, text: str, spans: SpanMap) -> None:
        """Append another clean text with its map."""
        for i, at in enumerate(spans.clean):
            end = spans.clean[i + 1] if i + 1 < len(spans.clean) else spans.size
            self.add(text[at:end], spans.raw[i], spans.length[i])

    def text(self) -> str:
        """The clean text so far."""
        return "".join(self._parts)

    def spans(self, fallback: int = 0) -> SpanMap:
        """The map so far; an empty text points at `fallback`."""
        if not self._clean:
            return SpanMap((0,), (fallback,), (0,), 0)
        return SpanMap(tuple(self._clean), tuple(self._raw), tuple(self._length), self.size)


@dataclass(frozen=True, slots=True)
class Cell:
    """One grid position of a table. A merged cell stands in every position that it covers, with the same span."""

    text: str
    start: int  # document offsets of the cell's text; start == end for an empty cell
    end: int
    row_span: int = 1
    col_span: int = 1
    covered: bool = False  # True in the positions of a merged cell other than its first


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a rectangular grid, row by row, merged cells repeated (表格).

    `spans_known` is False where the file has no way to say that cells are merged (Markdown, tab-separated text): blank
    cells may then be merged ones. `row_spans` are the document offsets of each whole row, markup included.
    `page_of_row` gives pages where known. `caption` is the title line beside the table, with its offsets.
    """

    rows: tuple[tuple[Cell, ...], ...]
    row_spans: tuple[tuple[int, int], ...]
    spans_known: bool
    page_of_row: tuple[int | None, ...] = ()
    caption: str = ""
    caption_span: tuple[int, int] | None = None
    ruled: bool = True  # False: found by alignment only; reported as doubtful

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the document in reading order (文档块).

    `text` is clean: one logical paragraph, no markup, no line breaks inside, characters otherwise as printed
    (full-width digits and ％ stay). `spans` maps it to the document's text. For a table `text` is "" and `table` is
    set. `emphasis` are clean spans set in bold in the file. `level` is the file's own heading mark (1 = top), a hint
    only.
    """

    kind: BlockKind
    text: str
    spans: SpanMap
    level: int | None = None
    page: int | None = None
    emphasis: tuple[tuple[int, int], ...] = ()
    table: Table | None = None
    ocr: bool = False  # read by character recognition: every number is doubtful until a person confirms it

    @property
    def start(self) -> int:
        """Document offset where the block begins."""
        if self.table is not None and self.table.row_spans:
            return self.table.row_spans[0][0]
        return self.spans.start_of(0)

    @property
    def end(self) -> int:
        """Document offset where the block ends."""
        if self.table is not None and self.table.row_spans:
            return self.table.row_spans[-1][1]
        return self.spans.end_of(self.spans.size)

    def with_kind(self, kind: BlockKind) -> Block:
        """The same block, seen as another kind."""
        return replace(self, kind=kind)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader met on the way that a person should know (a joined page break, a dropped watermark …)."""

    code: str  # a finding code, see `lantu.plan.findings`
    facts: Mapping[str, object]
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read (文档): its text as stored or as printed by `lantu read --text`, and its blocks.

    `text[start:end]` is what every anchor refers to. For text, Markdown and HTML files it is the file's decoded text,
    byte for byte (a byte-order mark and CR LF stay); for docx, pdf and ofd it is the text that Lantu wrote out.
    """

    text: str
    blocks: tuple[Block, ...]
    sha256: str  # of the file's bytes
    name: str = ""  # file name without folder
    format: str = ""  # md, txt, html, docx, pdf, ofd, doc, wps …
    encoding: str | None = None
    notices: tuple[Notice, ...] = field(default=())

    def with_blocks(self, blocks: Iterable[Block], notices: Sequence[Notice] = ()) -> Document:
        """The same document with other blocks, and more notices."""
        return replace(self, blocks=tuple(blocks), notices=self.notices + tuple(notices))
