"""Check: 一是 … 二是 … 三是 in running text skips nothing and is as long as was announced (“从五个方面”)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lantu.plan.lint.ordinals import chinese_integer
from lantu.plan.lint.subject import Passage, Subject
from lantu.plan.model import Finding

_SPOKEN = re.compile(r"(?:^|[。；：，;:\s”、])(?:第)?([一二三四五六七八九十]{1,2})(?:是(?!否|非)|要)")
_ANNOUNCED = re.compile(
    r"(?:从以下|做好以下|抓好以下|以下|这|从|重点抓好|着力抓好|突出抓好|重点做好|做到)"
    r"([二两三四五六七八九十]{1,2}|[2-9])(?:个?方面|项工作|件事|项任务|点|项举措|个环节|个重点)"
)
_Item = tuple[int, int, Passage, tuple[int, int]]  # number, index of the passage, passage, place


def check(subject: Subject) -> Iterator[Finding]:
    """Lists that start with 一是 and skip a number, or stop before or after the announced count."""
    run: list[_Item] = []
    announced: _Item | None = None
    for index, passage in enumerate(subject.passages):
        marks = sorted(
            [(m.start(), "spoken", m) for m in _SPOKEN.finditer(passage.text)]
            + [(m.start(), "announced", m) for m in _ANNOUNCED.finditer(passage.text)],
            key=lambda mark: mark[0],
        )
        for _, sort, match in marks:
            number = chinese_integer(match.group(1)) or 0
            item = (number, index, passage, passage.span(match.start(1), match.end()))
            if sort == "announced" or (number == 1 and run):
                yield from _close(subject, run, announced)
                announced = None if run else announced
                run = []
            if sort == "announced":
                announced = item
            elif number == 1 or run:
                run.append(item)
    yield from _close(subject, run, announced)


def _close(subject: Subject, run: list[_Item], announced: _Item | None) -> Iterator[Finding]:
    numbers = [item[0] for item in run]
    if len(run) < 2 or any(item[2].section is not run[0][2].section for item in run):
        return  # a list that runs over headings is not one list
    for before, after in pairwise(run):
        if after[0] > before[0] + 1:
            yield subject.report("LT-LINT-064", before[3], after[3], before=before[0], after=after[0])
    if announced is None or run[0][1] - announced[1] > 1 or announced[2].section is not run[0][2].section:
        return
    if len(run) != announced[0] and numbers == list(range(1, len(run) + 1)):
        start, end = announced[3]
        words = subject.text[start:end]
        yield subject.report(
            "LT-LINT-071", announced[3], run[-1][3], words=words, declared=announced[0], counted=len(run)
        )
