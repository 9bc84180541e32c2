"""One row a year for the forms that look at years (分年数据)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import cases, flag, ratio_of
from lantu.judge.columnar.layout import FLOW, LEVEL, RATE, YEAR, YEAR_TO_DATE
from lantu.judge.columnar.libraries import library

FORMS = ("annual_average", "cumulative", "each_year", "flow_count", "relation")


def by_year(points: Any, keys: tuple[str, ...]) -> Any:
    """Level at the year's end, rate, amount, each with slot and day, for each year.

    `same` tells that two values stand for one whole year.
    """
    single = points.kind.isin([YEAR, YEAR_TO_DATE])
    measures = {
        "level": (points.m == LEVEL) & points.whole & single,
        "rate": (points.m == RATE) & points.whole & single,
        "flow": (points.m == FLOW) & single,
    }
    columns: dict[str, Any] = {}
    for name, wanted in measures.items():
        columns[name] = points.value.argmax(points.code, where=wanted)
        columns[f"{name}_slot"] = points.slot.argmax(points.code, where=wanted)
        columns[f"{name}_kf"] = points.kf.argmax(points.code, where=wanted)
        columns[f"{name}_n"] = (wanted & points.whole).cast("int64").sum()
    flow = measures["flow"]
    years = points.group_by([*keys, "year"]).agg(**columns, flow_month=points.month.max(where=flow))
    same = (years.level_n > 1) | (years.rate_n > 1) | (years.flow_n > 1)
    return years.mutate(same=same).drop("level_n", "rate_n", "flow_n")


def with_rates(years: Any, keys: tuple[str, ...]) -> Any:
    """Years with the rate reported, or the one worked out from this year's level and the last one's.

    A fall is a positive number where the name says so. `falling` is a column of `years`.
    """
    ibis = library("ibis")
    before = ibis.window(group_by=[years[key] for key in keys], order_by=years.year)
    lagged = years.mutate(
        year_before=years.year.lag().over(before), level_before=years.level.lag().over(before),
        kf_before=years.level_kf.lag().over(before),
    )  # fmt: skip
    growth = (ratio_of(lagged.level, lagged.level_before) - 1) * 100
    both = flag(lagged.year_before == lagged.year - 1) & lagged.level.notnull() & lagged.level_before.notnull()
    reported = lagged.rate.notnull()
    worked_out = ~reported & both
    signed = cases((lagged.falling, -growth), otherwise=growth)
    return lagged.mutate(
        change=cases((reported, lagged.rate), (worked_out, signed), otherwise=ibis.null("float64")),
        change_slot=cases((reported, lagged.rate_slot), (worked_out, lagged.level_slot), otherwise=ibis.null("int64")),
        change_kf=cases((reported, lagged.rate_kf), otherwise=ibis.greatest(lagged.level_kf, lagged.kf_before)),
        from_nothing=worked_out & flag(lagged.level_before <= 0),
    ).drop("year_before", "level_before", "kf_before")
