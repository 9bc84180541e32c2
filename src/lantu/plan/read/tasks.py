"""Tasks (任务): one action clause each, with the offices named beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lantu.plan.model import Task
from lantu.plan.read.document import Document
from lantu.plan.read.guiding import orders_nothing
from lantu.plan.read.orders import Order, order_of
from lantu.plan.read.passages import Passage, clauses, paragraphs, sentences
from lantu.plan.read.task_owners import owners_in, owners_of_paragraph

if TYPE_CHECKING:
    from lantu.plan.read.context import Context
    from lantu.plan.read.outline import Outline

_INTRODUCTION = 0.1  # share of the document
_SHORTEST_OBJECT = 3
_SHORTEST_TASK = 6
_HAS_NUMBER = re.compile(r"\d|[一二三四五六七八九十百千万两]+[个家项处所条座]|全覆盖|全部")
# `一是加快 …`, `（一）推进 …`, `——完善 …`: a number is not part of the action.
_ORDINAL = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、]|——|[●◆■▪•①-⑳])\s*"
)
# Whole sentences that order nothing: ideas, thanks, calls.
_SLOGAN = re.compile(r"为指导|总书记|党中央|让我们|各位代表|感谢|牢记嘱托|不忘初心|伟大旗帜")


def find_tasks(document: Document, outline: Outline, context: Context) -> list[Task]:
    """The action clauses of a document in order of place.

    Only from passages about what is to come; guiding ideas and slogans order nothing. A clause that says what comes of
    the work (提升 …, 形成 …) belongs to the task before it, and is a task of its own where it opens a sentence or sets
    a number. `org_units` are the offices named in the sentence or, behind the paragraph, for all its tasks.
    """
    found: list[Task] = []
    first = _end_of_introduction(document, outline)
    for paragraph in paragraphs(document):
        if paragraph.start < first or orders_nothing(outline, context, paragraph.start):
            continue
        shared = owners_of_paragraph(paragraph.text)
        for sentence in sentences(paragraph):
            if _SLOGAN.search(sentence.text) or context.is_past(sentence.start):
                continue
            owners = owners_in(sentence.text) or shared
            for text, order, start, end in _tasks_of(sentence):
                section = outline.section_at(start)
                subject = tuple(re.split("会同|、|和", order.subject)) if order.subject and not owners else ()
                found.append(
                    Task(
                        id="",
                        text=text,
                        verb=order.verb,
                        object=order.object,
                        start=start,
                        end=end,
                        quote=document.text[start:end],
                        org_units=owners or subject,
                        section=section.id if section else None,
                    )
                )
    return found


def _end_of_introduction(document: Document, outline: Outline) -> int:
    """Where the first section begins, if it begins early: what stands before it introduces the document.

    A report may number its parts late, and an excerpt may begin in the middle of one: their first part is no
    introduction.
    """
    first = outline.sections[0].start if outline.sections else 0
    return first if first < len(document.text) * _INTRODUCTION else 0


def _tasks_of(sentence: Passage) -> Iterator[tuple[str, Order, int, int]]:
    """Text, order and document span of each task; results that follow a task are taken along in its text."""
    open_task: tuple[Order, Passage, int] | None = None  # order, first clause, number of the last clause taken along
    all_clauses = [_without_ordinal(clause) for clause in clauses(sentence)]
    for number, clause in enumerate(all_clauses):
        order = order_of(clause.text)
        follows = open_task is not None and open_task[2] == number - 1
        if open_task is not None and follows and order is not None and _is_outcome(order):
            open_task = (open_task[0], open_task[1], number)
            continue
        if order is None or not _whole(clause.text, order):
            continue
        if open_task is not None:
            yield _closed(sentence, all_clauses, open_task)
        open_task = (order, clause, number)
    if open_task is not None:
        yield _closed(sentence, all_clauses, open_task)


def _closed(
    sentence: Passage, all_clauses: list[Passage], task: tuple[Order, Passage, int]
) -> tuple[str, Order, int, int]:
    order, first, last = task
    start, end = first.start, all_clauses[last].end
    at = sentence.text.find(first.text)
    stop = sentence.text.find(all_clauses[last].text, at) + len(all_clauses[last].text)
    return sentence.text[at:stop], order, start, end


def _is_outcome(order: Order) -> bool:
    """Whether an order only says what comes of the task before it; an outcome with a number is a task of its own."""
    return order.result and not _HAS_NUMBER.search(order.object)


def _without_ordinal(clause: Passage) -> Passage:
    match = _ORDINAL.match(clause.text)
    return clause.part(match.end(), len(clause.text)) if match else clause


def _whole(text: str, order: Order) -> bool:
    """Whether a clause says enough to be handed to an office: a fragment (做好工作) does not."""
    return len(order.object.strip("“”")) >= _SHORTEST_OBJECT and len(text) >= _SHORTEST_TASK
