"""A Plan as the plain data that `lantu read --format json` prints (see docs/reference/reading-contract.md)."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from lantu.plan.findings import words_of
from lantu.plan.model import Finding, Plan, PlanInfo

_HIDDEN = {"trace"}


def number(value: Decimal) -> int | float:
    """A Decimal as a JSON number: an integer when it is one."""
    return int(value) if value == value.to_integral_value() else float(value)


def plain(value: Any) -> Any:
    """Any model value as JSON data."""
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value) if f.name not in _HIDDEN}
    return value


def plan_as_dict(plan: Plan, lang: str = "zh") -> dict[str, Any]:
    """The whole contract object: plan, sections, targets, honours, projects, tasks, zones, systems, findings."""
    return {
        "plan": info_as_dict(plan.info),
        "source": {"name": plan.source_name, "sha256": plan.source_sha256, "format": plan.source_format},
        "sections": plain(plan.sections),
        "contents": plain(plan.contents),
        "targets": plain(plan.targets),
        "honours": plain(plan.honours),
        "projects": plain(plan.projects),
        "tasks": plain(plan.tasks),
        "zones": plain(plan.zones),
        "systems": plain(plan.systems),
        "findings": [finding_as_dict(f, lang) for f in plan.findings],
    }


def info_as_dict(info: PlanInfo) -> dict[str, Any]:
    """Title page as plain data; what is not printed is null."""
    data: dict[str, Any] = plain(info)
    return data


def finding_as_dict(item: Finding, lang: str = "zh") -> dict[str, Any]:
    """A finding with its wording in `lang` and, apart, in both languages."""
    message, next_step = words_of(item, lang)
    return {
        "code": item.code,
        "severity": item.severity,
        "message": message,
        "next_step": next_step,
        "anchors": plain(item.anchors),
        "items": list(item.items),
        "facts": dict(item.facts),
    }
