"""Sends a case to the rule of its form (按形式分派)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets
from lantu.judge.forms.average import judge_average
from lantu.judge.forms.ceiling import judge_ceiling
from lantu.judge.forms.cumulative import judge_cumulative
from lantu.judge.forms.each_year import judge_each_year
from lantu.judge.forms.flow_count import judge_flow_count
from lantu.judge.forms.level import judge_level
from lantu.judge.forms.relation import judge_relation
from lantu.judge.forms.worded import judge_by_year_targets, judge_honour
from lantu.judge.model import Progress, Reading, Reason
from lantu.plan.model import Comparator
from lantu.series.model import Measure

_LEVELS = ("level_up", "level_down", "floor", "approximate")


def judge_case(case: Case) -> Reading:
    """The reading of one case by the rule of its form; an unresolved form or number gives no verdict, and why."""
    target = case.target
    form = target.form
    if form is None:
        return not_assessed("no_form", "none")
    if case.track.conflicts:
        one, other = case.track.conflicts[0]
        sources = (one.source or "?", other.source or "?")
        return not_assessed("conflict", form, period=one.period, values=(one.value, other.value), sources=sources)
    if form in ("qualitative", "delegated"):
        return judge_by_year_targets(case, form)
    if form == "honour":
        return judge_honour(case)
    if form == "relation":
        return judge_relation(case)
    if target.value is None:
        return not_assessed("no_target_value", form)
    broken = _broken(case)
    if broken is not None:
        return broken
    return _numeric(case, target.value)


def _numeric(case: Case, value: Decimal) -> Reading:
    target = case.target
    match target.form:
        case "cumulative":
            return judge_cumulative(case, value)
        case "annual_average":
            return judge_average(case, value)
        case "each_year":
            return judge_each_year(case, value)
        case "flow_count":
            return judge_flow_count(case, value)
        case "increment":
            return _increment(case, value)
        case "ceiling":
            # A cap that the base does not keep yet is a level to come down to, as a floor not yet reached is one.
            base = case.base_value
            if base is not None and not meets(base, value, target.comparator or "<=", False):
                return judge_level(case, value, "ceiling_level")
            return judge_ceiling(case, value)
        case "coverage":
            base = case.base_value if case.base_value is not None else Decimal(0)
            return judge_level(replace(case, base_value=base), value, "coverage")
        case "range":
            return _range(case, value)
        case _:
            return judge_level(case, value, target.form or "level")


def _increment(case: Case, rise: Decimal) -> Reading:
    """The goal moves with the base that is used: 77.93 + 1 = 78.93, not 78.3."""
    if case.base_value is None:
        return not_assessed("no_base", "increment")
    return judge_level(case, case.base_value + rise, "increment")


def _range(case: Case, low: Decimal) -> Reading:
    high = case.target.value_high
    point = case.track.latest(Measure.LEVEL)
    if high is None:
        return not_assessed("no_target_value", "range")
    if point is None:
        return not_assessed("no_value", "range")
    end = low if point.value < low else high
    comparator: Comparator = ">=" if end == low else "<="
    inside = low <= point.value <= high
    case = replace(case, target=replace(case.target, comparator=comparator))
    if inside:
        facts = {"value": point.value, "low": low, "high": high, "period": point.period}
        return reading(Progress.ON_TRACK, "range", [point], None, (Reason("inside_range", facts),))
    return judge_level(case, end, "range")


def _broken(case: Case) -> Reading | None:
    """A value that cannot be compared with the base, or a chain that mixes calibres, gives no verdict."""
    first = case.target.first_year
    breaks = [b for b in case.track.breaks if first is None or b.period.year >= first]
    if not breaks:
        return None
    form = case.target.form or ""
    against_base = form in (*_LEVELS, "increment", "coverage", "range") and case.base_value is not None
    if against_base and not case.base_is_comparable:
        return not_assessed("break", form, period=breaks[-1].period)
    if form in ("cumulative", "annual_average") and any(b.period.year > (first or 0) for b in breaks):
        return not_assessed("break_in_chain", form, period=breaks[-1].period)
    return None
