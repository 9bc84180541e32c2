"""Things counted over the period: the sum so far against its share of the target (累计数量)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import settled
from lantu.judge.forms.level import by_ratio
from lantu.judge.forms.sum_cap import is_cap, judge_cap
from lantu.judge.forms.to_date import to_date
from lantu.judge.model import Progress, Reading, Reason
from lantu.series.model import Measure

RULE = "flow_count"


def judge_flow_count(case: Case, goal: Decimal) -> Reading:
    """r = Σ ÷ (goal × elapsed share); Σ ≥ goal: early achieved, even when a year is not known."""
    years = case.years_to(case.target.end_year or case.as_of.year)
    found = to_date(case, case.track.flows(years), (Measure.FLOW, Measure.CHANGE_TO_DATE))
    points = found.points
    if not points:
        return not_assessed("no_value", RULE)
    total = sum((p.value for p in points), Decimal(0))
    summed = Reason("summed", {"amounts": [p.value for p in points], "done": total})
    cap = is_cap(case, goal)
    if not cap and goal > 0 and (total >= goal if case.target.comparator != ">" else total > goal):
        return reading(Progress.EARLY_ACHIEVED, RULE, points, None, (summed, Reason("met", {"goal": goal})))
    if found.gap and not (cap and total > goal):
        return reading(Progress.NOT_ASSESSED, RULE, points, None, (summed, Reason("gap_in_chain", {})))
    share = case.elapsed(points[-1].period)
    if share is None or share <= 0:
        return not_assessed("no_period", RULE)
    if cap:
        return judge_cap(case, RULE, goal, total, share, points, summed)
    if goal <= 0:
        return not_assessed("zero_goal", RULE)
    ratio = settled(total / (goal * share))
    arithmetic = Reason("flow_ratio", {"done": total, "goal": goal, "share": share, "ratio": ratio})
    return reading(by_ratio(case, ratio), RULE, points, ratio, (summed, arithmetic))
