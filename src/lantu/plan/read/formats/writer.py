"""Writes the text of a document that has none of its own (docx, pdf, ofd), recording blocks as it goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.plan.read.document import Block, BlockKind, Cell, Document, Notice, SpanMap, Table

# One paragraph is one line: what would break a line or cannot be seen is written as a space or not at all.
_PLAIN = dict.fromkeys((*range(32), 127, 173, 8203, 8204, 8205, 8288, 65279))
_PLAIN |= dict.fromkeys((9, 10, 11, 12, 13, 133, 160, 8232, 8233), " ")
_PLAIN_KEEPING_TABS = {**_PLAIN, 0x09: "\t"}
_SPACES = re.compile(r"[ \t]{2,}")
_WIDE = re.compile(r"[⺀-鿿豈-﫿︰-﹏＀-｠　-〿“”‘’…—·]")


def plain(text: str, *, tabs: bool = True) -> str:
    """`text` on one line, without invisible characters; a soft hyphen goes, a fixed space becomes a space."""
    return text.translate(_PLAIN_KEEPING_TABS if tabs else _PLAIN)


def join_lines(lines: Sequence[str]) -> str:
    """Lines of one cell or paragraph as one line: nothing between two wide (CJK) characters, else a space."""
    joined = ""
    for line in lines:
        piece = line.strip()
        if not piece:
            continue
        if joined and not (_WIDE.match(joined[-1]) or _WIDE.match(piece[0])):
            joined += " "
        joined += piece
    return joined


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell at its first grid position; merged cells reach over `row_span` rows and `col_span` columns."""

    row: int
    column: int
    text: str
    row_span: int = 1
    col_span: int = 1


class DocumentWriter:
    """Collects lines and blocks in reading order; `document()` gives the Document, whose blocks all point into it."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._size = 0
        self._blocks: list[Block] = []
        self.notices: list[Notice] = []

    @property
    def empty(self) -> bool:
        """Whether no visible text was written."""
        return self._size == 0

    def paragraph(
        self,
        text: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        *,
        level: int | None = None,
        page: int | None = None,
        emphasis: Sequence[tuple[int, int]] = (),
        ocr: bool = False,
    ) -> tuple[int, int] | None:
        """Write one paragraph as one line and give its span; blank text writes nothing. `text` must be plain()."""
        body = text.strip()
        if not body:
            return None
        cut = len(text) - len(text.lstrip())
        bold = _clipped(emphasis, cut, len(body))
        start = self._line(body)
        spans = SpanMap.straight(start, len(body))
        self._blocks.append(Block(kind, body, spans, level, page, bold, None, ocr))
        return start, start + len(body)

    def table(
        self,
        cells: Sequence[PlacedCell],
        rows: int,
        columns: int,
        *,
        pages: Sequence[int | None] = (),
        ruled: bool = True,
        ocr: bool = False,
    ) -> tuple[int, int] | None:
        """Write a table, a line a row and cells parted by tabs; positions that no cell covers become empty cells.

        Where two cells claim one position (damaged files), the first one keeps it. Gives the span of the whole table.
        """
        owner = _owners(cells, rows, columns)
        if not owner:
            return None
        placed: dict[PlacedCell, Cell] = {}
        spans: list[tuple[int, int]] = []
        for row in range(rows):
            texts = [self._first_text(owner.get((row, column)), row, column) for column in range(columns)]
            start = self._line("\t".join(texts))
            at = start
            for column, text in enumerate(texts):
                cell = owner.get((row, column))
                if cell is not None and (cell.row, cell.column) == (row, column):
                    placed[cell] = Cell(text, at, at + len(text), cell.row_span, cell.col_span)
                at += len(text) + 1
            spans.append((start, at - 1))
        grid = tuple(tuple(_cell(owner, placed, spans, r, c) for c in range(columns)) for r in range(rows))
        table = Table(grid, tuple(spans), True, tuple(pages), ruled=ruled)
        page = next((p for p in pages if p is not None), None)
        place = SpanMap((0,), (spans[0][0],), (0,), 0)
        self._blocks.append(Block(BlockKind.TABLE, "", place, page=page, table=table, ocr=ocr))
        return spans[0][0], spans[-1][1]

    def document(self, sha256: str = "", name: str = "", file_format: str = "") -> Document:
        """The Document as written so far."""
        text = "\n".join(self._lines) + ("\n" if self._lines else "")
        return Document(text, tuple(self._blocks), sha256, name, file_format, None, tuple(self.notices))

    def _line(self, line: str) -> int:
        start = self._size
        self._lines.append(line)
        self._size += len(line) + 1
        return start

    @staticmethod
    def _first_text(cell: PlacedCell | None, row: int, column: int) -> str:
        if cell is None or (cell.row, cell.column) != (row, column):
            return ""
        return _SPACES.sub(" ", plain(cell.text, tabs=False)).strip()


def _owners(cells: Sequence[PlacedCell], rows: int, columns: int) -> dict[tuple[int, int], PlacedCell]:
    owner: dict[tuple[int, int], PlacedCell] = {}
    for cell in cells:
        if (cell.row, cell.column) in owner:
            continue
        for row in range(cell.row, min(cell.row + cell.row_span, rows)):
            for column in range(cell.column, min(cell.column + cell.col_span, columns)):
                owner.setdefault((row, column), cell)
    return owner


def _cell(
    owner: dict[tuple[int, int], PlacedCell],
    placed: dict[PlacedCell, Cell],
    spans: list[tuple[int, int]],
    row: int,
    column: int,
) -> Cell:
    source = owner.get((row, column))
    if source is None or source not in placed:
        end = spans[row][1]
        return Cell("", end, end)
    cell = placed[source]
    if (source.row, source.column) == (row, column):
        return cell
    return Cell(cell.text, cell.start, cell.end, cell.row_span, cell.col_span, True)


def _clipped(spans: Sequence[tuple[int, int]], cut: int, size: int) -> tuple[tuple[int, int], ...]:
    moved = ((max(start - cut, 0), min(end - cut, size)) for start, end in spans)
    return tuple((start, end) for start, end in moved if start < end)
