"""annual_targets.csv: targets set for single years, in and out (年度目标表)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable

from lantu.judge.model import AnnualTarget
from lantu.judge.table_cells import comparator_in, value_in, whole_year
from lantu.judge.table_rows import Row, Source, read_rows
from lantu.judge.targets_file import cell_of
from lantu.kernel.period import Period
from lantu.series.columns import Column
from lantu.series.observation_cells import key_in, text_in
from lantu.series.problems import CellError, Problem, raise_problems

SHEETS = ("annual_targets", "annual", "年度目标", "年度目标表")
ANNUAL_COLUMNS: tuple[Column, ...] = (
    Column("target_id", ("编号", "目标编号"), required=True),
    Column("period", ("时期", "年份", "年度"), required=True),
    Column("comparator", ("比较", "比较符")),
    Column("value", ("目标值", "年度目标"), required=True),
    Column("set_by", ("制定单位", "下达单位")),
    Column("document", ("文件", "依据")),
)
_ORDERS = (">=", ">", "<=", "<", "=", "~", None)


def check_annual_targets(
    source: Source, units: dict[str, str | None] | None = None, *, sheet: str | None = None
) -> tuple[list[AnnualTarget], list[Problem], str]:
    """The year targets of the rows that are right and all that is wrong with the others.

    `units` gives the unit of each target of the plan; a target that is not there is then an error.
    """

    def read(row: Row) -> AnnualTarget | None:
        return _annual(row, units)

    found, problems, where = read_rows(source, ANNUAL_COLUMNS, read, sheet=sheet, sheets=SHEETS)
    seen: dict[tuple[str, Period], int] = {}
    for number, item in found:
        first = seen.setdefault((item.target_id, item.period), number)
        if first != number:
            facts = {"first": first, "period": str(item.period)}
            problems.append(Problem(number, "period", "LT-JUDGE-010", item.target_id, facts))
    return [item for _, item in found], problems, where


def load_annual_targets(
    source: Source, units: dict[str, str | None] | None = None, *, sheet: str | None = None
) -> tuple[AnnualTarget, ...]:
    """All year targets of a table, or one error that lists every bad cell."""
    annual, problems, where = check_annual_targets(source, units, sheet=sheet)
    raise_problems(where, problems)
    return tuple(annual)


def dump_annual_targets(annual: Iterable[AnnualTarget]) -> str:
    """Year targets as CSV, which `load_annual_targets` reads back the same."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    names = [column.name for column in ANNUAL_COLUMNS]
    writer.writerow(names)
    writer.writerows([cell_of(getattr(item, name)) for name in names] for item in annual)
    return stream.getvalue()


def target_in(known: Collection[str] | None) -> Callable[[str], str]:
    """Reads the id of a target of the plan; CellError LT-JUDGE-011 for another one."""

    def read(cell: str) -> str:
        text = key_in(cell)
        if known is not None and text not in known:
            raise CellError("LT-JUDGE-011")
        return text

    return read


def _annual(row: Row, units: dict[str, str | None] | None) -> AnnualTarget | None:
    target = row.take("target_id", target_in(units))
    unit = (units or {}).get(target or "")
    period = row.take("period", whole_year)
    comparator = row.take("comparator", comparator_in)
    value = row.take("value", lambda cell: value_in(cell, unit))
    set_by, document = row.take("set_by", text_in), row.take("document", text_in)
    if value is not None and value.number is None:
        row.add("value", "LT-SERIES-011")
    if comparator not in _ORDERS:
        row.add("comparator", "LT-SERIES-012", row.cells["comparator"], allowed=">=、>、<=、<、=、~")
    if value is not None and value.comparator is not None and comparator not in (None, value.comparator):
        row.add("value", "LT-JUDGE-003", row.cells["value"], comparator=comparator)
    if row.wrong or value is None or value.number is None or period is None or target is None:
        return None
    order = comparator or value.comparator or "="
    return AnnualTarget(target, period, order, value.number, set_by or "", document or "")
