"""Areas that change: validity, parents, mergers, splits and transfers, and which boundaries agree (地区与区划变更)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lantu.kernel.errors import FileError


class AreaKind(StrEnum):
    """What an area is. The territory of a district and what the district itself runs are different areas."""

    ADMINISTRATIVE = "administrative"  # 行政区域, with all zones in it
    OWN_LEVEL = "own_level"  # 区本级, without the zones that report by themselves
    FUNCTIONAL = "functional"  # 功能区: development zone, high-tech zone
    STATISTICAL = "statistical"  # drawn for statistics only


class ChangeKind(StrEnum):
    """How a boundary or a name changes (区划变更)."""

    RENAME = "rename"  # 更名: the boundary stays
    MERGE = "merge"  # 合并
    SPLIT = "split"  # 拆分
    TRANSFER = "transfer"  # 划转: a piece goes from one area to another, both live on


@dataclass(frozen=True, slots=True)
class Area:
    """An area (地区) with an id of its own and, where it has one, its GB/T 2260 code.

    It is valid from `valid_from` to `valid_to` (both included; None: open). `earlier_parents` are (parent, last day).
    """

    id: str
    name: str
    kind: AreaKind = AreaKind.ADMINISTRATIVE
    code: str = ""
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    aliases: tuple[str, ...] = ()
    earlier_parents: tuple[tuple[str, date], ...] = ()
    note: str = ""

    def valid_on(self, day: date) -> bool:
        """Whether the area exists on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def parent_on(self, day: date) -> str | None:
        """The area it belongs to on a day."""
        for parent, last in sorted(self.earlier_parents, key=lambda pair: pair[1]):
            if day <= last:
                return parent
        return self.parent


@dataclass(frozen=True, slots=True)
class AreaChange:
    """One change of areas (区划变更): the areas before, the areas after, the first day of the new state, a document."""

    kind: ChangeKind
    on: date
    before: tuple[str, ...]
    after: tuple[str, ...]
    note: str = ""
    document: str = ""


class Areas:
    """All areas of a workspace with their changes (地区表).

    Raises FileError: LT-SERIES-060 for an id that is not there, 061 for parents that run in a circle.
    """

    def __init__(self, areas: Iterable[Area], changes: Iterable[AreaChange] = ()) -> None:
        self.by_id = {area.id: area for area in areas}
        self.changes = tuple(sorted(changes, key=lambda change: change.on))
        for area in self.by_id.values():
            for parent in (area.parent, *(p for p, _ in area.earlier_parents)):
                if parent is not None:
                    self[parent]
            for day in (date.max, *(last for _, last in area.earlier_parents)):
                list(self.line(area.id, day))
        for change in self.changes:
            for id_ in (*change.before, *change.after):
                self[id_]
        self._moved = {change: self._affected(change) for change in self.changes}

    def __getitem__(self, id_: str) -> Area:
        area = self.by_id.get(id_)
        if area is None:
            raise FileError("LT-SERIES-060", id_, {"value": id_})
        return area

    def line(self, id_: str, day: date) -> Iterator[str]:
        """The area itself, its parent on that day, and so on upwards."""
        seen: set[str] = set()
        at: str | None = id_
        while at is not None:
            if at in seen:
                raise FileError("LT-SERIES-061", id_, {"value": id_})
            seen.add(at)
            yield at
            at = self[at].parent_on(day)

    def overlap(self, one: str, other: str, day: date) -> bool:
        """Whether two areas share ground on a day: one is the other, or lies in it."""
        return one in self.line(other, day) or other in self.line(one, day)

    def children(self, id_: str, day: date) -> tuple[str, ...]:
        """The areas directly below one on a day, without its 区本级 view, which is no piece of its own."""
        below = (a for a in self.by_id.values() if a.parent_on(day) == id_ and a.valid_on(day))
        return tuple(a.id for a in below if a.kind is not AreaKind.OWN_LEVEL)

    def predecessors(self, id_: str) -> tuple[str, ...]:
        """The areas from which one came, in the order of the changes."""
        return tuple(i for c in self.changes if id_ in c.after for i in c.before if i != id_)

    def successors(self, id_: str) -> tuple[str, ...]:
        """The areas that took over from one, in the order of the changes."""
        return tuple(i for c in self.changes if id_ in c.before for i in c.after if i != id_)

    def boundary_changes(self, id_: str, after: date, until: date) -> tuple[AreaChange, ...]:
        """The changes that moved the boundary of an area after one day and up to another."""
        return tuple(c for c in self.changes if after < c.on <= until and id_ in self._moved[c])

    def _affected(self, change: AreaChange) -> frozenset[str]:
        """The areas whose ground a change alters: those named and those above, short of what holds all."""
        if change.kind is ChangeKind.RENAME:
            return frozenset()
        eve = change.on - timedelta(days=1)
        lines = [set(self.line(i, eve)) for i in change.before] + [set(self.line(i, change.on)) for i in change.after]
        # An area that is named is altered even when it stands above the others (a piece goes up to its parent).
        named = {*change.before, *change.after}
        common = set.intersection(*lines) - named if lines else set()
        return frozenset(set().union(*lines) - common)
