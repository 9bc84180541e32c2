"""The years that a sentence prints: the year to reach, the year to compare with (目标年、基期)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.kernel.five_year import find_periods, period_years

_YEAR = r"(?P<year>(?:19|20|21)\d\d)\s*年"
_TARGET_YEAR = re.compile(
    rf"(?:(?P<by>到|至|力争|确保|争取|截至)\s*)?{_YEAR}(?P<edge>底|末|年底|前|以前|之前)?(?!\s*[-—–~～至到]+\s*(?:20)?\d\d\s*年|远景|目标纲要|远期)"
)
_CHINESE_YEAR = re.compile(r"二[〇零○]([一二三四五六七八九])([〇零○一二三四五六七八九])年")
_BASE = re.compile(
    r"(?:较|(?<![占之])比|同比|相比|与|以|在)\s*(?:(?P<year>(?:19|20)\d\d)\s*年(?:底|末)?|(?P<period>[“\"]?[一-龥]{2,3}[”\"]?(?:末|时期|期末)?)|(?P<last>上年|去年|上一年|前一年|基期))"
    r"(?:相比|为基数|为基期|基础上|水平)?"
)
_MULTIPLE_OF = re.compile(r"(?P<year>(?:19|20)\d\d)\s*年(?:底|末)?的\s*(?=[\d一二两三四五六七八九.]+\s*倍)")
_PERIOD_END = re.compile(r"(?:末|期末|收官|结束)")
_THIS_YEAR = re.compile(r"今年|年内|本年度")
_SPAN = re.compile(r"(?P<first>(?:19|20)\d\d)\s*[-—–~～至到]+\s*(?P<last>(?:19|20)\d\d)\s*年")


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year that clauses after `start` are about."""

    start: int
    year: int


@dataclass(frozen=True, slots=True)
class BaseMention:
    """A comparison with an earlier year: `year` is None for 上年 and for periods that cannot be computed."""

    start: int
    end: int
    year: int | None
    words: str


def base_mentions(text: str, start: int, end: int) -> list[BaseMention]:
    """Comparisons with a base year in the sentence: 较2020年, 比上年, 较“十三五”, 2020年的1.5倍."""
    found: list[BaseMention] = []
    for match in _BASE.finditer(text, start, end):
        year: int | None = None
        if match["year"]:
            year = int(match["year"])
        elif match["period"]:
            periods = find_periods(match["period"] + "时期")
            if not periods:
                continue
            year = period_years(periods[0][0])[1]
        found.append(BaseMention(match.start(), match.end(), year, match.group()))
    for match in _MULTIPLE_OF.finditer(text, start, end):
        found.append(BaseMention(match.start(), match.end(), int(match["year"]), match.group()))
    return found


def year_mentions(
    text: str,
    start: int,
    end: int,
    bases: list[BaseMention],
    not_before: int | None = None,
    this_year: int | None = None,
) -> list[YearMention]:
    """Target years named in the sentence, in order.

    Base years, years inside names and years before the plan begins (`not_before`) are left out.
    """
    taken = [(b.start, b.end) for b in bases]
    found: list[YearMention] = []
    for match in _SPAN.finditer(text, start, end):
        taken.append((match.start(), match.end()))
        found.append(YearMention(match.start(), int(match["last"])))
    for match in _TARGET_YEAR.finditer(text, start, end):
        at = match.start("year")
        if any(a <= at < b for a, b in taken) or _in_name(text, match):
            continue
        found.append(YearMention(match.start(), int(match["year"])))
    for match in _CHINESE_YEAR.finditer(text, start, end):
        digits = "〇一二三四五六七八九"
        tens, ones = (digits.index(d) if d in digits else 0 for d in match.groups())
        found.append(YearMention(match.start(), 2000 + tens * 10 + ones))
    for number, at, stop in find_periods(text[start:end]):
        _, last = period_years(number)
        tail = text[start + stop : start + stop + 4]
        if any(a <= start + at < b for a, b in taken) or not _PERIOD_END.search(tail):
            continue
        found.append(YearMention(start + at, last))
    if this_year is not None:
        found.extend(YearMention(m.start(), this_year) for m in _THIS_YEAR.finditer(text, start, end))
    found.sort(key=lambda m: m.start)
    return [m for m in found if not_before is None or m.year >= not_before]


def _in_name(text: str, match: re.Match[str]) -> bool:
    """`《中国制造2025》`, `“健康中国2030”`: a year inside a name carries no 年; `2025年度计划` is a name too."""
    return text[match.end() : match.end() + 1] == "度"
