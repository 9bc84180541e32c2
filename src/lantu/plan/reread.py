"""Reading a changed document again: ids stay, people's edits stay, the rest follows the document (重读).

`merge(base, mine, theirs)`: the last reading, the plan.yaml that people edited since, the new reading. An id is never
changed and never used again; what went away leaves a forwarding record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from lantu.plan.checks import ITEMS
from lantu.plan.findings import finding
from lantu.plan.merge_lists import ListMerge, Moved, Sides
from lantu.plan.model import Finding, Forward, Plan
from lantu.plan.three_way import Conflict, Ids, merge_item

KINDS = {
    "targets": "target",
    "honours": "honour",
    "projects": "project",
    "tasks": "task",
    "zones": "zone",
    "systems": "system",
}


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged plan and what happened: items that stand in another section now, conflicts, ids added, ids gone."""

    plan: Plan
    moves: tuple[Moved, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def merge(base: Plan, mine: Plan, theirs: Plan, text: str = "") -> Merge:
    """The new reading with the ids and the edits of `mine`.

    `text` is the new document's text: with it, items that people added or placed anew find their quote again. Matching
    goes by id, by name and section, by name, then by likeness within a kind. Findings: those of the new reading, then
    LT-READ-545 a field that both sides changed (the person's stays), LT-READ-546 an edited item that the document no
    longer has (it stays), LT-READ-547 a place that was not found again.
    """
    sides = Sides(base, mine, theirs, text)
    sections = ListMerge(sides, "sections", "section").run()
    lists = {key: ListMerge(sides, key, KINDS[key]).run() for key in ITEMS}
    every = [sections, *lists.values()]
    known = {item.id for one in every for item in one.items}
    info, conflicts = merge_item(base.info, mine.info, theirs.info, _SAME, "plan", mine.info.title)
    conflicts += [conflict for one in every for conflict in one.conflicts]
    forwards = (*mine.forwards, *(forward for one in every for forward in one.forwards))
    items: dict[str, Any] = {key: tuple(_linked(item, known) for item in one.items) for key, one in lists.items()}
    plan = Plan(
        info,
        theirs.source_name,
        theirs.source_sha256,
        theirs.source_format,
        sections=tuple(replace(s, parent=s.parent if s.parent in known else None) for s in sections.items),
        contents=theirs.contents,
        forwards=_settled(forwards, known),
        **items,
    )
    told = [_renamed(found, sides) for found in theirs.findings]
    told += [_conflict(conflict) for conflict in conflicts]
    told += [finding for one in every for finding in one.findings]
    return Merge(
        replace(plan, findings=tuple(told)),
        tuple(move for one in every for move in one.moves),
        tuple(conflicts),
        tuple(id for one in every for id in one.added),
        tuple(id for one in every for id in one.gone),
    )


_SAME = Ids(lambda id: id, lambda id: id)


def _linked(item: Any, known: set[str]) -> Any:
    """An item whose section or whole went away points there no more."""
    for link in ("section", "part_of"):
        if getattr(item, link, None) not in (None, *known):
            item = replace(item, **{link: None})
    return item


def _settled(forwards: tuple[Forward, ...], known: set[str]) -> tuple[Forward, ...]:
    """Forwarding records of ids that are out of use, each leading to an item, to another record, or nowhere."""
    ids = known | {forward.id for forward in forwards}
    away = (forward for forward in forwards if forward.id not in known)
    return tuple(f if f.to is None or f.to in ids else replace(f, to=None) for f in away)


def _renamed(found: Finding, sides: Sides) -> Finding:
    return replace(found, items=tuple(sides.of_theirs(id) or id for id in found.items))


def _conflict(conflict: Conflict) -> Finding:
    return finding(
        "LT-READ-545",
        "",
        (),
        (conflict.id,) if conflict.id else (),
        name=conflict.name,
        field=conflict.field,
        base=_shown(conflict.base),
        mine=_shown(conflict.mine),
        theirs=_shown(conflict.theirs),
    )


def _shown(value: object) -> str:
    if value is None:
        return "—"
    return "、".join(_shown(part) for part in value) if isinstance(value, tuple) else str(value)
