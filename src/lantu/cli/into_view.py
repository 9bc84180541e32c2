"""What a re-reading did, on the terminal: conflicts first, then added, gone, moved, and the counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lantu.cli.find_item import PARTS, name_of
from lantu.cli.screen import Screen
from lantu.cli.wording import coded, field_label, label

if TYPE_CHECKING:
    from lantu.kernel.errors import Language
    from lantu.plan.model import Plan
    from lantu.plan.reread import Merge

_SHOWN = 20


def show_first(plan: Plan, target: Path, lang: Language) -> None:
    """The first reading into a plan file."""
    screen = Screen()
    counts = " · ".join(f"{label(part, lang)} {len(getattr(plan, part))}" for part in PARTS)
    screen.line(f"✔ {label('into_first', lang, target=target)}", style="green")
    screen.line(label("counts", lang, parts=counts))
    screen.close()


def show_merge(done: Merge, mine: Plan, target: Path, lang: Language) -> None:
    """What moved, what came and went, and what both sides changed."""
    screen = Screen()
    conflicts = [
        f"{one.id} {one.name} · {field_label(one.field, lang)}  "
        + label("three_values", lang, base=_said(one.field, one.base, lang), mine=_said(one.field, one.mine, lang),
                theirs=_said(one.field, one.theirs, lang))
        for one in done.conflicts
    ]  # fmt: skip
    moved = [f"{one.id} {one.name}  {one.before or '—'} → {one.after or '—'}" for one in done.moves]
    _list(screen, "✖", "into_conflicts", conflicts, "bold red", lang)
    _list(screen, "✚", "into_added", _named(done.plan, done.added, lang), "green", lang)
    _list(screen, "▼", "into_gone", _named(mine, done.gone, lang), "yellow", lang)
    _list(screen, "→", "into_moved", moved, "cyan", lang)
    counts = {"conflicts": len(conflicts), "added": len(done.added), "gone": len(done.gone), "moved": len(moved)}
    screen.line(label("into_done", lang, target=target, **counts), style="bold")
    if conflicts:
        screen.line(f"→ {label('into_next', lang, target=target)}", style="dim")
    screen.close()


def _list(screen: Screen, shape: str, key: str, lines: Sequence[str], style: str, lang: Language) -> None:
    from rich.text import Text

    if not lines:
        return
    screen.line(f"{shape} {label(key, lang)} {len(lines)}", style=style)
    for line in lines[:_SHOWN]:
        screen.paragraph(Text(line), indent=4, hang=2)
    if len(lines) > _SHOWN:
        screen.line(f"    … {label('rest', lang).format(count=len(lines) - _SHOWN)}", style="dim")
    screen.line()


def _named(plan: Plan, ids: Iterable[str], lang: Language) -> list[str]:
    items = {item.id: (part, item) for part in PARTS for item in getattr(plan, part)}
    found = [(id, *items[id]) for id in ids if id in items]
    return [f"{id} {label(part, lang)} · {name_of(item)}" for id, part, item in found]


def _said(field: str, value: object, lang: Language) -> str:
    if isinstance(value, tuple):
        return "、".join(_said(field, part, lang) for part in value)
    return "—" if value is None else coded(field, str(value), lang)
