"""An explanation: what would change a verdict does change it; every rule and reason has its words."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from lantu.judge.evaluate import evaluate
from lantu.judge.explanation import explanation, path_of, planned_pace
from lantu.judge.model import AnnualTarget, JudgedTarget
from lantu.judge.rule_words import RULES, basis_name, rule_name
from lantu.judge.turning import gap, turning_points
from lantu.judge.wording import OUTLOOK_SENTENCES, SENTENCES
from lantu.kernel.period import Period
from lantu.series.model import Measure, Observation
from tests.makers.judging import a_target, a_value

DAY = date(2022, 12, 31)
SETTLE = Decimal("0.000001")
CASES: dict[str, tuple[JudgedTarget, list[Observation], Measure | None]] = {
    "level_up": (a_target("level_up", 65, base_value=60), [a_value("2022", 61)], None),
    "level_down": (a_target("level_down", 12, base_value=20), [a_value("2022", 19)], None),
    "increment": (a_target("increment", 5, base_value=60), [a_value("2022", 61)], None),
    "flow_count": (a_target("flow_count", 100, unit="个"), [a_value("2021", 10), a_value("2022", 9)], None),
    "cumulative": (a_target("cumulative", 100, unit="万亩"), [a_value("2021", 10), a_value("2022", 9)], None),
    "year_target": (a_target("level_up", 65, base_value=60), [a_value("2022", "62.1")], None),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_at_the_turning_point_the_verdict_turns(name: str) -> None:
    target, values, _ = CASES[name]
    annual = [AnnualTarget("t", Period.of_year(2022), ">=", Decimal("62.3"))] if name == "year_target" else []
    evaluation = evaluate([target], values, DAY, annual)
    verdict = evaluation.verdicts[0]
    points = turning_points(verdict, target, evaluation.parameters)
    assert points
    for point in points[:2]:
        rest = sum((o.value or Decimal(0) for o in values[:-1]), Decimal(0)) if point.quantity == "sum" else Decimal(0)
        there = [*values[:-1], replace(values[-1], value=point.value - rest)]
        assert evaluate([target], there, DAY, annual).verdicts[0].progress is point.progress
        short = SETTLE if point.comparator.startswith(">") else -SETTLE
        before = [*values[:-1], replace(values[-1], value=point.value - rest - short)]
        assert evaluate([target], before, DAY, annual).verdicts[0].progress is not point.progress
    short_of = gap(verdict, target, evaluation.parameters)
    assert short_of is not None
    assert short_of > 0


def test_an_explanation_has_all_its_parts() -> None:
    target, values, _ = CASES["level_up"]
    told = explanation(evaluate([target], values, DAY), "t")
    assert told["target"]["base_value"] == "60"
    assert [step["value"] for step in told["required_path"]] == [61, 62, 63, 64, 65]
    assert {point["progress"] for point in told["would_change"]} == {"on_track", "ahead", "early_achieved"}
    assert told["inputs"][0]["period"] == "2022"
    with pytest.raises(KeyError):
        explanation(evaluate([target], values, DAY), "zz")


def test_year_targets_stand_in_the_path() -> None:
    annual = (AnnualTarget("t", Period.of_year(2023), ">=", Decimal(64)),)
    path = path_of(CASES["level_up"][0], annual)
    assert [(step["year"], step["kind"]) for step in path if step["kind"] != "line"] == [(2023, "set")]


@pytest.mark.parametrize(
    ("target", "pace"),
    [
        (a_target("level_up", 65, base_value=60), Decimal(1)),
        (a_target("increment", 5, base_value=60), Decimal(1)),
        (a_target("annual_average", "5.7"), Decimal("5.7")),
        (a_target("flow_count", 100), Decimal(20)),
        (a_target("level_up", 65), None),
        (a_target("qualitative"), None),
    ],
)
def test_what_the_plan_itself_asks_of_a_year(target: JudgedTarget, pace: Decimal | None) -> None:
    assert planned_pace(target) == pace


def test_every_reason_that_is_given_has_its_sentence(root: Path) -> None:
    known = SENTENCES.keys() | OUTLOOK_SENTENCES.keys()
    given: dict[str, str] = {}
    for path in (root / "src" / "lantu" / "judge").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if name in ("Reason", "not_assessed") and isinstance(node, ast.Call) and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    given[str(code.value)] = f"{path.name}:{node.lineno}"
    assert len(given) > 30
    assert {code: at for code, at in given.items() if code not in known} == {}


def test_rules_and_footings_have_names() -> None:
    assert all(rule_name(rule, "zh") != rule_name(rule, "en") for rule in RULES)
    assert rule_name("floor_hold", "zh").startswith("保持型")
    assert basis_name("version:adopted", "en") == "by the version of adoption"
    assert basis_name("calibre:旧", "zh") == "按口径“旧”"
