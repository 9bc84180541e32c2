"""Check: `“4+3”` and `“两区三组团”` say how many; the counts and names around them must agree (数字口号与内容)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lantu.plan.lint.ordinals import chinese_integer
from lantu.plan.lint.subject import Passage, Subject
from lantu.plan.model import Finding, Section

_SUM = re.compile(r"[“\"]([1-9])\+([1-9])(?:\+([1-9]))?[”\"]")
_COUNT = re.compile(r"(?<![0-9.第])([2-9]|[两二三四五六七八九])\s?(?:个|大|类|项)[\u4e00-\u9fff]{2}")
_LAYOUT = re.compile(
    r"[“\"]((?:[一两二三四五六七八九][\u4e00-\u9fff]{1,2}){2,4})[”\"](?:的)?[\u4e00-\u9fff]{0,12}(?:格局|布局|结构|空间|体系)"
)
_PIECE = re.compile(r"([一两二三四五六七八九])([^一两二三四五六七八九]{1,2})")
_LONGEST_SENTENCE = 300
_MOST_LEADS = 30  # a section with more is no list of areas
_LEAD = re.compile(r"^([\u4e00-\u9fff]{3,16})(?:。|：|:|——)")


def check(subject: Subject) -> Iterator[Finding]:
    """Slogans of numbers that disagree with the counts in their sentence or with the names that follow."""
    leads = _leads(subject)
    for passage in subject.passages:
        yield from _sums(subject, passage)
        for match in _LAYOUT.finditer(passage.text):
            yield from _layout(subject, passage, match, leads)


def _sums(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """`4 个…产业，3 个…产业，“4+3”…`: as many counts as the slogan has numbers, and the same ones."""
    for match in _SUM.finditer(passage.text):
        reach = max(match.start() - _LONGEST_SENTENCE, 0)
        ends = (passage.text.rfind(mark, reach, match.start()) + 1 for mark in "。；")
        start = max(reach, *ends)
        counts = list(_COUNT.finditer(passage.text, start, match.start()))
        declared = [chinese_integer(count.group(1)) for count in counts]
        parts = [int(part) for part in match.groups() if part]
        related = any(number == part for number, part in zip(declared, parts, strict=False))
        if related and len(declared) == len(parts) and declared != parts:
            yield subject.report(
                "LT-LINT-072", passage.span(*match.span()), *(passage.span(*count.span()) for count in counts),
                slogan=match.group(), counts="、".join(str(number) for number in declared),
            )  # fmt: skip


def _leads(subject: Subject) -> dict[str | None, list[tuple[str, tuple[int, int]]]]:
    """By section: the names that open its paragraphs (`中心城区组团。…`) and the titles of its sub-sections."""
    leads: dict[str | None, list[tuple[str, tuple[int, int]]]] = defaultdict(list)
    for passage in subject.passages:
        match = _LEAD.match(passage.text)
        if match and passage.section:
            leads[passage.section.id].append((match.group(1), passage.span(*match.span(1))))
    for section in subject.plan.sections:
        leads[section.parent].append((section.title, (section.start, section.heading_end or section.start + 1)))
    return leads


def _layout(
    subject: Subject,
    passage: Passage,
    match: re.Match[str],
    leads: dict[str | None, list[tuple[str, tuple[int, int]]]],
) -> Iterator[Finding]:
    section: Section | None = passage.section
    pieces = [(chinese_integer(count) or 0, noun) for count, noun in _PIECE.findall(match.group(1))]
    here = leads.get(section.id, []) if section else []
    named = [[lead for lead in here if lead[0].endswith(noun)] for _, noun in pieces]
    # Names that end in the slogan's own nouns, all of them: only then is the list surely the one announced.
    if len(here) > _MOST_LEADS or not all(named) or sum(map(len, named)) != len(here):
        return
    for (declared, noun), found in zip(pieces, named, strict=True):
        if len(found) != declared:
            yield subject.report(
                "LT-LINT-073", passage.span(*match.span(1)), *(place for _, place in found), slogan=match.group(1),
                noun=noun, declared=declared, counted=len(found), names="、".join(name for name, _ in found),
            )  # fmt: skip
