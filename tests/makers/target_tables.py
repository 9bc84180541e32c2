"""Makes documents around one table and reads its targets, for tests of the table reader."""

from __future__ import annotations

from lantu.plan.model import Finding, PlanInfo, Section, Target
from lantu.plan.read.document import Document
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.tables import table_targets

FIVE_YEARS = PlanInfo(title="海泽区规划", start_year=2021, end_year=2025)


class OneSection:
    """An outline that holds one section over everything."""

    section = Section("sec", 1, "第一章", "目标", 0, 10**9)

    def section_at(self, offset: int) -> Section | None:
        """The only section."""
        return self.section


def pipe(*rows: str, caption: str = "主要指标", after: str = "") -> str:
    """A Markdown table out of rows `甲 | 1 | 2`, the first one the header, with a caption line above."""
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    lines.insert(1, "|" + " --- |" * len(cells[0]))
    return f"{caption}\n\n" + "\n".join(lines) + f"\n\n{after}\n"


def read(text: str, info: PlanInfo = FIVE_YEARS, kind: str = "md") -> tuple[list[Target], list[Finding], Document]:
    """Targets and findings of the tables in `text`; every anchor is checked on the way."""
    document = document_from_text(text, f"plan.{kind}", kind)
    targets, findings = table_targets(document, OneSection(), info)
    for target in targets:
        assert document.text[target.start : target.end] == target.quote
        assert 0 < len(target.quote) <= 400
        assert target.kind == "indicator"
        assert target.id == ""
        assert target.section == "sec"
    for item in findings:
        assert all(document.text[a.start : a.end] == a.quote for a in item.anchors)
    return targets, findings, document


def only(text: str, info: PlanInfo = FIVE_YEARS, kind: str = "md") -> Target:
    """The one target of the tables in `text`."""
    targets, _, _ = read(text, info, kind)
    assert len(targets) == 1, targets
    return targets[0]


def codes(findings: list[Finding]) -> list[str]:
    """Codes of findings, in order, without their prefix: 524."""
    return [item.code.removeprefix("LT-READ-") for item in findings]
