"""Finds the header of a table: title and unit rows above it, one to four header rows, one text a column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from lantu.plan.read.document import Cell, Table
from lantu.plan.read.table_reading.names import unit_of
from lantu.plan.read.table_reading.words import header_roles, plain, tidy, whole_header
from lantu.plan.read.table_reading.years import header_years

_MOST_ABOVE = 3  # title and unit rows before the header
_MOST_ROWS = 4
_UNIT_ROW = re.compile(r"[(（]?单位[:：]\s?([^()（）]{1,12})[)）]?")
_LONGEST_HEADER = 40


@dataclass(frozen=True, slots=True)
class Header:
    """Header of a table (表头): text and first cell of each column, the rows it takes, and what stood above it."""

    texts: tuple[str, ...]
    own: tuple[str, ...]  # text of the lowest header row alone: 2020年 under 规划目标
    cells: tuple[Cell, ...]
    first: int  # index of its first row
    end: int  # index of the first row after it
    title: str = ""
    title_cells: tuple[Cell, ...] = ()
    unit: str | None = None  # of a row 单位：万元 for the whole table


def find_header(table: Table) -> Header | None:
    """The header of `table`, or None when no row near its top names columns."""
    title: list[Cell] = []
    unit: str | None = None
    for index, row in enumerate(table.rows[: _MOST_ABOVE + 1]):
        filled = distinct(row)
        if len(filled) == 1 and len(row) > 1:
            match = _UNIT_ROW.search(tidy(filled[0].text))
            unit = unit_of(match[1]) if match else unit
            title += [] if match else filled
            continue
        if not _names_columns(row):
            if filled:
                return None
            continue
        end = index + 1
        while end < min(len(table.rows), index + _MOST_ROWS) and _continues(table, index, end):
            end += 1
        texts, own, cells = _columns(table, index, end)
        words = " ".join(tidy(c.text) for c in title)
        return Header(texts, own, cells, index, end, words, tuple(title), unit)
    return None


def distinct(row: tuple[Cell, ...]) -> list[Cell]:
    """Filled cells of a row, a merged one once."""
    found: list[Cell] = []
    for cell in row:
        if cell.text.strip() and not (found and cell.covered and same_cell(found[-1], cell)):
            found.append(cell)
    return found


def same_cell(one: Cell, other: Cell) -> bool:
    """Whether two grid positions are covered by one merged cell."""
    return one.start == other.start and one.end == other.end and one.text == other.text


def is_header_word(text: str) -> bool:
    """Whether a text could head a column: it names a role or a year and is short."""
    bare = tidy(text)
    if not bare or len(bare) > _LONGEST_HEADER:
        return False
    years = header_years(bare)
    if years.years or years.span:
        # 2025年达到90% is a cell, 2025年 and 2025年目标（%） are headers.
        digits = sum(ch.isdigit() for ch in plain(bare))
        return digits <= 8 and not bare.endswith("。")
    return whole_header(bare) is not None or bool(header_roles(bare))


def _names_columns(row: tuple[Cell, ...]) -> bool:
    filled = distinct(row)
    if len(filled) < 2 or any(len(c.text) > _LONGEST_HEADER for c in filled):
        return False
    heads = [c for c in filled if is_header_word(c.text)]
    # A row of bare years alone (2020 2025) has no name column; it is data of a table turned on its side.
    named = [c for c in filled if not header_years(c.text).years]
    return len(heads) * 2 > len(filled) and bool(named)


def _continues(table: Table, first: int, index: int) -> bool:
    """Whether row `index` is one more header row: each cell repeats the merged one above, is a header or a blank."""
    above, row = table.rows[index - 1], table.rows[index]
    fresh = 0
    for column, cell in enumerate(row):
        if not cell.text.strip():
            continue
        if cell.text == above[column].text:
            continue
        if whole_header(above[column].text) == "name":
            return False  # under 指标 the names begin
        bracket = unit_of(tidy(cell.text).strip("()（）[]"))
        if not is_header_word(cell.text) and not bracket:
            return False
        fresh += 1
    return fresh > 0


def _columns(table: Table, first: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Cell, ...]]:
    rows = [list(row) for row in table.rows[first:end]]
    if not table.spans_known:
        for upper, lower in pairwise(rows):
            _spread(upper, lower)
    texts: list[str] = []
    own: list[str] = []
    for column in range(table.width):
        stack: list[str] = []
        for row in rows:
            text = tidy(row[column].text)
            if text and text not in stack:
                stack.append(text)
        texts.append(" ".join(stack))
        own.append(stack[-1] if stack else "")
    cells = tuple(
        next((row[c] for row in reversed(rows) if row[c].text.strip()), rows[0][c]) for c in range(table.width)
    )
    return tuple(texts), tuple(own), cells


def _spread(upper: list[Cell], lower: list[Cell]) -> None:
    """Files without merged cells leave blanks right of a heading that covers several columns: fill them."""
    for column in range(1, len(upper)):
        if not upper[column].text.strip() and lower[column].text.strip() and upper[column - 1].text.strip():
            upper[column] = upper[column - 1]
