"""A target's number in a form in which two plans can be compared: multiplier and unit worked in, basis named.

Levels are compared with levels and growth with growth. Where arithmetic can bring two bases together (a doubling in
five years is 14.87 % a year; 2 亿元 a year are 10 亿元 in five years) it is done and said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal

from lantu.plan.lint.amounts import plain_unit
from lantu.plan.model import PlanInfo, Target
from lantu.plan.read.lexicon_file import load_words

Basis = Literal["level", "annual_growth", "cumulative_change", "multiple", "each_year"]
_YEARS = range(2, 31)


@dataclass(frozen=True, slots=True)
class Measured:
    """A number ready to be compared: `low` and `high` are equal unless a range was printed."""

    low: Decimal
    high: Decimal
    unit: str  # what is measured, or the plain unit where the table of units does not know it
    basis: Basis
    years: int | None  # years from base to target

    def scaled(self, low: Decimal, high: Decimal, basis: Basis, unit: str) -> Measured:
        """The same promise, told on another basis."""
        return replace(self, low=low, high=high, basis=basis, unit=unit)


@cache
def _sizes() -> dict[str, tuple[str, Decimal]]:
    return {entry.word: (entry.fields[0], Decimal(entry.fields[1])) for entry in load_words("unit_sizes")}


def common_unit(unit: str | None) -> tuple[str, Decimal]:
    """What a unit measures and its size: 万亩 → area, 6666667; an unknown unit stands for itself."""
    plain, factor = plain_unit(unit)
    kind, size = _sizes().get(plain, (plain, Decimal(1)))
    return kind, factor * size


def measured(target: Target, info: PlanInfo) -> list[Measured]:
    """The numbers that a target promises: its value, and the change printed beside it."""
    found = []
    years = _years(target, info)
    kind, factor = common_unit(target.unit)
    value = target.target_value
    if value is not None and not isinstance(value, str):
        low, high = value if isinstance(value, tuple) else (value, value)
        found.append(Measured(low * factor, high * factor, kind, _basis(target, kind), years))
    if target.change_value is not None and target.change_basis is not None:
        change = target.change_value
        if target.change_basis == "annual_growth":
            found.append(Measured(change, change, "share", "annual_growth", years))
        else:
            found.append(Measured(change * factor, change * factor, kind, "cumulative_change", years))
    return found


def _basis(target: Target, kind: str) -> Basis:
    if target.basis == "level":
        if kind == "倍":
            return "multiple"
        return "each_year" if target.each_year else "level"
    return target.basis


def _years(target: Target, info: PlanInfo) -> int | None:
    """Years from the base to the target; the plan's own years where no base is printed."""
    end = target.target_year or info.end_year
    base = target.base_year or (info.start_year - 1 if info.start_year else None)
    years = end - base if end and base else None
    return years if years in _YEARS else None


def on_one_basis(old: Measured, new: Measured) -> tuple[Measured, Measured, str] | None:
    """Both on one basis, and the code of the arithmetic that it took ("" for none); None when there is none."""
    if old.basis == new.basis:
        return (old, new, "") if old.unit == new.unit else None
    bases = {old.basis, new.basis}
    if bases <= {"annual_growth", "multiple", "cumulative_change"}:
        one, other = _yearly(old), _yearly(new)
        return (one, other, "compounded") if one and other else None
    if bases == {"each_year", "cumulative_change"} and old.unit == new.unit:
        one, other = _summed(old), _summed(new)
        return (one, other, "summed") if one and other else None
    if bases == {"each_year", "level"} and old.unit == new.unit:
        return old, new, "each_year_level"
    return None


def _yearly(item: Measured) -> Measured | None:
    """Growth in per cent a year."""
    if item.basis == "annual_growth":
        return item
    if item.years is None or (item.basis == "cumulative_change" and item.unit != "share"):
        return None
    ends = []
    for end in (item.low, item.high):
        times = end if item.basis == "multiple" else 1 + end / 100
        if times <= 0:
            return None
        yearly = (times ** (Decimal(1) / item.years) - 1) * 100
        ends.append(yearly.quantize(Decimal("0.01")))
    return item.scaled(ends[0], ends[1], "annual_growth", "share")


def _summed(item: Measured) -> Measured | None:
    """Amounts a year as the sum over the plan's years."""
    if item.basis == "cumulative_change":
        return item
    return (
        item.scaled(item.low * item.years, item.high * item.years, "cumulative_change", item.unit)
        if item.years
        else None
    )
