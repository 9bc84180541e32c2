"""Decisions on conflicts in from a table (取数决定表)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from lantu.series.columns import Column
from lantu.series.conflicts import Decision
from lantu.series.dates import date_in
from lantu.series.observation_cells import key_in, period_in, text_in
from lantu.series.problems import CellError, Problem, raise_problems
from lantu.series.sheet import read_table

DECISION_COLUMNS = (
    Column("indicator_id", ("指标编号", "指标"), required=True),
    Column("area", ("地区", "区域")),
    Column("period", ("时期", "期间"), required=True),
    Column("source", ("来源", "数据来源"), required=True),
    Column("reason", ("理由", "原因"), required=True),
    Column("author", ("决定单位",), required=True),
    Column("date", ("决定日期", "日期"), required=True),
)


def load_decisions(
    source: str | Path | Iterable[Mapping[str, Any]], *, sheet: str | None = None
) -> tuple[Decision, ...]:
    """All decisions of a table, or one error that lists every bad row. A reason, an author and a date must be given."""
    table = read_table(source, DECISION_COLUMNS, sheet=sheet)
    readers: dict[str, Callable[[str], Any]] = {
        "indicator_id": key_in, "area": text_in, "period": period_in, "source": key_in, "reason": key_in,
        "author": key_in, "date": _day_in,
    }  # fmt: skip
    found, problems = [], []
    for row, cells in table.records():
        values: dict[str, Any] = {}
        for name, reader in readers.items():
            try:
                values[name] = reader(cells[name])
            except CellError as error:
                problems.append(Problem(row, name, error.code, cells[name], error.facts))
        if len(values) == len(readers):
            decided_on = values.pop("date")
            found.append(Decision(**values, decided_on=decided_on, row=row))
    raise_problems(table.where, [*table.problems, *problems])
    return tuple(found)


def _day_in(cell: str) -> Any:
    key_in(cell)
    return date_in(cell)
