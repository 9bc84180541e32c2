"""Check: a character read for one that looks like it (`体糸` for `体系`): doubtful scanning (形近误识)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from lantu.plan.lint.lexicon_files import entries
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding

_OFTEN = 2  # times that the wording with the right character must stand elsewhere
_MARKS = "，。、；：！？“”（） "


def check(subject: Subject) -> Iterator[Finding]:
    """Places where a look-alike makes a wording that stands once, and the right character makes one that is common.

    A rare character needs one neighbour to agree (体_), an everyday one needs both (进_新): 推进人才 is no 进入.
    """
    meant: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for entry in entries("lookalikes"):
        meant[entry.word].append((entry.fields[0], entry.fields[1] == "rare"))
    triples = _triples(subject, frozenset(meant) | {right for rights in meant.values() for right, _ in rights})
    wrong = re.compile("[" + "".join(meant) + "]")
    for passage in subject.passages:
        text = passage.text
        for match in wrong.finditer(text, 1, max(len(text) - 1, 1)):
            at = match.start()
            before, after = text[at - 1], text[at + 1]
            if triples[before + match.group() + after] > 1:
                continue
            for right, rare in meant[match.group()]:
                usual = _usual(before, right, after, rare, match.group(), subject.pairs, triples)
                if usual:
                    place = passage.span(max(at - 4, 0), at + 2)
                    printed = text[max(at - 4, 0) : at + 2].strip(_MARKS)
                    yield subject.report(
                        "LT-LINT-098", place, printed=printed, wrong=match.group(), usual=usual.strip(_MARKS)
                    )


def _usual(
    before: str, right: str, after: str, rare: bool, wrong: str, pairs: Counter[str], triples: Counter[str]
) -> str:
    """The wording that the document knows, or nothing."""
    if triples[before + right + after] >= _OFTEN:
        return before + right + after
    if not rare:
        return ""
    for usual, printed in ((before + right, before + wrong), (right + after, wrong + after)):
        if pairs[usual] >= _OFTEN and pairs[printed] == 1:
            return usual
    return ""


def _triples(subject: Subject, middles: frozenset[str]) -> Counter[str]:
    """How often each triple around one of `middles` stands in the prose."""
    pattern = re.compile("[" + "".join(sorted(middles)) + "]")
    counts: Counter[str] = Counter()
    for passage in subject.passages:
        text = passage.text
        counts.update(
            text[match.start() - 1 : match.start() + 2] for match in pattern.finditer(text, 1, max(len(text) - 1, 1))
        )
    return counts
