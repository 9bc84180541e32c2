"""The outline of a document (提纲): its sections from their numbers, and the printed table of contents beside them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property

from lantu.kernel.ids import IdMinter
from lantu.plan.model import ContentsEntry, Section
from lantu.plan.read.contents import contents_entries
from lantu.plan.read.document import Document, Notice
from lantu.plan.read.headings import WEAK, Heading, find_headings
from lantu.plan.read.nesting import Nesting
from lantu.plan.read.numbering import NumberKind


@dataclass(frozen=True)
class Outline:
    """Sections in order of their place, entries of the table of contents, and what the reader noticed.

    A section covers its heading and all that follows up to the next section of the same or a higher level.
    """

    sections: tuple[Section, ...]
    contents: tuple[ContentsEntry, ...] = ()
    notices: tuple[Notice, ...] = field(default=())

    @cached_property
    def _starts(self) -> list[int]:
        return [section.start for section in self.sections]

    @cached_property
    def _by_id(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds the document offset, or None before the first one."""
        at = bisect_right(self._starts, offset) - 1
        section = self.sections[at] if at >= 0 else None
        while section is not None and section.end <= offset:
            section = self._by_id.get(section.parent or "")
        return section

    def path_at(self, offset: int) -> tuple[Section, ...]:
        """The sections that hold the offset, outermost first; empty before the first one."""
        path: list[Section] = []
        section = self.section_at(offset)
        while section is not None:
            path.append(section)
            section = self._by_id.get(section.parent or "")
        return tuple(reversed(path))


def build_outline(document: Document) -> Outline:
    """The outline of a document whose paragraphs are whole (`join_broken`)."""
    blocks = document.blocks
    nesting = Nesting()
    minter = IdMinter()
    sections: list[Section] = []
    path: list[int] = []  # indices of the open sections
    in_box = False
    end = max((block.end for block in blocks), default=0)
    for heading in find_headings(blocks):
        if in_box and heading.key in WEAK:
            # Numbered lines of a box are its projects.
            continue
        in_box = heading.key is NumberKind.BOX
        if in_box:
            # A box is part of the section that it stands in; the projects know their box by its title.
            continue
        mark = blocks[heading.index].level
        level = nesting.place(heading.key, heading.value, mark, heading.outermost)
        start = blocks[heading.index].start
        _close(sections, path, level, start)
        parent = sections[path[-1]] if path else None
        sections.append(_section(document, heading, level, parent, minter, end))
        path.append(len(sections) - 1)
    return Outline(tuple(sections), contents_entries(blocks))


def _close(sections: list[Section], path: list[int], level: int, at: int) -> None:
    """End the open sections that a heading of `level` at `at` ends."""
    while path and sections[path[-1]].level >= level:
        index = path.pop()
        sections[index] = replace(sections[index], end=at)


def _section(
    document: Document, heading: Heading, level: int, parent: Section | None, minter: IdMinter, end: int
) -> Section:
    block = document.blocks[heading.index]
    new = minter.mint("section", heading.title or heading.number, parent.title if parent else "")
    return Section(
        new,
        level,
        heading.number,
        heading.title,
        block.start,
        end,
        parent.id if parent else None,
        block.spans.end_of(heading.end),
    )
