"""Targets in running text: every sentence that speaks of what is to come is searched for promises (文中目标)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.plan.model import Target, YearSource
from lantu.plan.read.clause_reading import SentenceReader
from lantu.plan.read.context import Context, Era, SectionsByPlace
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.draft import Draft
from lantu.plan.read.era_cues import sentence_era
from lantu.plan.read.not_promised import (
    counts_over_years,
    looks_ahead,
    of_a_project,
    reports,
    says_no_promise,
    speaks_of_earlier,
)
from lantu.plan.read.sentences import clause_spans, sentence_spans
from lantu.plan.read.settle import Place, settle
from lantu.plan.read.target_years import BaseMention, YearMention, base_mentions, year_mentions

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
_LIST_OF_TARGETS = re.compile(r"(?:目标|指标)(?:是|为|如下|[:：])")
_OF_THE_PLAN = re.compile(r"五年|年均|[“\"]十[一二三四五六七八九]五[”\"]")  # counted over the plan, not to its horizon
_THIS_YEAR = re.compile(r"\W*今年")
_SAYS_HOW = re.compile(r"达到|提高|提升|增长|控制|保持|稳定|以上|左右|以内|不[低少]于")
_TURNS = re.compile(
    r"今年|明年|今后|未来|到20[2-9]\d|20[2-9]\d年|的基础上"
)  # a sentence that reports, then looks ahead
_LONGEST_QUOTE = 400  # longer anchors tell a person nothing


def prose_targets(document: Document, outline: SectionsByPlace, context: Context) -> list[Target]:
    """Targets of all paragraphs, with `id=""`, in reading order."""
    found: list[Target] = []
    for block in document.blocks:
        passage = context.passage_at(block.start)
        if block.kind in _PROSE and block.text and (passage.era is Era.FUTURE or not passage.by_title):
            found.extend(_Paragraph(document, block, outline, context).targets())
    return found


class _Paragraph:
    def __init__(self, document: Document, block: Block, outline: SectionsByPlace, context: Context) -> None:
        self._document = document
        self._block = block
        self._outline = outline
        self._context = context
        self._passage = context.passage_at(block.start)
        self._vision: int | None = None
        self._is_list = bool(_LIST_OF_TARGETS.search(block.text))

    def targets(self) -> Iterator[Target]:
        """Targets of the paragraph."""
        text, first = self._block.text, self._context.start_year
        looks_back = self._passage.era is Era.PAST
        for start, end in sentence_spans(text):
            era, holds = sentence_era(text, start, end, first, self._context.report_year)
            if holds:
                looks_back = era is Era.PAST
            if looks_back or (era is Era.PAST and not _TURNS.search(text, start, end)):
                continue
            bases = base_mentions(text, start, end)
            years = year_mentions(text, start, end, bases, first, self._context.report_year)
            self._remember_vision(years)
            if _OF_THE_PLAN.search(text, start, end):
                self._vision = None
            for draft in self._drafts(start, end, bool(years)):
                year, source = self._year_of(draft, years)
                _compare(draft, bases, year)
                yield settle(draft, self._place(draft), year, source, self._context)

    def _drafts(self, start: int, end: int, named_year: bool) -> Iterator[Draft]:
        text, first = self._block.text, self._context.start_year
        reader = SentenceReader(text, self._is_list, named_year, first)
        this_year = self._passage.year is not None and self._passage.year == self._context.report_year
        yearly = this_year and self._context.start_year != self._context.end_year
        clauses = list(clause_spans(text, start, end))
        if not clauses:
            return
        earlier = foreseen = reporting = False
        if of_a_project(text, start, end):
            return
        for (a, b), following in zip(clauses, [*clauses[1:], None], strict=True):
            earlier = speaks_of_earlier(text, a, b, first, earlier)
            foreseen = foreseen or text.startswith("据", a)
            reporting = (reporting and not looks_ahead(text, a, b)) or reports(text, a, b)
            if (
                earlier
                or foreseen
                or reporting
                or (yearly and counts_over_years(text, a, b))
                or says_no_promise(text, a, b, following, self._context.national)
                or self._before_this_year(a, b, following)
            ):
                reader.skip(a, b)
            else:
                yield from reader.read(a, b)

    def _before_this_year(self, start: int, end: int, following: tuple[int, int] | None) -> bool:
        """装备制造产值286亿元，今年达到320亿元: a bare value before a clause on this year is last year's."""
        if following is None or not _THIS_YEAR.match(self._block.text, *following):
            return False
        return not looks_ahead(self._block.text, start, end) and not _SAYS_HOW.search(self._block.text, start, end)

    def _remember_vision(self, years: list[YearMention]) -> None:
        """A year beyond the plan (展望2035年) holds for the sentences after it, until another year is named."""
        end_year = self._context.end_year
        for mention in years:
            self._vision = mention.year if end_year is not None and mention.year > end_year else None

    def _year_of(self, draft: Draft, years: list[YearMention]) -> tuple[int | None, YearSource | None]:
        before = [y for y in years if y.start < (draft.at if draft.at >= 0 else draft.end)]
        if before:
            return before[-1].year, "printed"
        if self._vision is not None:
            return self._vision, "section"
        return self._passage.year, self._passage.year_source

    def _place(self, draft: Draft) -> Place:
        text, start, end = self._block.text, draft.start, draft.end
        while start < end and text[start] in " 　，、":
            start += 1
        while end > start and text[end - 1] in " 　，、":
            end -= 1
        a, b = self._block.spans.span(start, end)
        b = min(b, a + _LONGEST_QUOTE)
        section = self._outline.path_at(a)
        return Place(
            a, b, self._document.text[a:b], section[-1].id if section else None, self._block.page, self._block.ocr
        )


def _compare(draft: Draft, bases: list[BaseMention], year: int | None) -> None:
    """较2020年, 比上年 inside the draft's clause make it a change against that year."""
    for base in bases:
        if draft.start <= base.start < draft.end:
            draft.compared = True
            draft.base_year = base.year or (year - 1 if year else None)
