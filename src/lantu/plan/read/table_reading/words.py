"""Word lists of the table reader, ready to be asked."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from lantu.plan.read.lexicon_file import load_words

# Scanning and narrow columns put white space inside Chinese words; between Latin words it is meant.
_INSIDE = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])[\r\n]+|[\r\n]+(?=[^\x00-\x7f])")
_SPACE = re.compile(r"\s+")


def tidy(text: str) -> str:
    """Text of a cell without the white space that the layout put in (`预期\\n性` -> `预期性`)."""
    return _SPACE.sub(" ", _INSIDE.sub("", text)).strip()


@lru_cache(maxsize=4096)  # one name is held against many words
def plain(text: str) -> str:
    """Text reduced for comparing with word lists: NFKC, lower case, no white space between Chinese characters."""
    folded = unicodedata.normalize("NFKC", tidy(text)).lower()
    return folded if folded.isascii() else re.sub(r"\s+", "", folded)


@cache
def words(sort: str) -> tuple[str, ...]:
    """The words of one sort of lexicon/table_words.tsv, longest first, in the form of `plain`."""
    found = {plain(e.word) for e in load_words("table_words") if e.fields[0] == sort}
    return tuple(sorted(found, key=lambda w: (-len(w), w)))


@cache
def _members(sort: str) -> frozenset[str]:
    return frozenset(words(sort))


def is_one_of(text: str, sort: str) -> bool:
    """Whether the whole text is a word of the sort."""
    return plain(text) in _members(sort)


def holds(text: str, sort: str) -> str | None:
    """The longest word of the sort that stands anywhere in the text, or None."""
    folded = plain(text)
    return next((w for w in words(sort) if w in folded), None)


def begins(text: str, sort: str) -> str | None:
    """The longest word of the sort that the text begins with, or None."""
    folded = plain(text)
    return next((w for w in words(sort) if folded.startswith(w)), None)


def ends(text: str, sort: str) -> str | None:
    """The longest word of the sort that the text ends with, or None."""
    folded = plain(text)
    return next((w for w in words(sort) if folded.endswith(w)), None)


@cache
def _headers() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    whole: dict[str, str] = {}
    part: list[tuple[str, str]] = []
    for entry in load_words("table_headers"):
        role, match = entry.fields
        if match == "whole":
            whole.setdefault(plain(entry.word), role)
        else:
            part.append((plain(entry.word), role))
    return whole, tuple(part)


@cache
def whole_header(text: str) -> str | None:
    """Role of a header that is exactly a listed word."""
    return _headers()[0].get(plain(text))


@cache
def header_roles(text: str) -> tuple[str, ...]:
    """Roles of all listed words that the header holds, in the order of the list, each once."""
    folded = plain(text)
    return tuple(dict.fromkeys(role for word, role in _headers()[1] if word in folded))
