"""Promises without a number of their own: doubling and halving, zero, all and every, carbon neutrality."""

from __future__ import annotations

import re
from decimal import Decimal

from lantu.plan.read.draft import Draft
from lantu.plan.read.english.names import cleaned, subject_of, trailing, without_modal
from lantu.plan.read.english.phrases import pattern, phrases
from lantu.plan.read.english.segments import NEW_CLAUSE
from lantu.plan.read.english.sentence import Sentence
from lantu.plan.read.english.stretch import Memory
from lantu.plan.read.english.verbs import Verb

HINT = re.compile(
    r"\b(?:doubl|tripl|trebl|quadrupl|quintupl|halv|zero|all|every|universal|each|carbon.neutral|climate.neutral)",
    re.IGNORECASE,
)
_ZERO = re.compile(
    r"\b(?P<net>net[ -])?zero\b"
    r"(?![ -](?:emissions?[ -](?!by\b|in\b)|carbon\s(?!by\b)|waste\b|energy|tolerance|net|hunger)|-)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\W*(?:all|every)\b", re.IGNORECASE)
_NEUTRAL = re.compile(r"\b(?:carbon|climate|greenhouse gas)[ -]neutral(?:ity)?\b", re.IGNORECASE)
_UNIVERSAL = re.compile(r"\buniversal\s(?:health\s)?(?:coverage|access|enrol?ment)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?P<all>all|every|100 per ?cent of)\s", re.IGNORECASE)
_CUT = re.compile(r",\s(?:and\s)?|\sand\s")
_FURTHER = re.compile(r"\s+and\s(?P<what>[a-z][\w ]{2,40}?)\sby\s")
_THING = re.compile(r"[\w\s-]+?\s(?:have|receive|get|be)\s")
_NOT_BEFORE = re.compile(r"\b(?:with|from|of|among|by|after|above|not|nearly|almost|and|as)\s*$", re.IGNORECASE)


def read_worded(sentence: Sentence, memory: Memory, dated: bool = False) -> list[Draft]:
    """Drafts of the worded promises of a sentence, in order; `dated`: the list that it stands in names a year."""
    if HINT.search(sentence.text, sentence.start, sentence.end) is None:
        return []
    found = [d for verb in sentence.verbs if verb.sort == "many" for d in _many(sentence, verb, memory)]
    found += _zeros(sentence)
    found += _neutral(sentence)
    if not found:
        found += _coverage(sentence, dated and sentence.item)
    return found


def _draft(
    sentence: Sentence, name: str, value: Decimal | str, unit: str | None, sort: str, start: int, end: int
) -> Draft:
    draft = Draft(name, value, "text" if isinstance(value, str) else "=", unit, start, end)
    draft.sort, draft.basis = sort, "level"
    return draft.note(sort, sentence.text[start:end].strip()[:80])


def _many(sentence: Sentence, verb: Verb, memory: Memory) -> list[Draft]:
    """Double the number of assessments; enrolment is planned to double; deaths will be halved."""
    text = sentence.text
    if verb not in sentence.governing(sentence.start, verb.end) or any(
        s.candidate.start > verb.end and _reaches(text, verb, s.candidate.start) for s in sentence.segments
    ):
        return []
    if not sentence.promised(sentence.start, verb.start, verb.end, sentence.end):
        return []
    passive = sentence.is_passive(verb)
    end = _stretch_end(sentence, verb.end)
    name = "" if passive else cleaned(trailing(text, verb.end, end))
    if not name or name.lower() in phrases("pronoun"):
        first = next((c.start for c in sentence.cues if c.start < verb.start), verb.start)
        name = subject_of(text[sentence.start : first])
        if not name or name.lower() in phrases("pronoun"):
            name = memory.subject
    memory.subject = name or memory.subject
    start = sentence.start if passive or not verb.opens else verb.start
    if verb.noun == "1/2":
        draft = _draft(sentence, f"{name} reduction", Decimal(50), "%", "fall", start, end)
        draft.basis, draft.compared = "cumulative_change", True
        return [draft]
    return [_draft(sentence, name, Decimal(verb.noun), "times", "level", start, end)]


def _reaches(text: str, verb: Verb, at: int) -> bool:
    """Double cargo volume to 84,000 tonnes: the number says it."""
    gap = text[verb.end : at]
    return gap.rstrip().endswith(" to") and not re.search(r",|;| and ", gap)


def _stretch_end(sentence: Sentence, at: int) -> int:
    match = re.compile(r",\s(?:and|but|while|with)\s|;|\sand\s(?=[a-z]+\s(?:the|our|its)\s)").search(
        sentence.text, at, sentence.end
    )
    return match.start() if match else sentence.end


def _zeros(sentence: Sentence) -> list[Draft]:
    """Zero traffic deaths; net zero emissions, read as 0."""
    text, found = sentence.text, []
    for match in _ZERO.finditer(text, sentence.start, sentence.end):
        if not sentence.promised(sentence.start, match.start(), match.end(), sentence.end):
            continue
        rest = cleaned(trailing(text, match.end(), sentence.end))
        if match["net"] and _WHOLE.match(text, sentence.start):
            continue  # all new buildings will be net zero: coverage
        if match["net"]:
            if not sentence.due(sentence.start, sentence.end) or rest.split(" ")[0] in (
                "buildings",
                "building",
                "home",
                "homes",
                "school",
                "schools",
                "ready",
                "plan",
                "strategy",
                "target",
                "pathway",
            ):
                continue
            name = (
                f"net zero {rest}"
                if rest.lower().startswith(("emission", "greenhouse", "carbon", "ghg"))
                else "net zero emissions"
            )
        else:
            before = re.search(r"\b(?:to|at)\s*$", text[sentence.start : match.start()])
            name = subject_of(re.split(r"\bto\b|\bat\b", text[sentence.start : match.start()])[0]) if before else rest
        if name:
            start, end = _stretch(sentence, match.start(), match.end())
            earlier = sentence.due(start, match.start())
            if earlier and sentence.due(match.end(), end):
                start = earlier[-1].end
            found.append(_draft(sentence, name, Decimal(0), None, "zero", start, end))
    return found


def _stretch(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around `start:end`."""
    first = sentence.start
    for match in NEW_CLAUSE.finditer(sentence.text, sentence.start, sentence.end):
        if match.end() <= start:
            first = match.start()
        elif match.start() >= end:
            return first, match.start()
    return first, sentence.end


def _neutral(sentence: Sentence) -> list[Draft]:
    """Carbon neutral by 2045: no number is printed, so it stays in words."""
    match = _NEUTRAL.search(sentence.text, sentence.start, sentence.end)
    if match is None or not sentence.due(match.end(), sentence.end):
        return []
    if not sentence.promised(sentence.start, match.start(), match.end(), sentence.end):
        return []
    return [_draft(sentence, match.group().lower(), match.group(), None, "level", sentence.start, sentence.end)]


def _all(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first `all` or `every` that is not part of `every year`, `all partners` and the like."""
    for match in _ALL.finditer(text, start, end):
        if pattern("not_all", before="").match(text, match.end(), end) is None:
            return match
    return None


def _coverage(sentence: Sentence, dated: bool) -> list[Draft]:
    """All schools will have electricity by 2024: coverage words are 100 %, when a year is printed."""
    text = sentence.text
    begin = sentence.start
    if sentence.candidates:  # supply to 50,000 homes and taps in all schools: only what stands behind the number
        begin = sentence.candidates[-1].end
        cut = _CUT.search(text, begin, sentence.end)
        if cut is None:
            return []
        begin = cut.end()
    if not dated and not sentence.due(begin, sentence.end) and not sentence.due(sentence.start, sentence.end):
        return []
    match = _UNIVERSAL.search(text, begin, sentence.end) or _all(text, begin, sentence.end)
    if match is None or not sentence.promised(begin, match.start(), match.end(), sentence.end):
        return []
    universal = match.group().lower().startswith("universal")
    if not universal and _NOT_BEFORE.search(text[sentence.start : match.start()]):
        return []
    years = sentence.due(match.end(), sentence.end)
    stop = years[0].end if years else sentence.end
    opening = sentence.opens(begin, match.start())
    name = cleaned(without_modal(text[match.end() if opening and not universal else begin : stop]))
    out = [_covered(sentence, name, begin, stop)]
    further = _FURTHER.match(text, stop, sentence.end)
    if further and len(years) > 1:
        thing = _THING.match(name)
        out.append(_covered(sentence, f"{thing.group() if thing else ''}{further['what']}", stop, sentence.end))
    return out


def _covered(sentence: Sentence, name: str, start: int, end: int) -> Draft:
    draft = _draft(sentence, name, Decimal(100), "%", "coverage", start, end)
    draft.kind = "commitment"
    return draft
