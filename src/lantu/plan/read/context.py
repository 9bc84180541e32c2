"""What a passage speaks of: what is done or what is to come, and of which year (语境).

Plans use the same wording for both (`达到 75.4%`), so the passage decides: the title of its section, the first words of
its paragraph, and for yearly reports whether the part is about this year or about the five years to come.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol

from lantu.kernel.five_year import find_periods, period_years
from lantu.plan.model import PlanInfo, Section, YearSource
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.era_cues import Era, opening_era, orders_something, title_era

__all__ = ["Context", "Era", "Passage", "SectionsByPlace", "build_context"]


class SectionsByPlace(Protocol):
    """The part of an Outline that is needed here."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in order of their place."""

    def path_at(self, offset: int) -> tuple[Section, ...]:
        """The sections that hold the offset, outermost first."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the document with one era and one default year.

    `by_title`: the section's title says so; what only a paragraph's first words say, a later sentence may undo.
    """

    start: int
    era: Era
    year: int | None
    year_source: YearSource | None
    by_title: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    """Era and default year of every place of a document. Places are document offsets."""

    passages: tuple[Passage, ...]
    starts: tuple[int, ...]
    start_year: int | None
    end_year: int | None
    report_year: int | None  # the year called 今年
    national: bool = True  # the plan speaks for the whole country, or does not say for whom

    def passage_at(self, offset: int) -> Passage:
        """The passage that holds `offset`."""
        if not self.passages:
            return Passage(0, Era.FUTURE, self.end_year, "plan" if self.end_year else None)
        return self.passages[max(bisect_right(self.starts, offset) - 1, 0)]

    def kind_at(self, offset: int) -> Era:
        """Era of the passage at `offset`."""
        return self.passage_at(offset).era

    def is_past(self, offset: int) -> bool:
        """True where the text reports what is done or analyses conditions: no promise stands there."""
        return self.passage_at(offset).era in (Era.PAST, Era.SITUATION)


_YEAR_IN_TITLE = re.compile(r"(20\d\d)\s*年(?!远景)")
_WORK = re.compile(r"工作|任务|安排|目标|要求|重点")
_PLAN_TITLE = re.compile(r"规划(?!.*年度)|纲要")
_THIS_YEAR = re.compile(r"今年|本年度|新的一年|开局之年|起步之年")
_GOALS_OF_THE_YEAR = re.compile(r"(?:今年|20\d\d年)[^。；]{0,40}(?:预期目标|主要目标|总体要求|总要求)")
_FIVE_YEARS = re.compile(r"今后五年|未来五年|五年规划|展望")
_SKIPPED = (BlockKind.CONTENTS, BlockKind.FRONT_MATTER, BlockKind.NOISE)


def build_context(document: Document, outline: SectionsByPlace, info: PlanInfo) -> Context:
    """The context of every paragraph of `document`."""
    report_year = _report_year(document, outline, info)
    scan = _Scan(info, report_year, _background(document, outline))
    passages: list[Passage] = []
    for block in document.blocks:
        if block.kind in _SKIPPED:
            continue
        passage = scan.passage(block, outline.path_at(block.start))
        last = passages[-1] if passages else None
        same = last and (last.era, last.year, last.by_title) == (passage.era, passage.year, passage.by_title)
        if not same:
            passages.append(passage)
    starts = tuple(p.start for p in passages)
    return Context(tuple(passages), starts, info.start_year, info.end_year, report_year, _is_national(info))


@dataclass(slots=True)
class _Part:
    """What a section's titles say. `mixed` titles announce past and future: the paragraphs decide, past first."""

    era: Era
    mixed: bool
    year: int | None  # of the section, None when its titles say nothing of years


class _Scan:
    """Goes through the paragraphs in order; the year that a report speaks of holds until something else is said."""

    def __init__(self, info: PlanInfo, report_year: int | None, background: frozenset[str]) -> None:
        self._info = info
        self._report_year = report_year
        self._background = background
        self._parts: dict[str, _Part] = {}
        self._year = info.end_year
        self._source: YearSource | None = "plan" if info.end_year else None
        self._section = ""

    def passage(self, block: Block, path: tuple[Section, ...]) -> Passage:
        """The passage that `block` opens or goes on with."""
        key = path[-1].id if path else ""
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = self._part_of(path)
        if key != self._section:
            self._section = key
            if part.year is not None:
                self._speak_of(part.year)
        said = opening_era(block.text, self._info.start_year, self._report_year)
        self._hear(block.text)
        era, by_title = part.era, True
        if part.mixed and said is Era.FUTURE:
            part.era, part.mixed = Era.FUTURE, False
            era = Era.FUTURE
        elif said is Era.PAST and era in (Era.FUTURE, Era.GUIDING):
            era, by_title = Era.PAST, False
        return Passage(block.start, era, self._year, self._source, by_title)

    def _speak_of(self, year: int | None) -> None:
        self._year = year
        self._source = None if year is None else ("plan" if year == self._info.end_year else "section")

    def _hear(self, text: str) -> None:
        """Words of a paragraph that turn to this year's work, or to the years of the plan."""
        if self._report_year is None or self._report_year == self._info.end_year:
            return
        opening = text[:16]
        if _THIS_YEAR.match(opening) or _GOALS_OF_THE_YEAR.search(text, 0, 260) or self._names_this_year(opening):
            self._speak_of(self._report_year)
        elif _FIVE_YEARS.search(opening) or self._names_the_period(opening):
            self._speak_of(self._info.end_year)

    def _names_this_year(self, opening: str) -> bool:
        match = re.match(r"[“—\s]*(20\d\d)年(?:是|，|我们|，?全)", opening)
        return match is not None and int(match[1]) == self._report_year

    def _names_the_period(self, opening: str) -> bool:
        periods = find_periods(opening)
        return bool(periods) and periods[0][1] <= 3 and period_years(periods[0][0])[0] == self._info.start_year

    def _part_of(self, path: tuple[Section, ...]) -> _Part:
        """Era and year from the titles, inner ones after outer ones; an outer PAST is not undone by inner titles."""
        part = _Part(Era.FUTURE, False, None)
        for section in path:
            era, mixed = title_era(section.title, self._info.start_year)
            settled = part.era in (Era.PAST, Era.SITUATION) and not part.mixed
            if era is not None and not settled:
                part.era, part.mixed = era, mixed
            year = self._title_year(section.title)
            if year is not None:
                part.year = year
        if path and path[0].id in self._background and part.era is Era.FUTURE:
            part.era = Era.SITUATION
        return part

    def _title_year(self, title: str) -> int | None:
        match = _YEAR_IN_TITLE.search(title)
        if match and _WORK.search(title):
            return int(match[1])
        if self._report_year and _THIS_YEAR.search(title):
            return self._report_year
        if self._report_year and (_FIVE_YEARS.search(title) or find_periods(title)):
            return self._info.end_year
        return None


_AIMS = re.compile(r"指导思想|总体要求|总体思路|发展目标|主要目标|总体目标|规划目标|目标任务|奋斗目标")


def _background(document: Document, outline: SectionsByPlace) -> frozenset[str]:
    """Chapters before the one that states the aims: they describe and review, whatever their titles say.

    Only when the aims come early, and only chapters whose titles order nothing.
    """
    aims = next((s for s in outline.sections if _AIMS.search(s.title)), None)
    if aims is None or aims.start > len(document.text) * 0.45:
        return frozenset()
    top = min((s.level for s in outline.sections if s.number), default=1)
    before = [s for s in outline.sections if s.level == top and s.end <= aims.start and s.number]
    if len(before) > 2 or any(orders_something(s.title) for s in before):
        return frozenset()
    return frozenset(s.id for s in before)


def _is_national(info: PlanInfo) -> bool:
    return info.region is None or info.region.name in ("全国", "中国", "国家", "中华人民共和国")


def _report_year(document: Document, outline: SectionsByPlace, info: PlanInfo) -> int | None:
    """The year that a yearly report calls 今年: from its title or the title of its part on this year's work."""
    for title in (info.title, *(s.title for s in outline.sections)):
        if title == info.title and _PLAN_TITLE.search(title):
            continue  # a plan (规划) speaks of its period, whatever years and words its title has
        if title != info.title and title_era(title, info.start_year)[0] is Era.PAST:
            continue
        years = [int(y) for y in _YEAR_IN_TITLE.findall(title)]
        if years and ("报告" in title or _WORK.search(title)):
            year = max(years)  # 2025年计划执行情况与2026年计划草案
            if info.start_year is None or info.end_year is None or info.start_year - 1 <= year <= info.end_year:
                return year
    for block in document.blocks:
        match = re.match(r"(20\d\d)年是.{0,30}(?:开局|起步|第一年|之年)", block.text)
        if match:
            return int(match[1])
    return None
