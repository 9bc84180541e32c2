"""One measure, two values: in targets, in reported figures, in the structure of the sectors."""

from __future__ import annotations

from typing import Any

import pytest

from lantu.plan.lint import composition, past_figures, same_measure
from lantu.plan.lint.measure_names import measure_key
from tests.makers.checked_plans import Draft, codes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全区高新技术产业产值比重", "高新技术产业产值占规模以上工业总产值比重（%）"),
        ("（3）每千人口拥有执业（助理）医师数（人）", "每千人口执业医师数"),
        ("单位GDP能耗", "单位地区生产总值能源消耗"),
        ("数字经济核心产业增加值占比", "数字经济核心产业增加值占生产总值的比重"),
    ],
)
def test_names_of_one_measure(one: str, other: str) -> None:
    assert measure_key(one).same_as(measure_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("城镇登记失业率", "城镇调查失业率"),
        ("常住人口城镇化率", "户籍人口城镇化率"),
        ("海洋产值占全市比重", "海洋产值占全省比重"),
        ("全省森林覆盖率", "全区森林覆盖率"),
        ("全国森林覆盖率", "森林覆盖率"),
    ],
)
def test_names_of_two_measures(one: str, other: str) -> None:
    assert not measure_key(one).same_as(measure_key(other))


def test_an_unnamed_area_is_the_plans_own() -> None:
    unnamed, district, city = map(measure_key, ("森林覆盖率", "全区森林覆盖率", "全市森林覆盖率"))
    assert unnamed.same_as(district, own="区")
    assert not unnamed.same_as(city, own="区")
    assert unnamed.same_as(city)


def test_table_and_prose_differ() -> None:
    draft = Draft().row("森林覆盖率", target_value="42").promises("全区森林覆盖率", target_value="45")
    (finding,) = same_measure.check(draft.subject())
    assert finding.code == "LT-LINT-010"
    assert finding.items == ("t0", "t1")
    assert [anchor.quote for anchor in finding.anchors] == ["森林覆盖率", "全区森林覆盖率"]


def test_promised_twice() -> None:
    draft = Draft()
    draft.promises("高新技术企业数量", target_value="200", comparator=">=", unit="家")
    draft.promises("高新技术企业数量", target_value="220", comparator=">=", unit="家")
    assert codes(same_measure.check(draft.subject())) == ["050"]


@pytest.mark.parametrize(
    "second",
    [
        {"target_value": "42"},
        {"target_value": "40", "comparator": ">="},  # 42 fulfils both
        {"target_value": "50", "target_year": 2035},
        {"target_value": "3", "basis": "cumulative_change"},
        {"target_value": "45", "unit": "万亩"},
        {"target_value": "45", "part_of": "t0"},
        {"target_value": "稳步提高", "comparator": "text"},
        {"target_value": None},
    ],
)
def test_values_that_do_not_collide(second: dict[str, Any]) -> None:
    draft = Draft().row("森林覆盖率", target_value="42").promises("森林覆盖率", **second)
    assert codes(same_measure.check(draft.subject())) == []


def test_a_multiplier_is_not_a_difference() -> None:
    draft = Draft().row("常住人口数量", target_value="2.5", unit="万人")
    draft.promises("常住人口数量", target_value="25000", unit="人")
    assert codes(same_measure.check(draft.subject())) == []


def test_a_bare_measure_word_is_no_measure() -> None:
    draft = Draft().promises("营业收入", target_value="34", unit="亿元")
    draft.promises("营业收入", target_value="21", unit="亿元")
    assert codes(same_measure.check(draft.subject())) == []


def reported(*sentences: str, heading: str = "发展基础", **row: Any) -> list[str]:
    """Codes for sentences of a chapter, beside a table row on 城镇登记失业率 and one on 城镇化率."""
    draft = Draft().heading("第一章", heading).says(*sentences)
    draft.row("常住人口城镇化率", base_value="61.5", **row)
    draft.row("城镇登记失业率", base_value="1.5")
    draft.row("人才总量", base_value="2.48", unit="万人")
    return codes(past_figures.check(draft.subject()))


@pytest.mark.parametrize(
    "sentence",
    [
        "常住人口城镇化率达到66.2%。",
        "城乡面貌改善；常住人口城镇化率已提高到 60.1%，人民更富裕。",
        "城镇登记失业率控制在1.2%以内。",
        "全区人才总量达到3万人。",
        "2020年，常住人口城镇化率为66.2%。",
    ],
)
def test_a_reported_figure_against_the_base(sentence: str) -> None:
    assert reported(sentence) == ["011"]


@pytest.mark.parametrize(
    "sentence",
    [
        "常住人口城镇化率达到61.5%。",
        "常住人口城镇化率达到62%左右。",
        "城镇登记失业率控制在2%以内。",
        "户籍人口城镇化率达到50%。",
        "2018年，常住人口城镇化率达到58.1%。",
        "到2025年，常住人口城镇化率达到66%。",
        "人才总量达到24800人。",
        "人才总量达到2.5万人。",
        "常住人口城镇化率年均提高1.2个百分点。",
        "常住人口城镇化率力争达到66%。",
    ],
)
def test_a_reported_figure_that_fits(sentence: str) -> None:
    assert reported(sentence) == []


def test_only_chapters_on_the_past_report() -> None:
    assert reported("常住人口城镇化率达到66.2%。", heading="主要任务") == []


def test_a_base_of_another_year_is_not_compared() -> None:
    assert reported("常住人口城镇化率达到66.2%。", base_year=2019) == []


def test_two_reports_differ() -> None:
    assert reported("学前教育普惠率达到95.2%。", "学前教育普惠率提升至92%。") == ["012"]
    assert reported("学前教育普惠率达到95.2%。", "学前教育普惠率提升至95%。") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("三次产业结构调整为 7.8:30.2:62.0。", []),
        ("三次产业结构调整为7.8:30.2:63.0。", ["013"]),
        ("三次产业比重为33.3:33.3:33.3。", []),
        ("比赛以 2:1:1 结束。", []),
    ],
)
def test_the_structure_of_the_sectors(sentence: str, expected: list[str]) -> None:
    assert codes(composition.check(Draft().says(sentence).subject())) == expected
