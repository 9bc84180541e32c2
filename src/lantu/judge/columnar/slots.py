"""What was known, as one value for each target, calibre, measure and period: `known` and `Track` by columns (取数)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import cases, flag
from lantu.judge.columnar.layout import FLOW
from lantu.judge.columnar.libraries import library


def known(values: Any, abouts: Any, as_of: int) -> Any:
    """Observations with their circumstances: of several vintages of one thing the latest not after `as_of`.

    `tied`: not the only row of that thing and day, so that sources or the order of rows decide.
    """
    ibis = library("ibis")
    joined = values.inner_join(abouts.filter(abouts.known <= as_of), "about")
    order = ibis.window(group_by=[joined.indicator_id, joined.area, joined.thing], order_by=ibis.desc(joined.known))
    ranked = joined.mutate(age=ibis.rank().over(order), place=ibis.row_number().over(order))
    newest = ranked.filter(ranked.age == 0)
    return newest.mutate(tied=newest.place > 0).drop("age", "place")


def meant(targets: Any, observations: Any) -> Any:
    """Observations beside the targets that point at them, with the measure that they have for that target.

    `targets` has t, indicator_id, area, needed and whatever else the row is to keep.
    """
    joined = targets.inner_join(observations, ["indicator_id", "area"])
    measured = joined.mutate(m=joined.measure.fill_null(joined.needed))
    nil = flag(measured.missing == "confirmed_nil") & (measured.m == FLOW)
    return measured.mutate(number=cases((nil, 0.0), otherwise=measured.value))


def slots(meant_for: Any, keys: tuple[str, ...]) -> Any:
    """One row for each period that has a value, per `keys` and measure.

    `unsure`: the period has several values, or one too long for a double, so that the row-by-row judge has to say.
    """
    real = meant_for.filter(meant_for.number.notnull())
    carried = flag(real.status == "carried")
    own = ~carried
    grouped = real.group_by([*keys, "m", "slot"]).agg(
        n=real.count(),
        own=own.cast("int64").sum(),
        own_value=real.number.max(where=own),
        own_kf=real.known.max(where=own),
        any_value=real.number.max(),
        any_kf=real.known.max(),
        broken_in=real.broken_in.max(),
        long=real.exact.max(),
        noted=(real.note != "").any(),
        vague=(carried & real.carried_from.isnull()).any(),
    )
    # A carried value is none where the year that it was carried from has its own.
    several = (grouped.own > 1) | ((grouped.own == 0) & (grouped.n > 1)) | ((grouped.n > 1) & (grouped.broken_in > 0))
    return grouped.mutate(
        value=grouped.own_value.fill_null(grouped.any_value),
        kf=grouped.own_kf.fill_null(grouped.any_kf),
        unsure=several | grouped.long.notnull() | grouped.vague,
    ).drop("n", "own", "own_value", "own_kf", "any_value", "any_kf", "long", "vague")


def dated(found: Any, periods: Any) -> Any:
    """Slots with year, month, kind and sort code of their period."""
    return found.inner_join(periods.drop("stands_for"), "slot")
