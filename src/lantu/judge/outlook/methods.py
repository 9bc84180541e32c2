"""Five ways to carry a short annual series on, each with the spread that it implies.

Every method says how the years ahead hang together, so that a sum or a mean of them gets its own spread:
`y[T+h] = means[h] + sum(passing[h-j] * e[j], j <= h) + leaning[h] * d`, with e of variance sigma**2 a year and d (what
is not known of the mean or of the trend) of variance leaning_variance * sigma**2. Gaps between years are allowed:
a step over k years counts as k steps of one year, and nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

LAST, MEAN, DRIFT, GROWTH, DAMPED = "last", "mean", "drift", "growth", "damped"
# From the simplest to the least simple: a tie goes to the earlier.
METHODS = (LAST, MEAN, DRIFT, GROWTH, DAMPED)

DAMPING = 0.85
# (share of an error that moves the level, share that moves the trend); more choices would only fit noise.
SMOOTHING = ((0.3, 0.03), (0.3, 0.12), (0.6, 0.06), (0.6, 0.24), (0.9, 0.09), (0.9, 0.36))
FEWEST_DAMPED = 5
# A series that grows more than tenfold in ten years does not go on at that rate.
WIDEST_GROWTH = 10.0
# Below this share of the largest value a spread is rounding, not knowledge.
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Path:
    """The years ahead by one method. With `logs`, all of it is about the logarithm of the value."""

    method: str
    means: tuple[float, ...]  # one a year ahead
    passing: tuple[float, ...]
    leaning: tuple[float, ...]
    leaning_variance: float
    sigma: float
    freedom: int
    logs: bool = False


def usable(method: str, values: Sequence[float]) -> bool:
    """Whether the method can be tried on these values at all."""
    if method == GROWTH:
        return min(values) > 0 and max(values) <= WIDEST_GROWTH * min(values)
    return method != DAMPED or len(values) >= FEWEST_DAMPED


def middles(method: str, years: Sequence[int], values: Sequence[float], ahead: Sequence[int]) -> list[float]:
    """The middle forecast for each number of years ahead; needs two points."""
    if method == LAST:
        return [values[-1] for _ in ahead]
    if method == MEAN:
        mean = _mean(values)
        return [mean for _ in ahead]
    if method == DRIFT:
        pace = (values[-1] - values[0]) / (years[-1] - years[0])
        return [values[-1] + pace * h for h in ahead]
    if method == GROWTH:
        pace = (log(values[-1]) - log(values[0])) / (years[-1] - years[0])
        return [exp(log(values[-1]) + pace * h) for h in ahead]
    level, trend, *_ = _smoothed(years, values)
    return [level + damped(h) * trend for h in ahead]


def path(method: str, years: Sequence[int], values: Sequence[float], horizon: int) -> Path:
    """The years ahead by `method`, which must be `usable`; needs three points."""
    ahead = range(1, horizon + 1)
    count, span = len(values), years[-1] - years[0]
    ones = (1.0,) * horizon
    if method == GROWTH:
        logs = [log(value) for value in values]
        found = path(DRIFT, years, logs, horizon)
        return Path(
            GROWTH, found.means, found.passing, found.leaning, found.leaning_variance, found.sigma, found.freedom, True
        )
    means = tuple(middles(method, years, values, ahead))
    if method == LAST:
        return Path(method, means, ones, (0.0,) * horizon, 0.0, _spread(years, values, 0.0, count - 1), count - 1)
    if method == MEAN:
        mean, total = _mean(values), 0.0
        for value in values:
            total += (value - mean) * (value - mean)
        sigma = _unless_rounding(sqrt(total / (count - 1)), values)
        return Path(method, means, (1.0,) + (0.0,) * (horizon - 1), ones, 1 / count, sigma, count - 1)
    if method == DRIFT:
        pace = (values[-1] - values[0]) / span
        sigma = _spread(years, values, pace, count - 2)
        return Path(method, means, ones, tuple(float(h) for h in ahead), 1 / span, sigma, count - 2)
    _, _, squares, alpha, beta = _smoothed(years, values)
    freedom = count - 3
    passing = (1.0, *(alpha + beta * damped(h) for h in range(1, horizon)))
    sigma = _unless_rounding(sqrt(squares / freedom), values)
    return Path(method, means, passing, tuple(damped(h) for h in ahead), 1 / span, sigma, freedom)


def damped(steps: int) -> float:
    """How many years' worth of trend are left of `steps` years: phi + phi**2 + ... + phi**steps."""
    total, term = 0.0, 1.0
    for _ in range(steps):
        term *= DAMPING
        total += term
    return total


def _mean(values: Sequence[float]) -> float:
    total = 0.0
    for value in values:
        total += value
    return total / len(values)


def _spread(years: Sequence[int], values: Sequence[float], pace: float, freedom: int) -> float:
    """Standard deviation of one year's step about `pace`."""
    total = 0.0
    for place in range(1, len(values)):
        gap = years[place] - years[place - 1]
        off = values[place] - values[place - 1] - pace * gap
        total += off * off / gap
    return _unless_rounding(sqrt(total / freedom), values)


def _unless_rounding(sigma: float, values: Sequence[float]) -> float:
    return 0.0 if sigma <= ROUNDING * max(abs(value) for value in values) else sigma


def _smoothed(years: Sequence[int], values: Sequence[float]) -> tuple[float, float, float, float, float]:
    """Damped Holt: level, trend, sum of squared errors, and the smoothing that left the least of it."""
    start = (values[-1] - values[0]) / (years[-1] - years[0])
    largest = max(abs(value) for value in values)
    best: tuple[float, float, float, float, float] | None = None
    fewest = 0
    for alpha, beta in SMOOTHING:
        level, trend, squares = values[0], start, 0.0
        for place in range(1, len(values)):
            gap = years[place] - years[place - 1]
            expected = level + damped(gap) * trend
            error = values[place] - expected
            squares += error * error / gap
            level = expected + alpha * error
            for _ in range(gap):
                trend *= DAMPING
            trend += beta * error
        score = graded(squares / largest / largest) if largest else 0
        if best is None or score < fewest:
            best, fewest = (level, trend, squares, alpha, beta), score
    assert best is not None
    return best


def graded(share: float) -> int:
    """A share in steps of 1e-9: the row-by-row and the columnar code must choose alike in spite of rounding."""
    return int(share * 1e9 + 0.5)
