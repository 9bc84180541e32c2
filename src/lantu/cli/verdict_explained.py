"""`lantu evaluate --explain`: one verdict with its data, rule, arithmetic, path, and what would change it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from lantu.cli.lights import outlook_light, progress_light
from lantu.cli.screen import Column, Screen
from lantu.cli.words.judging import label
from lantu.judge.model import Outlook, Progress

if TYPE_CHECKING:
    from lantu.kernel.errors import Language


def show_explanation(told: dict[str, Any], output: Path | None, lang: Language) -> None:
    """Draw what `lantu.judge.explanation.explanation` gives."""
    from rich.text import Text

    screen = Screen(output)
    target = told["target"]
    screen.line(Text.assemble((target["name"], "bold"), (f"  {target['id']}", "dim")))
    light = progress_light(Progress(told["progress"]), lang)
    ahead = outlook_light(Outlook(told["outlook"]), lang)
    screen.line(Text.assemble(light, f"  {label('outlook', lang)} ", ahead))
    used = told["parameters"]
    whose = label("official" if used["official"] else "own", lang)
    told_by = label("parameters", lang, name=used["name"], date=used["date"], whose=whose)
    screen.line(f"{label('as_of', lang, date=told['as_of'])} · {told_by}", style="dim")

    _heading(screen, "rule", lang)
    screen.paragraph(Text(f"{told['rule_words'][lang]}  ({told['rule']})"), indent=2)
    _heading(screen, "arithmetic", lang)
    for reason in told["reasons"]:
        screen.paragraph(Text(reason[lang]), indent=2, hang=2)
    _inputs(screen, told["inputs"], lang)
    _path(screen, told["required_path"], lang)
    _heading(screen, "would_change", lang)
    for point in told["would_change"]:
        screen.paragraph(Text(point[lang]), indent=2)
    if not told["would_change"]:
        screen.line(f"  {label('nothing', lang)}", style="dim")
    if told["alternatives"]:
        _heading(screen, "alternatives", lang)
        for other in told["alternatives"]:
            name = progress_light(Progress(other["progress"]), lang)
            screen.line(Text.assemble(f"  {other['basis_words'][lang]}  ", name))
            for reason in other["reasons"]:
                screen.paragraph(Text(reason[lang], style="dim"), indent=4)
    screen.close()


def _inputs(screen: Screen, inputs: list[dict[str, Any]], lang: Language) -> None:
    _heading(screen, "inputs", lang)
    if not inputs:
        screen.line(f"  {label('nothing', lang)}", style="dim")
        return
    columns = [
        Column(label("period", lang)), Column(label("value", lang), right=True), Column(label("status", lang)),
        Column(label("known_from", lang)), Column(label("calibre", lang)), Column(label("source", lang), flexible=True),
    ]  # fmt: skip
    rows = [
        [f"  {o['period']}", "" if o["value"] is None else str(o["value"]), o["missing"] or o["status"], o["vintage"],
         o["calibre"], o["source"] or "—"]
        for o in inputs
    ]  # fmt: skip
    screen.table(columns, [("", rows)])


def _path(screen: Screen, path: list[dict[str, Any]], lang: Language) -> None:
    if not path:
        return
    _heading(screen, "required_path", lang)
    parts = [
        f"{step['year']}: {step['value']:g}" + ("" if step["kind"] == "line" else f" ({label(step['kind'], lang)})")
        for step in path
    ]
    screen.line("  " + "   ".join(parts))


def _heading(screen: Screen, key: str, lang: Language) -> None:
    screen.line()
    screen.line(label(key, lang), style="bold underline")
