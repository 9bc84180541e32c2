"""Decides what each column of a table is: name, unit, base, target of a year, change, bindingness, owner …"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from lantu.plan.model import YearSource
from lantu.plan.read.document import Cell
from lantu.plan.read.table_reading.cells import CellKind, CellReading
from lantu.plan.read.table_reading.header import Header
from lantu.plan.read.table_reading.names import read_name, unit_of
from lantu.plan.read.table_reading.words import ends, header_roles, plain, whole_header
from lantu.plan.read.table_reading.years import HeaderYears, header_years

Role = Literal[
    "number", "category", "name", "unit", "binding", "owner", "note", "base", "target", "level", "past",
    "change", "done", "foreign", "unknown",
]  # fmt: skip
Change = Literal["annual", "total", "either"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an indicator table (列) with its meaning."""

    index: int
    role: Role
    header: str
    cell: Cell
    years: HeaderYears = field(default_factory=HeaderYears)
    year: int | None = None
    year_source: YearSource | None = None
    change: Change | None = None
    unit: str | None = None  # printed in the header: 2025年（万元）
    leaning: Literal["base", "target"] | None = None  # what the wording beside a year says
    inferred: str | None = None  # reason, when the role was not printed


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table by role (表式)."""

    columns: tuple[Column, ...]
    number: Column | None = None
    categories: tuple[Column, ...] = ()
    names: tuple[Column, ...] = ()  # the last one names the indicator; those before it a group that it is part of
    unit: Column | None = None
    base: Column | None = None
    targets: tuple[Column, ...] = ()
    changes: tuple[Column, ...] = ()  # yearly rates and changes over the period
    binding: Column | None = None
    owner: Column | None = None
    foreign: tuple[Column, ...] = ()
    done: tuple[Column, ...] = ()
    past: tuple[Column, ...] = field(default=())

    @property
    def name(self) -> Column | None:
        """The column that names the indicator."""
        return self.names[-1] if self.names else None

    @property
    def change(self) -> Column | None:
        """The first change column."""
        return self.changes[0] if self.changes else None

    @property
    def promised(self) -> tuple[Column, ...]:
        """All columns that can hold a target."""
        return (*self.targets, *self.changes)

    @property
    def levels(self) -> tuple[Column, ...]:
        """Base and target columns, left to right."""
        found = [*self.targets, *([self.base] if self.base else [])]
        return tuple(sorted(found, key=lambda c: c.index))


def read_columns(header: Header, data: list[tuple[CellReading, ...]]) -> tuple[Column, ...]:
    """One Column for each grid column, by its header first, else by what stands under it."""
    columns = [_by_header(i, text, header.own[i], header.cells[i]) for i, text in enumerate(header.texts)]
    columns = [_by_data(column, [row[column.index] for row in data]) for column in columns]
    for left, right in pairwise(columns):
        # A heading over two columns leaves the second one blank where the file knows no merged cells.
        if left.role == "name" and not right.header and any(row[right.index].kind is CellKind.WORDS for row in data):
            columns[right.index] = replace(right, role="name", header=left.header)
    return tuple(columns)


def _by_header(index: int, text: str, own: str, cell: Cell) -> Column:
    taken = read_name(text)
    bare, unit = taken.name or text, taken.unit
    bare = f"({taken.number}){bare}" if taken.number else bare
    years = header_years(text)
    role = whole_header(text) or whole_header(bare)
    column = Column(index, "unknown", text, cell, years, unit=unit)
    if role in ("base", "target"):
        return replace(column, role="level", leaning=role)  # type: ignore[arg-type]
    if role == "done":
        return replace(column, role="done")
    if role is not None:
        return replace(column, role=role)  # type: ignore[arg-type]
    roles = header_roles(text)
    if "foreign" in roles:
        return replace(column, role="foreign")
    if "done" in roles and not (years.years and "base" in roles and "率" not in text):
        return replace(column, role="done")
    if ("annual" in roles or "total" in roles) and not _grows_nothing(text, roles, years):
        return replace(column, role="change", change=_sort_of_change(text, roles, years))
    if "owner" in roles or "note" in roles:
        return replace(column, role="owner" if "owner" in roles else "note")
    if years.years or years.span:
        leaning = _leaning(text, own, roles)
        if "name" in roles and not ("base" in roles or "target" in roles):
            # “十四五”主要指标 heads the names, 2025年指标值 a value.
            return replace(column, role="name" if years.from_period else "level")
        return replace(column, role="level", leaning=leaning)
    for wanted in ("unit", "binding", "name", "category"):
        if wanted in roles and not (wanted == "name" and roles[0] in ("base", "target") and "值" in text):
            return replace(column, role=wanted)
    if "base" in roles or "target" in roles:
        return replace(column, role="level", leaning="base" if "base" in roles else "target")
    return column


def _leaning(text: str, own: str, roles: tuple[str, ...]) -> Literal["base", "target"] | None:
    """What the wording beside a year says. 规划目标 over 2020年 and 2025年 makes no target of 2020."""
    if "base" in roles:
        return "base"
    near = header_roles(own) if own != text and header_years(own).years else roles
    return "target" if "target" in near else None


def _grows_nothing(text: str, roles: tuple[str, ...], years: HeaderYears) -> bool:
    """增长 in the name of a name column (增长指标) is no change column."""
    return "name" in roles and not years.years and "年均" not in text and "累计" not in text


def _sort_of_change(text: str, roles: tuple[str, ...], years: HeaderYears) -> Change:
    folded = plain(text)
    brackets = "[" in folded or "〔" in folded or "【" in folded
    if "年均" in folded or "average" in folded or "cagr" in folded or "年平均" in folded or "年递增" in folded:
        return "either" if "total" in roles or brackets else "annual"
    if "total" in roles:
        return "total"
    # 2025年比2020年增长, 较2020年提高: over the years between the two.
    if ("比" in folded or "较" in folded) and (len(years.years) >= 1 or years.span):
        return "total" if not _one_year_apart(years) else "annual"
    if years.span:
        return "total"
    return "either"


def _one_year_apart(years: HeaderYears) -> bool:
    return len(years.years) >= 2 and abs(years.years[0] - years.years[1]) == 1


def _by_data(column: Column, cells: list[CellReading]) -> Column:
    """Corrects a role by what the column holds: words 约束性/预期性 make a bindingness column whatever its header."""
    filled = [c for c in cells if not c.void]
    attributes = sum(c.kind is CellKind.ATTRIBUTE for c in filled)
    if attributes and attributes * 2 > len(filled):
        return replace(column, role="binding")
    if column.role == "unit" and filled and all(ends(c.text, "office") and not unit_of(c.text) for c in filled):
        return replace(column, role="owner")
    if column.role == "binding" and filled and not attributes:
        return replace(column, role="note" if column.header else "unknown")
    values = sum(c.kind in (CellKind.VALUE, CellKind.BRACKET) for c in filled)
    if column.role in ("category", "unknown") and not column.header and filled and values == len(filled):
        return column
    if column.role == "level" and column.leaning == "target" and not column.years.last and filled and not values:
        # 目标 can head the names of the goals as well as their values.
        return column
    return column
