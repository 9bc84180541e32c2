"""What the lines of a box name: projects in groups, or numbered items with a description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lantu.plan.read.boxes import ITEM_START
from lantu.plan.read.name_lists import Name, ends_as_name, is_name_list, split_names
from lantu.plan.read.passages import Passage, pieces
from lantu.plan.read.project_names import is_proper

_LONGEST_LABEL = 45
_SENTENCE_MARKS = "：:。"
# A label that ends so names a kind of projects (交通项目：建设甲高速 …), not one project.
_KIND_OF_PROJECTS = re.compile(
    r"(?:产业|行业|领域|方面|类|其他|其它|专项|板块|项目)(?:项目|工程|方面|建设)?$|^[^的]{2,6}(?:项目|工程)$"
)
# 安居工程：改造老旧小区200个 is one item; 交通工程：甲高速公路、乙大桥 is a group.
_ITEM_ENDS = ("工程", "行动", "计划", "专项")
_LONGEST_KIND = 6
_TRAILING = "。；;，,、 ：:"


@dataclass(frozen=True, slots=True)
class BoxItem:
    """One thing that a box names. `prose` is a description in which further projects may be named, else None."""

    name: Name | None
    group: str | None
    prose: Passage | None = None


def read_items(lines: Sequence[Passage], labels: frozenset[int] = frozenset()) -> Iterator[BoxItem]:
    """The items of a box in order. A line that only names a group, or stands at a label, holds for those below."""
    heading: str | None = None
    for line in lines:
        body = _without_mark(line)
        if not body.text:
            continue
        if line.start in labels:
            heading = body.text.rstrip(_TRAILING)
            continue
        cut = _label_end(body.text)
        numbered = body.text != line.text
        if cut is None:
            if is_name_list(body):
                if _is_group_line(body, numbered):
                    heading = body.text.rstrip(_TRAILING)
                else:
                    yield from (BoxItem(name, heading) for name in split_names(body))
            else:
                yield BoxItem(None, heading, body)
            continue
        label = body.part(0, cut)
        rest = body.part(cut + 1, len(body.text))
        if not rest.text:
            if body.text[cut] in "：:" and not numbered:
                heading = label.text
            else:
                yield BoxItem(Name(label), heading)
        elif body.text[cut] == "。":
            yield from _sentence_item(body, label, rest, heading)
        else:
            yield from _labelled_item(label, rest, heading)


def _labelled_item(label: Passage, rest: Passage, heading: str | None) -> Iterator[BoxItem]:
    """`新材料产业：甲项目、乙项目` or `甲工程：建设 …`; several such pieces may follow one another in a paragraph."""
    first_stop = rest.text.find("。")
    listed = rest if first_stop < 0 else rest.part(0, first_stop)
    more = rest.part(first_stop + 1, len(rest.text)) if first_stop >= 0 else rest.part(0, 0)
    is_item = label.text.endswith(_ITEM_ENDS) and not _mostly_names(listed)
    if is_name_list(listed) and not is_item and (not more.text or _label_end(more.text) is not None):
        yield from (BoxItem(name, label.text) for name in split_names(listed))
        if more.text:
            yield from read_items((more,))
    elif _KIND_OF_PROJECTS.search(label.text) and not label.text.endswith("工程"):
        yield BoxItem(None, label.text, rest)
    else:
        yield BoxItem(Name(label), heading)


def _sentence_item(body: Passage, label: Passage, rest: Passage, heading: str | None) -> Iterator[BoxItem]:
    """`甲工程。依托 …`: the first words name the item; a full sentence in their place is a description."""
    if _is_kind(label.text) and rest.text:
        staged = list(_staged(rest))
        yield from (BoxItem(name, label.text) for name in staged)
        if not staged:
            yield BoxItem(None, label.text, rest)
    elif is_name_list(label):
        names = split_names(label)
        if len(names) > 1 and all(ends_as_name(name.text) for name in names):
            yield from (BoxItem(name, heading) for name in names)
        else:
            yield BoxItem(Name(label), heading)
    elif "，" in label.text:
        yield BoxItem(None, heading, body)
    else:
        yield BoxItem(Name(label), heading)


def _is_kind(label: str) -> bool:
    """铁路。, 民航。: a word of kind before a description that names the projects."""
    return (
        len(label) <= _LONGEST_KIND and not label.endswith(_ITEM_ENDS) and ends_as_name(label) and not is_proper(label)
    )


def _staged(rest: Passage) -> Iterator[Name]:
    """`续建：甲、乙；新开工：丙`: names by their stage."""
    for a, b in pieces(rest.text, "；;。"):
        stage = rest.part(a, b)
        cut = _label_end(stage.text)
        listed = stage.part(cut + 1, len(stage.text)) if cut is not None else stage
        if cut is None or not is_name_list(listed):
            return
        yield from split_names(listed)


def _mostly_names(listed: Passage) -> bool:
    names = split_names(listed)
    return sum(ends_as_name(name.text) for name in names) * 2 > len(names)


def _without_mark(line: Passage) -> Passage:
    match = ITEM_START.match(line.text)
    start = match.end() if match else 0
    return line.part(start, len(line.text))


def _label_end(text: str) -> int | None:
    """Where the words before the first colon or full stop end, if they are short enough to be a label."""
    head = text[: _LONGEST_LABEL + 1]
    first = pieces(head, _SENTENCE_MARKS)
    if not first:
        return None
    end = first[0][1]
    return end if end < len(head) and text[end] in _SENTENCE_MARKS else None


def _is_group_line(body: Passage, numbered: bool) -> bool:
    """A short line without a noun of its own, as `新材料产业` above its projects."""
    text = body.text.rstrip(_TRAILING)
    return not numbered and "、" not in text and len(text) <= 16 and not ends_as_name(text)
