"""From a draft of an English sentence to a Target: form, direction, base and target year."""

from __future__ import annotations

import re
from decimal import Decimal

from lantu.plan.model import Direction, Form, Inferred, Target, YearSource
from lantu.plan.read.context import Context
from lantu.plan.read.draft import Draft
from lantu.plan.read.english.phrases import pattern
from lantu.plan.read.settle import YEAR_FROM_SECTION, Place

_FALLING = re.compile(r"reduc|cut|decreas|declin|drop|fall|less|fewer|halv|saving", re.IGNORECASE)
_YEAR_BEFORE = "未写明，按规划期前一年计 / not printed: the year before the period"


def settle(draft: Draft, spot: Place, year: int | None, source: YearSource | None, context: Context) -> Target:
    """The Target of a draft; `year` is what the sentence, the section or the plan says."""
    basis = draft.basis or "level"
    inferred = list(draft.inferred)
    base_year = draft.base_year
    if base_year is None and basis != "level" and draft.compared and context.start_year is not None:
        base_year = context.start_year - 1
        inferred.append(Inferred("base_year", _YEAR_BEFORE))
    if year is not None and source != "printed":
        inferred.append(Inferred("target_year", YEAR_FROM_SECTION))
    return Target(
        id="",
        kind=draft.kind,
        form=_form(draft),
        name=draft.name,
        start=spot.start,
        end=spot.end,
        quote=spot.quote,
        unit=draft.unit,
        direction=_direction(draft),
        base_year=base_year,
        base_value=draft.base_value,
        target_year=year,
        target_value=draft.value,
        comparator=draft.comparator,
        basis=basis,
        each_year=draft.yearly and basis != "annual_growth",
        year_source=source,
        section=spot.section,
        part_of=draft.inside,
        page=spot.page,
        ocr=spot.ocr,
        inferred=tuple(inferred),
        trace=tuple(draft.trace),
    )


def _form(draft: Draft) -> Form:
    if draft.sort == "coverage":
        return "coverage"
    if isinstance(draft.value, str):
        return "qualitative"
    if draft.basis == "annual_growth":
        return "annual_average"
    if draft.yearly:
        return "each_year"
    if draft.basis == "cumulative_change":
        if draft.sort == "add":
            return "flow_count"
        return "increment" if draft.unit == "percentage points" else "cumulative"
    if draft.comparator == "range":
        return "range"
    if draft.comparator == "~":
        return "approximate"
    if draft.sort in ("cap", "limit", "zero") or draft.comparator in ("<=", "<"):
        return "ceiling"
    if draft.sort == "hold":
        return "floor"
    return "level_down" if _falls(draft) else "level_up"


def _falls(draft: Draft) -> bool:
    if draft.base_value is not None and isinstance(draft.value, Decimal):
        return draft.value < draft.base_value
    return _FALLING.search(draft.verb) is not None


def _direction(draft: Draft) -> Direction | None:
    if isinstance(draft.value, str):
        return None
    if draft.sort in ("limit", "zero", "fall") or (draft.basis == "cumulative_change" and _FALLING.search(draft.name)):
        return "down"
    if draft.sort in ("hold", "cap"):
        return "hold"
    if draft.base_value is not None and isinstance(draft.value, Decimal):
        return "down" if draft.value < draft.base_value else "up"
    if draft.sort in ("level", "share") and (_falls(draft) or pattern("lower").search(draft.name)):
        return "down"
    return "up"
