"""Targets in the running text of an English plan."""

from __future__ import annotations

import re
from dataclasses import replace

from lantu.plan.model import Target, YearSource
from lantu.plan.read.context import Context, Era
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.draft import Draft
from lantu.plan.read.english.clauses import read_segment
from lantu.plan.read.english.names import cleaned, subject_of
from lantu.plan.read.english.numerals import PARTS, WORD
from lantu.plan.read.english.segments import NEW_CLAUSE, Segment
from lantu.plan.read.english.sentence import Sentence
from lantu.plan.read.english.sentences import body_start, sentence_spans
from lantu.plan.read.english.settle import settle
from lantu.plan.read.english.stretch import Memory
from lantu.plan.read.english.worded import HINT, read_worded
from lantu.plan.read.outline import Outline
from lantu.plan.read.settle import Place

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_NUMERIC = re.compile(rf"[0-9]|\b(?:{WORD}|{PARTS})\b", re.IGNORECASE)
_LONGEST_QUOTE = 390
_CAPTION = re.compile(r"\W*(?:Figure|Fig|Table|Source|Note|Notes|Map|Photo|Chart|Box)\b")
_LABELLED = re.compile(r"[^:.;]{4,90}:\s*(?:[a-z]+\s){0,4}[$€£]?[0-9]")
_LONGEST_LINE = 150
_OF_THESE = re.compile(r"\W*of (?:these|those|this|them|which)\b", re.IGNORECASE)
_SUBJECT_PRONOUN = re.compile(r"\W*(?:it|they|this|these|that)\b", re.IGNORECASE)


def english_targets(document: Document, outline: Outline, context: Context) -> list[Target]:
    """Targets of all paragraphs and list items of an English document, with `id=""`, in reading order (英文目标).

    Net zero and zero X are the value 0; double is 2 `times`, halve 50 % of change; all and every with a printed year
    are 100 %. `a new hospital` is not counted as one: only printed numbers are.
    """
    found: list[Target] = []
    for block in document.blocks:
        if block.kind not in _PROSE or not block.text:
            continue
        if context.passage_at(block.start).era is not Era.FUTURE:
            continue
        found.extend(_Paragraph(document, block, outline, context).targets())
    return found


class _Paragraph:
    def __init__(self, document: Document, block: Block, outline: Outline, context: Context) -> None:
        self._document = document
        self._block = block
        self._outline = outline
        self._context = context
        self._memory = Memory()
        self._body = body_start(block.text)
        self._item = block.kind is BlockKind.LIST_ITEM or self._body > 0

    def targets(self) -> list[Target]:
        """Targets of the paragraph, sentence by sentence."""
        text = self._block.text
        out: list[Target] = []
        for i, (start, end) in enumerate(sentence_spans(text, self._body)):
            if text[start:end].rstrip().endswith(":") or not self._speaks(start, end):
                self._remember(start, end)
                continue
            item = (self._item and i == 0 and len(text) < 300) or self._is_line(start, end)
            sentence = Sentence(text, start, end, item, self._context.start_year)
            out.extend(self._sentence(sentence))
        return out

    def _is_line(self, start: int, end: int) -> bool:
        """A line that promises without a verb though the file marks no list: `Recycling rate: 65%`."""
        text = self._block.text
        if _CAPTION.match(text):
            return False
        short = start == self._body and len(text) < _LONGEST_LINE and not text.rstrip().endswith((".", ":"))
        return short or _LABELLED.match(text, start, end) is not None

    def _speaks(self, start: int, end: int) -> bool:
        """Whether the sentence holds a number or a word that stands for one."""
        text = self._block.text
        return _NUMERIC.search(text, start, end) is not None or HINT.search(text, start, end) is not None

    def _remember(self, start: int, end: int) -> None:
        match = re.compile(r"\b(?:will|shall|should|is|are|was|were)\b").search(self._block.text, start, end)
        if match and not _SUBJECT_PRONOUN.match(self._block.text, start):
            self._memory.subject = subject_of(self._block.text[start : match.start()])

    def _sentence(self, sentence: Sentence) -> list[Target]:
        memory = self._memory
        memory.verb, memory.prep = None, ""
        if not _OF_THESE.match(sentence.text, sentence.start):
            memory.last, memory.things = None, ""
        drafts: list[tuple[Draft, Segment | None]] = []
        if sentence.end > sentence.start and "respectively" in sentence.text[sentence.start : sentence.end]:
            drafts = [(d, s) for d, s in self._respective(sentence)]
        if not drafts:
            for segment in sentence.segments:
                c = segment.candidate
                if not sentence.promised(segment.start, c.start, c.end, segment.end):
                    self._note_subject(sentence, segment)
                    continue
                draft = read_segment(sentence, segment, memory)
                if draft is not None:
                    drafts.append((draft, segment))
            drafts += [(d, None) for d in read_worded(sentence, memory, self._dated())]
        if not drafts:
            self._remember(sentence.start, sentence.end)
        drafts.sort(key=lambda pair: pair[0].start)
        return [self._settled(sentence, draft, segment) for draft, segment in drafts]

    def _dated(self) -> bool:
        return self._context.passage_at(self._block.start).year_source == "section"

    def _note_subject(self, sentence: Sentence, segment: Segment) -> None:
        """What a reporting sentence speaks of is what `it` means in the next one."""
        cut = next((c.start for c in sentence.cues if c.start >= segment.start), None)
        verb = next(
            (
                v.start
                for v in sentence.verbs
                if v.start >= segment.start and v.part in ("past", "both", "s", "present")
            ),
            None,
        )
        ends = [at for at in (cut, verb) if at is not None and at <= segment.candidate.start]
        if ends and not _SUBJECT_PRONOUN.match(sentence.text, segment.start):
            named = subject_of(sentence.text[segment.start : min(ends)])
            self._memory.subject = named or self._memory.subject

    def _respective(self, sentence: Sentence) -> list[tuple[Draft, Segment]]:
        """A and B will grow by 5% and 7% respectively: one draft a name."""
        segments = sentence.segments
        if len(segments) < 2:
            return []
        first = segments[0]
        c = first.candidate
        if not sentence.promised(first.start, c.start, c.end, first.end):
            return []
        whole = replace(first, end=sentence.end)
        draft = read_segment(sentence, whole, self._memory)
        if draft is None:
            return []
        suffix = draft.name.rsplit(" ", 1)[-1] if draft.basis != "level" else ""
        stem = draft.name.removesuffix(suffix).strip() if suffix else draft.name
        names = [cleaned(n) for n in re.split(r",\s(?:and\s)?|\sand\s", stem)]
        if len(names) != len(segments):
            return []
        out: list[tuple[Draft, Segment]] = []
        for name, segment in zip(names, segments, strict=True):
            value = segment.candidate.value
            one = replace(
                draft, name=f"{name} {suffix}".strip(), value=value.value, start=sentence.start, end=sentence.end
            )
            one.comparator = value.comparator
            one.unit = segment.candidate.counted.unit or draft.unit
            if one.unit is None:
                one.unit = next((s.candidate.counted.unit for s in segments if s.candidate.counted.unit), None)
            out.append((one, segment))
        return out

    def _settled(self, sentence: Sentence, draft: Draft, segment: Segment | None) -> Target:
        if draft.sort in ("add", "coverage"):
            draft.kind = "commitment"
        year, source = self._year(sentence, draft, segment)
        self._set_base(sentence, draft)
        text = self._block.text
        start, end = draft.start, draft.end
        while start < end and text[start] in " ,;:()–—-":
            start += 1
        for opener in ("and ", "but ", "while "):
            if text.startswith(opener, start) and start + len(opener) < end:
                start += len(opener)
        while end > start and text[end - 1] in " ,;:.":
            end -= 1
        a, b = self._block.spans.span(start, end)
        b = self._within_limit(a, b, segment)
        section = self._outline.section_at(a)
        spot = Place(a, b, self._document.text[a:b], section.id if section else None, self._block.page, self._block.ocr)
        return settle(draft, spot, year, source, self._context)

    def _within_limit(self, start: int, end: int, segment: Segment | None) -> int:
        if end - start <= _LONGEST_QUOTE:
            return end
        stop = self._block.spans.end_of(segment.candidate.end) if segment else start + _LONGEST_QUOTE
        return min(max(stop, start + 1), start + _LONGEST_QUOTE)

    def _year(self, sentence: Sentence, draft: Draft, segment: Segment | None) -> tuple[int | None, YearSource | None]:
        """Nearest year: behind the value, before it in its stretch, before or after that; else the section's."""
        at = segment.candidate.start if segment else draft.start
        start, end = (segment.start, segment.end) if segment else (draft.start, draft.end)
        after = sentence.due(at, end)
        own = sentence.due(start, at)
        earlier = sentence.due(sentence.start, start)
        if draft.yearly and any(v.start >= end for v in sentence.governing(end, sentence.end)):
            end = sentence.end  # plant 25,000 trees a year and raise cover to 30% by 2032
        clause = NEW_CLAUSE.search(sentence.text, at, sentence.end)
        later = sentence.due(end, clause.start() if clause else sentence.end)
        for years, index in ((after, 0), (own, -1), (earlier, -1), (later, 0)):
            if years:
                return years[index].year, "printed"
        passage = self._context.passage_at(self._block.start)
        return passage.year, passage.year_source

    def _set_base(self, sentence: Sentence, draft: Draft) -> None:
        bases = [y for y in sentence.years if y.role == "base"]
        inside = [y for y in bases if draft.start <= y.start < draft.end]
        if draft.base_year is None and inside:
            draft.base_year = inside[0].year
