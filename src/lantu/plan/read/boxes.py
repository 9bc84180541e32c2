"""Boxes of a plan (专栏): their titles and the lines that stand in them, whether printed as text or as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lantu.plan.read.document import Block, BlockKind, Document, Table
from lantu.plan.read.passages import Passage, block_passage, cell_passage, first_cells

_TITLE = re.compile(
    r"[【\[]?专\s?栏\s*(?:[\d０-９]+(?:[-—.][\d０-９]+)?|[一二三四五六七八九十百]+)?\s*[】\]]?\s*[：:．.、]?\s*\S"
)
_LONGEST_TITLE = 60
_LEADERS = re.compile(r"[.．…·]{3,}\s*\d*\s*$")
_STRUCTURE = re.compile(
    r"第[一二三四五六七八九十百\d]+[篇编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+\.\d+|附[件录表]"
)
_ITEM_MARK = (
    r"[（(]\s*\d{1,2}\s*[）)]\s*[.．、]?|\d{1,2}\s*[.．、）)](?!\d)|[①-⑳]|[●◆■▪•◇□★☆※·]|——|"
    r"0\d\s*(?=[^\d\s.,])|[一二三四五六七八九十]是"
)
ITEM_START = re.compile(rf"\s*(?:{_ITEM_MARK})\s*")
# Inside a cell items follow one another; a new one begins after a stop, or at the first character.
_ITEM_INSIDE = re.compile(rf"(?:(?<=[。；;])|(?<=\s))\s*(?=(?:{_ITEM_MARK})\s*\S)")
_LONGEST_ROW_LABEL = 16
# A box never runs on for longer than this when nothing closes it: better to lose items than to swallow a chapter.
_LONGEST_BOX = 200


@dataclass(frozen=True, slots=True)
class Box:
    """A box (专栏): title as printed, and its lines in order, item numbers included.

    `labels` are the places of those lines that stand in the first of several columns: they name the group of a row.
    """

    title: Passage
    lines: tuple[Passage, ...]
    table: Table | None = None
    labels: frozenset[int] = frozenset()


def is_box_title(text: str) -> bool:
    """Whether a line is the title of a box, and not an entry of a table of contents or a sentence about boxes."""
    text = text.strip()
    return len(text) <= _LONGEST_TITLE and bool(_TITLE.match(text)) and "。" not in text and not _LEADERS.search(text)


def find_boxes(document: Document) -> list[Box]:
    """The boxes of a document in order."""
    boxes: list[Box] = []
    blocks = document.blocks
    for i, block in enumerate(blocks):
        if block.table is not None:
            boxes.extend(_boxes_in_table(document, block.table))
        elif block.kind is not BlockKind.CONTENTS and is_box_title(block.text):
            boxes.append(_box_below(document, block, blocks[i + 1 : i + 1 + _LONGEST_BOX]))
    return boxes


def item_lines(text: Passage) -> Iterator[Passage]:
    """The items that stand in one paragraph or cell, cut before each item number."""
    cuts = [0, *(m.end() for m in _ITEM_INSIDE.finditer(text.text)), len(text.text)]
    for start, end in pairwise(cuts):
        line = text.part(start, end)
        if line.text:
            yield line


def _boxes_in_table(document: Document, table: Table) -> Iterator[Box]:
    """Boxes set as a table: a title cell, then cells with items; several boxes may stand in one table."""
    title: Passage | None = None
    lines: list[Passage] = []
    labels = _row_labels(table)
    for cell in first_cells(table):
        text = cell_passage(document, cell)
        if is_box_title(text.text):
            if title is not None:
                yield Box(title, tuple(lines), table, labels)
            title, lines = text, []
        elif title is not None:
            lines.extend(item_lines(text))
    if title is not None:
        yield Box(title, tuple(lines), table, labels)


def _row_labels(table: Table) -> frozenset[int]:
    """Places of the cells that name the group of their row: short, in the first of several columns."""
    labels: set[int] = set()
    for row in table.rows:
        filled = {cell.start: cell for cell in row if cell.text.strip()}
        if len(filled) < 2:
            continue
        first, *others = filled.values()
        if len(first.text) <= _LONGEST_ROW_LABEL and len(first.text) < max(len(cell.text) for cell in others):
            labels.add(first.start)
    return frozenset(labels)


def _box_below(document: Document, title: Block, below: Sequence[Block]) -> Box:
    """A box whose title is a line: a table directly below it, or lines up to what closes it."""
    lines: list[Passage] = []
    for block in below:
        if block.kind is BlockKind.NOISE:
            continue
        if block.table is not None:
            if lines:
                break
            cells = [line for cell in first_cells(block.table) for line in item_lines(cell_passage(document, cell))]
            return Box(block_passage(title), tuple(cells), block.table, _row_labels(block.table))
        if _closes(block, lines):
            break
        lines.extend(item_lines(block_passage(block)))
    return Box(block_passage(title), tuple(lines))


def _closes(block: Block, lines: Sequence[Passage]) -> bool:
    """Whether a block stands below the box and no longer in it."""
    text = block.text.strip()
    if is_box_title(text) or _STRUCTURE.match(text):
        return True
    if ITEM_START.match(text):
        return False
    if block.kind is BlockKind.HEADING:
        return True
    if not lines:
        return False
    labelled = re.match(r"[^：:。，]{1,30}[：:]", text)
    unfinished = not lines[-1].text.rstrip().endswith(("。", "；", "！"))
    if ITEM_START.match(lines[0].text):  # the box numbers its items: a line without a number is a torn item or prose
        return not unfinished and not labelled
    return not labelled and "。" in text and len(text) > _LONGEST_TITLE
