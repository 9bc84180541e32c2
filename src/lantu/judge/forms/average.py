"""A yearly average: the mean of the years so far against the target (年均)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets, settled
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.needed import is_percent
from lantu.judge.track import Point
from lantu.kernel.period import PeriodKind
from lantu.plan.model import Comparator
from lantu.series.model import Measure

RULE = "annual_average"


def judge_average(case: Case, goal: Decimal) -> Reading:
    """mean ÷ target ≥ 1.2 ahead, ≥ 1.0 on track, else lagging: no tolerance below. `>` is strict.

    A fall printed as a negative number is to be at least as deep; a cap (`<=`) is kept or not, never ahead.
    """
    points, mean = mean_rate(case)
    if not points:
        return not_assessed("no_value", RULE)
    if mean is None:
        return not_assessed("gap_in_chain" if _gap(case, points) else "impossible_rate", RULE)
    mean = settled(mean)
    deeper = goal < 0 and case.target.comparator not in (">", ">=") and case.target.direction != "up"
    comparator: Comparator = "<=" if deeper else ">="
    if case.target.comparator in (">", ">=", "<", "<="):
        comparator = case.target.comparator
    limit = goal
    if case.is_about:
        near = case.tolerance if case.target.unit else case.parameters.about_rate
        limit = goal + near if deeper else goal - near
    on_track = meets(mean, limit, comparator, True)
    ratio = settled(mean / goal) if goal else None
    facts = {
        "mean": mean,
        "goal": goal,
        "comparator": case.target.comparator or "=",
        "ratio": ratio,
        "order": comparator,
        "limit": limit,
    }
    reasons = (Reason("mean_rate", {**facts, "years": [str(p.period) for p in points]}), *case.track.reasons)
    outdone = ratio is not None and ratio >= case.parameters.ahead_from and (goal > 0 or deeper)
    if on_track and outdone and (deeper or comparator in (">", ">=")):
        return reading(Progress.AHEAD, RULE, points, ratio, reasons)
    enough = case.is_about or ratio is None or ratio >= case.parameters.average_on_track_from
    if on_track and (enough or goal < 0 or (comparator in ("<", "<=") and not deeper)):
        return reading(Progress.ON_TRACK, RULE, points, ratio, reasons)
    return reading(Progress.LAGGING, RULE, points, ratio, reasons)


def mean_rate(case: Case) -> tuple[list[Point], Decimal | None]:
    """The years so far and the mean of their values; None when a year in between is missing.

    Of changes in % it is the geometric mean, of amounts (年均新增…万人) the plain one.
    """
    track = case.track
    averaged = [p for p in case.in_plan(track.of(Measure.CHANGE_RATE)) if p.period.kind is PeriodKind.YEARS]
    years = case.years_to(case.target.end_year or case.as_of.year)
    compounds = case.target.unit is None or is_percent(case.target)
    found = track.rates(years) if compounds else _amounts(case, years)
    last = max(found, default=0)
    if averaged and averaged[-1].period.year >= last:
        return [averaged[-1]], averaged[-1].value
    to_date = [p for p in case.in_plan(track.of(Measure.CHANGE_TO_DATE)) if p.period.covers_whole_year]
    points = list(found.values())
    sign = -1 if track.falling else 1
    if compounds and to_date and (_gap(case, points) or not points) and to_date[-1].period.year >= last:
        return [to_date[-1]], _root(1 + sign * to_date[-1].value / 100, _years(case, to_date[-1]), sign)
    if not points or _gap(case, points):
        return points, None
    if not compounds:
        return points, sum((p.value for p in points), Decimal(0)) / len(points)
    product = Decimal(1)
    for point in points:
        if 1 + sign * point.value / 100 <= 0:
            return points, None
        product *= 1 + sign * point.value / 100
    return points, _root(product, len(points), sign)


def _root(product: Decimal, years: int, sign: int) -> Decimal | None:
    if product <= 0 or years <= 0:
        return None
    return sign * (product ** (Decimal(1) / years) - 1) * 100


def _years(case: Case, point: Point) -> int:
    return point.period.year - (case.target.first_year or point.period.year) + 1


def _gap(case: Case, points: list[Point]) -> bool:
    """Whether a year between the first of the plan and the last known one is missing."""
    return bool(points) and [p.period.year for p in points] != list(case.years_to(points[-1].period.year))


def _amounts(case: Case, years: range) -> dict[int, Point]:
    found: dict[int, Point] = {}
    for measure in (Measure.LEVEL, Measure.FLOW, Measure.CHANGE_RATE):
        for point in case.track.of(measure):
            if point.period.covers_whole_year and point.period.kind is not PeriodKind.YEARS:
                found[point.period.year] = point
    return {year: found[year] for year in years if year in found}
