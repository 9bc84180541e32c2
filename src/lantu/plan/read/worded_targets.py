"""Targets in words: `与经济增长同步`, `高于全国平均水平`, `完成国家下达任务`, `如期实现`, 全覆盖, 零发生."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lantu.plan.read import worded_patterns as patterns
from lantu.plan.read.clause_words import without_adverbs, without_openings
from lantu.plan.read.draft import Draft
from lantu.plan.read.names import plausible_name, tidy_name

_RULES = (
    ("delegated", patterns.DELEGATED),
    ("in_step", patterns.IN_STEP),
    ("above", patterns.ABOVE),
    ("standard", patterns.STANDARD),
    ("tendency", patterns.TENDENCY),
)


def read_words(text: str, start: int, end: int, is_list: bool) -> Iterator[Draft]:
    """Promises in words of the clause `start:end`. `is_list`: the passage lists targets (主要预期目标是 …)."""
    clause = text[start:end].rstrip(" 。；，")
    if "、" in clause:
        # 甲增速不低于乙、丙增速高于丁: several promises in one clause, when more than one piece is one by itself
        pieces = [d for a, b in _pieces(text, start, start + len(clause)) for d in read_words(text, a, b, is_list)]
        if len(pieces) > 1:
            yield from pieces
            return
    if patterns.SLOGAN.search(clause) or len(clause) < 4:
        return
    draft = _whole(clause) or _nothing(clause) or _worded(clause, is_list)
    if draft is not None:
        draft.start, draft.end = start, start + len(clause)
        yield draft


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans between the 、 of a clause."""
    at = start
    while (cut := text.find("、", at, end)) >= 0:
        yield at, cut
        at = cut + 1
    yield at, end


def _whole(clause: str) -> Draft | None:
    """Coverage words stand for 100 %."""
    if match := patterns.COVERAGE.search(clause):
        name = without_openings(without_adverbs(clause[: match.start()]))
        name = patterns.COVERAGE_VERBS.sub("", name)
        if plausible_name(name) and not name.endswith(("有序", "推进")):
            return _hundred(name, match["words"])
        return None
    match = patterns.ALL.search(without_openings(clause))
    if match is None:
        return None
    name = match["name"] or match["thing"] or f"{match['thing2']}覆盖{match['of']}"
    name = without_openings(without_adverbs(name))
    if not plausible_name(name) or patterns.WORK.search(name):
        return None
    if match["words"] and match["words"].startswith(("达到", "实现")):
        name += match["words"]
    return _hundred(name, "全部")


def _hundred(name: str, words: str) -> Draft:
    draft = Draft(tidy_name(name), Decimal(100), "=", "%", 0, 0, "commitment", words, "coverage")
    return draft.note("coverage", words)


def _nothing(clause: str) -> Draft | None:
    """零发生 and 杜绝 stand for 0."""
    if match := patterns.TO_ZERO.search(clause):
        name, verb = without_openings(without_adverbs(match["name"])), "降为零"
    elif match := patterns.ZERO.search(clause):
        name = match["name"] or match["name2"]
        verb = "杜绝" if match["name"] else "零发生"
        name = without_openings(re.sub(r"^(?:坚决|力争|努力|确保)?(?:实现)?", "", name.strip()))
    else:
        return None
    if not plausible_name(name) or re.search(r"\d", name):
        return None
    unit = "%" if name.endswith(("率", "比例", "比重", "占比")) else None
    if name.endswith(("事故", "事件", "案件")):
        unit = "起"
    draft = Draft(tidy_name(name), Decimal(0), "=", unit, 0, 0, "indicator", verb, "zero")
    return draft.note("zero", clause)


def _worded(clause: str, is_list: bool) -> Draft | None:
    if match := patterns.ON_TIME.search(clause):
        words = f"目标{match['words']}" if match["words"] else "如期实现"
        draft = Draft(match["name"] or match["name2"], words, "text", None, 0, 0)
        return draft.note("worded", match.group())
    for rule, pattern in _RULES:
        match = pattern.search(clause)
        if match is None:
            continue
        words = match.group() if rule == "delegated" else match["words"]
        name = without_openings(without_adverbs(clause[: len(clause) - len(words)].rstrip("，、 ")))
        if not _can_promise(rule, match, name, is_list):
            return None
        draft = Draft(tidy_name(name), words, "text", None, 0, 0, sort=rule)
        if rule in ("in_step", "above"):
            draft.relation_to = match["to"]
            draft.relation = "in_step" if rule == "in_step" else _side(match["how"])
        return draft.note("worded", words)
    return None


def _can_promise(rule: str, match: re.Match[str], name: str, is_list: bool) -> bool:
    """Whether a name can carry words of this kind: outside a list of targets only what is plainly measured can."""
    if not plausible_name(name):
        return False
    measured = bool(patterns.MEASURABLE.search(name))
    if rule == "tendency":
        if not is_list and not patterns.FIRM.match(match["words"]):
            return False
        return measured
    return measured or (is_list and rule in ("delegated", "in_step"))


def _side(how: str) -> str | None:
    if how in patterns.OVER:
        return "above"
    return "below" if how in patterns.UNDER else None
