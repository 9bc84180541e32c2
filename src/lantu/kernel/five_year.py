"""Five-year periods: which years `十四五`, `第十四个五年` or `14th Five-Year Plan` stand for.

The 12th and later periods are regular: period n covers 2021+5(n-14) … 2025+5(n-14). So were the 6th to the 11th
(1981–2010), and a plan that looks back names no earlier one; numbers below 6 or above 30 are not taken for a period.
"""

from __future__ import annotations

import re

_FIRST, _LAST = 6, 30
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}
# 十四五 is no other number, so it needs nothing around it; 十五 and 八五 are numbers (十五分钟) and the name of a
# campaign (“八五”普法), so they must be called a plan or a period. 第十四个五年 is spelled out.
_CHINESE = re.compile(
    r"(?<![〇零一二两三四五六七八九十百千万第])"
    r"(?:(?P<full>二?十[一二三四五六七八九])五(?![一二三四五六七八九十百千万〇个])"
    r"|(?P<bare>二?十|[六七八九])五(?=[”\"’」』]?\s?(?:计划|规划|时期|期间)))"
    r"|第\s{0,2}(?P<long>二?十[一二三四五六七八九]?|三十|[六七八九]|\d{1,2})\s{0,2}个\s{0,2}五\s{0,2}年"
)
_ENGLISH = re.compile(r"\b(?P<nth>\d{1,2})(?:st|nd|rd|th)\s+Five[\s-]Year\b", re.IGNORECASE)
_ENGLISH_WORDS = re.compile(
    r"\b(?P<word>sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth)\s+Five[\s-]Year\b",
    re.IGNORECASE,
)
_TENS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth")
_WORDS = {w: i for i, w in enumerate(("sixth", "seventh", "eighth", "ninth", *_TENS, "eighteenth"), start=_FIRST)}


def period_years(number: int) -> tuple[int, int]:
    """First and last year of five-year period `number` (第 number 个五年): 14 -> (2021, 2025).

    Raises ValueError outside 6 … 30.
    """
    if not _FIRST <= number <= _LAST:
        raise ValueError(f"no five-year period {number}")
    start = 2021 + 5 * (number - 14)
    return start, start + 4


def period_of(year: int) -> int:
    """Number of the five-year period that holds `year`: 2023 -> 14."""
    return 14 + (year - 2021) // 5


def years_of(words: str) -> tuple[int, int] | None:
    """Years of the first five-year period named in `words`, or None: `“十四五”时期` -> (2021, 2025)."""
    found = find_periods(words)
    return period_years(found[0][0]) if found else None


def find_periods(text: str) -> list[tuple[int, int, int]]:
    """All periods named in `text` in order, as (number, start, end); quotation marks are outside the span."""
    found: list[tuple[int, int, int]] = []
    if "五" in text:
        for match in _CHINESE.finditer(text):
            _keep(found, _numeral(match["full"] or match["bare"] or match["long"]), match)
    if "ive" in text or "IVE" in text:
        for match in _ENGLISH.finditer(text):
            _keep(found, int(match["nth"]), match)
        for match in _ENGLISH_WORDS.finditer(text):
            _keep(found, _WORDS[match["word"].lower()], match)
        found.sort(key=lambda item: item[1])
    return found


def _keep(found: list[tuple[int, int, int]], number: int, match: re.Match[str]) -> None:
    if _FIRST <= number <= _LAST:
        found.append((number, match.start(), match.end()))


def _numeral(words: str) -> int:
    """A small numeral: 十四 -> 14, 二十 -> 20, 14 -> 14."""
    if words.isdecimal():
        return int(words)
    tens, ten, units = words.rpartition("十")
    if not ten:
        return _DIGITS[words]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[units] if units else 0)
