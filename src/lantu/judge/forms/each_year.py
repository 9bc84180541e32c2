"""A value to be reached every single year (每年)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets, rises
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point
from lantu.series.model import Measure


def judge_each_year(case: Case, goal: Decimal) -> Reading:
    """All years met: on track; any missed: lagging; a year not known and none missed: no verdict."""
    rule = "each_year"
    years = case.years_to(case.last_year)
    found: dict[int, Point] = {}
    for measure in (Measure.LEVEL, Measure.FLOW, Measure.CHANGE_RATE):
        for point in case.track.of(measure):
            if point.period.covers_whole_year and point.period.year in years:
                found.setdefault(point.period.year, point)
    if not found:
        return not_assessed("no_value", rule)
    up = rises(case.target, None)
    missed = [y for y in years if y in found and not meets(found[y].value, goal, case.target.comparator, up)]
    unknown = [y for y in years if y not in found]
    reason = Reason("each_year", {"goal": goal, "missed": missed, "unknown": unknown, "known": sorted(found)})
    points = [found[y] for y in sorted(found)]
    if missed:
        return reading(Progress.LAGGING, rule, points, None, (reason,))
    last = max(found)
    if any(y < last for y in unknown):
        return reading(Progress.NOT_ASSESSED, rule, points, None, (reason, Reason("gap_in_chain", {})))
    return reading(Progress.ON_TRACK, rule, points, None, (reason,))
