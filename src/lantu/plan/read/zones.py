"""Zones (功能区、组团、轴带): the named areas of the spatial layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lantu.plan.model import Section, Zone
from lantu.plan.read.document import Document, SpanMap
from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.passages import Passage, clauses, paragraphs, pieces, sentences

if TYPE_CHECKING:
    from lantu.plan.read.context import Context
    from lantu.plan.read.outline import Outline

# 融入…发展格局 as the title of a chapter on markets lays no area out.
_NO_LAYOUT = re.compile(r"(?:新发展格局|开放格局|治理格局|教育格局|市场格局|融入)")
_LABEL = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[●◆■▪•①-⑳]|——|[一二三四五六七八九十]是)?\s*(?P<label>[^。：:，；]{2,30}?)[。：:]"
)
# “一核”即中心城区, 两翼：东翼、西翼: a code of the layout, then the names that it stands for.
_CODE = re.compile(
    r"[“\"]?(?P<code>[一二两双三四五六七八九十多]+(?:[核轴带区极圈心廊翼片湾环城港园]|组团|走廊|板块|屏障|片区|廊道))[”\"]?"
    r"\s*(?:[，,]?(?:即|指的?是|为|是|包括|分别[为是])[：:]?|[：:]|——)(?P<names>[^。；]{2,120})"
)
_MADE = re.compile(r"(?:构建|打造|形成|建设|培育|做强|做优|做大|提升|发展|推进|加快|壮大|筑牢|划定|优化)+")
# 严格落实甲湿地保护区管控要求: land under protection, named.
_PROTECTED = re.compile(
    r"(?:落实|严守|守护|保护|加强|推进|建设|涉及|包括|[、和及与])"
    r"(?P<name>[^，。；、的和及与落实严守护加强推进建设]{2,12}?(?:保护区|国家公园|森林公园|湿地公园|地质公园))"
)
_SURE_LIST = 3
_SHORTEST_NOUN = 2
_LONGEST_NAME = 24
_TAIL = re.compile(r"(?:建设|发展|等|布局|格局|联动)+$")


@cache
def _nouns() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {e.word: e.fields[0] for e in load_words("zones")}
    return re.compile("(?:" + "|".join(sorted(kinds, key=len, reverse=True)) + ")$"), kinds


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {e.word: e.fields[0] for e in load_words("zone_terms")}
    return re.compile("|".join(sorted(kinds, key=len, reverse=True))), kinds


@cache
def _layout() -> re.Pattern[str]:
    return re.compile("|".join(e.word for e in load_words("layout_titles")))


def lays_out(path: tuple[Section, ...]) -> bool:
    """Whether a place stands in a section about the spatial layout; the innermost title that says so decides."""
    return any(_layout().search(s.title) and not _NO_LAYOUT.search(s.title) for s in path[-2:])


def find_zones(document: Document, outline: Outline, context: Context) -> list[Zone]:
    """The zones of a document in order of place, each name once; the anchor is the name.

    Zones are read in sections on the spatial layout only: from the label that opens a paragraph, from codes spelt out
    (“一核”即 …), from terms fixed by national rules and, where nothing is labelled, from lists of areas to be built.
    """
    found: dict[str, Zone] = {}
    for group in _layout_groups(document, outline, context):
        named = [hit for paragraph in group for hit in _labelled(paragraph)]
        named.extend(_titled(document, outline, group))
        listed = [hit for paragraph in group for hit in _listed(paragraph)]
        # Beside labels a list counts only where it is one of areas and nothing else: 甲涵养区、乙发展区、丙农业区.
        if not named or len(listed) >= _SURE_LIST:
            named.extend(listed)
        for paragraph in group:
            named.extend(_fixed(paragraph))
        for name, kind in named:
            if name.text in found:
                continue
            section = outline.section_at(name.start)
            found[name.text] = Zone(
                id="",
                name=name.text,
                start=name.start,
                end=name.end,
                quote=document.text[name.start : name.end],
                kind=kind,
                section=section.id if section else None,
            )
    return sorted(found.values(), key=lambda zone: (zone.start, zone.end))


def _layout_groups(document: Document, outline: Outline, context: Context) -> Iterator[list[Passage]]:
    """The paragraphs of each layout section."""
    groups: dict[str, list[Passage]] = {}
    for paragraph in paragraphs(document):
        path = outline.path_at(paragraph.start)
        if path and lays_out(path) and not context.is_past(paragraph.start):
            groups.setdefault(path[0].id if len(path) == 1 else path[1].id, []).append(paragraph)
    yield from groups.values()


def _titled(document: Document, outline: Outline, group: list[Passage]) -> Iterator[tuple[Passage, str]]:
    """Zones that head a passage of their own: （一）甲片区."""
    for paragraph in group:
        section = outline.path_at(paragraph.start)[-1]
        heading = document.text[section.start : section.heading_end or section.start]
        at = heading.find(section.title)
        if at >= 0 and not _layout().search(section.title):
            start = section.start + at
            title = Passage(section.title, SpanMap.straight(start, len(section.title)))
            zone = _zone(title, single=True)
            if zone is not None:
                yield zone


def _labelled(paragraph: Passage) -> Iterator[tuple[Passage, str]]:
    label = _LABEL.match(paragraph.text)
    if label is not None and not _CODE.match(paragraph.text, label.start("label")):
        name = _zone(paragraph.part(label.start("label"), label.end("label")), single=True)
        if name is not None:
            yield name
    for code in _CODE.finditer(paragraph.text):
        names = paragraph.part(code.start("names"), code.end("names"))
        for a, b in pieces(names.text.split("，")[0], "、和与及"):
            name = _zone(names.part(a, b), single=True) or _spelt(names.part(a, b), code["code"])
            if name is not None:
                yield name


def _spelt(words: Passage, code: str) -> tuple[Passage, str] | None:
    """A name that a code stands for, whatever its noun: the code's own noun gives the kind (“两湾”即甲湾科创区)."""
    lead = words.text.rfind("的") + 1
    name = words.part(lead, len(words.text))
    noun = _nouns()[0].search(code)
    if noun is None or not 3 <= len(name.text) <= _LONGEST_NAME or _MADE.match(name.text):
        return None
    return name, _nouns()[1][noun.group()]


def _listed(paragraph: Passage) -> Iterator[tuple[Passage, str]]:
    for sentence in sentences(paragraph):
        for clause in clauses(sentence):
            made = _MADE.search(clause.text)
            if made is None:
                continue
            for a, b in pieces(clause.text, "、和与及"):
                name = _zone(clause.part(max(a, made.end()) if a <= made.start() < b else a, b), single=False)
                if name is not None and a >= made.start() - len(clause.text[a:b]):
                    yield name


def _fixed(paragraph: Passage) -> Iterator[tuple[Passage, str]]:
    pattern, kinds = _terms()
    for term in pattern.finditer(paragraph.text):
        yield paragraph.part(term.start(), term.end()), kinds[term.group()]
    for kept in _PROTECTED.finditer(paragraph.text):
        yield paragraph.part(kept.start("name"), kept.end("name")), "barrier"


def _zone(words: Passage, single: bool) -> tuple[Passage, str] | None:
    """The words as a zone. `single`: nouns of one character (…轴) count too."""
    text = words.text.strip('“”" ')
    tail = _TAIL.search(text)
    text = text[: tail.start()] if tail else text
    pattern, kinds = _nouns()
    noun = pattern.search(text)
    if noun is None or "的" in text or not 3 <= len(text) <= _LONGEST_NAME or _MADE.match(text):
        return None
    if len(noun.group()) < _SHORTEST_NOUN and not single:
        return None
    if noun.start() == 0 and len(text) < 4:
        return None
    at = words.text.find(text)
    return words.part(at, at + len(text)), kinds[noun.group()]
