"""A plan on the terminal: title, targets by chapter, honours, projects by box, findings, counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lantu.cli.finding_view import finding_lines
from lantu.cli.request import ReadRequest
from lantu.cli.screen import Column, Screen
from lantu.cli.wording import aligned, change_text, chapters, digits, heading, label, marks, target_text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from lantu.cli.places import Places
    from lantu.kernel.errors import Language
    from lantu.plan.model import Plan, Target

# Fewer cells than these leave out columns: first change and kind, then the base.
_WIDE, _MEDIUM = 110, 90
# Rows of a chapter in an overview.
_FEW = 10
Rows = list[tuple[str, list[list["RenderableType"]]]]


def show_plan(plan: Plan, request: ReadRequest, places: Places | None = None) -> None:
    """Draw what `request.items` names, or all, on the terminal or into `request.output`.

    With `places` of the plan's document, findings say where they stand.
    """
    screen = Screen(request.output)
    _draw(screen, plan, request, places)
    screen.close()


def drawn(plan: Plan, request: ReadRequest) -> str:
    """The same picture as a text."""
    screen = Screen(Path("drawn"))
    _draw(screen, plan, request)
    return screen.text()


def _draw(screen: Screen, plan: Plan, request: ReadRequest, places: Places | None = None) -> None:
    lang = request.lang
    _title(screen, plan, lang)
    if places is not None and places.invented:
        screen.line(label("invented", lang), style="bold")
    if request.short:
        _counts(screen, plan, lang)
        screen.most = _FEW
        for part in ("targets", "honours", "projects") if request.items is None else (request.items,):
            VIEWS[part](screen, plan, lang)
    elif request.items is None:
        for part in ("targets", "honours", "projects"):
            VIEWS[part](screen, plan, lang)
        _findings(screen, plan, lang, places)
        _counts(screen, plan, lang)
    elif request.items == "findings":
        _findings(screen, plan, lang, places)
    else:
        VIEWS[request.items](screen, plan, lang)


def _title(screen: Screen, plan: Plan, lang: Language) -> None:
    info = plan.info
    screen.line(info.title or label("no_title", lang), style="bold")
    period = "–".join(str(year) for year in (info.start_year, info.end_year) if year)
    horizon = label("horizon", lang, year=info.horizon_year) if info.horizon_year else ""
    facts = [info.region.name if info.region else "", period, horizon, info.document_no or "", plan.source_name]
    screen.line(" · ".join(fact for fact in facts if fact), style="dim")


def _targets(screen: Screen, plan: Plan, lang: Language) -> None:
    wide, medium = screen.width >= _WIDE, screen.width >= _MEDIUM
    columns = [
        Column(label("id", lang), style="dim"), Column(label("name", lang), flexible=True),
        *([Column(label("base", lang), right=True)] if medium else []), Column(label("target_value", lang), right=True),
        Column(label("unit", lang)), Column(label("year", lang), right=True),
        *([Column(label("change", lang), right=True), Column(label("kind", lang))] if wide else []), Column(""),
    ]  # fmt: skip

    def row(target: Target) -> list[RenderableType]:
        base = digits(target.base_value)
        if base and wide and target.base_year:
            base = f"{base} ({target.base_year})"
        cells: list[RenderableType] = [
            target.id, target.name, *([base] if medium else []), aligned(target_text(target), 14 if wide else 8),
            target.unit or "", str(target.target_year or ""),
        ]  # fmt: skip
        return [*cells, *([change_text(target, lang), label(target.kind, lang)] if wide else []), marks(target)]

    _part(screen, "targets", columns, _by_chapter(plan, plan.targets, row, lang), lang)
    if plan.targets:
        screen.line()
        screen.line(label("legend", lang), style="dim")


def _honours(screen: Screen, plan: Plan, lang: Language) -> None:
    columns = [
        Column(label("id", lang), style="dim"), Column(label("level", lang)),
        Column(label("name", lang), flexible=True), Column(label("who", lang), flexible=True),
    ]  # fmt: skip
    rows: Rows = [("", [[h.id, label(h.level, lang), h.name, h.who or ""] for h in plan.honours])]
    _part(screen, "honours", columns, rows, lang)


def _projects(screen: Screen, plan: Plan, lang: Language) -> None:
    columns = [Column(label("id", lang), style="dim"), Column(label("name", lang), flexible=True)]
    rows: Rows = []
    for (box, group), items in groupby(plan.projects, key=lambda p: (p.box, p.group)):
        title = " · ".join(part for part in (box or label("prose", lang), group) if part)
        rows.append((title, [[p.id, p.name] for p in items]))
    if screen.most and rows:
        _in_lines(screen, rows, lang)
    else:
        _part(screen, "projects", columns, rows, lang)


def _in_lines(screen: Screen, groups: Rows, lang: Language) -> None:
    """A line a box, for an overview: title, how many, the first names."""
    from rich.text import Text

    screen.line()
    screen.line(f"{label('projects', lang)} {sum(len(rows) for _, rows in groups)}", style="bold underline")
    for title, rows in groups:
        names = "、".join(str(name) for _, name in rows[: screen.most])
        rest = f"… {label('rest', lang).format(count=len(rows) - (screen.most or 0))}"
        text = Text.assemble((f"{title} {len(rows)}  ", "bold"), names, rest if len(rows) > (screen.most or 0) else "")
        screen.paragraph(text, hang=4)


def _tasks(screen: Screen, plan: Plan, lang: Language) -> None:
    columns = [
        Column(label("id", lang), style="dim"), Column(label("verb", lang)),
        Column(label("object", lang), flexible=True), Column(label("org_units", lang), flexible=True),
    ]  # fmt: skip
    rows = _by_chapter(plan, plan.tasks, lambda t: [t.id, t.verb, t.object, "、".join(t.org_units)], lang)
    _part(screen, "tasks", columns, rows, lang)


def _named(part: str) -> Callable[[Screen, Plan, Language], None]:
    def draw(screen: Screen, plan: Plan, lang: Language) -> None:
        columns = [Column(label("id", lang), style="dim"), Column(label("kind", lang))]
        columns.append(Column(label("name", lang), flexible=True))
        items = getattr(plan, part)
        _part(screen, part, columns, _by_chapter(plan, items, lambda i: [i.id, i.kind, i.name], lang), lang)

    return draw


def _sections(screen: Screen, plan: Plan, lang: Language) -> None:
    columns = [Column(label("id", lang), style="dim"), Column(label("title", lang), flexible=True)]
    rows: Rows = [("", [[s.id, "  " * (s.level - 1) + heading(s)] for s in plan.sections])]
    _part(screen, "sections", columns, rows, lang)


def _findings(screen: Screen, plan: Plan, lang: Language, places: Places | None = None) -> None:
    if not plan.findings:
        return
    screen.line()
    screen.line(f"{label('findings', lang)} {len(plan.findings)}", style="bold underline")
    for item in plan.findings:
        finding_lines(screen, item, lang, places)


def _counts(screen: Screen, plan: Plan, lang: Language) -> None:
    from rich.text import Text

    screen.line()
    names = ("sections", "targets", "honours", "projects", "tasks", "zones", "systems", "findings")
    parts = [f"{label(name, lang)} {len(getattr(plan, name))}" for name in names]
    screen.paragraph(Text(label("counts", lang, parts=" · ".join(parts)), style="bold"), hang=2)
    left = {name: len(getattr(plan, name)) for name in ("tasks", "systems", "zones")}
    if any(left.values()):
        screen.line(label("more", lang, **left), style="dim")


def _part(screen: Screen, part: str, columns: list[Column], rows: Rows, lang: Language) -> None:
    count = sum(len(items) for _, items in rows)
    screen.line()
    if not count:
        screen.line(label("none", lang, what=label(part, lang)), style="dim")
        return
    screen.line(f"{label(part, lang)} {count}", style="bold underline")
    screen.table(columns, rows, label("rest", lang))


def _by_chapter(plan: Plan, items: Iterable[Any], row: Callable[[Any], list[Any]], lang: Language) -> Rows:
    tops = chapters(plan)
    groups: Rows = []
    for top, inside in groupby(items, key=lambda item: tops.get(item.section)):
        groups.append((heading(top) if top else label("no_section", lang), [row(item) for item in inside]))
    return groups


VIEWS: dict[str, Callable[[Screen, Plan, Language], None]] = {
    "targets": _targets,
    "honours": _honours,
    "projects": _projects,
    "tasks": _tasks,
    "zones": _named("zones"),
    "systems": _named("systems"),
    "sections": _sections,
    "findings": _findings,
}
