"""Names of what is promised, cut from the words around the value."""

from __future__ import annotations

import re

_HEADS = re.compile(
    r"\W*(?:(?:and|but|or|so that|so|that|while|whereas|with|of which|of these|of those|including|no|then|also|to|we|it"
    r"|of|in|will|shall|ensure|see|in total|overall|the|a|an|its|our|their|his|this|these|those|ensuring)\b\W*)+",
    re.IGNORECASE,
)
_YEAR = r"(?:mid-|early\s|late\s|year\s|fiscal year\s|FY ?)?(?:19|20)[0-9]{2}(?:[/–-][0-9]{2,4})?"
_YEARS = re.compile(
    r"\(?\b(?:by|in|before|until|from|over|through|during|no later than)\s+(?:the\s+)?"
    rf"(?:(?:end|close|start|beginning|middle) of\s+)?(?:the\s+)?{_YEAR}\)?,?",
    re.IGNORECASE,
)
_TAILS = re.compile(
    r"\s(?:in the range|a year|per year|each year|every year|per annum|annually|year-on-year|to|by|at|of|in|from|for|on"
    r"|with|up|down|back|the|a|an|and|or|as|is|are|be|will|shall|should|must|within|reach|than|that|target|average"
    r"|averaging|an average|further)$",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:and|but|or|while|whereas|with|including|to|of|in|will|shall|the|an|then|also|by|at|so|that|is)$"
)
_MODALS = re.compile(r"\b(?:will|shall|should|must|are to|is to)\s+(?:be\s+)?", re.IGNORECASE)
_STOPS = re.compile(
    rf"\s(?:by|before|until|no later than|through|in|from|over) (?:the )?(?:end of )?{_YEAR}"
    r"|[;.]|,\s(?:and|but|with|of which|including|at|while|which)\b|\s\("
)
_LONGEST = 110
THEM = frozenset({"them", "these", "those", "which", "all", "this", "it"})


def cleaned(words: str) -> str:
    """A phrase as a name: years, opening conjunctions and articles, and closing prepositions taken off."""
    words = " ".join(_YEARS.sub(" ", words).split()).strip(' ,;:–—-()[]"“”*.•')
    head = _HEADS.match(words)
    if head and head.end() < len(words):
        words = words[head.end() :]
    elif head and " " in words:
        words = words.rsplit(" ", 1)[1]  # nothing but an opening: `and it`
    while tail := _TAILS.search(words):
        words = words[: tail.start()].rstrip(" ,;:–—-")
    words = words.strip(" ,;:–—-")
    if _SMALL.match(words):
        return ""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0]


def subject_of(words: str) -> str:
    """The subject in the words before a modal: what stands behind the last opening phrase (`Under this plan, …`)."""
    words = _YEARS.sub(" ", words)
    depth = words.rfind("(")
    plain = words if depth < 0 else words[:depth] + words[words.find(")", depth) + 1 :]
    pieces = [p for p in re.split(r",\s|:\s|;\s|\s[–—]\s", plain) if p.strip()]
    named = cleaned(pieces[-1]) if pieces else ""
    # An aside (`the fiscal deficit, including grants, …`) is not the subject.
    if len(pieces) > 1 and re.match(r"\s*(?:including|excluding|which|such as|especially|as)\b", pieces[-1]):
        named = cleaned(pieces[-2])
    return named


def trailing(text: str, start: int, end: int) -> str:
    """What follows a counted noun or a share up to the year or the next clause."""
    stop = _STOPS.search(text, start, end)
    return text[start : stop.start() if stop else end].strip(" ,;:")


def without_modal(words: str) -> str:
    """`residents will live near a park` -> `residents live near a park`."""
    return " ".join(_MODALS.sub(" ", words, count=1).split())
