"""Sums over areas, and where a series of one area breaks because its boundary moved (地区汇总)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations

from lantu.kernel.errors import FileError
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.areas import AreaChange, Areas
from lantu.series.model import Break, Indicator, Measure, Observation
from lantu.series.observation_rows import is_nil
from lantu.series.period_days import first_day

_RATES = (Measure.CHANGE_RATE, Measure.CHANGE_TO_DATE)


@dataclass(frozen=True, slots=True)
class AreaSum:
    """A sum over areas (汇总): `value` is None while a part is missing; `gaps` says which and why.

    `complete` says whether the parts are all the areas below the whole, as far as the list of areas knows.
    """

    value: Decimal | None
    inputs: tuple[Observation, ...]
    gaps: tuple[tuple[str, Missing | None], ...]
    complete: bool


def sum_over_areas(
    indicator: Indicator,
    observations: Iterable[Observation],
    areas: Areas,
    parts: Sequence[str],
    period: Period,
    whole: str | None = None,
) -> AreaSum:
    """The sum of `indicator` over `parts` in one period, from observations already cut to what was known.

    Raises FileError: LT-SERIES-062 (indicator cannot be summed), 063 (areas overlap), 064 (an area is not valid
    throughout the period), 065 (its boundary moved within it), 066 (a part is not in the whole), 067 (a part has
    several values, or the calibres differ).
    """
    if not indicator.sum_over_areas:
        raise FileError("LT-SERIES-062", indicator.id, {"indicator": indicator.name})
    _check_parts(areas, parts, period, whole)
    values = defaultdict[str, list[Observation]](list)
    for o in observations:
        if o.indicator_id == indicator.id and o.period == period and o.area in parts and o.measure not in _RATES:
            values[o.area].append(o)
    found: list[Observation] = []
    gaps: list[tuple[str, Missing | None]] = []
    for part in parts:
        if len(values[part]) > 1:
            raise FileError("LT-SERIES-067", part, {"area": part, "period": str(period)})
        if not values[part]:
            gaps.append((part, None))
        elif values[part][0].value is None and not is_nil(values[part][0]):
            gaps.append((part, values[part][0].missing))
        else:
            found.append(values[part][0])
    if len({o.calibre for o in found}) > 1:
        raise FileError("LT-SERIES-067", "", {"area": "、".join(o.area for o in found), "period": str(period)})
    total = None if gaps else sum((o.value or Decimal(0) for o in found), Decimal(0))
    complete = whole is not None and set(areas.children(whole, period.last_day)) <= set(parts)
    return AreaSum(total, tuple(found), tuple(gaps), complete)


def _check_parts(areas: Areas, parts: Sequence[str], period: Period, whole: str | None) -> None:
    first, last = first_day(period), period.last_day
    for one, other in combinations(parts, 2):
        if areas.overlap(one, other, last) or areas.overlap(one, other, first):
            raise FileError("LT-SERIES-063", "", {"one": areas[one].name, "other": areas[other].name})
    for part in parts:
        if not (areas[part].valid_on(first) and areas[part].valid_on(last)):
            raise FileError("LT-SERIES-064", part, {"area": areas[part].name, "period": str(period)})
        moved = areas.boundary_changes(part, first, last)
        if moved:
            facts = {"area": areas[part].name, "date": moved[0].on, "note": moved[0].note or moved[0].kind.value}
            raise FileError("LT-SERIES-065", part, facts)
        if whole is not None and whole not in areas.line(part, last):
            raise FileError("LT-SERIES-066", part, {"area": areas[part].name, "whole": areas[whole].name})


def with_boundary_breaks(observations: Iterable[Observation], areas: Areas) -> tuple[Observation, ...]:
    """The observations with the first value after a moved boundary marked not comparable (区划调整断点).

    A value that says itself that it is comparable stays so: that is the comparable series. Order is kept. Areas that
    the list does not know are left as they are.
    """
    everything = list(observations)
    series = defaultdict[tuple[object, ...], list[int]](list)
    for number, o in enumerate(everything):
        if o.area in areas.by_id:
            series[o.indicator_id, o.area, o.measure, o.calibre, o.period.kind].append(number)
    for numbers in series.values():
        days = sorted({everything[number].period.last_day for number in numbers})
        before: dict[date, date] = dict(zip(days[1:], days, strict=False))
        for number in numbers:
            o = everything[number]
            start = before.get(o.period.last_day)
            moved = areas.boundary_changes(o.area, start, o.period.last_day) if start else ()
            if moved and o.break_ is None:
                everything[number] = replace(o, break_=Break.NOT_COMPARABLE, note=o.note or _said(moved))
    return tuple(everything)


def _said(changes: tuple[AreaChange, ...]) -> str:
    return "；".join(f"{c.on.isoformat()} {c.note or c.kind.value}" for c in changes)
