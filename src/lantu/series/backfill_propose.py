"""A mapping proposed from the headers of a wide table, for a person to complete (对照建议)."""

from __future__ import annotations

from datetime import date

from lantu.series.backfill_mapping import ColumnRule, Grid, Mapping, Origin, Role, RowRule
from lantu.series.backfill_names import fitting_units, named_measure
from lantu.series.backfill_words import header_text, is_blank, label_text, normal, table_units
from lantu.series.indicators_file import Indicators

_ROLES = {
    Role.INDICATOR: ("指标", "指标名称", "主要指标", "项目", "名称", "indicator"),
    Role.UNIT: ("单位", "计量单位", "unit"),
    Role.AREA: ("地区", "区域", "县市区", "area"),
    Role.PERIOD: ("年份", "年度", "时期", "时间", "period", "year"),
    Role.NOTE: ("备注", "说明", "note"),
    Role.SKIP: ("序号", "编号", "属性", "类别", "no."),
}  # fmt: skip
_BY_WORD = {word: role for role, words in _ROLES.items() for word in words}


def propose_mapping(
    grid: Grid, indicators: Indicators, source: str, vintage: date | None = None, area: str = ""
) -> Mapping:
    """A mapping for a table with periods across the top or down the side.

    Only names that are equal to a known name or alias are mapped; every other label and header that could hold values
    is left open (`Mapping.open_questions`), and nothing is read from it before a person has settled it.
    """
    down = _period_rows(grid)
    depth = _header_depth(grid, down)
    headers = [header_of(grid, column, depth) for column in range(grid.width)]
    units = _table_units(grid, depth) if down else ()
    columns = [_column(number, header, indicators, bool(down), units) for number, header in enumerate(headers, start=1)]
    if not any(rule.role is Role.INDICATOR for rule in columns) and not down:
        columns = _with_label_column(grid, depth, columns)
    rows = [] if down else _rows(grid, depth, columns, indicators)
    return Mapping(Origin(source, vintage, area, depth), tuple(columns), tuple(rows))


def header_of(grid: Grid, column: int, depth: int) -> str:
    """The header of a column: its distinct texts from top to bottom; a blank below a wide cell belongs to that cell."""
    parts: list[str] = []
    for row in range(depth):
        if _is_title(grid, row):
            continue
        text = grid.text(row, column)
        left = column
        # Only headers above others are merged to the right; the lowest row names each column for itself.
        while not text and row < depth - 1 and left > 0:
            left -= 1
            text = grid.text(row, left)
        if text and text not in parts:
            parts.append(text)
    return " | ".join(parts)


def _is_title(grid: Grid, row: int) -> bool:
    """Whether a row says one thing only, and no period: the name of the table, a line with its unit."""
    texts = {grid.text(row, column) for column in range(grid.width)} - {""}
    return len(texts) < 2 and grid.width > 1 and not any(header_text(text).period for text in texts)


def _period_rows(grid: Grid) -> list[int]:
    """Rows whose first cell is a period; two or more mean that time runs down the side."""
    found = [row for row in range(len(grid.rows)) if header_text(grid.text(row, 0)).period is not None]
    return found if len(found) > 1 else []


def _header_depth(grid: Grid, down: list[int]) -> int:
    if down:
        return down[0]
    last = 0
    for row in range(min(len(grid.rows), 6)):
        cells = [grid.text(row, column) for column in range(grid.width)]
        said = [header_text(cell) for cell in cells if cell]
        if any(s.period is not None or s.measure is not None for s in said[1:]) or normal(cells[0]) in _BY_WORD:
            last = row + 1
        elif last:
            break
    return last


def _column(number: int, header: str, indicators: Indicators, down: bool, units: tuple[str, ...]) -> ColumnRule:
    plain = normal(header).lower()
    if plain in _BY_WORD:
        return ColumnRule(number, _BY_WORD[plain], header)
    said = header_text(header.replace("|", ""))
    if said.promised:
        return ColumnRule(number, Role.SKIP, header)
    if down:
        if number == 1:
            return ColumnRule(number, Role.PERIOD, header)
        name, unit = label_text(header.replace(" | ", ""))
        found = named_measure(name, unit, indicators)
        by_line = () if unit or found is None or found[1] else fitting_units(found[0], units, indicators)
        if found is None or len(by_line) > 1:
            return ColumnRule(number, Role.UNKNOWN, header)
        unit = unit or next(iter(by_line), None)
        return ColumnRule(number, Role.VALUE, header, indicator=found[0], measure=found[1], unit=unit)
    if said.period is None:
        return ColumnRule(number, Role.UNKNOWN if plain else Role.SKIP, header)
    period = str(said.period)
    return ColumnRule(number, Role.VALUE, header, None, period, said.status, said.measure, said.unit)


def _with_label_column(grid: Grid, depth: int, columns: list[ColumnRule]) -> list[ColumnRule]:
    """The first column that is not a value and has words in it names the rows."""
    for index, rule in enumerate(columns):
        texts = [grid.text(row, index) for row in range(depth, len(grid.rows))]
        if rule.role in (Role.UNKNOWN, Role.SKIP) and any(t and not is_blank(t) and not t[0].isdigit() for t in texts):
            named = ColumnRule(rule.column, Role.INDICATOR, rule.header)
            return [*columns[:index], named, *columns[index + 1 :]]
    return columns


def _table_units(grid: Grid, depth: int) -> tuple[str, ...]:
    above = (cell for row in grid.rows[:depth] for cell in row)
    return table_units((grid.title, *above, *grid.remarks))


def _rows(grid: Grid, depth: int, columns: list[ColumnRule], indicators: Indicators) -> list[RowRule]:
    at = next((rule.column - 1 for rule in columns if rule.role is Role.INDICATOR), None)
    unit_at = next((rule.column - 1 for rule in columns if rule.role is Role.UNIT), None)
    values = [rule.column - 1 for rule in columns if rule.role is Role.VALUE]
    table = _table_units(grid, depth)
    rules: dict[str, RowRule] = {}
    for row in range(depth, len(grid.rows) if at is not None else depth):
        label = grid.text(row, at or 0)
        if not label or label in rules:
            continue
        if all(is_blank(grid.text(row, column)) for column in values):
            rules[label] = RowRule(label, skip=True)  # a heading between the rows
            continue
        name, unit = label_text(label)
        unit = unit or (grid.text(row, unit_at) if unit_at is not None else None) or None
        found = named_measure(name, unit, indicators)
        by_line = () if unit or found is None or found[1] else fitting_units(found[0], table, indicators)
        if found is None or len(by_line) > 1:
            rules[label] = RowRule(label, None, unit)
        else:
            rules[label] = RowRule(label, found[0], unit or next(iter(by_line), None), found[1])
    return list(rules.values())
