"""Cuts a sentence into one segment a promised value; a value that another one starts from is its base."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.plan.read.english.candidates import Candidate
from lantu.plan.read.english.years import YearMention

_SEPARATOR = re.compile(
    r",\s(?:and |but |while |with |of which |including |as well as |then )?|;\s|:\s"
    r"|\s(?:and|but|while|whereas|as well as|including)\s|\s[–—]\s|\s\((?:of which|including)\s"
    r"|\sto\s(?=(?:reach|exceed|achieve|attain|total)\s)"
)
_WINDOW = 40
_TO = re.compile(r"\bto\s*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom(?:\s(?:a|the|its|an)\s[\w\s]{0,24}?(?:of|at))?\s*$", re.IGNORECASE)
_DATED = re.compile(r"\((?:FY ?)?[12][0-9]{3}\)\s*to\s*$")
_COMPARED = re.compile(
    r"(?:\b(?:from|up from|down from|compared (?:with|to)|relative to|against|versus|vs\.?|instead of|rather than"
    r"|currently|now|today|baseline:?|baseline of)|\((?:[12][0-9]{3}(?:[/–-][0-9]{2,4})?|baseline):?)\s*"
    r"(?:the |a |an |its |only |just |about |around )*(?:current |present |baseline )?"
    r"(?:level |rate |figure |value |share )?(?:of )?$",
    re.IGNORECASE,
)
_IN_CASES = re.compile(r"\b(?:in|for|on)\s*$")
# A new clause with its own subject and modal: the value before it ends there.
NEW_CLAUSE = re.compile(
    r",\s(?:and|but|while|whereas)\s(?:[\w’'-]+\s){1,7}?(?:will|shall|should|must|is to|are to)\b|;\s", re.IGNORECASE
)
_MOVED = re.compile(r"\b(?:to|by|at)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """The stretch of a sentence that belongs to one value. `base`: what the text says it starts from."""

    start: int
    end: int
    candidate: Candidate
    base: Candidate | None = None


def segments_of(
    text: str, start: int, end: int, candidates: list[Candidate], years: list[YearMention]
) -> list[Segment]:
    """Segments in order; values that only describe the one before them are dropped."""
    out: list[Segment] = []
    at = start
    current: Candidate | None = None
    base: Candidate | None = None
    for candidate in candidates:
        if current is None:
            compared = _COMPARED.search(text, max(start, candidate.start - _WINDOW), candidate.start)
            if compared is None or candidate is not candidates[-1]:  # is set to double from 140
                current = candidate
            continue
        gap = text[current.value.end : candidate.start]
        if _TO.search(gap) and (_FROM.search(text[at : current.start]) or _DATED.search(gap)):
            base, current = current, candidate
            continue
        if _COMPARED.search(gap):
            base = base or candidate
            continue
        cut = _cut(text, current, candidate, years)
        if cut is None:
            in_cases = _IN_CASES.search(gap) is not None and candidate.value.sort == "share"
            if gap.strip() == "to" and current.value.unit != candidate.value.unit and current.value.sort:
                cut = current.end  # increase by 12 percentage points to 85%
            elif in_cases or (_bounded(candidate) and not current.hyphen):
                cut = candidate.start
            elif _MOVED.search(gap) and current.value.sort == "" and candidate.value.sort:
                current = candidate  # raise cover in ten districts to 30%
                continue
            else:
                continue
        out.append(Segment(at, cut, current, base))
        at, current, base = cut, candidate, None
    if current is not None:
        following = NEW_CLAUSE.search(text, current.end, end)
        out.append(Segment(at, following.start() if following else end, current, base))
    return out


def _bounded(candidate: Candidate) -> bool:
    """A second figure with a bound of its own: `above 96,000 tonnes on no less than 14,500 hectares`."""
    bound = candidate.value.lead in ("no less than", "not less than", "at least", "no fewer than")
    return bound and candidate.value.sort in ("", "size")


def _cut(text: str, one: Candidate, other: Candidate, years: list[YearMention]) -> int | None:
    """Where the second value's own words begin, or None when no mark stands between the two.

    The mark behind a year that closes the first promise; else for counts, whose nouns may hold marks themselves, the
    last mark before the second value, and for shares and amounts the first one.
    """
    marks = list(_SEPARATOR.finditer(text, one.value.end, other.start))
    if not marks:
        return None
    year = next((y for y in years if one.end <= y.start and y.end <= marks[-1].start() and y.role == "target"), None)
    if year is not None:
        marks = [m for m in marks if m.start() >= year.end]
        return marks[0].start()
    if one.value.sort in ("", "size") and not text[marks[-1].end() : other.start].strip():
        return marks[-1].start()
    return marks[0].start()
