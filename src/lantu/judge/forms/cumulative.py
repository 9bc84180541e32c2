"""A change over the whole period: compounded when in %, summed when in amounts (累计)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import settled
from lantu.judge.forms.level import by_ratio
from lantu.judge.forms.sum_cap import is_cap, judge_cap
from lantu.judge.forms.to_date import ToDate, to_date
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.needed import is_percent
from lantu.judge.track import Point
from lantu.series.model import Measure

RULE = "cumulative"


def judge_cumulative(case: Case, goal: Decimal) -> Reading:
    """r = (done ÷ goal) ÷ elapsed share; done is 1−Π(1−d) for yearly falls, Π(1+g)−1 for rises, a sum for amounts.

    A fall printed as a negative number is reached by falling. A binding target is judged strictly: r < 1 is lagging.
    A year that is missing in the chain gives no verdict, unless the change since the base is itself reported.
    """
    percent = is_percent(case.target)
    if goal < 0 and percent and case.track.falling:
        return not_assessed("sign_unclear", RULE, goal=goal)  # 降低 −13.5: are the data falls or signed changes?
    if goal > 0 and percent and case.target.direction == "down" and not case.track.falling:
        return not_assessed("sign_unclear", RULE, goal=goal)
    years = case.years_to(case.target.end_year or case.as_of.year)
    yearly = case.track.rates(years) if percent else case.track.flows(years)
    heads = (Measure.CHANGE_TO_DATE,) if percent else (Measure.FLOW, Measure.CHANGE_TO_DATE)
    found = to_date(case, yearly, heads)
    if not found.points:
        return not_assessed("no_value" if case.track.is_empty else "gap_in_chain", RULE)
    if found.gap:
        return not_assessed("gap_in_chain", RULE)
    if not percent:
        done = sum((p.value for p in found.points), Decimal(0))
        how = Reason("summed", {"amounts": [p.value for p in found.points], "done": done})
    else:
        change = _compounded(case, found)
        if change is None:
            return not_assessed("impossible_rate", RULE)
        done, how = change
    return _judged(case, goal, done, found.points, how)


def _compounded(case: Case, found: ToDate) -> tuple[Decimal, Reason] | None:
    falling, rates = case.track.falling, [p.value for p in found.points]
    if any((-rate if falling else rate) <= -100 for rate in rates):
        return None
    if found.head and not found.years:
        return found.head.value, Reason("reported_to_date", {"value": found.head.value})
    done = settled(compounded(rates, falling))
    return done, Reason("compounded", {"rates": rates, "done": done, "falling": falling})


def compounded(rates: list[Decimal], falling: bool) -> Decimal:
    """Total change in % of yearly changes in %: 1−Π(1−d) for falls given as positive numbers, else Π(1+g)−1."""
    product = Decimal(1)
    for rate in rates:
        product *= 1 - rate / 100 if falling else 1 + rate / 100
    return (1 - product) * 100 if falling else (product - 1) * 100


def _judged(case: Case, goal: Decimal, done: Decimal, points: list[Point], how: Reason) -> Reading:
    share = case.elapsed(points[-1].period)
    if share is None or share <= 0:
        return not_assessed("no_period", RULE)
    if is_cap(case, goal):
        return judge_cap(case, RULE, goal, done, share, points, how)
    if goal == 0:
        return not_assessed("zero_goal", RULE)
    ratio = settled(done / goal / share)
    arithmetic = Reason("cumulative_ratio", {"done": done, "goal": goal, "share": share, "ratio": ratio})
    reasons = (how, arithmetic, *case.track.reasons)
    strict = case.target.comparator in (">", "<")
    beyond = done > goal if goal > 0 else done < goal
    if beyond or (done == goal and not strict):
        return reading(Progress.EARLY_ACHIEVED, RULE, points, ratio, reasons)
    if case.target.binding and ratio < case.parameters.binding_cumulative_from:
        strictness = Reason("binding_strict", {"ratio": ratio, "from": case.parameters.binding_cumulative_from})
        return reading(Progress.LAGGING, "cumulative_binding", points, ratio, (*reasons, strictness))
    return reading(by_ratio(case, ratio), RULE, points, ratio, reasons)
