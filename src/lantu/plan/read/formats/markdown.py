"""Markdown as it comes from people and from recognition programs: blocks line by line, marks taken only as hints.

A line is a block of its own, because these files break paragraphs where the page broke them; `join.py` makes them
whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.formats.flow import BLANKS, Flow
from lantu.plan.read.formats.html import read_html_part
from lantu.plan.read.formats.inline import add_markdown
from lantu.plan.read.formats.lines import Line, lines_of
from lantu.plan.read.formats.notes import begins_note
from lantu.plan.read.formats.tabbed import find_table, markdown_cell

_HEADING = re.compile(r"(#{1,6})(?:[ \t\u3000]+|(?=[^\s#!0-9A-Za-z]))")
_HEADING_TAIL = re.compile(r"[ \t]#+$")
_BULLET = re.compile(r"(?:[-*+][ \t]+|[•●◆■▪◦‣➢❖][ \t\u3000]*)(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r"(?:>[ \t]+|>$|>(?=[^\s\d.=]))+")
_HR = re.compile(r"(?:[-*_=][ \t]{0,3}){3,}")
_FENCE = re.compile(r"(?:```|~~~)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:[ \t]*")
_HTML = re.compile(
    r"<(?:/?(?:!doctype|html|head|body|table|thead|tbody|tr|td|th|p|div|h[1-6]|ul|ol|li|section|article|center|blockquote"
    r"|dl|dt|dd|pre|header|footer|nav|main|form|style|script|figure|details|summary|caption|hr)\b|!--)",
    re.IGNORECASE,
)
_TABLE_TAG = re.compile(r"<(/?)table\b", re.IGNORECASE)
_LONGEST_FRONT_MATTER = 400


def read_markdown(text: str) -> list[Block]:
    """The blocks of a Markdown text, in order. Nothing is refused: what is no known mark is text."""
    lines = list(lines_of(text))
    blocks: list[Block] = []
    at = _front_matter(text, lines, blocks)
    tables = _TableEnds(text)
    while at < len(lines):
        at = _next(text, lines, at, blocks, tables)
    return blocks


def _next(text: str, lines: list[Line], at: int, blocks: list[Block], tables: _TableEnds) -> int:
    """Read the block that begins with line `at`; returns the line where the next one begins."""
    line = lines[at]
    body = line.text.lstrip(BLANKS)
    if not body or _FENCE.match(body):
        return at + 1
    if body[0] == "<" and _HTML.match(body):
        return _html(text, lines, at, blocks, tables)
    end, table = find_table(text, lines, at, markdown_cell)
    if table is not None:
        blocks.append(table)
        return end
    for i in range(at, end):
        _paragraph(text, lines, i, blocks)
    return end


def _paragraph(text: str, lines: list[Line], at: int, blocks: list[Block]) -> None:
    line = lines[at]
    start = line.body
    kind, level = BlockKind.PARAGRAPH, None
    if _HR.fullmatch(text, start, line.end):
        _rule(lines, at, text, blocks)
        return
    quote = _QUOTE.match(text, start, line.end)
    if quote:
        start = quote.end()
    heading = _HEADING.match(text, start, line.end)
    end = line.end
    if heading:
        kind, level, start = BlockKind.HEADING, len(heading[1]), heading.end()
        tail = _HEADING_TAIL.search(text, max(start, end - 12), end)
        end = tail.start() if tail else end
    elif bullet := _BULLET.match(text, start, line.end):
        kind, start = BlockKind.LIST_ITEM, bullet.end()
    elif footnote := _FOOTNOTE.match(text, start, line.end):
        kind, start = BlockKind.NOTE, footnote.end()
    elif begins_note(text, start, line.end):
        kind = BlockKind.NOTE
    flow = Flow()
    add_markdown(flow, text, start, end)
    block = flow.block(kind, level, line.page)
    if block is not None:
        blocks.append(block)


def _rule(lines: list[Line], at: int, text: str, blocks: list[Block]) -> None:
    """A line of dashes: the mark of a heading when it stands right under a short line, else a rule without content."""
    line = lines[at]
    before = blocks[-1] if blocks else None
    under = at > 0 and lines[at - 1].text.strip(BLANKS) != "" and text[line.body] in "-="
    if under and before is not None and before.kind is BlockKind.PARAGRAPH and before.end <= line.start:
        short = len(before.text) <= 60 and before.text[-1] not in "。；;，,：:"
        if short and before.start >= lines[at - 1].start:
            level = 1 if text[line.body] == "=" else 2
            blocks[-1] = Block(
                BlockKind.HEADING, before.text, before.spans, level, before.page, emphasis=before.emphasis
            )


def _front_matter(text: str, lines: list[Line], blocks: list[Block]) -> int:
    """Take the lines between `---` and `---` at the top as FRONT_MATTER; returns the first line after them."""
    first = 0
    while first < len(lines) and not lines[first].text.strip(BLANKS):
        first += 1
    if first >= len(lines) or lines[first].text.strip(BLANKS) != "---":
        return 0
    within = range(first + 1, min(len(lines), first + _LONGEST_FRONT_MATTER))
    last = next((i for i in within if lines[i].text in ("---", "...")), 0)
    inside = [line for line in lines[first + 1 : last] if line.text.strip(BLANKS)]
    if not inside or not re.match(r"[\w\-]+:(\s|$)", inside[0].text):
        return 0
    for line in inside:
        flow = Flow()
        flow.add_raw(text, line.start, line.end)
        block = flow.block(BlockKind.FRONT_MATTER)
        if block is not None:
            blocks.append(block)
    return last + 1


class _TableEnds:
    """Where each outermost `<table>` of the text ends, found once for the whole text."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        depth = start = 0
        for tag in _TABLE_TAG.finditer(text) if "<" in text else ():
            if not tag[1]:
                if depth == 0:
                    start = tag.start()
                depth += 1
            elif depth:
                depth -= 1
                if depth == 0:
                    self._starts.append(start)
                    self._ends.append(tag.end())

    def end_after(self, start: int, end: int) -> int:
        """Offset after the last table that begins inside `start:end`, or `end`."""
        last = bisect_left(self._starts, end) - 1
        return max(end, self._ends[last]) if last >= 0 and self._starts[last] >= start else end


def _html(text: str, lines: list[Line], at: int, blocks: list[Block], tables: _TableEnds) -> int:
    """Raw HTML: to the next blank or Markdown line, and to the end of a table that goes on beyond it."""
    end, limit = at, lines[at].end
    while end < len(lines) and (lines[end].start < limit or _goes_on(lines[end])):
        limit = tables.end_after(lines[end].start, max(limit, lines[end].end))
        end += 1
    blocks.extend(read_html_part(text, lines[at].start, lines[end - 1].end, lines[at].page))
    return end


def _goes_on(line: Line) -> bool:
    body = line.text.lstrip(BLANKS)
    return bool(body) and body[0] not in "#|"
