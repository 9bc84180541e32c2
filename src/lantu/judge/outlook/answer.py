"""The answer that a series gives to a question: middle, interval and chance at the end year, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import isfinite

from lantu.judge.outlook.choice import choose
from lantu.judge.outlook.distribution import Distribution, ahead_of, held, jointly, least_sigma
from lantu.judge.outlook.methods import GROWTH, METHODS, Path, path
from lantu.judge.outlook.question import Question, Whole, inward, outward

FEWEST = 3
# Older points speak of another time, and weigh as much as the new ones.
MOST = 10
FARTHEST = 10
# Within these the arithmetic below can neither overflow nor lose everything.
LARGEST = 1e100
OBSERVED = "observed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the end of the period looks like (期末预测).

    `middle`, `low`, `high` are in the unit of the promise: the end year's value, or the total or average of the period
    with the years already known; for EVERY they are the end year's. `past_error` is the mean absolute error of trial
    forecasts of one year's value, `scaled_error` the same as a share of a usual year's change. `horizon` is how many
    years lie ahead of the last point: 0 when all is known, with the method `observed`.
    """

    middle: float
    low: float
    high: float
    chance: float
    method: str
    points: int
    horizon: int
    past_error: float | None = None
    scaled_error: float | None = None
    trials: int = 0


@dataclass(frozen=True, slots=True)
class NoForecast:
    """Why nothing is said of the end year (不作预测): a key of the wording and its facts."""

    code: str
    facts: dict[str, object] = field(default_factory=dict)


def answer(
    question: Question, years: Sequence[int], values: Sequence[float], share: float = 0.8
) -> Answer | NoForecast:
    """Answer `question` from annual points in order of years; `share` is the size of the interval."""
    known = [(year, inward(value, question.compounding)) for year, value in zip(years, values, strict=True)]
    known = [(year, value) for year, value in known if year <= question.end_year]
    if not all(isfinite(value) and abs(value) <= LARGEST for _, value in known):
        return NoForecast("outlook.out_of_range")
    if not known:
        return NoForecast("outlook.too_few", {"points": 0, "needed": FEWEST})
    horizon = question.end_year - known[-1][0]
    if question.whole != Whole.END:
        if question.first_year is None or question.first_year > question.end_year:
            return NoForecast("outlook.no_start")
        there = {year for year, _ in known}
        lacking = [year for year in range(question.first_year, known[-1][0] + 1) if year not in there]
        if lacking:
            return NoForecast("outlook.year_missing", {"years": lacking})
    if not horizon:
        return _settled(question, known)
    if len(known) < FEWEST:
        return NoForecast("outlook.too_few", {"points": len(known), "needed": FEWEST})
    if horizon > FARTHEST:
        return NoForecast("outlook.too_far", {"years": horizon, "most": FARTHEST})
    return _forecast(question, known, horizon, share)


def _forecast(question: Question, known: list[tuple[int, float]], horizon: int, share: float) -> Answer:
    recent = known[-MOST:]
    years, values = [year for year, _ in recent], [value for _, value in recent]
    added = question.whole in (Whole.TOTAL, Whole.AVERAGE) or bool(question.compounding)
    # The logarithm of a total is not the total of logarithms: growth is for single years only.
    methods = [method for method in METHODS if method != GROWTH or not added]
    choice = choose(years, values, horizon, methods)
    way = path(choice.method, years, values, horizon)
    off = choice.past_error / values[-1] if way.logs else choice.past_error
    way = replace(way, sigma=max(way.sigma, off * least_sigma(way, horizon)))
    so_far, weights = _weights(question, known, horizon)
    end = ahead_of(way, weights, so_far, len(recent), question.lower, question.upper)
    chance = (
        _every(question, way, known, horizon, len(recent)) if question.whole == Whole.EVERY else end.chance(question)
    )
    sides = (end.quantile(side) for side in (0.5, (1 - share) / 2, (1 + share) / 2))
    middle, low, high = (outward(side, question.compounding) for side in sides)
    unit = 100 if question.compounding else 1
    return Answer(
        middle, low, high, chance, choice.method, len(recent), horizon, choice.past_error * unit, choice.scaled_error,
        choice.trials,
    )  # fmt: skip


def _weights(question: Question, known: list[tuple[int, float]], horizon: int) -> tuple[float, list[float]]:
    """What the known years bring to the amount in question, and the weight of each year ahead in it."""
    if question.whole in (Whole.END, Whole.EVERY):
        return 0.0, [0.0] * (horizon - 1) + [1.0]
    assert question.first_year is not None
    so_far = 0.0
    for year, value in known:
        if year >= question.first_year:
            so_far += value
    last = known[-1][0]
    weights = [1.0 if last + h >= question.first_year else 0.0 for h in range(1, horizon + 1)]
    if question.whole == Whole.TOTAL:
        return so_far, weights
    length = question.end_year - question.first_year + 1
    return so_far / length, [weight / length for weight in weights]


def _every(question: Question, way: Path, known: list[tuple[int, float]], horizon: int, points: int) -> float:
    """The chance that every year of the period keeps the promise: none when a known year broke it."""
    assert question.first_year is not None
    for year, value in known:
        if year >= question.first_year and not held(question, value):
            return 0.0
    first = max(1, question.first_year - known[-1][0])
    years: list[Distribution] = []
    for h in range(first, horizon + 1):
        weights = [1.0 if place == h else 0.0 for place in range(1, horizon + 1)]
        years.append(ahead_of(way, weights, 0.0, points, question.lower, question.upper))
    return jointly(way, [one.chance(question) for one in years], first)


def _settled(question: Question, known: list[tuple[int, float]]) -> Answer:
    """All years are known: nothing is left to forecast."""
    amounts = [value for year, value in known if question.first_year is None or year >= question.first_year]
    total = 0.0
    for amount in amounts:
        total += amount
    match question.whole:
        case Whole.TOTAL:
            amount = total
        case Whole.AVERAGE:
            amount = total / len(amounts)
        case _:
            amount = known[-1][1]
    kept = all(held(question, one) for one in amounts) if question.whole == Whole.EVERY else held(question, amount)
    shown = outward(amount, question.compounding)
    return Answer(shown, shown, shown, 1.0 if kept else 0.0, OBSERVED, len(known), 0)
