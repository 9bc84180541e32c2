"""The words of honours: verbs that order one to be won, nouns that end a title, words that say its level."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from lantu.plan.model import HonourLevel
from lantu.plan.read.lexicon_file import load_words

_BRACKET = re.compile(r"[（(][^（）()]{1,10}[）)]$")


def _alternation(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def verbs() -> re.Pattern[str]:
    """Finds a verb that may order an honour."""
    # 力争|创成 holds no 争创, 全力|争创 does.
    words = _alternation([e.word for e in load_words("honour_verbs")])
    return re.compile(words.replace("争创", "(?<!(?<![全大努竭])力)争创"))


@cache
def strength_of(verb: str) -> str:
    """`win`, `gain`, `make` or `reach`: how much more the clause has to say, see lexicon/honour_verbs."""
    return next(e.fields[0] for e in load_words("honour_verbs") if e.word == verb)


@cache
def title_ends() -> re.Pattern[str]:
    """Finds a noun that ends a title at the end of a text."""
    return re.compile("(?:" + _alternation([e.word for e in load_words("honour_titles")]) + ")$")


@cache
def _sure_titles() -> re.Pattern[str]:
    words = [e.word for e in load_words("honour_titles") if e.fields[0] != "place"]
    return re.compile(_alternation(words))


@cache
def _classes() -> dict[str, str]:
    return {e.word: e.fields[0] for e in load_words("honour_titles")}


@cache
def _levels() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {e.word: e.fields[0] for e in load_words("honour_levels")}
    return re.compile(_alternation(list(table))), table


@cache
def _known() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {e.word: e.fields[0] for e in load_words("known_honours")}
    return re.compile(_alternation(list(table))), table


@cache
def measured() -> re.Pattern[str]:
    """Finds what is measured against a standard, so that reaching it is no honour."""
    return re.compile(_alternation([e.word for e in load_words("measured_standards")]))


def level_of(title: str) -> tuple[HonourLevel, int, int] | None:
    """Who grants the title, and where the word that says so stands; a known title needs no such word."""
    pattern, table = _levels()
    match = pattern.search(title)
    if match is not None:
        return cast(HonourLevel, table[match.group()]), match.start(), match.end()
    pattern, table = _known()
    match = pattern.search(title)
    return (cast(HonourLevel, table[match.group()]), match.start(), match.start()) if match else None


def title_class(title: str) -> str | None:
    """Class of the noun that ends the title; a bracket behind it (县（市、区）) is part of the title."""
    match = title_ends().search(_BRACKET.sub("", title))
    return _classes()[match.group()] if match else None


def last_title_end(text: str) -> int:
    """Where the last noun of a title ends inside `text`; 0 if there is none. Single-character nouns do not count."""
    last = 0
    for match in _sure_titles().finditer(text):
        last = match.end()
    return last
