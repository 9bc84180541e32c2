"""Finds the values of a sentence that may be promised; names, references, ages, dates and conditions are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lantu.plan.read.english.counted import Counted, counted_after
from lantu.plan.read.english.numerals import PARTS, WORD
from lantu.plan.read.english.phrases import pattern
from lantu.plan.read.english.value_tokens import CURRENCY
from lantu.plan.read.english.values import EnglishValue, value_at
from lantu.plan.read.english.verbs import Verb
from lantu.plan.read.english.years import YearMention
from lantu.plan.read.lexicon_file import load_words

_START = re.compile(
    rf"(?<![\w,/#.-])(?<![0-9]\()(?:{CURRENCY}\s?(?=[0-9])|[0-9]|(?:{WORD})\b|(?:(?:a|one|two|three) )?(?:{PARTS})\b)"
    r"|(?<=[0-9][–-])[0-9]",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s+$")
_MONTH_AFTER = re.compile(rf"\s*(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b")
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th)\b")
_GLUED = re.compile(r"[A-Za-z]|[-/][0-9]|\([0-9a-z]\)|\.[0-9]+\.")
_LAST_WORD = re.compile(r"([\w.’'&]+)\W{0,2}$")
_AGE_TAIL = r"(?: aged)?(?: and young people)?\s+$"
_PERIOD_BEFORE = re.compile(
    r"\b(?:next|past|last|coming|first|over|in|after|for|every|each|final|previous|following|within|another|the|these"
    r"|this|of)\s+$",
    re.IGNORECASE,
)
_PERIOD_UNITS = frozenset({"years", "months", "decades", "weeks"})
_DEFINITE = re.compile(r"(?:^|\s)(?:the|these|those|our|its|their|both|this|that)\s$", re.IGNORECASE)
_NEGATED = re.compile(r"\bno\s(?:[\w’'-]+\s){1,6}$", re.IGNORECASE)
_OF = re.compile(r"(\w+)\sof\s$")
_SERIES = re.compile(r"\b(?:first|second|third|fourth|last|each|every|per|this|next|latter)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value of the sentence with the noun it counts. `hyphen`: written as `20-minute`, a limit."""

    value: EnglishValue
    counted: Counted
    hyphen: bool = False

    @property
    def start(self) -> int:
        """Where the value begins, leads included."""
        return self.value.start

    @property
    def end(self) -> int:
        """Where the value and its unit end."""
        return max(self.value.end, self.counted.end)


def find_candidates(text: str, start: int, end: int, years: list[YearMention], verbs: list[Verb]) -> list[Candidate]:
    """Values of `text[start:end]` in order."""
    found: list[Candidate] = []
    at = start
    while match := _START.search(text, at, end):
        begin = match.start()
        at = max(match.end(), begin + 1)
        year = next((y for y in years if y.start <= begin < y.end), None)
        if year is not None:
            at = year.end
            continue
        ahead = text[max(start, begin - 60) : begin]
        value = value_at(text, begin, end, max(start, found[-1].end if found else start), spans=not _is_from(ahead))
        if value is None or _is_reference(text, begin, value, ahead, start, verbs):
            if text[begin].isdigit():
                at = _behind_digits(text, at, end)
            continue
        hyphen = _is_hyphened(text, value)
        counted = counted_after(text, value, end)
        if _is_no_result(text, value, counted, hyphen, ahead):
            at = max(at, value.end)
            continue
        found.append(Candidate(value, counted, hyphen))
        at = max(at, value.end, counted.end)
    return found


def _is_from(ahead: str) -> bool:
    return ahead.rstrip().lower().endswith("from")


_DIGITS = re.compile(r"[0-9.,:/–-]*")


def _behind_digits(text: str, at: int, end: int) -> int:
    match = _DIGITS.match(text, at, end)
    return match.end() if match else at


def _is_hyphened(text: str, value: EnglishValue) -> bool:
    amount = value.amount_start + len(value.words)
    return text[amount : amount + 1] in "-‑" and text[amount + 1 : amount + 2].isalpha()


@cache
def _words(place: str) -> frozenset[str]:
    return frozenset(e.word for e in load_words("en_not_results") if e.fields[0] == place)


def is_total_noun(word: str) -> bool:
    """Whether `word of N` states an amount (a fleet of 118 buses)."""
    return word in _words("total")


def _is_reference(text: str, begin: int, value: EnglishValue, ahead: str, start: int, verbs: list[Verb]) -> bool:
    """Page and section numbers, dates, telephones, addresses, names with numbers."""
    after = text[value.end : value.end + 24]
    if value.unit is None and (_GLUED.match(after) or _MONTH_AFTER.match(after) or _ORDINAL_AFTER.match(after)):
        return not _is_hyphened(text, value)
    if _MONTH_BEFORE.search(ahead) and not value.lead:
        return True
    if value.words.startswith("0") and value.words[1:2].isdigit():
        return True
    last = _LAST_WORD.search(ahead)
    if last is None or value.sort in ("money", "share", "change"):
        return False
    word = last[1]
    gap = ahead[last.end(1) :]
    if gap.strip() and gap.strip() not in ("#",):
        return False
    if word.lower() in _words("before") and value.lead == "" and text[begin].isdigit():
        return True
    named = word[0].isupper() and not value.lead and value.sort == "" and text[begin].isdigit()
    place = begin - len(ahead) + last.start(1)
    return named and place > start and not any(v.start <= place < v.end and v.sort == "flow" for v in verbs)


def _is_no_result(text: str, value: EnglishValue, counted: Counted, hyphen: bool, ahead: str) -> bool:
    low = value.words.lower()
    bare = text[max(0, value.start - 60) : value.start]
    if hyphen:
        return value.sort != "time" or value.unit != "minutes"
    if low in ("half", "quarter", "third", "thirds", "halves", "quarters") and _SERIES.search(ahead):
        return True
    if (
        value.sort == "share"
        and not low[0].isdigit()
        and re.match(r"-|\s+(?:quarter|of 20[0-9]{2}|year)", text[value.end : value.end + 12])
    ):
        return True
    if value.sort == "" and not value.lead and _DEFINITE.search(bare):
        return True
    if low in ("third", "fourth", "fifth", "sixth", "eighth", "tenth", "quarter", "zero"):
        return True
    if (
        low == "one"
        and value.sort == ""
        and not value.lead
        and (counted.phrase == "" or counted.phrase.split()[0] not in ("new", "additional", "large", "major"))
    ):
        return True
    if value.sort == "" and counted.phrase.split()[-1:] and counted.phrase.split()[-1].lower() in _words("after"):
        return True
    aged = value.lead in ("under", "over", "below", "above") or not counted.phrase
    if value.sort == "" and aged and pattern("people", after=_AGE_TAIL).search(bare if value.lead else ahead):
        return True
    if value.sort == "time" and (value.unit or "").split()[0] in _PERIOD_UNITS and _is_period(text, value, bare):
        return True
    if re.search(r"\bper\s+$|\bfor every\s+$|\bout of\s+$", bare, re.IGNORECASE):
        return True
    if (
        value.unit
        and value.unit.endswith("days")
        and re.search(r"\b(?:within|after)\s$", bare)
        and text.startswith(" of ", value.end)
    ):
        return True
    of = _OF.search(bare)
    if of and value.lead in ("over", "more than", "above", "at least", "up to") and value.sort in ("", "size"):
        return not is_total_noun(of[1].lower())  # towns of over 100,000 people
    return pattern("describes", after=r"\s+$").search(bare) is not None and _NEGATED.search(bare) is None


def _is_period(text: str, value: EnglishValue, bare: str) -> bool:
    """`over the next five years`, `within 12 months`, `more than 10 years of service`."""
    return _PERIOD_BEFORE.search(bare) is not None or text.startswith(" of ", value.end)
