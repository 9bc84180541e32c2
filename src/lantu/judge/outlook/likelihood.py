"""Chances and quantiles by columns: `distribution` for many rows that share one shape of path."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, pi, sqrt
from typing import TYPE_CHECKING

from lantu.judge.outlook.distribution import LEAST_CHANCE, SAME, covariance, tied, widening
from lantu.judge.outlook.methods import Path
from lantu.judge.outlook.question import LARGEST_POWER, Question
from lantu.judge.outlook.student import quantile

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Limits:
    """Many distributions of one shape; see `distribution.Distribution`."""

    mean: Floats
    scale: Floats
    freedom: int
    logs: bool
    lower: Floats
    upper: Floats


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least and the most that keep each row's promise, in the scale in which years add."""

    least: Floats
    most: Floats
    strict: bool

    @staticmethod
    def of(question: Question, rows: int, value: Floats | None, high: Floats | None) -> Thresholds:
        """Those of `question`, with each row's own value where given."""
        import numpy as np

        one = np.full(rows, question.value) if value is None else np.asarray(value, dtype=np.float64)
        top = one if question.high is None else np.full(rows, question.high)
        top = top if high is None else np.asarray(high, dtype=np.float64)
        never = np.full(rows, inf)
        match question.comparator:
            case ">=" | ">":
                sides = one, never
            case "<=" | "<":
                sides = -never, one
            case "range":
                sides = one, top
            case _:
                sides = one - question.tolerance, one + question.tolerance
        least, most = (inward(side, question.compounding) for side in sides)
        return Thresholds(least, most, question.strict)

    def rows(self, rows: npt.NDArray[np.int64]) -> Thresholds:
        """Those of some rows."""
        return Thresholds(self.least[rows], self.most[rows], self.strict)

    def held(self, amount: Floats) -> Flags:
        """Whether known amounts keep the promise."""
        import numpy as np

        free = np.full(len(amount), inf)
        point = Limits(amount, np.zeros(len(amount)), 1, False, -free, free)
        kept = above(point, self.least, self.strict) - above(point, self.most, not self.strict)
        return np.asarray(kept > 0.5)


def limits(
    way: Path, weights: list[float], so_far: Floats, means: Floats, sigma: Floats, points: int, question: Question
) -> Limits:
    """The distributions of `so_far` plus the weighted sum of the years ahead."""
    mean, share = so_far.copy(), 0.0
    for place, weight in enumerate(weights):
        mean += weight * means[:, place]
        share += weight
    scale = sigma * sqrt(covariance(way, weights, weights)) * widening(points, weights)
    lower = so_far + share * (-inf if question.lower is None else question.lower)
    upper = so_far + share * (inf if question.upper is None else question.upper)
    return Limits(mean, scale, way.freedom, way.logs, lower, upper)


def quantiles(of: Limits, share: float) -> Floats:
    """The amounts below which `share` lies."""
    import numpy as np

    amount = of.mean + (quantile(share, of.freedom) * of.scale if share != 0.5 else 0.0)
    if of.logs:
        amount = np.exp(np.minimum(amount, LARGEST_POWER))
    return np.minimum(np.maximum(amount, of.lower), of.upper)


def above(of: Limits, amount: Floats, strictly: bool) -> Floats:
    """P(X >= amount), or P(X > amount) where that differs."""
    import numpy as np

    sure = (amount == -inf) | (amount < of.lower) | ((amount == of.lower) & (not strictly))
    never = (amount == inf) | (amount > of.upper) | ((amount == of.upper) & strictly)
    seen = amount
    if of.logs:
        sure = sure | (amount <= 0)
        seen = np.log(np.where(amount > 0, amount, 1.0))
    seen = np.where(sure | never, 0.0, seen)
    point = of.scale == 0
    chance = 1 - below((seen - of.mean) / np.where(point, 1.0, of.scale), of.freedom)
    same = np.abs(of.mean - seen) <= SAME * np.maximum(np.abs(of.mean), np.abs(seen))
    certain = np.where(same, 0.0 if strictly else 1.0, (of.mean > seen).astype(np.float64))
    chance = np.where(point, certain, chance)
    return np.where(sure, 1.0, np.where(never, 0.0, chance))


def below(t: Floats, freedom: int) -> Floats:
    """P(T <= t) as in `student.below`."""
    import numpy as np

    root = sqrt(freedom)
    length = np.hypot(t, root)
    sine, cosine = t / length, root / length
    square = cosine * cosine
    total = np.zeros(len(t))
    term = cosine.copy() if freedom % 2 else np.ones(len(t))
    for step in range(1, (freedom - 1) // 2 + 1 if freedom % 2 else freedom // 2 + 1):
        total += term
        term *= square * (2 * step) / (2 * step + 1) if freedom % 2 else square * (2 * step - 1) / (2 * step)
    between = (np.arctan2(t, root) + sine * total) * 2 / pi if freedom % 2 else sine * total
    return np.clip((1 + between) / 2, 0.0, 1.0)


def chances(of: Limits, sides: Thresholds) -> Floats:
    """The chances that the promises hold."""
    import numpy as np

    chance = above(of, sides.least, sides.strict) - above(of, sides.most, not sides.strict)
    chance = np.clip(chance, LEAST_CHANCE, 1 - LEAST_CHANCE)
    chance = np.where((sides.least > of.upper) | (sides.most < of.lower), 0.0, chance)
    if sides.strict:
        return chance
    return np.where((sides.least <= of.lower) & (sides.most >= of.upper), 1.0, chance)


def every(
    question: Question, way: Path, years: list[int], values: Floats, means: Floats, sigma: Floats, points: int,
    sides: Thresholds,
) -> Floats:  # fmt: skip
    """The chances that every year of the period keeps the promise."""
    import numpy as np

    assert question.first_year is not None
    horizon = means.shape[1]
    first = max(1, question.first_year - years[-1])
    product, least = np.ones(len(values)), np.ones(len(values))
    nothing = np.zeros(len(values))
    for h in range(first, horizon + 1):
        weights = [1.0 if place == h else 0.0 for place in range(1, horizon + 1)]
        chance = chances(limits(way, weights, nothing, means, sigma, points, question), sides)
        product, least = product * chance, np.minimum(least, chance)
    bond = tied(way, first, horizon)
    kept = np.ones(len(values), dtype=bool)
    for place, year in enumerate(years):
        if year >= question.first_year:
            kept &= sides.held(values[:, place])
    return np.where(kept, bond * least + (1 - bond) * product, 0.0)


def inward(amount: Floats, compounding: int) -> Floats:
    """As `question.inward`."""
    import numpy as np

    if not compounding:
        return amount
    factor = compounding * amount / 100
    with np.errstate(divide="ignore"):
        return np.where(factor <= -1, -inf * compounding, compounding * np.log1p(np.maximum(factor, -1)))
