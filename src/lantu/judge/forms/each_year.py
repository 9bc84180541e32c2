"""A value to be reached every single year (每年)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import rises, settled
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.needed import is_change, is_percent
from lantu.judge.track import Point
from lantu.kernel.period import PeriodKind
from lantu.series.model import Measure


def judge_each_year(case: Case, goal: Decimal) -> Reading:
    """All years met: on track; any missed: lagging; a year not known and none missed: no verdict."""
    rule = "each_year"
    years = case.years_to(case.target.end_year or case.as_of.year)
    found = _by_year(case, years)
    if not found:
        return not_assessed("no_value", rule)
    up = more_is_better(case, goal)
    missed = [y for y in years if y in found and not case.meets(settled(found[y].value), goal, up)]
    unknown = [y for y in years if y not in found and y < max(found)]
    reason = Reason("each_year", {"goal": goal, "missed": missed, "unknown": unknown, "known": sorted(found)})
    points = [found[y] for y in sorted(found)]
    reasons = (reason, *case.track.reasons)
    if missed:
        return reading(Progress.LAGGING, rule, points, None, reasons)
    if unknown:
        return reading(Progress.NOT_ASSESSED, rule, points, None, (*reasons, Reason("gap_in_chain", {})))
    return reading(Progress.ON_TRACK, rule, points, None, reasons)


def _by_year(case: Case, years: range) -> dict[int, Point]:
    """What a yearly promise is held against: a change for a change, else the level, else the amount of the year."""
    if is_yearly_change(case):
        return case.track.rates(years)
    measures = [case.track.needed, Measure.LEVEL, Measure.FLOW]
    found: dict[int, Point] = {}
    for measure in measures:
        kept: dict[int, Point] = {}
        for point in case.track.of(measure):
            if point.period.covers_whole_year and point.period.kind is not PeriodKind.YEARS:
                kept[point.period.year] = point
        found = {**kept, **found}
    return {year: found[year] for year in years if year in found}


def is_yearly_change(case: Case) -> bool:
    """Whether the yearly promise is a change in % (每年增长、每年下降), so that levels have to be converted."""
    return is_percent(case.target) and is_change(case.target)


def more_is_better(case: Case, goal: Decimal) -> bool:
    """Whether a year that has more keeps the promise better."""
    if is_yearly_change(case):
        return case.track.falling or goal >= 0  # a fall printed as a negative number is to be at least as deep
    return rises(case.target, None)
