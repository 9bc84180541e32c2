"""The methods and the choice among them for many series of the same years at once: `methods` and `choice` by columns.

Each function does the same steps in the same order as its row-by-row counterpart, so that both agree to rounding.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lantu.judge.outlook.choice import first_origin, handicap
from lantu.judge.outlook.methods import (
    DAMPED,
    DAMPING,
    DRIFT,
    FEWEST_DAMPED,
    GROWTH,
    LAST,
    MEAN,
    ROUNDING,
    SMOOTHING,
    WIDEST_GROWTH,
    Path,
    damped,
)

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Whole = npt.NDArray[np.int64]


def choose(
    years: Sequence[int], values: Floats, horizon: int, methods: Sequence[str]
) -> tuple[Whole, Floats, Floats, Whole]:
    """For each row of `values`: place of the method in `methods`, its past error, the same scaled, and the trials."""
    import numpy as np

    rows, count = values.shape
    usual = np.zeros(rows)
    for place in range(1, count):
        usual += np.abs(values[:, place] - values[:, place - 1]) / (years[place] - years[place - 1])
    usual /= count - 1
    flat = usual == 0
    usual[flat] = 1.0
    chosen = np.full(rows, -1)
    best, error_of = np.full(rows, np.inf), np.zeros(rows)
    trials = 0
    for index, method in enumerate(methods):
        if method == DAMPED and count < FEWEST_DAMPED:
            continue
        able = _usable(method, values)
        if not able.any():
            continue
        errors, trials = _past_errors(method, years, values[able], horizon)
        error = np.full(rows, np.inf)
        error[able] = np.where(errors <= ROUNDING * np.abs(values[able]).max(axis=1), 0.0, errors)
        score = np.floor(error / usual * 1e9 + 0.5)
        needed = np.array([handicap(method, rival) for rival in methods])[chosen]
        better = able & ((chosen < 0) | (score < best * needed))
        chosen[better], best[better], error_of[better] = index, score[better], error[better]
    chosen[flat], error_of[flat] = methods.index(LAST), 0.0
    tried = np.full(rows, trials)
    tried[flat] = count - first_origin(count)
    return chosen, error_of, error_of / usual, tried


def paths(method: str, years: Sequence[int], values: Floats, horizon: int) -> list[tuple[Whole, Path, Floats, Floats]]:
    """The years ahead by `method`: groups of rows that share a shape.

    A group is its row numbers, a Path whose `means` and `sigma` are those of no row, the means (rows x years ahead)
    and the sigmas.
    """
    import numpy as np

    rows, count = values.shape
    span, ones = years[-1] - years[0], (1.0,) * horizon
    steps = tuple(float(h) for h in range(1, horizon + 1))
    everyone = np.arange(rows)
    if method == GROWTH:
        found = paths(DRIFT, years, _logs(values), horizon)
        return [(who, _as_logs(way), means, sigma) for who, way, means, sigma in found]
    if method != DAMPED:
        means = np.stack(_middles(method, years, values, range(1, horizon + 1)), axis=1)
        if method == MEAN:
            total = np.zeros(rows)
            for place in range(count):
                off = values[:, place] - means[:, 0]
                total += off * off
            sigma = _unless_rounding(np.sqrt(total / (count - 1)), values)
            way = Path(method, (), (1.0,) + (0.0,) * (horizon - 1), ones, 1 / count, 0.0, count - 1)
        elif method == DRIFT:
            sigma = _spread(years, values, (values[:, -1] - values[:, 0]) / span, count - 2)
            way = Path(method, (), ones, steps, 1 / span, 0.0, count - 2)
        else:
            sigma = _spread(years, values, np.zeros(rows), count - 1)
            way = Path(method, (), ones, (0.0,) * horizon, 0.0, 0.0, count - 1)
        return [(everyone, way, means, sigma)]
    level, trend, squares, smoothing = _smoothed(years, values)
    sigma = _unless_rounding(np.sqrt(squares / (count - 3)), values)
    means = np.stack([level + damped(h) * trend for h in range(1, horizon + 1)], axis=1)
    groups = []
    for index, (alpha, beta) in enumerate(SMOOTHING):
        who = everyone[smoothing == index]
        if len(who):
            passing = (1.0, *(alpha + beta * damped(h) for h in range(1, horizon)))
            leaning = tuple(damped(h) for h in range(1, horizon + 1))
            groups.append((who, Path(method, (), passing, leaning, 1 / span, 0.0, count - 3), means[who], sigma[who]))
    return groups


def _as_logs(way: Path) -> Path:
    return Path(GROWTH, (), way.passing, way.leaning, way.leaning_variance, 0.0, way.freedom, True)


def _logs(values: Floats) -> Floats:
    import numpy as np

    return np.log(values)


def _usable(method: str, values: Floats) -> npt.NDArray[np.bool_]:
    import numpy as np

    if method == GROWTH:
        least: Floats = values.min(axis=1)
        return np.asarray((least > 0) & (values.max(axis=1) <= WIDEST_GROWTH * least))
    return np.ones(len(values), dtype=bool)


def _past_errors(method: str, years: Sequence[int], values: Floats, horizon: int) -> tuple[Floats, int]:
    import numpy as np

    total, trials = np.zeros(len(values)), 0
    for origin in range(first_origin(len(years)), len(years)):
        last = years[origin - 1]
        later = [place for place in range(origin, len(years)) if place == origin or years[place] - last <= horizon]
        found = _middles(method, years[:origin], values[:, :origin], [years[place] - last for place in later])
        for place, middle in zip(later, found, strict=True):
            total += np.abs(values[:, place] - middle)
            trials += 1
    return total / trials, trials


def _middles(method: str, years: Sequence[int], values: Floats, ahead: Sequence[int]) -> list[Floats]:
    import numpy as np

    if method == LAST:
        return [values[:, -1] for _ in ahead]
    if method == MEAN:
        total = np.zeros(len(values))
        for place in range(values.shape[1]):
            total += values[:, place]
        return [total / values.shape[1] for _ in ahead]
    if method == DRIFT:
        pace = (values[:, -1] - values[:, 0]) / (years[-1] - years[0])
        return [values[:, -1] + pace * h for h in ahead]
    if method == GROWTH:
        pace = (np.log(values[:, -1]) - np.log(values[:, 0])) / (years[-1] - years[0])
        return [np.exp(np.log(values[:, -1]) + pace * h) for h in ahead]
    level, trend, _, _ = _smoothed(years, values)
    return [level + damped(h) * trend for h in ahead]


def _spread(years: Sequence[int], values: Floats, pace: Floats, freedom: int) -> Floats:
    import numpy as np

    total = np.zeros(len(values))
    for place in range(1, len(years)):
        gap = years[place] - years[place - 1]
        off = values[:, place] - values[:, place - 1] - pace * gap
        total += off * off / gap
    return _unless_rounding(np.sqrt(total / freedom), values)


def _unless_rounding(sigma: Floats, values: Floats) -> Floats:
    import numpy as np

    return np.where(sigma <= ROUNDING * np.abs(values).max(axis=1), 0.0, sigma)


def _smoothed(years: Sequence[int], values: Floats) -> tuple[Floats, Floats, Floats, Whole]:
    import numpy as np

    start = (values[:, -1] - values[:, 0]) / (years[-1] - years[0])
    largest = np.abs(values).max(axis=1)
    largest[largest == 0] = 1.0
    rows = len(values)
    fewest = np.full(rows, np.inf)
    best = np.zeros((3, rows))
    which = np.zeros(rows, dtype=np.int64)
    for index, (alpha, beta) in enumerate(SMOOTHING):
        level, trend, squares = values[:, 0], start, np.zeros(rows)
        for place in range(1, len(years)):
            gap = years[place] - years[place - 1]
            expected = level + damped(gap) * trend
            error = values[:, place] - expected
            squares = squares + error * error / gap
            level = expected + alpha * error
            for _ in range(gap):
                trend = trend * DAMPING
            trend = trend + beta * error
        score = np.floor(squares / largest / largest * 1e9 + 0.5)
        better = score < fewest
        fewest[better], which[better] = score[better], index
        best[:, better] = np.stack([level, trend, squares])[:, better]
    return best[0], best[1], best[2], which
