"""What a passage speaks of: what is done or what is to come, and of which year (语境).

Plans use the same wording for both (`达到 75.4%`), so the passage decides: the title of its section, the first words of
its paragraph, and for yearly reports the year that the part is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Protocol

from lantu.kernel.five_year import find_periods, period_years
from lantu.plan.model import PlanInfo, Section, YearSource
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.lexicon_file import load_words


class Era(StrEnum):
    """What a passage is about."""

    PAST = "past"
    SITUATION = "situation"
    GUIDING = "guiding"
    FUTURE = "future"


class SectionsByPlace(Protocol):
    """The part of an Outline that is needed here."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in order of their place."""

    def path_at(self, offset: int) -> tuple[Section, ...]:
        """The sections that hold the offset, outermost first."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the document with one era and one default year."""

    start: int
    era: Era
    year: int | None
    year_source: YearSource | None


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
_OPENING = 24
_OPENING_YEAR = re.compile(r"^[“\"]?(20\d\d)\s*年(?:以来|来|，|底|末|，我)?")
_WORK = re.compile(r"工作|任务|安排|目标|要求|重点")
# A title that orders something (优化发展环境, 补齐民生短板) holds the cue words of analysis without being one.
_ORDERS = re.compile(
    r"^(?:着力|大力|深入|持续|全力|努力|扎实|加力|精准|积极|有序|稳妥|进一步|全面(?!建成)|切实|坚决|主动|不断|高质量|高标准|高水平|更好|更大力度)*(?:优化|改善|营造|打造|提升|提高|加快|推进|推动|完善|健全|促进"
    r"|巩固|拓展|补齐|补足|强化|加强|做[优强大好精细实]|抢抓|把握|应对|防范|化解|实施|深化|扩大|建设|构建|培育|发展(?!基础|环境|成就|现状|回顾|历程|形势|背景|成效|条件|机遇|阶段|原则|理念|思路|目标|定位|布局|战略|愿景|方向|要求)|开创|坚持|保障"
    r"|创新|激发|夯实|筑牢|守住|守牢|落实|转化|推广|共享|增强|争创|引领|支撑|统筹|服务|聚焦|厚植|释放|集聚|壮大|繁荣|弘扬|保护|治理|改革|开展|严格|规范|突出|注重|支持|鼓励|引导|办好|抓好|聚力|奋力)"
)
_NOW = re.compile(r"今年|本年度|新的一年")


@cache
def _cues(place: str) -> tuple[tuple[str, Era], ...]:
    entries = [e for e in load_words("eras") if e.fields[1] == place]
    return tuple((e.word, Era(e.fields[0])) for e in sorted(entries, key=lambda e: -len(e.word)))


def build_context(document: Document, outline: SectionsByPlace, info: PlanInfo) -> Context:
    """The context of every paragraph of `document`."""
    report_year = _report_year(document, outline, info)
    reader = _ContextReader(info, report_year)
    passages: list[Passage] = []
    by_section: dict[str, _Part] = {}
    background = _background(document, outline)
    for block in document.blocks:
        if block.kind in (BlockKind.CONTENTS, BlockKind.FRONT_MATTER, BlockKind.NOISE):
            continue
        path = outline.path_at(block.start)
        key = path[-1].id if path else ""
        part = by_section.get(key)
        if part is None:
            part = by_section[key] = reader.part_of(path)
            if path and path[0].id in background and part.era is Era.FUTURE:
                part.era = Era.SITUATION
        passage = reader.passage(block, part, path[-1] if path else None)
        if not passages or (passage.era, passage.year) != (passages[-1].era, passages[-1].year):
            passages.append(passage)
    return Context(
        tuple(passages),
        tuple(p.start for p in passages),
        info.start_year,
        info.end_year,
        report_year,
        _is_national(info),
    )


@dataclass(slots=True)
class _Part:
    """What a section's titles say. `mixed` titles announce past and future: the paragraphs decide, past first."""

    era: Era
    mixed: bool
    year: int | None
    year_source: YearSource | None


class _ContextReader:
    def __init__(self, info: PlanInfo, report_year: int | None) -> None:
        self._info = info
        self._report_year = report_year

    def part_of(self, path: tuple[Section, ...]) -> _Part:
        """Era and year from the titles, inner ones after outer ones; an outer PAST is not undone by inner titles."""
        part = _Part(Era.FUTURE, False, self._info.end_year, "plan" if self._info.end_year else None)
        for section in path:
            era, mixed = self._title_era(section.title)
            if part.era in (Era.PAST, Era.SITUATION) and not part.mixed:
                pass
            elif era is not None:
                part.era, part.mixed = era, mixed
            year = self._title_year(section.title)
            if year is not None:
                part.year, part.year_source = year, "section"
        return part

    def _title_era(self, title: str) -> tuple[Era | None, bool]:
        eras = {era for word, era in _cues("title") if word in title}
        if _ORDERS.match(title) and "回顾" not in title:
            eras -= {Era.PAST, Era.SITUATION, Era.GUIDING}
        if "评估" in title and re.search(r"监督|监测|实施|机制|保障|考核", title):
            eras.discard(Era.PAST)
        periods = [period_years(n) for n, _, _ in find_periods(title)]
        start = self._info.start_year
        if start is not None:
            if any(first < start for first, _ in periods) and "目标" not in title:
                eras.add(Era.PAST)
            if any(first >= start for first, _ in periods) and Era.PAST in eras and any(f < start for f, _ in periods):
                eras.add(Era.FUTURE)
        if Era.PAST in eras and Era.FUTURE in eras:
            return Era.PAST, True
        for era in (Era.PAST, Era.SITUATION, Era.GUIDING, Era.FUTURE):
            if era in eras:
                return era, False
        return None, False

    def _title_year(self, title: str) -> int | None:
        match = _YEAR_IN_TITLE.search(title)
        if match and _WORK.search(title):
            return int(match[1])
        if _NOW.search(title) and self._report_year:
            return self._report_year
        return None

    def passage(self, block: Block, part: _Part, section: Section | None) -> Passage:
        """The passage that `block` opens or goes on with."""
        opening = block.text[:_OPENING]
        era = part.era
        said = self._opening_era(opening)
        if part.mixed and said is Era.FUTURE:
            part.era, part.mixed = Era.FUTURE, False
            era = Era.FUTURE
        elif said is Era.PAST and era in (Era.FUTURE, Era.GUIDING):
            era = Era.PAST
        year, source = part.year, part.year_source
        if said is Era.FUTURE and _NOW.match(opening) and self._report_year and source != "section":
            year, source = self._report_year, "section"
            # In a report without headings all that follows a paragraph on 今年's targets speaks of this year.
            if section is None or part.year_source == "plan":
                part.year, part.year_source = year, source
        return Passage(block.start, era, year, source)

    def _opening_era(self, opening: str) -> Era | None:
        start = self._info.start_year
        for word, era in _cues("opening"):
            at = opening.find(word)
            if 0 <= at <= 2:
                return era
        periods = find_periods(opening)
        if periods and periods[0][1] <= 3 and start is not None:
            first, _ = period_years(periods[0][0])
            return Era.PAST if first < start else Era.FUTURE
        match = _OPENING_YEAR.match(opening)
        if match:
            year = int(match[1])
            now = self._report_year or start
            if now is not None:
                return Era.PAST if year < now else Era.FUTURE
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
    if len(before) > 2 or any(_ORDERS.match(s.title) for s in before):
        return frozenset()
    return frozenset(s.id for s in before)


def _is_national(info: PlanInfo) -> bool:
    return info.region is None or info.region.name in ("全国", "中国", "国家", "中华人民共和国")


def _report_year(document: Document, outline: SectionsByPlace, info: PlanInfo) -> int | None:
    """The year that a yearly report calls 今年: from its title or the title of its part on this year's work."""
    for title in (info.title, *(s.title for s in outline.sections)):
        match = _YEAR_IN_TITLE.search(title)
        if match and ("报告" in title or _WORK.search(title)):
            year = int(match[1])
            if info.start_year is None or info.end_year is None or info.start_year - 1 <= year <= info.end_year:
                return year
    for block in document.blocks:
        match = re.match(r"(20\d\d)年是.{0,30}(?:开局|起步|第一年|之年)", block.text)
        if match:
            return int(match[1])
    return None
