"""Lists that share their values in order: `A、B增加值分别增长5%、6%以上` is two promises (分别)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from lantu.plan.read.clause_words import ending_verb, sort_of, without_adverbs, without_openings
from lantu.plan.read.draft import Draft
from lantu.plan.read.names import plausible_name, tidy_name
from lantu.plan.read.segments import Segment
from lantu.plan.read.values import ReadValue

_JOIN = re.compile(r"、|和|及|与|以及")
_SPLIT = re.compile(r"、|以及|和(?!谐)|与|及(?!时|相关|其)")
_YEARLY = re.compile(r"(?:年均|每年)$")
_PAIRS = (
    ("存贷款", ("存款", "贷款")),
    ("城乡居民", ("城镇居民", "农村居民")),
    ("城乡", ("城镇", "农村")),
    ("一二三产", ("一产", "二产", "三产")),
    ("男女", ("男性", "女性")),
)


_BASE_TAIL = re.compile(r"(?:较|比)(?:20\d\d年|上年|去年|[“\"]?[一-龥]{2,3}[”\"]?(?:末|时期末))[^，。；]{0,4}$")
_SINCE = re.compile(r"^(?:较|比)[^，。；]{2,12}$")
_TOTAL = re.compile(r"(?:五年|累计|五年累计|期间)+$")


def respective_drafts(
    text: str, start: int, end: int, values: list[ReadValue], before: list[str] | None = None
) -> list[Draft] | None:
    """One draft a name when the clause says 分别 and the values that follow are as many as the names; else None.

    A clause without names of its own (分别比2020年提高5个和8个百分点) speaks of the names `before` it in the sentence.
    """
    at = text.find("分别", start, end)
    if at < 0:
        if len(values) < 2 or not any(short in text[start : values[0].start] for short, _ in _PAIRS):
            return None
        at = values[0].start  # 存贷款余额年均增长10%和12%: two things in one word need no 分别
    after = [v for v in values if v.start >= at]
    if len(after) < 2:
        return None
    for first, second in pairwise(after):
        if not _JOIN.fullmatch(text[first.end : second.start].strip()):
            return None
    head = text[start:at]
    verb = ending_verb(without_adverbs(text[at + 2 : after[0].start]), "measure_verbs") or ""
    if not text.startswith("分别", at):
        verb = ending_verb(without_adverbs(head), "measure_verbs") or ""
        head = without_adverbs(head).removesuffix(verb)
    yearly = bool(_YEARLY.search(head)) or "年均" in text[at : after[0].start]
    total = bool(_TOTAL.search(head)) or "累计" in text[at : after[0].start]
    head = without_openings(without_adverbs(_TOTAL.sub("", _YEARLY.sub("", head))))
    head = _SINCE.sub("", head).strip(" ，、")
    head = _BASE_TAIL.sub("", head)
    names = _names(head, len(after)) if head else (before or [])[-len(after) :]
    if names is not None and len(names) != len(after):
        return None
    if names is None:
        return None
    sort = sort_of("measure_verbs").get(verb, "")
    last = after[-1]
    found: list[Draft] = []
    for name, value in zip(names, after, strict=True):
        comparator, unit = value.comparator, value.unit
        if unit is None or (unit == "个" and last.unit == "个百分点"):
            unit = last.unit
        # a trailing 以上 or 左右 behind the last value covers the ones before it, when they say nothing themselves
        if comparator == "=" and last.comparator != "=" and all(v.comparator == "=" for v in after[:-1]):
            comparator = last.comparator
        if comparator == "=" and after[0].comparator in (">=", ">", "<=", "<") and last.comparator == "=":
            comparator = after[0].comparator
        tail = verb if sort in ("rise", "fall") and not name.endswith(verb) else ""
        draft = Draft(tidy_name(name) + tail, value.value, comparator, unit, start, end)
        draft.verb, draft.sort, draft.yearly, draft.total = verb, sort, yearly, total
        found.append(draft.note("respective", text[at : last.end]))
    return found


_EVENLY = re.compile(r"(?:(?<=20\d\d年)|(?<![年平人日月户]))(?:均|都)(?=[^，。；]{0,10}$)")


def shared_drafts(draft: Draft, text: str, segment: Segment) -> list[Draft]:
    """The draft, or one for each name when `A、B均下降20%` gives the same value to all."""
    left = text[segment.start : segment.value.start]
    if "、" not in draft.name or not _EVENLY.search(left):
        return [draft]
    tail = draft.verb if draft.sort in ("rise", "fall") else ""
    parts = [p for p in draft.name.removesuffix(tail).split("、") if p]
    ending = _common_ending(parts)
    names = [p if p.endswith(ending) else p + ending for p in parts]
    if not all(plausible_name(n) for n in names):
        return [draft]
    return [replace(draft, name=tidy_name(n) + tail, trace=[*draft.trace]).note("shared_value", n) for n in names]


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
