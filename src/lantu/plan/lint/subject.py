"""What a check looks at: the plan, the document's prose, and where both stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import add
from typing import NamedTuple, Protocol

from lantu.plan.findings import catalogue
from lantu.plan.model import ContentsEntry, Finding, FindingAnchor, Plan, Section, Target
from lantu.plan.read.context import build_context
from lantu.plan.read.document import Block, BlockKind, Document

_DEEPEST = 12  # levels of headings; a longer chain of parents is a circle
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


class Placed(Protocol):
    """Anything that stands in the document (targets, projects, contents entries …)."""

    @property
    def start(self) -> int:
        """Document offset of the first character."""
        ...

    @property
    def end(self) -> int:
        """Document offset after the last character."""
        ...


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or list item of the body, with the section that it stands in."""

    text: str
    block: Block
    section: Section | None
    past: bool  # reports what has been reached, as the reader's context says

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document offsets of the clean slice `start:end`."""
        return self.block.spans.span(start, end)


class _Places(NamedTuple):
    """What the reader's context asks of an outline."""

    sections: tuple[Section, ...]
    path_at: Callable[[int], tuple[Section, ...]]


class Subject:
    """A plan under examination (检查对象), with its document if at hand; views are built once, on demand."""

    def __init__(self, plan: Plan, document: Document | None) -> None:
        self.plan = plan
        self.document = document
        self.text = document.text if document else ""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The prose of the body in order; headings, tables, contents, notes and noise left out."""
        if self.document is None:
            return ()
        context = build_context(self.document, _Places(self.plan.sections, self.path_at), self.plan.info)
        found = []
        for block in self.document.blocks:
            if block.kind in _PROSE and block.text:
                past = context.is_past(block.start)
                found.append(Passage(block.text, block, self.section_at(block.start), past))
        return tuple(found)

    @cached_property
    def pairs(self) -> Counter[str]:
        """How often each pair of neighbouring characters stands in the prose."""
        counts: Counter[str] = Counter()
        for passage in self.passages:
            counts.update(map(add, passage.text, passage.text[1:]))
        return counts

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.plan.sections}

    @cached_property
    def _section_starts(self) -> tuple[list[int], list[Section]]:
        ordered = sorted(self.plan.sections, key=lambda section: (section.start, section.level))
        return [section.start for section in ordered], ordered

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds `offset`."""
        starts, ordered = self._section_starts
        i = bisect_right(starts, offset) - 1
        section = ordered[i] if i >= 0 else None
        while section is not None and section.end <= offset:
            section = self.sections.get(section.parent) if section.parent else None
        return section

    def chapter_of(self, section: Section | None) -> Section | None:
        """The outermost section above `section`, or itself."""
        return self.path_at(section.start)[0] if section else None

    def path_at(self, offset: int) -> tuple[Section, ...]:
        """The sections that hold `offset`, from the outermost to the innermost."""
        path: list[Section] = []
        section = self.section_at(offset)
        while section is not None and len(path) < _DEEPEST:
            path.append(section)
            section = self.sections.get(section.parent) if section.parent else None
        return tuple(reversed(path))

    @cached_property
    def table_rows(self) -> tuple[Target, ...]:
        """The targets that stand in tables, in order."""
        return tuple(target for target in self.plan.targets if self.in_table(target))

    def in_table(self, target: Target) -> bool:
        """Whether a target is a row of a table; without the document, what only tables print decides."""
        if self.document is None:
            return target.number is not None or target.category is not None
        i = bisect_right(self._tables, (target.start, len(self.text) + 1)) - 1
        return i >= 0 and target.start < self._tables[i][1]

    @cached_property
    def _tables(self) -> list[tuple[int, int]]:
        blocks = self.document.blocks if self.document else ()
        rows = (row for block in blocks if block.table is not None for row in block.table.row_spans)
        return sorted(rows)

    @cached_property
    def own_area(self) -> str:
        """The level of the plan's own area (区, 县, 市, 省 …), empty where the title page does not say."""
        info = self.plan.info
        name = info.region.name if info.region else ""
        return name[-1] if name and name[-1] in "省市区县州旗镇乡村国" else ""

    @cached_property
    def base_year(self) -> int | None:
        """The year before the plan's period."""
        return self.plan.info.start_year - 1 if self.plan.info.start_year else None

    def anchor(self, place: Placed | tuple[int, int]) -> FindingAnchor:
        """The anchor of an item or of a document span; without the document, the item's own words."""
        start, end = place if isinstance(place, tuple) else (place.start, place.end)
        if isinstance(place, Section):
            end = place.heading_end or min(place.end, start + len(place.number) + len(place.title) + 8)
        if self.document is not None:
            return FindingAnchor(start, end, self.text[start:end])
        return FindingAnchor(start, end, _own_words(place))

    def report(
        self, code: str, *places: Placed | tuple[int, int], items: Iterable[str] = (), **facts: object
    ) -> Finding:
        """A finding with the catalogue's severity, anchored at `places`."""
        filled = tuple((name, str(value)) for name, value in facts.items())
        anchors = tuple(self.anchor(place) for place in places)
        return Finding(code, catalogue()[code].severity, anchors, tuple(items), filled)


def _own_words(place: Placed | tuple[int, int]) -> str:
    if isinstance(place, Section | ContentsEntry):
        return f"{place.number} {place.title}".strip()
    return str(getattr(place, "quote", ""))
