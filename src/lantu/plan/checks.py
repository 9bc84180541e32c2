"""What must hold between the items of a plan, whether it comes from a file or goes into one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lantu.kernel.file_errors import Problems
from lantu.plan.findings import catalogue
from lantu.plan.model import Plan
from lantu.plan.shapes import At

ITEMS = ("targets", "honours", "projects", "tasks", "zones", "systems")

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\Z")

Locate = Callable[[str], At]


def check_plan(plan: Plan, problems: Problems, locate: Locate) -> None:
    """Note each broken rule: ids proper and used once, spans possible, every reference resolved, no circle.

    `locate` gives the place in the file of a key path. Ids that a finding speaks of are not checked: a finding may
    tell of an item that was dropped since.
    """
    check = _Check(problems, locate)
    check.ids(plan)
    check.spans(plan)
    check.references(plan)
    check.circles("sections", "parent", {s.id: s.parent for s in plan.sections})
    check.circles("forwards", "to", {f.id: f.to for f in plan.forwards})
    check.circles("targets", "part_of", {t.id: t.part_of for t in plan.targets})
    check.codes(plan)


def anchored(plan: Plan) -> Iterator[tuple[str, Any]]:
    """Every anchored item with its key path."""
    for key in ITEMS:
        for i, item in enumerate(getattr(plan, key)):
            yield f"{key}[{i + 1}]", item


class _Check:
    def __init__(self, problems: Problems, locate: Locate) -> None:
        self._problems = problems
        self._locate = locate

    def _add(self, code: str, path: str, **facts: object) -> None:
        at = self._locate(path)
        self._problems.add(code, path, at.line, **facts)

    def ids(self, plan: Plan) -> None:
        seen: dict[str, str] = {}
        sections = ((f"sections[{i + 1}]", s) for i, s in enumerate(plan.sections))
        forwards = ((f"forwards[{i + 1}]", f) for i, f in enumerate(plan.forwards))
        for path, item in (*sections, *anchored(plan), *forwards):
            if not _ID.match(item.id):
                self._add("LT-FILE-019", f"{path}.id", id=item.id[:80])
            if item.id in seen:
                self._add("LT-FILE-015", f"{path}.id", id=item.id, other=seen[item.id])
            seen.setdefault(item.id, path)

    def spans(self, plan: Plan) -> None:
        for path, item in anchored(plan):
            self._span(path, item.start, item.end, len(item.quote))
        for key in ("sections", "contents"):
            for i, item in enumerate(getattr(plan, key)):
                self._span(f"{key}[{i + 1}]", item.start, item.end, None)
        for i, found in enumerate(plan.findings):
            for j, anchor in enumerate(found.anchors):
                self._span(f"findings[{i + 1}].anchors[{j + 1}]", anchor.start, anchor.end, len(anchor.quote))

    def _span(self, path: str, start: int, end: int, length: int | None) -> None:
        if not 0 <= start <= end or (length is not None and end - start != length):
            self._add("LT-FILE-016", f"{path}.start", start=start, end=end, length="?" if length is None else length)

    def references(self, plan: Plan) -> None:
        sections = {section.id for section in plan.sections}
        targets = {target.id for target in plan.targets}
        for i, section in enumerate(plan.sections):
            self._reference(f"sections[{i + 1}]", "parent", section.parent, sections)
        for path, item in anchored(plan):
            self._reference(path, "section", item.section, sections)
        for i, target in enumerate(plan.targets):
            self._reference(f"targets[{i + 1}]", "part_of", target.part_of, targets)
        known = sections | {item.id for _, item in anchored(plan)} | {forward.id for forward in plan.forwards}
        for i, forward in enumerate(plan.forwards):
            self._reference(f"forwards[{i + 1}]", "to", forward.to, known)

    def _reference(self, path: str, field: str, wanted: str | None, known: set[str]) -> None:
        if wanted is not None and wanted not in known:
            self._add("LT-FILE-017", f"{path}.{field}", field=field, id=wanted[:80])

    def circles(self, key: str, field: str, links: dict[str, str | None]) -> None:
        """A chain that comes back to itself, each circle told once; every link is walked once."""
        done: set[str] = set()
        places = {name: i + 1 for i, name in enumerate(links)}
        for first in links:
            chain: set[str] = set()
            at: str | None = first
            while at is not None and at in links and at not in done:
                if at in chain:
                    self._add("LT-FILE-020", f"{key}[{places[at]}].{field}", field=field, id=at)
                    break
                chain.add(at)
                at = links[at]
            done |= chain

    def codes(self, plan: Plan) -> None:
        known = catalogue()
        for i, found in enumerate(plan.findings):
            if found.code not in known:
                self._add("LT-FILE-014", f"findings[{i + 1}].code", word=found.code[:40], allowed="LT-…", hint="")
