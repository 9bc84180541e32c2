"""Words that tell what a title, a paragraph or a sentence speaks of: what is done, or what is to come (时态线索)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from lantu.kernel.five_year import find_periods, period_years
from lantu.plan.read.lexicon_file import load_words


class Era(StrEnum):
    """What a passage is about."""

    PAST = "past"
    SITUATION = "situation"
    GUIDING = "guiding"
    FUTURE = "future"


_DEGREE = (
    r"(?:着力|大力|深入|持续|全力|努力|扎实|加力|精准|积极|有序|稳妥|进一步|全面(?!建成)|切实|坚决|主动|不断"
    r"|高质量|高标准|高水平|更好|更大力度)*"
)
# 发展 orders something, unless it makes a noun: 发展基础, 发展环境.
_DEVELOPED = (
    "基础|环境|成就|现状|回顾|历程|形势|背景|成效|条件|机遇|阶段|原则|理念|思路|目标|定位|布局|战略|愿景|方向|要求"
)
_DEVELOP = rf"发展(?!{_DEVELOPED})"
_ORDER_VERBS = (
    r"优化|改善|营造|打造|提升|提高|加快|推进|推动|完善|健全|促进|巩固|拓展|补齐|补足|强化|加强|做[优强大好精细实]|抢抓|把握|应对"
    r"|防范|化解|实施|深化|扩大|建设|构建|培育|开创|坚持|保障|创新|激发|夯实|筑牢|守住|守牢|落实|转化|推广|共享|增强|争创|引领|支撑"
    r"|统筹|服务|聚焦|厚植|释放|集聚|壮大|繁荣|弘扬|保护|治理|改革|开展|严格|规范|突出|注重|支持|鼓励|引导|办好|抓好|聚力|奋力"
)
# A title that orders something (优化发展环境, 在转型上见成效) holds the cue words of analysis without being one.
_ORDERS = re.compile(rf"^{_DEGREE}(?:{_ORDER_VERBS}|{_DEVELOP}|在.{{2,30}}[上中下])")
_OPENING = 24
_LEAD = re.compile(r"[\s—\-“\"、，。各位代表！]*(?:[一二三四五六七八九十]+是|[①-⑳]|\d+[.．、])?[\s“\"]*")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年(?!前|以前)")
_BACK = re.compile(r"过去|五年来|一年来|这五年|回望|回顾|回首")  # holds for the sentences after it
_BEFORE = re.compile(r"去年|上年|上一年|截至|截止|目前|刚刚过去")
_AHEAD = re.compile(r"今年|明年|本年度|新的一年|今后|未来|下一步|展望|力争到|到20[2-9]\d")

_GOALS = re.compile(r"(?:主要|预期|奋斗|发展)目标(?:定)?[为是:：]|目标(?:定为|设定为)|我们建议")


@cache
def _cues(place: str) -> tuple[tuple[str, Era], ...]:
    entries = [e for e in load_words("eras") if e.fields[1] == place]
    return tuple((e.word, Era(e.fields[0])) for e in sorted(entries, key=lambda e: -len(e.word)))


def orders_something(title: str) -> bool:
    """Whether a title begins with a verb that orders."""
    return _ORDERS.match(title) is not None


def title_era(title: str, first_year: int | None) -> tuple[Era | None, bool]:
    """The era that a title announces, and whether it announces past and future both."""
    eras = {era for word, era in _cues("title") if word in title}
    if orders_something(title) and "回顾" not in title:
        eras -= {Era.PAST, Era.SITUATION, Era.GUIDING}
    if "评估" in title and re.search(r"监督|监测|实施|机制|保障|考核", title):
        eras.discard(Era.PAST)
    firsts = [period_years(n)[0] for n, _, _ in find_periods(title)]
    if first_year is not None:
        if any(first < first_year for first in firsts) and "目标" not in title:
            eras.add(Era.PAST)
        if Era.PAST in eras and any(f >= first_year for f in firsts) and any(f < first_year for f in firsts):
            eras.add(Era.FUTURE)
    if Era.PAST in eras and Era.FUTURE in eras:
        return Era.PAST, True
    return next((e for e in (Era.PAST, Era.SITUATION, Era.GUIDING, Era.FUTURE) if e in eras), None), False


def opening_era(text: str, first_year: int | None, now: int | None) -> Era | None:
    """The era that the first words of a paragraph announce."""
    opening = text[:_OPENING]
    for word, era in _cues("opening"):
        if 0 <= opening.find(word) <= 2:
            return era
    return sentence_era(opening, 0, len(opening), first_year, now)[0]


def sentence_era(text: str, start: int, end: int, first_year: int | None, now: int | None) -> tuple[Era | None, bool]:
    """The era that the first words of a sentence announce, and whether it holds for the sentences after it too."""
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    if _BACK.match(text, at, end):
        return Era.PAST, True
    if _BEFORE.match(text, at, end):
        return Era.PAST, False
    if _AHEAD.match(text, at, end) or _GOALS.search(text, at, min(end, at + 40)):
        return Era.FUTURE, True
    year = _YEAR.match(text, at, end)
    limit = now or first_year
    if year and limit is not None:
        return (Era.PAST, False) if int(year[1]) < limit else (Era.FUTURE, True)
    periods = find_periods(text[at : min(end, at + 12)])
    if periods and periods[0][1] <= 1 and first_year is not None:
        first, _ = period_years(periods[0][0])
        return (Era.PAST, False) if first < first_year else (Era.FUTURE, True)
    return None, False
