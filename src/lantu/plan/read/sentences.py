"""Sentences and clauses of a paragraph, as spans of its clean text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

_SENTENCE_END = re.compile(r"[。！？；!?;]+[”’」』）)]*|\n+")
_CLAUSE_END = re.compile(r"[，：]|,(?![0-9]{3})|:(?![0-9])")
# Longer stretches without a mark are no sentences or clauses (bad scans, machine output). They are cut at this length,
# at a mark where one is near, so that no step works on endless ones. Three times the longest of real plans.
_LONGEST_SENTENCE = 1500
LONGEST_CLAUSE = 400
_PAUSE = re.compile(r"[，、,\s]")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of sentences (句), the closing mark outside; a semicolon closes one too."""
    for start, end in _cut(text, 0, len(text), _SENTENCE_END):
        yield from within(text, start, end, _LONGEST_SENTENCE)


def clause_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the clauses (小句) of the sentence `start:end`, cut at commas and colons outside quotes and brackets."""
    for a, b in _cut(text, start, end, _CLAUSE_END):
        yield from within(text, a, b, LONGEST_CLAUSE)


def within(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """The span `start:end` in pieces of at most `longest` characters; nearly always the span itself."""
    while end - start > longest:
        at = start + longest
        for match in _PAUSE.finditer(text, at - longest // 4, at):
            at = match.end()
        if text[start:at].strip():
            yield start, at
        start = at
    if text[start:end].strip():
        yield start, end


def _cut(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    depth = _Depth(text, start)
    for match in mark.finditer(text, start, end):
        if depth.at(match.start()):
            continue
        if text[at : match.start()].strip():
            yield at, match.start()
        at = match.end()
    if text[at:end].strip():
        yield at, end


class _Depth:
    """Whether a position is inside quotes or brackets; unclosed ones are given up after 60 characters."""

    _OPEN: ClassVar = dict(zip("“‘（(《「『", "”’）)》」』", strict=True))
    _LIMIT = 60

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at = start
        self._until = -1

    def at(self, position: int) -> bool:
        """True when `position` is enclosed. Positions must be asked for in rising order."""
        text = self._text
        while self._at < position:
            if self._at > self._until:
                close = self._OPEN.get(text[self._at])
                if close is not None:
                    found = text.find(close, self._at + 1, self._at + self._LIMIT)
                    if found >= 0:
                        self._until = found
            self._at += 1
        return position <= self._until
