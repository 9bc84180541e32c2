"""Sentences of an English paragraph, as spans of its clean text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?][\"”’)]*(?=\s+(?:[\"“(]?[A-Z0-9•]|\([a-z]{1,4}\)\s))|;|\n+|[.!?]$")
_SHORT = re.compile(
    r"(?:\b(?:No|Nos|approx|Fig|Figs|St|Dr|Mr|Mrs|vs|e\.g|i\.e|cf|Art|Sec|Ch|Vol|pp|p|Inc|Ltd|U\.S|Rs)|\b[A-Z])$"
)
_LONGEST = 1200
_NUMBERING = re.compile(
    r"\s*(?:[-–—•*▪◦●]\s*|\(?(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s+|\(?[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.)]?\s+)"
    r"|\s*(?:Action|Strategy|Target|Goal|Objective|Measure|Initiative|Outcome|Priority)\s+(?:[A-Z]{1,3}[-.]?)?"
    r"[0-9]{1,2}(?:[.-][0-9a-zA-Z]{1,2}){0,3}\s*[:.–—-]\s+"
)


def body_start(text: str, at: int = 0) -> int:
    """Where the words begin that follow `at`, behind their number or bullet (`(a)`, `3.`, `Action 2.1:`)."""
    for _ in range(2):
        match = _NUMBERING.match(text, at)
        if match is None:
            break
        at = match.end()
    return at


def sentence_spans(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Spans of sentences (句), the closing mark outside; a semicolon closes one too, an abbreviation does not.

    A sentence that never ends is cut at a space, so that what is looked up in one sentence stays bounded.
    """
    at = start
    for match in _END.finditer(text, start):
        if text[match.start()] == "." and _SHORT.search(text, max(at, match.start() - 8), match.start()):
            continue
        yield from _bounded(text, at, match.start())
        at = body_start(text, match.end())
    yield from _bounded(text, at, len(text))


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut >= 0 else start + _LONGEST
        if text[start:cut].strip():
            yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end
