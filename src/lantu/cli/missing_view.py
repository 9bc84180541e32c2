"""Targets that cannot be judged: what is missing from whom, and what the plan itself asks for meanwhile (暂不评价)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lantu.cli.screen import Column, Screen
from lantu.cli.words.judging import MISSING_FROM, label
from lantu.judge.explanation import path_of, planned_pace
from lantu.judge.model import Progress
from lantu.judge.wording import sentence, show
from lantu.kernel.missing import LABELS

if TYPE_CHECKING:
    from lantu.judge.model import Evaluation, JudgedTarget, Verdict
    from lantu.kernel.errors import Language
    from lantu.series.model import Observation


def show_missing(screen: Screen, evaluation: Evaluation, observations: Sequence[Observation], lang: Language) -> None:
    """A line for each target without a verdict: what is missing, the gaps that were reported, the plan's own path."""
    pairs = zip(evaluation.verdicts, evaluation.targets, strict=True)
    waiting = [(v, t) for v, t in pairs if v.progress is Progress.NOT_ASSESSED]
    if not waiting:
        return
    gaps: dict[tuple[str, str], list[str]] = {}
    for observation in observations:
        if observation.missing is not None:
            gaps.setdefault((observation.indicator_id, observation.area), []).append(_gap(observation, lang))
    screen.line()
    screen.line(f"{label('not_assessed', lang)} {len(waiting)}", style="bold underline")
    rows = [
        [target.id, target.name, "；".join([_missing(verdict, lang), *gaps.get((target.indicator, target.area), [])]),
         _asked(target, lang)]
        for verdict, target in waiting
    ]  # fmt: skip
    columns = [Column("", style="dim"), Column("", flexible=True), Column("", flexible=True), Column("", flexible=True)]
    screen.table(columns, [("", rows)])


def _missing(verdict: Verdict, lang: Language) -> str:
    at = 0 if lang == "zh" else 1
    for reason in reversed(verdict.reasons):
        if reason.code in MISSING_FROM:
            return MISSING_FROM[reason.code][at]
    return sentence(verdict.reasons[0], lang) if verdict.reasons else ""


def _gap(observation: Observation, lang: Language) -> str:
    assert observation.missing is not None
    words = f"{observation.period} {LABELS[observation.missing][0 if lang == 'zh' else 1]}"
    if observation.missing == "not_yet_published" and observation.vintage is not None:
        words += f" ({label('release', lang, date=observation.vintage)})"
    return words


def _asked(target: JudgedTarget, lang: Language) -> str:
    pace = planned_pace(target)
    if pace is None:
        return ""
    steps = " → ".join(f"{step['value']:g}" for step in path_of(target))
    told = label("planned", lang, pace=f"{show(round(pace, 4))}{target.unit or ''}")
    return (
        f"{told}；{label('path', lang, path=steps)}" if lang == "zh" else f"{told}; {label('path', lang, path=steps)}"
    )
