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
from lantu.judge.columnar.verdicts import COLUMNS, verdicts
from lantu.judge.columnar.workspace import Workspace
from lantu.judge.model import AnnualTarget, JudgedTarget
from lantu.judge.parameters import Parameters, default_parameters
from lantu.series.model import Observation


@dataclass(frozen=True)
class ManyVerdicts:
    """Verdicts as rows with the names of `verdicts.COLUMNS`, in the order of the targets.

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
        return judge_tables(work, tables, as_of, parameters or default_parameters())


def judge_tables(work: Workspace, tables: Tables, as_of: date, parameters: Parameters) -> ManyVerdicts:
    """Verdicts on tables that are already on an engine."""
    rows = verdicts(work, tables, as_of, parameters).to_pyarrow().to_pylist()
    rows.sort(key=lambda row: row["t"])
    open_ = [row["t"] for row in rows if row["by_row"]]
    if open_:
        place = {row["t"]: index for index, row in enumerate(rows)}
        for t, judged in judged_by_row(tables, open_, as_of, parameters).items():
            rows[place[t]].update(judged)
    return ManyVerdicts(rows, len(open_))


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


__all__ = ["COLUMNS", "ManyVerdicts", "evaluate_many", "judge_tables", "tables_in"]
