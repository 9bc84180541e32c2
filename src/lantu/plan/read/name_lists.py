"""Splits a printed list of names (A项目、B项目（一期）和C园) without cutting a name that holds a comma itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.passages import Passage, pieces

# 项目（一期）, 物流园二期项目 …: what may stand behind the noun that ends a name.
_SUFFIX = re.compile(
    r"(?:[（(][^（）()]{1,20}[）)]|[一二三四五六七八九十]+期(?:项目|工程)?|等(?:\d+个)?(?:重点|重大)?(?:项目|工程)?|(?:扩能|提级|升级|电气化|加固|综合|提质)?改造|改?扩建|改建|迁建|建设)$"
)
# 供热 + 供水管网改造项目: a piece this short without a noun of its own belongs to the next one.
_LONGEST_STUMP = 5
# Last characters of places and houses: a piece that ends so is a name of its own, however short.
_PLACE_ENDS = "园心馆路桥站厂院校场楼街坊台汇苑"
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a list; `joined` when the list's separator stands inside the name by the reader's judgement."""

    passage: Passage
    joined: bool = False

    @property
    def text(self) -> str:
        """The name as printed."""
        return self.passage.text


@cache
def facility_nouns() -> re.Pattern[str]:
    """A pattern that finds a facility noun at the end of a name."""
    words = sorted((e.word for e in load_words("facilities")), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, words)) + ")$")


def has_facility_noun(name: str) -> bool:
    """Whether the name ends in the noun of a facility, works on it (扩能改造) and phase aside."""
    return bool(facility_nouns().search(name) or facility_nouns().search(without_suffix(name)))


def without_suffix(name: str) -> str:
    """The name without 等, phase or bracket behind its noun."""
    name = name[-_LONGEST_NAME * 2 :]
    while (match := _SUFFIX.search(name)) and match.start() > 1:
        name = name[: match.start()].rstrip()
    return name


def ends_as_name(name: str) -> bool:
    """Whether the name ends in the noun of a project or facility."""
    return without_suffix(name)[-1:] in _PLACE_ENDS or has_facility_noun(name)


def split_names(text: Passage, separators: str = "、") -> list[Name]:
    """The names of a list in order.

    A short piece without a noun of its own is joined to the next one if most of the list ends in such nouns: the
    separator then stands inside a name (供水、供热管网改造项目).
    """
    spans = pieces(text.text, separators)
    complete = [ends_as_name(text.text[a:b].strip().rstrip("。；")) for a, b in spans]
    most_complete = sum(complete) * 2 >= len(spans) or text.text.rstrip("。").endswith(("项目", "工程"))
    names: list[Name] = []
    start: int | None = None
    for (a, b), whole in zip(spans, complete, strict=True):
        first = a if start is None else start
        stump = not whole and b - a <= _LONGEST_STUMP and (a, b) != spans[-1] and most_complete
        if stump:
            start = first
            continue
        name = _trimmed(text, first, b)
        if name.text:
            names.append(Name(name, joined=start is not None))
        start = None
    return names


def is_name_list(text: Passage) -> bool:
    """Whether a text is nothing but names: no clause, no order, names of a sensible length."""
    body = text.text.rstrip("。；; ")
    if not body or "。" in body or "；" in body:
        return False
    names = [body[a:b].strip() for a, b in pieces(body, "、，,")]
    if any(len(name) > _LONGEST_NAME for name in names) or any(_orders(name) for name in names):
        return False
    ending = sum(ends_as_name(name) for name in names)
    return ending * 2 >= len(names) or "，" not in body


def _orders(name: str) -> bool:
    return bool(_order().match(name))


@cache
def _order() -> re.Pattern[str]:
    words = sorted((e.word for e in load_words("project_verbs")), key=len, reverse=True)
    return re.compile(r"(?:加快|积极|持续|大力|全面|深入|统筹)?(?:" + "|".join(map(re.escape, words)) + ")")


def _trimmed(text: Passage, start: int, end: int) -> Passage:
    piece = text.text[start:end].rstrip("。；;，, ")
    match = re.search(r"(?:等|等等)$", piece)
    return text.part(start, start + (match.start() if match else len(piece)))
