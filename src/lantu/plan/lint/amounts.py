"""Amounts that can be compared: unit multipliers taken out, comparators as intervals."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from lantu.plan.model import Comparator, Value

_MULTIPLIERS = tuple(
    (word, Decimal(10) ** power)
    for word, power in (("万亿", 12), ("百万", 6), ("千万", 7), ("亿", 8), ("万", 4), ("千", 3), ("百", 2))
)
# A multiplier before these characters belongs to the unit itself (千米, 千瓦, 百分点), not to the number.
_OWN_UNIT = ("米", "瓦", "克", "分点", "伏", "卡")
_NEAR = Decimal("0.01")
_LOOSE = re.compile(r"\s+")


class Amount(NamedTuple):
    """A number in plain units (`万人` becomes persons), with its last printed digit as `step`."""

    value: Decimal
    unit: str
    step: Decimal


def amount(value: Decimal, unit: str | None) -> Amount:
    """`value` with the multiplier of `unit` worked in: 2.48 万人 → 24800 人."""
    plain, factor = plain_unit(unit)
    return Amount(value * factor, plain, step_of(value) * factor)


def plain_unit(unit: str | None) -> tuple[str, Decimal]:
    """A unit without its multiplier, and the multiplier."""
    text = _LOOSE.sub("", unit or "").replace("％", "%")
    for word, factor in _MULTIPLIERS:
        if text.startswith(word) and len(text) > len(word) and not text[len(word) :].startswith(_OWN_UNIT):
            return text[len(word) :], factor
    return text, Decimal(1)


def step_of(value: Decimal) -> Decimal:
    """The size of the last printed digit: 88.5 → 0.1, 40 → 1."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)


def number_of(text: str) -> Decimal | None:
    """A printed plain number, or None."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


class Interval(NamedTuple):
    """The values that a promise or statement allows."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Interval) -> bool:
        """Whether one value can fulfil both."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not (below or above)


def interval(value: Value | None, comparator: Comparator, unit: str | None) -> Interval | None:
    """What `comparator value` allows in plain units; None where it is words."""
    if value is None or isinstance(value, str):
        return None
    if isinstance(value, tuple):
        low, high = (amount(end, unit).value for end in value)
        return Interval(low, high)
    plain = amount(value, unit).value
    match comparator:
        case ">=" | ">":
            return Interval(plain, None)
        case "<=" | "<":
            return Interval(None, plain)
        case "~":
            margin = leeway(value) * plain_unit(unit)[1]
            return Interval(plain - margin, plain + margin)
        case "text":
            return None
    return Interval(plain, plain)


def leeway(value: Decimal) -> Decimal:
    """How far 左右 reaches to either side: what rounds to the printed number, and one per cent at least."""
    return max(step_of(value) / 2, abs(value) * _NEAR)


def printed(value: Value | None, comparator: Comparator = "=", unit: str | None = None) -> str:
    """A value as a reader would write it: `≥88.5%`."""
    if value is None:
        return "—"
    if isinstance(value, str):
        return value
    marks = {">=": "≥", ">": ">", "<=": "≤", "<": "<"}
    text = f"{value[0]}～{value[1]}" if isinstance(value, tuple) else f"{value}"
    return f"{marks.get(comparator, '')}{text}{unit or ''}{'左右' if comparator == '~' else ''}"
