"""Check: 一 where a dash belongs (`甲地—乙湾一丙岛`): scanning reads the two alike (破折号误作“一”)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.plan.lint.lexicon_files import entries
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding

_DASH = "[—–-]"
_CHAIN = re.compile(f"[\u4e00-\u9fff]{{2,16}}(?:{_DASH}{{1,2}}[\u4e00-\u9fff]{{2,24}})+")
_ONE = re.compile("(?<=[\u4e00-\u9fff]{2})一(?=[\u4e00-\u9fff]{2})")


def check(subject: Subject) -> Iterator[Finding]:
    """Chains of names joined by dashes that hold a 一 which makes no word with its neighbours."""
    after = frozenset(entry.word for entry in entries("joining_one") if entry.fields[0] == "after")
    before = frozenset(entry.word for entry in entries("joining_one") if entry.fields[0] == "before")
    for passage in subject.passages:
        for chain in _CHAIN.finditer(passage.text):
            wrong = [
                match
                for match in _ONE.finditer(chain.group())
                if chain.group()[match.end()] not in after and chain.group()[match.start() - 1] not in before
            ]
            if wrong:
                yield subject.report(
                    "LT-LINT-096", passage.span(*chain.span()), printed=chain.group(), count=len(wrong)
                )
