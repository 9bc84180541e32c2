"""Check: a binding target has a sentence in the body that speaks of it (约束性指标有正文支撑)."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from lantu.plan.lint.lexicon_files import pairs, words
from lantu.plan.lint.measure_names import bigrams, measure_key
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding

_SENTENCE = re.compile(r"[^。；;！!？?\n]+")
_ENOUGH = 0.5  # share of the name's character pairs that one sentence must hold
_HEAD = 4  # first characters of a name: 空气质量, 森林覆盖; they carry the subject


def check(subject: Subject) -> Iterator[Finding]:
    """Binding rows of the table that no sentence names, in these or in similar words."""
    binding = [target for target in subject.table_rows if target.binding]
    if not binding or not subject.passages:
        return
    names = {target.id: _core(target.name) for target in binding}
    wanted = set().union(*(bigrams(name) for name in names.values()))
    places: dict[str, list[int]] = defaultdict(list)
    count = 0
    for passage in subject.passages:
        if passage.past:
            continue
        for sentence in _SENTENCE.finditer(passage.text):
            count += 1
            for pair in bigrams(_folded(sentence.group())) & wanted:
                places[pair].append(count)
    named = {name: _named(name, places) for name in {*names.values()}}
    for target in binding:
        if not named[names[target.id]]:
            yield subject.report("LT-LINT-040", target, items=(target.id,), name=target.name)


def _named(name: str, places: dict[str, list[int]]) -> bool:
    needed = bigrams(name)
    hits: dict[int, int] = defaultdict(int)
    for pair in needed:
        for sentence in places.get(pair, ()):
            hits[sentence] += 1
    if max(hits.values(), default=0) >= max(_ENOUGH * len(needed), 1):
        return True
    head = bigrams(name[:_HEAD])
    common = [set(places.get(pair, ())) for pair in head]
    return len(name) > _HEAD and bool(common) and bool(set.intersection(*common))


def _core(name: str) -> str:
    core = measure_key(name).short
    for word in words("fall_words"):
        core = core.removesuffix(word)
    return core


def _folded(sentence: str) -> str:
    text = unicodedata.normalize("NFKC", sentence).lower().replace(" ", "")
    for variant, usual in pairs("measure_variants"):
        if variant in text:
            text = text.replace(variant, usual)
    return text
