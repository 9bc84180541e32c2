"""What an answer promises whatever the numbers are."""

from __future__ import annotations

import random
from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.judge.outlook import answer as module
from lantu.judge.outlook.answer import Answer, NoForecast, answer
from lantu.judge.outlook.distribution import jointly
from lantu.judge.outlook.methods import GROWTH, LAST, METHODS, path
from lantu.judge.outlook.question import Question, Whole

END = Question(Whole.END, ">=", 70.0, 2025)
anything = st.lists(st.floats(-1e90, 1e90), min_size=3, max_size=12)
usual = st.lists(st.integers(-2000, 2000).map(lambda tenths: tenths / 10), min_size=3, max_size=10)


def answered(question: Question, values: list[float], last: int = 2023) -> Answer:
    found = answer(question, range(last - len(values) + 1, last + 1), values)
    assert isinstance(found, Answer)
    return found


@given(anything, st.sampled_from(list(Whole)), st.sampled_from([0, 1, -1]), st.floats(-1e9, 1e9))
def test_no_number_is_ever_lost(values: list[float], whole: Whole, compounding: int, value: float) -> None:
    asked = Question(whole, ">=", value, 2025, 2023, compounding=compounding)
    found = answer(asked, range(2024 - len(values), 2024), values)
    if isinstance(found, NoForecast):
        assert found.code == "outlook.out_of_range"
        return
    assert isfinite(found.middle)
    assert found.low <= found.middle <= found.high
    assert 0 <= found.chance <= 1


@given(usual, st.floats(-300, 300), st.floats(0, 300), st.sampled_from(list(Whole)))
def test_a_higher_target_is_never_easier(values: list[float], value: float, more: float, whole: Whole) -> None:
    asked = Question(whole, ">=", value, 2025, 2023, lower=-200.0, upper=200.0)
    assert answered(replace(asked, value=value + more), values).chance <= answered(asked, values).chance + 1e-12
    down = replace(asked, comparator="<=")
    assert answered(replace(down, value=value + more), values).chance >= answered(down, values).chance - 1e-12


@given(usual, st.floats(-300, 300))
def test_the_two_sides_of_a_threshold_share_the_chance(values: list[float], value: float) -> None:
    asked = replace(END, value=value)
    over, under = answered(asked, values).chance, answered(replace(asked, comparator="<"), values).chance
    assert over + under == pytest.approx(1, abs=1e-9)


@given(usual, st.integers(-50, 50), st.sampled_from([0.5, 4.0, 1000.0]))
def test_shift_and_scale_carry_through(values: list[float], shift: int, scale: float) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "METHODS", [method for method in METHODS if method != GROWTH])
        plain = answered(END, values)
        moved = answered(replace(END, value=(70.0 + shift) * scale), [(value + shift) * scale for value in values])
    if moved.method != plain.method:  # a spread or an error within rounding of a cut
        return
    size = 1e-6 * scale * (1 + max(abs(value) for value in values))
    for name in ("middle", "low", "high"):
        assert getattr(moved, name) == pytest.approx((getattr(plain, name) + shift) * scale, abs=size), name
    assert moved.chance == pytest.approx(plain.chance, abs=1e-5)


@given(usual, st.sampled_from([0.25, 8.0]))
def test_growth_too_is_free_of_the_unit(values: list[float], scale: float) -> None:
    plain = answered(END, values)
    moved = answered(replace(END, value=70.0 * scale), [value * scale for value in values])
    assert moved.method == plain.method
    assert moved.high == pytest.approx(plain.high * scale, rel=1e-6, abs=1e-6)
    assert moved.chance == pytest.approx(plain.chance, abs=1e-6)


@given(usual)
def test_bounds_hold(values: list[float]) -> None:
    shares = [min(max(value, 0.0), 100.0) for value in values]
    found = answered(replace(END, lower=0.0, upper=100.0), shares)
    assert 0 <= found.low <= found.middle <= found.high <= 100
    assert answered(replace(END, value=0.0, lower=0.0, upper=100.0), shares).chance == 1
    assert answered(replace(END, value=101.0, lower=0.0, upper=100.0), shares).chance == 0


def test_more_of_the_same_makes_it_no_less_sure_and_not_certain() -> None:
    noise = random.Random(3)
    values = [50 + noise.gauss(0, 1) for _ in range(10)]
    widths = [answered(END, values[:count]).high - answered(END, values[:count]).low for count in (3, 5, 10)]
    assert widths[0] > widths[2] > 1


def test_the_past_stays_within_the_total() -> None:
    flows = Question(Whole.TOTAL, ">=", 100.0, 2025, 2021, lower=0.0)
    done = answer(flows, [2021, 2022, 2023], [40.0, 30.0, 31.0])
    assert isinstance(done, Answer)
    assert done.chance == 1
    assert done.low >= 101
    half = answer(replace(flows, value=165.0), [2021, 2022, 2023], [32.0, 34.0, 33.0])
    assert isinstance(half, Answer)
    assert half.middle == pytest.approx(165, abs=2)


def test_falls_compound_and_do_not_add() -> None:
    falls = Question(Whole.TOTAL, ">=", 13.5, 2025, 2021, compounding=-1)
    found = answer(falls, range(2021, 2026), [2.7, 2.9, 3.1, 2.8, 2.6])
    assert isinstance(found, Answer)
    product = (1 - 0.027) * (1 - 0.029) * (1 - 0.031) * (1 - 0.028) * (1 - 0.026)
    assert found.middle == pytest.approx((1 - product) * 100)
    assert found.chance == 0
    assert found.horizon == 0


def test_the_average_growth_is_geometric() -> None:
    asked = Question(Whole.AVERAGE, ">=", 5.4, 2025, 2021, compounding=1)
    found = answer(asked, range(2021, 2026), [8.6, 3.1, 5.4, 5.0, 5.0])
    assert isinstance(found, Answer)
    assert found.middle == pytest.approx(5.4048, abs=1e-3)
    assert found.chance == 1


def test_a_year_that_broke_it_cannot_be_mended() -> None:
    asked = Question(Whole.EVERY, ">=", 6.5, 2025, 2021)
    broken = answer(asked, range(2019, 2024), [6.6, 6.7, 6.7, 6.4, 6.8])
    kept = answer(asked, range(2019, 2024), [6.4, 6.7, 6.7, 6.6, 6.8])
    assert isinstance(broken, Answer)
    assert isinstance(kept, Answer)
    assert broken.chance == 0
    assert kept.chance > 0.5


def test_every_year_together_is_about_as_simulated() -> None:
    way = path(LAST, [2020, 2021, 2022], [0.0, 1.0, 0.0], 3)
    noise = random.Random(5)
    for pace, marginals in ((0.0, [0.5, 0.5, 0.5]), (0.5, None)):
        walks = []
        for _ in range(20_000):
            place, walk = 0.0, []
            for _ in range(3):
                place += pace + noise.gauss(0, 1)
                walk.append(place >= 0)
            walks.append(walk)
        singles = marginals or [sum(walk[year] for walk in walks) / len(walks) for year in range(3)]
        together = sum(all(walk) for walk in walks) / len(walks)
        assert jointly(way, singles, 1) == pytest.approx(together, abs=0.03)


@pytest.mark.parametrize(
    ("question", "years", "values", "code"),
    [
        (END, [2022, 2023], [1.0, 2.0], "outlook.too_few"),
        (END, [], [], "outlook.too_few"),
        (END, [2026, 2027], [1.0, 2.0], "outlook.too_few"),
        (replace(END, end_year=2035), [2021, 2022, 2023], [1.0, 2.0, 3.0], "outlook.too_far"),
        (END, [2021, 2022, 2023], [1.0, float("inf"), 3.0], "outlook.out_of_range"),
        (END, [2021, 2022, 2023], [1.0, float("nan"), 3.0], "outlook.out_of_range"),
        (END, [2021, 2022, 2023], [1.0, 1e308, 3.0], "outlook.out_of_range"),
        (replace(END, whole=Whole.TOTAL), [2021, 2022, 2023], [1.0, 2.0, 3.0], "outlook.no_start"),
        (replace(END, whole=Whole.TOTAL, first_year=2021), [2020, 2021, 2023], [1.0, 2, 3], "outlook.year_missing"),
    ],
)
def test_what_cannot_be_said_is_not_said(question: Question, years: list[int], values: list[float], code: str) -> None:
    found = answer(question, years, values)
    assert isinstance(found, NoForecast)
    assert found.code == code
