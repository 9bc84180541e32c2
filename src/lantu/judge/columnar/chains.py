"""Years of a plan brought together: chains of rates, sums, years missed (分年汇总)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import cases, flag, meets
from lantu.judge.columnar.ends import KEYS
from lantu.judge.columnar.layout import FLOW, RATE


def chains(years: Any, as_of: int) -> Any:
    """One row a case of the forms that look at years. `years` has rates, and the target's columns beside each year.

    `r_*`: rates, `f_*`: amounts, `e_*`: what each year is held against.
    """
    last = years.end_year.fill_null(as_of // 10_000)
    in_plan = flag((years.year >= years.first_year) & (years.year <= last))
    factor = 1 + cases((years.falling, -1.0), otherwise=1.0) * years.change / 100
    each, each_slot, each_kf = (
        cases(
            (years.needed == RATE, years[f"rate{part}"]), (years.needed == FLOW, years[f"flow{part}"]),
            otherwise=years[f"level{part}"],
        )
        for part in ("", "_slot", "_kf")
    )  # fmt: skip
    years = years.mutate(
        r=in_plan & years.change.notnull(), f=in_plan & years.flow.notnull(), e=in_plan & each.notnull(), factor=factor,
        log=cases((flag(factor > 0), factor.nullif(0.0).abs().ln()), otherwise=0.0),
        each_slot=each_slot, each_kf=each_kf, kept=meets(each, years.value, years.comparator, years.up),
    )  # fmt: skip
    return years.group_by(list(KEYS)).agg(
        r_n=_count(years.r), r_first=years.year.min(where=years.r), r_last=years.year.max(where=years.r),
        r_logs=years.log.sum(where=years.r), r_odd=_count(years.r & (flag(years.factor <= 0) | years.from_nothing)),
        r_slot=years.change_slot.argmax(years.year, where=years.r), r_kf=years.change_kf.max(where=years.r),
        f_n=_count(years.f), f_first=years.year.min(where=years.f), f_last=years.year.max(where=years.f),
        f_sum=years.flow.sum(where=years.f), f_slot=years.flow_slot.argmax(years.year, where=years.f),
        f_month=years.flow_month.argmax(years.year, where=years.f), f_kf=years.flow_kf.max(where=years.f),
        f_most=years.flow.abs().max(where=years.f),
        e_n=_count(years.e), e_last=years.year.max(where=years.e), e_missed=_count(years.e & ~years.kept),
        e_slot=years.each_slot.argmax(years.year, where=years.e), e_kf=years.each_kf.max(where=years.e),
        same=years.same.any(),
    )  # fmt: skip


def _count(condition: Any) -> Any:
    return condition.cast("int64").sum()
