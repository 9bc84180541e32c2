"""Things counted over the period: the sum so far against its share of the target (累计数量)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.forms.level import by_ratio
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point
from lantu.kernel.period import PeriodKind
from lantu.series.model import Measure


def judge_flow_count(case: Case, goal: Decimal) -> Reading:
    """r = Σ ÷ (goal × elapsed share); Σ ≥ goal: early achieved, even when a year is not known."""
    rule = "flow_count"
    years = case.years_to(case.target.end_year or case.as_of.year)
    found = case.track.flows(years)
    whole = [p for p in case.track.of(Measure.FLOW) if p.period.kind is PeriodKind.YEARS]
    points: list[Point]
    if whole and (not found or whole[-1].period.year >= max(found)):
        points = [whole[-1]]
        gap = False
    else:
        points = list(found.values())
        gap = list(found) != list(years[: len(found)])
    if not points:
        return not_assessed("no_value", rule)
    total = sum((p.value for p in points), Decimal(0))
    summed = Reason("summed", {"amounts": [p.value for p in points], "done": total})
    if total >= goal if case.target.comparator != ">" else total > goal:
        return reading(Progress.EARLY_ACHIEVED, rule, points, None, (summed, Reason("met", {"goal": goal})))
    if gap:
        return reading(Progress.NOT_ASSESSED, rule, points, None, (summed, Reason("gap_in_chain", {})))
    share = case.elapsed(points[-1].period)
    if share is None or share <= 0 or goal == 0:
        return not_assessed("no_period", rule)
    ratio = total / (goal * share)
    arithmetic = Reason("flow_ratio", {"done": total, "goal": goal, "share": share, "ratio": ratio})
    return reading(by_ratio(case, ratio), rule, points, ratio, (summed, arithmetic))
