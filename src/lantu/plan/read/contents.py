"""The printed table of contents (目录): recognised, marked CONTENTS block by block, never taken for sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.plan.model import ContentsEntry
from lantu.plan.read.document import Block, BlockKind, CleanText, Table
from lantu.plan.read.numbering import HEADING_ORDER, Numbering, NumberKind, read_number

_HEADINGS = frozenset({"目录", "目次", "总目录", "contents", "tableofcontents"})
_LEADER = re.compile(r"[\s.．·…•‥_\-—–―]*(?:[.．·…•‥]{2,}|_{3,}|[-—–―]{4,}|\t|\s{2,})[\s.．·…•‥_\-—–―]*$")
_PAGE = re.compile(r"[（(\[\-—]?(\d{1,4})[）)\]\-—]?$")
_BLANK = re.compile(r"\s+")
_LONGEST = 90
_SENTENCE = re.compile(r"[。！？；]")
_BOX_OR_TABLE = re.compile(r"(?:专栏|附?表|附?图|附件|附录|前\s?言|序\s?言|结\s?语|附\s?则|后\s?记|引\s?言)")
_FEWEST_WITHOUT_HEADING = 4
_STRUCTURAL = frozenset(HEADING_ORDER) - {NumberKind.DIGIT_PAREN, NumberKind.CIRCLED, NumberKind.DIGIT}


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str  # number and title, leaders and page cut off
    page: int | None
    number: Numbering | None


def mark_contents(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks with those of the table of contents made CONTENTS; a table of contents in table form is cut
    into its rows. The heading 目录 itself becomes CONTENTS as well."""
    rows = [row for block in blocks for row in _rows(block)]
    first = next((i for i, row in enumerate(rows) if _is_heading(row)), None)
    if first is not None:
        end = _end_of_entries(rows, first + 1)
        # A heading without entries below is a page that lost its list; marking it keeps it from becoming a section.
        found = range(first, end)
    else:
        found = _unheaded(rows)
    if not found:
        return list(blocks)
    return _marked(blocks, rows, found)


def contents_entries(blocks: Sequence[Block]) -> tuple[ContentsEntry, ...]:
    """The entries of the blocks marked CONTENTS, in order; an entry broken over two lines is one."""
    entries: list[ContentsEntry] = []
    open_entry = False
    for block in blocks:
        if block.kind is not BlockKind.CONTENTS or _is_heading(block):
            continue
        entry = _entry(block.text)
        number = entry.number
        title = entry.text[number.title_at :] if number else entry.text
        if number is None and open_entry and entries:
            before = entries[-1]
            joined = ContentsEntry(before.number, before.title + title, before.start, block.end, entry.page)
            entries[-1] = joined
        else:
            entries.append(ContentsEntry(number.printed if number else "", title, block.start, block.end, entry.page))
        open_entry = entry.page is None
    return tuple(entries)


def _is_heading(block: Block) -> bool:
    return len(block.text) <= 24 and _BLANK.sub("", block.text).lower().strip("#*【】[]《》") in _HEADINGS


def _rows(block: Block) -> list[Block]:
    """A text block itself, or the rows of a table that could be one of contents."""
    if block.table is None:
        return [block]
    if block.table.width > 4:
        return [block]
    rows = [_row_block(block, block.table, i) for i in range(len(block.table.rows))]
    likely = sum(1 for row in rows if row.text and _is_entry(_entry(row.text)) and _entry(row.text).page is not None)
    return rows if 2 * likely > len(rows) else [block]


def _row_block(block: Block, table: Table, i: int) -> Block:
    clean = CleanText()
    start = table.row_spans[i][0]
    for cell in table.rows[i]:
        if cell.text and not cell.covered:
            if clean.size:
                clean.add("\t", cell.start, 0)
            clean.add(cell.text, cell.start, cell.end - cell.start)
    page = table.page_of_row[i] if table.page_of_row else block.page
    return Block(BlockKind.PARAGRAPH, clean.text(), clean.spans(start), page=page, ocr=block.ocr)


def _entry(text: str) -> _Entry:
    """A line cut into number with title, and page."""
    page: int | None = None
    core = text.rstrip()
    match = _PAGE.search(core[-12:])
    if match:
        head = core[: len(core) - len(core[-12:]) + match.start()]
        leader = _LEADER.search(head[-_LONGEST:])
        # Without dots or a gap before it, a number at the end belongs to the title (远景目标 2035).
        if leader and head:
            page = int(match[1])
            core = head[: len(head) - len(head[-_LONGEST:]) + leader.start()]
    if page is None:
        leader = _LEADER.search(core[-_LONGEST:])
        if leader and any(ch in ".．·…•‥" for ch in leader.group()):
            core = core[: len(core) - len(core[-_LONGEST:]) + leader.start()]
    core = _BLANK.sub(" ", core).strip()
    return _Entry(core, page, read_number(core))


def _is_entry(entry: _Entry) -> bool:
    if not entry.text or len(entry.text) > _LONGEST or _SENTENCE.search(entry.text):
        return False
    if entry.page is not None:
        return True
    if entry.number is not None:
        return entry.number.kind in HEADING_ORDER or entry.number.kind is NumberKind.BOX
    return _BOX_OR_TABLE.match(entry.text) is not None


def _is_structural(entry: _Entry) -> bool:
    """Stricter than `_is_entry`: rows of an indicator table end in rising numbers too."""
    if not _is_entry(entry) or (entry.text[-1].isdigit() and entry.text.rsplit(" ", 1)[-1].isdigit()):
        return False
    if entry.number is None:
        return _BOX_OR_TABLE.match(entry.text) is not None
    return entry.number.kind in _STRUCTURAL


def _end_of_entries(rows: Sequence[Block], first: int) -> int:
    """Index after the last row of the contents that begin at `first`."""
    head: tuple[NumberKind, int | None] | None = None
    head_text = ""
    at = end = first
    wrapped = 0
    while at < len(rows):
        row = rows[at]
        at += 1
        if row.kind is BlockKind.NOISE:
            continue
        if row.table is not None:
            break
        entry = _entry(row.text)
        key = (entry.number.kind, entry.number.value) if entry.number else None
        # The body begins where the first numbered entry comes again.
        if head is not None and key == head and (entry.page is None or entry.text == head_text):
            break
        if _is_entry(entry):
            if head is None and entry.number is not None:
                head, head_text = key, entry.text
            end, wrapped = at, 0
        elif (
            wrapped < 1
            and len(row.text) <= _LONGEST // 2
            and not _SENTENCE.search(row.text)
            and row.text[-1] not in "：:"
        ):
            # The first half of an entry that is too long for its line.
            wrapped += 1
        else:
            break
    return end


def _unheaded(rows: Sequence[Block]) -> range:
    """A run of lines with page numbers that do not fall, where no line says 目录."""
    best = range(0)
    start = pages = last = 0
    for i, row in enumerate(rows):
        entry = _entry(row.text) if row.table is None and row.text and len(row.text) <= 2 * _LONGEST else None
        if entry is not None and entry.page is not None and entry.page >= last and _is_structural(entry):
            start = i if pages == 0 else start
            pages, last = pages + 1, entry.page
            if pages > len(best):
                best = range(start, i + 1)
        elif row.kind is not BlockKind.NOISE:
            pages = last = 0
    return best if len(best) >= _FEWEST_WITHOUT_HEADING else _repeated_headings(rows)


def _repeated_headings(rows: Sequence[Block]) -> range:
    """A run of headings without text between them that all come again later: the links at the top of a web page."""
    places: dict[str, int] = {}  # text -> last place
    for i, row in enumerate(rows):
        if row.text and len(row.text) <= _LONGEST:
            places[_BLANK.sub("", row.text)] = i
    start: int | None = None
    for i, row in enumerate(rows):
        if row.text and places.get(_BLANK.sub("", row.text), i) > i and _is_structural(_entry(row.text)):
            start = i if start is None else start
        elif row.kind is not BlockKind.NOISE:
            if start is not None and i - start >= _FEWEST_WITHOUT_HEADING:
                return range(start, i)
            start = None
    return range(0)


def _marked(blocks: Sequence[Block], rows: Sequence[Block], found: range) -> list[Block]:
    out: list[Block] = []
    at = 0
    for block in blocks:
        pieces = _rows(block)
        inside = any(at + k in found for k in range(len(pieces)))
        if block.table is not None and not inside:
            out.append(block)
        else:
            out.extend(
                piece.with_kind(BlockKind.CONTENTS)
                if at + k in found and piece.kind is not BlockKind.NOISE and piece.text
                else piece
                for k, piece in enumerate(rows[at : at + len(pieces)])
            )
        at += len(pieces)
    return out
