"""Targets without a number of their own: qualitative, delegated, honours (定性、分解任务、荣誉)."""

from __future__ import annotations

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets, rises
from lantu.judge.model import Progress, Reading, Reason
from lantu.series.model import Measure

_WON = ("won", "获批", "获评", "获得", "命名", "认定", "通过验收", "建成")
_APPLIED = ("applied", "申报", "申请", "推荐", "创建中", "迎检")


def judge_by_year_targets(case: Case, rule: str) -> Reading:
    """Against the target set for the year: on track or lagging only; without one nothing can be said.

    Serves qualitative targets with annual targets and delegated ones with the value that was issued.
    """
    if not case.annual:
        code = "no_issued_value" if rule == "delegated" else "no_year_target"
        return not_assessed(code, rule, text=case.target.text)
    points = [
        p
        for measure in (case.track.needed, *Measure)
        for p in case.track.of(measure)
        if p.period.covers_whole_year and p.period.year in case.annual
    ]
    if not points:
        return not_assessed("no_value", rule)
    point = max(points, key=lambda p: p.period.order)
    wanted = case.annual[point.period.year]
    met = meets(point.value, wanted.value, wanted.comparator, rises(case.target, None))
    facts = {
        "period": point.period,
        "value": point.value,
        "goal": wanted.value,
        "comparator": wanted.comparator,
        "set_by": wanted.set_by,
        "document": wanted.document,
    }
    progress = Progress.ON_TRACK if met else Progress.LAGGING
    return reading(progress, rule, [point], None, (Reason("year_target", facts),))


def judge_honour(case: Case) -> Reading:
    """Won before the end year: early achieved; applied for: on track; else no verdict.

    A value of 1 or more, or a note that says so, is won; a note of an application is applied.
    """
    points = [p for measure in Measure for p in case.track.of(measure)]
    notes = [(p, o.note) for p in points for o in p.sources]
    for point, note in reversed(notes):
        if point.value >= 1 or any(word in note for word in _WON):
            return reading(Progress.EARLY_ACHIEVED, "honour", [point], None, (Reason("won", {"period": point.period}),))
    for point, note in reversed(notes):
        if any(word in note for word in _APPLIED):
            return reading(Progress.ON_TRACK, "honour", [point], None, (Reason("applied", {"period": point.period}),))
    for gap in reversed(case.track.gaps):
        if any(word in gap.note for word in _APPLIED):
            return Reading(
                Progress.ON_TRACK, "honour", None, gap.period, (Reason("applied", {"period": gap.period}),), (gap,)
            )
    return not_assessed("no_value", "honour")
