"""Reads a few lines as an English plan for 2021–2030."""

from __future__ import annotations

from lantu.plan.model import PlanInfo, Target
from lantu.plan.read.english.era import english_context
from lantu.plan.read.english.targets import english_targets
from tests.unit.plan.read.small_documents import HeadingSections, a_document

INFO = PlanInfo(title="Alder County Plan 2021-2030", start_year=2021, end_year=2030)


def targets_of(text: str, info: PlanInfo = INFO) -> list[Target]:
    """Targets of the lines of `text`; lines that begin with `# ` are headings."""
    document = a_document(text)
    outline = HeadingSections.of(document)
    return english_targets(document, outline, english_context(document, outline, info))  # type: ignore[arg-type]


def only(text: str) -> Target:
    """The one target of `text`."""
    found = targets_of(text)
    assert len(found) == 1, [(t.name, t.target_value) for t in found]
    return found[0]
