"""Numbers as people type them into cells: read when they can mean one thing only, else refused (单元格中的数)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from lantu.series.problems import CellError
from lantu.series.units import unit_of

MAX_DIGITS = 15  # before the point: 亿亿 元 is beyond any figure of statistics
MAX_PLACES = 20  # programs write 0.30000000000000004; beyond that nobody means it

PLAIN = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?").fullmatch  # the fast path; everything else is looked at closely
_NUMBER = re.compile(
    r"(?P<sign>[-+]?)(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.(?P<places>[0-9]*))?(?:[eE](?P<power>[-+]?[0-9]{1,3}))?"
)
_SIGNS = str.maketrans("−－–—", "----")
_ENDLESS = frozenset(["nan", "inf", "infinity", "-inf", "+inf", "-infinity", "+infinity", "-nan"])
# What a workbook shows in place of a result.
_FAILED = frozenset(["#div/0!", "#n/a", "#name?", "#null!", "#num!", "#ref!", "#value!", "#getting_data", "#spill!"])
_MULTIPLIERS = {"万": 4, "亿": 8, "万亿": 12}
_BLANKS = re.compile(r"(?<=[0-9])[ \u2009\u202f](?=[0-9]{3}(?![0-9]))")


def number_in(cell: str, unit: str | None = None) -> Decimal:
    """The number in a cell, in the unit of the indicator (None: not known).

    Thousands separators, full-width digits and an exponent are read. A unit behind the number is read when it is the
    indicator's own or another multiple of it (3.4万人 in 人 → 34000); % also when no unit is known. Raises CellError:
    LT-SERIES-013 (no number), 014 (endless or out of range), 015 (unit does not fit), 016 (formula or failed result).
    """
    if PLAIN(cell):
        return Decimal(cell)
    plain = unicodedata.normalize("NFKC", cell).strip().translate(_SIGNS)
    lowered = plain.lower()
    if lowered in _ENDLESS:
        raise CellError("LT-SERIES-014")
    if lowered in _FAILED or plain.startswith("="):
        raise CellError("LT-SERIES-016")
    plain = _BLANKS.sub(",", plain)
    match = _NUMBER.match(plain)
    if match is None or not (match["whole"] or match["places"]):
        raise CellError("LT-SERIES-013")
    number = _bounded(match)
    behind = plain[match.end() :].strip()
    return number if not behind else _in_unit(number, behind, unit)


def _bounded(match: re.Match[str]) -> Decimal:
    whole, places, power = (match["whole"] or "0").replace(",", ""), match["places"] or "", int(match["power"] or 0)
    digits = len(whole.lstrip("0")) if whole.strip("0") else 0
    if digits + power > MAX_DIGITS or len(places) - power > MAX_PLACES or len(places) > 40:
        raise CellError("LT-SERIES-014")
    number = Decimal(f"{match['sign'].replace('+', '')}{whole}" + (f".{places}" if places else "")).scaleb(power)
    exponent = number.as_tuple().exponent
    return number.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else number


def _in_unit(number: Decimal, behind: str, unit: str | None) -> Decimal:
    if unit is None and behind == "%":
        return number  # percent says itself what it is, and is kept in percent everywhere
    if not any(ch.isalpha() or ch in "%‰" for ch in behind) or any(ch.isdigit() for ch in behind):
        raise CellError("LT-SERIES-013")
    if unit is None:
        raise CellError("LT-SERIES-037", found=behind)
    given, wanted = unit_of(behind), unit_of(unit)
    if behind in _MULTIPLIERS:
        # 3.4万 is 34,000 of whatever the indicator counts; in 万人 and 亿元 it says its own multiple once more.
        given = unit_of(unit)
        given = type(given)(_MULTIPLIERS[behind] + _inner_power(unit), given.parts)
    factor = given.factor_to(wanted)
    if factor is None:
        raise CellError("LT-SERIES-015", found=behind, unit=unit or "—")
    return _plain(number * factor)


def _inner_power(unit: str) -> int:
    """Power of ten that stays when the multiplier 万 or 亿 at the front of a unit is taken away: 万元 → 0."""
    plain = unicodedata.normalize("NFKC", unit).strip()
    for letters in ("万亿", "千万", "百万", "亿", "万", "千", "百"):
        if plain.startswith(letters) and len(plain) > len(letters):
            return unit_of(plain[len(letters) :]).power
    return unit_of(unit).power


def _plain(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return number.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else number
