"""Facts of a sample without its text: names and figures, put back to their places when the document is at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lantu.kernel.errors import FileError
from lantu.kernel.ids import normalise

if TYPE_CHECKING:
    from lantu.plan.model import Section
    from lantu.plan.read.document import Document
    from lantu.plan.read.passages import Passage

FORM = "sample/1"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a sample file (事实): its list, the number of its section (`4.1`), name and printed figures."""

    kind: str  # key of the list that holds it: honours, projects …
    section: str
    name: str
    figures: tuple[str, ...] = ()
    fields: tuple[tuple[str, Any], ...] = ()  # all else that the file says of it


@dataclass(frozen=True, slots=True)
class SampleFacts:
    """The facts of one sample file and the SHA-256 of the document that they were taken from."""

    sha256: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class AnchoredFact:
    """A fact with its place: offsets into the document's text, `quote` the words there."""

    fact: Fact
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """What `attach` found. `same_document` tells whether the document is the very file that the facts came from."""

    anchored: tuple[AnchoredFact, ...]
    missing: tuple[Fact, ...]
    same_document: bool


def load_facts(path: Path) -> SampleFacts:
    """The facts of a sample file.

    Raises FileError where it is no strict YAML (LT-FILE-001 …), no sample file (LT-FILE-018) or lacks a key (012).
    """
    from lantu.kernel.strict_yaml import load

    data = load(path.read_text("utf-8"), path.name)
    if not isinstance(data, dict) or data.get("lantu") != FORM:
        found = data.get("lantu") if isinstance(data, dict) else data
        raise FileError("LT-FILE-018", path.name, {"expected": FORM, "found": str(found)[:40]})
    document = data.get("document")
    if not isinstance(document, dict) or "sha256" not in document:
        raise FileError("LT-FILE-012", path.name, {"key": "document.sha256"})
    lists = [(kind, items) for kind, items in data.items() if isinstance(items, list)]
    facts = tuple(_fact(kind, item, path.name) for kind, items in lists for item in items)
    return SampleFacts(str(document["sha256"]), facts)


def _fact(kind: str, item: Any, where: str) -> Fact:
    for key in ("section", "name"):
        if not isinstance(item, dict) or key not in item:
            raise FileError("LT-FILE-012", where, {"key": key})
    figures = item.get("printed", item.get("value", ()))
    listed = figures if isinstance(figures, list) else [figures] if figures != () and figures is not None else []
    fields = tuple((k, v) for k, v in item.items() if k not in ("section", "name"))
    return Fact(kind, str(item["section"]), str(item["name"]), tuple(str(f) for f in listed), fields)


def section_numbers(sections: Sequence[Section]) -> dict[str, str]:
    """Section id to number by position (`4.1`: first section of the fourth chapter); a box counts as its section."""
    numbers: dict[str, str] = {}
    counts: dict[str | None, int] = {}
    for section in sections:
        above = numbers.get(section.parent or "", "")
        if section.number.startswith("专栏"):
            numbers[section.id] = above
            continue
        counts[section.parent] = counts.get(section.parent, 0) + 1
        numbers[section.id] = f"{above}.{counts[section.parent]}".lstrip(".")
    return numbers


def attach(facts: SampleFacts, document: Document) -> Attachment:
    """Put facts back to their places in a document whose paragraphs are whole.

    A fact is looked for in its section: its name, spaces and punctuation aside; else the first sentence that prints all
    its figures and, in order, all characters of its name. Works for another edition of the document too, as far as the
    names stand in the same sections; what is not found is `missing`, never guessed.
    """
    from lantu.plan.read.outline import build_outline

    outline = build_outline(document)
    numbers = section_numbers(outline.sections)
    texts: dict[str, list[Passage]] = {}
    for passage in _passages(document):
        section = outline.section_at(passage.start)
        if section is not None:
            texts.setdefault(numbers[section.id], []).append(passage)
    folded = {number: _fold(passages) for number, passages in texts.items()}
    anchored: list[AnchoredFact] = []
    missing: list[Fact] = []
    for fact in facts.facts:
        passages = texts.get(fact.section, [])
        span = _by_name(fact, folded.get(fact.section, ("", []))) or _by_figures(fact, passages)
        if span is None:
            missing.append(fact)
        else:
            anchored.append(AnchoredFact(fact, *span, document.text[span[0] : span[1]]))
    return Attachment(tuple(anchored), tuple(missing), facts.sha256 == document.sha256)


def _passages(document: Document) -> Iterator[Passage]:
    """All printed text of a document, headings and table cells included, in order."""
    from lantu.plan.read.document import BlockKind
    from lantu.plan.read.passages import block_passage, cell_passage, first_cells

    skipped = (BlockKind.CONTENTS, BlockKind.FRONT_MATTER, BlockKind.NOISE)
    for block in document.blocks:
        if block.table is not None:
            for cell in first_cells(block.table):
                yield cell_passage(document, cell)
        elif block.kind not in skipped:
            yield block_passage(block)


def _fold(passages: Iterable[Passage]) -> tuple[str, list[tuple[int, int]]]:
    """The letters and digits of the passages in one string, and the document span of each."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for passage in passages:
        for i, char in enumerate(passage.text):
            for letter in normalise(char):
                letters.append(letter)
                places.append(passage.span(i, i + 1))
        letters.append("\n")  # a name never runs on into the next passage
        places.append((passage.end, passage.end))
    return "".join(letters), places


def _by_name(fact: Fact, folded: tuple[str, list[tuple[int, int]]]) -> tuple[int, int] | None:
    text, places = folded
    name = normalise(fact.name)
    at = text.find(name) if name else -1
    return (places[at][0], places[at + len(name) - 1][1]) if at >= 0 else None


def _by_figures(fact: Fact, passages: Iterable[Passage]) -> tuple[int, int] | None:
    from lantu.plan.read.passages import sentences

    if not fact.figures:
        return None
    for passage in passages:
        for sentence in sentences(passage):
            if all(figure in sentence.text for figure in fact.figures) and _in_order(fact.name, sentence.text):
                return sentence.start, sentence.end
    return None


def _in_order(name: str, text: str) -> bool:
    at = -1
    folded = normalise(text)
    return all((at := folded.find(letter, at + 1)) >= 0 for letter in normalise(name))
