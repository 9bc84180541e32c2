"""The value of a target that a plan leaves to its superior (完成上级下达任务): issued, the parent's own, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lantu.kernel.ids import normalise
from lantu.kernel.period import Period
from lantu.plan.alignment.counterparts import Names, due_year
from lantu.plan.alignment.files import Aliases, IssuedValues
from lantu.plan.alignment.model import Issued, Resolved, Said
from lantu.plan.alignment.shown import face
from lantu.plan.lint.amounts import printed
from lantu.plan.model import PlanInfo, Target

# Who sets the task, by the words of the child; keys of `alignment.words.LEVELS`.
_FROM = (
    ("国家", "national"), ("中央", "national"), ("自治区", "regional"), ("省", "provincial"), ("市", "municipal"),
    ("州", "prefectural"), ("县", "county"),
)  # fmt: skip


class Delegated:
    """Resolves the delegated targets of one child plan."""

    def __init__(self, info: PlanInfo, issued: IssuedValues | None, aliases: Aliases | None) -> None:
        self._info = info
        self._issued = issued.values if issued else ()
        self._names = Names(info, aliases or Aliases())

    def resolve(self, child: Target, parent: Target | None) -> Resolved:
        """Where its value comes from. Only a parent's target that is surely the same measure may be given."""
        ours = [one for one in self._issued if self._area_is_ours(one.area) and self._is_about(one, child)]
        year = due_year(child, self._info)
        due = [
            one for one in ours if Period.parse(one.period).year == year and Period.parse(one.period).covers_whole_year
        ]
        if due:
            return self._latest(due, child)
        others = "、".join(sorted({one.period for one in ours}))
        if parent is not None and parent.form != "delegated" and parent.target_value is not None:
            return Resolved("parent_value", face(parent), why=self._not_provided(child, parent, others))
        return Resolved("nowhere", why=self._not_provided(child, parent, others))

    def _not_provided(self, child: Target, parent: Target | None, others: str) -> Said:
        level = ("level", issuing_level(child))
        if others:
            return Said("not_provided_other_periods", (level, ("periods", others)))
        if parent is not None and parent.form == "delegated":
            return Said("not_provided_parent_delegated", (level,))
        return Said("not_provided", (level,))

    def _latest(self, due: Sequence[Issued], child: Target) -> Resolved:
        """The value of the latest document; two of one day that differ stay open."""
        dated = sorted(due, key=lambda one: (one.date is not None, one.date.toordinal() if one.date else 0))
        last = [one for one in dated if one.date == dated[-1].date]
        if len({(one.value, one.comparator) for one in last}) > 1:
            documents = "、".join(f"{one.document}（{one.value:f}）" for one in last)
            return Resolved("nowhere", earlier=tuple(last), why=Said("issued_conflict", (("documents", documents),)))
        best = last[-1]
        value = printed(best.value, best.comparator, best.unit or child.unit)
        earlier = tuple(one for one in dated if one not in last)
        return Resolved("issued", value, best, earlier)

    def _area_is_ours(self, area: str) -> bool:
        if not area:
            return True
        name = self._info.region.name if self._info.region else ""
        return bool(name) and normalise(name).endswith(normalise(area))

    def _is_about(self, issued: Issued, child: Target) -> bool:
        if issued.indicator == child.id:
            return True
        group = self._names.group(issued.indicator)
        if group is not None and group == self._names.group(child.name):
            return True
        named = replace(child, name=issued.indicator)
        return self._names.key(named) == self._names.key(child)


def issuing_level(child: Target) -> str:
    """Who sets the task, by the plan's words: 完成市分解任务 → municipal; `superior` where it does not say."""
    words = child.target_value if isinstance(child.target_value, str) else child.quote
    return next((level for word, level in _FROM if word in words), "superior")
