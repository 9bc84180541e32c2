"""Check: `新材料、…4 个战略性新兴产业`: the count says how many the list names (数目与列举)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.plan.lint.lexicon_files import words
from lantu.plan.lint.ordinals import chinese_integer
from lantu.plan.lint.subject import Passage, Subject
from lantu.plan.model import Finding

_NUMERAL = r"[0-9.．+－–—~～至到一二三四五六七八九十百千万两]"
# What follows a number of points, days or places is no name of the listed things.
_NO_THING = "以上|以下|以内|左右|百分|月|工作日|小时|季度|年|学期|方面军|多|亿|万"
_COUNT = re.compile(
    rf"[“\"]?(?<!{_NUMERAL})(?P<count>[2-9]|1[0-9]|[两二三四五六七八九十]|十[一二三四五])\s?"
    rf"(?P<counter>大|个|类|项|条|种|座|家|所|支|张)(?P<noun>(?!{_NO_THING})[\u4e00-\u9fff“]{{2}})"
)
_AFTER = re.compile(
    rf"(?<!{_NUMERAL})(?P<count>[2-9]|1[0-9]|[两二三四五六七八九十]|十[一二三四五])(?P<counter>大|个|类|项)"
    r"(?P<noun>[\u4e00-\u9fff]{2,8})[”\"]?(?:：|:|，即|，分别(?:是|为)：?|（)"
)
_REST_OF_NAME = re.compile(r"[\u4e00-\u9fff]{0,6}")
_LONGEST_ITEM = 24
_LONGEST_LIST = 160
_CLAUSE_ENDS = frozenset("，。；：！？,;:!?\n")
_JOINERS = re.compile("和|及|与|以及")
_OPEN, _CLOSE = "（(“《【", "）)”》】"


def check(subject: Subject) -> Iterator[Finding]:
    """Counts that disagree with a clear list before (甲、乙、丙三大工程) or after them (三大工程：甲、乙、丙)."""
    for passage in subject.passages:
        for match in _COUNT.finditer(passage.text):
            yield from _before(subject, passage, match)
        for match in _AFTER.finditer(passage.text):
            yield from _after(subject, passage, match)


def _before(subject: Subject, passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    text = passage.text
    at = match.start()
    head = text[:at].rstrip(" ")[-2:]
    if not head or head.endswith(words("not_in_apposition")) or head[-1] in _CLAUSE_ENDS or head[-1] == "、":
        return
    start = _list_start(text, at)
    parts = _split(text[start:at])
    if parts is None or len(parts) < 3:
        return
    if "等" in parts[-1]:
        return  # the list is left open
    # Only the first item may carry the verb and its adverbs; the others are bare names.
    if any(len(part) > _LONGEST_ITEM or not part.strip() for part in parts[1:]):
        return
    yield from _judge(subject, passage, match, parts, (start, at))


def _after(subject: Subject, passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    text = passage.text
    bracketed = match.group().endswith("（")
    end = match.end()
    stops = frozenset("）") if bracketed else frozenset("。！？\n")
    limit = min(len(text), end + _LONGEST_LIST)
    while end < limit and text[end] not in stops:
        end += 1
    if end == limit and limit < len(text):
        return
    listing = text[match.end() : end]
    if "，" in listing or "；" in listing or "：" in listing:
        return  # a list of clauses: its commas are not the list's
    parts = _split(listing)
    if parts is None or len(parts) < 3 or any(len(part) > _LONGEST_ITEM or not part.strip() for part in parts):
        return
    if "等" in parts[-1]:
        return
    yield from _judge(subject, passage, match, parts, (match.end(), end))


def _judge(
    subject: Subject, passage: Passage, match: re.Match[str], parts: list[str], where: tuple[int, int]
) -> Iterator[Finding]:
    declared = chinese_integer(match["count"])
    joined = sum(len(_JOINERS.findall(part)) for part in parts)
    # A joiner may link two items (甲、乙和丙) or stand inside one (研发和设计中心): both readings are let pass.
    if declared is None or len(parts) <= declared <= len(parts) + joined or abs(declared - len(parts)) > 2:
        return
    listed = passage.text[slice(*where)].strip()
    if match.re is _COUNT:
        rest = _REST_OF_NAME.match(passage.text, match.end())
        announced = match.group().strip("“") + (rest.group() if rest else "")
    else:
        announced = f"{match['count']}{match['counter']}{match['noun']}"
    yield subject.report(
        "LT-LINT-070", passage.span(*match.span()), passage.span(*where), declared=declared, counted=len(parts),
        words=announced, listed=listed,
    )  # fmt: skip


def _list_start(text: str, at: int) -> int:
    """Start of the clause that ends at `at`; punctuation inside brackets and quotes does not end it."""
    depth = 0
    for i in range(at - 1, max(at - _LONGEST_LIST, -1), -1):
        ch = text[i]
        if ch in _CLOSE:
            depth += 1
        elif ch in _OPEN:
            depth -= 1
        elif depth <= 0 and ch in _CLAUSE_ENDS:
            return i + 1
    return max(at - _LONGEST_LIST, 0)


def _split(listing: str) -> list[str] | None:
    """The items between the list commas; None where brackets do not close, which makes counting unsafe."""
    parts, depth, last = [], 0, 0
    for i, ch in enumerate(listing):
        if ch in _OPEN:
            depth += 1
        elif ch in _CLOSE:
            depth -= 1
            if depth < 0:
                return None
        elif ch == "、" and depth == 0:
            parts.append(listing[last:i])
            last = i + 1
    parts.append(listing[last:])
    return parts if depth == 0 else None
