"""targets.csv: the targets of a plan as a plain table, in and out (目标表)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from lantu.judge.model import JudgedTarget
from lantu.judge.table_cells import (
    DIRECTIONS,
    FORMS,
    RELATIONS,
    binding_in,
    comparator_in,
    named,
    number_or_none,
    plan_year,
    value_in,
)
from lantu.judge.table_rows import Row, Source, read_rows
from lantu.series.columns import Column
from lantu.series.observation_cells import key_in, text_in
from lantu.series.problems import Problem, raise_problems

SHEETS = ("targets", "目标", "目标表", "指标", "指标表", "主要指标")
TARGET_COLUMNS: tuple[Column, ...] = (
    Column("id", ("编号", "目标编号", "target_id"), required=True),
    Column("indicator_id", ("指标编号",)),
    Column("name", ("指标名称", "名称", "指标"), required=True),
    Column("unit", ("单位", "计量单位")),
    Column("category", ("类别", "分类")),
    Column("area", ("地区", "区域")),
    Column("direction", ("方向", "指标方向")),
    Column("binding", ("属性", "指标属性")),
    Column("form", ("形式", "目标形式")),
    Column("comparator", ("比较", "比较符")),
    Column("value", ("目标值",)),
    Column("value_high", ("目标值上限",)),
    Column("text", ("目标原文", "原文")),
    Column("start_year", ("起始年", "起始年份")),
    Column("base_year", ("基期", "基期年", "基期年份")),
    Column("base_value", ("基期值",)),
    Column("comparable_base_year", ("可比基期年", "可比基期")),
    Column("comparable_base_value", ("可比基期值",)),
    Column("comparable_base_note", ("可比基期说明",)),
    Column("end_year", ("期末年", "目标年", "期末年份", "目标年份")),
    Column("relation", ("关系",)),
    Column("relation_to", ("对照目标",)),
)
FIELDS = tuple(column.name for column in TARGET_COLUMNS)
# A bracketed number is a change: on any other form it would say something else than the form does.
_CHANGES = ("increment", "cumulative", "flow_count", None)


def check_targets(source: Source, *, sheet: str | None = None) -> tuple[list[JudgedTarget], list[Problem], str]:
    """The targets of the rows that are right and all that is wrong with the others; changes nothing (试导入)."""
    found, problems, where = read_rows(source, TARGET_COLUMNS, _target, sheet=sheet, sheets=SHEETS)
    seen: dict[str, int] = {}
    for number, target in found:
        first = seen.setdefault(target.id, number)
        if first != number:
            problems.append(Problem(number, "id", "LT-JUDGE-002", target.id, {"first": first}))
    return [target for _, target in found], problems, where


def load_targets(source: Source, *, sheet: str | None = None) -> tuple[JudgedTarget, ...]:
    """All targets of a table, or one error that lists every bad cell: nothing is taken by halves.

    `source` is a CSV or workbook file, or a list of mappings. Raises FileError or FileErrors (LT-SERIES-0xx for cells,
    LT-JUDGE-00x for what contradicts).
    """
    targets, problems, where = check_targets(source, sheet=sheet)
    raise_problems(where, problems)
    return tuple(targets)


def dump_targets(targets: Iterable[JudgedTarget]) -> str:
    """Targets as CSV (RFC 4180), which `load_targets` reads back the same."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(FIELDS)
    writer.writerows([cell_of(getattr(target, name)) for name in FIELDS] for target in targets)
    return stream.getvalue()


def cell_of(value: Any) -> str:
    """A field of a target as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def read_field(name: str, cell: str, unit: str | None) -> Any:
    """One field of a target from the text of a cell. Raises CellError, and KeyError for a name that is no field."""
    match name:
        case "binding":
            return binding_in(cell)
        case "comparator":
            return comparator_in(cell)
        case "form":
            return named(FORMS)(cell)
        case "direction":
            return named(DIRECTIONS)(cell)
        case "relation":
            return named(RELATIONS)(cell)
        case "start_year" | "base_year" | "comparable_base_year" | "end_year":
            return plan_year(cell)
        case "value" | "value_high" | "base_value" | "comparable_base_value":
            return number_or_none(cell, unit)
        case "unit" | "relation_to":
            return text_in(cell) or None
        case _ if name in FIELDS:
            return text_in(cell)
        case _:
            raise KeyError(name)


def _target(row: Row) -> JudgedTarget | None:
    cells = row.cells
    unit = row.take("unit", lambda cell: text_in(cell) or None)
    given: dict[str, Any] = {"unit": unit, "row": row.number}
    given["id"] = row.take("id", key_in)
    given["name"] = row.take("name", key_in)
    for name in FIELDS:
        if name not in given and name != "value":
            given[name] = row.take(name, lambda cell, name=name: read_field(name, cell, unit))  # type: ignore[misc]
    value = row.take("value", lambda cell: value_in(cell, unit))
    if value is not None:
        given["value"] = value.number
        if value.comparator is not None and given["comparator"] not in (None, value.comparator):
            row.add("value", "LT-JUDGE-003", cells["value"], comparator=given["comparator"])
        given["comparator"] = given["comparator"] or value.comparator
        if value.bracketed and given["form"] not in _CHANGES:
            row.add("value", "LT-JUDGE-005", cells["value"], form=given["form"])
    if row.wrong:
        return None
    _refuse_contradictions(row, given)
    return JudgedTarget(**given)


def _refuse_contradictions(row: Row, given: dict[str, Any]) -> None:
    value, high = given["value"], given["value_high"]
    if high is not None and (value is None or high < value):
        row.add("value_high", "LT-JUDGE-006", row.cells["value_high"], low=row.cells["value"] or "—")
    last = given["end_year"]
    for name in ("start_year", "base_year", "comparable_base_year"):
        if last is not None and given[name] is not None and given[name] > last:
            row.add(name, "LT-JUDGE-007", row.cells[name], end=last)
    if given["relation_to"] is not None and given["relation_to"] == given["id"]:
        row.add("relation_to", "LT-JUDGE-009", row.cells["relation_to"])
