from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from lantu.plan.align import align, main_targets
from lantu.plan.alignment.files import Aliases, Confirmed
from lantu.plan.alignment.model import Aligned
from lantu.plan.alignment.words import REASONS, STATUSES
from lantu.plan.model import Plan, PlanInfo, Target
from tests.makers.aligned_plans import a_city, a_district, a_row, a_task
from tests.unit.plan.random_plans import plans


def only(parent: Target, child: Target, **more: Any) -> Aligned:
    (row,) = align(a_district(child), a_city(parent), **more).rows
    return row


@pytest.mark.parametrize(
    ("parent", "child", "status", "reason"),
    [
        (a_row("绿地率", 40), a_row("绿地率", 40), "equal", "same_number"),
        (a_row("绿地率", 40), a_row("绿地率", 38), "weaker", "presumed_up"),
        (a_row("调查失业率", 5.5, comparator="<="), a_row("调查失业率", 5, comparator="<="), "stronger", "direct"),
        (a_row("粮食总产量", 90, "万吨"), a_row("粮食总产量", 6, "万吨"), "part", "part_of_whole"),
        (a_row("粮食产量", 3, basis="annual_growth"), a_row("粮食产量", 6, "万吨"), "other_kind", "other_basis"),
        (a_row("人均可支配收入", 7, "万元"), a_row("人均可支配收入", 1, "万美元"), "cannot_compare", "other_unit"),
        (a_row("绿地率", 40), a_row("绿地率", 40, target_year=2035), "cannot_compare", "other_year"),
        (a_row("绿地率", "稳步提高"), a_row("绿地率", 40), "other_kind", "words_to_number"),
        (a_task("绿地率", "完成省级下达任务"), a_row("绿地率", 40), "other_kind", "parent_is_delegated"),
        (a_row("蓝港指标", 40, "舱"), a_row("蓝港指标", 4, "舱"), "cannot_compare", "unit_unknown"),
        (a_row("重大事故", 0, "起"), a_row("重大事故", 0, "起"), "equal", "same_number"),
    ],
)  # fmt: skip
def test_how_a_target_stands(parent: Target, child: Target, status: str, reason: str) -> None:
    row = only(parent, child)
    assert (row.status, row.why.reason if row.why else "", row.sameness) == (status, reason, "same")


def test_a_part_has_its_share_in_any_unit() -> None:
    row = only(a_row("进出口总额", 1000, "亿元"), a_row("进出口总额", 500000, "万元"))
    assert (row.status, row.share) == ("part", Decimal("5.0"))


def test_a_part_larger_than_the_whole_is_told() -> None:
    row = only(a_row("进出口总额", 10, "亿元"), a_row("进出口总额", 12, "亿元"))
    assert [note.reason for note in row.notes] == ["part_exceeds_whole"]


def test_what_is_missing_and_what_is_the_childs_own() -> None:
    found = align(a_district(a_row("海岸绿道", 40, "公里")), a_city(a_row("绿地率", 40)))
    assert [(row.status, row.parent is None, row.child is None) for row in found.rows] == [
        ("missing", False, True), ("extra", True, False),
    ]  # fmt: skip
    assert found.counts() == {"missing": 1, "extra": 1}


@pytest.mark.parametrize(
    ("parent", "child", "reason"),
    [
        ("研发经费投入增速", "全社会研发经费投入增速", "name_within"),
        ("近岸海域水质优良面积比例", "近岸海域优良水质面积比例", "name_alike"),
        ("每千人口执业医师数", "每千人口执业（助理）医师数", "brackets"),
        ("数字经济增加值占比", "数字经济增加值占生产总值比重", "whole_unstated"),
    ],
)
def test_names_that_only_look_alike_wait_for_a_person(parent: str, child: str, reason: str) -> None:
    row = only(a_row(parent, 40), a_row(child, 38))
    assert (row.status, row.sameness, row.would_be) == ("probable", "probable", "weaker")
    assert row.why_same is not None
    assert row.why_same.reason == reason
    confirmed = only(a_row(parent, 40), a_row(child, 38), aliases=Aliases(same=(Confirmed((parent, child), "发改局"),)))
    assert (confirmed.status, confirmed.sameness) == ("weaker", "confirmed")
    apart = Aliases(different=(Confirmed((parent, child), "发改局"),))
    assert [row.status for row in align(a_district(a_row(child, 38)), a_city(a_row(parent, 40)), None, apart).rows] == [
        "missing", "extra",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("城镇登记失业率", "城镇调查失业率"),
        ("城镇居民收入增速", "农村居民收入增速"),
        ("进口总额", "出口总额"),
        ("全国文明城市数", "文明城市数"),
    ],
)
def test_names_that_mean_two_things_are_never_paired(parent: str, child: str) -> None:
    found = align(a_district(a_row(child, 40)), a_city(a_row(parent, 40)))
    assert [row.status for row in found.rows] == ["missing", "extra"]


def test_each_plan_may_name_its_own_area() -> None:
    assert only(a_row("全市绿地率", 40), a_row("全区绿地率", 41)).status == "stronger"
    district = align(a_district(a_row("全市绿地率", 41)), a_city(a_row("绿地率", 40)))
    assert [row.status for row in district.rows] == ["missing", "extra"]  # the district speaks of the city


def test_the_text_counts_where_the_table_is_silent() -> None:
    prose = a_row("绿地率", 41, number=None, binding=None)
    found = align(a_district(a_row("失业率", 5), prose), a_city(a_row("绿地率", 40)))
    assert [row.status for row in found.rows] == ["stronger", "extra"]
    every = align(a_district(prose), a_city(a_row("失业率", 5), prose), everything=True)
    assert [row.status for row in every.rows] == ["missing", "equal"]


def test_a_row_of_the_child_meets_the_parents_text() -> None:
    prose = a_row("绿地率", 40, number=None, binding=None)
    found = align(a_district(a_row("绿地率", 39)), a_city(a_row("失业率", 5), prose))
    assert [row.status for row in found.rows] == ["missing", "weaker"]


def test_other_numbers_of_the_child_are_told() -> None:
    prose = a_row("绿地率", 45, number=None, binding=None)
    found = align(a_district(prose, a_row("绿地率", 41)), a_city(a_row("绿地率", 40)))
    (row,) = found.rows
    assert row.child is not None
    assert row.child.target_value == Decimal(41)
    assert [dict(note.facts) for note in row.notes] == [{"values": "45%"}]


def test_a_smaller_rise_to_a_higher_level_is_told() -> None:
    parent = a_row("城镇化率", 70, change_value=Decimal(5), change_basis="cumulative_change")
    child = a_row("城镇化率", 80, change_value=Decimal(2), change_basis="cumulative_change")
    row = only(parent, child)
    assert (row.status, [note.reason for note in row.notes]) == ("stronger", ["rise_weaker"])


def test_a_binding_target_that_binds_no_more_and_a_looser_bound() -> None:
    row = only(a_row("绿地率", 40, comparator=">=", binding=True), a_row("绿地率", 40, comparator="~"))
    assert (row.status, [note.reason for note in row.notes]) == ("equal", ["other_bound", "less_binding"])


def test_a_plan_of_another_city_is_noticed() -> None:
    assert align(a_district(), a_city()).note() is None
    note = align(a_district(name="望海市岭东区"), a_city()).note()
    assert note is not None
    assert "望海市岭东区" in align(a_district(name="望海市岭东区"), a_city()).as_dict("en")["note"]
    assert align(a_district(), a_city(name="中华人民共和国")).note() is None


def test_a_plan_without_a_table_is_taken_whole() -> None:
    prose = a_row("绿地率", 41, number=None, binding=None)
    assert main_targets(a_city(prose)) == (prose,)
    assert align(Plan(PlanInfo()), Plan(PlanInfo())).rows == ()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), plans())
def test_every_target_of_both_plans_is_told(child: Plan, parent: Plan) -> None:
    found = align(child, parent, everything=True)
    assert [row.parent for row in found.rows[: len(parent.targets)]] == list(parent.targets)
    told = {row.child.id for row in found.rows if row.child}
    assert {row.child.id for row in found.rows if row.status == "extra" and row.child} <= told
    assert sum(found.counts().values()) == len(found.rows)
    for lang in ("zh", "en"):
        json.dumps(found.as_dict(lang), ensure_ascii=False)


def test_every_word_is_in_two_languages() -> None:
    assert [key for table in (REASONS, STATUSES) for key, words in table.items() if not all(words)] == []
