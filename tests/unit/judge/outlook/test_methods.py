"""Each method on numbers that can be checked by hand, and the choice among them."""

from __future__ import annotations

from math import sqrt

import pytest

from lantu.judge.outlook.choice import choose, past_error
from lantu.judge.outlook.distribution import ahead_of, covariance
from lantu.judge.outlook.methods import DAMPED, DRIFT, GROWTH, LAST, MEAN, damped, middles, path, usable

YEARS = [2019, 2020, 2021, 2022]


def test_the_last_value_goes_on_with_the_spread_of_a_random_walk() -> None:
    way = path(LAST, YEARS, [4.0, 6.0, 5.0, 8.0], 3)
    assert way.means == (8.0, 8.0, 8.0)
    assert way.sigma == pytest.approx(sqrt((4 + 1 + 9) / 3))
    assert covariance(way, [0, 0, 1], [0, 0, 1]) == pytest.approx(3)


def test_the_mean_is_as_unsure_next_year_as_later() -> None:
    way = path(MEAN, YEARS, [4.0, 6.0, 5.0, 5.0], 2)
    assert way.means == (5.0, 5.0)
    assert way.sigma == pytest.approx(sqrt(2 / 3))
    assert covariance(way, [1, 0], [1, 0]) == pytest.approx(1 + 1 / 4) == covariance(way, [0, 1], [0, 1])
    assert covariance(way, [1, 1], [1, 1]) == pytest.approx(2 + 4 / 4)


def test_drift_has_the_textbook_mean_and_spread() -> None:
    way = path(DRIFT, YEARS, [1.0, 3.0, 4.0, 7.0], 2)
    assert way.means == (9.0, 11.0)
    assert way.sigma == pytest.approx(sqrt((0 + 1 + 1) / 2))
    assert covariance(way, [0, 1], [0, 1]) == pytest.approx(2 * (1 + 2 / 3))


def test_growth_is_drift_of_the_logarithm() -> None:
    assert middles(GROWTH, YEARS, [100.0, 110.0, 121.0, 133.1], [1, 2]) == pytest.approx([146.41, 161.051])
    end = ahead_of(path(GROWTH, YEARS, [100.0, 115.0, 121.0, 133.1], 1), [1.0], 0.0, 4, None, None)
    assert end.quantile(0.9) - end.quantile(0.5) > end.quantile(0.5) - end.quantile(0.1) > 0


def test_growth_is_for_positive_series_that_do_not_explode() -> None:
    assert usable(GROWTH, [1.0, 2.0, 9.0])
    assert not usable(GROWTH, [0.0, 2.0, 9.0])
    assert not usable(GROWTH, [1.0, 2.0, 11.0])


def test_a_damped_trend_loses_its_pace() -> None:
    rising = [float(value) for value in range(6)]
    one, two, three = middles(DAMPED, range(2017, 2023), rising, [1, 2, 3])
    assert 5 < one < 6
    assert 0 < three - two == pytest.approx((two - one) * 0.85)
    assert damped(60) == pytest.approx(0.85 / 0.15, abs=1e-3)


def test_a_gap_counts_as_so_many_years() -> None:
    assert middles(DRIFT, [2018, 2020, 2023], [1.0, 2.0, 6.0], [2]) == [8.0]
    way = path(LAST, [2018, 2020, 2023], [1.0, 3.0, 6.0], 1)
    assert way.sigma == pytest.approx(sqrt((4 / 2 + 9 / 3) / 2))


@pytest.mark.parametrize(
    ("values", "method"),
    [
        ([5.0, 5.0, 5.0, 5.0], LAST),
        ([1.0, 2.0, 3.0, 4.0, 5.0], DRIFT),
        ([100.0, 120.0, 144.0, 172.8, 207.36, 248.832], GROWTH),
        ([5.0, 7.0, 5.0, 7.0, 5.0, 7.0, 5.0, 7.0], MEAN),
    ],
)
def test_the_method_that_did_best_on_the_past_is_taken(values: list[float], method: str) -> None:
    assert choose(range(2015, 2015 + len(values)), values, 1).method == method


def test_a_tie_goes_to_the_simpler() -> None:
    values = [10.0, 11.0, 10.5, 11.6]
    errors = {method: past_error(method, YEARS, values, 1)[0] for method in (LAST, DRIFT)}
    assert errors[DRIFT] > 0.8 * errors[LAST]
    assert choose(YEARS, values, 1, [LAST, DRIFT]).method == LAST


def test_the_past_error_is_that_of_the_trial_forecasts() -> None:
    choice = choose([2020, 2021, 2022], [1.0, 2.0, 4.0], 1, [DRIFT])
    assert (choice.past_error, choice.trials) == (1.0, 1)
    assert choice.scaled_error == pytest.approx(1 / 1.5)


def test_no_method_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="none of growth"):
        choose([2020, 2021, 2022], [-1.0, 2.0, 4.0], 1, [GROWTH])
