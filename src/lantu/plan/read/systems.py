"""Systems (系统、平台、机制): what the plan orders to be set up or run, each with the sentence that orders it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lantu.kernel.ids import normalise
from lantu.plan.model import OrderedSystem
from lantu.plan.read.document import Document
from lantu.plan.read.guiding import orders_nothing
from lantu.plan.read.orders import order_of
from lantu.plan.read.passages import clauses, paragraphs, sentences
from lantu.plan.read.system_names import named_in, system_names

if TYPE_CHECKING:
    from lantu.plan.read.context import Context
    from lantu.plan.read.outline import Outline

# 打造以甲为平台，乙为依托的“丙”模式: the object goes on behind a comma and ends in a name in quotation marks.
_GOES_ON = re.compile(r"的“[^“”]{2,20}”(?:模式|机制|制度|平台|系统|体系)$")


def find_systems(document: Document, outline: Outline, context: Context) -> list[OrderedSystem]:
    """The systems that a plan orders, each name once a section; the anchor is the whole sentence.

    Only clauses with an order name one: 依托甲平台 cites a platform and orders none. Sentences on policing or on
    ideology are read like all others; what Lantu will not build is decided elsewhere.
    """
    found: list[OrderedSystem] = []
    seen: set[tuple[str, str]] = set()
    for paragraph in paragraphs(document):
        if orders_nothing(outline, context, paragraph.start):
            continue
        for sentence in sentences(paragraph):
            section = outline.section_at(sentence.start)
            section_id = section.id if section else ""
            ordered = False
            for clause in clauses(sentence):
                order = order_of(clause.text)
                if order is not None:
                    names = system_names(clause, order)
                    ordered = True
                elif ordered and _GOES_ON.search(clause.text):
                    names = named_in(clause.text)
                else:
                    continue
                for name in names:
                    key = (section_id, normalise(name.name))
                    if key in seen:
                        continue
                    seen.add(key)
                    start, end = sentence.start, sentence.end
                    found.append(
                        OrderedSystem(
                            id="",
                            name=name.name,
                            start=start,
                            end=end,
                            quote=document.text[start:end],
                            kind=name.kind,
                            section=section_id or None,
                        )
                    )
    return found
