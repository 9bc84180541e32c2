"""The answers for many areas at once (numpy): equal to `answer` row by row within 1e-9, proven by a test.

Rows that have values for the same years are computed together, so a table without many patterns of gaps is fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from lantu.judge.model import Outlook
from lantu.judge.outlook import columns
from lantu.judge.outlook.answer import FARTHEST, FEWEST, LARGEST, MOST, OBSERVED
from lantu.judge.outlook.distribution import least_sigma
from lantu.judge.outlook.likelihood import Thresholds, chances, every, inward, limits, quantiles
from lantu.judge.outlook.methods import GROWTH, METHODS
from lantu.judge.outlook.question import LARGEST_POWER, Question, Whole

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

# Why a row has no answer; the codes are those of `NoForecast`. The empty code is an answer.
STATES = (
    "", "outlook.too_few", "outlook.year_missing", "outlook.too_far", "outlook.out_of_range", "outlook.no_start",
)  # fmt: skip
ALL_METHODS = (*METHODS, OBSERVED)


@dataclass(slots=True)
class Answers:
    """One entry a row. `state` is a place in STATES (0: answered), `method` one in ALL_METHODS; no answer: NaN, -1."""

    state: npt.NDArray[np.int64]
    middle: Floats
    low: Floats
    high: Floats
    chance: Floats
    method: npt.NDArray[np.int64]
    points: npt.NDArray[np.int64]
    horizon: npt.NDArray[np.int64]
    past_error: Floats
    scaled_error: Floats
    trials: npt.NDArray[np.int64]

    def put(self, rows: npt.NDArray[np.int64], part: Answers) -> None:
        """Write `part` into `rows`."""
        for each in fields(self):
            getattr(self, each.name)[rows] = getattr(part, each.name)


def answers(
    question: Question,
    years: Sequence[int],
    values: Floats,
    value: Floats | None = None,
    high: Floats | None = None,
    share: float = 0.8,
) -> Answers:
    """Answer one question for each row of `values` (rows x years, NaN where there is none; `years` ascending).

    `value` and `high` give each row its own target in place of the question's.
    """
    import numpy as np

    within = [place for place, year in enumerate(years) if year <= question.end_year]
    kept_years = [years[place] for place in within]
    table = inward(np.asarray(values, dtype=np.float64)[:, within], question.compounding)
    thresholds = Thresholds.of(question, len(table), value, high)
    found = _blank(len(table))
    there = ~np.isnan(table)
    with np.errstate(invalid="ignore"):
        wild = (there & ~(np.abs(table) <= LARGEST)).any(axis=1)
    found.state[wild] = STATES.index("outlook.out_of_range")
    calm = np.flatnonzero(~wild)
    patterns, member = np.unique(there[calm], axis=0, return_inverse=True)
    for index, pattern in enumerate(patterns):
        rows = calm[member.reshape(-1) == index]
        block = table[np.ix_(rows, np.flatnonzero(pattern))]
        known = [year for year, is_there in zip(kept_years, pattern, strict=True) if is_there]
        found.put(rows, _block(question, known, block, thresholds.rows(rows), share))
    return found


def classes(found: Answers, final: npt.NDArray[np.bool_], likely: float, unlikely: float) -> npt.NDArray[np.object_]:
    """The outlook of each row as `Outlook`: by the cuts, or met and missed where all is known and `final` says so."""
    import numpy as np

    share = np.floor(np.nan_to_num(found.chance) * 1e9 + 0.5)
    sure = (found.method == ALL_METHODS.index(OBSERVED)) & final
    outlook = np.full(len(share), Outlook.UNCERTAIN, dtype=object)
    outlook[share >= round(likely * 1e9)] = Outlook.LIKELY
    outlook[share <= round(unlikely * 1e9)] = Outlook.UNLIKELY
    outlook[sure & (found.chance == 1)] = Outlook.MET
    outlook[sure & (found.chance == 0)] = Outlook.MISSED
    outlook[found.state != 0] = Outlook.NOT_ASSESSED
    return outlook


def _block(question: Question, years: list[int], values: Floats, thresholds: Thresholds, share: float) -> Answers:
    """Rows that all have values for exactly `years`."""
    found = _blank(len(values))
    state = _refusal(question, years)
    if state:
        found.state[:] = STATES.index(state)
        return found
    horizon = question.end_year - years[-1]
    found.horizon[:] = horizon
    found.state[:] = 0
    if not horizon:
        _settle(question, years, values, thresholds, found)
        return found
    _forecast(question, years, values, thresholds, horizon, share, found)
    return found


def _refusal(question: Question, years: list[int]) -> str:
    if not years:
        return "outlook.too_few"
    horizon = question.end_year - years[-1]
    if question.whole != Whole.END:
        if question.first_year is None or question.first_year > question.end_year:
            return "outlook.no_start"
        if set(range(question.first_year, years[-1] + 1)) - set(years):
            return "outlook.year_missing"
    if horizon and len(years) < FEWEST:
        return "outlook.too_few"
    return "outlook.too_far" if horizon > FARTHEST else ""


def _forecast(
    question: Question, years: list[int], values: Floats, thresholds: Thresholds, horizon: int, share: float,
    found: Answers,
) -> None:  # fmt: skip
    import numpy as np

    recent_years, recent = years[-MOST:], values[:, -MOST:]
    added = question.whole in (Whole.TOTAL, Whole.AVERAGE) or bool(question.compounding)
    methods = [method for method in METHODS if method != GROWTH or not added]
    chosen, error, scaled, trials = columns.choose(recent_years, recent, horizon, methods)
    points = len(recent_years)
    found.method[:] = np.array([METHODS.index(method) for method in methods])[chosen]
    found.points[:] = points
    found.past_error[:] = error * (100 if question.compounding else 1)
    found.scaled_error[:], found.trials[:] = scaled, trials
    so_far, weights = _weights(question, years, values, horizon)
    for index in np.unique(chosen):
        mine = np.flatnonzero(chosen == index)
        for who, way, means, sigma in columns.paths(methods[index], recent_years, recent[mine], horizon):
            rows = mine[who]
            side = thresholds.rows(rows)
            off = error[rows] / recent[rows, -1] if way.logs else error[rows]
            sigma = np.maximum(sigma, off * least_sigma(way, horizon))
            end = limits(way, weights, so_far[rows], means, sigma, points, question)
            low, high = quantiles(end, (1 - share) / 2), quantiles(end, (1 + share) / 2)
            found.middle[rows] = _outward(quantiles(end, 0.5), question.compounding)
            found.low[rows] = _outward(low, question.compounding)
            found.high[rows] = _outward(high, question.compounding)
            if question.whole == Whole.EVERY:
                found.chance[rows] = every(question, way, years, values[rows], means, sigma, points, side)
            else:
                found.chance[rows] = chances(end, side)


def _weights(question: Question, years: list[int], values: Floats, horizon: int) -> tuple[Floats, list[float]]:
    import numpy as np

    so_far = np.zeros(len(values))
    if question.whole in (Whole.END, Whole.EVERY):
        return so_far, [0.0] * (horizon - 1) + [1.0]
    first = question.first_year
    assert first is not None
    for place, year in enumerate(years):
        if year >= first:
            so_far += values[:, place]
    weights = [1.0 if years[-1] + h >= first else 0.0 for h in range(1, horizon + 1)]
    if question.whole == Whole.TOTAL:
        return so_far, weights
    length = question.end_year - first + 1
    return so_far / length, [weight / length for weight in weights]


def _settle(question: Question, years: list[int], values: Floats, thresholds: Thresholds, found: Answers) -> None:
    import numpy as np

    first = years[0] if question.first_year is None else question.first_year
    places = [place for place, year in enumerate(years) if year >= first]
    amount = values[:, -1].copy()
    if question.whole in (Whole.TOTAL, Whole.AVERAGE):
        amount = np.zeros(len(values))
        for place in places:
            amount += values[:, place]
    if question.whole == Whole.AVERAGE:
        amount /= len(places)
    kept = thresholds.held(amount)
    if question.whole == Whole.EVERY:
        for place in places:
            kept &= thresholds.held(values[:, place])
    found.chance[:] = kept.astype(np.float64)
    found.middle[:] = found.low[:] = found.high[:] = _outward(amount, question.compounding)
    found.method[:], found.points[:], found.trials[:] = ALL_METHODS.index(OBSERVED), len(years), 0


def _outward(amount: Floats, compounding: int) -> Floats:
    import numpy as np

    if not compounding:
        return amount
    return np.asarray(100 * compounding * np.expm1(np.minimum(compounding * amount, LARGEST_POWER)))


def _blank(rows: int) -> Answers:
    import numpy as np

    def nothing() -> Floats:
        return np.full(rows, np.nan)

    def none() -> npt.NDArray[np.int64]:
        return np.full(rows, -1, dtype=np.int64)

    return Answers(
        none(), nothing(), nothing(), nothing(), nothing(), none(), none(), none(), nothing(), nothing(), none()
    )
