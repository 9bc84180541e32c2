"""Tables of a document with the pieces that page breaks made of one table put together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lantu.plan.read.document import Block, BlockKind, Table
from lantu.plan.read.table_reading.header import Header, find_header
from lantu.plan.read.table_reading.words import plain, tidy
from lantu.plan.read.table_reading.years import header_years

_LONGEST_BETWEEN = 30


@dataclass(frozen=True, slots=True)
class TablePiece:
    """One table (整表) with the indices of its first and last block."""

    table: Table
    first: int
    last: int
    ocr: bool


def whole_tables(blocks: tuple[Block, ...]) -> Iterator[TablePiece]:
    """Every table, continuation pieces joined.

    A piece goes on when it has the same width, nothing but page furniture or 续表 stands between, and it has no
    header of its own or the same one.
    """
    current: TablePiece | None = None
    gap = False
    for index, block in enumerate(blocks):
        if block.table is not None and block.table.rows:
            if current is not None and not gap and _goes_on(current.table, block.table):
                joined = _joined(current.table, block.table)
                current = TablePiece(joined, current.first, index, current.ocr or block.ocr)
            else:
                if current is not None:
                    yield current
                current = TablePiece(block.table, index, index, block.ocr)
            gap = False
        elif not _between(block):
            gap = True
    if current is not None:
        yield current


def _between(block: Block) -> bool:
    """Whether a block may stand between two pieces of one table."""
    text = tidy(block.text)
    if block.kind is BlockKind.NOISE or not text:
        return True
    marked = text.startswith(("续表", "（续", "(续", "续上表")) or text.endswith(("续）", "(续)"))
    return len(text) <= _LONGEST_BETWEEN and marked


def _goes_on(one: Table, other: Table) -> bool:
    if one.width != other.width:
        return False
    header = find_header(other)
    if header is None:
        return find_header(one) is not None and not header_years(" ".join(c.text for c in other.rows[0])).years
    mine = find_header(one)
    return mine is not None and [plain(t) for t in mine.texts] == [plain(t) for t in header.texts]


def _joined(one: Table, other: Table) -> Table:
    pages_one = one.page_of_row or (None,) * len(one.rows)
    pages_other = other.page_of_row or (None,) * len(other.rows)
    return replace(
        one,
        rows=one.rows + other.rows,
        row_spans=one.row_spans + other.row_spans,
        page_of_row=pages_one + pages_other,
        spans_known=one.spans_known and other.spans_known,
        ruled=one.ruled and other.ruled,
    )


def turned(table: Table) -> Table | None:
    """The table with rows and columns exchanged, when its years run down the first column; None otherwise."""
    if len(table.rows) < 3 or table.width < 2 or table.width > 60:
        return None
    years = [bool(header_years(row[0].text).years) and len(row[0].text) <= 16 for row in table.rows[1:]]
    if sum(years) < 2 or sum(years) * 2 < len(years) or any(header_years(c.text).years for c in table.rows[0][1:]):
        return None
    first = table.rows[0][0]
    head = replace(first, text="指标")
    rows = [tuple(row[column] for row in table.rows) for column in range(table.width)]
    rows[0] = (head, *rows[0][1:])
    spans = tuple((min(c.start for c in row), max(c.end for c in row)) for row in rows)
    return replace(table, rows=tuple(rows), row_spans=spans, page_of_row=())


def side_by_side(table: Table, header: Header) -> Table | None:
    """The halves of a table that prints the same columns twice side by side, put under each other; None otherwise."""
    texts = [plain(t) for t in header.texts]
    size = next((n for n in range(2, table.width // 2 + 1) if texts == texts[:n] * (table.width // n)), 0)
    if not size or table.width % size or len(set(texts[:size])) < 2:
        return None
    halves = [tuple(row[:size]) for row in table.rows[: header.end]]
    spans = list(table.row_spans[: header.end])
    pages = list(table.page_of_row[: header.end])
    for left in range(0, table.width, size):
        for index in range(header.end, len(table.rows)):
            half = table.rows[index][left : left + size]
            filled = [c for c in half if c.text.strip()] or [half[0]]
            halves.append(half)
            spans.append((min(c.start for c in filled), max(c.end for c in filled)))
            pages += table.page_of_row[index : index + 1]
    return replace(table, rows=tuple(halves), row_spans=tuple(spans), page_of_row=tuple(pages))
