"""Judging the targets of many plans at once (批量评价)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lantu.judge.columnar import layout
from lantu.judge.columnar.by_row import judged_by_row
from lantu.judge.columnar.from_objects import Columns, Filled, filled
from lantu.judge.columnar.libraries import library
from lantu.judge.columnar.tables import Tables
from lantu.judge.columnar.verdicts import VERDICTS, verdicts
from lantu.judge.columnar.workspace import Workspace
from lantu.judge.model import AnnualTarget, JudgedTarget
from lantu.judge.parameters import Parameters, default_parameters
from lantu.series.model import Observation

_MOST_WORDED = 16
_worded: dict[Any, list[tuple[str, str, str]]] = {}


@dataclass(frozen=True)
class ManyVerdicts:
    """Verdicts as rows with the names of `verdicts.VERDICTS`, in the order of the targets.

    `by_row` counts the ones that the row-by-row judge gave.
    """

    rows: list[dict[str, Any]]
    by_row: int

    @property
    def counts(self) -> dict[str, int]:
        """How many verdicts of each class; they sum to the number of targets."""
        found = Counter(row["progress"] for row in self.rows)
        return {one.value: found[one.value] for one in layout.CLASSES}


def evaluate_many(
    plans: Mapping[str, Sequence[JudgedTarget]],
    observations: Iterable[Observation],
    as_of: date,
    annual: Mapping[str, Iterable[AnnualTarget]] | None = None,
    parameters: Parameters | None = None,
    backend: Any = None,
) -> ManyVerdicts:
    """Verdicts on the targets of `plans` (by name), equal to `evaluate` plan by plan.

    Ids are unique within a plan; a relation points within its plan. `backend` is an Ibis connection, by default a new
    DuckDB in memory. Raises LantuError LT-JUDGE-081 when the extra is not installed.
    """
    ibis = library("ibis")
    con = backend if backend is not None else ibis.duckdb.connect()
    with Workspace(con) as work:
        tables = tables_in(work, filled(plans, observations, annual))
        found, by_row = judge_tables(work, tables, as_of, parameters or default_parameters())
        return ManyVerdicts(found.order_by("t").to_pyarrow().to_pylist(), by_row)


def judge_tables(work: Workspace, tables: Tables, as_of: date, parameters: Parameters) -> tuple[Any, int]:
    """The verdict table on the engine, and how many of its rows the row-by-row judge gave."""
    found = _verdicts(work, tables, as_of, parameters)
    open_ = found.filter(found.by_row).select("t", "plan", "target_id", "area").to_pyarrow().to_pylist()
    if not open_:
        return found, 0
    judged = judged_by_row(work, tables, found.filter(found.by_row), as_of, parameters)
    told = [row | judged[row["t"]] | {"by_row": True} for row in open_]
    columns = {name: [row[name] for row in told] for name in VERDICTS}
    return found.filter(~found.by_row).union(work.given(_arrow(columns, VERDICTS))), len(open_)


def _verdicts(work: Workspace, tables: Tables, as_of: date, parameters: Parameters) -> Any:
    """The verdict table; the SQL of an evaluation that differs in nothing but the rows of its tables is used again."""
    if work.con.name != "duckdb":
        return verdicts(work, tables, as_of, parameters)
    names = tuple(table.get_name() for table in vars(tables).values())
    key = (names, work.prefix, work.count, as_of, parameters)
    known = _worded.get(key)
    if known is not None:
        return work.repeat(known)
    before = len(work.statements)
    found = verdicts(work, tables, as_of, parameters)
    if len(_worded) >= _MOST_WORDED:
        _worded.clear()
    _worded[key] = work.statements[before:]
    return found


def tables_in(work: Workspace, found: Filled) -> Tables:
    """The tables on an engine, made from columns."""

    def table(columns: Columns, schema: Mapping[str, str]) -> Any:
        return work.given(_arrow(columns, schema))

    return Tables(
        promises=table(found.promises, layout.PROMISES),
        traits=table(found.traits, layout.TRAITS),
        values=table(found.values, layout.VALUES),
        abouts=table(found.shared.abouts, layout.ABOUTS),
        periods=table(found.shared.periods, layout.PERIODS),
        annual=table(found.annual, layout.ANNUAL),
    )


def _arrow(columns: Columns, schema: Mapping[str, str]) -> Any:
    arrow = library("pyarrow")
    kinds = {"int64": arrow.int64(), "float64": arrow.float64(), "string": arrow.string(), "boolean": arrow.bool_()}
    fields = arrow.schema([(name, kinds[kind]) for name, kind in schema.items()])
    return arrow.table(columns, schema=fields)
