"""Sends a case to the rule of its form (按形式分派)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import contradiction
from lantu.judge.forms.average import judge_average
from lantu.judge.forms.ceiling import judge_ceiling
from lantu.judge.forms.cumulative import judge_cumulative
from lantu.judge.forms.each_year import judge_each_year
from lantu.judge.forms.flow_count import judge_flow_count
from lantu.judge.forms.honour import judge_honour
from lantu.judge.forms.increment import judge_increment
from lantu.judge.forms.level import judge_level
from lantu.judge.forms.relation import judge_relation
from lantu.judge.forms.worded import judge_by_year_targets
from lantu.judge.model import Progress, Reading, Reason
from lantu.plan.model import Comparator

_CHAINS = ("cumulative", "annual_average", "flow_count", "ceiling", "relation", "each_year")


def judge_case(case: Case) -> Reading:
    """The reading of one case by the rule of its form; an unresolved form or number gives no verdict, and why."""
    found = _by_rule(case)
    conflict = _conflict(case, found)
    return found if conflict is None else conflict


def _by_rule(case: Case) -> Reading:
    target = case.target
    form = target.form
    if form is None:
        return not_assessed("no_form", "none")
    column = contradiction(target)
    if column is not None:
        said = target.comparator if column == "comparator" else target.direction
        return not_assessed("contradiction", form, column=column, said=said, form=form)
    if form in ("qualitative", "delegated"):
        return judge_by_year_targets(case, form)
    if form == "honour":
        return judge_honour(case)
    if form != "relation" and target.value is None:
        return not_assessed("no_target_value", form)
    broken = _broken(case)
    if broken is not None:
        return broken
    if form == "relation" or target.value is None:
        return judge_relation(case)
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
            return judge_increment(case, value)
        case "ceiling":
            return judge_ceiling(case, value)
        case "coverage":
            base = case.base_value if case.base_value is not None else Decimal(0)
            return judge_level(replace(case, base_value=base), value, "coverage")
        case "range":
            return _range(case, value)
        case _:
            return judge_level(case, value, target.form or "level")


def _range(case: Case, low: Decimal) -> Reading:
    high = case.target.value_high
    if high is None or high < low:
        return not_assessed("no_target_value", "range")
    levels = case.levels()
    if not levels:
        return case.no_level("range")
    point = levels[-1]
    if low <= point.value <= high:
        facts = {"value": point.value, "low": low, "high": high, "period": point.period}
        return reading(Progress.ON_TRACK, "range", [point], None, (Reason("inside_range", facts),))
    below = point.value < low
    comparator: Comparator = ">=" if below else "<="
    case = replace(case, target=replace(case.target, comparator=comparator))
    return judge_level(case, low if below else high, "range", up=below)


def _broken(case: Case) -> Reading | None:
    """A value that cannot be compared with the base, or a chain that mixes calibres, gives no verdict.

    The first year of a chain may stand in a new calibre: all that follows does, too.
    """
    target, form = case.target, case.target.form or ""
    first, end = target.first_year, target.end_year
    breaks = [b for track in (case.track, case.other) if track is not None for b in track.breaks]
    inside = [b for b in breaks if (first is None or b.period.year >= first) and (end is None or b.period.year <= end)]
    if form in _CHAINS:
        mixed = [b for b in inside if first is None or b.period.year > first]
        return not_assessed("break_in_chain", form, period=mixed[-1].period) if mixed else None
    if inside and not case.base_is_comparable:
        return not_assessed("break", form, period=inside[-1].period)
    return None


def _conflict(case: Case, found: Reading) -> Reading | None:
    """Two values of one period, of which nobody said which counts: no verdict that rests on one of them."""
    used = {(o.indicator_id, o.period) for o in found.inputs}
    for track in (case.track, case.other):
        for one, other in track.conflicts if track is not None else ():
            if {(o.indicator_id, o.period) for o in (one, other)} & used:
                sources = (one.source or "?", other.source or "?")
                values = (one.value, other.value)
                return not_assessed(
                    "conflict", case.target.form or "none", period=one.period, values=values, sources=sources
                )
    return None
