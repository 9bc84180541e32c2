"""What one stretch of an English sentence promises: measure, value, and how the value is meant."""

from __future__ import annotations

import re

from lantu.plan.read.draft import Draft
from lantu.plan.read.english.names import THEM, cleaned, trailing, without_modal
from lantu.plan.read.english.phrases import pattern
from lantu.plan.read.english.segments import Segment
from lantu.plan.read.english.sentence import Sentence
from lantu.plan.read.english.stretch import Memory, Stretch
from lantu.plan.read.english.verb_clauses import by_verb, carried

_CHANGE_AFTER = re.compile(
    r"\s*(?:net |further |overall |absolute |relative |additional |annual |average |economy-wide )*"
    r"(?P<noun>reductions?|increases?|cuts?|drops?|decreases?|declines?|falls?|rises?|growth|improvements?|savings?"
    r"|less|fewer|more|lower|higher|smaller|larger)\b(?:\s+(?:in|of|to)\b)?",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"(?P<noun>growth(?: rates?)?|increases?|reductions?|cuts?|decreases?|declines?|drops?|rises?|improvements?"
    r"|savings?|surplus)(?P<of>\s+(?:in|of)\s+(?!(?:at|about|around|between|over|some|more|less)\b)[^,;]{1,90}?)?"
    r"\s*:?\s+(?:of|by|averaging|to average|at|rate of|is|should be|target of|to)?\s*$",
    re.IGNORECASE,
)
_HOLDER = re.compile(r"\b(?:of|at|for|an?|the|achieve|reach|average|to|ensure|maintain)\b")
_FALLING = re.compile(r"reduc|cut|drop|decreas|declin|fall|less|fewer|lower|smaller|saving", re.IGNORECASE)
_COMPARED = dict.fromkeys(("less", "fewer", "lower", "smaller"), "reduction") | dict.fromkeys(
    ("more", "higher", "larger"), "increase"
)
_WITHIN = re.compile(r"\b(?:within|in under|in no more than|in less than|in|an average of|average of)\s*$")
_IS_WITHIN = re.compile(r"\b(?:within|in under|in no more than|in less than|average of)\s*$")
_UP_DOWN = re.compile(r"\b(down|up)\s(by|to)\s*$", re.IGNORECASE)
_OF_THE = re.compile(r"\s*of (?:the |all |our |its |these )?")
_YEARLY_OPENING = re.compile(r"\s*(?:a|per|each|every) (?:year|annum)\b")


def read_segment(sentence: Sentence, segment: Segment, memory: Memory) -> Draft | None:
    """The draft of a promised value, or None when it only describes.

    The shapes are tried in the order in which they exclude one another.
    """
    stretch = Stretch(sentence, segment, memory)
    if stretch.candidate.hyphen:
        return _limit(stretch)
    return (
        _every(stretch)
        or _within(stretch)
        or _change_after(stretch)
        or _change_before(stretch)
        or _up_down(stretch)
        or _opening(stretch)
        or by_verb(stretch)
        or _place_for(stretch)
        or _noun_phrase(stretch)
    )


def _limit(stretch: Stretch) -> Draft | None:
    """20-minute neighbourhoods; within a ten-minute walk."""
    after = stretch.text[stretch.value.end : stretch.end]
    match = pattern("limited", before=r"\s*(?:[\w-]+\s){0,2}?").match(after)
    if match is None:
        return None
    name, who = cleaned(match.group()), stretch.subject()
    return stretch.made(f"{who}: {name}" if who else name, "limit", "<=")


def _every(stretch: Stretch) -> Draft | None:
    """Buses will come every 12 minutes."""
    if stretch.prep == "every" and stretch.value.sort == "time":
        return stretch.made(stretch.subject(), "limit", "<=")
    return None


def _within(stretch: Stretch) -> Draft | None:
    """Reach emergencies within 6 minutes."""
    ahead = stretch.text[stretch.start : stretch.candidate.start]
    if stretch.value.sort != "time" or _IS_WITHIN.search(ahead) is None:
        return None
    verbs = stretch.sentence.governing(stretch.start, stretch.candidate.start)
    if verbs and verbs[-1].sort in ("rise", "fall", "hold", "cap"):
        return None
    start = verbs[0].start if verbs else stretch.start
    name = without_modal(cleaned(_WITHIN.sub("", stretch.text[start : stretch.candidate.start])))
    return stretch.made(name, "limit", "<" if stretch.value.comparator == "<" else "<=")


def _change_after(stretch: Stretch) -> Draft | None:
    """A 40% reduction in emissions; 30 per cent fewer accidents."""
    match = _CHANGE_AFTER.match(stretch.after) if stretch.plain else None
    if match is None:
        return None
    noun = match["noun"].lower()
    rest = trailing(stretch.after, match.end(), len(stretch.after))
    name = stretch.subject() if rest.startswith("than") else cleaned(rest) or stretch.subject()
    sort = "fall" if _FALLING.match(noun) else "rise"
    return stretch.changed(f"{name} {_COMPARED.get(noun, noun)}".strip(), sort)


def _change_before(stretch: Stretch) -> Draft | None:
    """GDP growth of 6.5 per cent; a reduction in losses of 3 percentage points."""
    if (not stretch.plain and stretch.value.sort != "money") or stretch.prep in ("to", "by"):
        return None
    match = _NOUN_BEFORE.search(stretch.before)
    if match is None:
        return None
    noun = match["noun"].lower()
    holder = cleaned(match["of"] or "") or cleaned(_HOLDER.split(stretch.before[: match.start()])[-1])
    name = f"{holder or stretch.subject()} {noun}".strip()
    sort = "fall" if _FALLING.match(noun) else "rise"
    rate = noun.startswith("growth") and stretch.is_small() and not stretch.base
    return stretch.changed(name, sort, yearly=rate)


def _up_down(stretch: Stretch) -> Draft | None:
    """Acceptances down by a fifth; turnout up to 60%."""
    match = _UP_DOWN.search(stretch.before)
    if match is None or not stretch.plain or not stretch.sentence.item:
        return None
    name = cleaned(stretch.before[: match.start()])
    if stretch.sentence.governing(stretch.start, stretch.start + match.start()):
        return None
    down = match[1].lower() == "down"
    if match[2] == "by":
        return stretch.changed(f"{name} {'reduction' if down else 'increase'}", "fall" if down else "rise")
    return stretch.made(name, "level", verb="reduction" if down else "")


def _opening(stretch: Stretch) -> Draft | None:
    """70% of residents will live …; 60 kilometres of lanes will be upgraded; 600 will be supportive homes."""
    sentence, memory = stretch.sentence, stretch.memory
    if not sentence.opens(stretch.start, stretch.candidate.start):
        return None
    of = _OF_THE.match(stretch.after)
    if stretch.value.sort == "share":
        return _opening_share(stretch, of.end() if of else None)
    later = any(stretch.candidate.end <= c.start < stretch.end for c in sentence.cues)
    verbs = [v for v in sentence.verbs if stretch.candidate.end <= v.start < stretch.end]
    if memory.verb is not None and not later and stretch.start > sentence.start:
        return carried(stretch)
    if not later and not verbs and not sentence.item:
        return None
    rest = "" if _YEARLY_OPENING.match(stretch.after) else stretch.after
    rest = without_modal(trailing(rest, of.end() if of else 0, len(rest)))
    name = cleaned(f"{stretch.candidate.counted.phrase} {rest}") or memory.last_thing()
    made = any(v.sort == "flow" and v.part != "ing" for v in verbs) and stretch.value.sort != "time"
    if memory.last is not None and memory.last.basis == "cumulative_change" and stretch.value.sort == "":
        made = True  # of these, 600 will be supportive homes
    if stretch.text.startswith(" more ", stretch.value.end) or stretch.makes_later():
        made = True
    return stretch.made(name, "add" if made else "level")


def _opening_share(stretch: Stretch, of: int | None) -> Draft | None:
    rest = stretch.rest()
    if of is None:
        if not rest and stretch.memory.verb is None:
            return None
        later = any(
            c.tense == "future" and stretch.candidate.end <= c.start < stretch.end for c in stretch.sentence.cues
        )
        went_on = None if later else carried(stretch)
        return went_on or (stretch.made(without_modal(cleaned(rest)), "share") if rest else None)
    name = without_modal(trailing(stretch.after, of, len(stretch.after)))
    first, _, others = name.partition(" ")
    if first.lower() in THEM:
        name = f"{stretch.memory.last_thing()} {others}".strip()
    return stretch.made(name, "share")


def _place_for(stretch: Stretch) -> Draft | None:
    """Parking space for 12,000 cars will be added."""
    if stretch.prep not in ("for", "to", "of") or stretch.value.sort not in ("", "size"):
        return None
    sentence, at = stretch.sentence, stretch.candidate.end
    verbs = any(at <= v.start < stretch.end and v.sort == "flow" for v in sentence.verbs)
    ahead = any(c.tense == "future" and at <= c.start < stretch.end for c in sentence.cues)
    return stretch.made(cleaned(stretch.before), "add") if verbs and ahead else None


def _noun_phrase(stretch: Stretch) -> Draft | None:
    """A line of a list without any verb: `Resident satisfaction of 80% or higher`, `Recycling rate: 65%`."""
    before, words = stretch.before.rstrip(), cleaned(stretch.before)
    share = stretch.value.sort == "share"
    of = _OF_THE.match(stretch.after)
    if share and of and (not words or before.endswith(":")):
        return stretch.made(without_modal(trailing(stretch.after, of.end(), len(stretch.after))), "share")
    if not words:
        words = cleaned(f"{stretch.candidate.counted.phrase} {stretch.rest()}")
        return stretch.made(words, "level") if words and stretch.sentence.item else None
    if stretch.prep in ("of", "at", "to", "is") or before.endswith((":", "–", "-", "—")) or stretch.value.lead:
        return stretch.made(words, "level")
    if share and of and stretch.prep in ("in", "for") and pattern("cases").match(stretch.after, of.end()):
        return stretch.made(f"{stretch.memory.last_thing()} {cleaned(stretch.rest())}".strip(), "share")
    return None
