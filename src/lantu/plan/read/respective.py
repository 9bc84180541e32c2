"""Lists that share their values in order: `A、B增加值分别增长5%、6%以上` is two promises (分别)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from lantu.plan.model import Comparator
from lantu.plan.read.clause_words import ending_verb, sort_of, without_adverbs, without_openings
from lantu.plan.read.draft import Draft
from lantu.plan.read.measure_words import Span, ends_in_measure
from lantu.plan.read.names import plausible_name, tidy_name
from lantu.plan.read.segments import Segment
from lantu.plan.read.value_tokens import unit_sort
from lantu.plan.read.values import ReadValue

_JOIN = re.compile(r"、|和|及|与|以及")
_SPLIT = re.compile(r"、|以及|和(?!谐)|与|及(?!时|相关|其)")
_PAIRS = (
    ("存贷款", ("存款", "贷款")),
    ("城乡居民", ("城镇居民", "农村居民")),
    ("城乡", ("城镇", "农村")),
    ("一二三产", ("一产", "二产", "三产")),
    ("男女", ("男性", "女性")),
)


_SINCE = re.compile(r"^(?:较|比)[^，。；]{2,12}$")


def respective_drafts(
    text: str, start: int, end: int, values: list[ReadValue], before: list[str] | None = None
) -> list[Draft] | None:
    """One draft a name when a clause lists names and, in the same order, their values; None when it does not.

    The clause says 分别, or names two things in one word (存贷款余额年均增长10%和12%), or has no names of its own and
    speaks of the names `before` it in the sentence (分别比2020年提高5个和8个百分点, 年均增长7%和8%).
    """
    at = text.find("分别", start, end)
    after = [v for v in values if v.start >= at]
    if len(after) < 2 or not all(_JOIN.fullmatch(text[a.end : b.start].strip()) for a, b in pairwise(after)):
        return None
    head = text[start : at if at >= 0 else after[0].start]
    tail = text[at + 2 : after[0].start] if at >= 0 else head
    verb = ending_verb(without_adverbs(tail), "measure_verbs") or ""
    span = Span()
    span.look_at_front(tail)
    if at < 0:
        head = without_adverbs(head).removesuffix(verb)
    head = without_openings(span.take(head))
    span.take(without_adverbs(tail).removesuffix(verb))
    head = _SINCE.sub("", head).strip(" ，、")
    if at < 0 and head and not any(short in head for short, _ in _PAIRS):
        return None
    names = _names(head, len(after)) if head else (before or [])[-len(after) :]
    if names is None or len(names) != len(after):
        return None
    sort = sort_of("measure_verbs").get(verb, "")
    found: list[Draft] = []
    for name, (value, comparator, unit) in zip(names, _completed(after), strict=True):
        suffix = verb if sort in ("rise", "fall") and not name.endswith(verb) else ""
        draft = Draft(tidy_name(name) + suffix, value.value, comparator, unit, start, end)
        draft.verb, draft.sort, draft.yearly, draft.total = verb, sort, span.yearly, span.total
        found.append(draft.note("respective", text[max(at, start) : after[-1].end]))
    return found


def _completed(values: list[ReadValue]) -> list[tuple[ReadValue, Comparator, str | None]]:
    """Each value with the comparator and unit that it shares: a trailing 以上 covers the ones before it that say
    nothing themselves, a leading 不低于 the ones after it, and 5个和8个百分点 are both 个百分点."""
    first, last = values[0], values[-1]
    trailing = last.comparator if all(v.comparator == "=" for v in values[:-1]) else "="
    leading = first.comparator if first.comparator in (">=", ">", "<=", "<") and last.comparator == "=" else "="
    out: list[tuple[ReadValue, Comparator, str | None]] = []
    for value in values:
        comparator: Comparator = value.comparator
        if comparator == "=":
            comparator = trailing if trailing != "=" else leading
        unit = last.unit if value.unit is None or (value.unit == "个" and last.unit == "个百分点") else value.unit
        out.append((value, comparator, unit))
    return out


_EVENLY = re.compile(r"(?:(?<=20\d\d年)|(?<![年平人日月户]))(?:均|都)(?=[^，。；]{0,10}$)")


_TWO_EVENLY = re.compile(r"(?<=[次量额值率数入积])(?P<and>和|与)(?=[^和与，、]{2,12}[费量额值率数入积](?:均|都))")


def shared_drafts(draft: Draft, text: str, segment: Segment) -> list[Draft]:
    """The draft, or one for each name when `A、B均下降20%` gives the same value to all."""
    left = text[segment.start : segment.value.start]
    joined = _TWO_EVENLY.search(left) if "、" not in draft.name else None
    if joined is not None:  # 游客人次和旅游总花费均增长12%: 和 joins two when 均 says so
        draft = replace(draft, name=draft.name.replace(joined["and"], "、", 1))
    if "、" not in draft.name:
        return [draft]
    whole = [p for p in draft.name.removesuffix(draft.verb).split("、") if p]
    each_measured = all(len(p) >= 4 and ends_in_measure(p) for p in whole)
    if not _EVENLY.search(left) and not (each_measured and unit_sort(draft.unit) in ("share", "times", "change")):
        return [draft]
    tail = draft.verb if draft.sort in ("rise", "fall") else ""
    parts = [p for p in draft.name.removesuffix(tail).split("、") if p]
    ending = _common_ending(parts)
    names = [p if p.endswith(ending) else p + ending for p in parts]
    if not all(plausible_name(n) for n in names):
        return [draft]
    return [replace(draft, name=tidy_name(n) + tail, trace=[*draft.trace]).note("shared_value", n) for n in names]


# What the first name says for all: 单位国内生产总值能源消耗和二氧化碳排放.
_OWNER = re.compile(r"(?:单位|万元)(?:国内|地区)?(?:生产总值|GDP)")


def _names(head: str, count: int) -> list[str] | None:
    """`count` names out of a list, the common ending of the last one given to all (一产、二产增加值 → 一产增加值 …)."""
    for short, full in _PAIRS:
        if len(full) == count and short in head:
            return [head.replace(short, name, 1) for name in full]
    parts = [p.strip() for p in _SPLIT.split(head) if p.strip()]
    if len(parts) != count:
        parts = [p.strip() for p in head.split("、") if p.strip()]
    if len(parts) != count:
        return None
    ending = _common_ending(parts)
    if owner := _OWNER.match(parts[0]):
        parts = [parts[0], *(p if _OWNER.match(p) else owner.group() + p for p in parts[1:])]
    front = next((v for v in ("新增", "新建", "累计新增") if parts[0].startswith(v)), "")
    names = [p if p.endswith(ending) else p + ending for p in parts]
    names = [n if n.startswith(front) else front + n for n in names]
    return names if all(plausible_name(n) for n in names) else None


_MEASURES = re.compile(
    r"(?P<end>(?:产业)?(?:增加值)?占[^占]{2,20}(?:比重|比例)|增加值|总产值|产值|比重|覆盖率|普及率|入学率|参保率|达标率|利用率|数量|面积|产量|收入|人数|总量|人均可支配收入|投资|增速|排放量|浓度|率)$"
)


def _common_ending(parts: list[str]) -> str:
    """What the last name ends with and the ones before it lack."""
    match = _MEASURES.search(parts[-1])
    if match is None:
        return ""
    if all(_MEASURES.search(p) for p in parts[:-1]):
        return ""
    return match["end"]
