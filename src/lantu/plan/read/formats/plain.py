"""Plain text: a line is a block, tables are found by tabs, pipes or drawn frames; `join.py` makes paragraphs whole."""

from __future__ import annotations

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.formats.flow import BLANKS, Flow
from lantu.plan.read.formats.lines import Line, lines_of
from lantu.plan.read.formats.notes import begins_note
from lantu.plan.read.formats.tabbed import find_aligned, find_table, plain_cell


def read_plain(text: str) -> list[Block]:
    """The blocks of a plain text, in order. Form feeds count pages; indents are left to whoever joins lines."""
    lines = list(lines_of(text))
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        end, table = find_table(text, lines, at, plain_cell)
        if table is None and end == at + 1:
            end, table = find_aligned(text, lines, at)
        if table is not None:
            blocks.append(table)
        else:
            for line in lines[at:end]:
                _line(text, line, blocks)
        at = end
    return blocks


def _line(text: str, line: Line, blocks: list[Block]) -> None:
    if not line.text.strip(BLANKS):
        return
    flow = Flow()
    flow.add_raw(text, line.start, line.end)
    kind = BlockKind.NOTE if begins_note(text, line.body, line.end) else BlockKind.PARAGRAPH
    block = flow.block(kind, page=line.page)
    if block is not None:
        blocks.append(block)
