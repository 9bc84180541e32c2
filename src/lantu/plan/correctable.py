"""Which items and fields a correction may touch, and how a value from the file becomes the field's value."""

from __future__ import annotations

from functools import cache
from typing import Any

from lantu.kernel.file_errors import Problems
from lantu.kernel.strict_yaml import YamlMap
from lantu.plan.model import Honour, OrderedSystem, PlanInfo, Project, Section, Target, Task, Zone
from lantu.plan.records import Member, record
from lantu.plan.shapes import At

# Word in the file -> field of Plan and what it holds. `plan` is the title page.
KINDS: dict[str, tuple[str, type[Any]]] = {
    "target": ("targets", Target),
    "honour": ("honours", Honour),
    "project": ("projects", Project),
    "task": ("tasks", Task),
    "zone": ("zones", Zone),
    "system": ("systems", OrderedSystem),
    "section": ("sections", Section),
    "plan": ("info", PlanInfo),
}
# What can be added or dropped. A section is the document's own: a wrong outline is mended by its title and number.
ADDED = ("target", "honour", "project", "task", "zone", "system")
# Evidence: never rewritten by hand.
PROTECTED = frozenset({"id", "start", "end", "heading_end", "quote", "inferred", "alternatives", "trace"})


@cache
def fields_of(kind: str) -> dict[str, Member]:
    """The fields of a kind that a correction may set."""
    return {member.name: member for member in record(KINDS[kind][1]).members if member.name not in PROTECTED}


def decode_field(kind: str, field: str, value: Any, at: At, problems: Problems) -> Any:
    """The value of a field from the data of the file, or FAILED after noting why."""
    member = fields_of(kind)[field]
    return None if value is None and member.optional else member.shape.decode(value, at, problems)


def item_from_fields(kind: str, id: str, fields: dict[str, Any], start: int, at: At, problems: Problems) -> Any:
    """An item made of the fields of an `add`, standing at `start`; FAILED after noting what does not fit."""
    quote = fields.get("quote")
    data = YamlMap(at.line or 0)
    data.update(fields)
    data.update(id=id, start=start, end=start + (len(quote) if isinstance(quote, str) else 0))
    if isinstance(fields, YamlMap):
        data.key_lines = fields.key_lines
    return record(KINDS[kind][1]).decode(data, at, problems)


def name_of(kind: str, item: Any) -> str:
    """What people call an item: its name, a task's text, a section's title."""
    for field in ("name", "text", "title"):
        if hasattr(item, field):
            return str(getattr(item, field))
    raise AttributeError(kind)
