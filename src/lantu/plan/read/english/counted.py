"""The noun that a number counts: its phrase, its head, and rates such as `per 100,000 live births`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.plan.read.english.phrases import phrases
from lantu.plan.read.english.values import EnglishValue
from lantu.plan.read.english.verbs import verbs_of, words_of

_NOUN = re.compile(r"\s*([A-Za-z][\w’'-]*|[A-Z]\.)")
_RATE = re.compile(
    r"\s*(?:per\s[0-9][0-9,]*(?![0-9,]|\s[a-z])|(?:per|for every|/)\s?(?:[0-9][0-9,]*\s(?:million\s)?|million\s"
    r"|thousand\s)?(?:live births|[A-Za-z]+(?:\s(?:foot|feet|metre|meter|mile|kilometre|kilometer|year|day|births"
    r"|people|population|residents|inhabitants|adults|women|km)\b)?))",
    re.IGNORECASE,
)
_DAILY = re.compile(r"\s*(?:a|an|each|per|every)\s(?:day|week|hour|night)\b", re.IGNORECASE)
# new social and affordable homes: the plural stands behind the second adjective
_JOINED = re.compile(r"\s[a-z][\w-]*\s([a-z]+)")
_MORE = re.compile(r"\s(?:more|extra|fewer)(?=\s)")
_LONGEST = 6
_NOT_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Counted:
    """What stands behind a number: the noun phrase, the unit, and where both end."""

    phrase: str
    unit: str | None
    end: int


def counted_after(text: str, value: EnglishValue, end: int) -> Counted:
    """Reads the noun phrase after a bare number, or the rate after a unit.

    The unit of a bare number is the head noun of its phrase (`5,000 new affordable homes` -> `homes`) behind its
    multiplier (`million trees`), with the rate that follows (`deaths per 100,000 live births`).
    """
    at = value.end
    if value.sort in ("share", "change", "money", "times", "ratio"):
        return Counted("", value.unit, at)
    if value.sort:
        rate = _rate_at(text, at, end)
        return Counted("", f"{value.unit}{text[at:rate]}", rate)
    more = _MORE.match(text, at, end)
    words = _phrase(text, more.end() if more else at, end)
    if not words:
        rate = _rate_at(text, at, end)
        unit = f"{value.unit or ''}{text[at:rate]}".strip() or None
        return Counted("", unit, rate)
    stop = words[-1][1]
    head = words[-1][0]
    rate = _rate_at(text, stop, end)
    unit = f"{value.unit or ''} {head}{text[stop:rate]}".strip()
    return Counted(text[at:stop].strip(), unit, rate)


def _phrase(text: str, at: int, end: int) -> list[tuple[str, int]]:
    """Words of the noun phrase with their ends: up to a preposition, a verb, or the word after its plural."""
    found: list[tuple[str, int]] = []
    plural = False
    while len(found) < _LONGEST:
        match = _NOUN.match(text, at, end)
        if match is None or "\n" in match.group():
            break
        word = match[1]
        low = word.lower()
        if low in ("and", "or") and found and not plural and _is_joined(text, match.end(), end):
            found.append((word, match.end()))
            at = match.end()
            continue
        if low in phrases("stop") or (low.endswith("ly") and low not in ("family", "early", "elderly", "friendly")):
            break
        many = _is_plural(low)
        if plural and not many:
            break
        if found and plural and _is_verb(low):
            break
        plural = plural or many
        found.append((word, match.end()))
        at = match.end()
    return found


def _is_joined(text: str, at: int, end: int) -> bool:
    match = _JOINED.match(text, at, end)
    return match is not None and _is_plural(match[1].lower())


def _is_plural(word: str) -> bool:
    return word in phrases("plural") or (word.endswith("s") and not word.endswith(_NOT_PLURAL) and len(word) > 3)


def _is_verb(word: str) -> bool:
    found = verbs_of(word, words_of(word, 0, len(word)))
    return bool(found) and found[0].part not in ("s", "base")


def _rate_at(text: str, at: int, end: int) -> int:
    """Where the rates behind a unit end: `per person per day`, `a day`; a yearly rate is not part of the unit."""
    for _ in range(3):
        match = _RATE.match(text, at, end) or _DAILY.match(text, at, end)
        if match is None or re.search(r"\b(?:year|annum|quarter|month|cent)$", match.group(), re.IGNORECASE):
            break
        at = match.end()
    return at
