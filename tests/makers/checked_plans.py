"""Makes small plans with their documents for tests of the checks, without the reader."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from lantu.plan.lint.subject import Subject
from lantu.plan.model import ContentsEntry, Plan, PlanInfo, Project, Section, Target
from lantu.plan.read.document import Block, BlockKind, Cell, CleanText, Document, SpanMap, Table


class Draft:
    """A document written line by line, and the plan that a reader would take from it."""

    def __init__(self, start_year: int | None = 2021, end_year: int | None = 2025) -> None:
        self.info = PlanInfo(title="青禾区规划", start_year=start_year, end_year=end_year)
        self._text = ""
        self._blocks: list[Block] = []
        self._sections: list[dict[str, Any]] = []
        self._contents: list[ContentsEntry] = []
        self._targets: list[Target] = []
        self._projects: list[Project] = []

    def heading(self, number: str, title: str, level: int = 1, mark: int | None = None) -> Draft:
        """A heading that opens a section; it closes the open ones of the same or a deeper level. `mark` is the file's
        own heading level."""
        start = self._write(f"{number}{title}", BlockKind.HEADING)
        self._blocks[-1] = replace(self._blocks[-1], level=mark)
        parent = next((s["id"] for s in reversed(self._open()) if s["level"] < level), None)
        for section in self._open():
            if section["level"] >= level:
                section["end"] = start
        self._sections.append(
            {"id": f"s{len(self._sections)}", "level": level, "number": number, "title": title, "start": start,
             "end": None, "parent": parent, "heading_end": start + len(number) + len(title)}
        )  # fmt: skip
        return self

    def listed(self, number: str, title: str) -> Draft:
        """A line of the table of contents."""
        start = self._write(f"{number}{title}", BlockKind.CONTENTS)
        self._contents.append(ContentsEntry(number, title, start, start + len(number) + len(title)))
        return self

    def says(self, *paragraphs: str) -> Draft:
        """Paragraphs of the body. A line break inside one is a break that the reader joined."""
        for paragraph in paragraphs:
            clean = CleanText()
            at = len(self._text)
            for line in paragraph.split("\n"):
                clean.add(line, at)
                at += len(line) + 1
            self._blocks.append(Block(BlockKind.PARAGRAPH, clean.text(), clean.spans()))
            self._text += paragraph + "\n\n"
        return self

    def row(self, name: str, **fields: Any) -> Draft:
        """A row of the indicator table; numbers may be given as text."""
        return self._target(name, BlockKind.TABLE, kind="indicator", **fields)

    def promises(self, name: str, **fields: Any) -> Draft:
        """A promise of the prose."""
        return self._target(name, BlockKind.NOTE, kind="commitment", **fields)

    def project(self, name: str, box: str | None = None) -> Draft:
        """A project, boxed or not."""
        start = self._write(name, BlockKind.NOTE)
        number = len(self._projects)
        self._projects.append(Project(f"p{number}", name, start, start + len(name), name, box=box))
        return self

    def table(self, *rows: tuple[str, ...]) -> Draft:
        """A table of plain cells."""
        grid, spans = [], []
        for row in rows:
            begin = len(self._text)
            cells = []
            for text in row:
                cells.append(Cell(text, len(self._text), len(self._text) + len(text)))
                self._text += text + "\t"
            self._text = self._text[:-1] + "\n"
            grid.append(tuple(cells))
            spans.append((begin, len(self._text) - 1))
        self._text += "\n"
        table = Table(tuple(grid), tuple(spans), spans_known=True)
        self._blocks.append(Block(BlockKind.TABLE, "", SpanMap.straight(spans[0][0], 0), table=table))
        return self

    def plan(self) -> Plan:
        """The plan as read."""
        sections = tuple(Section(**{**s, "end": s["end"] or len(self._text)}) for s in self._sections)
        return Plan(
            self.info, sections=sections, contents=tuple(self._contents), targets=tuple(self._targets),
            projects=tuple(self._projects),
        )  # fmt: skip

    def document(self) -> Document:
        """The document."""
        return Document(self._text, tuple(self._blocks), sha256="0" * 64, name="plan.md", format="md")

    def subject(self) -> Subject:
        """Both, as a check gets them."""
        return Subject(self.plan(), self.document())

    def _target(self, name: str, block: BlockKind, **fields: Any) -> Draft:
        start = len(self._text)
        if block is BlockKind.TABLE:
            self.table((name,))
        else:
            self._write(name, block)
        for key in ("base_value", "target_value", "change_value"):
            if isinstance(fields.get(key), str) and fields[key].replace(".", "").replace("-", "").isdigit():
                fields[key] = Decimal(fields[key])
        defaults = {"form": "level_up", "unit": "%", "target_year": 2025, "base_year": 2020}
        made = {**defaults, **fields}
        self._targets.append(Target(f"t{len(self._targets)}", made.pop("kind"), made.pop("form"), name, start,
                                    start + len(name), name, **made))  # fmt: skip
        return self

    def _write(self, line: str, kind: BlockKind) -> int:
        start = len(self._text)
        self._blocks.append(Block(kind, line, SpanMap.straight(start, len(line))))
        self._text += line + "\n\n"
        return start

    def _open(self) -> list[dict[str, Any]]:
        return [section for section in self._sections if section["end"] is None]


def codes(findings: Any) -> list[str]:
    """The codes of findings, without the common prefix."""
    return [finding.code.removeprefix("LT-LINT-") for finding in findings]
