"""Numbers as they are printed: Arabic and full-width digits, thousands separators, Chinese numerals."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_DIGITS = {"零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_DIGITS |= {"五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}

# More digits are a bar code, a table that lost its blanks or a trick: no plan counts that far, and no file takes them.
_LONGEST = 30

_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")


def decimal_of(printed: str) -> Decimal | None:
    """The number printed in digits (`1,234.5`, `５．５`), or None when it is not one."""
    plain = printed.translate(_WIDE).replace(",", "").replace(" ", "")
    if len(plain) > _LONGEST:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def chinese_integer(printed: str) -> int | None:
    """The integer written in Chinese numerals (四百三十一亿 → 43,100,000,000; 二〇三五 → 2035), or None.

    A bare multiplier counts as one of itself (百 → 100), as plans write 百名 and 万名.
    """
    if not printed or len(printed) > _LONGEST:
        return None
    if all(ch in _DIGITS for ch in printed):
        return int("".join(str(_DIGITS[ch]) for ch in printed))
    total = group = digit = 0
    seen_digit = False
    for ch in printed:
        if ch in _DIGITS:
            digit, seen_digit = _DIGITS[ch], True
        elif ch in _PLACES:
            group += (digit if seen_digit else 1) * _PLACES[ch]
            digit, seen_digit = 0, False
        elif ch in _GROUPS:
            group += digit
            if ch == "亿":
                # 亿 multiplies all that stands before it (万亿 is a unit of its own), 万 only its group.
                total = (total + group or 1) * _GROUPS[ch]
            else:
                total += (group or 1) * _GROUPS[ch]
            group, digit, seen_digit = 0, 0, False
        else:
            return None
    number = total + group + digit
    return number if number < 10**_LONGEST else None
