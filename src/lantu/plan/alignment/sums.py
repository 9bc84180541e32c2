"""Several children's targets added up and held against the parent's: sum of parts and the whole (分解加总)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from lantu.kernel.ids import normalise
from lantu.plan.align import main_targets
from lantu.plan.alignment.counterparts import Counterparts, due_year
from lantu.plan.alignment.extent import extent
from lantu.plan.alignment.files import Aliases
from lantu.plan.alignment.model import Said
from lantu.plan.alignment.shown import face, side
from lantu.plan.alignment.words import sentence
from lantu.plan.comparable import Measured, measured, on_one_basis
from lantu.plan.lint.amounts import plain_unit
from lantu.plan.model import Plan, Target

# `short`: the parts do not reach the whole; `covers`: they do; `exceeds`: every part's least is above the whole.
SumStatus = Literal["short", "covers", "exceeds", "no_parts", "not_summed"]
_CLOSE = Decimal("0.00001")
_SHARE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Part:
    """One child's part: its target, or why it has none that counts. `low` and `high` in the parent's unit."""

    area: str
    target: Target | None
    low: Decimal | None = None
    high: Decimal | None = None
    why: Said | None = None

    @property
    def counts(self) -> bool:
        """Whether it is in the sum."""
        return self.low is not None


@dataclass(frozen=True, slots=True)
class PartSum:
    """The parts of one of the parent's targets (一项指标的加总).

    `low` and `high` are the sum in the parent's unit, equal unless a child prints a range; `covered` its share of the
    whole in per cent. What is not covered belongs to areas whose plans were not given, or to nobody.
    """

    target: Target
    status: SumStatus
    parts: tuple[Part, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    covered: Decimal | None = None
    why: Said | None = None

    @property
    def uncovered(self) -> Decimal | None:
        """The share of the whole that no given child has taken on, in per cent; never below 0."""
        return None if self.covered is None else max(100 - self.covered, Decimal(0))

    def as_dict(self, lang: str = "zh") -> dict[str, Any]:
        """The same as plain data."""
        return {
            "status": self.status,
            "name": self.target.name,
            "parent": side(self.target),
            "unit": self.target.unit,
            "sum": _text(self.low),
            "sum_high": _text(self.high) if self.high != self.low else None,
            "covered_percent": _text(self.covered),
            "uncovered_percent": _text(self.uncovered),
            "counted": sum(part.counts for part in self.parts),
            "children": len(self.parts),
            "parts": [
                {
                    "area": part.area,
                    "counts": part.counts,
                    "name": part.target.name if part.target else None,
                    "value": face(part.target) if part.target else None,
                    "reason": sentence(part.why, lang),
                }
                for part in self.parts
            ],
            "reason": sentence(self.why, lang),
        }


def sum_of_parts(
    children: Sequence[Plan], parent: Plan, aliases: Aliases | None = None, everything: bool = False
) -> tuple[PartSum, ...]:
    """Add up the children's amounts for each of the parent's main indicators.

    Only units that add up are summed, never rates; only targets that are surely the same measure, for the same year and
    on one basis. Of children whose areas overlap only the first counts.
    """
    found = [Counterparts(parent.targets, parent.info, child.targets, child.info, aliases) for child in children]
    areas = [_area(child) for child in children]
    targets = parent.targets if everything else main_targets(parent)
    return tuple(_sum(target, parent, list(zip(children, areas, found, strict=True))) for target in targets)


def _area(plan: Plan) -> str:
    return plan.info.region.name if plan.info.region else plan.info.title or plan.source_name


def _sum(target: Target, parent: Plan, children: list[tuple[Plan, str, Counterparts]]) -> PartSum:
    if extent(target) == "rate":
        return PartSum(target, "not_summed", why=Said("is_rate"))
    whole = _number(target, parent)
    if whole is None:
        return PartSum(target, "not_summed", why=Said("no_number"))
    if extent(target) == "unknown":
        unit = target.unit or "—"
        return PartSum(target, "not_summed", why=Said("unit_unknown", (("parent", unit), ("child", "—"))))
    parts: list[Part] = []
    for child, area, counterparts in children:
        overlapping = any(part.counts and _overlap(part.area, area) for part in parts)
        parts.append(
            Part(area, None, why=Said("overlap")) if overlapping else _part(target, parent, child, area, counterparts)
        )
    counted = [(part.low, part.high) for part in parts if part.low is not None and part.high is not None]
    if not counted:
        return PartSum(target, "no_parts", tuple(parts))
    low, high = sum((one for one, _ in counted), Decimal(0)), sum((one for _, one in counted), Decimal(0))
    total = whole.high / _size(target, whole)
    covered = (low / total * 100).quantize(_SHARE) if total else None
    slack = _CLOSE * abs(total)
    status: SumStatus = "short" if low < total - slack else "exceeds" if low > total + slack else "covers"
    return PartSum(target, status, tuple(parts), low, high, covered)


def _number(target: Target, plan: Plan) -> Measured | None:
    """The target's own value; the change printed beside a level is another number and never added to it."""
    if target.target_value is None or isinstance(target.target_value, str):
        return None
    return measured(target, plan.info)[0]


def _part(target: Target, parent: Plan, child: Plan, area: str, counterparts: Counterparts) -> Part:
    found = counterparts.of(target)
    if found is None:
        return Part(area, None, why=Said("not_in_child"))
    ours = found.target
    if found.sameness == "probable":
        return Part(area, ours, why=Said("not_surely_same"))
    years = (due_year(target, parent.info), due_year(ours, child.info))
    if years[0] != years[1]:
        facts = (("parent", str(years[0] or "—")), ("child", str(years[1] or "—")))
        return Part(area, ours, why=Said("other_year", facts))
    number, whole = _number(ours, child), _number(target, parent)
    if number is None or whole is None:
        return Part(area, ours, why=Said("words_only"))
    if extent(ours) == "rate":
        return Part(area, ours, why=Said("is_rate"))
    both = on_one_basis(whole, number)
    # A yearly amount is not a level, although two plans' promises may be compared by their number.
    if both is None or both[2] not in ("", "summed"):
        if whole.basis == number.basis:
            return Part(
                area, ours, why=Said("other_unit", (("parent", target.unit or "—"), ("child", ours.unit or "—")))
            )
        return Part(area, ours, why=Said("other_basis", (("parent", whole.basis), ("child", number.basis))))
    size = _size(target, whole)
    return Part(area, ours, both[1].low / size, both[1].high / size)


def _size(target: Target, whole: Measured) -> Decimal:
    """The parent's unit in the common unit, so that sums can be told in the parent's unit."""
    value = target.target_value
    number = value[1] if isinstance(value, tuple) else value
    return whole.high / number if isinstance(number, Decimal) and number else plain_unit(target.unit)[1]


def _overlap(one: str, other: str) -> bool:
    """Whether one area is the other or lies in it, as far as full names (澄州市海泽区) tell."""
    a, b = normalise(one), normalise(other)
    return bool(a) and bool(b) and (a.startswith(b) or b.startswith(a))


def _text(number: Decimal | None) -> str | None:
    if number is None:
        return None
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
