"""How a child's target stands to its parent's: rates by what they ask, amounts as a part of the whole (衔接比较)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from lantu.plan.alignment.counterparts import due_year
from lantu.plan.alignment.extent import extent
from lantu.plan.alignment.model import Said, Status
from lantu.plan.ambition import Judgement, judge
from lantu.plan.comparable import Measured, measured, on_one_basis
from lantu.plan.lint.amounts import printed
from lantu.plan.model import PlanInfo, Target

_OF_STEP: dict[str, Status] = {
    "same": "equal", "more": "stronger", "less": "weaker", "other_kind": "other_kind", "unclear": "cannot_compare",
}  # fmt: skip
_SHARE = Decimal("0.1")
_YEARLY = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for one pair."""

    status: Status
    why: Said
    notes: tuple[Said, ...] = ()
    share: Decimal | None = None  # per cent of the parent's amount


def compare_pair(parent: Target, child: Target, parent_info: PlanInfo, child_info: PlanInfo) -> Comparison:
    """Compare two targets for the same measure.

    A rate is held against a rate. An amount that adds up over areas is only told as a part of the parent's: a district
    with a tenth of a city's trade asks no less than the city. Where the unit does not tell which it is, nothing is
    concluded.
    """
    years = (due_year(parent, parent_info), due_year(child, child_info))
    if years[0] != years[1]:
        return Comparison("cannot_compare", Said("other_year", _both(*(str(y or "—") for y in years))))
    if parent.form == "delegated" and child.form != "delegated":
        return Comparison("other_kind", Said("parent_is_delegated"))
    judgement = judge(parent, child, parent_info, child_info)
    amounts = _on_one(measured(parent, parent_info), measured(child, child_info))
    kinds = {extent(parent), extent(child)}
    if judgement.step not in ("other_kind", "unclear") and amounts and "rate" not in kinds and amounts[0].high:
        if "unknown" in kinds:
            return Comparison("cannot_compare", Said("unit_unknown", _both(parent.unit or "—", child.unit or "—")))
        return _part(parent, child, amounts)
    return Comparison(
        _OF_STEP[judgement.step], _told(judgement), _notes(parent, child, judgement, parent_info, child_info)
    )


def _told(judgement: Judgement) -> Said:
    names = {"old": "parent", "new": "child"}
    return Said(judgement.reason, tuple((names.get(key, key), value) for key, value in judgement.facts))


def _both(parent: str, child: str) -> tuple[tuple[str, str], ...]:
    return ("parent", parent), ("child", child)


def _on_one(ours: list[Measured], theirs: list[Measured]) -> tuple[Measured, Measured] | None:
    for one in ours:
        for other in theirs:
            both = on_one_basis(one, other)
            if both:
                return both[0], both[1]
    return None


def _part(parent: Target, child: Target, amounts: tuple[Measured, Measured]) -> Comparison:
    whole, part = amounts
    share = (part.low / whole.high * 100).quantize(_SHARE)
    notes = []
    if part.low > whole.high:
        notes.append(Said("part_exceeds_whole"))
    yearly = [_yearly_growth(target) for target in (parent, child)]
    if yearly[0] is not None and yearly[1] is not None:
        notes.append(Said("growth_of_both", _both(f"{yearly[0]}", f"{yearly[1]}")))
    return Comparison("part", Said("part_of_whole", (("share", f"{share}"),)), tuple(notes), share)


def _yearly_growth(target: Target) -> Decimal | None:
    """Growth in per cent a year from the printed base to the printed level."""
    value, base, year = target.target_value, target.base_value, target.base_year
    if not isinstance(value, Decimal) or target.basis != "level" or base is None or not year or not target.target_year:
        return None
    years = target.target_year - year
    if base <= 0 or value <= 0 or not 1 <= years <= 30:
        return None
    times = (value / base) ** (Decimal(1) / years)
    return ((times - 1) * 100).quantize(_YEARLY)


def _notes(
    parent: Target, child: Target, judgement: Judgement, parent_info: PlanInfo, child_info: PlanInfo
) -> tuple[Said, ...]:
    """What a reader should know besides: the rise behind a level, the words around an equal number."""
    notes = []
    if parent.basis == child.basis == "level" and parent.change_value is not None and child.change_value is not None:
        rises = [replace(target, target_value=None) for target in (parent, child)]
        step = judge(rises[0], rises[1], parent_info, child_info).step
        if step in ("more", "less"):
            facts = _both(f"{parent.change_value:f}", f"{child.change_value:f}")
            notes.append(Said(f"rise_{_OF_STEP[step]}", facts))
    if _spans(parent, child, parent_info, child_info):
        notes.append(Said("range_spans"))
    if judgement.step == "same" and parent.comparator != child.comparator and "text" not in _comparators(parent, child):
        faces = [printed(t.target_value, t.comparator, t.unit) for t in (parent, child)]
        notes.append(Said("other_bound", _both(*faces)))
    if parent.binding and child.binding is False:
        notes.append(Said("less_binding"))
    return tuple(notes)


def _spans(parent: Target, child: Target, parent_info: PlanInfo, child_info: PlanInfo) -> bool:
    """Whether the child's range holds the parent's number inside it."""
    both = _on_one(measured(parent, parent_info), measured(child, child_info))
    return both is not None and both[1].low < both[0].low and both[0].high < both[1].high


def _comparators(*targets: Target) -> set[str]:
    return {target.comparator for target in targets}
