"""Check: headings, boxes and table rows are numbered without gaps or repeats (编号连续)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from lantu.plan.lint.ordinals import chinese_integer, number_kind, ordinal
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Section
from lantu.plan.read.document import BlockKind, Table

_BOX = re.compile(r"^[\s#*_]{0,6}专栏\s{0,2}([0-9]{1,3}|[一二三四五六七八九十]{1,4})(?![0-9、个类])")
_ROW = re.compile(r"^[\s(（]{0,3}([0-9]{1,3})\s?(?:[)）、]|[.．](?![0-9])|$)")
_LEADING = re.compile(
    r"\s{0,4}(?:第[0-9一二三四五六七八九十百]{1,4}[编篇章节条款]|[(（][0-9一二三四五六七八九十]{1,3}[)）]|"
    r"[0-9一二三四五六七八九十]{1,3}[、.．])"
)

_NUMBER_HEADS = frozenset({"序号", "编号", "№", "No.", "号"})


def check(subject: Subject) -> Iterator[Finding]:
    """Gaps and repeats in each sequence of numbers."""
    yield from _headings(subject)
    yield from _boxes(subject)
    yield from _rows(subject)


def _headings(subject: Subject) -> Iterator[Finding]:
    groups: dict[tuple[str | None, str], list[tuple[int, Section]]] = defaultdict(list)
    last_of_kind: dict[str, int] = {}
    leading = _leading_numbers(subject)
    for section in subject.plan.sections:
        kind, number = number_kind(section.number), ordinal(section.number)
        if number is None or kind in ("", "title", "dotted") or kind.startswith("专栏"):
            continue
        group = groups[(section.parent, kind)]
        if group:
            code = _fault(kind, group[-1][0], number)
            if code == "LT-LINT-060" and number > group[-1][0] and _between(leading, kind, group[-1][1], section):
                code = ""
            if code:
                yield _report(subject, code, group[-1][1], section)
        elif section.parent is not None and not _may_start(kind, number, last_of_kind):
            yield _report(subject, "LT-LINT-060", subject.sections[section.parent], section)
        group.append((number, section))
        last_of_kind[kind] = number


def _fault(kind: str, before: int, number: int) -> str:
    """The code for two numbers that follow each other in one parent, or nothing."""
    strong = kind.startswith("第") or kind == "#、"
    if number == before:
        return "LT-LINT-061" if strong else ""
    if number < before:  # lists (1., (1)) may start again inside one parent, and so may the chapters of a new part
        return "LT-LINT-060" if strong and number != 1 else ""
    missing = number - before - 1
    # Two or more missing from a list of Arabic numbers: two lists rather than a gap.
    return "LT-LINT-060" if missing == 1 or (missing and "#" in kind) else ""


def _leading_numbers(subject: Subject) -> list[tuple[int, str]]:
    """Place and kind of the numbers that open blocks, also of those that the outline holds for no headings."""
    found = []
    for block in subject.document.blocks if subject.document else ():
        match = _LEADING.match(block.text)
        if match and block.kind not in (BlockKind.CONTENTS, BlockKind.NOISE):
            found.append((block.start, number_kind(match.group())))
    return found


def _between(leading: list[tuple[int, str]], kind: str, before: Section, after: Section) -> bool:
    """Whether a paragraph between two headings carries a number of their kind, so that nothing is missing."""
    first = bisect_right(leading, (before.heading_end or before.start, ""))
    last = bisect_left(leading, (after.start, ""))
    return any(leading[i][1] == kind for i in range(first, last))


def _may_start(kind: str, number: int, last_of_kind: dict[str, int]) -> bool:
    """Whether a first number in a parent is in order: 1, or the next one where numbers run through all chapters.

    Articles (第七条) always run through: the first one of an excerpt may have any number.
    """
    first_article = kind == "第#条" and kind not in last_of_kind
    return number in (1, last_of_kind.get(kind, 0) + 1) or first_article


def _report(subject: Subject, code: str, before: Section, after: Section) -> Finding:
    return subject.report(code, before, after, items=(before.id, after.id), before=before.number, after=after.number)


def _boxes(subject: Subject) -> Iterator[Finding]:
    if subject.document is None:
        return
    before: tuple[int, tuple[int, int]] | None = None
    for block in subject.document.blocks:
        title, place = block.text, (block.start, block.end)
        if block.table is not None and block.table.caption_span:
            title, place = block.table.caption, block.table.caption_span
        match = _BOX.match(title) if block.kind is not BlockKind.CONTENTS and len(title) <= 60 else None
        number = chinese_integer(match.group(1)) if match else None
        if number is None:
            continue
        if before is not None and number not in (before[0], before[0] + 1):
            yield subject.report("LT-LINT-062", before[1], place, before=f"专栏{before[0]}", after=f"专栏{number}")
        before = (number, place)


def _rows(subject: Subject) -> Iterator[Finding]:
    before: tuple[int, tuple[int, int]] | None = None
    for block in subject.document.blocks if subject.document else ():
        if block.table is None:
            continue
        numbered = _numbered(block.table)
        if len(numbered) < 3:
            continue
        # A table cut by a page goes on counting in the next block.
        goes_on = before is not None and numbered[0][0] == before[0] + 1
        before = before if goes_on else None
        for number, place in numbered:
            if before is not None and number not in (before[0] + 1, 1):
                yield subject.report("LT-LINT-063", before[1], place, before=before[0], after=number)
            before = (number, place)


def _numbered(table: Table) -> list[tuple[int, tuple[int, int]]]:
    """Row numbers of the first column that holds mostly numbers, with the row's place."""
    for column in range(min(table.width, 3)):
        found, bare, filled = [], 0, 0
        for row, span in zip(table.rows, table.row_spans, strict=False):
            cell = row[column]
            if cell.covered or not cell.text.strip():
                continue
            filled += 1
            match = _ROW.match(cell.text)
            if match:
                found.append((int(match.group(1)), span))
                bare += cell.text.strip().isdigit()
        if len(found) < 3 or len(found) < filled - 3:
            continue
        numbers = [number for number, _ in found]
        if table.rows[0][column].text.strip() in _NUMBER_HEADS or _counts_up(numbers, from_one=bare > 0):
            return found
    return []


def _counts_up(numbers: list[int], from_one: bool) -> bool:
    """Row numbers mostly go up by 1; those without a bracket or full stop also start at 1."""
    steps = sum(after == before + 1 for before, after in pairwise(numbers))
    return steps >= 2 * (len(numbers) - 1) / 3 and (numbers[0] == 1 or not from_one)
