"""One-to-one pairs between the items of two plans: by exact keys first, then by likeness (匹配).

Linear in practice: keys go through dictionaries, likeness only compares what is left with the few that share its
rarest pairs of characters.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lantu.kernel.ids import normalise
from lantu.plan.likeness import likeness

Key = Callable[["Seen"], Hashable]

_NUMBER = re.compile(r"[0-9]{3,}")
_RAREST = 4  # pairs of characters of a name that are looked up
_COMMON = 60  # a pair that so many names hold tells nothing
_CANDIDATES = 8
ALIKE = 84.0  # above what a name that is a part of another can reach
_NAME_AT_LEAST = 55.0  # with a quote that is nearly the same
_QUOTE_AT_LEAST = 80.0


@dataclass(frozen=True, slots=True)
class Seen:
    """What an item is matched by; all texts normalised. `detail` is what it promises: year, value, unit."""

    id: str
    name: str
    section: str | None
    detail: tuple[Any, ...]
    quote: str
    unit: str | None = None


# From the surest to the least sure; each pass pairs equals in their order. An item without a name has its id only.
EXACT: tuple[Key, ...] = (
    lambda s: (s.id, s.name, s.section, s.quote),
    lambda s: s.name and (s.name, s.section, s.quote),
    lambda s: s.name and (s.name, s.section, s.detail),
    lambda s: (s.id, s.name),
    lambda s: s.name and (s.name, s.section),
    lambda s: (s.id,),
)
MOVED: tuple[Key, ...] = (
    lambda s: s.name and (s.name, s.quote),
    lambda s: s.name and (s.name, s.detail),
    lambda s: s.name,
)


def seen(item: Any, section: str | None) -> Seen:
    """The view of an item of any kind, its section given as an id or title that both plans share."""
    name = getattr(item, "name", None) or getattr(item, "text", None) or getattr(item, "title", "")
    detail = (
        getattr(item, "target_year", None),
        getattr(item, "target_value", None),
        getattr(item, "level", None),
        getattr(item, "number", None),
    )
    quote = "".join(getattr(item, "quote", "").split())
    return Seen(item.id, normalise(str(name)) or str(name).strip(), section, detail, quote, getattr(item, "unit", None))


class Pairing:
    """Pairs found so far between old and new; `forward[i]` is the new place of the old item `i`."""

    def __init__(self, old: Sequence[Seen], new: Sequence[Seen]) -> None:
        self.old, self.new = old, new
        self.forward: dict[int, int] = {}
        self._old_left = dict.fromkeys(range(len(old)))
        self._new_left = dict.fromkeys(range(len(new)))

    def left(self) -> tuple[list[int], list[int]]:
        """Places that have no pair yet."""
        return list(self._old_left), list(self._new_left)

    def pair(self, i: int, j: int) -> None:
        """Pair old `i` with new `j`."""
        self.forward[i] = j
        del self._old_left[i], self._new_left[j]

    def by_keys(self, keys: Iterable[Key], may: Callable[[Seen, Seen], bool] = lambda a, b: True) -> Pairing:
        """Pair equals of each key in turn, first with first; `may` can refuse a pair."""
        for key in keys:
            waiting: dict[Hashable, deque[int]] = defaultdict(deque)
            for j in self._new_left:
                wanted = key(self.new[j])
                if wanted:
                    waiting[wanted].append(j)
            for i in list(self._old_left):
                same = waiting.get(key(self.old[i]))
                if same and may(self.old[i], self.new[same[0]]):
                    self.pair(i, same.popleft())
        return self

    def by_likeness(self, may: Callable[[Seen, Seen], bool] = lambda a, b: True) -> Pairing:
        """Pair what is left by likeness of names, or of names and quotes together; the most alike first."""
        scored = []
        for i, candidates in self._candidates():
            for j in candidates:
                score = alike(self.old[i], self.new[j])
                if score and may(self.old[i], self.new[j]):
                    scored.append((-score, i, j))
        for _, i, j in sorted(scored):
            if i in self._old_left and j in self._new_left:
                self.pair(i, j)
        return self

    def _candidates(self) -> Iterable[tuple[int, list[int]]]:
        index: dict[str, list[int]] = defaultdict(list)
        for j in self._new_left:
            for pair in _pairs(self.new[j].name):
                index[pair].append(j)
        for i in self._old_left:
            rarest = sorted((p for p in _pairs(self.old[i].name) if p in index), key=lambda p: (len(index[p]), p))
            votes: Counter[int] = Counter()
            for pair in rarest[:_RAREST]:
                if len(index[pair]) <= _COMMON:
                    votes.update(index[pair])
            yield i, [j for j, _ in votes.most_common(_CANDIDATES)]


def _pairs(name: str) -> set[str]:
    """Pairs of characters; a number counts as a whole too, since 第12号 and 第21号 share all their pairs."""
    return {name[i : i + 2] for i in range(len(name) - 1)} | set(_NUMBER.findall(name))


def alike(one: Seen, other: Seen) -> float:
    """How alike two items are, 0 when they are not the same thing: other units, a contrast in the names, too far."""
    if one.unit and other.unit and one.unit != other.unit:
        return 0.0
    score = likeness(one.name, other.name)
    if score < _NAME_AT_LEAST:
        return 0.0
    if score < ALIKE:
        if not one.quote and not other.quote:  # a section: its number and level speak for it
            return score if any(one.detail) and one.detail == other.detail else 0.0
        from rapidfuzz import fuzz

        quotes = float(fuzz.ratio(one.quote, other.quote, score_cutoff=_QUOTE_AT_LEAST))
        if not quotes:
            return 0.0
        score = (score + quotes) / 2
    return score + (5.0 if one.section == other.section else 0.0)
