"""From a document to a Plan: the steps of the reading in their order (读取规划)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from lantu.kernel.ids import IdMinter
from lantu.plan.model import Plan
from lantu.plan.read.document import Document

Item = TypeVar("Item")


def read_plan(document: Document) -> Plan:
    """Everything that `document` promises, each item anchored in its text.

    The document is taken as an `open_document` gives it; paragraphs are made whole here. Never raises for what a
    document says: what cannot be settled becomes a finding.
    """
    from lantu.plan.read.context import build_context
    from lantu.plan.read.info import read_info
    from lantu.plan.read.join import join_broken
    from lantu.plan.read.outline import build_outline
    from lantu.plan.read.prose import prose_targets

    whole = join_broken(document)
    outline = build_outline(whole)
    info = read_info(whole, outline)
    context = build_context(whole, outline, info)
    targets = prose_targets(whole, outline, context)
    titles = {s.id: f"{s.number}{s.title}" for s in outline.sections}
    minter = IdMinter()
    return Plan(
        info=info,
        source_name=document.name,
        source_sha256=document.sha256,
        source_format=document.format,
        sections=outline.sections,
        contents=outline.contents,
        targets=_named("target", targets, titles, minter),
    )


def _named(kind: str, items: Iterable[Any], titles: dict[str, str], minter: IdMinter) -> tuple[Any, ...]:
    """Items in reading order with their ids."""
    ordered = sorted(items, key=lambda item: (item.start, item.end))
    return tuple(replace(i, id=minter.mint(kind, i.name, titles.get(i.section or "", ""))) for i in ordered)
