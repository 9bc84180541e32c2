"""One HTML table while it is read, and the question whether it is a table or only the layout of a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from lantu.plan.read.document import Block, BlockKind, Cell, Table
from lantu.plan.read.formats.flow import is_wide
from lantu.plan.read.formats.grid import rectangle, table_block

# A cell that holds most of a table's text, in several paragraphs of this many characters, is an article in a frame.
_ARTICLE = 200
_MOST_OF_IT = 0.6


@dataclass(slots=True)
class RawCell:
    """A cell as its tags say: what stands in it, and over how many rows and columns it goes."""

    start: int
    row_span: int
    col_span: int
    blocks: list[Block] = field(default_factory=list)

    def text(self) -> str:
        """The paragraphs of the cell as one text, a space only where Latin words meet."""
        return glued([block.text for block in self.blocks])

    def as_cell(self) -> Cell:
        """The cell with its place; an empty one stands just behind its tag."""
        if not self.blocks:
            return Cell("", self.start, self.start, self.row_span, self.col_span)
        return Cell(self.text(), self.blocks[0].start, self.blocks[-1].end, self.row_span, self.col_span)


def glued(texts: list[str]) -> str:
    """Pieces of one text put together: no space beside a Chinese character, one between Latin words."""
    out: list[str] = []
    for text in texts:
        if out and text and not (is_wide(out[-1][-1]) or is_wide(text[0])):
            out.append(" ")
        if text:
            out.append(text)
    return "".join(out)


class TableFrame:
    """The rows and cells of one open `<table>`, and the list that its blocks go to when it closes."""

    def __init__(self, text: str, outer: list[Block], page: int | None) -> None:
        self.outer = outer
        self.loose: list[Block] = []  # text of the table outside its cells: captions, broken mark-up
        self._text = text
        self._page = page
        self._rows: list[list[RawCell]] = []
        self._spans: list[tuple[int, int]] = []
        self._row: list[RawCell] | None = None
        self._row_start = 0

    def begin_row(self, at: int) -> None:
        """A row begins; the one before has ended."""
        self._row, self._row_start = [], at

    def begin_cell(self, at: int, cell: RawCell) -> RawCell:
        """Put a cell into the open row; a cell without a row opens one."""
        if self._row is None:
            self.begin_row(at)
        assert self._row is not None
        self._row.append(cell)
        return cell

    def end_row(self, at: int) -> None:
        """The open row, if any, ends at `at`; rows without cells are none."""
        if self._row:
            self._rows.append(self._row)
            self._spans.append((self._row_start, at))
        self._row = None

    def finished(self) -> list[Block]:
        """The table's blocks: one TABLE, or the content of its cells where it only lays out a page."""
        first = self._spans[0][0] if self._spans else 0
        before = [block for block in self.loose if block.start < first]
        after = [block for block in self.loose if block.start >= first]
        table = None if self._is_layout() else self._table()
        if table is not None:
            return [*before, table, *after]
        # Text between cells stands where the file has it.
        inside = [block for row in self._rows for cell in row for block in cell.blocks]
        return sorted([*self.loose, *inside], key=lambda block: block.start)

    def _table(self) -> Block | None:
        rows = [[cell.as_cell() for cell in row] for row in self._rows]
        grid = rectangle(rows, [end for _, end in self._spans])
        if grid is None:
            return None
        pages = (self._page,) * len(rows)
        return table_block(Table(grid, tuple(self._spans), spans_known=True, page_of_row=pages), self._page)

    def _is_layout(self) -> bool:
        if max((sum(cell.col_span for cell in row) for row in self._rows), default=0) <= 1:
            return True
        total, largest = 0, 0
        for row in self._rows:
            for cell in row:
                if any(block.kind in (BlockKind.TABLE, BlockKind.HEADING) for block in cell.blocks):
                    return True
                size = sum(len(block.text) for block in cell.blocks)
                total += size
                if len(cell.blocks) > 1 and size >= _ARTICLE:
                    largest = max(largest, size)
        return largest > _MOST_OF_IT * total if total else True
