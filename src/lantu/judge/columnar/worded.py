"""Targets without a number of their own: qualitative, delegated, honours (定性、分解任务、荣誉)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import meets
from lantu.judge.columnar.ends import KEYS

BY_YEAR_TARGETS = ("qualitative", "delegated")


def against_year_targets(points: Any, annual: Any) -> Any:
    """One row a case: the last whole year that has a target of its own, and whether that is met.

    `points` has first_year, end_year and up of the target beside each point.
    """
    after_start = points.first_year.isnull() | (points.year >= points.first_year)
    in_plan = after_start & (points.end_year.isnull() | (points.year <= points.end_year))
    found = points.filter(points.whole & in_plan).inner_join(annual, ["t", "year"])
    found = found.mutate(met=meets(found.value, found.set_value, found.set_comparator, found.up))
    return found.group_by(list(KEYS)).agg(
        w_met=found.met.argmax(found.code),
        w_slot=found.slot.argmax(found.code),
        w_kf=found.kf.argmax(found.code),
        w_odd=(found.set_exact.notnull() | (found.set_comparator == "~")).any()
        | (found.count() != found.year.nunique()),
    )


def honours(points: Any) -> Any:
    """One row a case: the last period within the plan whose number says that an honour was won.

    `h_odd`: notes that have to be read, or two values for one time.
    """
    after_start = points.first_year.isnull() | (points.year >= points.first_year)
    won = after_start & (points.end_year.isnull() | (points.year <= points.end_year)) & (points.value >= 1)
    return points.group_by(list(KEYS)).agg(
        h_won_slot=points.slot.argmax(points.code, where=won),
        h_won_kf=points.kf.argmax(points.code, where=won),
        h_won_year=points.year.max(where=won),
        h_odd=points.noted.any() | (points.count() != (points.code // 8).nunique()),
    )


def gaps(rows: Any) -> Any:
    """One row a case of an honour: whether a row without a value has a note, which may tell of an application."""
    return rows.group_by(list(KEYS)).agg(g_noted=(rows.note != "").any())
