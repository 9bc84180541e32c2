"""A finding on the terminal: shape, word, code, place, what is wrong, what to do."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lantu.cli.screen import SEVERITY, Screen
from lantu.cli.wording import coded, field_label, label
from lantu.plan.findings import words_of

if TYPE_CHECKING:
    from lantu.cli.places import Places
    from lantu.kernel.errors import Language
    from lantu.plan.model import Finding

_QUOTE = 48
_SET = re.compile(r"([a-z_]+) = (.*)", re.DOTALL)
# How corrections say what happened where no language is known: 删去（dropped）.
_BOTH = re.compile(r"(.+)（([a-z ]+)）", re.DOTALL)


def finding_lines(screen: Screen, item: Finding, lang: Language, places: Places | None = None) -> None:
    """Draw one finding; with `places` each anchor gets its place, and a short quote some words around it."""
    from rich.text import Text

    shape, colour = SEVERITY[item.severity]
    message, next_step = words_of(in_plain_words(item, lang), lang)
    head = Text.assemble((f"{shape} {label(item.severity, lang)}", colour), (f" {item.code} ", "dim"), message)
    screen.paragraph(head, hang=4)
    for anchor in item.anchors:
        place = f"{places.place(anchor)}  " if places else ""
        before, after = places.around(anchor) if places else ("", "")
        quote = quoted(anchor.quote) if anchor.quote.strip() else ""
        if place or quote:
            left, right = f"…{before}" if before else "", f"{after}…" if after else ""
            screen.paragraph(Text.assemble((place, "dim"), (left, "dim"), quote, (right, "dim")), indent=4)
    screen.paragraph(Text(f"→ {next_step}", style="dim"), indent=4, hang=2)


def in_plain_words(item: Finding, lang: Language) -> Finding:
    """The finding with names of fields and their codes in words, and of `中文（english）` only the part in `lang`."""
    return replace(item, facts=tuple((name, _said(name, value, lang)) for name, value in item.facts))


def quoted(text: str) -> str:
    """A quote on one line, cut in the middle when it is long."""
    flat = " ".join(text.split())
    if len(flat) > _QUOTE:
        flat = f"{flat[: _QUOTE * 2 // 3]}…{flat[-_QUOTE // 3 :]}"
    return f"「{flat}」"


def _said(name: str, value: str, lang: Language) -> str:
    if name == "field":
        return field_label(value, lang)
    if name == "change":
        assigned = _SET.fullmatch(value)
        if assigned:
            field, new = assigned.groups()
            new = "—" if new == "None" else coded(field, new, lang)
            return label("set_field", lang, field=field_label(field, lang), value=new)
    return _one_language(value, lang) if name in ("change", "problem") else value


def _one_language(value: str, lang: Language) -> str:
    match = _BOTH.fullmatch(value)
    return value if match is None else match[1 if lang == "zh" else 2]
