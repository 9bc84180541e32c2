"""What became of each promise of one plan in the next (承诺去向): 14th → 15th.

Every target and honour of the old plan gets exactly one fate: carried on, raised, lowered, changed in kind, cannot be
compared, silently dropped, reported as done, or not due yet. Several old promises may lead to one new target (a number
in the table and again in the text).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any, Literal

from lantu.kernel.ids import normalise
from lantu.plan.ambition import judge
from lantu.plan.comparable import common_unit
from lantu.plan.diff import face, year_label
from lantu.plan.diff_words import reason_text
from lantu.plan.likeness import likeness
from lantu.plan.matching import Pairing, Seen
from lantu.plan.mentions import Mentions
from lantu.plan.model import Honour, Plan, Target
from lantu.plan.promise_names import promise_key, promise_name

Fate = Literal[
    "carried_on", "raised", "lowered", "changed_in_kind", "cannot_compare", "dropped", "reported_done", "not_due"
]
ORDER: tuple[Fate, ...] = (
    "dropped", "lowered", "changed_in_kind", "cannot_compare", "carried_on", "raised", "reported_done", "not_due",
)  # fmt: skip
_FATE_OF_STEP: dict[str, Fate] = {
    "same": "carried_on",
    "more": "raised",
    "less": "lowered",
    "other_kind": "changed_in_kind",
    "unclear": "cannot_compare",
}
_LEVELS = ("county", "municipal", "provincial", "national", "international")
_HONOUR_ALIKE = 80.0


@dataclass(frozen=True, slots=True)
class PromiseFate:
    """One promise of the old plan and what became of it; `new` is the target or honour that it lives on in."""

    kind: Literal["target", "honour"]
    fate: Fate
    old: Target | Honour
    new: Target | Honour | None
    old_section: str = ""  # title
    new_section: str = ""
    reason: str = ""  # key of diff_words.REASONS
    facts: tuple[tuple[str, str], ...] = ()

    def as_dict(self, lang: str = "zh") -> dict[str, Any]:
        """The same as plain data for tables and JSON."""
        return {
            "kind": self.kind,
            "fate": self.fate,
            "name": self.old.name,
            "old": face(self.old, self.old_section),
            "new": face(self.new, self.new_section),
            "reason": reason_text(self.reason, self.facts, lang),
        }


def promises(old: Plan, new: Plan, new_text: str = "") -> list[PromiseFate]:
    """The fate of every target and honour of `old`, in its order.

    `new_text` is the new document's text: with it, a promise that the new plan only reports as done, or names without
    a target, is told apart from one that it does not mention at all.
    """
    work = _Promises(old, new, Mentions(new, new_text))
    return [*(work.target(t) for t in old.targets), *(work.honour(h) for h in old.honours)]


def counts(fates: list[PromiseFate]) -> dict[str, dict[str, int]]:
    """How many promises of each kind had which fate."""
    found: dict[str, dict[str, int]] = {}
    for kind in ("target", "honour"):
        counted = Counter(fate.fate for fate in fates if fate.kind == kind)
        found[kind] = {fate: counted[fate] for fate in ORDER if counted[fate]}
    return found


class _Promises:
    def __init__(self, old: Plan, new: Plan, mentions: Mentions) -> None:
        self._old, self._new = old, new
        self._mentions = mentions
        self._old_titles = {section.id: section.title for section in old.sections}
        self._new_titles = {section.id: section.title for section in new.sections}
        self._by_name: dict[str, list[Target]] = defaultdict(list)
        for target in new.targets:
            self._by_name[promise_name(target)].append(target)
        self._alike = self._find_alike()

    def target(self, old: Target) -> PromiseFate:
        """The fate of one target."""
        section = self._old_titles.get(old.section or "", "")
        horizon = year_label(old, self._old.info) == "horizon" or self._is_later(old)
        new = self._best(old, horizon)
        if new is None and horizon:
            return PromiseFate(
                "target", "not_due", old, None, section, "", "horizon", (("year", str(old.target_year)),)
            )
        if new is None:
            fate, reason = self._unmatched(old.name)
            return PromiseFate("target", fate, old, None, section, "", reason)
        found = judge(old, new, self._old.info, self._new.info)
        fate = _FATE_OF_STEP[found.step]
        title = self._new_titles.get(new.section or "", "")
        return PromiseFate("target", fate, old, new, section, title, found.reason, found.facts)

    def honour(self, old: Honour) -> PromiseFate:
        """The fate of one honour."""
        section = self._old_titles.get(old.section or "", "")
        scored = [(likeness(normalise(old.name), normalise(h.name)), -i, h) for i, h in enumerate(self._new.honours)]
        score, _, new = max(scored, key=lambda one: one[:2], default=(0.0, 0, None))
        if new is None or score < _HONOUR_ALIKE:
            fate, reason = self._unmatched(old.name)
            return PromiseFate(
                "honour", fate, old, None, section, "", "absent_honour" if reason == "absent" else reason
            )
        title = self._new_titles.get(new.section or "", "")
        step = _LEVELS.index(new.level) - _LEVELS.index(old.level)
        if step == 0:
            return PromiseFate("honour", "carried_on", old, new, section, title, "same_level")
        facts = (("old", old.level), ("new", new.level))
        reason = "higher_level" if step > 0 else "lower_level"
        return PromiseFate("honour", "raised" if step > 0 else "lowered", old, new, section, title, reason, facts)

    def _is_later(self, old: Target) -> bool:
        end = self._old.info.end_year
        return bool(end and old.target_year and old.target_year > end)

    def _best(self, old: Target, horizon: bool) -> Target | None:
        """The new target that stands for the same thing: same measure, and of those the nearest in form."""
        found = [t for t in self._by_name.get(promise_name(old), ()) if promise_key(t).same_as(promise_key(old))]
        found = found or self._alike.get(old.id, [])
        if horizon:
            found = [t for t in found if t.target_year == old.target_year]
        else:
            due = [t for t in found if year_label(t, self._new.info) != "horizon"]
            found = due or found
        return max(found, key=lambda new: self._nearness(old, new), default=None)

    def _nearness(self, old: Target, new: Target) -> tuple[bool, bool, bool, float, int]:
        same_unit = common_unit(old.unit)[0] == common_unit(new.unit)[0]
        section = likeness(
            normalise(self._old_titles.get(old.section or "", "")),
            normalise(self._new_titles.get(new.section or "", "")),
        )
        return (old.basis == new.basis, same_unit, bool(old.number) == bool(new.number), section, -new.start)

    def _find_alike(self) -> dict[str, list[Target]]:
        """New targets whose names are nearly those of old ones that have no namesake."""
        left = [t for t in self._old.targets if promise_name(t) not in self._by_name]
        pairing = Pairing([_seen(t) for t in left], [_seen(t) for t in self._new.targets]).by_likeness()
        return {left[i].id: [self._new.targets[j]] for i, j in pairing.forward.items()}

    def _unmatched(self, name: str) -> tuple[Fate, str]:
        mention = self._mentions.of(name)
        if mention == "past":
            return "reported_done", "reported"
        return "dropped", "mentioned" if mention == "body" else "absent"


def _seen(target: Target) -> Seen:
    unit = common_unit(target.unit)[0] if target.unit else None
    quote = "".join(target.quote.split())
    return Seen(target.id, promise_name(target), None, (target.target_year,), quote, unit)
