"""Months and quarters: what is refused without the library, and what it says where it is installed."""

from __future__ import annotations

import math
import sys

import pytest

from lantu.judge.outlook.answer import NoForecast
from lantu.judge.outlook.seasonal import YearEnd, year_end
from lantu.kernel.errors import UsageError
from lantu.kernel.period import Period, PeriodKind

MISSING = "statsmodels (lantu[seasonal]) is not installed"


def months(first_year: int, count: int) -> list[tuple[Period, float]]:
    """A rising series with a summer high and a little irregularity."""
    return [
        (
            Period(PeriodKind.MONTH, first_year + place // 12, place % 12 + 1),
            100 + place + 20 * math.sin(2 * math.pi * place / 12) + (place * 7 % 5 - 2) * 0.5,
        )
        for place in range(count)
    ]


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "statsmodels.tsa.exponential_smoothing.ets", None)
    with pytest.raises(UsageError) as caught:
        year_end(months(2020, 54), 2024, "sum")
    assert caught.value.code == "LT-JUDGE-901"
    assert "lantu[seasonal]" in caught.value.next_step("zh")
    assert "lantu[seasonal]" in caught.value.next_step("en")


@pytest.mark.parametrize(
    ("points", "year", "code"),
    [
        ([], 2024, "outlook.too_few"),
        (months(2022, 20), 2023, "outlook.too_few"),
        (months(2020, 54)[:20] + months(2020, 54)[21:], 2024, "outlook.not_seasonal"),
        ([*months(2020, 40), (Period.parse("2023Q2"), 1.0)], 2023, "outlook.not_seasonal"),
        ([(Period.of_year(2020 + place), 1.0) for place in range(5)], 2024, "outlook.not_seasonal"),
        ([*months(2020, 40), (Period.parse("2023-05"), math.nan)], 2023, "outlook.out_of_range"),
        (months(2020, 54), 2026, "outlook.too_far"),
        (months(2020, 54), 2018, "outlook.year_missing"),
    ],
)
def test_what_no_season_can_be_seen_in(points: list[tuple[Period, float]], year: int, code: str) -> None:
    found = year_end(points, year, "sum")
    assert isinstance(found, NoForecast)
    assert found.code == code


def test_a_year_that_is_over_needs_no_forecast() -> None:
    points = months(2020, 48)
    found = year_end(points, 2023, "mean")
    assert isinstance(found, YearEnd)
    assert found.low == found.middle == found.high == pytest.approx(sum(value for _, value in points[36:]) / 12)


@pytest.mark.parametrize("how", ["sum", "mean", "last"])
def test_the_rest_of_the_year_is_forecast_with_its_season(how: str) -> None:
    pytest.importorskip("statsmodels", reason=MISSING)
    truth = months(2020, 60)
    found = year_end(truth[:54], 2024, how)  # type: ignore[arg-type]
    assert isinstance(found, YearEnd)
    year = [value for _, value in truth[48:]]
    came = {"sum": sum(year), "mean": sum(year) / 12, "last": year[-1]}[how]
    assert found.low < found.high
    assert found.middle == pytest.approx(came, rel=0.03)
    assert (found.known_periods, found.forecast_periods) == (6, 6)
    assert found == year_end(truth[:54], 2024, how)  # type: ignore[arg-type]


def test_quarters_too() -> None:
    pytest.importorskip("statsmodels", reason=MISSING)
    points = [
        (
            Period(PeriodKind.QUARTER, 2020 + place // 4, place % 4 + 1),
            50 + place + (10, 0, -5, 5)[place % 4] + place % 3,
        )
        for place in range(17)
    ]
    found = year_end(points, 2024, "sum")
    assert isinstance(found, YearEnd)
    assert (found.known_periods, found.forecast_periods) == (1, 3)
    assert found.middle == pytest.approx(sum(50 + p + (10, 0, -5, 5)[p % 4] + p % 3 for p in range(16, 20)), rel=0.05)


def test_a_series_that_never_moves() -> None:
    pytest.importorskip("statsmodels", reason=MISSING)
    found = year_end([(period, 7.0) for period, _ in months(2020, 54)], 2024, "mean")
    assert isinstance(found, YearEnd)
    assert found.low == pytest.approx(7) == found.high
