"""Targets set for single years in place of the straight line (年度目标): each, or added up to date."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lantu.judge.case import Case
from lantu.judge.comparing import meets, rises, settled
from lantu.judge.forms.cumulative import compounded
from lantu.judge.model import AnnualTarget, Progress, Reading, Reason
from lantu.judge.needed import is_percent


def met_in_year(case: Case, value: Decimal, wanted: AnnualTarget) -> bool:
    """Whether a value meets the target set for its year; 左右 allows the tolerance of the parameters."""
    up = rises(case.target, case.base_value)
    if wanted.comparator == "~":
        near = case.parameters.about_rate if case.is_rate else abs(wanted.value) * case.parameters.about_share
        return abs(value - wanted.value) <= near or meets(value, wanted.value, None, up)
    return meets(value, wanted.value, wanted.comparator, up)


def by_set_path(case: Case, line: Reading) -> Reading:
    """A total against the sum (or the compounded change) of the year targets; only when every year so far has one.

    One year's target says nothing of a total over several. What is met early stays so.
    """
    facts = next((r.facts for r in line.reasons if r.code in ("cumulative_ratio", "flow_ratio")), None)
    period = line.period_used
    if facts is None or period is None or not period.covers_whole_year or line.progress is Progress.EARLY_ACHIEVED:
        return line
    years = case.years_to(period.year)
    if not years or any(year not in case.annual for year in years):
        return line
    values = [case.annual[year].value for year in years]
    added = case.target.form == "flow_count" or not is_percent(case.target)
    wanted = sum(values, Decimal(0)) if added else settled(compounded(values, case.track.falling))
    done = facts["done"]
    met = done >= wanted if facts["goal"] > 0 else done <= wanted
    progress = Progress.LAGGING
    if met:
        progress = Progress.AHEAD if line.progress is Progress.AHEAD else Progress.ON_TRACK
    reason = Reason("set_path", {"years": list(years), "values": values, "wanted": wanted, "done": done})
    return replace(line, progress=progress, rule="year_target", reasons=(reason, *line.reasons))
