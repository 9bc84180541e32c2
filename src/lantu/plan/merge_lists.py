"""One kind of item merged from three versions of a plan: who is who, what stays, what goes, what is new."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lantu.kernel.ids import normalise, short_id
from lantu.plan.correctable import name_of
from lantu.plan.findings import finding
from lantu.plan.matching import EXACT, MOVED, Pairing, Seen, seen
from lantu.plan.model import Finding, Forward, Plan
from lantu.plan.quotes import nearest_place
from lantu.plan.three_way import Conflict, Ids, edited, merge_item

# Reasons of forwarding records.
DROPPED = "dropped in plan.yaml"
GONE = "no longer in the document"
MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Moved:
    """An item that stands in another section now (移动); sections by their titles, "" for none."""

    id: str
    kind: str
    name: str
    before: str
    after: str


class Sides:
    """The three plans, and what is known so far about whose id is whose."""

    def __init__(self, base: Plan, mine: Plan, theirs: Plan, text: str) -> None:
        self.base, self.mine, self.theirs, self.text = base, mine, theirs, text
        self._base_ids: dict[str, str] = {}
        self._their_ids: dict[str, str] = {}
        plans = (base, mine)
        self._taken = {forward.id for plan in plans for forward in plan.forwards}
        self._titles_before = {section.id: section.title for section in mine.sections}
        for key in ("sections", "targets", "honours", "projects", "tasks", "zones", "systems"):
            self._taken.update(item.id for plan in plans for item in getattr(plan, key))
        self.ids = Ids(lambda id: id if id is None else self._base_ids.get(id, id), self.of_theirs)

    def of_theirs(self, id: str | None) -> str | None:
        """The id that stays of an id of the new reading."""
        return id if id is None else self._their_ids.get(id, id)

    def of_base(self, id: str | None) -> str | None:
        """The id that stays of an id of the last reading."""
        return self.ids.base(id)

    def title_before(self, id: str | None) -> str:
        """Title of a section of plan.yaml; "" for none."""
        return self._titles_before.get(id or "", "")

    def title_now(self, id: str | None) -> str:
        """Title of a section in the new reading, by the id that stays; "" for none."""
        return next((s.title for s in self.theirs.sections if id is not None and self.of_theirs(s.id) == id), "")

    def same_as_base(self, base: str, kept: str) -> None:
        """Note whose id it was in the last reading."""
        self._base_ids[base] = kept

    def same_as_theirs(self, theirs: str, kept: str) -> None:
        """Note whose id it is in the new reading."""
        self._their_ids[theirs] = kept

    def fresh(self, id: str) -> str:
        """An id that was never used: the new reading's own when it is free."""
        new, ordinal = id, 0
        while new in self._taken:
            ordinal += 1
            new = short_id("again", id, str(ordinal))
        self._taken.add(new)
        return new


class ListMerge:
    """Merges the items of one kind; sections go first, since items are matched by section."""

    def __init__(self, sides: Sides, key: str, kind: str) -> None:
        self._sides = sides
        self._kind = kind
        self._base: Sequence[Any] = getattr(sides.base, key)
        self._mine: Sequence[Any] = getattr(sides.mine, key)
        self._theirs: Sequence[Any] = getattr(sides.theirs, key)
        self.items: list[Any] = []
        self.moves: list[Moved] = []
        self.conflicts: list[Conflict] = []
        self.forwards: list[Forward] = []
        self.findings: list[Finding] = []
        self.added: list[str] = []
        self.gone: list[str] = []
        self._heirs: dict[tuple[str, Any, Any], str] | None = None

    def run(self) -> ListMerge:
        """Do it; the results are in the attributes."""
        kept_of = self._who_is_kept()
        old_of = {j: i for i, j in self._who_is_read_again().forward.items()}
        by_hand = self._people_s_own(set(kept_of.values()), set(old_of))
        self._name_theirs(kept_of, old_of, by_hand)
        for j, item in enumerate(self._theirs):
            if j in by_hand:
                self._found_by_both(self._mine[by_hand[j]], item)
            elif j not in old_of:
                self._new(item)
            elif old_of[j] in kept_of:
                self._both(self._base[old_of[j]], self._mine[kept_of[old_of[j]]], item)
            elif self._kind == "section":  # the outline is the document's: a section cannot be dropped by hand
                self.items.append(self._as_read(item, self._base[old_of[j]].id))
            else:
                self._forward(self._base[old_of[j]].id, None, DROPPED)
        read_again = set(old_of.values())
        for i, item in enumerate(self._base):
            if i not in read_again:
                self._not_read_again(item, self._mine[kept_of[i]] if i in kept_of else None)
        matched = set(kept_of.values()) | set(by_hand.values())
        for k, item in enumerate(self._mine):
            if k not in matched:
                self._keep(item, self._found_again(item))
        return self

    def _view(self, items: Sequence[Any], id_of: Callable[[str | None], str | None]) -> list[Seen]:
        if self._kind == "section":  # their ids are not known to be the same yet: told by the title above
            titles = {section.id: normalise(section.title) for section in items}
            return [seen(section, titles.get(section.parent or "")) for section in items]
        return [seen(item, id_of(item.section)) for item in items]

    def _who_is_kept(self) -> dict[int, int]:
        """Which item of plan.yaml is which of the last reading: by id, else by all that identifies it."""
        here = self._view(self._mine, lambda id: id)
        pairing = Pairing(self._view(self._base, self._sides.of_base), here).by_keys([lambda s: s.id])
        pairing.by_keys(EXACT[1:3])
        for i, k in pairing.forward.items():
            self._sides.same_as_base(self._base[i].id, self._mine[k].id)
        return pairing.forward

    def _who_is_read_again(self) -> Pairing:
        # Sections come first and have no section to be told by: their parents are told as far as they are known.
        pairing = Pairing(self._view(self._base, self._sides.of_base), self._view(self._theirs, self._sides.of_theirs))
        return pairing.by_keys((*EXACT, *MOVED)).by_likeness()

    def _people_s_own(self, kept: set[int], old: set[int]) -> dict[int, int]:
        """What people added and the new reading now finds too: no second copy."""
        own = [k for k in range(len(self._mine)) if k not in kept]
        new = [j for j in range(len(self._theirs)) if j not in old]
        mine = self._view([self._mine[k] for k in own], lambda id: id)
        theirs = self._view([self._theirs[j] for j in new], self._sides.of_theirs)
        pairing = Pairing(mine, theirs).by_keys((*EXACT, *MOVED[:2]))
        return {new[j]: own[i] for i, j in pairing.forward.items()}

    def _name_theirs(self, kept_of: dict[int, int], old_of: dict[int, int], by_hand: dict[int, int]) -> None:
        """Every item of the new reading gets its id before links between them are followed."""
        for j, item in enumerate(self._theirs):
            if j in by_hand:
                id = self._mine[by_hand[j]].id
            elif j not in old_of:
                id = self._sides.fresh(item.id)
                self.added.append(id)
            else:
                i = old_of[j]
                id = self._mine[kept_of[i]].id if i in kept_of else self._base[i].id
            self._sides.same_as_theirs(item.id, id)

    def _both(self, base: Any, mine: Any, theirs: Any) -> None:
        name = name_of(self._kind, mine)
        merged, conflicts = merge_item(base, mine, theirs, self._sides.ids, self._kind, name)
        self.conflicts += conflicts
        if getattr(base, "quote", "") != getattr(mine, "quote", ""):
            merged = self._placed_by_hand(base, mine, theirs, merged)
        self._say_moved(mine, merged, name)
        self.items.append(merged)

    def _found_by_both(self, mine: Any, theirs: Any) -> None:
        """A person had added it before the reader found it: the person's words count, at the place that was read."""
        ids = Ids(self._sides.of_theirs, self._sides.of_theirs)
        self.items.append(merge_item(theirs, mine, theirs, ids, self._kind, "")[0])

    def _placed_by_hand(self, base: Any, mine: Any, theirs: Any, merged: Any) -> Any:
        """A person gave the item another quote: it stays the person's, at its place in the new text."""
        if theirs.quote == base.quote and theirs.start == base.start and not self._sides.text:
            return replace(merged, start=mine.start, end=mine.end, quote=mine.quote)
        place = nearest_place(self._sides.text, mine.quote, mine.start + theirs.start - base.start)
        if place is None:
            self._lost(mine)
            return merged
        return replace(merged, start=place, end=place + len(mine.quote), quote=mine.quote)

    def _say_moved(self, mine: Any, merged: Any, name: str) -> None:
        link = "parent" if self._kind == "section" else "section"
        before, after = getattr(mine, link), getattr(merged, link)
        if before != after:
            titles = (self._sides.title_before(before), self._sides.title_now(after))
            self.moves.append(Moved(merged.id, self._kind, name, *titles))

    def _new(self, item: Any) -> None:
        self.items.append(self._as_read(item, self._sides.of_theirs(item.id) or item.id))

    def _as_read(self, item: Any, id: str) -> Any:
        links = {link: self._sides.of_theirs(getattr(item, link)) for link in _LINKS if hasattr(item, link)}
        return replace(item, id=id, **links)

    def _not_read_again(self, base: Any, mine: Any | None) -> None:
        if mine is None:
            self._forward(base.id, None, DROPPED)
        elif edited(base, mine, self._sides.ids) and self._kind != "section":
            self.findings.append(finding("LT-READ-546", "", (), (mine.id,), name=name_of(self._kind, mine)))
            self._keep(mine, mine)
        else:
            heir = self._heir(mine)
            self._forward(mine.id, heir, MERGED if heir else GONE)
            self.gone.append(mine.id)

    def _heir(self, item: Any) -> str | None:
        """The item that an item was merged into: one that promises the same thing for the same year."""
        if self._heirs is None:
            self._heirs = {_promise(self._kind, other): str(other.id) for other in self.items}
        return self._heirs.get(_promise(self._kind, item))

    def _found_again(self, item: Any) -> Any:
        quote = getattr(item, "quote", "")
        unchanged = self._sides.base.source_sha256 == self._sides.theirs.source_sha256
        if not quote or unchanged:
            return item
        place = nearest_place(self._sides.text, quote, item.start)
        if place is None:
            self._lost(item)
            return item
        return replace(item, start=place, end=place + len(quote))

    def _lost(self, item: Any) -> None:
        self.findings.append(finding("LT-READ-547", "", (), (item.id,), name=name_of(self._kind, item)))

    def _keep(self, item: Any, placed: Any) -> None:
        """Put an item that only plan.yaml has where it belongs in the order of the document."""
        self.items.insert(bisect_right(self.items, placed.start, key=lambda other: other.start), placed)

    def _forward(self, id: str, to: str | None, reason: str) -> None:
        known = {forward.id for forward in self._sides.mine.forwards}
        if id not in known:
            self.forwards.append(Forward(id, to, reason))


_LINKS = ("section", "part_of", "parent")


def _promise(kind: str, item: Any) -> tuple[str, Any, Any]:
    return normalise(name_of(kind, item)), getattr(item, "unit", None), getattr(item, "target_year", None)
