"""Promises to a part of all, or to so many people: `80%以上的县医院达到…`, `为10万名妇女免费开展筛查`."""

from __future__ import annotations

import re

from lantu.plan.read.clause_words import without_adverbs, without_openings
from lantu.plan.read.draft import Draft
from lantu.plan.read.names import plausible_name, tidy_name
from lantu.plan.read.segments import Segment
from lantu.plan.read.value_tokens import unit_sort

_REACH = re.compile(
    r"的(?P<who>[^，。；、的]{2,16}?)"
    r"(?P<what>(?:达到|实现|建成|通过|完成|具备|纳入|开展)[^，。；、\d]{2,20})$"
)
_SERVED = re.compile(
    r"(?P<who>[^，。；、\d]{2,16}?)(?:免费)?(?:开展|提供|实施|进行|发放)(?P<what>[^，。；、\d]{2,16})$"
)


def read_share_of_all(text: str, segment: Segment) -> Draft | None:
    """A share that is to reach something: 80%以上的县医院达到三级医院服务能力."""
    value = segment.value
    if unit_sort(value.unit) != "share" or isinstance(value.value, tuple):
        return None
    if without_openings(without_adverbs(text[segment.start : value.start])).strip(" ，"):
        return None
    match = _REACH.match(text[value.end : segment.end].rstrip(" ，、"))
    if match is None:
        return None
    name = tidy_name(match["who"] + match["what"])
    if not plausible_name(name):
        return None
    draft = Draft(name, value.value, value.comparator, value.unit, segment.start, segment.end)
    draft.verb, draft.sort = match["what"][:2], "reach"
    return draft.note("share_reached", match["what"][:2])


def read_served(text: str, segment: Segment) -> Draft | None:
    """So many people who are given something: 为6500名适龄妇女免费开展筛查."""
    value = segment.value
    left = text[segment.start : value.start]
    if unit_sort(value.unit) != "person" or not re.search(r"(?:^|，|、|\W)为$", without_openings(left)):
        return None
    match = _SERVED.match(text[value.end : segment.end].rstrip(" ，、"))
    if match is None:
        return None
    name = tidy_name((match["who"] + match["what"]).strip(" “”"))
    if not plausible_name(name):
        return None
    draft = Draft(name, value.value, value.comparator, value.unit, segment.start, segment.end, "commitment")
    draft.verb, draft.sort = "服务", "add"
    return draft.note("flow_verb", "服务").note("value", text[value.start : value.end])
