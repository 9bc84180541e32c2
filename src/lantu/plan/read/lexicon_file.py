"""Reads the word lists of the reader: one entry a line, with one line of why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_PACKAGE = "lantu.plan.read.lexicon"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a word list (词表条目): the word, the list's own fields (kind, level …), and why it is there."""

    word: str
    fields: tuple[str, ...]
    why: str


class LexiconError(ValueError):
    """A word list of the project is malformed: a fault of the installation, never of the user's document."""


def parse_words(text: str, name: str) -> list[Entry]:
    """The entries of a word list's text.

    A line is `word<TAB>field…<TAB>why`; blank lines and lines that start with `#` are skipped. Refused, with `name` and
    the line number: a line without a reason, a word with space around it, a line with more or fewer fields than the
    first one, the same word twice with the same fields.
    """
    entries: list[Entry] = []
    seen: set[tuple[str, ...]] = set()
    for line_number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        word, *rest = line.split("\t")
        where = f"{name}, line {line_number}"
        if not rest or not rest[-1].strip():
            raise LexiconError(f"{where}: the entry gives no reason")
        if not word or word != word.strip():
            raise LexiconError(f"{where}: the word is empty or has space around it")
        entry = Entry(word, tuple(rest[:-1]), rest[-1].strip())
        if entries and len(entry.fields) != len(entries[0].fields):
            raise LexiconError(f"{where}: {len(entry.fields)} fields, the lines above have {len(entries[0].fields)}")
        key = (word, *entry.fields)
        if key in seen:
            raise LexiconError(f"{where}: {word} stands twice")
        seen.add(key)
        entries.append(entry)
    return entries


@cache
def load_words(name: str) -> list[Entry]:
    """The word list `lexicon/NAME.tsv`, in file order, read once. Raises LexiconError when it is malformed."""
    path = files(_PACKAGE) / f"{name}.tsv"
    return parse_words(path.read_text("utf-8"), f"lexicon/{name}.tsv")
