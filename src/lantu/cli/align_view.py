"""An alignment on the terminal: the worst first, parent and child side by side, a shape and a word for each status."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lantu.cli.screen import Column, Screen
from lantu.cli.wording import label
from lantu.plan.alignment.model import ORDER
from lantu.plan.alignment.shown import explanation, face
from lantu.plan.alignment.words import STATUSES, SUMS, UI, sentence
from lantu.plan.diff_words import said

if TYPE_CHECKING:
    from rich.console import RenderableType

    from lantu.kernel.errors import Language
    from lantu.plan.align import Alignment
    from lantu.plan.alignment.model import Aligned
    from lantu.plan.alignment.sums import PartSum
    from lantu.plan.model import Plan, Target

SHAPES = {
    "missing": ("✖", "red"), "weaker": ("▼", "red"), "unresolved": ("?", "red"), "probable": ("≈", "yellow"),
    "other_kind": ("◆", "yellow"), "cannot_compare": ("?", "yellow"), "delegated": ("↓", "cyan"), "part": ("◔", "cyan"),
    "equal": ("=", "green"), "stronger": ("▲", "green"), "extra": ("✚", ""),
}  # fmt: skip
SUM_SHAPES = {"short": ("◔", "yellow"), "covers": ("=", "green"), "exceeds": ("▲", "green"), "no_parts": ("✖", "red")}
# Reasons that say no more than the group they stand in.
_PLAIN = {"direct", "same_number", "not_in_child", "not_in_parent", "same_relation", "same_words"}


def show_alignments(found: Sequence[Alignment], output: Path | None, lang: Language) -> None:
    """Draw each alignment, one after the other."""
    screen = Screen(output)
    for at, alignment in enumerate(found):
        if at:
            screen.line()
        _alignment(screen, alignment, lang)
    screen.close()


def _alignment(screen: Screen, alignment: Alignment, lang: Language) -> None:
    from rich.text import Text

    _heading(screen, "parent", alignment.parent, lang)
    _heading(screen, "child", alignment.child, lang)
    if alignment.note() is not None:
        screen.paragraph(Text(f"▲ {sentence(alignment.note(), lang)}", style="yellow"), hang=2)
    columns = [
        Column(label("number", lang)), Column(label("name", lang), flexible=True),
        Column(said(UI["parent"], lang), flexible=True), Column(said(UI["child"], lang), flexible=True),
        Column(label("why", lang), flexible=True),
    ]  # fmt: skip
    for status in ORDER:
        rows = [_row(row, lang) for row in alignment.rows if row.status == status]
        if rows:
            shape, colour = SHAPES[status]
            screen.line()
            screen.line(f"{shape} {said(STATUSES[status], lang)} {len(rows)}", style=f"bold {colour}".strip())
            screen.table(columns, [("", rows)])
    screen.line()
    counts = alignment.counts().items()
    parts = " · ".join(f"{SHAPES[status][0]} {said(STATUSES[status], lang)} {count}" for status, count in counts)
    screen.paragraph(Text(parts, style="bold"))


def _heading(screen: Screen, side: str, plan: Plan, lang: Language) -> None:
    title = plan.info.title or label("no_title", lang)
    screen.line(f"{said(UI[side], lang)}  {title} · {plan.source_name}", style="bold")


def _row(row: Aligned, lang: Language) -> list[RenderableType]:
    first = row.parent or row.child
    name = first.name if first else ""
    if row.parent and row.child and row.parent.name != row.child.name:
        name = f"{row.parent.name} ↔ {row.child.name}"
    plain = row.why is not None and row.why.reason in _PLAIN and not row.notes and row.sameness != "confirmed"
    why = "" if plain and row.would_be is None else explanation(row, lang)
    number = row.parent.number if row.parent else row.child.number if row.child else None
    return [number or "", name, _value(row.parent), _value(row.child), why]


def _value(target: Target | None) -> str:
    if target is None:
        return ""
    year = f" ({target.target_year})" if target.target_year else ""
    return f"{face(target)}{year}"


def show_sums(
    children: Sequence[Plan], sums: Sequence[tuple[Plan, Sequence[PartSum]]], output: Path | None, lang: Language
) -> None:
    """Draw the parts of each whole with the share that they leave open, then what is not added up and why."""
    screen = Screen(output)
    for parent, found in sums:
        _heading(screen, "parent", parent, lang)
        for child in children:
            _heading(screen, "child", child, lang)
        _sums(screen, [one for one in found if one.status != "not_summed"], lang)
        rest = [one for one in found if one.status == "not_summed"]
        screen.line()
        for reason in dict.fromkeys(sentence(one.why, lang) for one in rest):
            names = [one.target.name for one in rest if sentence(one.why, lang) == reason]
            screen.line(f"· {said(SUMS['not_summed'], lang)} {len(names)} — {reason}", style="dim")
    screen.close()


def _sums(screen: Screen, found: Sequence[PartSum], lang: Language) -> None:
    columns = [
        Column(""), Column(label("name", lang), flexible=True), Column(said(UI["whole"], lang), right=True),
        Column(said(UI["sum"], lang), right=True), Column(said(UI["covered"], lang), right=True),
        Column(said(UI["uncovered"], lang), right=True), Column(said(UI["counted"], lang), right=True),
        Column(said(UI["parts"], lang), flexible=True),
    ]  # fmt: skip
    around, stop = ("（{}）", "；") if lang == "zh" else (" ({})", "; ")
    rows: list[list[RenderableType]] = []
    for one in found:
        data = one.as_dict(lang)
        total = f"{data['sum']}～{data['sum_high']}" if data["sum_high"] else data["sum"] or "—"
        parts = [
            f"{part.area} {face(part.target) if part.target else '—'}"
            + (around.format(sentence(part.why, lang)) if part.why else "")
            for part in one.parts
        ]
        rows.append([
            SUM_SHAPES[one.status][0] + " " + said(SUMS[one.status], lang), one.target.name, face(one.target), total,
            f"{data['covered_percent']}%" if data["covered_percent"] else "—",
            f"{data['uncovered_percent']}%" if data["uncovered_percent"] else "—",
            f"{data['counted']}/{data['children']}", stop.join(parts),
        ])  # fmt: skip
    if rows:
        screen.line()
        screen.table(columns, [("", rows)])
