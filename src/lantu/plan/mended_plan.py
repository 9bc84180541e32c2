"""Corrections of the plan after it was read: a field set, an item dropped, an item added."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lantu.kernel.file_errors import Problems
from lantu.kernel.ids import normalise, short_id
from lantu.plan.correctable import ADDED, KINDS, decode_field, fields_of, item_from_fields, name_of
from lantu.plan.correction import AddItem, Correction, Corrections, DropItem, ItemRef, ReplaceText, SetField
from lantu.plan.findings import finding
from lantu.plan.mended_text import replaced_spans
from lantu.plan.model import Forward, Inferred, Plan, Section, Target
from lantu.plan.quotes import NotFound, locate
from lantu.plan.shapes import FAILED, At

NOWHERE = At("", None)
DROPPED = "dropped by a correction"


def apply_to_plan(plan: Plan, corrections: Corrections, text: str = "") -> Plan:
    """The plan with `set`, `drop` and `add` applied in the order of the file.

    `text` is the document's text: an added item finds its place in it, and targets whose words were read otherwise get
    their evidence. Every target that was touched carries `Inferred(field, "corrected by AUTHOR: reason")`. What was
    done is finding LT-READ-542, what no longer applies LT-READ-541, what is no longer needed LT-READ-543.
    """
    work = _Work(plan, text)
    for number, entry in enumerate(corrections.entries, 1):
        if not isinstance(entry, ReplaceText):
            work.apply(number, entry)
    work.mark_replaced(corrections)
    return work.result()


def evidence(field: str, entry: Correction) -> Inferred:
    """The mark that a correction leaves on a target."""
    return Inferred(field, f"corrected by {entry.author}: {entry.reason}")


class _Work:
    def __init__(self, plan: Plan, text: str) -> None:
        self._plan = plan
        self._text = text
        self._lists: dict[str, list[Any]] = {kind: list(getattr(plan, KINDS[kind][0])) for kind in (*ADDED, "section")}
        self._info = plan.info
        self._findings = list(plan.findings)
        self._forwards = list(plan.forwards)

    def result(self) -> Plan:
        lists: dict[str, Any] = {KINDS[kind][0]: tuple(items) for kind, items in self._lists.items()}
        return replace(
            self._plan, info=self._info, findings=tuple(self._findings), forwards=tuple(self._forwards), **lists
        )

    def apply(self, number: int, entry: SetField | DropItem | AddItem) -> None:
        problem = self._add(number, entry) if isinstance(entry, AddItem) else self._change(number, entry)
        if problem:
            self._say("LT-READ-541", entry, number=number, problem=problem)

    def mark_replaced(self, corrections: Corrections) -> None:
        """Targets whose printed words were read otherwise say so."""
        targets = self._lists["target"]
        for (a, b), entry in replaced_spans(self._text, corrections):
            mark = evidence("text", entry)
            for i, target in enumerate(targets):
                if target.start < b and a < target.end and mark not in target.inferred:
                    targets[i] = replace(target, inferred=(*target.inferred, mark))

    def _change(self, number: int, entry: SetField | DropItem) -> str:
        if entry.item is not None and entry.item.kind == "plan" and isinstance(entry, SetField):
            return self._set_info(number, entry)
        found = self._by_id(entry.id) if entry.id is not None else self._by_name(entry.item)
        if len(found) != 1:
            if found:
                return f"有 {len(found)} 项符合，需要 section 或 id（{len(found)} items match）"
            return "读出来的规划里没有这一项（no such item）"
        kind, place = found[0]
        item = self._lists[kind][place]
        if isinstance(entry, DropItem):
            if kind == "section":
                return "章节不能删去（a section cannot be dropped）"
            del self._lists[kind][place]
            self._forget(item.id)
            self._say("LT-READ-542", entry, name=name_of(kind, item), change="删去（dropped）")
            return ""
        if entry.field not in fields_of(kind):
            return f"{kind} 没有字段 {entry.field}（no such field）"
        return self._set(number, entry, kind, place)

    def _set(self, number: int, entry: SetField, kind: str, place: int) -> str:
        item = self._lists[kind][place]
        value, problem = _new_value(kind, entry, getattr(item, entry.field))
        if problem:
            return problem
        if value is FAILED:
            self._say("LT-READ-543", entry, number=number)
            return ""
        wanted = {"section": self._sections(), "parent": self._sections(), "part_of": self._ids("target")}
        if value is not None and value not in wanted.get(entry.field, {value}):
            return f"没有编号 {value}（no such id）"
        changes: dict[str, Any] = {entry.field: value}
        if isinstance(item, Target):
            kept = tuple(mark for mark in item.inferred if mark.field != entry.field)
            changes["inferred"] = (*kept, evidence(entry.field, entry))
            changes["alternatives"] = tuple(other for other in item.alternatives if other.field != entry.field)
        self._lists[kind][place] = replace(item, **changes)
        self._say("LT-READ-542", entry, (item.id,), name=name_of(kind, item), change=f"{entry.field} = {value}")
        return ""

    def _set_info(self, number: int, entry: SetField) -> str:
        value, problem = _new_value("plan", entry, getattr(self._info, entry.field))
        if problem:
            return problem
        if value is FAILED:
            self._say("LT-READ-543", entry, number=number)
            return ""
        self._info = replace(self._info, **{entry.field: value})
        self._say("LT-READ-542", entry, name=self._info.title, change=f"{entry.field} = {value}")
        return ""

    def _add(self, number: int, entry: AddItem) -> str:
        fields = dict(entry.fields)
        quote = fields.get("quote", "")
        span = locate(self._text, quote, entry.at, entry.occurrence) if quote else (0, 0)
        if isinstance(span, NotFound):
            return span.problem
        if quote and "section" not in fields:
            section = self._section_at(span[0])
            if section is not None:
                fields["section"] = section.id
        problems = Problems()
        made = item_from_fields(entry.kind, self._new_id(entry, fields), fields, span[0], NOWHERE, problems)
        if made is FAILED:
            return problems.found[0][1].what("zh")
        if made.section is not None and made.section not in self._sections():
            return f"没有章节 {made.section}（no such section）"
        items = self._lists[entry.kind]
        name = normalise(name_of(entry.kind, made))
        if any(normalise(name_of(entry.kind, i)) == name and _overlap(i, made) for i in items):
            self._say("LT-READ-543", entry, number=number)
            return ""
        if isinstance(made, Target):
            made = replace(made, inferred=(Inferred("target", evidence("", entry).reason),))
        place = next((i for i, other in enumerate(items) if other.start > made.start), len(items))
        items.insert(place, made)
        self._say("LT-READ-542", entry, (made.id,), name=name_of(entry.kind, made), change="补上（added）")
        return ""

    def _new_id(self, entry: AddItem, fields: dict[str, Any]) -> str:
        taken = self._taken()
        parts = ("added", entry.kind, *(normalise(str(fields.get(key, ""))) for key in ("name", "text", "quote")))
        ordinal = 0
        while (new := short_id(*parts, str(ordinal))) in taken:
            ordinal += 1
        return new

    def _taken(self) -> set[str]:
        ids = {item.id for items in self._lists.values() for item in items}
        return ids | {forward.id for forward in self._forwards}

    def _ids(self, kind: str) -> set[str]:
        return {item.id for item in self._lists[kind]}

    def _sections(self) -> set[str]:
        return self._ids("section")

    def _section_at(self, place: int) -> Section | None:
        around = [s for s in self._lists["section"] if s.start <= place < s.end]
        return max(around, key=lambda s: (s.level, s.start)) if around else None

    def _by_id(self, id: str) -> list[tuple[str, int]]:
        return [(kind, i) for kind, items in self._lists.items() for i, item in enumerate(items) if item.id == id]

    def _by_name(self, ref: ItemRef | None) -> list[tuple[str, int]]:
        if ref is None:
            return []
        wanted = normalise(ref.name)
        sections = {s.id: {s.id, normalise(s.number), normalise(s.title)} for s in self._lists["section"]}
        found = []
        for i, item in enumerate(self._lists[ref.kind]):
            inside = sections.get(getattr(item, "section", None) or "", set())
            if ref.section is not None and not {ref.section, normalise(ref.section)} & inside:
                continue
            if normalise(name_of(ref.kind, item)) == wanted:
                found.append((ref.kind, i))
        return found

    def _forget(self, id: str) -> None:
        """The id keeps its meaning for ever: where it went is recorded, and nothing points at it any more."""
        self._forwards.append(Forward(id, None, DROPPED))
        targets = self._lists["target"]
        for i, target in enumerate(targets):
            if target.part_of == id:
                targets[i] = replace(target, part_of=None)

    def _say(self, code: str, entry: Correction, items: tuple[str, ...] = (), **facts: object) -> None:
        facts.update(author=entry.author, reason=entry.reason)
        self._findings.append(finding(code, "", (), items, **facts))


def _new_value(kind: str, entry: SetField, now: Any) -> tuple[Any, str]:
    """The value to set and "", or why not; FAILED and "" when the field already has it."""
    problems = Problems()
    value = decode_field(kind, entry.field, entry.value, NOWHERE, problems)
    if value is FAILED:
        return FAILED, problems.found[0][1].what("zh")
    if value == now:
        return FAILED, ""
    if entry.was is not None:
        was = decode_field(kind, entry.field, entry.was, NOWHERE, problems)
        if was != now:
            return FAILED, f"现在读作 {now}，不是 {entry.was}（reads {now} now, not {entry.was}）"
    return value, ""


def _overlap(one: Any, other: Any) -> bool:
    return bool(one.start < other.end and other.start < one.end) or one.start == other.start
