"""Form, basis and direction of an indicator's target, from its value, its columns and the words of its name."""

from __future__ import annotations

from decimal import Decimal

from lantu.plan.model import Basis, Comparator, Direction, Form
from lantu.plan.read.table_reading.words import ends, holds


def names_growth(name: str) -> bool:
    """Whether the indicator is itself a rate of growth (地区生产总值增速)."""
    return holds(name, "growth") is not None and holds(name, "fall") is None


def names_fall(name: str) -> bool:
    """Whether the indicator is itself a fall (能耗降低)."""
    return ends(name.split("（")[0].split("(")[0], "fall") is not None


def is_rate_name(name: str) -> bool:
    """Whether the indicator is a share or rate that is a level by itself (失业率), not a rate of growth."""
    bare = name.split("（")[0].split("(")[0].strip()
    return ends(bare, "rate") is not None and ends(bare, "not_rate") is None and not names_growth(name)


def direction_of(
    name: str, base: Decimal | None, target: object, basis: Basis, comparator: Comparator
) -> Direction | None:
    """Which way the target goes: by base and target where both are levels, else by the words of the name."""
    if basis == "level" and base is not None and isinstance(target, Decimal):
        # A bound that the base already keeps is to be kept.
        kept = base <= target if comparator in ("<", "<=") else comparator in (">", ">=") and base >= target
        if kept:
            return "hold"
        return "hold" if target == base else ("up" if target > base else "down")
    if basis == "level" and base is not None and isinstance(target, tuple):
        low, high = target
        return "up" if base < low else ("down" if base > high else "hold")
    if names_fall(name) or holds(name, "bad"):
        return "down"
    if holds(name, "good"):
        return "up"
    return None


def level_form(comparator: Comparator, direction: Direction | None, name: str, bracketed_rise: bool) -> Form:
    """Form of a level to be reached; `bracketed_rise` tells that a change [0.4] is printed beside it."""
    if comparator == "range":
        return "range"
    if comparator == "~":
        return "approximate"
    if comparator in (">", ">="):
        return "floor"
    if comparator in ("<", "<="):
        return "ceiling"
    if direction == "hold":
        # 1.05 -> 1.05 is kept, never "reached early"; what is better small is kept below.
        return "ceiling" if holds(name, "bad") else "floor"
    if direction == "down":
        return "level_down"
    return "increment" if bracketed_rise else "level_up"


def rate_form(comparator: Comparator) -> Form:
    """Form of a yearly average rate of growth."""
    return "approximate" if comparator == "~" else "range" if comparator == "range" else "annual_average"


def kept_form(comparator: Comparator) -> Form:
    """Form of a level that is to be kept in every year (失业率 <5.5 in the yearly column)."""
    forms: dict[Comparator, Form] = {
        "<": "ceiling", "<=": "ceiling", ">": "floor", ">=": "floor", "~": "approximate", "range": "range",
    }  # fmt: skip
    return forms.get(comparator, "each_year")
