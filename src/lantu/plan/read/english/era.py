"""What each passage of an English plan speaks of, and of which year."""

from __future__ import annotations

import re
from functools import cache

from lantu.plan.model import PlanInfo, YearSource
from lantu.plan.read.context import Context, Era, Passage, SectionsByPlace
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.english.years import year_mentions
from lantu.plan.read.lexicon_file import load_words

_TITLE_YEAR = re.compile(r"\b20[2-9][0-9]\b")
_LONGEST_LEAD_IN = 300
_SHORT_PERIOD = re.compile(r"\b(20[0-9]{2})\s?[-–—/]\s?([0-9]{2})(?![0-9/])")
_PERIOD = re.compile(r"(20[0-9]{2})\s?/\s?([0-9]{2})\s?(?:[-–—]|to)\s?(20[0-9]{2})\s?/\s?([0-9]{2})")


def english_context(document: Document, outline: SectionsByPlace, info: PlanInfo) -> Context:
    """Era and default year of every block of an English document (语境).

    A title such as Background or What we have achieved makes its section past; a title or a line ending in a colon that
    names a year (`By 2030, we will:`) gives that year to what stands under it.
    """
    first, last = plan_years(info)
    passages: list[Passage] = []
    lead: int | None = None
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            lead = None
        elif block.kind is not BlockKind.LIST_ITEM and block.text:
            lead = (
                _lead_year(block, first) if block.text.rstrip().endswith(":") else (lead if _is_item(block) else None)
            )
        passages.append(_passage(block, outline, first, last, lead))
    return Context(tuple(passages), tuple(p.start for p in passages), first, last, None)


def plan_years(info: PlanInfo) -> tuple[int | None, int | None]:
    """First and last year of the plan: as read from its title; 2021/22–2025/26 ends in 2026; a lone year ends it."""
    period = _PERIOD.search(info.title)
    if period:
        return int(period[1]), int(period[3]) + 1
    short = _SHORT_PERIOD.search(info.title)
    if short and int(short[1][2:]) < int(short[2]):
        return int(short[1]), int(short[1][:2] + short[2])
    if info.start_year is not None or info.end_year is not None:
        return info.start_year, info.end_year
    years = _TITLE_YEAR.findall(info.title)
    return None, int(years[-1]) if years else None


def _lead_year(block: Block, first: int | None) -> int | None:
    if len(block.text) > _LONGEST_LEAD_IN:
        return None
    due = [y.year for y in year_mentions(block.text, 0, len(block.text), first) if y.role == "target"]
    return due[-1] if due else None


def _is_item(block: Block) -> bool:
    """Whether a paragraph is an item of a list that the file does not mark."""
    return block.text.lstrip()[:1] in "-–—•*▪(" or block.text[:1].isdigit()


def _passage(block: Block, outline: SectionsByPlace, first: int | None, last: int | None, lead: int | None) -> Passage:
    year, source, era = last, "plan" if last else None, Era.FUTURE
    for section in outline.path_at(block.start):
        named = [int(y) for y in _TITLE_YEAR.findall(section.title) if first is None or int(y) >= first]
        if len(named) == 1:
            year, source = named[0], "section"
        era = _title_era(section.title.lower()) or era
    if lead is not None:
        year, source = lead, "section"
    return Passage(block.start, era, year, _source(source))


def _source(word: str | None) -> YearSource | None:
    return "section" if word == "section" else "plan" if word else None


@cache
def _title_cues() -> re.Pattern[str]:
    words = sorted((e.word for e in load_words("en_eras")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _eras() -> dict[str, Era]:
    return {e.word: Era(e.fields[0]) for e in load_words("en_eras")}


_AHEAD = re.compile(r"\b(?:targets?|goals?|vision|ambition|priorities|actions?|addressing|tackling|overcoming)\b")


@cache
def _title_era(title: str) -> Era | None:
    match = _title_cues().search(title.replace("’", "'"))
    if match is None:
        return None
    return None if _AHEAD.search(title) else _eras()[match.group()]
