"""English comparators of table cells, rewritten to the signs that the value grammar knows."""

from __future__ import annotations

import re
from functools import cache

from lantu.plan.read.table_reading.words import words

_SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "~"}
_AFTER = ((" or more", "≥"), (" or above", "≥"), (" or higher", "≥"), (" or less", "≤"), (" or below", "≤"))
# `12 per 1,000 live births`: the words after the number are its unit.
_NUMBER_AND_UNIT = re.compile(r"([≥≤<>~]?\s{0,2}\d[\d,.]*)\s{1,3}([A-Za-z][A-Za-z /0-9,.%-]{0,60})")


@cache
def _leads() -> tuple[tuple[str, str], ...]:
    pairs = [(word, sign) for sort, sign in _SIGNS.items() for word in words(sort)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def in_signs(text: str) -> str:
    """`at least 90%` -> `≥90%`, `5 or less` -> `≤5`; other text as it is."""
    low = text.lower()
    for word, sign in _leads():
        if low.startswith(word + " "):
            return sign + text[len(word) :].strip()
    for word, sign in _AFTER:
        if low.endswith(word):
            return sign + text[: -len(word)].strip()
    return text


def number_and_unit(text: str) -> tuple[str, str] | None:
    """`12 per 1,000 births` -> (`12`, `per 1,000 births`), or None."""
    match = _NUMBER_AND_UNIT.fullmatch(text)
    return (match[1], match[2].strip()) if match else None
