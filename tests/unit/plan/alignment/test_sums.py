from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.alignment.sums import PartSum, sum_of_parts
from lantu.plan.model import Plan, Target
from tests.makers.aligned_plans import a_city, a_district, a_row

EAST, WEST = "云州市岭东区", "云州市岭西区"


def the_sum(whole: Target, *children: Plan) -> PartSum:
    (found,) = sum_of_parts(children, a_city(whole))
    return found


def test_amounts_are_added_in_the_parents_unit() -> None:
    found = the_sum(
        a_row("进出口总额", 100, "亿元"),
        a_district(a_row("进出口总额", 300000, "万元"), name=EAST),
        a_district(a_row("进出口总额", 20, "亿元"), name=WEST),
    )
    assert (found.status, found.low, found.covered, found.uncovered) == (
        "short", Decimal(50), Decimal("50.0"), Decimal("50.0"),
    )  # fmt: skip


def test_rates_and_unknown_units_are_never_added() -> None:
    for target, reason in (
        (a_row("绿地率", 40), "is_rate"),
        (a_row("人均可支配收入", 4, "万元"), "is_rate"),
        (a_row("亿元地区生产总值死亡人数", 3, "人"), "is_rate"),
        (a_row("进出口总额", 4, "%", basis="annual_growth"), "is_rate"),
        (a_row("蓝港指标", 4, "舱"), "unit_unknown"),
        (a_row("进出口总额", "稳步扩大", "亿元"), "no_number"),
    ):
        found = the_sum(target, a_district(target))
        assert (found.status, found.why and found.why.reason) == ("not_summed", reason)


def test_what_does_not_count_says_why() -> None:
    whole = a_row("出口总额", 100, "亿元")
    found = the_sum(
        whole,
        a_district(a_row("出口总额", 60, "亿元"), name=EAST),
        a_district(a_row("出口总额", 60, "亿元"), name=EAST),
        a_district(a_row("出口总额", 60, "亿元"), name=f"{EAST}青石镇"),
        a_district(a_row("货物出口总额", 60, "亿元"), name="云州市甲县"),
        a_district(a_row("出口总额", 60, "亿元", target_year=2035), name="云州市乙县"),
        a_district(a_row("出口总额", 6, "%", basis="annual_growth"), name="云州市丙县"),
        a_district(a_row("出口总额", 6, "亿美元"), name="云州市丁县"),
        a_district(name="云州市戊县"),
        a_district(a_row("出口总额", "稳步扩大", "亿元"), name="云州市己县"),
    )
    assert [part.why.reason if part.why else "" for part in found.parts] == [
        "", "overlap", "overlap", "not_surely_same", "other_year", "is_rate", "other_unit", "not_in_child",
        "words_only",
    ]  # fmt: skip
    assert (found.low, sum(part.counts for part in found.parts)) == (Decimal(60), 1)


def test_yearly_amounts_are_added_to_sums_over_the_period_only() -> None:
    flow = a_row("新增就业", 20, "万人", basis="cumulative_change", form="flow_count", base_year=2020)
    yearly = a_district(a_row("新增就业", 2, "万人", each_year=True, base_year=2020))
    assert the_sum(flow, yearly).low == Decimal(10)
    level = a_row("新增就业", 20, "万人", base_year=2020)
    assert [part.why and part.why.reason for part in the_sum(level, yearly).parts] == ["other_basis"]


def test_a_range_gives_a_range_and_zero_no_share() -> None:
    found = the_sum(a_row("进出口总额", 100, "亿元"), a_district(a_row("进出口总额", (30, 40), "亿元")))
    assert (found.low, found.high, found.covered) == (Decimal(30), Decimal(40), Decimal("30.0"))
    nothing = the_sum(a_row("重大事故", 0, "起"), a_district(a_row("重大事故", 0, "起")))
    assert (nothing.status, nothing.covered, nothing.uncovered) == ("covers", None, None)


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=6), st.integers(1, 10**6))
def test_the_sum_is_the_sum(values: list[int], whole: int) -> None:
    children = [
        a_district(a_row("出口总额", value, "万元"), name=f"云州市{chr(0x4E00 + i)}县")
        for i, value in enumerate(values)
    ]
    found = the_sum(a_row("出口总额", whole, "亿元"), *children)
    total = Decimal(sum(values)) / 10000
    assert found.low == total
    assert found.status == ("short" if total < whole else "covers" if total == whole else "exceeds")
    assert found.covered is not None
    assert abs(found.covered - total / whole * 100) <= Decimal("0.05")
