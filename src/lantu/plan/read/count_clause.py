"""Count first, thing last: `打造10个“数字领航”企业`, `培育3至5家…龙头企业`, `15分钟健身圈`."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.plan.read.clause_words import ending_verb, sort_of, without_adverbs, without_openings
from lantu.plan.read.draft import Draft
from lantu.plan.read.names import plausible_name, tidy_name
from lantu.plan.read.segments import Segment
from lantu.plan.read.value_tokens import unit_sort

_LIMIT = re.compile(
    r"\s*(?P<name>[^，。；、\d]{0,14}?(?:圈|生活圈|服务圈|办事圈|健身圈|交通圈|通勤圈|经济圈|救援圈|急救圈))"
)
_LIMITS = re.compile(r"(?:、[^，。；、]{1,8}\d+分钟)+(?P<name>[^，。；、\d]{0,14}?圈)")
_LAST_OF = re.compile(r"^.{1,40}的(?=[^的]{2,30}$)")
_THING_END = re.compile(r"[，。；：:]|(?:，|；)?(?:以|用于|并|推动|带动|促进|实现|完成|力争|确保|打造|形成)(?=.{3,})")
_AVERAGE = re.compile(r"(?:年均|每年|平均每年)")
_TOTAL = re.compile(r"(?:累计|五年|共|总共)")
_SHORT_TIMES = ("分钟", "小时", "个小时", "工作日", "个工作日", "天", "秒")
_NEW = re.compile(r"(?:新|再|各|再新)$")
_DESCRIBES = re.compile(r"^(?:以上|以下|级|层|跨|人座|吨级|千瓦级)|^的(?![^的]{0,3}目标)")


def read_limit(text: str, segment: Segment) -> Draft | None:
    """A service limit in a noun phrase: 20分钟政务服务办事圈 is a target of at most 20 minutes."""
    value = segment.value
    if value.unit not in ("分钟", "小时", "公里") or isinstance(value.value, tuple):
        return None
    match = _LIMIT.match(text, value.end) or _LIMITS.match(text, value.end)
    if match is None or "经济圈" in match["name"]:
        return None
    name = match["name"].strip(" “”")
    comparator = "<=" if value.comparator in ("=", "~") else value.comparator
    end = value.end + len(match.group())
    draft = Draft(name, value.value, comparator, value.unit, segment.start, max(segment.end, end), "commitment")
    draft.sort = "limit"
    return draft.note("service_limit", text[value.start : end])


_LEVEL_ONLY = re.compile(r"^(?:国家|省|市|区|县|州|世界|国际)+级$")


def complete_names(drafts: list[Draft]) -> None:
    """Gives `3个国家级` in `3个国家级、5个省级产业园` the noun of the name that follows it."""
    for draft, following in pairwise(drafts):
        if _LEVEL_ONLY.match(draft.name):
            noun = re.sub(r"^(?:国家|省|市|区|县|州|世界|国际)+级", "", following.name)
            draft.name += noun


_REACHES = re.compile(r"(?:覆盖|惠及|服务)$")


def read_reach(text: str, segment: Segment) -> Draft | None:
    """A share reached, noun last: 千兆光纤覆盖80%以上家庭."""
    value = segment.value
    left = without_adverbs(text[segment.start : value.start])
    thing = text[value.end : segment.end].strip().removeprefix("的")
    if unit_sort(value.unit) != "share" or not _REACHES.search(left) or not plausible_name(thing):
        return None
    name = without_openings(left) + thing
    draft = Draft(tidy_name(name), value.value, value.comparator, value.unit, segment.start, segment.end)
    draft.verb, draft.sort = left[-2:], "reach"
    return draft.note("share_reached", left[-2:])


def read_within(text: str, segment: Segment) -> Draft | None:
    """A time within which a service is given: 在10小时内得到救助, 5个工作日内办结."""
    value = segment.value
    if value.unit not in _SHORT_TIMES or isinstance(value.value, tuple):
        return None
    after = text[value.end : segment.end]
    inside = value.comparator == "<=" or after.startswith("内")
    deed = after.removeprefix("内").strip()
    left = re.sub(r"(?:在|于)$", "", without_adverbs(text[segment.start : value.start]))
    name = without_openings(left)
    if not inside or not 2 <= len(deed) <= 20 or not plausible_name(name):
        return None
    draft = Draft(tidy_name(name + deed), value.value, "<=", value.unit, segment.start, segment.end, "commitment")
    draft.sort = "limit"
    return draft.note("service_limit", text[value.start : segment.end])


def read_count(text: str, segment: Segment, carried: str | None) -> Draft | None:
    """The promise of a segment whose value stands before the thing that it counts; None when it is none."""
    value = segment.value
    thing = text[value.end : segment.end]
    if unit_sort(value.unit) not in ("count", "person", "size", "money") or _DESCRIBES.match(thing):
        return None
    left = text[segment.start : value.start]
    bare = without_adverbs(left)
    yearly, total = bool(_AVERAGE.search(left[-8:])), bool(_TOTAL.search(left[-6:]))
    bare = re.sub(r"(?:年均|每年|平均每年|累计|五年|总共|共)$", "", bare)
    bare = without_adverbs(bare)
    verb = ending_verb(bare, "flow_verbs")
    if verb is None and text[value.start : value.number_start].strip() == "突破" and not bare.strip():
        verb = "突破"  # 突破50项以上关键技术: here it is the deed, not "more than"
    least = bool(re.search(r"(?:至少|不少于|最少)[^，]{0,6}$", left))
    if verb is None and not left.strip(" ，"):
        verb = carried
    if verb is None and unit_sort(value.unit) == "size" and (kept := _KEPT.search(bare)):
        return _kept(text, segment, kept.group(), thing)
    if verb is None:
        return None
    if not value.digits and not _single(value.unit):
        return None
    if unit_sort(value.unit) in ("size", "money") and not _thing_of_size(thing):
        return None
    cut = _THING_END.search(thing, 2)
    name = _LAST_OF.sub("", (thing[: cut.start()] if cut else thing).strip(" "))
    name = name.strip(" ，、“”") if name.count("“") != name.count("”") else name.strip(" ，、")
    if not plausible_name(name):
        return None
    draft = Draft(tidy_name(name), value.value, value.comparator, value.unit, segment.start, segment.end, "commitment")
    if least and draft.comparator == "=":
        draft.comparator = ">="
    if verb == "突破" and draft.comparator == ">":
        draft.comparator = "="
    draft.verb, draft.sort, draft.yearly, draft.total = verb, sort_of("flow_verbs")[verb], yearly, total
    return draft.note("flow_verb", verb).note("value", text[value.start : value.end])


_KEPT = re.compile(r"(?:守住|守牢|坚守|严守|守好)$")


def _kept(text: str, segment: Segment, verb: str, thing: str) -> Draft | None:
    """`守住23.6万亩耕地红线`: at least that much is kept."""
    value = segment.value
    name = tidy_name(thing.strip(" ，、的"))
    if not plausible_name(name):
        return None
    comparator = ">=" if value.comparator in ("=", "~") else value.comparator
    draft = Draft(name, value.value, comparator, value.unit, segment.start, segment.end)
    draft.verb, draft.sort = verb, "hold"
    return draft.note("measure_verb", verb).note("value", text[value.start : value.end])


def _single(unit: str | None) -> bool:
    """Counters with which a Chinese numeral counts real things: 一座, 百名, 三所."""
    return unit_sort(unit) == "person" or unit in (
        "座",
        "所",
        "处",
        "家",
        "条",
        "个",
        "栋",
        "台",
        "艘",
        "辆",
        "户",
        "场",
        "支",
        "只",
    )


def _thing_of_size(thing: str) -> bool:
    """`5000亩高标准农田` is an amount of something; `3亿元用于…` and `50亿元的项目` are not."""
    return bool(re.match(r"[一-龥“]", thing)) and not re.match(r"(?:的|用于|以|级|投资|资金支持)", thing)
