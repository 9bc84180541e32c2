"""Check: characters repeated where a page or line ends (`完善` / `善监督`): scanning damage (断页重字)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lantu.plan.lint.lexicon_files import word_set
from lantu.plan.lint.subject import Passage, Subject
from lantu.plan.model import Finding

_SENTENCE_END = frozenset("。；：！？.;:!?”）)》】—…、，")
_LONGEST = 8
_SHORTEST_LINE = 15


def check(subject: Subject) -> Iterator[Finding]:
    """Each place where a line ends and the next begins with the same character or words."""
    for passage in subject.passages:
        for at in _line_breaks(passage):
            yield from _judge(subject, passage, at, passage.text[at : at + 20], passage.span(at - 1, at + 1))
    for one, other in pairwise(subject.passages):
        if one.text[-1] not in _SENTENCE_END and one.section is other.section:
            place = (one.span(len(one.text) - 1, len(one.text))[0], other.span(0, 1)[1])
            yield from _judge(subject, one, len(one.text), other.text[:20], place)


def _line_breaks(passage: Passage) -> Iterator[int]:
    """Clean positions before which something was taken out of the file: a line break, a page number, a footer."""
    spans = passage.block.spans
    for i in range(1, len(spans.clean)):
        if spans.raw[i] > spans.raw[i - 1] + spans.length[i - 1]:
            yield spans.clean[i]


def _judge(subject: Subject, passage: Passage, at: int, following: str, place: tuple[int, int]) -> Iterator[Finding]:
    before = passage.text[max(at - 20, 0) : at]
    size = max(
        (n for n in range(1, min(len(before), len(following), _LONGEST) + 1) if before[-n:] == following[:n]), default=0
    )
    repeated = following[:size]
    if len(before) < _SHORTEST_LINE and not _SENTENCE_END.intersection(before):
        return  # a title or a name on a line of its own, not a sentence that breaks off
    if not size or not all("\u4e00" <= ch <= "\u9fff" for ch in repeated):
        return
    if size == 1 and (repeated in word_set("doubled_characters") or _both_words(subject, before, following)):
        return
    yield subject.report("LT-LINT-090", place, repeated=repeated, before=before[-6:], after=following[:6])


def _both_words(subject: Subject, before: str, following: str) -> bool:
    """`提高` + `高质量`: both halves are words of this document, and it has no `提高质` that was torn apart."""
    halves = subject.pairs[following[:2]] > 1 and subject.pairs[before[-2:]] > 1
    return halves and before[-2:] + following[1:2] not in subject.text
