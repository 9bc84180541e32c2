"""Targets in running text: every sentence that speaks of what is to come is searched for promises (文中目标)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.plan.model import Target, YearSource
from lantu.plan.read.clause_reading import SentenceReader
from lantu.plan.read.context import Context, Era, SectionsByPlace
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.draft import Draft
from lantu.plan.read.not_promised import says_no_promise, speaks_of_earlier
from lantu.plan.read.sentences import clause_spans, sentence_spans
from lantu.plan.read.settle import Place, settle
from lantu.plan.read.target_years import BaseMention, YearMention, base_mentions, year_mentions

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
_LIST_OF_TARGETS = re.compile(r"(?:目标|指标)(?:是|为|如下|[:：])")
_OF_THE_PLAN = re.compile(r"五年|年均|[“\"]十[一二三四五六七八九]五[”\"]")  # counted over the plan, not to its horizon
_LONGEST_QUOTE = 400  # longer anchors tell a person nothing


def prose_targets(document: Document, outline: SectionsByPlace, context: Context) -> list[Target]:
    """Targets of all paragraphs, with `id=""`, in reading order."""
    found: list[Target] = []
    for block in document.blocks:
        if block.kind in _PROSE and block.text and context.passage_at(block.start).era is Era.FUTURE:
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
        for start, end in sentence_spans(text):
            bases = base_mentions(text, start, end)
            years = year_mentions(text, start, end, bases, first)
            self._remember_vision(years)
            if _OF_THE_PLAN.search(text, start, end):
                self._vision = None
            for draft in self._drafts(start, end, bool(years)):
                year, source = self._year_of(draft, years)
                _compare(draft, bases, year)
                yield settle(draft, self._place(draft), year, source, self._context)

    def _drafts(self, start: int, end: int, named_year: bool) -> Iterator[Draft]:
        text, first = self._block.text, self._context.start_year
        reader = SentenceReader(text, self._is_list, named_year)
        clauses = list(clause_spans(text, start, end))
        earlier = foreseen = False
        # Not strict: a sentence of nothing but marks has no clause at all.
        for (a, b), following in zip(clauses, [*clauses[1:], None], strict=False):
            earlier = speaks_of_earlier(text, a, b, first, earlier)
            foreseen = foreseen or text.startswith("据", a)
            if earlier or foreseen or says_no_promise(text, a, b, following, self._context.national):
                reader.skip()
            else:
                yield from reader.read(a, b)

    def _remember_vision(self, years: list[YearMention]) -> None:
        """A year beyond the plan (展望2035年) holds for the sentences after it, until another year is named."""
        end_year = self._context.end_year
        for mention in years:
            self._vision = mention.year if end_year is not None and mention.year > end_year else None

    def _year_of(self, draft: Draft, years: list[YearMention]) -> tuple[int | None, YearSource | None]:
        before = [y for y in years if y.start < draft.end]
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
