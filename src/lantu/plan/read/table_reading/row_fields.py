"""Fields of a target that other cells of its row give: base, bindingness, owner."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lantu.plan.model import Inferred, PlanInfo
from lantu.plan.read.table_reading.cells import CellKind
from lantu.plan.read.table_reading.columns import Layout
from lantu.plan.read.table_reading.promise import Promise
from lantu.plan.read.table_reading.rows import RowReading
from lantu.plan.read.table_reading.words import is_one_of


@dataclass(frozen=True, slots=True)
class BaseReading:
    """Base of a target (基期): value and year, each with what was inferred."""

    value: Decimal | None
    year: int | None
    inferred: tuple[Inferred, ...] = ()


def base_of(row: RowReading, promise: Promise, layout: Layout, info: PlanInfo) -> BaseReading:
    """The base printed in the row; for changes without a base column the year before the period."""
    column = layout.base
    before = info.start_year - 1 if info.start_year else None
    if column is None:
        if promise.basis == "level" or promise.comparator == "text" or before is None:
            return BaseReading(None, None)
        return BaseReading(None, before, (Inferred("base_year", "未印基期年，取规划期前一年"),))
    inferred: list[Inferred] = []
    value = row.cells[column.index].value
    number = value.value if value is not None and isinstance(value.value, Decimal) else None
    if value is not None and number is not None and value.comparator != "=":
        inferred.append(Inferred("base_value", f"基期印作“{row.cells[column.index].text}”，取其数值"))
    if column.year is None and before is not None:
        inferred.append(Inferred("base_year", f"表头“{column.header}”没有年份，取规划期前一年"))
    elif column.inferred:
        inferred.append(Inferred("base_year", column.inferred))
    return BaseReading(number, column.year or before, tuple(inferred))


def binding_of(row: RowReading, layout: Layout, caption: str, notes: tuple[str, ...], printed: str) -> bool | None:
    """约束性 true, 预期性 false, unstated None: by the row's own cell, its mark, its group, or the table's title.

    `printed` is the raw text of the name cell: Markdown takes a star for emphasis, and here it is a mark.
    """
    column = layout.binding
    if column is not None:
        reading = row.cells[column.index]
        return is_one_of(reading.text, "binding") if reading.kind is CellKind.ATTRIBUTE else None
    if any(marks_binding(note) for note in notes):
        return True if any(mark in printed for mark in map(marks_binding, notes) if mark) else None
    for words in (row.category or "", caption):
        binding, anticipatory = "约束性" in words, "预期性" in words
        if binding != anticipatory:
            return binding
    return None


def marks_binding(note: str) -> str:
    """The mark that a note gives to binding indicators (带*的为约束性指标 -> *), or the empty string."""
    at = note.find("约束性")
    if at < 0:
        return ""
    return next((ch for ch in reversed(note[max(0, at - 12) : at]) if ch in "*＊※▲△★☆#①②③"), "")


def owner_of(row: RowReading, layout: Layout) -> str | None:
    """The responsible unit printed in the row."""
    if layout.owner is None or row.cells[layout.owner.index].void:
        return None
    return row.cells[layout.owner.index].text
