"""The unit of a target: of its own column, of the name's bracket, of the header, of the table, or of the cell."""

from __future__ import annotations

from lantu.plan.read.table_reading.cells import CellReading
from lantu.plan.read.table_reading.columns import Column, Layout
from lantu.plan.read.table_reading.names import unit_of
from lantu.plan.read.table_reading.rows import RowReading
from lantu.plan.read.values import ReadValue

_MULTIPLIERS = frozenset({"十", "百", "千", "万", "亿", "十万", "百万", "千万", "万亿"})


def row_unit(row: RowReading, layout: Layout, table_unit: str | None) -> str | None:
    """Unit that the row is printed in, before its cells are looked at."""
    column = layout.unit
    if column is not None and not row.cells[column.index].void:
        text = row.cells[column.index].text
        return unit_of(text) or text.strip("()（）")
    return row.label.unit or table_unit


def value_unit(printed: str | None, column: Column, value: ReadValue) -> str | None:
    """Unit of one value: what the cell prints beside the number wins, a multiplier goes before the row's unit."""
    outer = printed or column.unit
    if value.unit is None:
        return outer
    if value.unit in _MULTIPLIERS and outer:
        return value.unit + outer
    return value.unit


def rate_unit(printed: str | None, column: Column, value: ReadValue) -> tuple[str, bool]:
    """Unit of a yearly rate, and whether it had to be supplied: growth of 亿元 is printed in %."""
    for unit in (value.unit, column.unit, printed):
        if unit and unit[-1] in "%％‰点":
            return unit, False
    return "%", True


def is_share(unit: str | None) -> bool:
    """Whether a unit is a share: %, ‰, 个百分点."""
    return bool(unit) and unit[-1] in "%％‰点"  # type: ignore[index]


def same_measure(base: CellReading, unit: str | None) -> bool:
    """Whether a base cell speaks in the same unit as the target."""
    return base.value is None or base.value.unit is None or base.value.unit == unit
