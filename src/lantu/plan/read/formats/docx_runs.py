"""The text of one Word paragraph: what a reader of the printed page sees, with its bold parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lantu.plan.read.formats.docx_styles import is_on
from lantu.plan.read.formats.writer import join_lines, plain

if TYPE_CHECKING:
    from lxml.etree import _Element

Piece = tuple[str, bool]  # text, bold

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Elements that hold runs and add nothing themselves. Inserted and moved-in text counts.
_THROUGH = frozenset(
    {"ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent", "sdt"}
)
_GONE = frozenset({"del", "moveFrom"})
# A new item after a soft line break is a paragraph of its own, whatever the author pressed to get there.
_ITEM = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]{1,4}[篇章节条部编]|[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}[.、．)）]|——|专栏|[①-⑳●■◆])"
)
_FINISHED = "。；！？：;!?"


@dataclass(slots=True)
class DocumentState:
    """What carries over from one paragraph to the next: open fields and the page counter."""

    fields: list[bool] = field(default_factory=list)  # one entry an open field; True once its result began
    page: int = 1
    rendered_breaks: bool = False  # the file holds Word's own page breaks; authors' breaks are then not counted
    deletions: int = 0


@dataclass(slots=True)
class ParagraphText:
    """Lines of a paragraph as runs, and what hangs on it."""

    lines: list[list[Piece]] = field(default_factory=lambda: [[]])
    notes: list[tuple[str, str]] = field(default_factory=list)  # ("footnote" | "endnote", id)
    boxes: list[_Element] = field(default_factory=list)  # text boxes anchored here
    page: int = 1

    @property
    def text(self) -> str:
        """All lines joined, for a place that holds one line."""
        return join_lines(["".join(text for text, _ in line) for line in self.lines])

    def paragraphs(self) -> list[list[Piece]]:
        """The logical paragraphs: soft breaks inside a sentence are joined, those between sentences or items part."""
        result: list[list[Piece]] = [[]]
        end = ""  # last visible character so far
        for line in self.lines:
            written = "".join(text for text, _ in line).strip()
            if not written:
                continue
            if end and (end in _FINISHED or _ITEM.match(written)):
                result.append([])
            elif end and join_lines([end, written[0]])[1:2] == " ":
                result[-1].append((" ", False))
            result[-1].extend(line)
            end = written[-1]
        return [pieces for pieces in result if pieces]


class RunReader:
    """Reads paragraphs of one document part."""

    def __init__(self, namespace: str, state: DocumentState) -> None:
        self._w = "{" + namespace + "}"
        self.state = state

    def read(self, paragraph: _Element, bold: bool = False) -> ParagraphText:
        """The text of a `w:p`; `bold` when its style is bold."""
        out = ParagraphText(page=self.state.page)
        self._walk(paragraph, out, bold)
        return out

    def _walk(self, node: _Element, out: ParagraphText, bold: bool) -> None:
        w = self._w
        for child in node:
            tag = child.tag
            if tag == w + "r":
                self._run(child, out, bold)
            elif tag.startswith(w) and tag[len(w) :] in _THROUGH:
                self._walk(child, out, bold)
            elif tag.startswith(w) and tag[len(w) :] in _GONE:
                self.state.deletions += 1
            elif tag.startswith(_COMPATIBILITY):
                self._walk(_branch(child), out, bold)
            elif tag.startswith(_MATH_TEXT[:-1]):
                self._add("".join(t.text or "" for t in child.iter(_MATH_TEXT)), out, bold)

    def _run(self, run: _Element, out: ParagraphText, bold: bool) -> None:
        w = self._w
        look = run.find(w + "rPr")
        if look is not None:
            if is_on(look.find(w + "vanish"), w):
                return
            weight = look.find(w + "b")
            if weight is not None:
                bold = is_on(weight, w)
        self._content(run, out, bold)

    def _content(self, run: _Element, out: ParagraphText, bold: bool) -> None:
        w = self._w
        for child in run:
            tag = child.tag
            name = tag[len(w) :] if tag.startswith(w) else ""
            if name == "t":
                self._add(child.text or "", out, bold)
            elif name in ("tab", "ptab"):
                self._add("\t", out, bold)
            elif name in ("br", "cr"):
                self._break(child, out)
            elif name == "lastRenderedPageBreak":
                self._turn_page(out)
            elif name == "noBreakHyphen":
                self._add("-", out, bold)
            elif name == "sym":
                self._add(_symbol(child.get(w + "char")), out, bold)
            elif name == "fldChar":
                self._field(child.get(w + "fldCharType"))
            elif name in ("footnoteReference", "endnoteReference"):
                out.notes.append((name.removesuffix("Reference"), child.get(w + "id", "")))
            elif name == "ruby":
                for base in child.findall(w + "rubyBase"):
                    self._walk(base, out, bold)
            elif tag == _COMPATIBILITY + "AlternateContent":
                self._content(_branch(child), out, bold)
            elif name in ("drawing", "pict", "object"):
                out.boxes.extend(_outermost(child, w + "txbxContent"))

    def _add(self, text: str, out: ParagraphText, bold: bool) -> None:
        if text and all(self.state.fields):
            out.lines[-1].append((plain(text), bold))

    def _break(self, node: _Element, out: ParagraphText) -> None:
        kind = node.get(self._w + "type", "textWrapping")
        if kind == "page" and not self.state.rendered_breaks:
            self._turn_page(out)
        out.lines.append([])

    def _turn_page(self, out: ParagraphText) -> None:
        self.state.page += 1
        if not any(text.strip() for line in out.lines for text, _ in line):
            out.page = self.state.page

    def _field(self, kind: str | None) -> None:
        fields = self.state.fields
        if kind == "begin":
            fields.append(False)
        elif kind == "separate" and fields:
            fields[-1] = True
        elif kind == "end" and fields:
            fields.pop()


def _branch(alternatives: _Element) -> _Element:
    """The first Choice of an AlternateContent, else its Fallback, so that a text box is not read twice."""
    found = alternatives.find(_COMPATIBILITY + "Choice")
    if found is None:
        found = alternatives.find(_COMPATIBILITY + "Fallback")
    return alternatives if found is None else found


def _outermost(node: _Element, tag: str) -> list[_Element]:
    found: list[_Element] = []
    for child in node:
        if child.tag == tag:
            found.append(child)
        elif child.tag == _COMPATIBILITY + "AlternateContent":
            found.extend(_outermost(_branch(child), tag))
        else:
            found.extend(_outermost(child, tag))
    return found


def _symbol(code: str | None) -> str:
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    # Symbol fonts live in the private area; their pictures have no meaning as text.
    return "" if 0xE000 <= number <= 0xF8FF or not 32 <= number <= 0xFFFF else chr(number)
