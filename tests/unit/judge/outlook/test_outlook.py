"""The outlook of each form, through the case that the judge makes of a target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lantu.judge.case import Case
from lantu.judge.comparing import says_fall
from lantu.judge.model import Forecast, JudgedTarget, Outlook, Reason
from lantu.judge.needed import needed_measure
from lantu.judge.outlook.outlook import outlook_of
from lantu.judge.outlook.pace import Pace, pace_of
from lantu.judge.outlook.wording import SENTENCES
from lantu.judge.parameters import default_parameters
from lantu.judge.track import Track
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.model import Break, Measure, Observation, Status
from tests.makers.judging import a_target, a_value


def a_case(target: JudgedTarget, *values: Observation, other: Track | None = None) -> Case:
    base = target.comparable_base_value if target.comparable_base_value is not None else target.base_value
    track = Track(values, needed_measure(target), says_fall(target.name))
    comparable = target.comparable_base_value is not None
    return Case(target, track, date(2025, 12, 31), default_parameters(), {}, other, base, comparable)


def yearly(first: int, *values: object, **fields: Any) -> list[Observation]:
    return [a_value(str(first + place), value, **fields) for place, value in enumerate(values)]


def outlook(target: JudgedTarget, *values: Observation) -> tuple[Outlook, Forecast | None, list[str]]:
    found, forecast, reasons = outlook_of(a_case(target, *values))
    for reason in reasons:
        assert_worded(reason)
    return found, forecast, [reason.code for reason in reasons]


def assert_worded(reason: Reason) -> None:
    for template in SENTENCES[reason.code]:
        assert "{" not in template.format_map(reason.facts)


@pytest.mark.parametrize(
    ("form", "value", "fields", "values", "expected"),
    [
        # a steady rise towards 65, and one that is far too slow
        ("level_up", 65, {"base_value": 60}, (61.2, 62.2, 63.4), Outlook.LIKELY),
        ("level_up", 65, {"base_value": 60}, (60.1, 60.3, 60.2), Outlook.UNLIKELY),
        ("level_down", 12, {"base_value": 20}, (18, 16.1, 14), Outlook.LIKELY),
        ("level_down", 12, {"base_value": 20}, (19.9, 20.1, 19.8), Outlook.UNLIKELY),
        # the target moves with the base: 77.9 + 1
        ("increment", 1, {"base_value": 77.9, "unit": "岁"}, (78.2, 78.5, 78.7), Outlook.LIKELY),
        ("coverage", 90, {"unit": "%"}, (30, 51, 70), Outlook.LIKELY),
        ("cumulative", 13.5, {"name": "单位GDP能耗降低"}, (3.4, 3.2, 3.3), Outlook.LIKELY),
        ("cumulative", 13.5, {"name": "单位GDP能耗降低"}, (0.8, 0.9, 0.7), Outlook.UNLIKELY),
        ("cumulative", 500, {"unit": "公里"}, (120, 115, 118), Outlook.LIKELY),
        ("flow_count", 1000, {"unit": "个"}, (120, 130, 125), Outlook.UNLIKELY),
        ("annual_average", 5.5, {}, (7, 6.9, 7.1), Outlook.LIKELY),
        ("annual_average", 5.5, {}, (3, 3.2, 2.9), Outlook.UNLIKELY),
        ("each_year", 100, {"unit": "万人"}, (120, 121, 119), Outlook.LIKELY),
        ("each_year", 100, {"unit": "万人"}, (120, 99, 119), Outlook.UNLIKELY),
        ("ceiling", 5.5, {"base_value": 5.2, "name": "失业率"}, (5.6, 5.1, 5.2), Outlook.LIKELY),
        ("floor", 6.5, {"base_value": 6.7, "unit": "亿吨"}, (6.83, 6.87, 6.95), Outlook.LIKELY),
        ("floor", 6.5, {"base_value": 6.7, "unit": "亿吨"}, (6.83, 6.4, 6.95), Outlook.UNLIKELY),
        ("range", 5, {"value_high": 9}, (6.8, 7.1, 7), Outlook.LIKELY),
        ("approximate", 82, {"base_value": 81.97, "unit": "岁"}, (82.1, 82.3, 82.2), Outlook.LIKELY),
    ],
)
def test_each_form(
    form: str, value: object, fields: dict[str, Any], values: tuple[Any, ...], expected: Outlook
) -> None:
    found, forecast, reasons = outlook(a_target(form, value, **fields), *yearly(2021, *values))
    assert found == expected
    assert forecast is not None
    assert forecast.year == 2025
    assert forecast.low <= forecast.middle <= forecast.high
    assert "outlook.past_error" in reasons
    assert "outlook.chance" in reasons


def test_a_total_adds_the_years_known_to_those_to_come() -> None:
    _, forecast, _ = outlook(a_target("flow_count", 1000, unit="个"), *yearly(2021, 200, 210, 190))
    assert forecast is not None
    assert forecast.middle == pytest.approx(Decimal(1000), abs=Decimal(21))
    assert forecast.low >= 600


def test_a_confirmed_nil_counts_in_a_total() -> None:
    nil = Observation("t", Period.of_year(2022), missing=Missing.CONFIRMED_NIL)
    values = [a_value("2021", 3), nil, a_value("2023", 2)]
    found, forecast, _ = outlook(a_target("flow_count", 20, unit="个"), *values)
    assert found == Outlook.UNLIKELY
    assert forecast is not None


@pytest.mark.parametrize(("last", "expected"), [(65.1, Outlook.MET), (65, Outlook.MET), (64.9, Outlook.MISSED)])
def test_the_final_value_of_the_end_year_decides(last: float, expected: Outlook) -> None:
    found, forecast, reasons = outlook(a_target("level_up", 65, base_value=60), a_value("2025", last))
    assert (found, forecast) == (expected, None)
    assert reasons == [f"outlook.{expected.value}"]


@pytest.mark.parametrize("status", [Status.PRELIMINARY, Status.ESTIMATED])
def test_a_value_that_is_not_final_decides_nothing(status: Status) -> None:
    target = a_target("level_up", 65, base_value=60)
    found, _, reasons = outlook(target, a_value("2025", 66, status=status))
    assert found == Outlook.LIKELY
    assert reasons[0] == "outlook.end_not_final"


def test_a_total_is_final_only_with_all_its_years() -> None:
    target = a_target("flow_count", 50, unit="个")
    years = yearly(2021, 10, 10, 10, 10, 12)
    assert outlook(target, *years)[0] == Outlook.MET
    early = a_value("2022", 10, status=Status.PRELIMINARY)
    assert outlook(target, years[0], early, *years[2:])[0] == Outlook.LIKELY
    assert outlook(target, years[0], *years[2:])[2] == ["outlook.year_missing"]


def test_printed_operators_are_kept() -> None:
    values = yearly(2021, 5.6, 5.5, 5.4, 5.5, 5.5)
    assert outlook(a_target("ceiling", 5.5, comparator="<=", base_value=5.1), *values)[0] == Outlook.MET
    assert outlook(a_target("ceiling", 5.5, comparator="<", base_value=5.1), *values)[0] == Outlook.MISSED


def test_values_that_are_not_final_are_used_and_said() -> None:
    values = [*yearly(2021, 61, 62), a_value("2023", 63, status=Status.PRELIMINARY)]
    found, _, reasons = outlook(a_target("level_up", 65, base_value=60), *values)
    assert found == Outlook.LIKELY
    assert "outlook.not_final" in reasons


def test_a_break_cuts_the_series() -> None:
    target = a_target("level_up", 65, unit="个")
    broken = a_value("2022", 62, break_=Break.NOT_COMPARABLE)
    found, _, reasons = outlook(target, *yearly(2019, 40, 41, 42), broken, *yearly(2023, 63))
    assert (found, reasons) == (Outlook.NOT_ASSESSED, ["outlook.break"])
    found, forecast, reasons = outlook(target, *yearly(2019, 40, 41, 42), broken, *yearly(2023, 63, 64))
    assert found != Outlook.NOT_ASSESSED
    assert forecast is not None
    assert forecast.points == 3
    assert "outlook.cut" in reasons


def test_a_chain_across_a_break_is_no_chain() -> None:
    target = a_target("cumulative", 13.5, name="单位GDP能耗降低")
    values = [*yearly(2021, 2.7, 0.1), a_value("2023", 0.5, break_=Break.NOT_COMPARABLE), a_value("2024", 3)]
    assert outlook(target, *values)[2] == ["outlook.break"]


def test_a_comparable_base_is_a_point_and_moves_the_target() -> None:
    target = a_target(
        "increment", 1, unit="岁", base_value=77.3, comparable_base_year=2020, comparable_base_value=77.93
    )
    found, forecast, _ = outlook(target, *yearly(2021, 78.2, 78.4, 78.7))
    assert forecast is not None
    assert forecast.points == 4
    assert found == Outlook.LIKELY
    assert outlook(target, a_value("2025", 78.5))[0] == Outlook.MISSED


def test_too_few_points_say_so() -> None:
    assert outlook(a_target("level_up", 65, base_value=60), *yearly(2021, 61))[2] == ["outlook.too_few"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        (a_target(None, 5), "outlook.no_form"),
        (a_target("qualitative"), "outlook.no_number"),
        (a_target("delegated", text="完成市分解任务"), "outlook.no_number"),
        (a_target("honour"), "outlook.no_number"),
        (a_target("level_up"), "outlook.no_number"),
        (a_target("level_up", 65, end_year=None), "outlook.no_end"),
        (a_target("increment", 1), "outlook.no_base"),
        (a_target("relation", relation="above", relation_to="gdp"), "outlook.no_other"),
        (a_target("flow_count", 5, base_year=None), "outlook.no_start"),
        (a_target("range", 5), "outlook.no_number"),
    ],
)
def test_what_is_not_settled_is_not_assessed(target: JudgedTarget, code: str) -> None:
    assert outlook(target, *yearly(2021, 61, 62, 63)) == (Outlook.NOT_ASSESSED, None, [code])


@pytest.mark.parametrize(("relation", "expected"), [("above", Outlook.UNLIKELY), ("in_step", Outlook.LIKELY)])
def test_a_relation_is_of_the_averages(relation: str, expected: Outlook) -> None:
    target = a_target("relation", relation=relation, relation_to="gdp")
    other = Track(yearly(2021, 8.4, 3.0, 5.2), Measure.CHANGE_RATE, falling=False)
    found, forecast, _ = outlook_of(a_case(target, *yearly(2021, 8.1, 2.8, 5.0), other=other))
    assert found == expected
    assert forecast is not None
    assert -1 < forecast.middle < 0


def test_changes_to_date_are_taken_apart() -> None:
    target = a_target("cumulative", 10, name="排放量下降")
    values = yearly(2021, 3, Decimal("5.91"), Decimal("8.7327"), measure=Measure.CHANGE_TO_DATE)
    _, forecast, _ = outlook(target, *values)
    assert forecast is not None
    assert float(forecast.middle) == pytest.approx((1 - 0.97**5) * 100, abs=1e-6)


def test_shares_stay_within_a_hundred() -> None:
    _, forecast, _ = outlook(a_target("level_up", 100, base_value=70), *yearly(2021, 85, 92, 98.5))
    assert forecast is not None
    assert forecast.high == 100


def test_numbers_beyond_all_floats_are_refused() -> None:
    values = yearly(2021, 61, "1e400", 63)
    assert outlook(a_target("level_up", 65, base_value=60), *values)[2] == ["outlook.out_of_range"]
    assert pace_of(a_case(a_target("level_up", 65, base_value=60), *values)) is None


def paced(target: JudgedTarget, *values: Observation) -> Pace:
    pace = pace_of(a_case(target, *values))
    assert pace is not None
    assert_worded(pace.reason())
    return pace


def test_the_pace_of_a_level() -> None:
    pace = paced(a_target("level_up", 130, base_value=100, unit="亿元"), *yearly(2021, 104, 110, 112))
    assert (pace.kind, pace.from_year, pace.years_left) == ("change", 2023, 2)
    assert (pace.required, pace.actual) == (9, 4)
    assert float(pace.required_compound or 0) == pytest.approx(((130 / 112) ** (1 / 2) - 1) * 100)
    assert float(pace.actual_compound or 0) == pytest.approx((1.12 ** (1 / 3) - 1) * 100)


def test_the_pace_of_falls_compounds() -> None:
    pace = paced(a_target("cumulative", 13.5, name="单位GDP能耗降低"), *yearly(2021, 2, 2, 2))
    assert pace.kind == "rate"
    assert float(pace.required) == pytest.approx((1 - ((1 - 0.135) / 0.98**3) ** 0.5) * 100)
    assert float(pace.actual or 0) == pytest.approx(2)


def test_the_pace_of_an_average_growth() -> None:
    pace = paced(a_target("annual_average", 6), *yearly(2021, 5, 5, 5))
    assert float(pace.required) == pytest.approx(((1.06**5 / 1.05**3) ** 0.5 - 1) * 100)


def test_the_pace_of_a_count() -> None:
    pace = paced(a_target("flow_count", 100, unit="个"), *yearly(2021, 10, 14))
    assert (pace.kind, pace.now, pace.required, pace.actual) == ("amount", 24, pytest.approx(Decimal(76) / 3), 12)


def test_a_total_that_is_reached_needs_nothing_more() -> None:
    assert paced(a_target("flow_count", 20, unit="个"), *yearly(2021, 10, 14)).required == 0


def test_a_total_and_an_average_are_called_so() -> None:
    assert "outlook.forecast_total" in outlook(a_target("flow_count", 50, unit="个"), *yearly(2021, 9, 8, 10))[2]
    assert "outlook.forecast_average" in outlook(a_target("annual_average", 5), *yearly(2021, 5, 6, 5))[2]
    assert "outlook.forecast" in outlook(a_target("level_up", 65), *yearly(2021, 61, 62, 63))[2]


def test_the_pace_of_a_cap_and_of_every_year() -> None:
    cap = paced(a_target("ceiling", 5.5, base_value=5.1), *yearly(2021, 6, 6, 6))
    assert (cap.kind, cap.required) == ("average", pytest.approx(Decimal("4.75")))
    every = paced(a_target("each_year", 100, unit="个"), *yearly(2021, 120, 90))
    assert (every.kind, every.required, every.actual) == ("value", 100, 90)


def test_no_year_left_no_pace() -> None:
    assert pace_of(a_case(a_target("level_up", 65, base_value=60), a_value("2025", 61))) is None
    assert pace_of(a_case(a_target("qualitative"), a_value("2023", 61))) is None
    assert pace_of(a_case(a_target("range", 5, value_high=9), *yearly(2021, 6))) is None
    assert paced(a_target("range", 5, value_high=9), *yearly(2021, 11)).required == Decimal("-0.5")
