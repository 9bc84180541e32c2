"""From a document to a Plan: the steps of the reading in their order (读取规划)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lantu.kernel.ids import IdMinter
from lantu.plan.findings import finding
from lantu.plan.model import Finding, Plan, Section, Target
from lantu.plan.read.document import Document, Notice

if TYPE_CHECKING:
    from lantu.plan.correction import Corrections


def read_plan(document: Document, corrections: Corrections | None = None) -> Plan:
    """Everything that `document` promises, each item anchored in its text.

    The document is taken as `open_document` gives it; broken paragraphs are made whole here, and `corrections` are
    applied on the way. Never raises for what a document says: what cannot be settled becomes a finding.
    """
    # Each step is imported when it is needed: `lantu --version` and the desk's start-up pay for none of them.
    from lantu.plan.read.context import build_context
    from lantu.plan.read.english.language import language_of
    from lantu.plan.read.honours import find_honours
    from lantu.plan.read.info import read_info
    from lantu.plan.read.join import join_broken
    from lantu.plan.read.outline import build_outline
    from lantu.plan.read.projects import find_projects
    from lantu.plan.read.prose import prose_targets
    from lantu.plan.read.systems import find_systems
    from lantu.plan.read.tables import table_targets
    from lantu.plan.read.tasks import find_tasks
    from lantu.plan.read.zones import find_zones

    whole = join_broken(document)
    if corrections is not None:
        from lantu.plan.mended_text import apply_to_document

        whole = apply_to_document(whole, corrections)
    outline = build_outline(whole)
    info = read_info(whole, outline)
    if language_of(whole) == "en":
        from lantu.plan.read.english.era import english_context, plan_years
        from lantu.plan.read.english.targets import english_targets

        first, last = plan_years(info)
        info = replace(info, start_year=first, end_year=last)
        context = english_context(whole, outline, info)
        from_text = english_targets(whole, outline, context)
    else:
        context = build_context(whole, outline, info)
        from_text = prose_targets(whole, outline, context)
    from_tables, table_findings = table_targets(whole, outline, info)
    projects, project_findings = find_projects(whole, outline, context)
    name = _Namer(outline.sections)
    plan = Plan(
        info=info,
        source_name=document.name,
        source_sha256=document.sha256,
        source_format=document.format,
        sections=outline.sections,
        contents=outline.contents,
        targets=_with_parents(name("target", [*from_tables, *from_text])),
        honours=name("honour", find_honours(whole, outline, context)),
        projects=name("project", projects),
        tasks=name("task", find_tasks(whole, outline, context)),
        zones=name("zone", find_zones(whole, outline, context)),
        systems=name("system", find_systems(whole, outline, context)),
        findings=(
            *_as_findings((*whole.notices, *outline.notices), whole.text),
            *table_findings,
            *project_findings,
        ),
    )
    if corrections is not None:
        from lantu.plan.mended_plan import apply_to_plan

        plan = apply_to_plan(plan, corrections, whole.text)
    return plan


class _Namer:
    """Puts items in reading order and gives each its id."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        self._titles = {s.id: f"{s.number}{s.title}" for s in sections}
        self._minter = IdMinter()

    def __call__(self, kind: str, items: Iterable[Any]) -> tuple[Any, ...]:
        ordered = sorted(items, key=lambda item: (item.start, item.end))
        return tuple(replace(i, id=self._minter.mint(kind, _subject(i), self._section(i))) for i in ordered)

    def _section(self, item: Any) -> str:
        return self._titles.get(item.section or "", "")


def _subject(item: Any) -> str:
    """What an item is about, for its id: its name, or the words of a task."""
    return str(getattr(item, "name", None) or item.text)


def _with_parents(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """其中 parts come with the name of the target that they are part of; here it becomes that target's id."""
    out: list[Target] = []
    for target in targets:
        if target.part_of is not None:
            # The whole was named in the same sentence: it stands among the last few targets before its part.
            parent = next((t for t in reversed(out[-8:]) if t.name.startswith(target.part_of)), None)
            target = replace(target, part_of=parent.id if parent else None)
        out.append(target)
    return tuple(out)


def _as_findings(notices: Iterable[Notice], text: str) -> tuple[Finding, ...]:
    return tuple(finding(n.code, text, n.spans, (), **n.facts) for n in notices)
