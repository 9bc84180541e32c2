"""A cap: the average over the period stays within it (不超过、控制在…以内)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets, settled
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point
from lantu.kernel.period import PeriodKind


def judge_ceiling(case: Case, goal: Decimal) -> Reading:
    """Average of the years of the plan so far within the cap: on track, else lagging. One bad year is no verdict.

    A cap that the base did not keep yet is also on track while the value comes down in step with the time; it is never
    ahead or early, because it has to be kept.
    """
    points = [p for p in case.levels() if p.period.covers_whole_year]
    if not points:
        levels = case.levels()
        return not_assessed("part_of_year", "ceiling", period=levels[-1].period) if levels else case.no_level("ceiling")
    averaged = [p for p in points if p.period.kind is PeriodKind.YEARS]
    if averaged:  # a value for 2021/2023 is the average of these years already
        points = [averaged[-1], *(p for p in points if p.period.year > averaged[-1].period.year)]
    years = [p.period.year - (p.period.first_year or p.period.year) + 1 for p in points]
    average = settled(sum((p.value * n for p, n in zip(points, years, strict=True)), Decimal(0)) / sum(years))
    comparator = case.target.comparator if case.target.comparator in ("<", "<=") else "<="
    within = meets(average, goal + case.tolerance if case.is_about else goal, comparator, False)
    facts = {"average": average, "goal": goal, "comparator": comparator, "years": [str(p.period) for p in points]}
    reasons = [Reason("period_average", facts)]
    missing = [] if averaged else _missing(case, [p.period.year for p in points])
    if missing:
        reasons.append(Reason("years_unknown", {"years": missing}))
    if not within:
        coming = _coming_down(case, goal, points[-1])
        if coming is not None:
            return reading(Progress.ON_TRACK, "ceiling_level", points, None, (*reasons, coming))
    return reading(Progress.ON_TRACK if within else Progress.LAGGING, "ceiling", points, None, tuple(reasons))


def _coming_down(case: Case, goal: Decimal, last: Point) -> Reason | None:
    """The arithmetic of a value that comes down from a base above the cap in step with the time, or None."""
    base, share = case.base_value, case.elapsed(last.period)
    if base is None or base <= goal or not share:
        return None
    ratio = settled((last.value - base) / (goal - base) / share)
    if ratio < case.parameters.on_track_from:
        return None
    facts = {"value": last.value, "base": base, "goal": goal, "share": share, "ratio": ratio}
    return Reason("coming_down", {**facts, "from": case.parameters.on_track_from})


def _missing(case: Case, known: list[int]) -> list[int]:
    """Years before the last known one that have no value: the average stands without them, and that is said."""
    return [year for year in case.years_to(max(known)) if year not in known]
