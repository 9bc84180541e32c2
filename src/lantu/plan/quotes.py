"""Finding a quote again in a document's text (引文定位)."""

from __future__ import annotations

from dataclasses import dataclass

# Counting further would only make a message longer; a quote of one character in a long text must not cost more.
_MOST = 1000


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why a quote has no single place: it stands there `count` times (0: never)."""

    count: int

    @property
    def problem(self) -> str:
        """The reason in both languages, for a finding's wording."""
        if self.count == 0:
            return "原文里没有这段文字（not in the document）"
        return f"原文里有 {self.count} 处，需要 at 或 occurrence（{self.count} places; give at or occurrence）"


def locate(text: str, quote: str, at: int | None = None, occurrence: int | None = None) -> tuple[int, int] | NotFound:
    """The span of `quote` in `text`.

    `at` counts when the quote stands exactly there; else `occurrence` (from 1); else the quote must be the only one.
    An `at` that has moved is no loss as long as the quote is unique.
    """
    if at is not None and quote and text.startswith(quote, at):
        return at, at + len(quote)
    found = places(text, quote)
    if occurrence is not None:
        if occurrence > len(found):
            return NotFound(0)
        start = found[occurrence - 1]
        return start, start + len(quote)
    return (found[0], found[0] + len(quote)) if len(found) == 1 else NotFound(len(found))


def places(text: str, quote: str) -> list[int]:
    """Where the quote begins, each time it stands in the text, without overlap; at most 1000."""
    found: list[int] = []
    at = text.find(quote) if quote else -1
    while at >= 0 and len(found) < _MOST:
        found.append(at)
        at = text.find(quote, at + len(quote))
    return found


def nearest_place(text: str, quote: str, near: int) -> int | None:
    """The place of the quote that is nearest to an offset; None when it stands nowhere."""
    if not quote:
        return None
    before = text.rfind(quote, 0, near + len(quote))
    after = text.find(quote, near)
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: abs(place - near)) if found else None
