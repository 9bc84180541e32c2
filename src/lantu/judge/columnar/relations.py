"""Rates of two targets side by side for the years that both have (两项指标对照)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import flag
from lantu.judge.columnar.ends import KEYS
from lantu.judge.columnar.libraries import library


def relations(own: Any, other: Any, as_of: int) -> Any:
    """One row a case: years in common, sums of both, last period. `own` and `other` come from `with_rates`."""
    ibis = library("ibis")
    last = own.end_year.fill_null(as_of // 10_000)
    mine = own.filter(flag((own.year >= own.first_year) & (own.year <= last)) & own.change.notnull())
    theirs = other.filter(other.change.notnull())
    theirs = theirs.select(
        "t",
        "year",
        other_change="change",
        other_kf="change_kf",
        other_odd=theirs.odd | theirs.same | theirs.from_nothing,
    )
    both = mine.inner_join(theirs, ["t", "year"])
    return both.group_by(list(KEYS)).agg(
        x_n=both.count(), x_first=both.year.min(), x_last=both.year.max(),
        x_mine=both.change.sum(), x_theirs=both.other_change.sum(),
        x_most=ibis.greatest(both.change.abs().max(), both.other_change.abs().max()),
        x_slot=both.change_slot.argmax(both.year),
        x_kf=ibis.greatest(both.change_kf.max(), both.other_kf.max()),
        x_odd=(both.same | both.other_odd | both.from_nothing).any(),
    )  # fmt: skip
