"""Tables written as lines: cells parted by tabs, by pipes, or by the lines of a drawn frame."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from lantu.plan.read.document import Block, Cell, Table
from lantu.plan.read.formats.flow import BLANKS, Flow
from lantu.plan.read.formats.grid import MOST_COLUMNS, rectangle, table_block
from lantu.plan.read.formats.inline import add_markdown
from lantu.plan.read.formats.lines import Line

# How a cell's text is read; `plain_cell` takes it as printed, `markdown_cell` takes the mark-up out.
CellReader = Callable[[str, int, int], tuple[str, int, int]]

_BOX = "┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋"
_RULE_SIGNS = BLANKS + "|:-—–=+"
_FRAME_SIGNS = BLANKS + "|+-" + _BOX
_BARS = "│┃║"
_GAP = re.compile(r"\S(?: {2,}|\u3000{2,})\S")
_GAPPED = re.compile(r"[^\s](?:[^\s]| (?! ))*(?<! )")
_FEWEST_ALIGNED = 3
_LONGEST_ALIGNED = 40
_PARTS = re.compile(r"(?<!\\)[|│┃║]")


def plain_cell(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The cell's text as printed, without white space at its edges."""
    piece = text[start:end]
    core = piece.strip(BLANKS)
    if not core:
        return "", start, start
    first = start + len(piece) - len(piece.lstrip(BLANKS))
    return core, first, first + len(core)


def markdown_cell(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The cell's text without Markdown; its place is that of its first to its last character in the file."""
    flow = Flow()
    add_markdown(flow, text, start, end)
    block = flow.block()
    if block is None:
        return plain_cell(text, start, start)
    # The span takes the marks in: `**12**` is quoted as it stands in the file, or its edges would cut a formula.
    return block.text, block.start, block.end


def is_tab_row(line: Line) -> bool:
    """Whether a tab stands between two texts of the line (an indent is no column)."""
    return "\t" in line.text.strip(BLANKS) or (line.text.startswith("\t") and "\t" in line.text[1:].strip(BLANKS))


def is_rule(line: Line) -> bool:
    """Whether the line is the rule under a pipe table's head (`| --- | :-: |`)."""
    return "-" in line.text and "|" in line.text and not line.text.strip(_RULE_SIGNS)


def is_frame(line: Line) -> bool:
    """Whether the line only draws a frame (`├──┼──┤`)."""
    return not line.text.strip(_FRAME_SIGNS) and any(ch in _BOX for ch in line.text)


def is_pipe_row(line: Line) -> bool:
    """Whether the line has the look of a pipe table's row: pipes at both ends, or frame bars inside."""
    body = line.text.strip(BLANKS)
    return len(body) > 2 and ((body[0] == "|" and body[-1] == "|") or (body[0] in _BARS and body.count(body[0]) > 1))


def find_table(text: str, lines: Sequence[Line], at: int, read: CellReader) -> tuple[int, Block | None]:
    """The table that begins with line `at` and the line after it; (next line, None) when there is none."""
    line = lines[at]
    if is_tab_row(line):
        end = _run(lines, at, is_tab_row)
        # One row of two cells is a line with a stop in it, such as an entry of a table of contents.
        if end - at > 1 or line.text.strip(BLANKS).count("\t") > 1:
            return end, _tab_table(text, lines[at:end], read)
    elif any(bar in line.text for bar in "|│┃║┌┏╔"):
        ruled = at + 1 < len(lines) and is_rule(lines[at + 1])
        if ruled or is_pipe_row(line) or is_frame(line):
            end = _run(lines, at, _has_pipe if ruled else _is_framed)
            if end - at > 1:
                return end, _pipe_table(text, lines[at:end], read)
    return at + 1, None


def find_aligned(text: str, lines: Sequence[Line], at: int) -> tuple[int, Block | None]:
    """The table of lines whose cells are only parted by wide gaps (`甲   1   2`), marked as not ruled; as `find_table`.

    At least three lines with the same number of at least three short cells: less is a line with gaps in it.
    """
    first = _gapped_cells(lines[at])
    if first is None:
        return at + 1, None
    rows = [first]
    while at + len(rows) < len(lines):
        cells = _gapped_cells(lines[at + len(rows)])
        if cells is None or len(cells) != len(first):
            break
        rows.append(cells)
    if len(rows) < _FEWEST_ALIGNED:
        return at + 1, None
    block = _table(rows, lines[at : at + len(rows)])
    if block is None or block.table is None:
        return at + 1, None
    return at + len(rows), replace(block, table=replace(block.table, ruled=False))


def _gapped_cells(line: Line) -> list[Cell] | None:
    if not _GAP.search(line.text):
        return None
    at = line.start
    cells = [Cell(m.group(), at + m.start(), at + m.end()) for m in _GAPPED.finditer(line.text)]
    fits = _FEWEST_ALIGNED <= len(cells) <= MOST_COLUMNS and all(len(cell.text) <= _LONGEST_ALIGNED for cell in cells)
    return cells if fits else None


def _has_pipe(line: Line) -> bool:
    return "|" in line.text


def _is_framed(line: Line) -> bool:
    return is_pipe_row(line) or is_rule(line) or is_frame(line)


def _run(lines: Sequence[Line], at: int, belongs: Callable[[Line], bool]) -> int:
    end = at
    while end < len(lines) and belongs(lines[end]):
        end += 1
    return end


def _tab_table(text: str, lines: Sequence[Line], read: CellReader) -> Block | None:
    """The table of neighbouring tab rows; None when it is no table."""
    rows = []
    for line in lines:
        at, cells = line.start, []
        for piece in text[line.start : line.end].split("\t"):
            cells.append(Cell(*read(text, at, at + len(piece))))
            at += len(piece) + 1
        rows.append(cells)
    return _table(rows, lines)


def _pipe_table(text: str, lines: Sequence[Line], read: CellReader) -> Block | None:
    """The table of neighbouring pipe rows; rules and frame lines are no rows. None when no row is left."""
    kept = [line for line in lines if not is_rule(line) and not is_frame(line)]
    rows = []
    for line in kept:
        start, end = line.body, line.end
        bars = [m.start() for m in _PARTS.finditer(text, start, end)]
        edges = [start - 1, *bars, end]
        if bars and bars[0] == start:
            edges = edges[1:]
        if len(edges) > 2 and bars and bars[-1] == end - 1:
            edges.pop()
        rows.append([Cell(*read(text, a + 1, b)) for a, b in pairwise(edges)])
    return _table(rows, kept)


def _table(rows: list[list[Cell]], lines: Sequence[Line]) -> Block | None:
    if not rows:
        return None
    grid = rectangle(rows, [line.end for line in lines])
    if grid is None:
        return None
    spans = tuple((line.start, line.end) for line in lines)
    pages = tuple(line.page for line in lines)
    return table_block(Table(grid, spans, spans_known=False, page_of_row=pages), page=lines[0].page)
