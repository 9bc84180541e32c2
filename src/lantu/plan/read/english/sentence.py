"""A sentence of an English plan with everything that is looked up in it once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from lantu.plan.read.english.candidates import Candidate, find_candidates
from lantu.plan.read.english.segments import Segment, segments_of
from lantu.plan.read.english.verbs import Cue, Verb, cues_of, verbs_of, words_of
from lantu.plan.read.english.years import YearMention, year_mentions

_WE = re.compile(r"\W*(?:we|it|they|the (?:city|county|council|government))\b", re.IGNORECASE)
_BECAUSE = re.compile(r"\b(?:because|as|since|while|where|which|that|who|although|given|whose)\b", re.IGNORECASE)
# What may stand before a value that opens its clause.
OPENING = re.compile(
    r"\W*(?:(?:(?:to )?(?:ensure|ensuring|guarantee|make sure|see to it)(?: that)?|and|but|or|so that|that|while|with"
    r"|of which|of these|of them|of those|including|the|a|an|further|another|in total|at its peak|overall"
    r"|each year|every year"
    r"|(?:by|in|before|until|from|over) (?:the )?(?:end of )?(?:mid-|FY ?)?[0-9/–-]{4,9}|\w+ly|target|aim|goal"
    r"|objective)\W+)*",
    re.IGNORECASE,
)
_BE_FORMS = ("be", "been", "being", "is", "are", "was", "were", "have", "has", "get", "had")
_AFTER_BASE = ("to", "will", "shall", "should", "must", "and", "or", "we", "they", "not", "help", "ll", "’ll", "'ll")


@dataclass(frozen=True)
class Sentence:
    """A sentence by its span in the paragraph. `item`: a line of a list, which may promise without any verb."""

    text: str
    start: int
    end: int
    item: bool
    first_year: int | None
    years: list[YearMention] = field(init=False)
    cues: list[Cue] = field(init=False)
    verbs: list[Verb] = field(init=False)

    def __post_init__(self) -> None:
        words = words_of(self.text, self.start, self.end)
        put = object.__setattr__
        put(self, "years", year_mentions(self.text, self.start, self.end, self.first_year))
        put(self, "cues", cues_of(words))
        put(self, "verbs", verbs_of(self.text, words))

    @cached_property
    def candidates(self) -> list[Candidate]:
        """Values that may be promised."""
        return find_candidates(self.text, self.start, self.end, self.years, self.verbs)

    @cached_property
    def segments(self) -> list[Segment]:
        """One stretch a value."""
        return segments_of(self.text, self.start, self.end, self.candidates, self.years)

    def due(self, start: int, end: int) -> list[YearMention]:
        """Years inside `start:end` by which something is due."""
        return [y for y in self.years if y.role == "target" and start <= y.start < end]

    def opens(self, start: int, at: int) -> bool:
        """Whether nothing of weight stands between `start` and a value at `at`."""
        match = OPENING.match(self.text, start, at)
        return match is not None and match.end() >= at

    def promised(self, start: int, value_at: int, value_end: int, end: int) -> bool:
        """Whether what stands at `value_at` in the stretch `start:end` is still to be reached.

        The nearest tense word to the left decides; a value that opens its stretch asks the first one to the right.
        """
        due = any(y.strong for y in self.due(start, end))
        if self.opens(start, value_at):
            following = next((c for c in self.cues if value_end <= c.start < end), None)
            if following is not None and following.tense != "present":
                return following.tense == "future" or (following.tense == "today" and due)
            if following is not None and due:
                return True
        left = [c for c in self.cues if c.start < value_at]
        if any(c.tense == "law" and start <= c.start < end for c in self.cues):
            return False
        ahead = self.text[start:value_at].rstrip()
        if not left and ahead.endswith((" for", " of")):  # space for 12,000 cars will be added
            following = next((c for c in self.cues if value_end <= c.start < end), None)
            if following is not None or ahead.endswith(" for"):
                return following is not None and following.tense == "future"
        verdict = self._from_cues(left, due)
        since = left[-1].end if left else self.start
        orders = any(v.start < value_at and v.start >= since and self._is_order(v) for v in self.verbs)
        if verdict is not None:
            return verdict or (orders and left[-1].tense in ("present", "today"))
        if orders:
            return True
        if any(self._reports(v) for v in self.verbs if v.start < value_at):
            return False
        return due or self.item or any(y.strong for y in self.due(self.start, self.end))

    def _from_cues(self, left: list[Cue], due: bool) -> bool | None:
        for i in range(len(left) - 1, -1, -1):
            cue = left[i]
            if cue.tense == "future":
                if i + 1 < len(left) and _BECAUSE.search(self.text, cue.end, left[i + 1].start):
                    return due
                return True
            if cue.tense in ("past", "forecast", "law"):
                return False
        return due if left else None

    def _is_order(self, verb: Verb) -> bool:
        """An imperative (`Install 300 chargers`), `to reduce …`, or a gerund that opens its clause."""
        if verb.part == "base":
            return verb.opens or verb.before in ("to", "and", "or")
        return verb.part == "ing" and verb.opens and verb.start - self.start < 4

    def _reports(self, verb: Verb) -> bool:
        if verb.part == "past":
            return True
        if self._is_line() and not _WE.match(self.text, self.start):
            return False  # Rent arrears held at 2.5%
        return verb.part == "both" and not verb.opens and verb.before not in (*_BE_FORMS, "and", "or")

    def verbs_between(self, start: int, end: int) -> list[Verb]:
        """All verb forms between two places, whatever they stand for."""
        return [v for v in self.verbs if start <= v.start and v.end <= end]

    def _is_line(self) -> bool:
        """A line of a list that is no whole sentence: `Rent arrears held at 2.5%`."""
        return self.item and not self.text[self.end :].strip()

    def governing(self, start: int, at: int) -> list[Verb]:
        """Verbs between `start` and `at` that stand where a verb can stand, in order."""
        return [v for v in self.verbs if start <= v.start and v.end <= at and self._is_verb(v)]

    def _is_verb(self, verb: Verb) -> bool:
        if verb.part == "base":
            if verb.opens or verb.before in _AFTER_BASE or self.is_passive(verb):
                return True
            return any(
                c.tense == "future" and c.end <= verb.start <= c.end + 12 and not self.text[c.end : verb.start].strip()
                for c in self.cues
            )
        if verb.part == "ing":
            return verb.opens or verb.sort != "flow" or verb.before in ("to", "by", "and", "or", "of", "for")
        if verb.part in ("both", "participle"):
            return verb.before in (*_BE_FORMS, "and", "or") or (self._is_line() and not self.cues)
        if verb.part == "s" and any(c.tense == "future" and c.end <= verb.start for c in self.cues):
            return False  # add lifts to 450 buildings
        return verb.part in ("s", "present") and verb.sort != "flow"

    def is_passive(self, verb: Verb) -> bool:
        """`will be reduced`, `is to be brought down`."""
        if verb.base in ("cut", "hit", "put", "set"):  # one form for all
            return verb.before in _BE_FORMS
        return verb.part in ("both", "participle") and verb.before in (*_BE_FORMS, "and", "or")
