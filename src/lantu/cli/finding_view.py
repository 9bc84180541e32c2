"""A finding on the terminal: shape, word, code, place, what is wrong, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.cli.screen import SEVERITY, Screen
from lantu.cli.wording import label
from lantu.plan.findings import words_of

if TYPE_CHECKING:
    from lantu.kernel.errors import Language
    from lantu.plan.model import Finding
    from lantu.publish.sarif import LineIndex

_QUOTE = 48


def finding_lines(
    screen: Screen, item: Finding, lang: Language, name: str = "", lines: LineIndex | None = None
) -> None:
    """Draw one finding; with `lines` each anchor gets `name:line:column`, which terminals turn into a link."""
    from rich.text import Text

    shape, colour = SEVERITY[item.severity]
    message, next_step = words_of(item, lang)
    head = Text.assemble((f"{shape} {label(item.severity, lang)}", colour), (f" {item.code} ", "dim"), message)
    screen.paragraph(head, hang=4)
    for anchor in item.anchors:
        place = "{}:{}:{}  ".format(name, *lines.position(anchor.start)) if lines else ""
        quote = quoted(anchor.quote) if anchor.quote.strip() else ""
        if place or quote:
            screen.paragraph(Text.assemble((place, "dim"), quote), indent=4)
    screen.paragraph(Text(f"→ {next_step}", style="dim"), indent=4, hang=2)


def quoted(text: str) -> str:
    """A quote on one line, cut in the middle when it is long."""
    flat = " ".join(text.split())
    if len(flat) > _QUOTE:
        flat = f"{flat[: _QUOTE * 2 // 3]}…{flat[-_QUOTE // 3 :]}"
    return f"「{flat}」"
