"""A yearly average: the geometric mean of the years so far against the target (年均)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point
from lantu.kernel.period import PeriodKind
from lantu.series.model import Measure


def judge_average(case: Case, goal: Decimal) -> Reading:
    """mean ÷ target ≥ 1.2 ahead, ≥ 1.0 on track, else lagging: no tolerance below. `>` is strict."""
    rule = "annual_average"
    points, mean = mean_rate(case)
    if mean is None:
        return not_assessed("gap_in_chain" if points else "no_value", rule)
    about = case.target.comparator == "~"
    limit = goal - case.parameters.about_rate if about else goal
    comparator = case.target.comparator if case.target.comparator in (">", ">=", "<", "<=") else ">="
    on_track = meets(mean, limit, ">=" if about else comparator, True)
    ratio = mean / goal if goal else None
    facts = {"mean": mean, "goal": goal, "comparator": case.target.comparator or "=", "ratio": ratio}
    reasons = (Reason("mean_rate", {**facts, "years": [str(p.period) for p in points]}), *case.track.reasons)
    if on_track and ratio is not None and goal > 0 and ratio >= case.parameters.ahead_from:
        return reading(Progress.AHEAD, rule, points, ratio, reasons)
    floor = case.parameters.average_on_track_from
    if on_track and (about or ratio is None or goal <= 0 or ratio >= floor):
        return reading(Progress.ON_TRACK, rule, points, ratio, reasons)
    return reading(Progress.LAGGING, rule, points, ratio, reasons)


def mean_rate(case: Case) -> tuple[list[Point], Decimal | None]:
    """The years so far and the geometric mean of their rates in %; None when a year in between is missing."""
    averaged = [p for p in case.track.of(Measure.CHANGE_RATE) if p.period.kind is PeriodKind.YEARS]
    years = case.years_to(case.target.end_year or case.as_of.year)
    found = case.track.rates(years)
    if averaged and (not found or averaged[-1].period.year >= max(found)):
        return [averaged[-1]], averaged[-1].value
    points = list(found.values())
    if not points:
        return [], None
    if list(found) != list(years[: len(found)]):
        return points, None
    sign = -1 if case.track.falling else 1
    product = Decimal(1)
    for point in points:
        product *= 1 + sign * point.value / 100
    if product <= 0:
        return points, None
    return points, sign * (product ** (Decimal(1) / len(points)) - 1) * 100
