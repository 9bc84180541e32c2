"""Targets that cannot be judged: what is missing from whom, and what the plan itself asks for meanwhile (暂不评价)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lantu.cli.screen import Screen
from lantu.cli.words.judging import MISSING_FROM, label
from lantu.judge.explanation import path_of, planned_pace
from lantu.judge.model import Progress
from lantu.judge.wording import sentence, show
from lantu.kernel.missing import LABELS
from lantu.publish.verdict_rows import goal_text

if TYPE_CHECKING:
    from lantu.judge.model import Evaluation, JudgedTarget, Verdict
    from lantu.kernel.errors import Language
    from lantu.series.model import Observation


def show_missing(screen: Screen, evaluation: Evaluation, observations: Sequence[Observation], lang: Language) -> None:
    """For each target without a verdict: what is missing, the gaps that were reported, the plan's own path."""
    from rich.text import Text

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
    for verdict, target in waiting:
        told = "；".join([_missing(verdict, lang), *gaps.get((target.indicator, target.area), [])])
        screen.paragraph(Text.assemble((f"○ {target.name} ({target.id})  ", "bold"), told), hang=2)
        asked = _asked(target, lang)
        if asked:
            screen.paragraph(Text(asked, style="dim"), indent=2)


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
    pace, path = planned_pace(target), path_of(target)
    if pace is None:
        return ""
    level = target.form not in ("annual_average", "flow_count")
    unit = label("points", lang) if level and target.unit == "%" else target.unit or ""
    if pace == 0:
        return label("keep", lang, goal=f"{goal_text(target)}{target.unit or ''}")
    told = [label("planned", lang, pace=f"{show(round(pace, 4))}{unit}")]
    if path:
        told.append(label("path", lang, path=" → ".join(f"{step['value']:g}" for step in path)))
    return ("；" if lang == "zh" else "; ").join(told)
