"""Monthly and quarterly series (月度、季度数列): smoothing with a season, by statsmodels (`lantu[seasonal]`).

A season needs a proper state-space fit, which is not for our own small code. The library is loaded when it is called.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from math import isfinite
from typing import Any, Literal

from lantu.judge.outlook.answer import NoForecast
from lantu.kernel.errors import UsageError
from lantu.kernel.period import Period, PeriodKind

SEASONS = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4}
# A season has to be seen twice before it is one, and the trend needs some more.
FEWEST_SEASONS = 2
SPARE_POINTS = 4
# Three smoothing parameters and the damping.
SMOOTHED = 4
SIMULATIONS = 2000
SEED = 20260312


@dataclass(frozen=True, slots=True)
class YearEnd:
    """What a calendar year will come to (全年预计): the months or quarters known and those forecast, together."""

    year: int
    middle: float
    low: float
    high: float
    known_periods: int
    forecast_periods: int
    method: str = "seasonal_ets"


def year_end(
    points: Sequence[tuple[Period, float]], year: int, how: Literal["sum", "mean", "last"], share: float = 0.8
) -> YearEnd | NoForecast:
    """The sum, mean or last value of `year` from consecutive months or quarters, with an interval of `share`.

    Raises UsageError LT-JUDGE-901 when the extra is not installed. Periods of mixed kinds, a gap or too short a series
    give a NoForecast.
    """
    ordered = sorted(points, key=lambda item: item[0].order)
    if not ordered:
        return NoForecast("outlook.too_few", {"points": 0, "needed": FEWEST_SEASONS * 4 + SPARE_POINTS})
    season = SEASONS.get(ordered[0][0].kind)
    places = [_place(period, season) for period, _ in ordered if season and period.kind is ordered[0][0].kind]
    if season is None or len(places) < len(ordered) or places != list(range(places[0], places[0] + len(places))):
        return NoForecast("outlook.not_seasonal")
    values = [value for _, value in ordered]
    if not all(isfinite(value) for value in values):
        return NoForecast("outlook.out_of_range")
    needed = FEWEST_SEASONS * season + SPARE_POINTS
    if len(values) < needed:
        return NoForecast("outlook.too_few", {"points": len(values), "needed": needed})
    known = [value for place, value in zip(places, values, strict=True) if place // season == year]
    ahead = (year + 1) * season - 1 - places[-1]
    if ahead <= 0:
        total = _whole(known, how) if len(known) == season or (how == "last" and known) else None
        if total is None:
            return NoForecast("outlook.year_missing", {"years": [year]})
        return YearEnd(year, total, total, total, len(known), 0)
    if ahead > season:
        return NoForecast("outlook.too_far", {"years": ahead // season + 1, "most": 1})
    return _simulated(values, known, ahead, season, year, how, share)


def _simulated(
    values: list[float], known: list[float], ahead: int, season: int, year: int, how: str, share: float
) -> YearEnd:
    """Many futures of one fitted model, so that what a total is unsure of counts how its months hang together."""
    import numpy as np

    model = _library()(
        np.asarray(values), error="add", trend="add", damped_trend=True, seasonal="add", seasonal_periods=season
    )
    with warnings.catch_warnings():
        # A series without any irregularity leaves nothing to optimise; its forecast is right all the same.
        warnings.simplefilter("ignore")
        fitted = model.fit(disp=False)
    # What the season and the smoothing took from the points is no longer there to measure the errors with.
    squares, freedom = float(np.square(fitted.resid).sum()), len(values) - season - SMOOTHED
    errors = np.random.default_rng(SEED).normal(0, np.sqrt(squares / freedom), (ahead, SIMULATIONS))
    paths = fitted.simulate(ahead, anchor="end", repetitions=SIMULATIONS, random_errors=errors)
    paths = np.asarray(paths).reshape(ahead, SIMULATIONS)
    if how == "last":
        totals = paths[-1]
    else:
        totals = paths.sum(axis=0) + sum(known)
        totals = totals / (ahead + len(known)) if how == "mean" else totals
    low, middle, high = (float(side) for side in np.quantile(totals, [(1 - share) / 2, 0.5, (1 + share) / 2]))
    return YearEnd(year, middle, low, high, len(known), ahead)


def _library() -> Any:
    try:
        return import_module("statsmodels.tsa.exponential_smoothing.ets").ETSModel
    except ImportError as error:
        raise UsageError("LT-JUDGE-901", facts={"extra": "lantu[seasonal]"}) from error


def _place(period: Period, season: int) -> int:
    """The period's number in a count of months or quarters."""
    return period.year * season + period.index - 1


def _whole(known: list[float], how: str) -> float:
    if how == "last":
        return known[-1]
    return sum(known) / len(known) if how == "mean" else sum(known)
