"""Derived series: units checked, null never zero, breaks respected, corrections flow forward."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.kernel.errors import FileError
from lantu.kernel.missing import Missing
from lantu.series.derive import derive
from lantu.series.derived_values import Derivation
from lantu.series.formulas import Formula, FormulaKind, prepared
from lantu.series.indicators_file import Indicators, dump_indicators, load_indicators
from lantu.series.model import Break, Indicator, Measure, Observation, Status
from tests.makers.observation_values import a_value

INDICATORS = {
    i.id: i
    for i in (
        Indicator("gdp", "地区生产总值", "亿元"), Indicator("people", "常住人口", "万人"),
        Indicator("per-head", "人均地区生产总值", "元"), Indicator("per-head-2", "人均地区生产总值", "元/人"),
        Indicator("service", "服务业增加值", "万元"), Indicator("share", "服务业占比", "%"),
        Indicator("growth", "增速", "%"), Indicator("energy", "单位能耗降幅", "%"), Indicator("saved", "累计降幅", "%"),
        Indicator("rest", "其他", "亿元"), Indicator("month", "当月投资", "万元"), Indicator("invest", "投资", "亿元"),
    )
}  # fmt: skip
LATER = date(2030, 1, 1)


def run(formula: Formula, *observations: Observation, as_of: date = LATER) -> Derivation:
    return derive([formula], INDICATORS, observations, as_of)


def shown(result: Derivation) -> dict[str, str]:
    return {str(v.observation.period): f"{v.observation.value:f}" for v in result.values}


def test_units_are_brought_together() -> None:
    gdp, people = a_value("gdp", "2022", "300"), a_value("people", "2022", "50")
    for id_ in ("per-head", "per-head-2"):
        assert shown(run(Formula(id_, FormulaKind.PER_HEAD, ("gdp", "people")), gdp, people)) == {"2022": "60000"}
    share = Formula("share", FormulaKind.SHARE, ("service", "gdp"))
    result = run(share, gdp, a_value("service", "2022", "1800000"))
    assert shown(result) == {"2022": "60"}
    assert result.values[0].observation.note == "1800000万元 ÷ 300亿元 = 60"
    rest = Formula("rest", FormulaKind.DIFFERENCE, ("gdp", "service"))
    assert shown(run(rest, gdp, a_value("service", "2022", "1800000"))) == {"2022": "120"}


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        (Formula("per-head", FormulaKind.RATIO, ("gdp", "people")), "LT-SERIES-043"),
        (Formula("share", FormulaKind.SHARE, ("gdp", "people")), "LT-SERIES-043"),
        (Formula("rest", FormulaKind.SUM, ("gdp", "people")), "LT-SERIES-043"),
        (Formula("rest", FormulaKind.SUM, ("gdp",)), "LT-SERIES-042"),
        (Formula("saved", FormulaKind.COMPOUND, ("energy",)), "LT-SERIES-042"),
        (Formula("saved", FormulaKind.COMPOUND, ("gdp",), first_year=2021), "LT-SERIES-043"),
        (Formula("share", FormulaKind.SHARE, ("gdp", "none")), "LT-SERIES-041"),
    ],
)
def test_a_formula_that_does_not_fit_its_indicators_is_refused(formula: Formula, code: str) -> None:
    with pytest.raises(FileError, match=code):
        prepared([formula], INDICATORS)


def a_sum(id_: str, other: str) -> Formula:
    return Formula(id_, FormulaKind.SUM, ("gdp", other))


def test_formulas_that_need_each_other_are_refused() -> None:
    with pytest.raises(FileError, match="LT-SERIES-044"):
        prepared([a_sum("rest", "invest"), a_sum("invest", "rest")], INDICATORS)


def test_null_is_never_zero_and_says_why() -> None:
    rest = Formula("rest", FormulaKind.SUM, ("gdp", "invest"))
    result = run(rest, a_value("gdp", "2022", "1"), a_value("invest", "2022", None, missing=Missing.WITHHELD),
                 a_value("gdp", "2023", "1"))  # fmt: skip
    assert result.values == []
    assert [(str(g.period), g.code, g.input, g.missing) for g in result.gaps] == [
        ("2022", "LT-SERIES-070", "invest", Missing.WITHHELD), ("2023", "LT-SERIES-070", "invest", None),
    ]  # fmt: skip
    nil = a_value("invest", "2022", None, missing=Missing.CONFIRMED_NIL, measure=Measure.FLOW)
    assert shown(run(rest, a_value("gdp", "2022", "1"), nil)) == {"2022": "1"}


def test_a_result_is_known_with_its_last_input_and_no_surer_than_its_least_sure() -> None:
    share = Formula("share", FormulaKind.SHARE, ("service", "gdp"))
    inputs = [a_value("service", "2022", "5", vintage="2023-05-01", status=Status.ESTIMATED),
              a_value("gdp", "2022", "10", vintage="2023-02-01", status=Status.PRELIMINARY)]  # fmt: skip
    (value,) = run(share, *inputs).values
    assert (value.observation.vintage, value.observation.status) == (date(2023, 5, 1), Status.ESTIMATED)
    assert value.inputs == tuple(inputs)
    assert run(share, *inputs, as_of=date(2023, 4, 1)).values == []


def test_conflicts_and_mixed_calibres_are_not_computed_with() -> None:
    rest = Formula("rest", FormulaKind.SUM, ("gdp", "invest"))
    invest = a_value("invest", "2022", "1")
    two = [a_value("gdp", "2022", "1", source="a"), a_value("gdp", "2022", "2", source="b")]
    assert [g.code for g in run(rest, invest, *two).gaps] == ["LT-SERIES-071"]
    two = [a_value("gdp", "2022", "1", calibre="旧"), a_value("gdp", "2022", "2", calibre="新")]
    assert [g.code for g in run(rest, invest, *two).gaps] == ["LT-SERIES-072"]
    same = [a_value("gdp", "2022", "1", source="a"), a_value("gdp", "2022", "1", source="b")]
    assert shown(run(rest, invest, *same)) == {"2022": "2"}


def test_growth_stops_at_a_break_and_a_late_correction_flows_forward() -> None:
    growth = Formula("growth", FormulaKind.GROWTH, ("gdp",))
    series = [a_value("gdp", "2020", "100"), a_value("gdp", "2021", "110"), a_value("gdp", "2022", "121")]
    assert shown(run(growth, *series)) == {"2021": "10", "2022": "10"}
    corrected = [*series, a_value("gdp", "2021", "100", vintage="2023-06-01")]
    assert shown(run(growth, *corrected)) == {"2021": "0", "2022": "21"}
    assert shown(run(growth, *corrected, as_of=date(2023, 5, 31))) == {"2021": "10", "2022": "10"}
    broken = [*series[:2], a_value("gdp", "2022", "121", break_=Break.NOT_COMPARABLE)]
    assert shown(run(growth, *broken)) == {"2021": "10"}
    assert [g.code for g in run(growth, *broken).gaps] == ["LT-SERIES-074"]
    assert [g.code for g in run(growth, a_value("gdp", "2021", "0"), a_value("gdp", "2022", "5")).gaps] == [
        "LT-SERIES-073"
    ]


def test_a_break_between_two_months_parts_them_too() -> None:
    growth = Formula("growth", FormulaKind.GROWTH, ("gdp",))
    series = [a_value("gdp", "2021-05", "10"), a_value("gdp", "2022-03", "9", break_=Break.NOT_COMPARABLE),
              a_value("gdp", "2022-05", "11")]  # fmt: skip
    assert [g.code for g in run(growth, *series).gaps] == ["LT-SERIES-074"]


def test_yearly_falls_are_chained_not_added() -> None:
    saved = Formula("saved", FormulaKind.COMPOUND, ("energy",), first_year=2021, falling=True)
    rates = [a_value("energy", str(2021 + n), v) for n, v in enumerate(["3.8", "0.8", "0", "3.4", "5.0"])]
    result = run(saved, *rates)
    assert shown(result)["2021/2025"].startswith("12.4")
    assert result.values[-1].observation.measure is Measure.CHANGE_TO_DATE
    assert len(result.values[-1].inputs) == 5
    hole = run(saved, *rates[:2], *rates[3:])
    assert list(shown(hole)) == ["2021/2021", "2021/2022"]
    assert [str(g.period) for g in hole.gaps] == ["2021/2023"]
    switched = run(saved, *rates[:2], a_value("energy", "2023", "2", calibre="新"))
    assert [g.code for g in switched.gaps] == ["LT-SERIES-074"]
    joined = run(saved, *rates[:2], a_value("energy", "2023", "2", calibre="新", break_=Break.COMPARABLE))
    assert len(joined.values) == 3


@given(st.lists(st.decimals(-50, 50, places=2), min_size=1, max_size=8))
def test_the_chain_is_the_product(rates: list[Decimal]) -> None:
    rises = Formula("saved", FormulaKind.COMPOUND, ("energy",), first_year=2021)
    result = run(rises, *(a_value("energy", str(2021 + n), str(rate)) for n, rate in enumerate(rates)))
    expected = (prod((1 + rate / 100 for rate in rates), start=Decimal(1)) - 1) * 100
    value = result.values[-1].observation.value
    assert value is not None
    assert abs(value - expected) <= Decimal("1e-9")


def test_cumulative_values_are_taken_apart_and_january_to_february_stays_one() -> None:
    month = Formula("month", FormulaKind.TO_SINGLE, ("invest",))
    values = {"2022-01/02": "3", "2022-01/03": "5", "2022-01/04": "9", "2022-01/06": "12", "2022": "20"}
    result = run(month, *(a_value("invest", period, value) for period, value in values.items()))
    assert shown(result) == {"2022-01/02": "30000", "2022-03": "20000", "2022-04": "40000", "2022H2": "80000"}
    assert [(str(g.period), g.code) for g in result.gaps] == [("2022-01/06", "LT-SERIES-070")]


def test_quarters_come_out_of_cumulative_quarters() -> None:
    values = {"2022-01/03": "1", "2022-01/06": "3", "2022-01/09": "6", "2022-01/12": "10"}
    result = run(
        Formula("month", FormulaKind.TO_SINGLE, ("invest",)), *(a_value("invest", p, v) for p, v in values.items())
    )
    assert shown(result) == {"2022Q1": "10000", "2022Q2": "20000", "2022Q3": "30000", "2022Q4": "40000"}


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=12))
def test_single_months_and_back(months: list[int]) -> None:
    singles = [a_value("month", f"2022-{n:02}", str(v)) for n, v in enumerate(months, start=1)]
    to_date = run(Formula("invest", FormulaKind.TO_DATE, ("month",)), *singles)
    sums = [v.observation for v in to_date.values]
    assert sums[-1].value == Decimal(sum(months)) / 10_000
    back = derive([Formula("month", FormulaKind.TO_SINGLE, ("invest",))], INDICATORS, sums, LATER)
    assert [v.observation.value for v in back.values] == months


def test_a_missing_month_ends_the_sum() -> None:
    singles = [a_value("month", "2022-01/02", "3"), a_value("month", "2022-03", "1"), a_value("month", "2022-05", "1")]
    result = run(Formula("invest", FormulaKind.TO_DATE, ("month",)), *singles)
    assert list(shown(result)) == ["2022-01/02", "2022-01/03"]
    assert [str(g.period) for g in result.gaps] == ["2022-01/04"]


def test_a_derived_series_feeds_another_in_each_area() -> None:
    formulas = [
        Formula("growth", FormulaKind.GROWTH, ("rest",)),
        Formula("rest", FormulaKind.DIFFERENCE, ("gdp", "invest")),
    ]
    cells = (("gdp", "2021", "3"), ("gdp", "2022", "4"), ("invest", "2021", "1"), ("invest", "2022", "1"))
    values = [a_value(i, year, value, area=area) for area in ("n", "s") for i, year, value in cells]
    result = derive(formulas, INDICATORS, values, LATER)
    rates = [(v.observation.area, v.observation.value) for v in result.values if v.observation.indicator_id == "growth"]
    assert rates == [("n", Decimal(50)), ("s", Decimal(50))]


def test_indicators_go_to_a_file_and_back_and_are_found_by_exact_name() -> None:
    formulas = (Formula("share", FormulaKind.SHARE, ("service", "gdp")),)
    rate = Indicator("u", "城镇化率", "%", ("Urbanisation Rate",), sum_over_time=True)
    text = dump_indicators([*INDICATORS.values(), rate], formulas)
    back = load_indicators(text)
    assert dump_indicators(back.indicators, back.formulas) == text
    assert back.formulas == formulas
    assert back.units["gdp"] == "亿元"
    named = back.named("ｕrbanisation rate")
    assert named is not None
    assert named.id == "u"
    assert back.named("常住人口城镇化率") is None
    with pytest.raises(FileError, match="LT-SERIES-045"):
        back.named("人均地区生产总值")
    assert Indicators(()).named("x") is None
