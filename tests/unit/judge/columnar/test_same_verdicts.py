"""The verdict table says what the row-by-row judge says, for plans of all forms with data as bad as data get."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantu.judge.columnar.engine import ManyVerdicts, evaluate_many
from lantu.judge.evaluate import evaluate
from lantu.judge.model import AnnualTarget, Verdict
from lantu.kernel.period import Period
from lantu.series.model import Break
from tests.makers.judging import a_target, a_value
from tests.makers.many_areas import FORMS, PlanAndData, a_plan

DATES = (date(2021, 12, 31), date(2022, 12, 31), date(2023, 6, 30), date(2025, 12, 31), date(2026, 3, 1))


def differences(plans: list[PlanAndData], as_of: date) -> tuple[list[str], ManyVerdicts]:
    many = evaluate_many(
        {plan.name: plan.targets for plan in plans},
        [o for plan in plans for o in plan.observations],
        as_of,
        {plan.name: plan.annual for plan in plans},
    )
    expected: dict[tuple[str, str], Verdict] = {}
    for plan in plans:
        for verdict in evaluate(plan.targets, plan.observations, as_of, plan.annual).verdicts:
            expected[plan.name, verdict.target_id] = verdict
    assert [(row["plan"], row["target_id"]) for row in many.rows] == list(expected)
    rows = ((row, expected[row["plan"], row["target_id"]]) for row in many.rows)
    return [f"{row} is not {_said(verdict)}" for row, verdict in rows if not _same(row, _said(verdict))], many


def _said(verdict: Verdict) -> dict[str, Any]:
    others = dict(verdict.alternatives)
    printed, line = others.get("printed_base"), others.get("straight_line")
    return {
        "progress": verdict.progress, "rule": verdict.rule, "ratio": verdict.ratio,
        "period_used": verdict.period_used and str(verdict.period_used),
        "printed_progress": printed and printed.progress, "printed_rule": printed and printed.rule,
        "printed_ratio": printed and printed.ratio,
        "printed_period": printed and printed.period_used and str(printed.period_used),
        "line_progress": line and line.progress,
    }  # fmt: skip


def _same(row: dict[str, Any], said: dict[str, Any]) -> bool:
    for name, value in said.items():
        if isinstance(value, Decimal) and row[name] is not None:
            if abs(row[name] - float(value)) > 1e-9 * max(1, abs(float(value))):
                return False
        elif row[name] != value:
            return False
    return True


@pytest.mark.parametrize("as_of", DATES)
@pytest.mark.parametrize("hostile", [0.0, 0.2, 1.0])
def test_random_plans(as_of: date, hostile: float) -> None:
    random = Random(f"{as_of}{hostile}")
    plans = [a_plan(random, f"p{number}", 12, hostile) for number in range(60)]
    wrong, many = differences(plans, as_of)
    assert wrong == []
    assert sum(many.counts.values()) == 720
    assert {row["progress"] for row in many.rows if not row["by_row"]} >= {"not_assessed", "lagging", "on_track"}


def test_without_oddities_few_go_row_by_row_and_every_form_is_judged_by_columns() -> None:
    random = Random(5)
    plans = [a_plan(random, f"p{number}", 12, 0.0) for number in range(100)]
    wrong, many = differences(plans, date(2023, 12, 31))
    assert wrong == []
    assert many.by_row < 0.2 * len(many.rows)
    by_columns = {row["rule"].split("_hold")[0] for row in many.rows if not row["by_row"]}
    assert by_columns >= {form for form in FORMS if form} | {"none", "year_target"}


@settings(max_examples=15, deadline=None)
@given(st.integers(0), st.sampled_from(DATES), st.floats(0, 1), st.integers(1, 12))
def test_any_plan(seed: int, as_of: date, hostile: float, count: int) -> None:
    random = Random(seed)
    wrong, _ = differences([a_plan(random, f"p{number}", count, hostile) for number in range(10)], as_of)
    assert wrong == []


def the_row(target: Any, *values: Any, as_of: date = date(2022, 12, 31), annual: Any = ()) -> dict[str, Any]:
    plan = PlanAndData("p", [target], list(annual), list(values))
    wrong, many = differences([plan], as_of)
    assert wrong == []
    return many.rows[0]


@pytest.mark.parametrize(("value", "progress"), [("0.8", "on_track"), ("1.2", "ahead"), ("0.799999", "lagging")])
def test_on_a_cut_both_fall_on_the_same_side(value: str, progress: str) -> None:
    # a base of 0 and a target of 2.5 after 5 years: the value after 2 is the ratio itself
    row = the_row(a_target("level_up", "2.5", base_value=0), a_value("2022", value))
    assert (row["progress"], row["by_row"]) == (progress, False)


def test_a_printed_operator_is_strict() -> None:
    assert the_row(a_target("annual_average", "5.5", comparator=">"), a_value("2021", "5.50"))["progress"] == "lagging"


def test_the_printed_base_is_read_beside_the_comparable_one() -> None:
    target = a_target("level_up", 65, base_value=60, comparable_base_value=61)
    row = the_row(target, a_value("2022", 63))
    assert (row["progress"], row["printed_progress"], row["by_row"]) == ("ahead", "ahead", False)
    assert row["ratio"] != row["printed_ratio"]


def test_a_target_set_for_the_year_overrides_the_line() -> None:
    target = a_target("level_up", "87.5", base_value=87)
    year = AnnualTarget("t", Period.of_year(2022), ">=", Decimal("85.6"))
    row = the_row(target, a_value("2022", "86.5"), annual=[year])
    assert (row["progress"], row["line_progress"], row["rule"]) == ("on_track", "lagging", "year_target")


def test_a_break_against_the_printed_base_gives_no_verdict() -> None:
    row = the_row(a_target("level_up", 65, base_value=60), a_value("2022", 63, break_=Break.NOT_COMPARABLE))
    assert (row["progress"], row["by_row"]) == ("not_assessed", False)


def test_a_number_too_long_for_a_double_goes_row_by_row() -> None:
    row = the_row(a_target("level_up", 65, base_value=60), a_value("2022", "64.99999999999999999"))
    assert row["by_row"]


def test_two_sources_of_one_day_go_row_by_row() -> None:
    values = (a_value("2022", 62, source="统计局"), a_value("2022", 63, source="教育局"))
    row = the_row(a_target("level_up", 65, base_value=60), *values)
    assert (row["progress"], row["by_row"]) == ("not_assessed", True)


def test_asked_twice_the_answer_is_the_same() -> None:
    import ibis

    con = ibis.duckdb.connect()
    plan = a_plan(Random(3), "p", 20, 0.2)
    asked = {"plans": {"p": plan.targets}, "observations": plan.observations, "as_of": DATES[3], "backend": con}
    first = evaluate_many(**asked)
    assert evaluate_many(**asked).rows == first.rows
    fewer = evaluate_many(**(asked | {"observations": plan.observations[:10]}))
    expected = evaluate(plan.targets, plan.observations[:10], DATES[3]).verdicts
    assert [row["progress"] for row in fewer.rows] == [v.progress for v in expected]


def test_a_binding_cumulative_target_is_strict() -> None:
    target = a_target("cumulative", "13.5", name="单位能耗降低", binding=True)
    row = the_row(target, a_value("2021", "2.5"), a_value("2022", "2.6"))
    assert (row["progress"], row["rule"], row["by_row"]) == ("lagging", "cumulative_binding", False)
