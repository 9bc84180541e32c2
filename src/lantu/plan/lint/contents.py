"""Check: the table of contents and the body say the same (目录与正文)."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lantu.plan.lint.ordinals import number_kind, ordinal
from lantu.plan.lint.subject import Subject
from lantu.plan.model import ContentsEntry, Finding, Section

_Path = tuple[tuple[str, str], ...]


class _Line(NamedTuple):
    path: _Path  # kind and ordinal of the heading and of those above it
    title: str
    item: ContentsEntry | Section


def check(subject: Subject) -> Iterator[Finding]:
    """Entries that are missing, added, renamed or renumbered. A table of contents that fits nowhere is one finding."""
    # 前言 and other entries without a number are often no headings in the body.
    entries = _lines([entry for entry in subject.plan.contents if ordinal(entry.number) is not None], ())
    if not entries:
        return
    kinds = tuple(dict.fromkeys(number_kind(entry.item.number) for entry in entries))
    headings = _lines([s for s in subject.plan.sections if number_kind(s.number) in kinds], kinds)
    findings = list(_compare(subject, entries, headings))
    if len(findings) > max(5, (len(entries) + len(headings)) // 3):
        yield subject.report(
            "LT-LINT-024", entries[0].item, count=len(findings), entries=len(entries), headings=len(headings)
        )
        return
    yield from findings


def _lines(items: Sequence[ContentsEntry | Section], kinds: tuple[str, ...]) -> list[_Line]:
    """Paths from the order of the numbers: a kind seen first stands above those seen later."""
    order = list(kinds) or list(dict.fromkeys(number_kind(item.number) for item in items))
    above: list[tuple[str, str]] = []
    lines = []
    for item in items:
        kind = number_kind(item.number)
        depth = order.index(kind)
        above = [step for step in above if order.index(step[0]) < depth]
        number = ordinal(item.number)
        above.append((kind, str(number) if number is not None else _letters(item.title)))
        lines.append(_Line(tuple(above), _letters(item.title), item))
    return lines


def _compare(subject: Subject, entries: list[_Line], headings: list[_Line]) -> Iterator[Finding]:
    by_path = {line.path: line for line in reversed(headings)}
    by_title: dict[str, list[_Line]] = defaultdict(list)
    for line in reversed(headings):
        by_title[line.title].append(line)
    used: set[int] = set()
    open_entries = []
    for entry in entries:
        same = by_path.get(entry.path)
        if same is not None and same.title == entry.title and id(same) not in used:
            used.add(id(same))
        else:
            open_entries.append(entry)
    still_open = []
    for entry in open_entries:
        same_title = by_title[entry.title]
        while same_title and id(same_title[-1]) in used:
            same_title.pop()
        moved = same_title.pop() if same_title else None
        if moved is None:
            still_open.append(entry)
            continue
        used.add(id(moved))
        if moved.path[-1] != entry.path[-1]:
            yield _report(subject, "LT-LINT-023", entry, moved)
    for entry in still_open:
        renamed = by_path.get(entry.path)
        if renamed is not None and id(renamed) not in used:
            used.add(id(renamed))
            yield _report(subject, "LT-LINT-020", entry, renamed)
        else:
            yield subject.report("LT-LINT-021", entry.item, entry=_name(entry))
    listed = {line.path[:-1] for line in entries}
    for line in headings:
        # A body may go one level deeper than its table of contents, so only listed parents count.
        if id(line) not in used and line.path[:-1] in listed:
            yield subject.report("LT-LINT-022", line.item, heading=_name(line))


def _report(subject: Subject, code: str, entry: _Line, heading: _Line) -> Finding:
    items = (heading.item.id,) if isinstance(heading.item, Section) else ()
    return subject.report(code, entry.item, heading.item, items=items, entry=_name(entry), heading=_name(heading))


def _name(line: _Line) -> str:
    return f"{line.item.number} {line.item.title}".strip()


def _letters(title: str) -> str:
    folded = unicodedata.normalize("NFKC", title).lower()
    return "".join(ch for ch in folded if ch.isalnum())
