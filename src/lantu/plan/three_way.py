"""One item in three versions: as read before, as people keep it, as read now (三方合并)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

# The place in the document: always the new reading's, and moved as one.
ANCHOR = ("start", "end", "quote", "page", "heading_end")
# Ids of other items: compared after both sides are told in the ids that stay.
LINKS = ("section", "part_of", "parent")
_APART = frozenset({"id", "trace", *ANCHOR})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that a person and the document both changed; the person's value was kept (冲突)."""

    id: str  # "" for the title page
    kind: str
    name: str
    field: str
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Ids:
    """How ids of the last reading and of this one are told in the ids that stay."""

    base: Callable[[str | None], str | None]
    theirs: Callable[[str | None], str | None]


def edited(base: Any, mine: Any, ids: Ids) -> bool:
    """Whether a person changed anything of the item."""
    return any(_base_value(base, name, ids) != getattr(mine, name) for name in names(mine)) or (
        getattr(base, "quote", None) != getattr(mine, "quote", None)
    )


def names(item: Any) -> list[str]:
    """The fields that are merged one by one."""
    return [f.name for f in fields(item) if f.name not in _APART]


def merge_item(base: Any, mine: Any, theirs: Any, ids: Ids, kind: str, name: str) -> tuple[Any, list[Conflict]]:
    """The merged item with the id of `mine`, and the fields in conflict.

    A field changed only in the document is updated; one that a person changed stays.
    """
    conflicts = []
    changes: dict[str, Any] = {}
    for field in names(mine):
        was = _base_value(base, field, ids)
        ours, new = getattr(mine, field), getattr(theirs, field)
        if field in LINKS:
            new = ids.theirs(new)
        if ours == was:
            changes[field] = new
        elif new not in (was, ours):
            conflicts.append(Conflict(getattr(mine, "id", ""), kind, name, field, was, ours, new))
    changes.update({field: getattr(theirs, field) for field in (*ANCHOR, "trace") if hasattr(theirs, field)})
    return replace(mine, **changes), conflicts


def _base_value(base: Any, field: str, ids: Ids) -> Any:
    value = getattr(base, field)
    return ids.base(value) if field in LINKS else value
