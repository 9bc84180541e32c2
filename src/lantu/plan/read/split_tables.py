"""Tables broken over pages or blank lines made one again, and the title line beside a table made its caption."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lantu.plan.read.document import Block, BlockKind, Cell, Notice, Table
from lantu.plan.read.formats.grid import table_block

_HEADER_WORDS = re.compile(
    r"指标|类别|属性|序号|名称|单位|内容|项目|年均|现状|目标|基期|基准|责任|备注|\d{4}\s?年?$|Indicator|Unit|Target|Baseline|No\.?$"
)
_NUMERIC = re.compile(r"[\d.,％%\[\]<>≥≤=±+\-—–~～\s]+")
_CAPTION = re.compile(r"(?:附?表|专栏|附件|Table)\s{0,3}[\dA-Z一二三四五六七八九十]", re.IGNORECASE)
_CAPTION_WORDS = re.compile(r"表|指标|目标|一览|情况|清单|任务|分工|项目|Indicator|Target", re.IGNORECASE)
_CONTINUED = re.compile(
    r"[（(]?\s{0,2}(?:续\s{0,2}表|接上表|表?续)\s{0,2}[\d\-－—.一二三四五六七八九十]{0,6}\s{0,2}[）)]?.{0,30}"
)
_UNIT_LINE = re.compile(r"[（(]?\s{0,2}(?:计量)?单位\s{0,2}[:：].{1,30}")
_LONGEST_CAPTION = 60
_STOPS = "。；;，,：:！？"


def join_split_tables(blocks: Sequence[Block]) -> tuple[list[Block], list[Notice]]:
    """The blocks with broken tables made whole, and a notice for each join."""
    out: list[Block] = []
    notices: list[Notice] = []
    pieces: list[Block] = []  # of the table in the making
    between: list[Block] = []  # noise and 续表 lines since its last piece
    for block in blocks:
        table = block.table if block.kind is BlockKind.TABLE else None
        if pieces and table is not None and _goes_on(_table(pieces[0]), _table(pieces[-1]), table, between):
            place = (_table(pieces[-1]).row_spans[-1][1], table.row_spans[0][0])
            notices.append(Notice("LT-READ-501", {"rows": len(table.rows)}, (place,)))
            # What stood between the pieces now stands before the whole: blocks stay in the order of what matters.
            out.extend(piece.with_kind(BlockKind.NOISE) for piece in between)
            pieces.append(block)
            between = []
        elif pieces and table is None and (block.kind is BlockKind.NOISE or _CONTINUED.fullmatch(block.text)):
            between.append(block)
        else:
            out.extend(_whole(pieces))
            out.extend(between)
            pieces, between = [], []
            if table is not None:
                pieces = [block]
            else:
                out.append(block)
    out.extend(_whole(pieces))
    out.extend(between)
    return out, notices


def _table(block: Block) -> Table:
    assert block.table is not None
    return block.table


def add_captions(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the title line before each table noted in the table; the line itself stays a block."""
    out = list(blocks)
    for i, block in enumerate(out):
        if block.table is None or block.table.caption:
            continue
        title = caption_before(out, i)
        if title is not None:
            table = replace(block.table, caption=title.text, caption_span=(title.start, title.end))
            out[i] = replace(block, table=table)
    return out


def caption_before(blocks: Sequence[Block], i: int) -> Block | None:
    """The title line of the table at index `i`, looked for over noise and a line that names the unit."""
    for j in range(i - 1, max(i - 5, -1), -1):
        block = blocks[j]
        if block.kind is BlockKind.NOISE or _UNIT_LINE.fullmatch(block.text):
            continue
        return block if _is_caption(block) else None
    return None


def _is_caption(block: Block) -> bool:
    text = block.text
    if block.table is not None or not text or len(text) > _LONGEST_CAPTION or text[-1] in _STOPS:
        return False
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM):
        return False
    if _CAPTION.match(text) or block.kind is BlockKind.HEADING:
        return True
    return _CAPTION_WORDS.search(text) is not None and "。" not in text


def _goes_on(first: Table, last: Table, after: Table, between: Sequence[Block]) -> bool:
    """Whether `after` is the next piece of the table that begins with `first` and stands so far up to `last`."""
    if min(last.width, after.width) < 2 or not _fits(last, after):
        return False
    if after.row_spans[0][0] < last.row_spans[-1][1]:
        return False  # a table inside the other one: broken mark-up
    if _same_header(first, after) or any(block.text and _CONTINUED.fullmatch(block.text) for block in between):
        return True
    return not _is_header(after.rows[0])


def _fits(before: Table, after: Table) -> bool:
    """Whether both have the same columns. One shifted row of a tab-separated table makes its whole piece wider."""
    if before.width == after.width:
        return True
    return not before.spans_known and not after.spans_known and _usual_width(before) == _usual_width(after)


def _usual_width(table: Table) -> int:
    """Number of columns up to the last cell with text that most rows have."""
    used = Counter(max((i + 1 for i, cell in enumerate(row) if cell.text), default=0) for row in table.rows)
    return used.most_common(1)[0][0]


def _same_header(before: Table, after: Table) -> bool:
    return [_bare(c) for c in before.rows[0]] == [_bare(c) for c in after.rows[0]]


def _bare(cell: Cell) -> str:
    return "".join(cell.text.split())


def _is_header(row: Sequence[Cell]) -> bool:
    """Whether a row names columns: words for columns in at least two cells, and no value beside them."""
    named = sum(1 for cell in row if _HEADER_WORDS.search(cell.text) and len(cell.text) <= 20)
    values = sum(
        1 for cell in row[1:] if cell.text and _NUMERIC.fullmatch(cell.text) and not _HEADER_WORDS.search(cell.text)
    )
    return named >= 2 and values == 0


def _whole(pieces: Sequence[Block]) -> list[Block]:
    """The pieces as one table block; a header printed again on the next page is left out."""
    if len(pieces) < 2:
        return list(pieces)
    tables = [_table(block) for block in pieces]
    first = tables[0]
    width = max(table.width for table in tables)
    rows: list[tuple[Cell, ...]] = []
    spans: list[tuple[int, int]] = []
    pages: list[int | None] = []
    for i, table in enumerate(tables):
        skip = 1 if i and _same_header(first, table) and len(table.rows) > 1 else 0
        rows.extend(_widened(table, skip, width))
        spans.extend(table.row_spans[skip:])
        pages.extend((table.page_of_row or (None,) * len(table.rows))[skip:])
    whole = replace(
        first,
        rows=tuple(rows),
        row_spans=tuple(spans),
        page_of_row=tuple(pages) if any(page is not None for page in pages) else (),
        spans_known=all(table.spans_known for table in tables),
        ruled=all(table.ruled for table in tables),
    )
    return [replace(table_block(whole, pieces[0].page), ocr=any(block.ocr for block in pieces))]


def _widened(table: Table, first: int, width: int) -> tuple[tuple[Cell, ...], ...]:
    """The rows from `first` on, filled up with empty cells at their ends."""
    if table.width == width:
        return table.rows[first:]
    return tuple(
        (*row, *(Cell("", end, end) for _ in range(width - table.width)))
        for row, (_, end) in zip(table.rows[first:], table.row_spans[first:], strict=True)
    )
