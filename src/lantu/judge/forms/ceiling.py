"""A cap: the average over the period stays within it (不超过、控制在…以内)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets
from lantu.judge.model import Progress, Reading, Reason
from lantu.series.model import Measure


def judge_ceiling(case: Case, goal: Decimal) -> Reading:
    """Average of the years of the plan so far within the cap: on track, else lagging. One bad year is no verdict."""
    first = case.target.first_year
    points = [
        p
        for p in case.track.of(Measure.LEVEL)
        if p.period.covers_whole_year and (first is None or p.period.year >= first)
    ]
    if not points:
        return not_assessed("no_value", "ceiling")
    average = sum((p.value for p in points), Decimal(0)) / len(points)
    comparator = case.target.comparator if case.target.comparator in ("<", "<=") else "<="
    within = meets(average, goal, comparator, False)
    facts = {"average": average, "goal": goal, "comparator": comparator, "years": [str(p.period) for p in points]}
    progress = Progress.ON_TRACK if within else Progress.LAGGING
    return reading(progress, "ceiling", points, None, (Reason("period_average", facts),))
