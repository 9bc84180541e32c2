"""A segment with what is asked of it again and again: the words around its value, its subject, its draft."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.plan.model import Comparator
from lantu.plan.read.draft import Draft
from lantu.plan.read.english.candidates import Candidate
from lantu.plan.read.english.names import cleaned, subject_of, trailing
from lantu.plan.read.english.phrases import pattern, phrases
from lantu.plan.read.english.segments import Segment
from lantu.plan.read.english.sentence import Sentence
from lantu.plan.read.english.verbs import Verb

_YEARLY_AFTER = re.compile(
    r"\s*(?:\([^()]{0,30}\)\s*)?(?:\w[\w’'-]*\s+){0,6}?(?:a|per|each|every)\s(?:year|annum)\b"
    r"|\s*(?:[\w’'-]+\s+){0,4}?(?:annually|yearly|(?:in )?(?:every|each|any) year|year[- ]on[- ]year|p\.a\.)",
    re.IGNORECASE,
)
_YEARLY_BEFORE = re.compile(r"\b(?:annual(?:ly)?|yearly|each year|every year|year-on-year|per year)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(to|by|at|of|in|within|for|across|on|from|is|are|be|every|through|as)\W*$", re.IGNORECASE)
_PART = re.compile(r"\W*(?:of which|of these|of them|of those|including)\b", re.IGNORECASE)
_MULTIPLES = ("thousand ", "million ", "billion ", "trillion ")
# A rise of 15 % or more is hardly a yearly rate.
_WIDE = 15


@dataclass(slots=True)
class Memory:
    """What the clauses of a paragraph hand on to one another."""

    verb: Verb | None = None
    prep: str = ""
    subject: str = ""
    last: Draft | None = None
    passive: bool = False
    things: str = ""  # what was counted last in the sentence

    def last_thing(self) -> str:
        """What `them` and `these` mean."""
        return self.last.name if self.last else self.subject


class Stretch:
    """The stretch of one value (片段).

    `before`: its words up to the value, or up to the base that the value starts from; `first` is where they end.
    `after`: its words behind the value and its unit. `prep`: the word right before the value. `plain`: the value is a
    share, a change of one, or a multiple, so that no noun is counted.
    """

    def __init__(self, sentence: Sentence, segment: Segment, memory: Memory) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.start = segment.start
        self.end = segment.end
        self.base = segment.base
        self.candidate: Candidate = segment.candidate
        self.value = self.candidate.value
        self.memory = memory
        base_first = segment.base is not None and segment.base.start < self.candidate.start
        self.first = segment.base.start if segment.base and base_first else self.candidate.start
        self.before = self.text[segment.start : self.first]
        self.after = self.text[self.candidate.end : segment.end]
        match = _PREPOSITION.search(self.text[segment.start : self.candidate.start])
        self.prep = match[1].lower() if match else ""
        self.plain = self.value.sort in ("share", "change", "times")

    def rest(self) -> str:
        """The words behind the value up to the year or the next clause."""
        return trailing(self.after, 0, len(self.after))

    def subject(self) -> str:
        """Words before the first modal or verb; a pronoun stands for the last subject."""
        at = self.first
        for cue in self.sentence.cues:
            if self.start <= cue.start < at and cue.tense in ("future", "present"):
                at = cue.start
                break
        for verb in self.sentence.governing(self.start, at):
            # Spending on research will …: the gerund is the subject.
            if at == self.first or not (verb.part == "ing" and verb.opens):
                at = min(at, verb.start)
        named = subject_of(self.text[self.start : at])
        if not named or named.lower() in phrases("pronoun"):
            return self.memory.subject
        self.memory.subject = named
        return named

    def makes_later(self) -> bool:
        """Whether something is said to be made, in the passive, behind the value."""
        later = self.sentence.verbs_between(self.candidate.end, self.end)
        return any(v.sort == "flow" and self.sentence.is_passive(v) for v in later)

    def yearly(self) -> bool:
        """Whether the value is meant for every year."""
        if _YEARLY_AFTER.match(self.after) or _YEARLY_AFTER.match(self.text, self.value.end, self.end):
            return True
        ahead = self.text[self.start : self.candidate.start]
        return _YEARLY_BEFORE.search(ahead) is not None and self.value.sort != "time"

    def is_small(self) -> bool:
        """Whether a rise by the value may be one of a single year."""
        value = self.value.value
        return (value[1] if isinstance(value, tuple) else value) < _WIDE

    def made(self, name: str, sort: str, comparator: Comparator | None = None, verb: str = "") -> Draft:
        """A draft of a level, a share, a limit, or (`add`) an amount made over the period."""
        draft = self._draft(name, sort, comparator, verb)
        yearly = sort == "add" and self.yearly()
        draft.yearly = yearly
        draft.basis = "cumulative_change" if sort == "add" and not yearly else "level"
        return draft

    def changed(self, name: str, sort: str, yearly: bool = False) -> Draft:
        """A draft of a change by the value: a yearly rate or a change over the period."""
        draft = self._draft(name, sort, None, "")
        annual = yearly or self.yearly()
        if not annual and sort == "rise" and self.value.sort == "share" and self.is_small():
            annual = pattern("economy").search(draft.name) is not None
        draft.yearly = annual
        draft.basis = "annual_growth" if annual and self.plain else "cumulative_change"
        draft.compared = True
        return draft

    def _draft(self, name: str, sort: str, comparator: Comparator | None, verb: str) -> Draft:
        value, last = self.value, self.memory.last
        draft = Draft(
            name or self.memory.subject or cleaned(self.text[self.start : self.end]),
            value.value,
            comparator or value.comparator,
            self._unit(sort),
            self.start,
            self.end,
        )
        draft.sort, draft.verb = sort, verb
        base = self.base.value if self.base else None
        if base is not None and not isinstance(base.value, tuple) and base.unit in (value.unit, None):
            draft.base_value = base.value
        if last is not None and _PART.match(self.text, self.start):
            draft.inside = last.name
        self.memory.last = draft
        if sort == "add" and self.candidate.counted.phrase and draft.unit:
            counted = draft.unit
            self.memory.things = counted.split(" ", 1)[1] if counted.startswith(_MULTIPLES) else counted
        return draft.note(sort, self.text[self.start : self.end].strip()[:80])

    def _unit(self, sort: str) -> str | None:
        """The unit; `of which 5,000` and `1 million for women` count the same things as the value before."""
        unit = self.candidate.counted.unit
        if self.value.sort or self.candidate.counted.phrase or sort not in ("add", "level"):
            return unit
        return f"{unit or ''} {self.memory.things}".strip() or None
