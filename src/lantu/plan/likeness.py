"""How alike two names are, and when names that look alike still mean two things (相似与区别)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from lantu.kernel.ids import normalise
from lantu.plan.read.lexicon_file import load_words

# 一产 and 二产, Ⅱ类 and Ⅲ类, 一期 and 二期: a digit of any script is part of what is meant.
_DIGITS = re.compile(r"[0-9]+|[〇零一二三四五六七八九十百千万亿两ivx]")


_REORDERED = 95.0
PART = 80.0


@cache
def _contrasts() -> tuple[re.Pattern[str], dict[str, str]]:
    groups = {normalise(entry.word): entry.fields[0] for entry in load_words("contrasts")}
    words = sorted(groups, key=len, reverse=True)  # 进出口 before 出口
    return re.compile("|".join(map(re.escape, words))), groups


@lru_cache(maxsize=65536)
def marks(name: str) -> tuple[tuple[str, ...], tuple[tuple[str, frozenset[str]], ...]]:
    """What tells a normalised name apart from its neighbours: its digits, and its words of each contrast group."""
    pattern, groups = _contrasts()
    found: dict[str, set[str]] = {}
    for word in pattern.findall(name):
        found.setdefault(groups[word], set()).add(word)
    return tuple(sorted(_DIGITS.findall(name))), tuple((g, frozenset(w)) for g, w in sorted(found.items()))


def told_apart(one: str, other: str) -> bool:
    """Whether two normalised names mean two things by a digit or by a word of contrast (城镇 and 农村)."""
    digits, words = marks(one)
    other_digits, other_words = marks(other)
    if digits != other_digits:
        return True
    theirs = dict(other_words)
    return any(group in theirs and theirs[group] != mine for group, mine in words)


def likeness(one: str, other: str) -> float:
    """0 … 100 for two normalised names; 0 when they are told apart.

    A name that is a part of the other may mean more (生产总值 and 海洋生产总值): it counts as far as the letters go,
    but never so much that no other evidence is needed.
    """
    if one == other:
        return 100.0
    if not one or not other or told_apart(one, other):
        return 0.0
    from rapidfuzz import fuzz

    if sorted(one) == sorted(other):
        return _REORDERED  # 改造老旧小区 and 老旧小区改造
    score = float(fuzz.ratio(one, other))
    return min(score, PART) if one in other or other in one else score
