"""Units as data: multiplier times base units (万元 = 10⁴ 元, 人/平方公里); conversion only between multipliers of one
unit (计量单位)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from lantu.kernel.errors import FileError

# Longest first. A multiplier stands only before a unit: 万元, 亿千瓦时, 百万人.
_MULTIPLIERS = (("万亿", 12), ("千亿", 11), ("百亿", 10), ("千万", 7), ("百万", 6), ("十万", 5), ("亿", 8), ("万", 4),
                ("千", 3), ("百", 2))  # fmt: skip
_SHARES = {"%": -2, "‰": -3, "百分比": -2, "百分之": -2, "倍": 0, "": 0}
# These begin with the character of a multiplier and are units of their own.
_WHOLE = frozenset(["百分点", "个百分点", "千克", "千米", "千瓦"])
_SAME = {"个百分点": "百分点", "人民币元": "元", "元人民币": "元", "千瓦小时": "千瓦时", "m2": "平方米", "m3": "立方米",
         "km2": "平方公里", "km²": "平方公里", "hm2": "公顷", "平方千米": "平方公里", "吨标煤": "吨标准煤",
         "t": "吨", "kg": "千克", "km": "公里", "千米": "公里", "公斤": "千克"}  # fmt: skip
_BRACKETS = re.compile(r"^\((.*)\)$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure (计量单位): `power` of ten, and base units with their exponents, sorted by name.

    A share has no base units: % is 10⁻², 倍 is 10⁰. 百分点 (a difference of percentages) is a base unit of its own.
    """

    power: int
    parts: tuple[tuple[str, int], ...] = ()

    def __mul__(self, other: Unit) -> Unit:
        return self._with(other, 1)

    def __truediv__(self, other: Unit) -> Unit:
        return self._with(other, -1)

    def _with(self, other: Unit, sign: int) -> Unit:
        exponents = dict(self.parts)
        for name, exponent in other.parts:
            exponents[name] = exponents.get(name, 0) + sign * exponent
        parts = tuple(sorted((name, exponent) for name, exponent in exponents.items() if exponent))
        return Unit(self.power + sign * other.power, parts)

    def factor_to(self, other: Unit) -> Decimal | None:
        """What a number in this unit is multiplied by to stand in `other`, or None when that is another thing."""
        return Decimal(1).scaleb(self.power - other.power) if self.parts == other.parts else None


@lru_cache(maxsize=4096)
def unit_of(text: str | None) -> Unit:
    """The unit that a text names; what is not taken apart is one base unit, equal only to itself.

    `亿元`, `%`, `元/人`, `人/平方公里`, `每千人口张` is not taken apart (張/千人 is the form for it).
    """
    plain = unicodedata.normalize("NFKC", text or "").strip()
    inner = _BRACKETS.match(plain)
    plain = "".join((inner[1] if inner else plain).split())
    above, slash, below = plain.partition("/")
    if not slash:
        return _simple(plain)
    if "/" in below or not above or not below:
        return Unit(0, ((plain, 1),))
    return _simple(above) / _simple(below)


def _simple(text: str) -> Unit:
    if text in _SHARES:
        return Unit(_SHARES[text])
    text = _SAME.get(text, text)
    if text not in _WHOLE:
        for letters, power in _MULTIPLIERS:
            if text.startswith(letters) and len(text) > len(letters):
                inner = _simple(text[len(letters) :])
                return Unit(power + inner.power, inner.parts)
    return Unit(0, ((_SAME.get(text, text), 1),))


def convert(value: Decimal, given: str | None, wanted: str | None) -> Decimal:
    """`value` in the unit `given` as a number in the unit `wanted`. Raises FileError LT-SERIES-040 for other things."""
    factor = unit_of(given).factor_to(unit_of(wanted))
    if factor is None:
        raise FileError("LT-SERIES-040", "", {"given": given or "—", "wanted": wanted or "—"})
    return value * factor
