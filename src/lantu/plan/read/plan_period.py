"""The years that a plan is for, from its title, its outline and its first paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lantu.kernel.five_year import find_periods, period_of, period_years

_RANGE = re.compile(r"((?:19|20)\d{2})\s?年?\s?(?:[-—–－~～―至到]{1,2}|to)\s?((?:19|20)\d{2})")
_YEARLY = re.compile(r"((?:19|20)\d{2})\s?年(?:度)?")
_YEARLY_KIND = re.compile(r"工作报告|年度|计划|要点|工作安排|工作方案|行动方案")
_HORIZON = re.compile(r"(20\d{2}|二[〇○零]\w{2})\s?年\s?远景目标")
_PART = re.compile(r"目标|任务|规划|时期|蓝图|思路")
_HAN_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
_SETS_OUT = re.compile(
    r"今后五年|未来五年|[“\"]?十[一二三四五六七八九]五[”\"]?时期[^。]{0,40}(?:目标|任务|要|是)|五年规划纲要|《纲要"
)
_FEWEST_MENTIONS = 3
_LONGEST_SPAN = 35


def plan_years(title: str, headings: Sequence[str], text: str, hint: str = "") -> tuple[int | None, int | None]:
    """First and last year of the plan (规划期); (None, None) when nothing tells.

    A range in the title, else a five-year period named there; a yearly report is for its year, unless it also sets out
    the five-year period that begins with it. `hint` is what the file says of itself outside the text.
    """
    found = _range(title)
    if found:
        return found
    periods = find_periods(title)
    if periods:
        return period_years(periods[0][0])
    # 2025年计划执行情况与2026年计划草案: the later year is the one that is planned for
    year = max(_YEARLY.finditer(title), key=lambda m: int(m[1]), default=None)
    if year and (_YEARLY_KIND.search(title) or not text):
        return _yearly(int(year[1]), headings, text)
    return _range(hint) or _range(text[:3000]) or _most_named(text) or (None, None)


def horizon_year(title: str, text: str) -> int | None:
    """The year of the long-range objective (远景目标) in the title, else the first one in the text."""
    match = _HORIZON.search(title) or _HORIZON.search(text)
    return _year(match[1]) if match else None


def _range(words: str) -> tuple[int, int] | None:
    for match in _RANGE.finditer(words):
        start, end = int(match[1]), int(match[2])
        if 0 < end - start <= _LONGEST_SPAN:
            return start, end
    return None


def _yearly(year: int, headings: Sequence[str], text: str) -> tuple[int, int]:
    period = period_of(year)
    start, end = period_years(period)
    in_heading = any(
        number == period and _PART.search(heading) for heading in headings for number, _, _ in find_periods(heading)
    )
    mentions = sum(1 for number, _, _ in find_periods(text) if number == period)
    sets_out = _SETS_OUT.search(text) is not None or f"到{end}年" in text or mentions >= _FEWEST_MENTIONS
    # In the period's first year the report carries the new plan; later ones only refer to it.
    if year == start and (in_heading or sets_out):
        return start, end
    return year, year


def _most_named(text: str) -> tuple[int, int] | None:
    """The latest of the periods that are named often: a plan names its predecessor nearly as often as itself."""
    counts = Counter(number for number, _, _ in find_periods(text))
    often = [number for number, count in counts.items() if count >= max(_FEWEST_MENTIONS, max(counts.values()) // 3)]
    return period_years(max(often)) if often else None


def _year(words: str) -> int | None:
    if words.isdecimal():
        return int(words)
    digits = [_HAN_DIGITS.get(ch) for ch in words if ch != "二"]
    value = "".join("2" if ch == "二" else str(_HAN_DIGITS[ch]) for ch in words if ch == "二" or ch in _HAN_DIGITS)
    return int(value) if len(value) == 4 and digits else None
