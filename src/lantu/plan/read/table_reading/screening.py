"""Tells indicator tables from all other tables, and unreadable ones that look like one."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.table_reading.cells import CellKind
from lantu.plan.read.table_reading.columns import Layout
from lantu.plan.read.table_reading.shifts import Row
from lantu.plan.read.table_reading.wording import read_wording
from lantu.plan.read.table_reading.words import holds

_FEW = 3
_SET_OR_COVERED = ("delegated", "coverage", "relation")


def is_indicator_table(layout: Layout, caption: str) -> bool:
    """Whether a table holds indicators and targets: by its columns, and by what header or caption call it."""
    name = layout.name
    if name is None or not (layout.targets or layout.change) or layout.foreign:
        return False
    if name.inferred and name.role == "name" and name.header and not holds(name.header, "about"):
        # Rows are named by something else: townships, years, works.
        return bool(layout.binding)
    if layout.binding or holds(name.header, "about") or holds(caption, "about"):
        return True
    return layout.base is not None and (layout.unit is not None or any(c.year for c in layout.targets))


def promises_anything(grid: list[Row], layout: Layout) -> bool:
    """Whether a table holds a number, a bindingness or a value set by others: a list of aims in words is prose."""
    if layout.binding:
        return True
    cells = [row[c.index] for row in grid for c in layout.promised]
    return any(
        c.value is not None or (c.kind is CellKind.WORDS and read_wording(c.text).form in _SET_OR_COVERED)
        for c in cells
    )


def reports_the_past(layout: Layout, caption: str, start: int | None) -> bool:
    """Whether a table of indicators reports on what was done before the plan; `start` is the plan's first year."""
    name = layout.name
    if name is None or layout.foreign or not (holds(name.header, "about") or holds(caption, "about") or layout.binding):
        return False
    return _looks_back(layout, caption, start)


def _looks_back(layout: Layout, caption: str, start: int | None) -> bool:
    """Whether the table reports on what was done: all its years lie before the plan, or it tells what was reached."""
    years = [c.year for c in layout.promised if c.year]
    if start is not None and years and max(years) < start:
        return True
    printed = [c.year for c in layout.targets if c.year and c.year_source == "printed"]
    has_future = start is not None and any(year >= start for year in printed)
    if layout.done and not has_future:
        return True
    if holds(caption, "past") and not has_future:
        return True
    return any(c.leaning == "target" for c in layout.past) and not layout.targets


def looks_like_one(grid: list[Row], caption: str, layout: Layout | None) -> bool:
    """Whether a table that could not be read as an indicator table looks like one all the same."""
    if layout is not None and layout.foreign:
        return False
    attributes = sum(cell.kind is CellKind.ATTRIBUTE for row in grid for cell in row)
    if attributes >= _FEW:
        return True
    values = sum(any(c.kind in (CellKind.VALUE, CellKind.BRACKET) for c in row[1:]) for row in grid)
    if layout is not None and layout.promised and holds(caption, "about"):
        # Targets of townships or works: no row names an indicator, but something is to be reached.
        return any(row[c.index].value is not None for row in grid for c in layout.promised if c.year)
    return "指标" in caption and values >= _FEW and values * 2 > len(grid)


def lines_like_a_table(blocks: Iterable[Block]) -> list[tuple[int, int]]:
    """Spans of running text that must have been an indicator table: 约束性/预期性 again and again behind numbers."""
    found: list[tuple[int, int]] = []
    run: list[Block] = []
    for block in blocks:
        text = block.text.rstrip()
        if block.kind is BlockKind.TABLE:
            _close(run, found)
            continue
        if block.kind in (BlockKind.NOISE, BlockKind.CONTENTS) or not text:
            continue
        if text.endswith(("约束性", "预期性")) and any(ch.isdigit() for ch in text):
            run.append(block)
            continue
        _close(run, found)
        times = text.count("约束性") + text.count("预期性")
        digits = sum(ch.isdigit() for ch in text)
        if times >= 2 * _FEW and digits >= 2 * times and "。" not in text:
            found.append((block.start, block.end))
    _close(run, found)
    return found


def _close(run: list[Block], found: list[tuple[int, int]]) -> None:
    inside = sum(b.text.count("约束性") + b.text.count("预期性") for b in run)
    if inside >= _FEW:
        found.append((run[0].start, run[-1].end))
    run.clear()
