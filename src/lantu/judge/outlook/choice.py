"""Which method to trust: each is tried on the series' own past, from every origin that it allows (滚动回测)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lantu.judge.outlook.methods import (
    DAMPED,
    DRIFT,
    GROWTH,
    LAST,
    MEAN,
    METHODS,
    ROUNDING,
    graded,
    middles,
    usable,
)

# A method that estimates more must beat a simpler one by this share of its error; anything closer is a tie.
MARGIN = 0.2
SIMPLICITY = {LAST: 0, MEAN: 1, DRIFT: 2, GROWTH: 2, DAMPED: 3}


def handicap(method: str, rival: str) -> float:
    """What the rival's error is multiplied with before `method` must be below it."""
    return 1 - MARGIN if SIMPLICITY[method] > SIMPLICITY[rival] else 1.0


@dataclass(frozen=True, slots=True)
class Choice:
    """The method that did best on the past, and how well (回测误差).

    `past_error` is the mean absolute error in the unit of the series, `scaled_error` the same over the mean change from
    year to year (MASE): 1 is as bad as the size of a usual year's change. `trials` is how many forecasts were compared.
    """

    method: str
    past_error: float
    scaled_error: float
    trials: int


def first_origin(count: int) -> int:
    """How many points the first trial forecast may see."""
    return 2 if count <= 4 else 3


def choose(years: Sequence[int], values: Sequence[float], horizon: int, methods: Sequence[str] = METHODS) -> Choice:
    """The best of `methods` for forecasts of up to `horizon` years; needs three points."""
    usual = 0.0
    for place in range(1, len(values)):
        usual += abs(values[place] - values[place - 1]) / (years[place] - years[place - 1])
    usual /= len(values) - 1
    if usual == 0:
        return Choice(LAST, 0.0, 0.0, len(values) - first_origin(len(values)))
    largest = max(abs(value) for value in values)
    best: Choice | None = None
    best_score = 0
    for method in methods:
        if not usable(method, values):
            continue
        error, trials = past_error(method, years, values, horizon)
        error = 0.0 if error <= ROUNDING * largest else error
        score = graded(error / usual)
        if best is None or score < best_score * handicap(method, best.method):
            best, best_score = Choice(method, error, error / usual, trials), score
    if best is None:
        raise ValueError(f"none of {', '.join(methods)} can be used on this series")
    return best


def past_error(method: str, years: Sequence[int], values: Sequence[float], horizon: int) -> tuple[float, int]:
    """Mean absolute error of the trial forecasts, and their number. The point after the origin always counts."""
    total, trials = 0.0, 0
    for origin in range(first_origin(len(values)), len(values)):
        last = years[origin - 1]
        later = [place for place in range(origin, len(values)) if place == origin or years[place] - last <= horizon]
        found = middles(method, years[:origin], values[:origin], [years[place] - last for place in later])
        for place, middle in zip(later, found, strict=True):
            total += abs(values[place] - middle)
            trials += 1
    return total / trials, trials
