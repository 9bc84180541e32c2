"""Cuts a clause with several values into one segment a value (片段)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.plan.read.value_tokens import unit_sort
from lantu.plan.read.values import ReadValue

_SEPARATOR = re.compile(
    r"、|以及|并且|同时|(?<=[%％上右内下元家个人名所处座吨亩岁年倍点])(?:和|及|并|且|与)(?=[一-龥“\d])"
)
_FROM = re.compile(r"(?:从|由|自)[^，。；、]{0,14}$")
_BY = re.compile(r"(?:到|至|为|达)[^，。；、]{0,6}$")


@dataclass(frozen=True, slots=True)
class Segment:
    """The stretch of a clause that belongs to one value.

    `follows`: it goes on from the segment before (、). `base`: the value that the text says it starts from (从X到Y).
    """

    start: int
    end: int
    value: ReadValue
    follows: bool
    base: ReadValue | None = None


def segments_of(text: str, start: int, end: int, values: list[ReadValue]) -> list[Segment]:
    """One segment a value that is reached.

    Where no separator stands between two values, the earlier one is a base (从X到Y), or part of the later one's name
    (过亿元项目10个), or it counts things that the later one only describes (10座500千瓦以上充电站).
    """
    if not values:
        return []
    kept: list[tuple[ReadValue, int, bool, ReadValue | None]] = []
    at, follows, base = start, False, None
    current = values[0]
    for following in values[1:]:
        cuts = list(_SEPARATOR.finditer(text, current.end, following.start + 1))
        if _FROM.search(text, at, current.start) and _BY.search(text, current.end, following.start):
            base, current = current, following
        elif cuts or text[following.start - 1] in "和及与":
            # Name first: the value closes its phrase, the cut is right behind it. Count first: the nouns of the first
            # count may hold 、 themselves, and the cut is the last one before the next count.
            cut = following.start
            if cuts:
                cut = (cuts[0] if cuts[0].start() == current.end else cuts[-1]).end()
            kept.append((current, at, follows, base))
            at, follows, base, current = cut, True, None, following
        elif _counts(text, current, end) and text[following.end : end].strip(" ”）)"):
            continue
        else:
            current = following
    kept.append((current, at, follows, base))
    out: list[Segment] = []
    for i, (value, begin, goes_on, earlier) in enumerate(kept):
        stop = end
        if i + 1 < len(kept):
            stop = kept[i + 1][1]
            while stop > value.end and text[stop - 1] in "、和及并以且与同时":
                stop -= 1
        out.append(Segment(begin, stop, value, goes_on, earlier))
    return out


def _counts(text: str, value: ReadValue, end: int) -> bool:
    """Whether the value counts something named after it."""
    return unit_sort(value.unit) in ("count", "person") and value.comparator in ("=", "range", "~") and value.end < end
