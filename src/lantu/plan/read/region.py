"""The area that a plan is for, from its title or its issuer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from lantu.plan.model import Region
from lantu.plan.read.lexicon_file import load_words

# Ends of the names of areas, from provinces down to villages; a name further down must not stand before one further up.
_LEVELS: tuple[tuple[str, ...], ...] = (
    ("省", "自治区", "特别行政区", "生产建设兵团"),
    ("自治州", "州", "盟", "地区", "市"),
    ("自治县", "县", "自治旗", "旗", "开发区", "高新区", "新区", "区", "市"),
    ("街道", "镇", "乡", "苏木", "农场"),
    ("村", "社区", "嘎查"),
)
_ENDS = sorted({end for level in _LEVELS for end in level}, key=len, reverse=True)
_NAME = re.compile(rf"\s{{0,2}}[\u4e00-\u9fff\d]{{1,9}}?\s?(?:{'|'.join(_ENDS)})")
_CONGRESS = re.compile(r"在([\u4e00-\u9fff]{2,20}?)第[一二三四五六七八九十\d]{1,4}届人民代表大会")
_LEAD = re.compile(r"(?:\d{4}\s{0,2}年(?:度)?|《|“|关于|印发|中共|中国共产党|\s)+")
_NATIONAL = re.compile(r"(?:中华人民共和国|全国|国家|中国)")
_ENGLISH = re.compile(
    r"(?:(?:City|County|District|Province|State|Town|Republic|Kingdom|Government)\s+of\s+(?:the\s+)?"
    r"[A-Z][\w'’-]{0,30}(?:\s[A-Z][\w'’-]{0,30}){0,3}"
    r"|[A-Z][\w'’-]{0,30}(?:\s[A-Z][\w'’-]{0,30}){0,3}\s(?:City|County|District|Province|State|Region|Municipality))"
)


def region_of_congress(lines: Iterable[str]) -> str:
    """The area whose people's congress a report was given to (在云湖县第十八届人民代表大会 …), else ""."""
    for line in lines:
        match = _CONGRESS.search(line)
        if match:
            return match[1]
    return ""


def region_of(*sources: str) -> Region | None:
    """The area (区域) named at the head of the first source that names one; sources are titles and issuers."""
    for source in sources:
        name = _chinese(source) or _english(source)
        if name:
            return Region(name)
    return None


def _chinese(source: str) -> str:
    lead = _LEAD.match(source)
    start = at = lead.end() if lead else 0
    level = 0
    while True:
        match = _NAME.match(source, at)
        if match is None:
            break
        name = match.group().strip()
        below = _level_of(name, level)
        if below is None or (at > start and name in _not_places()):
            break
        at, level = match.end(), below
    name = "".join(source[start:at].split())
    if name and name not in _not_places():
        return name
    national = _NATIONAL.match(source, start)
    return "全国" if national else ""


def _level_of(name: str, level: int) -> int | None:
    """The level that a name's end allows, below `level`; None when areas would stand in the wrong order."""
    for i in range(level, len(_LEVELS)):
        if any(name.endswith(end) and len(name) > len(end) for end in _LEVELS[i]):
            return i + 1
    return None


def _english(source: str) -> str:
    match = _ENGLISH.search(source)
    return match.group() if match else ""


@cache
def _not_places() -> frozenset[str]:
    return frozenset(entry.word for entry in load_words("not_places"))
