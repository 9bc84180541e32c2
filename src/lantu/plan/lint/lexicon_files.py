"""The word lists of the checks (`lint/lexicon/*.tsv`), in the format of the reader's lists."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from lantu.plan.read.lexicon_file import Entry, parse_words

_PACKAGE = "lantu.plan.lint.lexicon"


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """All entries of the list `name`, in file order."""
    path = files(_PACKAGE) / f"{name}.tsv"
    return tuple(parse_words(path.read_text("utf-8"), f"lint/lexicon/{name}.tsv"))


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a list, longest first, so that the longest match wins."""
    return tuple(sorted((entry.word for entry in entries(name)), key=len, reverse=True))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(entry.word for entry in entries(name))


@cache
def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """Word and first field of each entry, longest word first; the field `-` stands for nothing."""
    found = ((entry.word, "" if entry.fields[0] == "-" else entry.fields[0]) for entry in entries(name))
    return tuple(sorted(found, key=lambda pair: len(pair[0]), reverse=True))
