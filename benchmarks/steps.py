"""Every step of the reading by itself, timed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def timed_steps(data: bytes, name: str) -> dict[str, float]:
    """CPU seconds of each step for one document, in the order of the reading; `read` is all of them as one call."""
    from lantu.plan.lint import lint_plan
    from lantu.plan.read.context import build_context
    from lantu.plan.read.honours import find_honours
    from lantu.plan.read.info import read_info
    from lantu.plan.read.join import join_broken
    from lantu.plan.read.open import document_from_bytes
    from lantu.plan.read.outline import build_outline
    from lantu.plan.read.projects import find_projects
    from lantu.plan.read.prose import prose_targets
    from lantu.plan.read.reader import read_plan
    from lantu.plan.read.systems import find_systems
    from lantu.plan.read.tables import table_targets
    from lantu.plan.read.tasks import find_tasks
    from lantu.plan.read.zones import find_zones

    spent: dict[str, float] = {}

    def step(what: str, call: Callable[[], T]) -> T:
        before = time.process_time()
        result = call()
        spent[what] = time.process_time() - before
        return result

    document = step("open", lambda: document_from_bytes(data, name))
    whole = step("join", lambda: join_broken(document))
    outline = step("outline", lambda: build_outline(whole))
    info = step("title page", lambda: read_info(whole, outline))
    context = step("context", lambda: build_context(whole, outline, info))
    step("tables", lambda: table_targets(whole, outline, info))
    step("projects", lambda: find_projects(whole, outline, context))
    step("prose", lambda: prose_targets(whole, outline, context))
    step("honours", lambda: find_honours(whole, outline, context))
    step("tasks", lambda: find_tasks(whole, outline, context))
    step("zones", lambda: find_zones(whole, outline, context))
    step("systems", lambda: find_systems(whole, outline, context))
    plan = step("read", lambda: read_plan(document))
    step("lint", lambda: lint_plan(plan, whole))
    return spent
