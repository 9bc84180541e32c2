"""Verbs and tense words of an English sentence, found by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from lantu.plan.read.lexicon_file import load_words

Part = Literal["base", "s", "ing", "past", "participle", "both", "present"]
Tense = Literal["future", "past", "present", "today", "forecast", "law"]

_WORD = re.compile(r"[A-Za-z]+(?=['’]ll\b)|['’]ll\b|[A-Za-z]+(?:['’][a-z]+)?")
_LONGEST = 4  # words of a phrase


class Word(NamedTuple):
    """A word of the sentence in lower case, and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form: its plain form, its sort (see en_verbs.tsv), which form it is, and the words around it."""

    base: str
    sort: str
    noun: str
    part: Part
    start: int
    end: int
    before: str  # the word before it, "" at the start of the sentence
    opens: bool  # nothing but a mark, a bullet or an adverb stands before it in its clause


@dataclass(frozen=True, slots=True)
class Cue:
    """A tense word and where it stands."""

    tense: Tense
    text: str
    start: int
    end: int


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`."""
    return [Word(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def cues_of(words: list[Word]) -> list[Cue]:
    """Tense words in order; the longest phrase wins and covers the words inside it."""
    found: list[Cue] = []
    skip = 0
    for i, word in enumerate(words):
        if i < skip or word.text not in _tense_heads():
            continue
        for size in range(min(_LONGEST, len(words) - i), 0, -1):
            phrase = " ".join(w.text for w in words[i : i + size])
            tense = _tenses().get(phrase)
            if tense is None:
                continue
            if phrase in ("has", "have") and _is_perfect(words, i):
                tense = "past"
            if tense == "future" and _is_reference(words, i):
                continue
            found.append(Cue(tense, phrase, word.start, words[i + size - 1].end))
            skip = i + size
            break
    return found


def _is_reference(words: list[Word], i: int) -> bool:
    """`95% of the way to its target` promises nothing."""
    if words[i].text not in ("target", "targets", "goal", "goals", "objective", "objectives") or i < 2:
        return False
    return words[i - 1].text in ("its", "their", "the", "this", "that", "these") and words[i - 2].text in _TOWARDS


_TOWARDS = ("to", "towards", "toward", "of", "from", "against", "below", "above", "meet", "meets", "met", "missed")


def _is_perfect(words: list[Word], i: int) -> bool:
    """`has risen`, `have fallen`: a participle follows, an adverb may stand between."""
    for word in words[i + 1 : i + 3]:
        if word.text.endswith("ed") or _forms().get(word.text, ("", "", "", ""))[3] in ("participle", "both"):
            return i == 0 or words[i - 1].text not in ("will", "shall", "should", "to", "must")
        if not word.text.endswith("ly"):
            return False
    return False


def verbs_of(text: str, words: list[Word]) -> list[Verb]:
    """Verb forms in order (动词). A form that may be a noun is kept; its place decides later."""
    found: list[Verb] = []
    skip = 0
    for i, word in enumerate(words):
        if i < skip:
            continue
        pair = f"{word.text} {words[i + 1].text}" if i + 1 < len(words) else ""
        form, size = (_forms()[pair], 2) if pair in _forms() else (_forms().get(word.text), 1)
        if form is None:
            continue
        base, sort, noun, part = form
        skip = i + size
        found.append(
            Verb(base, sort, noun, part, word.start, words[i + size - 1].end, _before(words, i), _opens(text, words, i))
        )
    return found


def _before(words: list[Word], i: int) -> str:
    """The word before, adverbs and `not` left out."""
    j = i - 1
    while j >= 0 and (words[j].text.endswith("ly") or words[j].text in ("not", "also", "then", "further")):
        j -= 1
    return words[j].text if j >= 0 else ""


def _opens(text: str, words: list[Word], i: int) -> bool:
    j = i - 1
    while j >= 0 and words[j].text.endswith("ly") and not text[words[j].end : words[j + 1].start].strip():
        j -= 1
    if j < 0:
        return True
    return any(mark in text[words[j].end : words[j + 1].start] for mark in ",:–—;/")


@cache
def _tenses() -> dict[str, Tense]:
    return {e.word: e.fields[0] for e in load_words("en_tense")}  # type: ignore[misc]


@cache
def _tense_heads() -> frozenset[str]:
    return frozenset(w.split()[0] for w in _tenses())


@cache
def _forms() -> dict[str, tuple[str, str, str, Part]]:
    """Form -> plain form, sort, noun of the change, which form."""
    sorts = {e.word: (e.fields[0], e.fields[1]) for e in load_words("en_verbs")}
    irregular: dict[str, set[str]] = {}
    out: dict[str, tuple[str, str, str, Part]] = {}
    for entry in load_words("en_irregular"):
        base, part = entry.fields
        irregular.setdefault(base, set()).add(part)
        out[entry.word] = (base, *sorts[base], part)  # type: ignore[assignment]
    for base, (sort, noun) in sorts.items():
        head, _, rest = base.partition(" ")
        tail = f" {rest}" if rest else ""
        out.setdefault(base, (base, sort, noun, "base"))
        out.setdefault(_with_s(head) + tail, (base, sort, noun, "s"))
        out.setdefault(_stem(head) + "ing" + tail, (base, sort, noun, "ing"))
        if base not in irregular and base != "be":
            out.setdefault(_with_ed(head) + tail, (base, sort, noun, "both"))
    for same in ("cut", "hit", "put", "set"):
        out[same] = (same, *sorts[same], "base")
    return out


_DOUBLED = frozenset(
    {
        "cut",
        "plan",
        "trim",
        "put",
        "set",
        "hit",
        "run",
        "drop",
        "cap",
        "curb",
        "permit",
        "commit",
        "equip",
        "top",
        "enrol",
        "step",
        "get",
    }
)
_LAST_DOUBLES = _DOUBLED - {"curb"}


def _stem(verb: str) -> str:
    if verb in _LAST_DOUBLES:
        return verb + verb[-1]
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1]
    return verb


def _with_ed(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _with_s(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
