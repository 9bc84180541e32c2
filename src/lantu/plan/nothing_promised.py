"""A document in which nothing is promised is told, so that nobody takes silence for a clean plan."""

from __future__ import annotations

from dataclasses import replace

from lantu.plan.findings import finding
from lantu.plan.model import Plan

# A notice or a piece of news may hold an action clause or two; a plan holds them by the dozen.
_STRAY_TASKS = 2


def with_notice(plan: Plan) -> Plan:
    """The plan; finding LT-READ-560 in front when it holds no target, honour, project and hardly a task (不像规划)."""
    if plan.targets or plan.honours or plan.projects or len(plan.tasks) > _STRAY_TASKS:
        return plan
    return replace(plan, findings=(finding("LT-READ-560", ""), *plan.findings))
