"""A change over the whole period: compounded when in %, summed when in amounts (累计)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.forms.level import by_ratio
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point
from lantu.series.model import Measure


def judge_cumulative(case: Case, goal: Decimal) -> Reading:
    """r = (done ÷ goal) ÷ elapsed share; done is 1−Π(1−d) for yearly falls, Π(1+g)−1 for rises, a sum for amounts.

    A binding target is judged strictly: r < 1 is lagging. A year that is missing in the chain gives no verdict, unless
    the change since the base is itself reported.
    """
    to_date = case.track.latest(Measure.CHANGE_TO_DATE)
    chain = _chain(case)
    if to_date is not None and (not chain or to_date.period.order >= chain[-1].period.order):
        return _judged(case, goal, to_date.value, [to_date], Reason("reported_to_date", {"value": to_date.value}))
    if not chain:
        missing = case.track.reasons[0] if case.track.reasons else None
        return not_assessed("gap_in_chain" if not case.track.is_empty else "no_value", "cumulative", note=missing)
    if case.is_rate:
        done = compounded([p.value for p in chain], case.track.falling)
        how = Reason("compounded", {"rates": [p.value for p in chain], "done": done, "falling": case.track.falling})
    else:
        done = sum((p.value for p in chain), Decimal(0))
        how = Reason("summed", {"amounts": [p.value for p in chain], "done": done})
    return _judged(case, goal, done, chain, how)


def compounded(rates: list[Decimal], falling: bool) -> Decimal:
    """Total change in % of yearly changes in %: 1−Π(1−d) for falls given as positive numbers, else Π(1+g)−1."""
    product = Decimal(1)
    for rate in rates:
        product *= 1 - rate / 100 if falling else 1 + rate / 100
    return (1 - product) * 100 if falling else (product - 1) * 100


def _chain(case: Case) -> list[Point]:
    """Years of the plan without a gap, from the first on."""
    years = case.years_to(case.target.end_year or case.as_of.year)
    found = case.track.rates(years) if case.is_rate else case.track.flows(years)
    chain: list[Point] = []
    for year in years:
        if year not in found:
            break
        chain.append(found[year])
    later = [year for year in found if chain and year > chain[-1].period.year]
    return [] if later or (found and not chain) else chain


def _judged(case: Case, goal: Decimal, done: Decimal, points: list[Point], how: Reason) -> Reading:
    share = case.elapsed(points[-1].period)
    if share is None or share <= 0 or goal == 0:
        return not_assessed("no_period", "cumulative")
    ratio = done / goal / share
    arithmetic = Reason("cumulative_ratio", {"done": done, "goal": goal, "share": share, "ratio": ratio})
    reasons = (how, arithmetic, *case.track.reasons)
    strict = case.target.comparator == ">"
    if done > goal or (done == goal and not strict):
        return reading(Progress.EARLY_ACHIEVED, "cumulative", points, ratio, reasons)
    if case.target.binding and ratio < case.parameters.binding_cumulative_from:
        strictness = Reason("binding_strict", {"ratio": ratio, "from": case.parameters.binding_cumulative_from})
        return reading(Progress.LAGGING, "cumulative_binding", points, ratio, (*reasons, strictness))
    return reading(by_ratio(case, ratio), "cumulative", points, ratio, reasons)
