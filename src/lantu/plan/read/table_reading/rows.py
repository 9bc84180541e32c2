"""Makes rows out of the grid: categories carried, headings and notes taken out, shifts put right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lantu.plan.read.document import Table
from lantu.plan.read.table_reading.cells import CellKind, CellReading, read_cell
from lantu.plan.read.table_reading.columns import Column, Layout
from lantu.plan.read.table_reading.header import distinct
from lantu.plan.read.table_reading.merges import fill_merged
from lantu.plan.read.table_reading.names import NameReading, read_name
from lantu.plan.read.table_reading.shifts import Row, Shift, find_shift
from lantu.plan.read.table_reading.words import begins, is_one_of, plain, tidy


@dataclass(slots=True)
class RowReading:
    """One row that names an indicator (指标行), still to be turned into targets."""

    index: int  # in the table
    cells: Row
    label: NameReading
    category: str | None = None
    carried: bool = False  # the category was not printed in this row
    new_category: bool = False
    shift: Shift | None = None
    filled: set[int] = field(default_factory=set)  # columns whose cell was taken from a merged one


@dataclass(slots=True)
class Sorted:
    """All rows of a table by what they are."""

    rows: list[RowReading] = field(default_factory=list)
    notes: list[tuple[str, int, int]] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)  # sums and rows without a name


def read_grid(table: Table, start: int) -> list[Row]:
    """Readings of all cells from row `start` on; a merged cell is read once."""
    known: dict[tuple[int, int, str], CellReading] = {}
    grid: list[Row] = []
    for row in table.rows[start:]:
        readings: list[CellReading] = []
        for cell in row:
            key = (cell.start, cell.end, cell.text)
            if not cell.covered or key not in known:
                known[key] = read_cell(cell)
            readings.append(known[key])
        grid.append(tuple(readings))
    return grid


def sort_rows(
    table: Table, grid: list[Row], start: int, layout: Layout, headers: Iterable[tuple[str, ...]], category: str | None
) -> Sorted:
    """Sorts the rows of `grid` (which begins at table row `start`); `category` goes on from the page before."""
    out = Sorted()
    repeated = set(headers)
    group: str | None = None
    strict = _strict_binding(grid, layout)
    for offset, row in enumerate(grid):
        filled = distinct(table.rows[start + offset])
        texts = tuple(plain(c.text) for c in table.rows[start + offset])
        if not filled or texts in repeated:
            continue
        if len(filled) == 1 and (begins(filled[0].text, "note") and len(filled[0].text) > 2):
            out.notes.append((tidy(filled[0].text), filled[0].start, filled[0].end))
            continue
        if len(filled) == 1 and _is_heading(row, layout):
            category = _category_name(filled[0].text)
            continue
        shift = find_shift(row, layout, strict)
        cells = shift.row if shift else row
        printed = _printed_category(cells, layout)
        label, group = _label(cells, layout, group)
        carried = printed is None and bool(layout.categories) and category is not None
        category = printed or category
        if not label.name or is_one_of(label.name, "sum"):
            if any(cells[c.index].value is not None for c in layout.targets):
                out.left_out.append(start + offset)
            continue
        reading = RowReading(start + offset, cells, label, category, carried, printed is not None, shift)
        out.rows.append(reading)
    if not table.spans_known:
        fill_merged(out.rows, layout)
    return out


def _strict_binding(grid: list[Row], layout: Layout) -> bool:
    """Whether the bindingness column holds 约束性/预期性 in nearly every row."""
    column = layout.binding
    if column is None:
        return False
    cells = [row[column.index] for row in grid]
    attributes = sum(c.kind is CellKind.ATTRIBUTE for c in cells)
    return attributes >= 3 and attributes * 10 >= sum(c.kind is not CellKind.EMPTY for c in cells) * 7


def _is_heading(row: Row, layout: Layout) -> bool:
    """Whether the only filled cell of a row heads the rows below it (一、经济发展)."""
    first = next(c for c in row if c.text)
    if first.value is not None or first.kind not in (CellKind.WORDS, CellKind.ATTRIBUTE):
        return False
    label = read_name(first.text)
    name = layout.name
    if label.unit or (label.number and label.number.isdigit()):
        return False
    return first.cell.col_span > 1 or name is None or not row[name.index].text or not layout.categories


def _category_name(text: str) -> str:
    label = read_name(text)
    return label.name or tidy(text)


def _printed_category(cells: Row, layout: Layout) -> str | None:
    for column in layout.categories:
        reading = cells[column.index]
        if not reading.void:
            return _category_name(reading.text)
    return None


def _label(cells: Row, layout: Layout, above: str | None) -> tuple[NameReading, str | None]:
    """Name of the row, and the group that goes on: a split cell names a part of what stands left of it or above."""
    column = layout.name
    if column is None or cells[column.index].kind is CellKind.DASH:
        return NameReading(""), above
    reading = cells[column.index]
    label = read_name(reading.text)
    group = _group(cells, layout.names[:-1], reading)
    if group is None and layout.names[:-1] and cells[layout.names[-2].index].kind is CellKind.EMPTY:
        group = above
    if group is not None and (group != above or label.name):
        whole = read_name(group)
        if not label.name:
            label = whole
        elif whole.name and whole.name != label.name:
            name = f"{whole.name}（{label.name}）"
            label = NameReading(name, label.number or whole.number, label.unit or whole.unit, label.marks, label.part)
    number = layout.number
    if number is not None and not cells[number.index].void:
        printed = cells[number.index].text.strip("()（）.．、 ")
        label = NameReading(label.name, printed, label.unit, label.marks, label.part)
    return label, group


def _group(cells: Row, columns: tuple[Column, ...], own: CellReading) -> str | None:
    for column in reversed(columns):
        reading = cells[column.index]
        if reading.kind is CellKind.WORDS and reading.text != own.text:
            return reading.text
    return None
