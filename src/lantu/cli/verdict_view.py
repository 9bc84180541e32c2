"""An evaluation on the terminal: binding targets first, a light for each, the lagging ones with their gap, counts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lantu.cli.lights import outlook_light, progress_light
from lantu.cli.missing_view import show_missing
from lantu.cli.screen import Column, Screen
from lantu.cli.words.judging import label
from lantu.judge.model import Progress
from lantu.judge.rule_words import CAUSE
from lantu.judge.turning import gap, reached
from lantu.judge.wording import sentence, show
from lantu.publish.verdict_rows import goal_text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from lantu.judge.model import Evaluation, JudgedTarget, Verdict
    from lantu.kernel.errors import Language
    from lantu.series.model import Observation

_GROUPS = ((True, "binding"), (False, "anticipatory"), (None, "unknown"))
Pair = tuple["Verdict", "JudgedTarget"]

_INVENTED = "演示数据"  # what made-up values give as their source


def show_evaluation(
    evaluation: Evaluation, title: str, output: Path | None, lang: Language, observations: Sequence[Observation] = ()
) -> None:
    """Draw the lights of all targets, what lags and by how much, what is missing from whom, and the counts.

    `observations` are those that the evaluation was given: their reasons for gaps are told.
    """
    screen = Screen(output)
    screen.line(title or label("target", lang), style="bold")
    used = evaluation.parameters
    whose = label("official" if used["official"] else "own", lang)
    told = label("parameters", lang, name=used["name"], date=used["date"], whose=whose)
    screen.line(f"{label('as_of', lang, date=evaluation.as_of)} · {told}", style="dim")
    if any(_INVENTED in (observation.source or "") for observation in observations):
        screen.line(label("invented", lang), style="bold")
    pairs = list(zip(evaluation.verdicts, evaluation.targets, strict=True))
    groups: list[tuple[str, list[list[RenderableType]]]] = []
    for binding, key in _GROUPS:
        rows = [_row(verdict, target, lang) for verdict, target in pairs if target.binding is binding]
        if rows:
            groups.append((f"{label(key, lang)} {len(rows)}", rows))
    columns = [
        Column(label("id", lang), style="dim"), Column(label("name", lang), flexible=True),
        Column(label("progress", lang)), Column(label("outlook", lang)), Column(label("period", lang), right=True),
        Column(label("value", lang), right=True), Column(label("target", lang), right=True, flexible=True),
        Column(label("unit", lang)), Column(label("ratio", lang), right=True),
    ]  # fmt: skip
    screen.table(columns, groups)
    _lagging(screen, evaluation, pairs, lang)
    show_missing(screen, evaluation, observations, lang)
    _counts(screen, evaluation, lang)
    screen.close()


def _row(verdict: Verdict, target: JudgedTarget, lang: Language) -> list[RenderableType]:
    value = reached(verdict)
    return [
        target.id,
        target.name,
        progress_light(verdict.progress, lang),
        outlook_light(verdict.outlook, lang),
        "" if verdict.period_used is None else str(verdict.period_used),
        "" if value is None else show(round(value, 4)),
        goal_text(target),
        target.unit or "",
        "" if verdict.ratio is None else f"{verdict.ratio:.2f}",
    ]


def _lagging(screen: Screen, evaluation: Evaluation, pairs: list[Pair], lang: Language) -> None:
    from rich.text import Text

    behind = [(v, t) for v, t in pairs if v.progress is Progress.LAGGING]
    if not behind:
        return
    behind.sort(key=lambda pair: not pair[1].binding)
    screen.line()
    screen.line(f"{label('lagging', lang)} {len(behind)}", style="bold underline")
    for verdict, target in behind:
        short = gap(verdict, target, evaluation.parameters)
        unit = label("points", lang) if target.unit == "%" else target.unit or ""
        told = label("no_gap", lang) if short is None else label("gap", lang, gap=show(round(short, 4)), unit=unit)
        screen.paragraph(Text(f"▼ {target.name} ({target.id})  {told}", style="bold"), hang=2)
        for reason in verdict.reasons:
            if not reason.code.startswith("outlook.") or reason.code.startswith("outlook.pace"):
                screen.paragraph(Text(sentence(reason, lang)), indent=2)
        screen.paragraph(Text(label("cause", lang, cause=CAUSE[0 if lang == "zh" else 1])), indent=2)


def _counts(screen: Screen, evaluation: Evaluation, lang: Language) -> None:
    from rich.text import Text

    parts = [progress_light(progress, lang, evaluation.counts[progress.value]) for progress in Progress]
    head = Text(label("counts", lang, total=len(evaluation.verdicts)), style="bold")
    screen.line()
    screen.line(head + Text("  ").join(parts))
