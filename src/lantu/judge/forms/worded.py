"""Targets without a number of their own: qualitative and delegated (定性、分解任务); honours stand in `honour`."""

from __future__ import annotations

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets, rises
from lantu.judge.forms.honour import APPLIED as _APPLIED
from lantu.judge.forms.honour import WON as _WON
from lantu.judge.forms.honour import judge_honour
from lantu.judge.model import Progress, Reading, Reason
from lantu.series.model import Measure

__all__ = ["_APPLIED", "_WON", "judge_by_year_targets", "judge_honour"]


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
        for p in case.in_plan(case.track.of(measure))
        if p.period.covers_whole_year and p.period.year in case.annual
    ]
    if not points:
        return not_assessed("no_value_for_set_years" if not case.track.is_empty else "no_value", rule)
    point = max(points, key=lambda p: p.period.order)
    wanted = case.annual[point.period.year]
    up = rises(case.target, None)
    if wanted.comparator == "~":
        near = case.parameters.about_rate if case.is_rate else abs(wanted.value) * case.parameters.about_share
        met = abs(point.value - wanted.value) <= near or meets(point.value, wanted.value, None, up)
    else:
        met = meets(point.value, wanted.value, wanted.comparator, up)
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
