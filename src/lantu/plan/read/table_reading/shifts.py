"""Puts a row right whose cells stand one column off, when the sorts of its cells leave one reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lantu.plan.read.document import Cell
from lantu.plan.read.table_reading.cells import CellKind, CellReading
from lantu.plan.read.table_reading.columns import Column, Layout
from lantu.plan.read.table_reading.forms import is_rate_name, names_growth
from lantu.plan.read.table_reading.names import unit_of

Row = tuple[CellReading, ...]
_IMPOSSIBLE = -4
_WIDEST = 24  # trying all moves of a row costs the square of its width


@dataclass(frozen=True, slots=True)
class Shift:
    """The reading of a row that does not fit its columns: the likeliest, the others, and whether one stands out."""

    row: Row
    others: tuple[Row, ...]
    certain: bool
    how: str


def find_shift(row: Row, layout: Layout, strict_binding: bool) -> Shift | None:
    """None when the row fits its columns as it stands.

    `strict_binding` tells that the table's bindingness column otherwise holds only 约束性/预期性, so that a dash or
    a number in it is out of place.
    """
    if len(row) > _WIDEST:
        return None
    fits = _fits(row, layout)
    binding = layout.binding
    misplaced = binding is not None and strict_binding and row[binding.index].kind not in (
        CellKind.ATTRIBUTE, CellKind.EMPTY,
    )  # fmt: skip
    if not misplaced and min(fits, default=0) > _IMPOSSIBLE:
        return None
    possible = min(fits, default=0) > _IMPOSSIBLE
    readings = [(sum(fits), 0, row, "")] if possible else []
    for candidate, how in _moves(row):
        fit = _fits(candidate, layout)
        if min(fit, default=0) > _IMPOSSIBLE:
            readings.append((sum(fit), len(readings), candidate, how))
    if not readings:
        return Shift(row, (), False, "")
    best = max(score for score, *_ in readings)
    top = [r for r in readings if r[0] == best]
    first = top[0]
    if first[2] is row and len(top) == 1:
        return None
    others = tuple(r[2] for r in readings if r is not first and (r[0] == best or r[2] is row))
    certain = len(top) == 1 and bool(first[3])
    return Shift(first[2], others, certain, first[3])


def _moves(row: Row) -> Iterator[tuple[Row, str]]:
    """The row with one empty cell taken out, or with one put in where the last cell is empty."""
    blank = CellReading(CellKind.EMPTY, "", Cell("", row[-1].cell.end, row[-1].cell.end))
    seen: set[tuple[str, ...]] = {tuple(c.text for c in row)}
    for index, reading in enumerate(row[:-1]):
        if reading.kind is CellKind.EMPTY:
            moved = (*row[:index], *row[index + 1 :], blank)
            if _new(moved, seen):
                yield moved, f"left from column {index + 2} on"
    if row[-1].kind is CellKind.EMPTY:
        for index in range(len(row)):
            moved = (*row[:index], blank, *row[index:-1])
            if _new(moved, seen):
                yield moved, f"right from column {index + 1} on"


def _new(row: Row, seen: set[tuple[str, ...]]) -> bool:
    key = tuple(c.text for c in row)
    if key in seen:
        return False
    seen.add(key)
    return True


def _fits(row: Row, layout: Layout) -> list[int]:
    name = layout.name
    label = row[name.index].text if name else ""
    roles: dict[int, str] = {c.index: c.role for c in layout.columns}
    levels = {c.index for c in layout.levels}
    fits: list[int] = []
    for index, cell in enumerate(row):
        role = "level" if index in levels else roles[index]
        fits.append(_fit(role, cell, label, row, layout))
    return fits


def _fit(role: str, cell: CellReading, label: str, row: Row, layout: Layout) -> int:
    kind = cell.kind
    if role == "binding":
        return {CellKind.ATTRIBUTE: 3, CellKind.EMPTY: 0, CellKind.DASH: -1}.get(kind, -4)
    if kind is CellKind.ATTRIBUTE and role not in ("note", "unknown"):
        return -5
    if role == "name":
        return {CellKind.WORDS: 2, CellKind.EMPTY: -3}.get(kind, -5)
    if role == "level":
        return _fit_level(cell, is_base=layout.base is not None and row[layout.base.index] is cell)
    if role == "change":
        return _fit_change(cell, label, row, layout.base)
    if role == "unit" and (kind is CellKind.WORDS or unit_of(cell.text)):
        # 万吨 could be read as a number; under 单位 it is none.
        return 2 if unit_of(cell.text) else 0
    if role in ("unit", "category", "owner") and kind in (CellKind.VALUE, CellKind.BRACKET):
        return -4
    return 0


def _fit_level(cell: CellReading, is_base: bool) -> int:
    if cell.kind is CellKind.VALUE:
        return 1
    if cell.kind is CellKind.BRACKET:
        return -2
    return -1 if is_base and cell.kind is CellKind.WORDS else 0


def _fit_change(cell: CellReading, label: str, row: Row, base: Column | None) -> int:
    if cell.kind is CellKind.BRACKET:
        return 2
    if cell.kind is not CellKind.VALUE:
        return 0
    if names_growth(label):
        return 2
    start = row[base.index].value if base else None
    value = cell.value
    if value is None or start is None or isinstance(value.value, tuple) or isinstance(start.value, tuple):
        return 1
    # A plain number as large as the base is a level and no change of it.
    near = start.value > 0 and start.value / 2 <= value.value <= start.value * 2
    return 0 if near or is_rate_name(label) else 2
