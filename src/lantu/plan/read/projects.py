"""Projects (项目): the items of boxes, the rows of project tables, and those named in running text."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator
from math import inf
from typing import TYPE_CHECKING

from lantu.plan.findings import finding
from lantu.plan.model import Finding, Project
from lantu.plan.read.box_items import read_items
from lantu.plan.read.boxes import Box, find_boxes
from lantu.plan.read.document import Document
from lantu.plan.read.name_lists import Name
from lantu.plan.read.passages import paragraphs, sentences
from lantu.plan.read.project_tables import read_project_table
from lantu.plan.read.prose_projects import projects_of

if TYPE_CHECKING:
    from lantu.plan.read.context import Context
    from lantu.plan.read.outline import Outline

# A name longer than this is more likely a sentence that was taken for a name.
_DOUBTFUL_LENGTH = 45


class _Collector:
    """Keeps the projects found so far, so that a place is read once: as a box item, else as a row, else as prose."""

    def __init__(self, document: Document, outline: Outline) -> None:
        self.document = document
        self.outline = outline
        self.projects: list[Project] = []
        self.findings: list[Finding] = []
        self._taken: list[tuple[int, int]] = []  # in order of place, apart from one another

    def add(self, name: Name, group: str | None, box: str | None) -> None:
        start, end = name.passage.start, name.passage.end
        section = self.outline.section_at(start)
        text = self.document.text
        self.projects.append(
            Project(
                id="",
                name=name.text,
                start=start,
                end=end,
                quote=text[start:end],
                group=group,
                box=box,
                section=section.id if section else None,
            )
        )
        if name.joined:
            self.findings.append(finding("LT-READ-531", text, ((start, end),), name=name.text))
        if len(name.text) > _DOUBTFUL_LENGTH and box is not None:
            self.findings.append(finding("LT-READ-532", text, ((start, end),), name=name.text, length=len(name.text)))

    def take(self, start: int, end: int) -> None:
        insort(self._taken, (start, end))

    def is_taken(self, offset: int) -> bool:
        at = bisect_right(self._taken, (offset, inf)) - 1
        return at >= 0 and offset < self._taken[at][1]


def find_projects(document: Document, outline: Outline, context: Context) -> tuple[list[Project], list[Finding]]:
    """The projects of a document in order of place, and what could not be settled about them.

    A box item is anchored at its name; its group is the label before the list, its box the box's title as printed. A
    project in prose has neither. Passages that report what is done name no projects to come.
    """
    found = _Collector(document, outline)
    for box in find_boxes(document):
        _read_box(found, box, context)
    for block in document.blocks:
        if block.table is not None and not found.is_taken(block.start):
            caption = block.table.caption or None
            for row in read_project_table(document, block.table):
                found.take(block.start, block.end)
                found.add(Name(row.name), row.group, caption)
    for paragraph in paragraphs(document):
        if found.is_taken(paragraph.start):
            continue
        for sentence in sentences(paragraph):
            if not context.is_past(sentence.start):
                for name in projects_of(sentence):
                    found.add(Name(name), None, None)
    return sorted(found.projects, key=lambda p: (p.start, p.end)), found.findings


def _read_box(found: _Collector, box: Box, context: Context) -> None:
    title = box.title.text.strip()
    start = box.title.start
    found.take(start, box.lines[-1].end if box.lines else box.title.end)
    if context.is_past(start):
        return
    before = len(found.projects)
    rows = list(read_project_table(found.document, box.table)) if box.table else []
    for row in rows:
        found.add(Name(row.name), row.group, title)
    if not rows:
        for name, group in _items(box):
            found.add(name, group, title)
    if len(found.projects) == before:
        found.findings.append(finding("LT-READ-530", found.document.text, ((start, box.title.end),), title=title))


def _items(box: Box) -> Iterator[tuple[Name, str | None]]:
    for item in read_items(box.lines, box.labels):
        if item.name is not None:
            yield item.name, item.group
        if item.prose is not None:
            for sentence in sentences(item.prose):
                for name in projects_of(sentence):
                    yield Name(name), item.group
