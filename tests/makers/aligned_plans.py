"""Small plans of a district and its city for alignments; every name and figure is invented."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lantu.kernel.ids import short_id
from lantu.plan.model import Plan, PlanInfo, Region, Target


def a_row(name: str, value: object, unit: str | None = "%", **more: Any) -> Target:
    """A row of an indicator table for 2025; `value` a number, two ends, or words."""
    fields: dict[str, Any] = {"target_year": 2025, "number": "1", "form": "level_up", "binding": False, **more}
    target_value: Any = value
    if isinstance(value, tuple):
        target_value = tuple(Decimal(str(end)) for end in value)
        fields.setdefault("comparator", "range")
    elif value is not None and not isinstance(value, str):
        target_value = Decimal(str(value))
    elif isinstance(value, str):
        fields.setdefault("comparator", "text")
    quote = fields.pop("quote", f"{name}|{value}")
    ident = fields.pop("id", short_id("target", f"{name}{value}{fields}"))
    return Target(ident, "indicator", fields.pop("form"), name, 0, len(quote), quote, unit, target_value=target_value,
                  **fields)  # fmt: skip


def a_task(name: str, words: str = "完成市级下达任务", unit: str | None = "%", **more: Any) -> Target:
    """A row that the plan leaves to its superior."""
    return a_row(name, words, unit, form="delegated", **more)


def a_district(*targets: Target, name: str = "云州市岭东区", end: int = 2025) -> Plan:
    """The child."""
    return Plan(PlanInfo(f"{name}规划", Region(name), start_year=end - 4, end_year=end), targets=targets)


def a_city(*targets: Target, name: str = "云州市", end: int = 2025) -> Plan:
    """The parent."""
    return Plan(PlanInfo(f"{name}规划", Region(name), start_year=end - 4, end_year=end), targets=targets)
