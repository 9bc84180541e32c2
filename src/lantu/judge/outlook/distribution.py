"""The distribution of an amount in the years ahead, and the chance that a promise holds in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, inf, log, pi, sqrt

from lantu.judge.outlook.methods import Path
from lantu.judge.outlook.question import Question, inward, power
from lantu.judge.outlook.student import below, quantile

# Choosing a method on so few points makes its spread look too small, and real series keep their momentum more than the
# methods suppose. These factors bring the measured coverage of the 80 % interval to about 80 %
# (docs/explanation/outlook.md; `python benchmarks/outlook_coverage.py` measures it).
WIDENING = {3: 1.5, 4: 1.25, 5: 1.15, 6: 1.1, 7: 1.1, 8: 1.1, 9: 1.1, 10: 1.1}
WIDENING_AHEAD = 0.1  # for each year ahead after the first
# What has not happened yet is never certain.
LEAST_CHANCE = 0.01
# Numbers closer than this share of themselves are the same number.
SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Distribution:
    """Student's t about `mean` with `scale`; with `logs` it is the logarithm of the amount that is so distributed."""

    mean: float
    scale: float
    freedom: int
    logs: bool
    lower: float = -inf
    upper: float = inf

    def quantile(self, share: float) -> float:
        """The amount below which `share` of the distribution lies, within the bounds."""
        amount = self.mean + (quantile(share, self.freedom) * self.scale if share != 0.5 else 0.0)
        return min(max(power(amount) if self.logs else amount, self.lower), self.upper)

    def above(self, amount: float, *, strictly: bool = False) -> float:
        """P(X >= amount), or P(X > amount) where that differs."""
        if amount == -inf or amount < self.lower or (amount == self.lower and not strictly):
            return 1.0
        if amount == inf or amount > self.upper or (amount == self.upper and strictly):
            return 0.0
        if self.logs:
            if amount <= 0:
                return 1.0
            amount = log(amount)
        if self.scale == 0:
            if abs(self.mean - amount) <= SAME * max(abs(self.mean), abs(amount)):
                return 0.0 if strictly else 1.0
            return 1.0 if self.mean > amount else 0.0
        return 1 - below((amount - self.mean) / self.scale, self.freedom)

    def chance(self, question: Question) -> float:
        """The chance that the promise holds; never quite 0 or 1 unless the bounds decide."""
        least, most = (inward(side, question.compounding) for side in question.thresholds)
        if least <= self.lower and most >= self.upper and not question.strict:
            return 1.0
        if least > self.upper or most < self.lower:
            return 0.0
        strict = question.strict
        chance = self.above(least, strictly=strict) - self.above(most, strictly=not strict)
        return min(max(chance, LEAST_CHANCE), 1 - LEAST_CHANCE)


# A normal error of mean size 1 has this standard deviation.
SPREAD_OF_ERROR = sqrt(pi / 2)


def least_sigma(way: Path, horizon: int) -> float:
    """The sigma with which trial forecasts are off by 1 on average by `way`: no forecast is surer than its past."""
    total = 0.0
    for year in range(horizon):
        unit = [1.0 if place == year else 0.0 for place in range(horizon)]
        total += sqrt(covariance(way, unit, unit))
    return SPREAD_OF_ERROR * horizon / total


def ahead_of(
    way: Path, weights: Sequence[float], so_far: float, points: int, lower: float | None, upper: float | None
) -> Distribution:
    """The distribution of `so_far` plus the weighted sum of the years ahead, each within `lower` and `upper`."""
    mean = so_far
    share = 0.0
    for weight, middle in zip(weights, way.means, strict=True):
        mean += weight * middle
        share += weight
    scale = way.sigma * sqrt(covariance(way, weights, weights)) * widening(points, weights)
    return Distribution(
        mean,
        scale,
        way.freedom,
        way.logs,
        -inf if lower is None else so_far + share * lower,
        inf if upper is None else so_far + share * upper,
    )


def widening(points: int, weights: Sequence[float]) -> float:
    """What the spread of a forecast from so many points is multiplied with; it grows with the last year ahead."""
    last = max(year for year, weight in enumerate(weights) if weight)
    return WIDENING[min(points, max(WIDENING))] * (1 + WIDENING_AHEAD * last)


def held(question: Question, amount: float) -> bool:
    """Whether a known amount keeps the promise."""
    least, most = (inward(side, question.compounding) for side in question.thresholds)
    point = Distribution(amount, 0.0, 1, logs=False)
    return point.above(least, strictly=question.strict) - point.above(most, strictly=not question.strict) > 0.5


def jointly(way: Path, chances: Sequence[float], first: int) -> float:
    """The chance that all hold, from the chance of each of the years from `first` ahead on."""
    product, least = 1.0, 1.0
    for chance in chances:
        product *= chance
        least = min(least, chance)
    bond = tied(way, first, len(way.means))
    return bond * least + (1 - bond) * product


def tied(way: Path, first: int, horizon: int) -> float:
    """How closely the years from `first` to `horizon` ahead hang together: 0 not at all, 1 wholly.

    The chance that all of them hold lies between that of independent years (the product) and of years that are one (the
    least). The mean of 2/pi * asin(correlation) is the place between: exact for two and three years at even chances.
    """
    unit = [[1.0 if place == year else 0.0 for place in range(horizon)] for year in range(first - 1, horizon)]
    spreads = [covariance(way, one, one) for one in unit]
    total, pairs = 0.0, 0
    for left in range(len(unit)):
        for right in range(left + 1, len(unit)):
            correlation = covariance(way, unit[left], unit[right]) / sqrt(spreads[left] * spreads[right])
            total += asin(min(1.0, correlation)) * 2 / pi
            pairs += 1
    return total / pairs if pairs else 0.0


def covariance(way: Path, left: Sequence[float], right: Sequence[float]) -> float:
    """Covariance of two weighted sums of the years ahead, in units of sigma**2."""
    horizon = len(left)
    total, lean_left, lean_right = 0.0, 0.0, 0.0
    for shock in range(horizon):
        one, other = 0.0, 0.0
        for year in range(shock, horizon):
            one += left[year] * way.passing[year - shock]
            other += right[year] * way.passing[year - shock]
        total += one * other
        lean_left += left[shock] * way.leaning[shock]
        lean_right += right[shock] * way.leaning[shock]
    return total + way.leaning_variance * lean_left * lean_right
