"""What changed between two versions of a plan, or between two plans (规划比较).

Targets, honours and projects: added, dropped, raised, lowered, changed, reworded, moved. One-to-one pairs; raised and
lowered are meant in ambition, so a lower 失业率 is raised (see `lantu.plan.ambition`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from lantu.kernel.ids import normalise
from lantu.plan.ambition import judge
from lantu.plan.comparable import common_unit
from lantu.plan.contract import plain
from lantu.plan.diff_words import FIELDS, reason_text, said, shown
from lantu.plan.lint.amounts import printed
from lantu.plan.matching import EXACT, MOVED, Pairing, Seen, seen
from lantu.plan.model import Honour, Plan, PlanInfo, Project, Target
from lantu.plan.promise_names import promise_name

Change = Literal["added", "dropped", "raised", "lowered", "changed", "reworded", "moved", "same"]
Item = Target | Honour | Project
KINDS = {"target": "targets", "honour": "honours", "project": "projects"}

# Shown in the order in which a reader wants to know them.
ORDER: tuple[Change, ...] = ("dropped", "lowered", "raised", "changed", "added", "reworded", "moved", "same")
# Fields that say where an item stands or how it was read; they are no part of the promise.
_APART = frozenset(
    {"id", "start", "end", "quote", "section", "page", "ocr", "inferred", "alternatives", "trace", "part_of",
     "year_source", "number", "box", "form", "direction"}
)  # fmt: skip
_AMOUNT = frozenset({"unit", "target_value", "base_value", "change_value"})
# What any plan for other years has otherwise; the years of a target are compared as `year_label`.
_OF_PERIOD = frozenset({"target_year", "base_year", "base_value", "change_value", "change_basis"})
_WORDING = frozenset({"name", "who", "category", "group", "relation_to"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with its two values."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ItemDiff:
    """One item of either plan: what happened to it, its two faces, and why it was classed so."""

    kind: Literal["target", "honour", "project"]
    changes: tuple[Change, ...]  # the most important first
    old: Item | None
    new: Item | None
    old_section: str = ""  # title
    new_section: str = ""
    fields: tuple[FieldChange, ...] = ()
    reason: str = ""  # key of diff_words.REASONS
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def change(self) -> Change:
        """The most important change."""
        return self.changes[0]

    def as_dict(self, lang: str = "zh") -> dict[str, Any]:
        """The same as plain data for tables and JSON."""
        return {
            "kind": self.kind,
            "change": self.change,
            "changes": list(self.changes),
            "name": getattr(self.new or self.old, "name", ""),
            "old": face(self.old, self.old_section),
            "new": face(self.new, self.new_section),
            "fields": [{"field": f.field, "old": plain(f.old), "new": plain(f.new)} for f in self.fields],
            "reason": reason_text(self.reason, self.facts, lang) or self._told_fields(lang),
        }

    def _told_fields(self, lang: str) -> str:
        if "changed" not in self.changes:
            return ""
        colon, stop = ("：", "；") if lang == "zh" else (": ", "; ")
        changed = {f.field for f in self.fields}
        hidden = _WORDING | _OF_PERIOD if {"base_year", "target_year"} <= changed else _WORDING
        return stop.join(
            f"{said(FIELDS[f.field], lang)}{colon}{shown(f.old, lang)} → {shown(f.new, lang)}"
            for f in self.fields
            if f.field not in hidden
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """The whole comparison: every target, honour and project of both plans, in the order of the plans."""

    old: Plan
    new: Plan
    items: tuple[ItemDiff, ...]

    def counts(self) -> dict[str, dict[str, int]]:
        """How many of each kind changed how, by the most important change."""
        found: dict[str, dict[str, int]] = {}
        for kind in KINDS:
            counted = Counter(item.change for item in self.items if item.kind == kind)
            found[kind] = {change: counted[change] for change in ORDER if counted[change]}
        return found

    def changed(self) -> tuple[ItemDiff, ...]:
        """Only what changed."""
        return tuple(item for item in self.items if item.change != "same")

    def as_dict(self, lang: str = "zh") -> dict[str, Any]:
        """The comparison as plain data: both plans, counts, items."""
        return {
            "old": plan_face(self.old),
            "new": plan_face(self.new),
            "counts": self.counts(),
            "items": [item.as_dict(lang) for item in self.items],
        }


def compare(old: Plan, new: Plan) -> Difference:
    """Compare two plans or two versions of one; units and their multipliers are converted before numbers are."""
    titles = (_titles(old), _titles(new))
    items: list[ItemDiff] = []
    for kind, key in KINDS.items():
        items += _Kind(kind, old, new, titles).diff(getattr(old, key), getattr(new, key))
    return Difference(old, new, tuple(items))


def face(item: Item | None, section: str) -> dict[str, Any] | None:
    """One side of a comparison: what is printed, and where."""
    if item is None:
        return None
    found: dict[str, Any] = {"id": item.id, "name": item.name, "section": section, "quote": item.quote}
    if isinstance(item, Target):
        found["value"] = printed(item.target_value, item.comparator, item.unit)
        found["target_year"] = item.target_year
        found["basis"] = item.basis
    if isinstance(item, Honour):
        found["level"] = item.level
    return found


def plan_face(plan: Plan) -> dict[str, Any]:
    """What a comparison says of a plan itself."""
    return {"title": plan.info.title, "name": plan.source_name, "sha256": plan.source_sha256}


def _titles(plan: Plan) -> dict[str, str]:
    return {section.id: section.title for section in plan.sections}


class _Kind:
    def __init__(self, kind: Any, old: Plan, new: Plan, titles: tuple[dict[str, str], dict[str, str]]) -> None:
        self._kind = kind
        self._infos = (old.info, new.info)
        self._titles = titles

    def diff(self, old: tuple[Item, ...], new: tuple[Item, ...]) -> list[ItemDiff]:
        """New items in their order, each dropped one before the item that followed it."""
        views = [self._views(side, items) for side, items in enumerate((old, new))]
        pairing = Pairing(*views).by_keys((*EXACT, *MOVED), _same_year).by_likeness(_same_year)
        pairing.by_keys(EXACT[1:5])  # what is left may promise the same for another year
        back = {j: i for i, j in pairing.forward.items()}
        kept = {_promise(view) for j, view in enumerate(views[1]) if j in back}
        found: list[ItemDiff] = []
        told = 0
        for j, item in enumerate(new):
            i = back.get(j)
            if i is None:
                found.append(ItemDiff(self._kind, ("added",), None, item, new_section=self._title(1, item)))
                continue
            while told < i:
                found += self._dropped(old[told], told in pairing.forward, _promise(views[0][told]) in kept)
                told += 1
            told = max(told, i + 1)
            found.append(self._pair(old[i], item))
        for i in range(told, len(old)):
            found += self._dropped(old[i], i in pairing.forward, _promise(views[0][i]) in kept)
        return found

    def _views(self, side: int, items: tuple[Item, ...]) -> list[Seen]:
        views = []
        for item in items:
            view = seen(item, normalise(self._title(side, item)))
            if isinstance(item, Target):
                unit = common_unit(item.unit)[0] if item.unit else None
                year = year_label(item, self._infos[side])
                detail = (year, item.basis, view.detail[1], bool(item.number))
                view = Seen(view.id, promise_name(item), view.section, detail, view.quote, unit)
            views.append(view)
        return views

    def _dropped(self, item: Item, paired: bool, elsewhere: bool) -> list[ItemDiff]:
        if paired:
            return []
        reason = "elsewhere" if elsewhere else ""
        return [ItemDiff(self._kind, ("dropped",), item, None, self._title(0, item), reason=reason)]

    def _pair(self, old: Item, new: Item) -> ItemDiff:
        sections = (self._title(0, old), self._title(1, new))
        fields = _changed_fields(old, new)
        changes: list[Change] = []
        reason = ""
        facts: tuple[tuple[str, str], ...] = ()
        if isinstance(old, Target) and isinstance(new, Target):
            judgement = judge(old, new, *self._infos)
            if judgement.step in ("more", "less"):
                changes.append("raised" if judgement.step == "more" else "lowered")
                reason, facts = judgement.reason, judgement.facts
            elif judgement.step != "same":
                changes.append("changed")
                reason, facts = judgement.reason, judgement.facts
            if not changes and any(self._counts(f, old, new) for f in fields):
                changes.append("changed")
        elif any(f.field not in _WORDING for f in fields):
            changes.append("changed")
        renamed = any(f.field in _WORDING for f in fields)
        if renamed or (not changes and normalise(old.quote) != normalise(new.quote)):
            changes.append("reworded")
        if normalise(sections[0]) != normalise(sections[1]):
            changes.append("moved")
        ordered = tuple(change for change in ORDER if change in changes) or ("same",)
        return ItemDiff(self._kind, ordered, old, new, *sections, tuple(fields), reason, facts)

    def _counts(self, change: FieldChange, old: Target, new: Target) -> bool:
        """Whether a changed field changes the promise: not its wording, its multiplier, or that its plan ends later."""
        if change.field in _WORDING:
            return False
        in_words = isinstance(old.target_value, str) and isinstance(new.target_value, str)
        if change.field in _AMOUNT and (in_words or old.unit != new.unit):  # 10000 万元 and 1 亿元
            return False
        other_period = self._infos[0].end_year != self._infos[1].end_year
        return not (other_period and change.field in _OF_PERIOD)

    def _title(self, side: int, item: Item) -> str:
        return self._titles[side].get(item.section or "", "")


def year_label(target: Target, info: PlanInfo) -> str:
    """The year of a target as the plan sees it: its end, its long-range horizon, or a year of its own."""
    if target.target_year in (None, info.end_year):
        return "end"
    return "horizon" if target.target_year == info.horizon_year else str(target.target_year)


def _same_year(one: Seen, other: Seen) -> bool:
    """A target for 2035 is another promise than one for 2030."""
    return bool(one.detail[0] == other.detail[0])


def _promise(view: Seen) -> tuple[str, Any]:
    return view.name, view.detail[0]


def _changed_fields(old: Item, new: Item) -> list[FieldChange]:
    names = [name for name in type(old).__dataclass_fields__ if name not in _APART]
    pairs = [(name, getattr(old, name), getattr(new, name)) for name in names]
    return [FieldChange(name, one, other) for name, one, other in pairs if one != other]
