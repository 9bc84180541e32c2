"""Values that a verb governs: raise A to 10%, cut B by half, keep C below 5%, build 300 homes."""

from __future__ import annotations

import re

from lantu.plan.read.draft import Draft
from lantu.plan.read.english.candidates import is_total_noun
from lantu.plan.read.english.names import THEM, cleaned, trailing
from lantu.plan.read.english.phrases import phrases
from lantu.plan.read.english.stretch import Stretch
from lantu.plan.read.english.verbs import Verb

_VERB_BEFORE = re.compile(
    r"(?:\b(?:will|shall|should|must|to|and|we)|^|,)\s*(?:\w+ly\s)?([A-Za-z]{3,14})\s*$", re.IGNORECASE
)
_AT_A_RATE = re.compile(r"\b(?:at|by) an? (?:[\w-]+ ){0,3}?(?:rate|average|pace)(?: of)?\s*$", re.IGNORECASE)
_PASSIVE = re.compile(r"\s*(?:[a-z]+ly\s)?[a-z]{2,14}ed(?:\s(?:to|by|at))?\W*$")
_NO = re.compile(r"\W*(?:and |but )?no\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:\band|,)\s")
_NOT = re.compile(r"\bnot\b", re.IGNORECASE)
_OF = re.compile(r"\s*(?:of|in)\b")
_OF_THE = re.compile(r"^of (?:the |all |our |its )?")
_CLOSING = re.compile(r"\b(?:from|to|by|at|of|within|for|down|up)\W*$")
_LEVEL_LEADS = ("below", "under", "above", "over", "beyond", "at least", "at or below", "at or above")
_BEYOND = ("below", "under", "above", "over", "beyond")
_BOUND_LEADS = ("below", "under", "above", "over", "at or below", "at or above")
_OF_PEOPLE = ("reach", "cover", "serve", "meet", "ensure", "have", "achieve")
_SAME_CLAUSE = 14


def carried(stretch: Stretch) -> Draft | None:
    """A further value of the verb before: `… and 120 miles of sidewalks`, `B to 20%`."""
    verb = stretch.memory.verb
    return None if verb is None else _read(stretch, verb, stretch.prep or stretch.memory.prep, True)


def by_verb(stretch: Stretch) -> Draft | None:
    """The draft by the verb that governs the value, or by the one before when the stretch has none."""
    if stretch.before.rstrip().endswith(":"):
        return None  # Recycling rate: 65%
    verb = _governing(stretch)
    unlisted = _unlisted(stretch)
    if unlisted is not None and (verb is None or unlisted.start >= verb.end):
        verb = unlisted
    if verb is None:
        return carried(stretch) if stretch.start > stretch.sentence.start else None
    return _read(stretch, verb, stretch.prep, False)


def _governing(stretch: Stretch) -> Verb | None:
    """The verb that fits the word before the value; else the last one, `be` and `have` only when no other is near."""
    verbs = stretch.sentence.governing(stretch.start, stretch.candidate.start)
    if (shortened := _shortened(stretch)) is not None:
        return shortened
    if not verbs:
        return None
    wanted: tuple[str, ...] = ()
    if stretch.prep in ("to", "by") or stretch.base is not None:
        wanted = ("rise", "fall")
    elif stretch.value.lead in _BOUND_LEADS:
        wanted = ("hold", "cap", "rise", "fall", "pass")
    for verb in reversed(verbs):
        if verb.sort in wanted:
            return verb
    full = [v for v in verbs if v.base not in ("be", "have")]
    return full[-1] if full and full[-1].end > verbs[-1].start - _SAME_CLAUSE else verbs[-1]


def _shortened(stretch: Stretch) -> Verb | None:
    """A passive without its `be`: `… shall be eliminated and the deficit limited to 3%`."""
    near = stretch.sentence.verbs_between(stretch.start, stretch.candidate.start)[-1:]
    if not near or near[0].part != "both" or stretch.sentence.is_passive(near[0]):
        return None
    alone = stretch.text[near[0].end : stretch.candidate.start].strip() in ("", "to", "by", "at", "within")
    joined = _JOINED.search(stretch.text, stretch.start, near[0].start)
    return near[0] if alone and joined and stretch.sentence.cues else None


def _unlisted(stretch: Stretch) -> Verb | None:
    """A verb that is in no list, right before the value: behind a modal, or opening the clause (`dig 120 wells`)."""
    match = _VERB_BEFORE.search(stretch.before)
    if match is None or match[1].lower() in phrases("no_verb"):
        return None
    opening = not match[0][:1].isalpha() and stretch.start == stretch.sentence.start
    if opening and not match[1][0].isupper():
        return None
    counts = not (stretch.plain or _NO.match(stretch.before) or stretch.value.sort in ("time", "ratio"))
    start = stretch.start + match.start(1)
    end = stretch.start + match.end(1)
    return Verb(match[1].lower(), "flow" if counts else "reach", "-", "base", start, end, "will", False)


def _read(stretch: Stretch, verb: Verb, prep: str, goes_on: bool) -> Draft | None:
    memory = stretch.memory
    gap = "" if goes_on else stretch.text[verb.end : stretch.first]
    memory.passive = memory.passive if goes_on else verb.part == "both" or stretch.sentence.is_passive(verb)
    memory.verb, memory.prep = verb, prep
    negated = _NO.match(stretch.text, stretch.start) is not None
    if verb.sort == "flow" and not negated:
        return _flow(stretch, verb, gap, prep)
    if verb.part == "both" and not goes_on and not stretch.sentence.is_passive(verb):
        joined = _JOINED.search(stretch.text, stretch.start, verb.start)
        name = cleaned(stretch.text[joined.start() if joined else stretch.start : verb.start])
    else:
        name = _carried_name(stretch) if goes_on else _measure(stretch, gap, memory.passive)
    if verb.sort in ("rise", "fall", "many"):
        return _moved(stretch, verb, name, gap, prep)
    comparator = stretch.value.comparator
    if verb.sort in ("hold", "cap"):
        if comparator == "=" and (verb.sort == "cap" or prep == "within"):
            comparator = "<="
        return stretch.made(name, verb.sort, comparator) if name else None
    if verb.sort == "pass":
        negated = _NOT.search(stretch.text[max(stretch.start, verb.start - 16) : verb.start]) is not None
        return stretch.made(name, "cap" if negated else "level", "<=" if negated else ">")
    return _reached(stretch, verb, name, gap, prep)


def _carried_name(stretch: Stretch) -> str:
    return cleaned(_CLOSING.sub("", stretch.before)) or stretch.memory.subject


def _measure(stretch: Stretch, gap: str, passive: bool) -> str:
    """The name of what the verb moves: its object, or its subject when it has none."""
    body = _AT_A_RATE.sub("", gap).strip()
    thing = cleaned(_CLOSING.sub("", _CLOSING.sub("", body).strip()))
    if not thing or passive or thing.lower() in ("down", "up"):
        return stretch.subject()
    if thing.lower() in phrases("pronoun") or thing.lower().startswith(("that ", "this ")):
        thing = stretch.memory.subject or thing
    stretch.memory.subject = thing
    return thing


def _reached(stretch: Stretch, verb: Verb, name: str, gap: str, prep: str) -> Draft | None:
    comparator = stretch.value.comparator
    alone = not gap.strip()
    if verb.base == "be" and _PASSIVE.match(gap):  # will be enhanced to
        return stretch.changed(name, "rise") if prep == "by" else stretch.made(stretch.subject(), "level")
    if _NO.match(stretch.text[stretch.start : verb.start]) and comparator in (">", "<"):
        comparator = "<=" if comparator == ">" else ">="
    phrase = stretch.candidate.counted.phrase
    if stretch.plain and _OF.match(stretch.after) and verb.base in _OF_PEOPLE:
        name = cleaned(f"{verb.base} {_OF_THE.sub('', stretch.rest())}")
    elif phrase and stretch.makes_later() and verb.base in ("be", "have", "ensure"):
        return stretch.made(cleaned(f"{phrase} {stretch.rest()}"), "add")  # our aim is for 4,200 homes to be built
    elif phrase and alone and verb.base in ("have", "be", "ensure", "become"):
        name = cleaned(f"{name}: {phrase}" if name else phrase)
    elif verb.base == "be" and stretch.plain and alone:
        name = f"{name} {cleaned(stretch.rest())}".strip()
    elif alone and stretch.value.sort == "time" and verb.before == "will":
        name = f"{name} {verb.base}".strip()
    return stretch.made(name, "level", comparator) if name else None


def _moved(stretch: Stretch, verb: Verb, name: str, gap: str, prep: str) -> Draft | None:
    """Verbs of change: the change itself after `by`, the level after `to`."""
    bounded = stretch.value.lead in _LEVEL_LEADS
    last = stretch.memory.last
    counted = stretch.value.sort in ("", "money", "time", "size")
    if counted and not gap.strip() and prep == "" and verb.sort != "many" and stretch.value.lead not in _BEYOND:
        phrase = stretch.candidate.counted.phrase or cleaned(stretch.text[stretch.candidate.end : stretch.end])
        return stretch.made(cleaned(phrase) or name, "add")
    if prep == "by" or (prep in ("", "of") and stretch.plain and not bounded):
        if verb.noun == "change":  # bring 90 percent of residents near a route
            return stretch.made(cleaned(stretch.rest()), "share")
        return stretch.changed(f"{name} {verb.noun}".strip(), verb.sort)
    if prep == "at" and stretch.plain and verb.sort == "rise":
        return stretch.changed(f"{name} {verb.noun}".strip(), "rise", yearly=stretch.is_small())
    if last is not None and last.basis == "annual_growth" and not _own_subject(stretch, verb):
        return stretch.changed(last.name, "rise", yearly=True)  # rising to 7 per cent in 2026
    name = name or stretch.memory.subject
    return stretch.made(name, "level", verb=verb.noun) if name else None


def _own_subject(stretch: Stretch, verb: Verb) -> bool:
    return bool(cleaned(stretch.text[stretch.start : verb.start])) or verb.part != "ing"


def _flow(stretch: Stretch, verb: Verb, gap: str, prep: str) -> Draft | None:
    value, passive = stretch.value, stretch.memory.passive
    if value.sort == "time" and prep:
        return None
    if prep == "of" and gap.strip():
        words = re.findall(r"[A-Za-z]+", gap)
        if len(words) < 2 or not is_total_noun(words[-2].lower()):
            return None  # grants of up to $25,000
        return stretch.made(cleaned(f"{verb.base} {gap}"), "level" if stretch.plain else "add")
    if stretch.plain:
        return _flow_share(stretch, verb, gap, prep)
    if prep == "to" and value.sort and gap.strip():
        return stretch.made(cleaned(gap), "level")
    if passive and prep in ("", "in", "at", "to"):
        return stretch.made(cleaned(f"{stretch.subject()} {verb.base}"), "add")
    rest = trailing(stretch.text, stretch.candidate.end, stretch.end).removeprefix("of ")
    name = cleaned(f"{stretch.candidate.counted.phrase} {rest}") or stretch.memory.last_thing()
    return stretch.made(name, "add") if name else None


def _flow_share(stretch: Stretch, verb: Verb, gap: str, prep: str) -> Draft | None:
    """Connect 98% of addresses; divert two thirds of waste."""
    if prep == "by":
        return stretch.changed(f"{cleaned(gap) or stretch.subject()} {verb.base}", "rise")
    if prep == "to":
        return stretch.made(cleaned(gap) or stretch.subject(), "level")
    if stretch.memory.passive:
        return stretch.made(cleaned(f"{stretch.subject()} {verb.base}"), "share")
    rest = _OF_THE.sub("", stretch.rest())
    first, _, others = rest.partition(" ")
    if first.lower() in THEM:
        rest = f"{stretch.memory.last_thing()} {others}"
    return stretch.made(cleaned(f"{verb.base} {rest}"), "share")
