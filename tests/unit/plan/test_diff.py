from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings

from lantu.kernel.ids import short_id
from lantu.plan.diff import ORDER, Difference, ItemDiff, compare
from lantu.plan.diff_words import CHANGES
from lantu.plan.model import Honour, Plan, PlanInfo, Project, Section, Target
from tests.unit.plan.random_plans import plans

SECTIONS = (Section("s1", 1, "第一章", "主要目标", 0, 1000), Section("s2", 1, "第二章", "生态建设", 1000, 2000))


def a_target(name: str, value: str, unit: str = "%", **more: Any) -> Target:
    fields: dict[str, Any] = {"id": short_id("target", name), "section": "s1", "target_year": 2025, **more}
    quote = fields.pop("quote", f"{name}达到{value}{unit}")
    return Target(
        kind="indicator", form="level_up", name=name, start=0, end=len(quote), quote=quote, unit=unit,
        target_value=Decimal(value), **fields,
    )  # fmt: skip


def a_plan(*targets: Target, end: int = 2025, **more: Any) -> Plan:
    return Plan(PlanInfo("某区规划", start_year=end - 4, end_year=end), sections=SECTIONS, targets=targets, **more)


def only(difference: Difference) -> ItemDiff:
    (item,) = difference.items
    return item


GREEN = a_target("绿地率", "38")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    difference = compare(plan, plan)
    assert difference.changed() == ()
    assert len(difference.items) == len(plan.targets) + len(plan.honours) + len(plan.projects)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), plans())
def test_every_item_of_both_plans_is_told_once(old: Plan, new: Plan) -> None:
    difference = compare(old, new)
    for side, plan in (("old", old), ("new", new)):
        told = [id(getattr(item, side)) for item in difference.items if getattr(item, side) is not None]
        assert sorted(told) == sorted(id(i) for key in ("targets", "honours", "projects") for i in getattr(plan, key))
    json.dumps(difference.as_dict("en"), ensure_ascii=False)


def test_raised_lowered_added_dropped() -> None:
    old = a_plan(GREEN, a_target("失业率", "5.5", comparator="<="), a_target("供水普及率", "98"))
    new = a_plan(a_target("绿地率", "36"), a_target("失业率", "5", comparator="<="), a_target("公路网密度", "1.2"))
    found = {(i.old or i.new).name: i.changes for i in compare(old, new).items}  # type: ignore[union-attr]
    assert found == {
        "绿地率": ("lowered",), "失业率": ("raised",), "供水普及率": ("dropped",), "公路网密度": ("added",),
    }  # fmt: skip
    assert compare(old, new).counts()["target"] == {"dropped": 1, "lowered": 1, "raised": 1, "added": 1}


def test_a_move_and_a_new_name_are_told_apart_from_a_change() -> None:
    assert only(compare(a_plan(GREEN), a_plan(replace(GREEN, section="s2")))).changes == ("moved",)
    reworded = a_target("建成区绿地率", "38", section="s2")
    item = only(compare(a_plan(GREEN), a_plan(reworded)))
    assert item.changes == ("reworded", "moved")
    assert [f.field for f in item.fields] == ["name"]


def test_only_other_words_around_it_is_reworded() -> None:
    other = replace(GREEN, quote="力争绿地率达到38%", end=10)
    assert only(compare(a_plan(GREEN), a_plan(other))).changes == ("reworded",)


def test_another_multiplier_is_no_change() -> None:
    one, other = a_target("工业产值", "10000", "万元"), a_target("工业产值", "1", "亿元")
    assert only(compare(a_plan(one), a_plan(other))).changes == ("reworded",)
    assert only(compare(a_plan(one), a_plan(a_target("工业产值", "1.2", "亿元")))).change == "raised"


def test_another_year_or_binding_is_a_change() -> None:
    item = only(compare(a_plan(GREEN), a_plan(replace(GREEN, binding=True))))
    assert (item.changes, [f.field for f in item.fields]) == (("changed",), ["binding"])
    later = replace(GREEN, target_year=2024)
    assert only(compare(a_plan(GREEN), a_plan(later))).changes == ("changed",)


def test_the_end_of_one_plan_is_held_against_the_end_of_the_next() -> None:
    old = a_plan(GREEN, a_target("绿地率", "45", id="h", target_year=2035))
    new = a_plan(a_target("绿地率", "40", target_year=2030), end=2030)
    old, new = replace(old, info=replace(old.info, horizon_year=2035)), new
    found = [(i.change, i.old and i.old.target_year) for i in compare(old, new).items]  # type: ignore[union-attr]
    assert sorted(found, key=str) == [("dropped", 2035), ("raised", 2025)]


def test_a_second_copy_that_went_is_said_to_stand_elsewhere() -> None:
    twice = replace(GREEN, id="t2", section="s2")
    items = compare(a_plan(GREEN, twice), a_plan(GREEN)).changed()
    assert [(i.change, i.reason) for i in items] == [("dropped", "elsewhere")]


def test_honours_and_projects_are_compared_too() -> None:
    honour = Honour("h1", "全国文明城区", "national", 0, 6, "全国文明城区", section="s1")
    project = Project("p1", "湿地公园一期", 0, 6, "湿地公园一期", section="s1")
    old = a_plan(honours=(honour,), projects=(project,))
    second = replace(project, id="p2", name="湿地公园二期", quote="湿地公园二期")
    new = a_plan(honours=(replace(honour, level="provincial"),), projects=(second,))
    found = [(i.kind, i.changes) for i in compare(old, new).items]
    assert found == [("honour", ("changed",)), ("project", ("added",)), ("project", ("dropped",))]


def test_the_plain_data_holds_both_faces_and_the_reason() -> None:
    item = only(compare(a_plan(GREEN), a_plan(a_target("绿地率", "40")))).as_dict("en")
    assert item["old"]["value"] == "38%"
    assert item["new"]["section"] == "主要目标"
    assert item["changes"] == ["raised"]
    assert item["reason"] == "neither plan says which way is better; more is taken as better"
    assert item["fields"] == [{"field": "target_value", "old": 38, "new": 40}]


def test_every_change_has_its_word() -> None:
    assert set(ORDER) == set(CHANGES)


def test_other_words_for_the_same_wish_are_reworded() -> None:
    old = replace(GREEN, target_value="与经济增长基本同步", comparator="text", quote="绿地率与经济增长基本同步", end=12)
    new = replace(old, target_value="与经济增长同步", quote="绿地率与经济增长同步", end=10)
    assert only(compare(a_plan(old), a_plan(new))).changes == ("reworded",)


def test_a_change_without_a_number_names_its_fields() -> None:
    item = only(compare(a_plan(GREEN), a_plan(replace(GREEN, binding=False, owner="园林局", category="生态"))))
    assert item.changes == ("changed", "reworded")
    assert item.as_dict("zh")["reason"] == "约束性：— → 否；责任单位：— → 园林局"
