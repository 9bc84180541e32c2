"""Check: one wrong character in a phrase that is otherwise always printed alike (`国家安全部系`): doubtful scanning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from lantu.plan.lint.lexicon_files import words
from lantu.plan.lint.subject import Passage, Subject
from lantu.plan.model import Finding

_RUN = re.compile(r"[\u4e00-\u9fff]{7,}")
_SIDE = 3  # characters on either side that must agree
_OFTEN = 3  # times that the usual wording must stand in the document
# Characters that may change inside a phrase without damage: joiners, and numbers of things.
_FREE = frozenset("和与及的之或一二三四五六七八九十两大小上下省市区县镇村国")


def check(subject: Subject) -> Iterator[Finding]:
    """Near misses of stock phrases, and of the document's own frequent wordings."""
    pairs = subject.pairs
    found: dict[int, Finding] = {}
    for passage in subject.passages:
        for start, end, usual in _near_stock_phrases(passage.text, pairs):
            place = passage.span(start, end)
            found[place[0]] = _report(subject, place, passage.text[start:end], usual)
    for passage, at, usual in _near_own_wording(subject.passages, pairs):
        start, end = at - _SIDE, at + _SIDE + 1
        place = passage.span(start, end)
        if found.keys().isdisjoint(range(place[0] - 12, place[1])):
            found[place[0]] = _report(subject, place, passage.text[start:end], usual)
    yield from (found[start] for start in sorted(found))


def _report(subject: Subject, place: tuple[int, int], printed: str, usual: str) -> Finding:
    return subject.report("LT-LINT-091", place, printed=printed, usual=usual)


def _near_stock_phrases(text: str, pairs: Counter[str]) -> Iterator[tuple[int, int, str]]:
    """Places that differ from a stock phrase in one character: one half of the phrase is then intact."""
    if len(text) < _shortest():
        return
    find = text.find
    for part, offset, phrase in _halves():
        at = find(part)
        while at >= 0:
            start = at - offset
            if start >= 0 and start + len(phrase) <= len(text):
                wrong = _one_wrong(text[start : start + len(phrase)], phrase)
                if wrong is not None and _odd(text, start + wrong, pairs):
                    yield start, start + len(phrase), phrase
            at = find(part, at + 1)


@cache
def _halves() -> tuple[tuple[str, int, str], ...]:
    """Both halves of each stock phrase: the half, where it begins in the phrase, the phrase."""
    cut = [(phrase, len(phrase) // 2) for phrase in words("stock_phrases")]
    return tuple(half for phrase, at in cut for half in ((phrase[:at], 0, phrase), (phrase[at:], at, phrase)))


@cache
def _shortest() -> int:
    return min(len(phrase) for phrase in words("stock_phrases"))


def _one_wrong(printed: str, phrase: str) -> int | None:
    """Where the two differ, if in exactly one character inside the phrase."""
    wrong = [i for i, (a, b) in enumerate(zip(printed, phrase, strict=True)) if a != b]
    if len(wrong) != 1 or wrong[0] in (0, len(phrase) - 1):
        return None  # a first or last character that differs is mostly another word
    ch = printed[wrong[0]]
    return wrong[0] if "\u4e00" <= ch <= "\u9fff" and ch not in _FREE else None


def _odd(text: str, at: int, pairs: Counter[str]) -> bool:
    """The character makes a pair with a neighbour that the document does not know elsewhere."""
    return min(pairs[text[at - 1 : at + 1]], pairs[text[at : at + 2]]) == 1


def _near_own_wording(passages: tuple[Passage, ...], pairs: Counter[str]) -> Iterator[tuple[Passage, int, str]]:
    middles: dict[str, dict[str, tuple[int, Passage, int]]] = {}
    for passage in passages:
        text = passage.text
        for run in _RUN.finditer(text):
            for i in range(run.start() + _SIDE, run.end() - _SIDE):
                middle = middles.setdefault(text[i - _SIDE : i] + text[i + 1 : i + 1 + _SIDE], {})
                count = middle[text[i]][0] if text[i] in middle else 0
                middle[text[i]] = (count + 1, passage, i)
    for sides, middle in middles.items():
        if len(middle) < 2:
            continue
        usual = max(middle, key=lambda ch: middle[ch][0])
        for ch, (count, passage, at) in middle.items():
            if count == 1 and middle[usual][0] >= _OFTEN and ch not in _FREE and _odd(passage.text, at, pairs):
                yield passage, at, sides[:_SIDE] + usual + sides[_SIDE:]
