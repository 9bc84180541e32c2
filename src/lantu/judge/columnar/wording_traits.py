"""What the words of a target say (所需数值含义、方向), asked of the row-by-row judge once for each wording."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from lantu.judge.case import Case
from lantu.judge.comparing import rises, says_fall
from lantu.judge.model import JudgedTarget
from lantu.judge.needed import needed_measure
from lantu.judge.parameters import default_parameters
from lantu.judge.track import Track
from lantu.series.model import Measure

_MEASURES = list(Measure)
_UPWARD = ("level_up", "floor", "coverage", "increment", "annual_average", "cumulative", "flow_count")
_DOWNWARD = ("level_down", "ceiling")
Wording = tuple[str | None, str | None, str | None, str | None, str | None]  # name, unit, form, direction, comparator


class Traits(NamedTuple):
    """The columns of `layout.TRAITS` behind the wording.

    `by_base`: base and value decide which way is better. `plain`: operator and direction say what the form says, so
    that the expressions hold; the row-by-row judge has the others.
    """

    needed: int
    falling: bool
    is_rate: bool
    percent: bool
    up: bool
    by_base: bool
    plain: bool


@lru_cache(maxsize=100_000)
def traits_of(wording: Wording) -> Traits:
    """What one wording says."""
    name, unit, form, direction, comparator = wording
    given: dict[str, Any] = {"form": form, "direction": direction, "comparator": comparator, "unit": unit}
    target = JudgedTarget("", name or "", value=Decimal(1), **given)
    lower = JudgedTarget("", name or "", value=Decimal(-1), **given)
    return Traits(
        needed=_MEASURES.index(needed_measure(target)),
        falling=says_fall(target.name),
        is_rate=Case(target, Track((), Measure.LEVEL, False), date.min, default_parameters()).is_rate,
        percent="%" in (unit or "") or "％" in (unit or ""),
        up=rises(target, None),
        by_base=rises(target, Decimal(0)) and not rises(lower, Decimal(0)),
        plain=_is_plain(form, direction, comparator) and "%" not in (name or "") and "％" not in (name or ""),
    )


def _is_plain(form: str | None, direction: str | None, comparator: str | None) -> bool:
    if form is None or form in ("honour", "qualitative", "delegated", "relation"):
        return direction != "hold"
    if form in _UPWARD:
        return direction in (None, "up") and comparator in (None, "=", ">=", ">")
    if form in _DOWNWARD:
        return direction in (None, "down") and comparator in (None, "=", "<=", "<")
    if form == "each_year":
        return direction in (None, "up", "down") and comparator in (None, "=", ">=", ">", "<=", "<")
    if form == "approximate":
        return direction in (None, "up", "down") and comparator in (None, "=", "~")
    return direction is None and comparator in (None, "range", "=")  # a range
