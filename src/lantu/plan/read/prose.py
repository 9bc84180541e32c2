"""Targets in running text: every sentence that speaks of what is to come is searched for promises (文中目标)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from lantu.plan.model import Target, YearSource
from lantu.plan.read.candidates import find_values
from lantu.plan.read.context import Context, Era
from lantu.plan.read.count_clause import complete_names, read_count, read_limit, read_reach, read_within
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.draft import Draft
from lantu.plan.read.measure_clause import Around, read_measure
from lantu.plan.read.respective import respective_drafts, shared_drafts
from lantu.plan.read.segments import Segment, segments_of
from lantu.plan.read.sentences import clause_spans, sentence_spans
from lantu.plan.read.settle import Place, settle
from lantu.plan.read.target_years import YearMention, base_mentions, year_mentions
from lantu.plan.read.values import ReadValue
from lantu.plan.read.worded_targets import read_words

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
# Words that report what is done, inside a passage that otherwise looks ahead.
_DONE = re.compile(
    r"目前|现有|截至|截止|(?<!早)已(?!划定)|(?:完成|实现|打造|形成|建成|培育|增长|获评|新增)了|以来|同比|比上年|较上年|去年|上年|(?:20\d\d|上)年(?:实际|完成|实现)了?"
)
_LIST_OF_TARGETS = re.compile(r"(?:目标|指标)(?:是|为|如下|[:：])")
# What is foreseen or happens elsewhere is no promise of this plan.
_FORESEEN = re.compile(r"据(?:测算|预测|统计|估算|初步)|预计|预测|有望|可能|将(?:维持|保持|超过|突破)")
_ELSEWHERE = re.compile(r"^\W*(?:到20\d\d年，?)?(?:全国|全球|世界|国内外|国际上)")
_CONDITION = re.compile(r"^\W*(?:对|对于|凡)[^，]{2,}")
_DESCRIBES = re.compile(r"的(?![^，。；]{0,4}(?:目标|台阶|大关|水平|任务|规模|能力)|$)")
_YEAR_FIRST = re.compile(r"\W*(?:到|至|截至)?\s*(20\d\d)\s*年(?:底|末)?(?!以来|前|以前|的基础)")
_CONSEQUENCE = re.compile(r"^\W*(?:给予|予以|奖励|补助|一次性|不再|实行|按|须|应|可|由|最高|每)")


@dataclass(slots=True)
class _Sentence:
    """What the clauses of one sentence hand on to one another."""

    verb: str | None = None
    subject: str | None = None
    last: Draft | None = None
    found: bool = False  # a number was already promised in this sentence
    rate: str = ""  # the verb of the yearly rate just promised
    part: bool = False  # the clause lists 其中 parts
    names: list[str] = field(default_factory=list)

    def around(self, segment: Segment) -> Around:
        """What a segment of this sentence may take over."""
        goes_on = segment.follows
        return Around(
            self.verb if goes_on else None, self.subject, self.listed or self.found, self.part and goes_on, self.rate
        )

    listed: bool = False  # the passage lists targets, or the sentence names the year to reach


def prose_targets(document: Document, outline: object, context: Context) -> list[Target]:
    """Targets of all paragraphs, with `id=""`, in reading order."""
    found: list[Target] = []
    for block in document.blocks:
        if block.kind not in _PROSE or not block.text:
            continue
        passage = context.passage_at(block.start)
        if passage.era is not Era.FUTURE:
            continue
        found.extend(_Paragraph(document, block, outline, context).targets())
    return found


class _Paragraph:
    def __init__(self, document: Document, block: Block, outline: object, context: Context) -> None:
        self._document = document
        self._block = block
        self._outline = outline
        self._context = context
        self._passage = context.passage_at(block.start)
        self._vision: int | None = None
        self._is_list = bool(_LIST_OF_TARGETS.search(block.text))

    def targets(self) -> list[Target]:
        """Targets of the paragraph."""
        text = self._block.text
        found: list[Target] = []
        for start, end in sentence_spans(text):
            found.extend(self._sentence(start, end))

        return found

    def _sentence(self, start: int, end: int) -> list[Target]:
        text = self._block.text
        bases = base_mentions(text, start, end)
        years = year_mentions(text, start, end, bases, self._context.start_year)
        self._remember_vision(years)
        state = _Sentence(listed=self._is_list or bool(years))
        drafts: list[Draft] = []
        clauses = list(clause_spans(text, start, end))
        foreseen = earlier = False
        for i, (a, b) in enumerate(clauses):
            earlier = self._earlier(a, b, earlier)
            foreseen = foreseen or earlier or text.startswith("据", a)
            if foreseen or self._no_promise(a, b, clauses[i + 1] if i + 1 < len(clauses) else None):
                state.verb = None
                continue
            read = self._clause(a, b, state)
            if not read and i + 1 < len(clauses):
                state.subject = _subject_of(text[a:b]) or state.subject
            drafts.extend(read)
        out: list[Target] = []
        for draft in drafts:
            for base in bases:
                if draft.start <= base.start < draft.end:
                    draft.compared = True
                    draft.base_year = base.year or (self._year_of(draft, years)[0] or 1) - 1
            out.append(self._settle(draft, years))
        return out

    def _earlier(self, start: int, end: int, before: bool) -> bool:
        """Whether the clause speaks of a year before the plan (2025年出口占31%), or goes on from one that does."""
        match = _YEAR_FIRST.match(self._block.text, start, end)
        first = self._context.start_year
        if match is None or first is None:
            return before
        return int(match[1]) < first

    def _no_promise(self, start: int, end: int, following: tuple[int, int] | None) -> bool:
        """Clauses that report, foresee, speak of elsewhere or state a condition (对…的，给予奖励)."""
        text = self._block.text
        if _DONE.search(text, start, end) or _FORESEEN.search(text, start, end):
            return True
        if not self._context.national and _ELSEWHERE.match(text[start:end]):
            return True
        conditional = text.startswith("的", end - 1) or _CONDITION.match(text[start:end]) is not None
        return conditional and following is not None and _CONSEQUENCE.match(text[slice(*following)]) is not None

    def _clause(self, start: int, end: int, state: _Sentence) -> list[Draft]:
        text = self._block.text
        values = find_values(text, start, end)
        if not values:
            return list(read_words(text, start, end, self._is_list))
        shared = respective_drafts(text, start, end, values, state.names)
        if shared is not None:
            return shared
        found: list[Draft] = []
        segments = segments_of(text, start, end, values)
        if segments and _DESCRIBES.match(text, segments[-1].value.end, end):
            segments = segments[:0]  # 办结建议86件、提案102件的经验: the numbers describe something else
        for segment in segments:
            draft = (
                read_limit(text, segment)
                or read_measure(text, segment, state.around(segment))
                or read_count(text, segment, state.verb)
                or read_within(text, segment)
                or read_reach(text, segment)
            )
            if draft is None:
                continue
            if draft.inside and state.last is not None:
                draft.sort, draft.kind = state.last.sort, state.last.kind
            state.last = draft
            if segment.base is not None:
                draft.base_value = _number(segment.base)
            state.verb = draft.verb if draft.sort in ("add", "stock") else state.verb
            state.rate = draft.verb if draft.sort in ("rise", "rate") else ""
            state.subject = draft.name if draft.sort not in ("rise", "fall") else draft.name.removesuffix(draft.verb)
            state.found = True
            state.part = draft.inside is not None
            state.names.append(state.subject)
            found.extend(shared_drafts(draft, text, segment))
        complete_names(found)
        return found or list(read_words(text, start, end, self._is_list))

    def _remember_vision(self, years: list[YearMention]) -> None:
        """A year beyond the plan (展望2035年) holds for the sentences after it, until another year is named."""
        end_year = self._context.end_year
        for mention in years:
            self._vision = mention.year if end_year is not None and mention.year > end_year else None

    def _settle(self, draft: Draft, years: list[YearMention]) -> Target:
        year, source = self._year_of(draft, years)
        text = self._block.text
        start, end = draft.start, draft.end
        while start < end and text[start] in " 　，、":
            start += 1
        while end > start and text[end - 1] in " 　，、":
            end -= 1
        a, b = self._block.spans.span(start, end)
        if b - a > 400:
            b = a + 400
        section = self._outline.section_at(a)  # type: ignore[attr-defined]
        quote = self._document.text[a:b]
        place = Place(a, b, quote, section.id if section else None, self._block.page, self._block.ocr)
        return settle(draft, place, year, source, self._context)

    def _year_of(self, draft: Draft, years: list[YearMention]) -> tuple[int | None, YearSource | None]:
        before = [y for y in years if y.start < draft.end]
        if before:
            return before[-1].year, "printed"
        if self._vision is not None:
            return self._vision, "section"
        return self._passage.year, self._passage.year_source


def _number(value: ReadValue) -> Decimal | None:
    return value.value if isinstance(value.value, Decimal) else None


_OBJECT = re.compile(
    r"(?:推广|发展|提高|提升|加强|增加|扩大|优化)(?P<object>[^，。；、]{2,16}?)(?:的?应用|使用|建设|发展)?$"
)


def _subject_of(clause: str) -> str | None:
    """The thing that a clause without value speaks of, for 其 and 占 in the next one."""
    match = _OBJECT.search(clause)
    return match["object"] if match else None
