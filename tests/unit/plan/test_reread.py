from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lantu.kernel.ids import short_id
from lantu.plan.file import dump_plan, load_plan
from lantu.plan.findings import words_of
from lantu.plan.merge_lists import DROPPED, GONE, MERGED
from lantu.plan.model import Forward, Inferred, Plan, PlanInfo, Project, Section, Target
from lantu.plan.reread import Merge, merge
from tests.unit.plan.random_plans import plans

SLOW = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


def a_target(name: str, value: str | Decimal = "10", at: int = 100, **more: Any) -> Target:
    quote = f"{name}达到{value}"
    fields: dict[str, Any] = {"section": "s1", "unit": "%", "target_year": 2025, **more}
    id = fields.pop("id", None) or short_id("target", name, str(fields["section"]), str(fields["target_year"]))
    return Target(id, "indicator", "level_up", name, at, at + len(quote), quote, target_value=Decimal(value), **fields)


def a_plan(*targets: Target, sections: tuple[Section, ...] | None = None, **more: Any) -> Plan:
    usual = (
        Section("s1", 1, "第一章", "主要目标", 0, 1000),
        Section("s2", 1, "第二章", "生态建设", 1000, 3000),
    )
    return Plan(
        PlanInfo("某区规划", end_year=2025), "a.md", "ab", "md", sections=sections or usual, targets=targets, **more
    )


GREEN, WATER, ROADS = (
    a_target("绿地率", "38.1", 100),
    a_target("供水普及率", "98", 200),
    a_target("公路网密度", "1.2", 300),
)


def reread(base: Plan, mine: Plan, theirs: Plan, text: str = "") -> Merge:
    """A merge whose plan can be written and whose findings can be told."""
    done = merge(base, mine, theirs, text)
    assert load_plan(dump_plan(done.plan)) == done.plan
    for found in done.plan.findings:
        assert "{" not in "".join((*words_of(found, "zh"), *words_of(found, "en")))
    return done


@SLOW
@given(plans())
def test_reading_the_same_again_changes_nothing(plan: Plan) -> None:
    done = merge(plan, plan, plan)
    assert done.plan == plan
    assert (done.moves, done.conflicts, done.added, done.gone) == ((), (), (), ())


@SLOW
@given(plans(), plans())
def test_any_two_plans_merge_into_one_that_holds_together(old: Plan, new: Plan) -> None:
    reread(old, old, new)


NAMES = [
    "绿地率",
    "供水普及率",
    "公路网密度",
    "城镇登记失业率",
    "粮食总产量",
    "研发经费投入强度",
    "空气优良天数比率",
    "每千人口床位数",
]


@st.composite
def documents(draw: st.DrawFn) -> Plan:
    """A reading: some of the names, in any section, at any place, with any value; ids made as a reading makes them."""
    targets = []
    for i, name in enumerate(draw(st.lists(st.sampled_from(NAMES), unique=True))):
        value = str(draw(st.integers(1, 5)))
        targets.append(
            a_target(name, value, 100 * i + draw(st.integers(0, 50)), section=draw(st.sampled_from(["s1", "s2"])))
        )
    return a_plan(*targets)


@SLOW
@given(documents(), documents(), st.data())
def test_edits_survive_any_reading(base: Plan, theirs: Plan, data: st.DataObject) -> None:
    mine = base
    edits: dict[str, str] = {}
    for i, target in enumerate(base.targets):
        if data.draw(st.booleans()):
            edits[target.id] = f"单位{i}"
    mine = replace(base, targets=tuple(replace(t, owner=edits.get(t.id)) for t in base.targets))
    done = reread(base, mine, theirs)
    ids = [t.id for t in done.plan.targets]
    assert len(ids) == len(set(ids))
    owners = {t.id: t.owner for t in done.plan.targets}
    assert {id: owners.get(id) for id in edits} == edits
    # What a person took out stays out, and every id that was ever used still leads somewhere.
    places = set(ids) | {f.id for f in done.plan.forwards}
    assert {t.id for t in base.targets} <= places


@SLOW
@given(documents(), st.data())
def test_an_unchanged_document_leaves_plan_yaml_alone(base: Plan, data: st.DataObject) -> None:
    keep = [t for t in base.targets if data.draw(st.booleans())]
    mine = replace(base, targets=tuple(replace(t, unit="个") if data.draw(st.booleans()) else t for t in keep))
    done = reread(base, mine, base)
    assert done.plan.targets == mine.targets
    assert done.conflicts == ()
    assert {f.id for f in done.plan.forwards} == {t.id for t in base.targets} - {t.id for t in mine.targets}
    again = reread(base, done.plan, base)
    assert again.plan == done.plan


def test_an_inserted_paragraph_moves_offsets_quietly() -> None:
    base = a_plan(GREEN, WATER)
    theirs = a_plan(*(replace(t, start=t.start + 40, end=t.end + 40) for t in base.targets))
    done = reread(base, base, theirs)
    assert done.plan.targets == theirs.targets
    assert done == Merge(done.plan)


def test_a_value_changed_in_the_document_follows_it_and_the_edit_stays() -> None:
    base = a_plan(GREEN)
    mine = a_plan(replace(GREEN, owner="园林局", inferred=(Inferred("owner", "电话核实"),)))
    theirs = a_plan(a_target("绿地率", "39.0", id="x1"))
    done = reread(base, mine, theirs)
    (target,) = done.plan.targets
    assert (target.id, target.owner, str(target.target_value)) == (GREEN.id, "园林局", "39.0")
    assert target.quote == "绿地率达到39.0"
    assert done.plan.findings == ()


def test_a_field_that_both_changed_is_a_conflict_and_stays_the_person_s() -> None:
    mine = a_plan(replace(GREEN, target_value=Decimal("38.5")))
    done = reread(a_plan(GREEN), mine, a_plan(a_target("绿地率", "39.0")))
    assert done.plan.targets[0].target_value == Decimal("38.5")
    (conflict,) = done.conflicts
    assert (conflict.field, conflict.base, conflict.mine, conflict.theirs) == (
        "target_value", Decimal("38.1"), Decimal("38.5"), Decimal("39.0"),
    )  # fmt: skip
    assert [f.code for f in done.plan.findings] == ["LT-READ-545"]


def test_a_section_move_is_told() -> None:
    done = reread(a_plan(GREEN), a_plan(GREEN), a_plan(a_target("绿地率", "38.1", 1500, section="s2")))
    assert done.plan.targets[0].id == GREEN.id
    assert [(m.name, m.before, m.after) for m in done.moves] == [("绿地率", "主要目标", "生态建设")]


def test_a_renamed_section_keeps_its_id_and_its_items_do_not_move() -> None:
    new = (Section("s7", 1, "第一章", "主要目标任务", 0, 1000), Section("s2", 1, "第二章", "生态建设", 1000, 3000))
    theirs = a_plan(a_target("绿地率", "38.1", section="s7"), sections=new)
    done = reread(a_plan(GREEN), a_plan(GREEN), theirs)
    assert [(s.id, s.title) for s in done.plan.sections] == [("s1", "主要目标任务"), ("s2", "生态建设")]
    assert (done.plan.targets[0].id, done.plan.targets[0].section, done.moves) == (GREEN.id, "s1", ())


def test_a_reworded_name_keeps_its_id() -> None:
    done = reread(a_plan(GREEN, WATER), a_plan(GREEN, WATER), a_plan(a_target("建成区绿地率", "38.1"), WATER))
    assert [(t.id, t.name) for t in done.plan.targets] == [(GREEN.id, "建成区绿地率"), (WATER.id, "供水普及率")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"), ("第一产业增加值", "第二产业增加值"),
        ("出口总额", "进口总额"), ("第12号断面水质达标率", "第21号断面水质达标率"),
        ("小学入学率", "初中入学率"), ("氨氮排放总量", "化学需氧量排放总量"), ("湿地公园一期", "湿地公园二期"),
    ],
)  # fmt: skip
def test_names_that_differ_in_what_they_mean_are_not_taken_for_each_other(old: str, new: str) -> None:
    done = reread(a_plan(a_target(old)), a_plan(a_target(old)), a_plan(a_target(new)))
    assert len(done.added) == len(done.gone) == 1
    assert done.plan.targets[0].id != a_target(old).id


def test_an_item_gone_from_the_document_leaves_a_forwarding_record() -> None:
    done = reread(a_plan(GREEN, WATER), a_plan(GREEN, WATER), a_plan(WATER))
    assert done.plan.targets == (WATER,)
    assert done.plan.forwards == (Forward(GREEN.id, None, GONE),)
    assert done.gone == (GREEN.id,)


def test_an_edited_item_gone_from_the_document_stays_with_a_finding() -> None:
    mine = a_plan(replace(GREEN, owner="园林局"), WATER)
    done = reread(a_plan(GREEN, WATER), mine, a_plan(WATER))
    assert done.plan.targets == mine.targets
    assert [f.code for f in done.plan.findings] == ["LT-READ-546"]


def test_two_items_read_as_one_forward_to_it() -> None:
    twice = a_target("绿地率", "38.1", 500, section="s2")
    done = reread(a_plan(GREEN, twice), a_plan(GREEN, twice), a_plan(GREEN))
    assert done.plan.forwards == (Forward(twice.id, GREEN.id, MERGED),)


def test_what_a_person_took_out_stays_out_and_its_id_is_not_used_again() -> None:
    base = a_plan(GREEN, WATER)
    done = reread(base, a_plan(WATER), base)
    assert done.plan.targets == (WATER,)
    assert done.plan.forwards == (Forward(GREEN.id, None, DROPPED),)
    # The document prints it once more elsewhere: another promise, so another id.
    other = a_target("绿地率", "40", 900, id=GREEN.id)
    later = reread(a_plan(WATER), done.plan, a_plan(WATER, other))
    assert later.added == (later.plan.targets[-1].id,)
    assert later.added[0] not in {GREEN.id, WATER.id}


def test_what_a_person_added_is_not_doubled_when_the_reading_finds_it_too() -> None:
    by_hand = replace(ROADS, id="hand1", owner="交通局")
    done = reread(
        a_plan(GREEN), a_plan(GREEN, by_hand), a_plan(GREEN, replace(ROADS, start=333, end=333 + len(ROADS.quote)))
    )
    assert [(t.id, t.owner, t.start) for t in done.plan.targets] == [(GREEN.id, None, 100), ("hand1", "交通局", 333)]
    assert done.added == ()


def test_what_a_person_added_finds_its_place_in_the_new_text() -> None:
    by_hand = replace(ROADS, id="hand1")
    text = "。" * 450 + ROADS.quote
    theirs = replace(a_plan(GREEN), source_sha256="cd")
    done = reread(a_plan(GREEN), a_plan(GREEN, by_hand), theirs, text)
    assert done.plan.targets[-1].start == 450
    lost = reread(a_plan(GREEN), a_plan(GREEN, by_hand), theirs, "。" * 10)
    assert [f.code for f in lost.plan.findings] == ["LT-READ-547"]
    assert lost.plan.targets[-1] == by_hand


def test_a_place_given_by_hand_stays_the_person_s() -> None:
    by_hand = replace(GREEN, quote="绿地率达到", end=GREEN.start + 5)
    same = reread(a_plan(GREEN), a_plan(by_hand), a_plan(GREEN))
    assert same.plan.targets == (by_hand,)
    moved = replace(GREEN, start=140, end=140 + len(GREEN.quote))
    text = "。" * 140 + GREEN.quote
    done = reread(a_plan(GREEN), a_plan(by_hand), a_plan(moved), text)
    assert (done.plan.targets[0].quote, done.plan.targets[0].start) == ("绿地率达到", 140)


def test_parts_follow_their_whole_under_the_ids_that_stay() -> None:
    part = replace(WATER, part_of=GREEN.id)
    theirs = a_plan(replace(GREEN, id="n1"), replace(part, id="n2", part_of="n1"))
    done = reread(a_plan(GREEN, part), a_plan(GREEN, part), theirs)
    assert done.plan.targets == (GREEN, part)


def test_an_edited_title_page_stays() -> None:
    base = a_plan()
    mine = replace(base, info=replace(base.info, issuer="区政府"))
    theirs = replace(base, info=replace(base.info, document_no="1号"))
    done = reread(base, mine, theirs)
    assert (done.plan.info.issuer, done.plan.info.document_no) == ("区政府", "1号")


def test_projects_match_like_targets() -> None:
    old = Project("p1", "湿地公园二期工程", 0, 0, "", section="s1")
    new = Project("q1", "湿地公园二期建设工程", 0, 0, "", section="s1")
    done = reread(a_plan(projects=(old,)), a_plan(projects=(old,)), a_plan(projects=(new,)))
    assert done.plan.projects == (replace(new, id="p1"),)


def test_five_thousand_items_merge_in_reasonable_time() -> None:
    base = a_plan(*(a_target(f"第{i}号监测断面水质达标率", "90", i) for i in range(5000)))
    theirs = a_plan(*(a_target(f"第{i}号监测断面水质达标比率", "90", i, id=f"n{i}") for i in range(5000)))
    start = time.process_time()
    done = merge(base, base, theirs)
    assert time.process_time() - start < 10  # measured under 1 s; the bound only catches a change of order
    assert [t.id for t in done.plan.targets[100:]] == [t.id for t in base.targets[100:]]
