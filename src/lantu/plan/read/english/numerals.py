"""English numerals: `fifty`, `nine thousand`, `two thirds`, `one in three`."""

from __future__ import annotations

import re
from decimal import Decimal

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: i for i, word in enumerate(_ONES)} | {word: 10 * (i + 2) for i, word in enumerate(_TENS)}
_BELOW = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip

WORD = "|".join(sorted([*_VALUES, "hundred", "thousand", "dozen"], key=len, reverse=True))
PARTS = "|".join(sorted(_BELOW, key=len, reverse=True))
_SPLIT = re.compile(r"[\s-]+")


def word_number(words: str) -> Decimal | None:
    """The number that `words` spell (`twenty-five` -> 25, `nine thousand` -> 9000), or None."""
    total = group = 0
    seen = False
    for word in _SPLIT.split(words.lower().strip()):
        if word in _VALUES:
            group += _VALUES[word]
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word == "dozen":
            group = max(group, 1) * 12
        elif word == "thousand":
            total, group = total + max(group, 1) * 1000, 0
        elif word in ("and", "a"):
            continue
        else:
            return None
        seen = True
    return Decimal(total + group) if seen else None


def digits_number(words: str) -> Decimal:
    """`1,234.5` as a Decimal."""
    return Decimal(words.replace(",", ""))


def part_of_whole(words: str) -> Decimal | None:
    """A fraction in words as per cent: `two thirds` -> 66.67, `a quarter` -> 25, `half` -> 50."""
    pieces = _SPLIT.split(words.lower().strip())
    below = _BELOW.get(pieces[-1])
    if below is None:
        return None
    above = 1 if len(pieces) == 1 or pieces[0] in ("a", "one") else _VALUES.get(pieces[0])
    return percent(Decimal(above), Decimal(below)) if above else None


def percent(above: Decimal, below: Decimal) -> Decimal | None:
    """`above` of `below` as per cent, rounded to two places."""
    if not below or above > below:
        return None
    return (above * 100 / below).quantize(Decimal("0.01")).normalize() + 0
