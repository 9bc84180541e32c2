"""Clauses with numbers that promise nothing: they report, foresee, speak of elsewhere, state a condition."""

from __future__ import annotations

import re

# Words that report what is done, inside a passage that otherwise looks ahead.
_DONE = re.compile(
    r"目前|现有|截至|截止|(?<!早)已(?!划定)|(?:完成|实现|打造|形成|建成|培育|增长|获评|新增)了|以来|同比(?!例)|比上年|较上年|去年|上年"
    r"|20\d\d年(?:实际|完成|实现)了"
)
# What is foreseen, or happens elsewhere, is no promise of this plan.
_FORESEEN = re.compile(r"据(?:测算|预测|统计|估算|初步)|预计|预测|有望|可能|将(?:维持|保持|超过|突破)")
_ELSEWHERE = re.compile(r"^\W*(?:到20\d\d年，?)?(?:全国|全球|世界|国内外|国际上)")
_CONDITION = re.compile(r"^\W*(?:对|对于|凡)[^，]{2,}")
_CONSEQUENCE = re.compile(r"^\W*(?:给予|予以|奖励|补助|一次性|不再|实行|按|须|应|可|由|最高|每)")
_YEAR_FIRST = re.compile(r"\W*(?:其中)?(?:到|至|截至)?\s*(20\d\d)\s*年(?:底|末)?(?!以来|的基础)")


def says_no_promise(text: str, start: int, end: int, following: tuple[int, int] | None, national: bool) -> bool:
    """Whether the clause `start:end` cannot promise; `following` is the next clause, `national` that all is ours."""
    if _DONE.search(text, start, end) or _FORESEEN.search(text, start, end):
        return True
    clause = text[start:end]
    if not national and _ELSEWHERE.match(clause):
        return True
    conditional = clause.endswith("的") or _CONDITION.match(clause) is not None
    return conditional and following is not None and _CONSEQUENCE.match(text[slice(*following)]) is not None


def speaks_of_earlier(text: str, start: int, end: int, first_year: int | None, before: bool) -> bool:
    """Whether the clause speaks of a year before the plan, or goes on from one that does (`before`)."""
    match = _YEAR_FIRST.match(text, start, end)
    if match is None or first_year is None:
        return before
    return int(match[1]) < first_year
