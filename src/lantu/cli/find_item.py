"""The one item that a person means by an id or by some characters of a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lantu.kernel.errors import UsageError

if TYPE_CHECKING:
    from lantu.plan.model import Plan

PARTS = ("targets", "honours", "projects", "tasks", "zones", "systems", "sections")
_SHOWN = 8
_AN_ID = re.compile(r"[a-z0-9]{5,11}")
_TYPOS = 3  # characters of an id that may be wrong, missing, too many or swapped


def find_item(plan: Plan, wanted: str) -> tuple[str, Any]:
    """Part of the plan (`targets` …) and item. UsageError LT-CLI-008 for none, LT-CLI-009 for several."""
    everything = [(part, item) for part in PARTS for item in getattr(plan, part)]
    by_id = [found for found in everything if found[1].id == wanted.strip().lower()]
    if by_id:
        return by_id[0]
    named = [found for found in everything if wanted and wanted in name_of(found[1])]
    exact = [found for found in named if name_of(found[1]) == wanted]
    targets = [found for found in named if found[0] == "targets"]
    # Most ask about a target; a project or section with the same words should not stand in the way.
    for candidates in (exact, targets, named):
        if len(candidates) == 1:
            return candidates[0]
    if named:
        near = ", ".join(f"{item.id} {name_of(item)}" for _, item in (exact or targets or named)[:_SHOWN])
        raise UsageError(
            "LT-CLI-009", plan.source_name, {"wanted": wanted, "count": len(exact or targets or named), "near": near}
        )
    raise UsageError("LT-CLI-008", plan.source_name, {"wanted": wanted, "near": _near(wanted, everything) or "—"})


def name_of(item: Any) -> str:
    """What an item is called: its name, a section's title, a task's text."""
    for field in ("name", "title", "text"):
        value = getattr(item, field, None)
        if isinstance(value, str):
            return value
    return ""


def _near(wanted: str, everything: list[tuple[str, Any]]) -> str:
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    if _AN_ID.fullmatch(wanted.strip().lower()):
        ids = {item.id: name_of(item) for _, item in everything}
        close = process.extract(wanted.strip().lower(), list(ids), scorer=OSA.distance, limit=3, score_cutoff=_TYPOS)
        if close:
            return ", ".join(f"{key} {ids[key]}" for key, *_ in close)
    names = {item.id: name_of(item) for part, item in everything if part != "tasks"}
    found = process.extract(wanted, names, scorer=fuzz.partial_ratio, limit=3, score_cutoff=60)
    return ", ".join(f"{key} {name}" for name, _, key in found)
