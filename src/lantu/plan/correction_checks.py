"""What must hold for a correction before it is applied to anything."""

from __future__ import annotations

import re
from collections.abc import Callable

from lantu.kernel.file_errors import Problems
from lantu.plan.correctable import ADDED, KINDS, PROTECTED, decode_field, fields_of, item_from_fields
from lantu.plan.correction import AddItem, Correction, DropItem, ItemRef, ReplaceText, SetField
from lantu.plan.shapes import FAILED, At, nearest

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")

Locate = Callable[[str], At]


def check_correction(entry: Correction, path: str, locate: Locate, problems: Problems) -> None:
    """Note what is wrong with one correction: nobody signs it, it means no item, its field or value cannot be."""
    for key in ("reason", "author"):
        if not getattr(entry, key).strip():
            problems.add("LT-FILE-012", path, locate(path).line, key=key)
    if entry.date is not None and not _DATE.match(entry.date):
        _wrong(f"{path}.date", entry.date, "2026-01-31", locate, problems)
    if isinstance(entry, ReplaceText | AddItem):
        for key, least in (("at", 0), ("occurrence", 1)):
            number = getattr(entry, key)
            if number is not None and number < least:
                _wrong(f"{path}.{key}", str(number), f">= {least}", locate, problems)
    if isinstance(entry, ReplaceText):
        if not entry.quote:
            problems.add("LT-FILE-012", path, locate(path).line, key="quote")
    elif isinstance(entry, AddItem):
        _added(entry, path, locate, problems)
    else:
        _meant(entry, path, locate, problems)


def _wrong(path: str, found: str, expected: str, locate: Locate, problems: Problems) -> None:
    problems.add("LT-FILE-013", path, locate(path).line, found=repr(found[:20]), expected=expected)


def _known_kind(kind: str, allowed: tuple[str, ...], path: str, locate: Locate, problems: Problems) -> bool:
    if kind in allowed:
        return True
    hint = nearest(kind, allowed)
    problems.add("LT-FILE-014", path, locate(path).line, word=kind[:40], allowed=" ".join(allowed), hint=hint)
    return False


def _meant(entry: SetField | DropItem, path: str, locate: Locate, problems: Problems) -> None:
    item: ItemRef | None = entry.item
    named = item is not None and (bool(item.name) or item.kind == "plan")
    if (entry.id is None) == (item is None) or (item is not None and not named):
        problems.add("LT-FILE-022", path, locate(path).line)
        return
    allowed = tuple(KINDS) if isinstance(entry, SetField) else ADDED
    if item is not None and not _known_kind(item.kind, allowed, f"{path}.item.kind", locate, problems):
        return
    if isinstance(entry, SetField):
        _settable(entry, (item.kind,) if item else tuple(KINDS), path, locate, problems)


def _settable(entry: SetField, kinds: tuple[str, ...], path: str, locate: Locate, problems: Problems) -> None:
    holders = [kind for kind in kinds if entry.field in fields_of(kind)]
    if not holders:
        allowed = tuple(dict.fromkeys(name for kind in kinds for name in fields_of(kind)))
        line = locate(f"{path}.field").line
        if entry.field in PROTECTED:
            problems.add("LT-FILE-021", f"{path}.field", line, field=entry.field, allowed=" ".join(allowed))
        else:
            hint = nearest(entry.field, allowed)
            facts = {"key": entry.field[:40], "allowed": " ".join(allowed), "hint": hint}
            problems.add("LT-FILE-011", f"{path}.field", line, **facts)
        return
    tries = [Problems(problems.where) for _ in holders]
    at = locate(f"{path}.value")
    at = At(f"{path}.value", at.line)
    values = [decode_field(kind, entry.field, entry.value, at, t) for kind, t in zip(holders, tries, strict=True)]
    if all(value is FAILED for value in values):
        problems.found.extend(tries[0].found)


def _added(entry: AddItem, path: str, locate: Locate, problems: Problems) -> None:
    if not _known_kind(entry.kind, ADDED, f"{path}.kind", locate, problems):
        return
    for key in PROTECTED - {"quote"}:
        if key in entry.fields:
            allowed = " ".join(("quote", *fields_of(entry.kind)))
            line = locate(f"{path}.fields.{key}").line
            problems.add("LT-FILE-021", f"{path}.fields.{key}", line, field=key, allowed=allowed)
            return
    item_from_fields(entry.kind, "x", entry.fields, 0, At(f"{path}.fields", locate(f"{path}.fields").line), problems)
