"""How wide an interval is, and that what comes lies in it about as often as it says."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest

from lantu.judge.outlook.distribution import Distribution, held, widening
from lantu.judge.outlook.question import Question, Whole, inward, outward
from lantu.judge.outlook.vectorised import answers


def test_few_points_and_far_years_are_less_sure() -> None:
    assert widening(3, [1.0]) > widening(4, [1.0]) > widening(10, [1.0]) == widening(25, [1.0]) > 1
    assert widening(5, [0.0, 0.0, 1.0]) == pytest.approx(1.2 * widening(5, [1.0]))
    assert widening(5, [0.0, 1.0, 0.0]) == pytest.approx(1.1 * widening(5, [1.0]))


@pytest.mark.parametrize("points", [3, 5, 10])
@pytest.mark.parametrize("horizon", [1, 3])
def test_the_interval_holds_what_comes_about_as_often_as_it_says(points: int, horizon: int) -> None:
    random = np.random.default_rng(42)
    walks = (random.uniform(-1, 1, (3000, 1)) + random.normal(0, 1, (3000, points + horizon))).cumsum(axis=1)
    asked = Question(Whole.END, ">=", 0.0, points + horizon - 1)
    found = answers(asked, range(points), walks[:, :points])
    came = walks[:, -1]
    assert 0.75 <= ((found.low <= came) & (came <= found.high)).mean() <= 0.9
    narrow = answers(asked, range(points), walks[:, :points], share=0.5)
    assert 0.4 <= ((narrow.low <= came) & (came <= narrow.high)).mean() <= 0.65


def test_chances_come_true_about_as_often_as_they_say() -> None:
    random = np.random.default_rng(43)
    walks = (random.uniform(-1, 1, (6000, 1)) + random.normal(0, 1, (6000, 8))).cumsum(axis=1)
    targets = walks[:, 5] + random.normal(0, 2, 6000)
    found = answers(Question(Whole.END, ">=", 0.0, 7), range(6), walks[:, :6], targets)
    kept = walks[:, 7] >= targets
    for low, high in ((0, 1 / 3), (1 / 3, 2 / 3), (2 / 3, 1)):
        within = (found.chance > low) & (found.chance <= high)
        assert kept[within].mean() == pytest.approx(found.chance[within].mean(), abs=0.1)


def test_a_certain_amount_is_compared_as_numbers_are() -> None:
    point = Distribution(0.1 + 0.2, 0.0, 3, logs=False)
    assert (point.above(0.3), point.above(0.3, strictly=True)) == (1.0, 0.0)
    assert (point.above(inf), point.above(-inf)) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("comparator", "amount", "kept"),
    [
        (">=", 5.5, True), (">", 5.5, False), ("<=", 5.5, True), ("<", 5.5, False), (">", 5.51, True),
        ("range", 6, True), ("range", 7.01, False), ("~", 6.4, True), ("~", 6.6, False), ("=", 4.4, False),
    ],
)  # fmt: skip
def test_every_operator_on_a_known_amount(comparator: str, amount: float, kept: bool) -> None:
    asked = Question(Whole.END, comparator, 5.5, 2025, high=7.0, tolerance=1.0)  # type: ignore[arg-type]
    assert held(asked, amount) is kept


@pytest.mark.parametrize("compounding", [0, 1, -1])
@pytest.mark.parametrize("value", [-13.5, 0.0, 5.4, 60.0])
def test_there_and_back(compounding: int, value: float) -> None:
    assert outward(inward(value, compounding), compounding) == pytest.approx(value, abs=1e-12)


def test_what_no_factor_can_be_is_beyond_all_numbers() -> None:
    assert inward(-100, 1) == -inf
    assert inward(100, -1) == inf
    assert outward(1e6, 1) < inf
