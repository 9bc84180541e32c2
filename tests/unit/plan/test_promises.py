from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from lantu.kernel.strict_yaml import load
from lantu.plan.diff_words import FATES
from lantu.plan.model import Honour, Plan
from lantu.plan.promises import ORDER, PromiseFate, counts, promises
from lantu.plan.read.open import open_document
from lantu.plan.read.reader import read_plan
from tests.unit.plan.random_plans import plans
from tests.unit.plan.test_diff import GREEN, a_plan, a_target

SAMPLES = Path(__file__).parents[3] / "samples" / "haize"


def fate_of(old: Plan, new: Plan, text: str = "") -> PromiseFate:
    (fate,) = promises(old, new, text)
    return fate


def next_plan(*names_and_values: tuple[str, str]) -> Plan:
    return a_plan(*(a_target(name, value, target_year=2030) for name, value in names_and_values), end=2030)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), plans())
def test_every_promise_has_exactly_one_fate(old: Plan, new: Plan) -> None:
    fates = promises(old, new)
    assert [id(f.old) for f in fates] == [id(i) for i in (*old.targets, *old.honours)]
    json.dumps([f.as_dict("zh") for f in fates], ensure_ascii=False)
    assert sum(n for kind in counts(fates).values() for n in kind.values()) == len(fates)


@pytest.mark.parametrize(
    ("name", "value", "fate"),
    [
        ("绿地率", "38", "carried_on"),
        ("绿地率", "40", "raised"),
        ("绿地率", "35", "lowered"),
        ("全区绿地率", "38", "carried_on"),
        ("森林覆盖率", "38", "dropped"),
        ("湿地率", "38", "dropped"),
    ],
)
def test_the_fate_of_a_promise(name: str, value: str, fate: str) -> None:
    assert fate_of(a_plan(GREEN), next_plan((name, value))).fate == fate


def test_a_rate_is_found_again_under_the_table_s_name() -> None:
    old = a_target("生产总值增长", "6", basis="annual_growth")
    new = a_target("地区生产总值增速", "5", basis="annual_growth", target_year=2030)
    assert fate_of(a_plan(old), a_plan(new, end=2030)).fate == "lowered"


def test_a_level_that_became_a_rate_changed_in_kind() -> None:
    old = a_target("工业产值", "90", "亿元")
    new = a_target("工业产值增长", "9", basis="annual_growth", target_year=2030)
    assert fate_of(a_plan(old), a_plan(new, end=2030)).fate == "changed_in_kind"


def test_another_currency_cannot_be_compared() -> None:
    old, new = a_target("人均产值", "1.8", "万美元"), a_target("人均产值", "15", "万元", target_year=2030)
    fate = fate_of(a_plan(old), a_plan(new, end=2030))
    assert fate.fate == "cannot_compare"
    assert "万美元" in str(fate.as_dict("zh")["reason"])


def test_a_promise_for_a_later_year_is_not_due_until_the_new_plan_takes_it_up() -> None:
    later = replace(GREEN, target_year=2035)
    assert fate_of(a_plan(later), next_plan(("供水普及率", "38"))).fate == "not_due"
    taken_up = a_plan(a_target("绿地率", "45", target_year=2035), end=2030)
    assert fate_of(a_plan(later), taken_up).fate == "raised"


def test_the_nearest_of_several_is_taken() -> None:
    new = a_plan(
        a_target("绿地率", "3", id="a", basis="cumulative_change", target_year=2030),
        a_target("绿地率", "41", id="b", target_year=2030),
        end=2030,
    )
    fate = fate_of(a_plan(GREEN), new)
    assert (fate.fate, fate.new and fate.new.id) == ("raised", "b")


def test_what_is_only_named_is_told_apart_from_what_is_not() -> None:
    text = "第一章 发展基础\n海洋科普馆建成开放。\n第二章 主要任务\n办好青年夜校。"
    sections = (
        replace(a_plan().sections[0], title="发展基础", start=0, end=text.index("第二章")),
        replace(a_plan().sections[1], title="主要任务", start=text.index("第二章"), end=len(text)),
    )
    new = replace(a_plan(end=2030), sections=sections)
    names = {"海洋科普馆": "reported", "青年夜校": "mentioned", "社区食堂": "absent"}
    fates = promises(a_plan(*(a_target(name, "1", "座") for name in names)), new, text)
    assert [f.reason for f in fates] == list(names.values())
    assert [f.fate for f in fates] == ["reported_done", "dropped", "dropped"]


def test_an_honour_goes_up_a_level() -> None:
    old = Honour("h", "省级文明城区", "provincial", 0, 0, "")
    new = replace(old, name="省级文明城区", level="national")
    assert fate_of(a_plan(honours=(old,)), a_plan(honours=(new,))).fate == "raised"
    assert fate_of(a_plan(honours=(new,)), a_plan(honours=(old,))).fate == "lowered"
    assert fate_of(a_plan(honours=(old,)), a_plan()).reason == "absent_honour"


def test_every_fate_has_its_word() -> None:
    assert set(ORDER) == set(FATES)


def test_the_sample_plans_meet_their_labels() -> None:
    """The invented 14th and 15th plans: nine in ten labelled fates found, and hardly one false accusation."""
    old, new = (open_document(SAMPLES / f"haize-{n}fyp.md") for n in (14, 15))
    fates = [f for f in promises(read_plan(old), read_plan(new), new.text) if f.kind == "target"]
    right = accused = 0
    labels = load((SAMPLES / "fates.yaml").read_text("utf-8"))["fates"]
    for label in labels:
        about = [f for f in fates if f.old.quote in label["old"] or label["old"] in f.old.quote]
        named = [f for f in about if f.old.name in label["name"] or label["name"] in f.old.name] or about
        right += any(f.fate == label["fate"] for f in named)
        accused += bool(named) and all(f.fate == "dropped" for f in named) and label["fate"] != "dropped"
    assert right / len(labels) >= 0.9
    assert accused / len(labels) <= 0.05
