"""The expressions stay within operations that DuckDB and Spark answer alike, and do answer alike where Spark is."""

from __future__ import annotations

import shutil
from datetime import date
from random import Random
from typing import Any

import ibis
import pytest
from ibis.expr import operations

from lantu.judge.columnar.engine import evaluate_many, tables_in
from lantu.judge.columnar.from_objects import filled
from lantu.judge.columnar.verdicts import verdicts
from lantu.judge.columnar.workspace import Workspace
from lantu.judge.parameters import default_parameters
from tests.makers.many_areas import a_plan

# Not among them, for they differ: ordered first and collect, mode, hash, approximate counts, fractions cast to whole
# numbers, patterns with escapes. Whoever adds one shows that both engines answer alike.
ALIKE = {
    "Abs", "Add", "Aggregate", "All", "And", "Any", "ArgMax", "Cast", "Coalesce", "CountDistinct", "CountStar",
    "DatabaseTable", "Divide", "DropColumns", "Equals", "Exp", "Field", "Filter", "FloorDivide", "Greater",
    "GreaterEqual", "Greatest", "IdenticalTo", "IfElse", "InValues", "IsNull", "JoinChain", "JoinLink", "JoinReference",
    "Lag", "Least", "Less", "LessEqual", "Literal", "Ln", "Max", "Min", "MinRank", "Multiply", "Negate", "Not",
    "NotEquals", "NotNull", "NullIf", "Or", "Project", "Round", "RowNumber", "SearchedCase", "SortKey", "StringConcat",
    "Subtract", "Sum", "WindowFunction",
}  # fmt: skip


class _Watched(Workspace):
    """A workspace that notes the operations of every expression."""

    def __init__(self, con: Any) -> None:
        super().__init__(con)
        self.nodes: set[Any] = set()

    def _made(self, kind: str, expression: Any) -> Any:
        self.nodes.update(expression.op().find(operations.Node))
        return super()._made(kind, expression)


@pytest.fixture(scope="module")
def nodes() -> set[Any]:
    plan = a_plan(Random(1), "p")
    with _Watched(ibis.duckdb.connect()) as work:
        tables = tables_in(work, filled({"p": plan.targets}, plan.observations, {"p": plan.annual}))
        verdicts(work, tables, date(2023, 12, 31), default_parameters())
    return work.nodes


def test_only_operations_that_both_engines_answer_alike(nodes: set[Any]) -> None:
    assert {type(node).__name__ for node in nodes} == ALIKE


def test_every_division_is_by_a_number_or_guarded_against_nothing(nodes: set[Any]) -> None:
    divisions = [node for node in nodes if isinstance(node, operations.Divide)]
    assert len(divisions) > 5
    for division in divisions:
        assert isinstance(division.right, operations.NullIf | operations.Literal), division


def test_spark_answers_the_same() -> None:
    pytest.importorskip("pyspark", reason="pyspark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Java is not on this machine")
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    try:
        random = Random(3)
        plans = [a_plan(random, f"p{number}", 12, 0.2) for number in range(2)]
        asked: dict[str, Any] = {
            "plans": {plan.name: plan.targets for plan in plans},
            "observations": [o for plan in plans for o in plan.observations],
            "as_of": date(2023, 12, 31),
            "annual": {plan.name: plan.annual for plan in plans},
        }
        rows = evaluate_many(**asked, backend=ibis.pyspark.connect(session)).rows
        expected = evaluate_many(**asked).rows
        for mine, theirs in zip(rows, expected, strict=True):
            assert mine.pop("ratio") == pytest.approx(theirs.pop("ratio"), abs=1e-9)
            assert mine.pop("printed_ratio") == pytest.approx(theirs.pop("printed_ratio"), abs=1e-9)
            assert mine == theirs
    finally:
        session.stop()
