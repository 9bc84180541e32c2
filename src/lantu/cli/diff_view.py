"""A comparison on the terminal: the worst first, old and new side by side, a shape for each kind of change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lantu.cli.screen import Column, Screen
from lantu.cli.wording import label
from lantu.plan.diff_words import CHANGES, FATES, Words, said

if TYPE_CHECKING:
    from rich.console import RenderableType

    from lantu.kernel.errors import Language
    from lantu.plan.diff import Difference
    from lantu.plan.model import Plan
    from lantu.plan.promises import PromiseFate

# Shape and colour of a change; the word stands in the heading of its group.
SHAPES = {
    "dropped": ("✖", "red"), "lowered": ("▼", "red"), "raised": ("▲", "green"), "changed": ("◆", "yellow"),
    "added": ("✚", "green"), "reworded": ("≈", "cyan"), "moved": ("→", "cyan"), "same": ("=", ""),
    "carried_on": ("=", "green"), "changed_in_kind": ("◆", "yellow"), "cannot_compare": ("?", "yellow"),
    "reported_done": ("✔", "green"), "not_due": ("…", "dim"),
}  # fmt: skip
# Reasons that say no more than the group they stand in.
_PLAIN = {"direct", "same_number", "same_words", "same_level", "absent", "absent_honour"}


def show_changes(difference: Difference, output: Path | None, lang: Language) -> None:
    """Draw all that changed; what did not is only counted."""
    from lantu.plan.diff import ORDER

    screen = Screen(output)
    _heading(screen, difference.old, difference.new, lang)
    changed = [change for change in ORDER if change != "same"]
    _groups(screen, difference.items, changed, CHANGES, lambda item: str(item.change), lang)
    if not difference.changed():
        screen.line()
        screen.line(f"✔ {label('no_change', lang)}", style="green")
    _counts(screen, difference.counts(), CHANGES, lang)
    screen.close()


def show_promises(old: Plan, new: Plan, fates: Sequence[PromiseFate], output: Path | None, lang: Language) -> None:
    """Draw every promise of the old plan under what became of it, the silently dropped first."""
    from lantu.plan.promises import ORDER, counts

    screen = Screen(output)
    _heading(screen, old, new, lang)
    _groups(screen, fates, ORDER, FATES, lambda item: str(item.fate), lang)
    _counts(screen, counts(list(fates)), FATES, lang)
    screen.close()


def _heading(screen: Screen, old: Plan, new: Plan, lang: Language) -> None:
    for mark, plan in (("A", old), ("B", new)):
        screen.line(f"{mark}  {plan.info.title or label('no_title', lang)} · {plan.source_name}", style="bold")


def _groups(
    screen: Screen,
    items: Iterable[Any],
    order: Sequence[str],
    words: Any,
    class_of: Callable[[Any], str],
    lang: Language,
) -> None:
    columns = [
        Column(label("item", lang)), Column(label("name", lang), flexible=True), Column("A", flexible=True),
        Column("B", flexible=True), Column(label("why", lang), flexible=True),
    ]  # fmt: skip
    grouped: dict[str, list[list[RenderableType]]] = {name: [] for name in order}
    for item in items:
        if class_of(item) in grouped:
            grouped[class_of(item)].append(_row(item.as_dict(lang), item.reason, lang))
    for name, rows in grouped.items():
        if rows:
            shape, colour = SHAPES[name]
            screen.line()
            screen.line(f"{shape} {said(words[name], lang)} {len(rows)}", style=f"bold {colour}".strip())
            screen.table(columns, [("", rows)])


def _row(item: dict[str, Any], reason: str, lang: Language) -> list[RenderableType]:
    old, new = item["old"], item["new"]
    texts = [_side(side) for side in (old, new)]
    name = str(item["name"])
    if old and new and old["name"] != new["name"]:
        name = f"{old['name']} → {new['name']}"
    why = "" if reason in _PLAIN else str(item["reason"])
    return [label(item["kind"], lang), name, *texts, why or _moved(old, new)]


def _side(side: dict[str, Any] | None) -> str:
    if side is None:
        return ""
    year = f" ({side['target_year']})" if side.get("target_year") else ""
    return f"{side.get('value') or side['quote']}{year}"


def _moved(old: dict[str, Any] | None, new: dict[str, Any] | None) -> str:
    if old and new and old["section"] != new["section"]:
        return f"{old['section']} → {new['section']}"
    return ""


def _counts(screen: Screen, counts: dict[str, dict[str, int]], words: dict[str, Words] | Any, lang: Language) -> None:
    from rich.text import Text

    screen.line()
    for kind, found in counts.items():
        parts = " · ".join(f"{SHAPES[name][0]} {said(words[name], lang)} {count}" for name, count in found.items())
        if parts:
            screen.paragraph(Text(f"{label(kind, lang)}  {parts}", style="bold"), hang=6)
