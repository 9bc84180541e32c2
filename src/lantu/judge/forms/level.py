"""A level to reach: level_up, level_down, increment, coverage, and floors, ranges and 左右 on their way to the goal."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import rises, settled
from lantu.judge.forms.hold import judge_hold
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point


def judge_level(case: Case, goal: Decimal, rule: str = "level", up: bool | None = None) -> Reading:
    """r = ((x − base) ÷ (goal − base)) ÷ elapsed share, at the latest known period of the plan.

    Met with the base short of it: early achieved, and that is not sticky. A base already at the goal: the hold rule.
    A year target set for the period overrides the line. Without a base only met or not met can be said.
    """
    levels = case.levels()
    if not levels:
        return case.no_level(rule)
    point, base, target = levels[-1], case.base_value, case.target
    if up is None:
        up = rises(target, base)
    if base is not None and case.is_about and abs(base - goal) <= case.tolerance:
        up = rises(target, None)  # the base lies within what 左右 allows: on which side of the goal says nothing
    met = case.meets(point.value, goal, up)
    facts = {"period": point.period, "value": point.value, "goal": goal, "comparator": target.comparator or "="}
    used = Reason("value_used", facts)
    if base is None:
        return _without_base(case, point, met, rule, used)
    if base == goal or case.meets(base, goal, up):
        return judge_hold(case, goal, up, rule)
    share = case.elapsed(point.period)
    if share is None or share <= 0:
        return not_assessed("before_the_plan" if share is not None else "no_period", rule, period=point.period)
    done = (point.value - base) / (goal - base)
    ratio = settled(done / share)
    arithmetic = Reason(
        "schedule_ratio",
        {"value": point.value, "base": base, "goal": goal, "done": done, "share": share, "ratio": ratio},
    )
    if met:
        return reading(Progress.EARLY_ACHIEVED, rule, [point], ratio, (used, arithmetic, Reason("met", facts)))
    return reading(by_ratio(case, ratio), rule, [point], ratio, (used, arithmetic, _cut(case, ratio)))


def by_ratio(case: Case, ratio: Decimal) -> Progress:
    """Ahead, on track or lagging by the two cuts."""
    if ratio >= case.parameters.ahead_from:
        return Progress.AHEAD
    return Progress.ON_TRACK if ratio >= case.parameters.on_track_from else Progress.LAGGING


def _cut(case: Case, ratio: Decimal) -> Reason:
    facts = {"ratio": ratio, "ahead_from": case.parameters.ahead_from, "on_track_from": case.parameters.on_track_from}
    return Reason("cuts", facts)


def _without_base(case: Case, point: Point, met: bool, rule: str, used: Reason) -> Reading:
    if met:
        return reading(Progress.ON_TRACK, rule, [point], None, (used, Reason("met_without_base", {})))
    ended = case.target.end_year is not None and point.period.year >= case.target.end_year
    if ended and point.period.covers_whole_year:
        return reading(Progress.LAGGING, rule, [point], None, (used, Reason("missed_at_end", {})))
    return reading(Progress.NOT_ASSESSED, rule, [point], None, (used, Reason("no_base", {})))
