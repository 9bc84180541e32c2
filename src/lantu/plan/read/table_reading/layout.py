"""Puts the columns together: which names the rows, which is the base, which are targets of which year."""

from __future__ import annotations

from dataclasses import replace

from lantu.plan.model import PlanInfo
from lantu.plan.read.table_reading.cells import CellKind, CellReading
from lantu.plan.read.table_reading.columns import Column, Layout
from lantu.plan.read.table_reading.years import HeaderYears, header_years

Rows = list[tuple[CellReading, ...]]
_BASE_LAG = 2  # a base year stands at most this far into the period (a village plan of 2021–2035 starts from 2022)


def read_layout(columns: tuple[Column, ...], data: Rows, caption: str, info: PlanInfo) -> Layout:
    """The Layout of a table; `caption` and `info` give the years that the header leaves out."""
    around = header_years(caption)
    start = info.start_year or (around.span[0] if around.span else None)
    end = info.end_year or around.last
    columns = _settle_names(columns, data)
    by_role: dict[str, list[Column]] = {}
    for column in columns:
        by_role.setdefault(column.role, []).append(column)
    base, targets, past = _levels(by_role.get("level", []), start, info)
    targets = [_with_year(c, around, info) for c in targets]
    changes = [_year_of_change(c, targets, end, around, info) for c in by_role.get("change", [])]
    return Layout(
        columns,
        number=next(iter(by_role.get("number", [])), None),
        categories=tuple(by_role.get("category", [])),
        names=tuple(by_role.get("name", [])),
        unit=next(iter(by_role.get("unit", [])), None),
        base=base,
        targets=tuple(targets),
        changes=tuple(changes),
        binding=next(iter(by_role.get("binding", [])), None),
        owner=next(iter(by_role.get("owner", [])), None),
        foreign=tuple(by_role.get("foreign", [])),
        done=tuple(by_role.get("done", [])),
        past=tuple(past),
    )


def _settle_names(columns: tuple[Column, ...], data: Rows) -> tuple[Column, ...]:
    """Sorts out several name columns, and finds the one that no header names."""
    found = list(columns)
    first_value = min((c.index for c in columns if _holds_values(c, data)), default=len(columns))
    names = [c for c in found if c.role == "name" and c.index < max(first_value, 1)] or [
        c for c in found if c.role == "name"
    ]
    for column in names[:-1]:
        cells = [row[column.index] for row in data]
        if _mostly(cells, lambda c: c.value is not None or not c.text.strip("()（）①②③④⑤⑥⑦⑧⑨⑩.")):
            found[column.index] = replace(column, role="number")
        elif not _merged_across(column, names[-1], data):
            # Under one heading 指标 the left column groups the right one.
            found[column.index] = replace(column, role="category")
    if names:
        return tuple(found)
    left = [c for c in found if c.index < first_value and c.role in ("unknown", "category", "level")]
    wordy = [c for c in left if not _mostly([r[c.index] for r in data], lambda c: c.kind is not CellKind.WORDS)]
    if wordy:
        column = wordy[-1]
        found[column.index] = replace(column, role="name", inferred="表头没有指明，按内容认作指标名称")
    return tuple(found)


def _holds_values(column: Column, data: Rows) -> bool:
    """Whether a level or change column holds any number (目标 may head the names of the goals)."""
    if column.role not in ("level", "change"):
        return False
    return bool(column.years.last) or any(row[column.index].value is not None for row in data)


def _mostly(cells: list[CellReading], test: object) -> bool:
    filled = [c for c in cells if not c.void]
    return bool(filled) and sum(bool(test(c)) for c in filled) * 2 > len(filled)  # type: ignore[operator]


def _merged_across(left: Column, right: Column, data: Rows) -> bool:
    """Whether some rows have one name over both columns: then a split row names a part of what stands left."""
    return any(
        row[right.index] is row[left.index]  # a merged cell is read once
        or (row[right.index].kind is CellKind.EMPTY and row[left.index].kind is CellKind.WORDS)
        for row in data
    )


def _levels(
    levels: list[Column], start: int | None, info: PlanInfo
) -> tuple[Column | None, list[Column], list[Column]]:
    """Base column, target columns, and columns of the past, out of all that hold levels."""
    bases: list[Column] = []
    targets: list[Column] = []
    past: list[Column] = []
    dated = [c.years.last for c in levels if c.years.last]
    for column in levels:
        year = column.years.last
        column = replace(column, year=year, year_source="printed" if year else None)
        if column.leaning == "target":
            (past if year and start and year < start else targets).append(column)
        elif column.leaning == "base":
            bases.append(column)
        elif year is None:
            targets.append(column)
        elif start is not None:
            (bases if year < start else targets).append(column)
        else:
            (bases if year == min(dated) and len(dated) > 1 else targets).append(column)
    if not bases and targets and start is not None:
        bases, targets = _base_inside(targets, start, info)
    bases.sort(key=lambda c: c.year or 9999)
    return (bases[-1] if bases else None), targets, past + bases[:-1]


def _base_inside(targets: list[Column], start: int, info: PlanInfo) -> tuple[list[Column], list[Column]]:
    """A first year inside the period is the base when it is no yearly target: early, and followed by a gap."""
    ordered = sorted(targets, key=lambda c: c.year or 9999)
    first = ordered[0]
    if len(ordered) < 2 or first.leaning or not first.year or not ordered[1].year:
        return [], targets
    issued = int(info.issued[:4]) if info.issued and info.issued[:4].isdigit() else start + _BASE_LAG
    if first.year > min(start + _BASE_LAG, issued) or ordered[1].year - first.year < 2:
        return [], targets
    reason = f"{first.year}年在规划期之初，下一列是{ordered[1].year}年，视为基期"
    return [replace(first, inferred=reason)], [c for c in targets if c is not first and c.index != first.index]


def _with_year(column: Column, around: HeaderYears, info: PlanInfo) -> Column:
    if column.year is not None:
        return column
    if around.last is not None:
        return replace(column, year=around.last, year_source="section")
    if info.end_year is not None:
        return replace(column, year=info.end_year, year_source="plan")
    return column


def _year_of_change(
    change: Column, targets: list[Column], end: int | None, around: HeaderYears, info: PlanInfo
) -> Column:
    """A change is over the period, so it speaks of the last year inside it."""
    named = change.years.last
    if change.years.span and named:
        return replace(change, year=named, year_source="printed")
    if change.years.years and named:
        # 2025年比2020年增长: the later of the two.
        return replace(change, year=max(change.years.years), year_source="printed")
    inside = [c for c in targets if c.year and (end is None or c.year <= end)]
    if inside:
        last = max(inside, key=lambda c: c.year or 0)
        return replace(change, year=last.year, year_source=last.year_source)
    return _with_year(change, around, info)
