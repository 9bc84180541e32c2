"""Clauses with numbers that promise nothing: they report, foresee, speak of elsewhere, state a condition."""

from __future__ import annotations

import re

from lantu.kernel.five_year import find_periods, period_years

# Words that report what is done, inside a passage that otherwise looks ahead.
_DONE = re.compile(
    r"(?<![由从])上(?:一|一个|个)(?:雪季|季度)|(?<![由从])目前|(?:全[省市县区国]|我[省市县区]|开发区)现有|截至|截止|(?<!早)已(?!划定)|己达"
    r"|(?:完成|实现|打造|形成|建成|培育|增长|获评|新增)了|以来|(?<![由从较比于])(?:去年|上年)(?!度)|20\d\d年(?:实际|完成|实现)了"
)
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
# What is foreseen, or happens elsewhere, is no promise of this plan.
_FORESEEN = re.compile(r"据(?:测算|预测|统计|估算|初步)|预计|预测|有望|可能|将(?:维持|保持|超过|突破)")
_ELSEWHERE = re.compile(r"^\W*(?:到20\d\d年，?)?(?:全国|全球|世界|国内外|国际上)")
_CONDITION = re.compile(r"^\W*(?:对|对于|凡)[^，]{2,}")
_CONSEQUENCE = re.compile(r"^\W*(?:给予|予以|奖励|补助|一次性|不再|实行|按|须|应|可|由|最高|每)")
_YEAR_FIRST = re.compile(r"\W*(?:其中)?(?:到|至|截至)?\s*(20\d\d)\s*年(?:底|末)?(?!以来|的基础)")
# Words that look ahead again after a clause that reported.
_AHEAD = re.compile(
    r"今年|明年|今后|未来|力争|确保|争取|预期|计划|要(?!素|求)|到20[2-9]\d|再|将"
    r"|[“\"]?十[一二三四五六七八九]五[”\"]?(?:期?末|时期)"
)
# A project's own figures: its site, its output when it runs, the jobs that it makes.
_PROJECT_FACTS = re.compile(r"占地(?!区)[^，]{0,3}\d|达产|项目总投资")
_OVER_YEARS = re.compile(r"五年(?:累计)?|累计[^，]{0,12}(?:达|超)")


def says_no_promise(text: str, start: int, end: int, following: tuple[int, int] | None, national: bool) -> bool:
    """Whether the clause `start:end` cannot promise; `following` is the next clause, `national` that all is ours."""
    clause = _BRACKETED.sub("", text[start:end])
    if _DONE.search(clause) or _FORESEEN.search(clause):
        return True
    if not national and _ELSEWHERE.match(clause):
        return True
    conditional = clause.endswith("的") or _CONDITION.match(clause) is not None
    return conditional and following is not None and _CONSEQUENCE.match(text[slice(*following)]) is not None


def reports(text: str, start: int, end: int) -> bool:
    """Whether the clause reports, so that those after it go on reporting until one looks ahead (`looks_ahead`)."""
    clause = _BRACKETED.sub("", text[start:end])
    return _DONE.search(clause) is not None and "基础上" not in clause


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the first words of the clause look ahead."""
    return _AHEAD.search(text, start, min(end, start + 12)) is not None


def of_a_project(text: str, start: int, end: int) -> bool:
    """Whether the sentence gives the figures of one project."""
    return _PROJECT_FACTS.search(text, start, end) is not None


def counts_over_years(text: str, start: int, end: int) -> bool:
    """Whether the clause counts over several years: in this year's programme that is a report."""
    return _OVER_YEARS.search(text, start, end) is not None and not looks_ahead(text, start, end)


def speaks_of_earlier(text: str, start: int, end: int, first_year: int | None, before: bool) -> bool:
    """Whether the clause speaks of a year before the plan, or goes on from one that does (`before`)."""
    if first_year is None:
        return before
    match = _YEAR_FIRST.match(text, start, end)
    if match is not None:
        return int(match[1]) < first_year
    periods = find_periods(text[start : min(end, start + 10)])
    if periods and periods[0][1] <= 2:
        return period_years(periods[0][0])[0] < first_year
    return before and not looks_ahead(text, start, end)
