"""A plan held against the plan of the area above it (规划衔接): district and city, city and province …"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from lantu.plan.alignment.compare import compare_pair
from lantu.plan.alignment.counterparts import Counterpart, Counterparts, in_table, kinship_shown
from lantu.plan.alignment.delegated import Delegated
from lantu.plan.alignment.extent import extent
from lantu.plan.alignment.files import Aliases, IssuedValues
from lantu.plan.alignment.model import ORDER, Aligned, Issued, Said, Status
from lantu.plan.alignment.shown import face, row_as_dict
from lantu.plan.alignment.words import sentence
from lantu.plan.ambition import judge
from lantu.plan.diff import plan_face
from lantu.plan.lint.amounts import printed
from lantu.plan.model import Plan, PlanInfo, Target

__all__ = ["Aliases", "Alignment", "IssuedValues", "align", "main_targets"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a child plan stands to its parent (衔接情况): the parent's targets in its order, then the child's own."""

    child: Plan
    parent: Plan
    rows: tuple[Aligned, ...]

    def counts(self) -> dict[str, int]:
        """How many rows of each status, the worst first; they sum to the number of rows."""
        counted = Counter(row.status for row in self.rows)
        return {status: counted[status] for status in ORDER if counted[status]}

    def note(self) -> Said | None:
        """What a reader should know before all rows: that the names do not show whose child the plan is."""
        if kinship_shown(self.child.info, self.parent.info):
            return None
        names = [plan.info.region.name if plan.info.region else "—" for plan in (self.parent, self.child)]
        return Said("kinship_not_shown", (("parent", names[0]), ("child", names[1])))

    def as_dict(self, lang: str = "zh") -> dict[str, Any]:
        """The alignment as plain data: both plans, counts, rows."""
        return {
            "child": plan_face(self.child),
            "parent": plan_face(self.parent),
            "note": sentence(self.note(), lang),
            "counts": self.counts(),
            "rows": [row_as_dict(row, lang) for row in self.rows],
        }


def main_targets(plan: Plan) -> tuple[Target, ...]:
    """The rows of the plan's indicator table (主要指标); all targets where it has no table."""
    return tuple(t for t in plan.targets if in_table(t)) or plan.targets


def align(
    child: Plan,
    parent: Plan,
    issued: IssuedValues | None = None,
    aliases: Aliases | None = None,
    everything: bool = False,
) -> Alignment:
    """Hold `child` against `parent`.

    Each main indicator of the parent is looked for among all targets of the child, and each main indicator of the child
    among all targets of the parent. `everything` takes the targets of the text too. `issued` are values that superiors
    issued to the child, `aliases` names that a person confirmed.
    """
    return Alignment(child, parent, tuple(_Alignment(child, parent, issued, aliases).rows(everything)))


class _Alignment:
    def __init__(
        self, child: Plan, parent: Plan, issued: IssuedValues | None, aliases: Aliases | None
    ) -> None:  # fmt: skip
        self._child, self._parent = child, parent
        self._infos: tuple[PlanInfo, PlanInfo] = (parent.info, child.info)
        # Both ways, so that neither side's repetition in the text hides its row in the table.
        self._down = Counterparts(parent.targets, parent.info, child.targets, child.info, aliases)
        self._up = Counterparts(child.targets, child.info, parent.targets, parent.info, aliases)
        self._delegated = Delegated(child.info, issued, aliases)

    def rows(self, everything: bool) -> list[Aligned]:
        """The parent's targets, then those of the child that stand in none of these rows."""
        found = []
        told: set[str] = set()
        for target in self._parent.targets if everything else main_targets(self._parent):
            counterpart = self._down.of(target)
            row = self._row(target, counterpart)
            found.append(row)
            if row.child is not None and counterpart is not None:
                told |= {row.child.id, *(other.id for other in counterpart.others)}
        for target in self._child.targets if everything else main_targets(self._child):
            if target.id not in told:
                found.append(self._own(target))
        return found

    def _row(self, parent: Target, counterpart: Counterpart | None) -> Aligned:
        if counterpart is None:
            return Aligned("missing", parent, None, why=Said("not_in_child"))
        child = counterpart.target
        others = self._other_values(child, counterpart.others)
        return self._pair(parent, child, counterpart, others)

    def _own(self, child: Target) -> Aligned:
        """A row of the child alone, or with a target that the parent has only in its text."""
        counterpart = self._up.of(child)
        if counterpart is not None:
            return self._pair(counterpart.target, child, counterpart)
        if child.form == "delegated":
            resolved = self._delegated.resolve(child, None)
            status: Status = "delegated" if resolved.source == "issued" else "unresolved"
            return Aligned(status, None, child, resolved=resolved, why=resolved.why or Said("issued"))
        return Aligned("extra", None, child, why=Said("not_in_parent"))

    def _pair(self, parent: Target, child: Target, counterpart: Counterpart, notes: tuple[Said, ...] = ()) -> Aligned:
        probable = counterpart.sameness == "probable"
        shared: dict[str, Any] = {"sameness": counterpart.sameness, "why_same": counterpart.why}
        if child.form == "delegated":
            resolved = self._delegated.resolve(child, None if probable else parent)
            status: Status = "delegated" if resolved.source == "issued" else "unresolved"
            why = resolved.why or Said("issued")
            if resolved.issued is not None and not probable:
                notes += self._issued_against(parent, child, resolved.issued)
            return Aligned(status, parent, child, why=why, notes=notes, resolved=resolved, **shared)
        found = compare_pair(parent, child, *self._infos)
        notes = (*found.notes, *notes)
        if probable:
            return Aligned(
                "probable",
                parent,
                child,
                why=found.why,
                notes=notes,
                share=found.share,
                would_be=found.status,
                **shared,
            )
        return Aligned(found.status, parent, child, why=found.why, notes=notes, share=found.share, **shared)

    def _issued_against(self, parent: Target, child: Target, issued: Issued) -> tuple[Said, ...]:
        """Whether what was issued asks more or less than the parent's own value; they are taken to be on one basis."""
        if parent.form == "delegated" or isinstance(parent.target_value, str | None) or extent(parent) != "rate":
            return ()
        given = replace(
            parent, name=child.name, unit=issued.unit or child.unit, target_value=issued.value,
            comparator=issued.comparator, change_value=None, change_basis=None,
        )  # fmt: skip
        step = judge(parent, given, *self._infos).step
        return (Said(f"issued_{step}", (("parent", face(parent)),)),) if step in ("same", "more", "less") else ()

    def _other_values(self, child: Target, others: tuple[Target, ...]) -> tuple[Said, ...]:
        """Other numbers that the child prints for the same measure and year."""
        differ = [
            printed(other.target_value, other.comparator, other.unit)
            for other in others
            if other.form != "delegated" and judge(child, other, self._child.info, self._child.info).step != "same"
        ]
        return (Said("child_also_says", (("values", "、".join(dict.fromkeys(differ))),)),) if differ else ()
