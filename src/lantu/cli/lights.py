"""Lights (亮灯): a shape, a word and a colour for each class, so that none needs the colour to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.judge.model import Outlook, Progress
from lantu.judge.wording import OUTLOOK, PROGRESS

if TYPE_CHECKING:
    from rich.text import Text

    from lantu.kernel.errors import Language

# Blue and orange stay apart for those who do not tell red from green.
PROGRESS_LIGHTS = {
    Progress.EARLY_ACHIEVED: ("★", "bold blue"),
    Progress.AHEAD: ("▲", "blue"),
    Progress.ON_TRACK: ("●", "cyan"),
    Progress.LAGGING: ("▼", "bold dark_orange3"),
    Progress.NOT_ASSESSED: ("○", "dim"),
}
OUTLOOK_LIGHTS = {
    Outlook.MET: ("✔", "bold blue"),
    Outlook.LIKELY: ("↗", "blue"),
    Outlook.UNCERTAIN: ("→", ""),
    Outlook.UNLIKELY: ("↘", "dark_orange3"),
    Outlook.MISSED: ("✖", "bold dark_orange3"),
    Outlook.NOT_ASSESSED: ("○", "dim"),
}


def progress_light(progress: Progress, lang: Language, count: int | None = None) -> Text:
    """Shape and word of a class of progress, in its colour."""
    shape, style = PROGRESS_LIGHTS[progress]
    return _light(shape, PROGRESS[progress][0 if lang == "zh" else 1], style, count)


def outlook_light(outlook: Outlook, lang: Language) -> Text:
    """Shape and word of a class of outlook, in its colour."""
    shape, style = OUTLOOK_LIGHTS[outlook]
    return _light(shape, OUTLOOK[outlook][0 if lang == "zh" else 1], style, None)


def _light(shape: str, word: str, style: str, count: int | None) -> Text:
    from rich.text import Text

    return Text(f"{shape} {word}" + ("" if count is None else f" {count}"), style=style)
