"""`lantu read --explain`: the sentence of one item, what was read from it, by which rules, what was inferred."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from lantu.cli.find_item import find_item, name_of
from lantu.cli.output import write
from lantu.cli.request import ReadRequest
from lantu.cli.screen import Column, Screen
from lantu.cli.wording import coded, field_label, heading, label, rule_label, step_words
from lantu.cli.words.reasons import reason_words
from lantu.publish.sarif import LineIndex

if TYPE_CHECKING:
    from lantu.plan.model import Plan, Section
    from lantu.plan.read.document import Document

_APART = {"id", "name", "title", "text", "start", "end", "quote", "section", "trace", "inferred", "alternatives"}
_STOPS = "。；！？\n\r"
_REACH = 120


def explain(plan: Plan, document: Document, request: ReadRequest) -> None:
    """Draw (or, with `--format json`, print) how the item `request.explain` was read."""
    part, item = find_item(plan, request.explain or "")
    before, after = _sentence(document.text, item.start, item.end)
    if request.form in ("json", "yaml", "csv"):
        _as_json(part, item, document, (before, after), request)
        return
    screen = Screen(request.output)
    _draw(screen, plan, part, item, document, (before, after), request)
    screen.close()


def _draw(
    screen: Screen, plan: Plan, part: str, item: Any, document: Document, around: tuple[int, int], request: ReadRequest
) -> None:
    from rich.text import Text

    lang = request.lang
    kind = label(item.kind if part == "targets" else part, lang)
    screen.line(Text.assemble((name_of(item), "bold"), (f"  {item.id} · {kind}", "dim")))
    places = LineIndex(document.text)
    line, column = places.position(item.start)
    facts = [document.name, label("line", lang, line=line, column=column)]
    if getattr(item, "page", None):
        facts.append(label("page", lang, page=item.page))
    where = f"{label('where', lang)}  {' · '.join([*facts, *_path(plan, item)])}"
    screen.paragraph(Text(where, style="dim"), hang=6)

    screen.line()
    screen.line(label("sentence", lang), style="bold underline")
    text = document.text
    sentence = Text.assemble(
        _flat(text[around[0] : item.start]),
        (_flat(text[item.start : item.end]), "bold reverse"),
        _flat(text[item.end : around[1]]),
    )
    screen.paragraph(sentence, indent=2)

    screen.line()
    screen.line(label("fields", lang), style="bold underline")
    inferred = {entry.field: reason_words(entry.reason, lang) for entry in getattr(item, "inferred", ())}
    rows = [
        [field_label(name, lang), coded(name, value, lang), f"※ {inferred[name]}" if name in inferred else ""]
        for name, value in _fields(item, inferred)
    ]
    screen.table(
        [Column("", style="dim"), Column("", flexible=True), Column("", flexible=True, style="yellow")], [("", rows)]
    )
    if part != "targets":
        return
    if not inferred:
        screen.line(f"  ※ {label('no_inference', lang)}", style="dim")

    screen.line()
    screen.line(label("trace", lang), style="bold underline")
    steps = [[rule_label(step.rule, lang), step_words(step.words, lang)] for step in item.trace]
    if steps:
        screen.table([Column("", style="cyan"), Column("", flexible=True)], [("", steps)])
    else:
        screen.line(f"  {label('no_trace', lang)}", style="dim")
    if item.alternatives:
        screen.line()
        screen.line(label("alternatives", lang), style="bold underline")
        others = [
            [
                field_label(other.field, lang),
                coded(other.field, _plain(other.value), lang),
                reason_words(other.reason, lang),
            ]
            for other in item.alternatives
        ]
        screen.table([Column("", style="dim"), Column(""), Column("", flexible=True)], [("", others)])


def _as_json(part: str, item: Any, document: Document, around: tuple[int, int], request: ReadRequest) -> None:
    from lantu.cli.json_text import json_text
    from lantu.plan.contract import plain

    line, column = LineIndex(document.text).position(item.start)
    data = {
        "part": part,
        "item": plain(item),
        "trace": [{"rule": step.rule, "words": step.words} for step in getattr(item, "trace", ())],
        "line": line,
        "column": column,
        "sentence": {"start": around[0], "end": around[1], "text": document.text[around[0] : around[1]]},
    }
    write(json_text(data), request.output)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence around `start:end`, at most `_REACH` characters to each side."""
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    before = max((text.rfind(stop, first, start) for stop in _STOPS), default=-1)
    after = min((at for stop in _STOPS if (at := text.find(stop, end, last)) >= 0), default=last - 1)
    return (before + 1 if before >= 0 else first), after + 1


def _path(plan: Plan, item: Any) -> list[str]:
    by_id: dict[str | None, Section] = {section.id: section for section in plan.sections}
    path: list[str] = []
    at = by_id.get(getattr(item, "section", None))
    while at is not None and len(path) < 8:
        path.insert(0, heading(at))
        at = by_id.get(at.parent)
    return path


def _fields(item: Any, inferred: dict[str, str]) -> list[tuple[str, str]]:
    values = [(f.name, getattr(item, f.name)) for f in fields(item) if f.name not in _APART]
    return [(name, _plain(value)) for name, value in values if value not in (None, "", (), False) or name in inferred]


def _plain(value: Any) -> str:
    if isinstance(value, tuple):
        return " – ".join(_plain(part) for part in value)
    return "—" if value is None else str(value)


def _flat(text: str) -> str:
    return text.replace("\r", "").replace("\n", " ").replace("\t", " ")
