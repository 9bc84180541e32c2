"""Sentences and clauses of a paragraph, as spans of its clean text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

_SENTENCE_END = re.compile(r"[。！？；!?;]+[”’」』）)]*|\n+")
_CLAUSE_END = re.compile(r"[，：]|,(?![0-9]{3})|:(?![0-9])")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of sentences (句), the closing mark outside; a semicolon closes one too."""
    yield from _cut(text, 0, len(text), _SENTENCE_END)


def clause_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the clauses (小句) of the sentence `start:end`, cut at commas and colons outside quotes and brackets."""
    yield from _cut(text, start, end, _CLAUSE_END)


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
