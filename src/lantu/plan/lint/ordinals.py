"""Numbers of headings and list items: what kind (第…章, 一、, （一）, 1.) and which one."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = {ch: i for i, ch in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100}
_NUMBER = re.compile(r"[0-9]+|[零〇一二两三四五六七八九十百]+")


def ordinal(number: str) -> int | None:
    """The value of a printed number: 第十二章 → 12, （三） → 3, 4. → 4; None without a number."""
    match = _NUMBER.search(unicodedata.normalize("NFKC", number))
    return chinese_integer(match.group()) if match else None


def chinese_integer(text: str) -> int | None:
    """An integer up to 999 in Arabic or Chinese figures; None for anything else."""
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= 6 else None
    total, digit = 0, 0
    for ch in text:
        if ch in _DIGITS:
            if digit and ch != "零":
                return None
            digit = _DIGITS[ch]
        elif ch in _TENS:
            total += (digit or 1) * _TENS[ch]
            digit = 0
        else:
            return None
    return total + digit if text else None


def number_kind(number: str) -> str:
    """The number with its figures taken out: 第三章 → `第#章`, （一） → `(#)`, 1. → `1.`."""
    folded = unicodedata.normalize("NFKC", number).replace(" ", "")
    match = _NUMBER.search(folded)
    if match is None:
        return folded and "title"
    mark = "1" if match.group().isascii() else "#"
    if folded.startswith("第"):
        mark = "#"  # 第3章 and 第三章 are one kind
    tail = folded[match.end() :].replace("．", ".")
    if "." in tail[:-1] or (tail and tail[-1].isdigit()):
        return "dotted"  # 1.2, 1.2.3: not one sequence
    return folded[: match.start()] + mark + tail
