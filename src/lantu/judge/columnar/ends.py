"""What the rules of levels need of each case: the yearly levels of the plan so far, and what is out of the ordinary."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import flag
from lantu.judge.columnar.layout import LEVEL, YEAR, YEAR_TO_DATE, YEARS

KEYS = ("t", "calibre_at")


def ends(points: Any) -> Any:
    """One row a case; `points` has needed, first_year and end_year of the target beside each point.

    `lv_*`: the last yearly level within the plan. `kept_*`: all of them. `c_*`: their sum. `odd`: something that the
    expressions leave to the row-by-row judge: two values for one period, another measure, several years in one value.
    """
    yearly = points.whole & points.kind.isin([YEAR, YEAR_TO_DATE])
    after_start = points.first_year.isnull() | (points.year >= points.first_year)
    before_end = points.end_year.isnull() | (points.year <= points.end_year)
    level = (points.m == LEVEL) & yearly & after_start & before_end
    early = yearly & ~after_start
    broken = (points.broken_in > 0) & (points.first_year.isnull() | (points.broken_in >= points.first_year))
    broken = broken & (points.end_year.isnull() | (points.broken_in <= points.end_year))
    part_flow = (points.kind == YEAR_TO_DATE) & ~points.whole
    found = points.group_by(list(KEYS)).agg(
        points=points.count(),
        odd=points.unsure.any(),
        other_measure=(points.m != points.needed).any(),
        other_than_level=((points.m != points.needed) & (points.m != LEVEL)).any(),
        several_years=(points.kind == YEARS).any(),
        part_first=points.year.min(where=part_flow),
        part_last=points.year.max(where=part_flow),
        early_only=early.all(),
        any_break=(points.broken_in > 0).any(),
        broken_in=points.broken_in.max(where=broken),
        lv_n=level.cast("int64").sum(),
        lv_years=points.year.nunique(where=level),
        lv=points.value.argmax(points.code, where=level),
        lv_slot=points.slot.argmax(points.code, where=level),
        lv_kf=points.kf.argmax(points.code, where=level),
        lv_year=points.year.max(where=level),
        kept_least=points.value.min(where=level),
        kept_most=points.value.max(where=level),
        kept_kf=points.kf.max(where=level),
        c_sum=points.value.sum(where=level),
        c_most=points.value.abs().max(where=level),
    )
    return found.mutate(same_year=flag(found.lv_n != found.lv_years))
