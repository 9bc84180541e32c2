"""What a promise has to say, and what cannot be meant."""

from __future__ import annotations

from typing import Any

import pytest

from lantu.plan.lint import boxed_projects, completeness, plausibility, support
from tests.makers.checked_plans import Draft, codes


def test_each_gap_is_one_finding_with_its_count() -> None:
    draft = Draft().row("甲比重", target_value="5", unit=None).row("乙比重", target_value="5", unit=None)
    draft.row(
        "城镇化率",
        target_value="62",
        change_value="0.4",
        change_basis="cumulative_change",
        base_year=None,
        owner="发改局",
    )
    draft.promises("丙数量", target_value="6", target_year=None, owner="工信局")
    found = {finding.code: dict(finding.facts) for finding in completeness.check(draft.subject())}
    assert {code: facts["count"] for code, facts in found.items()} == {
        "LT-LINT-030": "1", "LT-LINT-031": "1", "LT-LINT-032": "2", "LT-LINT-033": "2",
    }  # fmt: skip
    assert found["LT-LINT-032"]["names"] == "甲比重、乙比重"


def test_a_complete_promise_is_silent() -> None:
    draft = Draft().row("甲比重", target_value="5", base_value="4", owner="统计局")
    draft.row("综合排名位次", target_value="10", unit=None, owner="统计局")
    draft.row("能耗", target_value="完成市里任务", comparator="text", unit=None, owner="统计局")
    assert codes(completeness.check(draft.subject())) == []


def supported(name: str, *sentences: str, heading: str = "主要任务", binding: bool = True) -> list[str]:
    """Codes for one row and the body's sentences."""
    draft = Draft().heading("第一章", heading).says(*sentences).row(name, binding=binding)
    return codes(support.check(draft.subject()))


def test_a_binding_target_that_nobody_mentions() -> None:
    assert supported("森林覆盖率", "种好每一片树林。") == ["040"]
    assert supported("森林覆盖率", "森林覆盖率已达40%。", heading="发展成就") == ["040"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("森林覆盖率（%）", "开展造林行动，提高森林覆盖率。"),
        ("单位地区生产总值能源消耗降低", "淘汰落后设备，使单位GDP能耗降下来。"),
        ("空气质量优良天数比率", "管住扬尘，让空气质量更好。"),
    ],
)
def test_other_words_for_the_same_support_it(name: str, sentence: str) -> None:
    assert supported(name, sentence) == []


def test_expected_targets_and_a_missing_document_are_silent() -> None:
    assert supported("森林覆盖率", "种好每一片树林。", binding=False) == []


@pytest.mark.parametrize(
    ("name", "fields", "code"),
    [
        ("社区服务覆盖率", {"target_value": "120"}, "102"),
        ("森林覆盖率", {"binding": True}, "103"),
        ("甲产值", {"base_value": "3", "base_year": 2018, "target_value": "5"}, "100"),
        ("甲产值", {"target_value": "5", "target_year": 2019, "year_source": "printed"}, "101"),
    ],
)
def test_what_cannot_be_meant(name: str, fields: dict[str, Any], code: str) -> None:
    assert codes(plausibility.check(Draft().row(name, **fields).subject())) == [code]


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("社区服务覆盖率", {"target_value": "100"}),
        ("高技术产业投资比重", {"target_value": "120", "basis": "cumulative_change"}),
        ("收入达到全省平均", {"target_value": "120"}),
        ("森林覆盖率", {"binding": True, "target_value": "完成分解任务", "comparator": "text"}),
        ("单位能耗降低", {"binding": True, "change_value": "13.5"}),
        ("甲产值", {"base_value": "3", "target_value": "5", "target_year": 2035, "year_source": "printed"}),
    ],
)
def test_what_can_be_meant(name: str, fields: dict[str, Any]) -> None:
    assert codes(plausibility.check(Draft().row(name, **fields).subject())) == []


def test_an_indicator_listed_twice() -> None:
    draft = (
        Draft().row("森林覆盖率", target_value="42", number="3").row("森林覆盖率（%）", target_value="42", number="9")
    )
    assert codes(plausibility.check(draft.subject())) == ["105"]


def test_projects_missing_from_the_box_of_their_chapter() -> None:
    draft = Draft().heading("第一章", "做强产业").project("青禾冷链物流园")
    draft.project("云岭机床厂扩建项目").project("青禾冷链物流园建设项目", box="专栏1")
    draft.heading("第二章", "守护山水").project("南渡河治理工程")
    (finding,) = boxed_projects.check(draft.subject())
    assert finding.code == "LT-LINT-080"
    assert finding.items == ("p1",)
    assert dict(finding.facts)["names"] == "云岭机床厂扩建项目"
