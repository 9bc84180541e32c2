"""Verdicts by form: the decision table and its traps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lantu.judge.evaluate import evaluate
from lantu.judge.model import AnnualTarget, Progress
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.model import Break, Measure, Status
from tests.makers.judging import a_target, a_value, the_verdict

EARLY, AHEAD, ON_TRACK, LAGGING, NONE = Progress


def rates(*values: object, first: int = 2021) -> list[object]:
    return [a_value(str(first + i), v) for i, v in enumerate(values)]


@pytest.mark.parametrize(
    ("value", "expected"), [("62", ON_TRACK), ("62.4", AHEAD), ("61.5", LAGGING), ("59", LAGGING), ("65", EARLY)]
)
def test_a_level_is_held_against_the_share_of_time(value: str, expected: Progress) -> None:
    verdict = the_verdict(a_target("level_up", 65, base_value=60), a_value("2022", value))
    assert verdict.progress is expected


def test_the_elapsed_share_is_that_of_the_data_whenever_it_is_asked() -> None:
    target = a_target("level_up", 65, base_value=60)
    verdict = the_verdict(target, a_value("2022", 62), as_of="2024-12-31")
    assert verdict.ratio == Decimal(1)
    assert str(verdict.period_used) == "2022"


def test_achievement_is_not_sticky() -> None:
    target = a_target("level_up", "87.5", base_value=87)
    verdict = the_verdict(target, a_value("2021", "87.5"), a_value("2022", "86.5"))
    assert verdict.progress is LAGGING


def test_a_base_already_at_the_goal_is_to_be_kept() -> None:
    target = a_target("floor", "6.5", base_value="6.7", unit="亿吨", comparator=">")
    assert the_verdict(target, a_value("2021", "6.8"), a_value("2022", "6.9")).progress is ON_TRACK
    assert the_verdict(target, a_value("2021", "6.4"), a_value("2022", "6.9")).progress is LAGGING


def test_an_increment_moves_with_the_comparable_base() -> None:
    target = a_target("increment", 1, base_value="77.3", unit="岁")
    revised = replace(target, comparable_base_year=2020, comparable_base_value=Decimal("77.93"))
    value = a_value("2022", "78.3")
    assert the_verdict(target, value).progress is EARLY
    verdict = the_verdict(revised, value)
    assert verdict.progress is ON_TRACK
    assert [(basis, r.progress) for basis, r in verdict.alternatives] == [("printed_base", EARLY)]


def test_binding_cumulative_targets_are_strict() -> None:
    target = a_target("cumulative", "13.5", name="单位GDP能耗降低", binding=True)
    fell = rates("2.3", "2.3")  # 4.55 of 13.5 after 0.4 of the time: r = 0.84
    assert the_verdict(target, *fell).progress is LAGGING
    assert the_verdict(replace(target, binding=False), *fell).progress is ON_TRACK


def test_percentages_compound_and_amounts_add() -> None:
    falls = the_verdict(a_target("cumulative", 20, name="排放降低"), *rates("10", "10"))
    assert falls.ratio == (1 - Decimal("0.81")) * 100 / 20 / Decimal("0.4")
    flows = the_verdict(a_target("cumulative", 100, unit="万亩"), *rates("20", "20"))
    assert flows.ratio == Decimal(1)


def test_a_gap_in_the_chain_gives_no_verdict() -> None:
    target = a_target("cumulative", "13.5", name="能耗降低")
    verdict = the_verdict(target, a_value("2021", 3), a_value("2023", 3), as_of="2023-12-31")
    assert verdict.progress is NONE


def test_a_reported_change_in_the_new_calibre_beats_a_mixed_chain() -> None:
    target = a_target("cumulative", "13.5", name="能耗降低", binding=True)
    old = [a_value("2021", "2.7", calibre="旧"), a_value("2022", "0.1", calibre="旧")]
    new = a_value("2024", "11.6", calibre="新", measure=Measure.CHANGE_TO_DATE, break_=None)
    verdict = the_verdict(target, *old, new, as_of="2024-12-31")
    assert verdict.progress is ON_TRACK
    assert [basis for basis, _ in verdict.alternatives] == ["calibre:旧"]


@pytest.mark.parametrize(
    ("years", "expected"), [(("8.1", "3.0"), LAGGING), (("8.4", "3.1"), ON_TRACK), (("9", "8"), AHEAD)]
)
def test_a_yearly_average_has_no_tolerance_below(years: tuple[str, ...], expected: Progress) -> None:
    target = a_target("annual_average", "5.7", name="地区生产总值增长")
    assert the_verdict(target, *rates(*years)).progress is expected


def test_the_vintage_decides() -> None:
    target = a_target("annual_average", "5.5", name="国内生产总值增长", comparator=">=")
    first = rates("8.1", "3.0")
    revised = [a_value("2021", "8.6", vintage=date(2023, 12, 29)), a_value("2022", "3.1", vintage=date(2023, 12, 29))]
    assert the_verdict(target, *first, *revised, as_of="2023-06-30").inputs[0].value == Decimal("8.1")
    assert the_verdict(target, *first, *revised, as_of="2023-12-31").inputs[0].value == Decimal("8.6")


def test_levels_are_converted_for_a_rate_and_that_is_said() -> None:
    target = a_target("annual_average", 5, name="收入增长")
    levels = [a_value(str(y), v, measure=Measure.LEVEL) for y, v in ((2020, 100), (2021, 105), (2022, "110.25"))]
    verdict = the_verdict(target, *levels)
    assert verdict.progress is ON_TRACK
    assert any(r.code == "converted_levels" for r in verdict.reasons)


def test_a_relation_compares_period_averages() -> None:
    gdp = a_target("annual_average", "5.5", name="地区生产总值增长", id="gdp")
    target = a_target("relation", None, relation="above", relation_to="gdp", name="劳动生产率增长")
    others = [a_value(y, v, indicator_id="gdp") for y, v in (("2021", 8), ("2022", 5))]
    mine = rates("9", "4.9")
    assert the_verdict(target, *mine, *others, others=(gdp,)).progress is ON_TRACK
    in_step = replace(target, relation="in_step")
    assert the_verdict(in_step, *rates("7.6", "4.6"), *others, others=(gdp,)).progress is ON_TRACK
    assert the_verdict(in_step, *rates("7", "4"), *others, others=(gdp,)).progress is LAGGING


def test_a_cap_is_held_on_average() -> None:
    target = a_target("ceiling", "5.5", name="城镇调查失业率", comparator="<")
    assert the_verdict(target, a_value("2021", "5.1"), a_value("2022", "5.6")).progress is ON_TRACK
    assert the_verdict(target, a_value("2021", "5.4"), a_value("2022", "5.6")).progress is LAGGING


def test_every_year_counts_where_every_year_is_promised() -> None:
    target = a_target("each_year", 20, unit="家", comparator=">=")
    level = {"measure": Measure.LEVEL}
    assert the_verdict(target, a_value("2021", 21, **level), a_value("2022", 20, **level)).progress is ON_TRACK
    assert the_verdict(target, a_value("2021", 19, **level), a_value("2022", 30, **level)).progress is LAGGING
    assert the_verdict(target, a_value("2022", 30, **level)).progress is NONE


def test_counts_are_summed_and_a_confirmed_nil_is_a_zero() -> None:
    target = a_target("flow_count", 100, unit="个")
    nil = a_value("2022", None, missing=Missing.CONFIRMED_NIL)
    assert the_verdict(target, a_value("2021", 40), nil).progress is ON_TRACK
    unreported = a_value("2021", None, missing=Missing.NOT_SUBMITTED)
    assert the_verdict(target, unreported, a_value("2022", 40)).progress is NONE
    assert the_verdict(target, unreported, a_value("2022", 100)).progress is EARLY


def test_part_of_a_year_counts_for_its_months() -> None:
    verdict = the_verdict(a_target("flow_count", 100, unit="个"), a_value("2021", 20), a_value("2022-01/06", 10))
    assert verdict.ratio == Decimal(1)


def test_left_and_right_of_about() -> None:
    kept = a_target("approximate", 82, base_value="81.97", unit="岁", comparator="~")
    assert the_verdict(kept, a_value("2022", "81.9")).progress is ON_TRACK
    reached = a_target("approximate", 10, base_value=7, comparator="~")
    assert the_verdict(reached, a_value("2022", "9.6")).progress is EARLY
    assert the_verdict(reached, a_value("2022", "8.2")).progress is ON_TRACK


def test_a_range() -> None:
    target = a_target("range", 60, value_high=65, base_value=50)
    assert the_verdict(target, a_value("2022", 62)).progress is ON_TRACK
    assert the_verdict(target, a_value("2022", 51)).progress is LAGGING


def test_without_a_base_only_met_or_not_met() -> None:
    target = a_target("level_up", "3.5", unit="个")
    assert the_verdict(target, a_value("2022", 4)).progress is ON_TRACK
    assert the_verdict(target, a_value("2022", 3)).progress is NONE
    assert the_verdict(target, a_value("2025", 3), as_of="2025-12-31").progress is LAGGING


def test_words_need_a_year_target_or_an_issued_value() -> None:
    words = a_target("qualitative", None, text="按上级要求开展好相关工作")
    assert the_verdict(words, a_value("2022", 5)).progress is NONE
    year = AnnualTarget("t", Period.of_year(2022), ">=", Decimal(5), "区发改局", "某文件")
    assert the_verdict(words, a_value("2022", 5), annual=(year,)).progress is ON_TRACK
    assert the_verdict(a_target("delegated"), a_value("2022", 4), annual=(year,)).progress is LAGGING
    assert the_verdict(a_target("delegated"), a_value("2022", 4)).reasons[0].code == "no_issued_value"


def test_a_year_target_overrides_the_line_and_both_are_shown() -> None:
    target = a_target("level_up", "87.5", base_value=87, name="优良天数比率")
    year = AnnualTarget("t", Period.of_year(2022), ">=", Decimal("85.6"))
    verdict = the_verdict(target, a_value("2022", "86.5"), annual=(year,))
    assert verdict.progress is ON_TRACK
    assert [(basis, r.progress) for basis, r in verdict.alternatives] == [("straight_line", LAGGING)]


def test_a_break_gives_no_verdict_until_a_comparable_base_is_given() -> None:
    target = a_target("level_up", 65, base_value=60)
    value = a_value("2022", 63, break_=Break.NOT_COMPARABLE)
    assert the_verdict(target, value).progress is NONE
    given = replace(target, comparable_base_value=Decimal(61))
    assert the_verdict(given, value).progress is AHEAD


def test_a_carried_value_is_no_news() -> None:
    target = a_target("level_up", 65, base_value=60)
    carried = a_value("2022", 61, status=Status.CARRIED, carried_from=2021)
    assert str(the_verdict(target, carried).period_used) == "2021"


def test_two_sources_with_two_values_are_a_conflict() -> None:
    target = a_target("level_up", 65, base_value=60)
    verdict = the_verdict(target, a_value("2022", 62, source="统计局"), a_value("2022", 63, source="教育局"))
    assert verdict.progress is NONE
    assert verdict.reasons[0].code == "conflict"


def test_no_form_no_verdict() -> None:
    assert the_verdict(a_target(None, 5), a_value("2022", 5)).progress is NONE


def test_counts_close() -> None:
    targets = [a_target("level_up", 65, base_value=60, id=str(i)) for i in range(7)]
    evaluation = evaluate(targets, [a_value("2022", 62, indicator_id="3")], date(2022, 12, 31))
    assert sum(evaluation.counts.values()) == len(targets)
    assert evaluation.counts["on_track"] == 1


def test_only_what_was_known_counts() -> None:
    target = a_target("level_up", 65, base_value=60)
    late = a_value("2022", 62, vintage=date(2023, 3, 1))
    assert the_verdict(target, late, as_of="2022-12-31").progress is NONE
    assert the_verdict(target, late, as_of="2023-03-01").progress is ON_TRACK
