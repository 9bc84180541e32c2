"""Years that a header or caption names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from lantu.kernel.five_year import find_periods, period_years
from lantu.kernel.numerals import chinese_integer

_YEAR = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?![\d.])")
_HAN_YEAR = re.compile(r"([一二][〇零○九][〇零○一二三四五六七八九]{2})年")
_SPAN = re.compile(r"((?:19|20)\d\d)\s?年?\s?[-—–~～至到]{1,2}\s?((?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class HeaderYears:
    """Years that a header names: single years in order, or the two ends of a span (2021—2025年, “十四五”时期)."""

    years: tuple[int, ...] = ()
    span: tuple[int, int] | None = None
    from_period: bool = False  # the year is that of a five-year period, not printed as a number

    @property
    def last(self) -> int | None:
        """The year that a level under this header stands for: the last one named."""
        if self.years:
            return self.years[-1]
        return self.span[1] if self.span else None


def header_years(text: str) -> HeaderYears:
    """Years of a header: `2025年目标` -> 2025; `“十三五”末` -> 2020; `2021-2025年年均` -> the span."""
    folded = unicodedata.normalize("NFKC", text)
    span = _SPAN.search(folded)
    if span:
        return HeaderYears((), (int(span[1]), int(span[2])))
    years = [int(y) for y in _YEAR.findall(folded)]
    if not years:
        han = [chinese_integer(y.replace("○", "〇")) for y in _HAN_YEAR.findall(folded)]
        years = [y for y in han if y is not None and 1900 < y < 2100]
    if years:
        return HeaderYears(tuple(years))
    periods = find_periods(folded)
    if periods:
        return HeaderYears((), period_years(periods[-1][0]), True)
    return HeaderYears()
