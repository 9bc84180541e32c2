"""Raw web pages: blocks in reading order, every character placed in the file, broken nesting put up with."""

from __future__ import annotations

import re

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.formats.flow import Flow
from lantu.plan.read.formats.formula import end_of_formula, read_formula
from lantu.plan.read.formats.html_table import RawCell, TableFrame
from lantu.plan.read.formats.html_tokens import Token, attributes, tokens
from lantu.plan.read.formats.inline import ENTITY, add_entity

_BREAKS = frozenset(
    {
        "p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section",
        "article", "main", "header", "footer", "nav", "aside", "blockquote", "center", "pre", "form", "fieldset",
        "figure", "figcaption", "address", "details", "summary", "option", "title", "body", "html", "head", "caption",
        "label", "select",
    }
)  # fmt: skip
_NOISE = frozenset({"nav", "footer", "select", "button", "option", "label"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source"})
_BOLD = frozenset({"b", "strong"})
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|\shidden[\s>=]", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s{0,5}:\s{0,5}(?:bold|[6-9]00)", re.IGNORECASE)
_SIGNS = re.compile(r"[&$]")


def read_html(text: str) -> list[Block]:
    """The blocks of an HTML text, whole page or fragment, in order. Scripts, styles and comments are left out,
    navigation is marked NOISE, a table that only lays out a page is taken apart."""
    return read_html_part(text, 0, len(text), None)


def read_html_part(text: str, start: int, end: int, page: int | None) -> list[Block]:
    """The blocks of the HTML in `text[start:end]`, a piece of a Markdown file."""
    reader = _Reader(text, page)
    for token in tokens(text, start, end):
        if token.name:
            reader.tag(token)
        else:
            reader.words(token.start, token.end)
    return reader.finish(end)


class _Reader:
    """Holds the paragraph being read, where finished blocks go, and the tables that are open."""

    def __init__(self, text: str, page: int | None) -> None:
        self._text = text
        self._page = page
        self._blocks: list[Block] = []
        self._sink = self._blocks
        self._frames: list[TableFrame] = []
        self._flow = Flow()
        self._kind = BlockKind.PARAGRAPH
        self._level: int | None = None
        self._noise: list[str] = []
        self._unclosed: set[str] = set()
        self._spans: list[bool] = []
        self._preformatted = False

    def words(self, start: int, end: int) -> None:
        """Text between tags."""
        if self._preformatted:
            for line in re.finditer(r"[^\r\n]+", self._text[start:end]):
                self._pieces(start + line.start(), start + line.end())
                self._break()
        else:
            self._pieces(start, end)

    def _pieces(self, start: int, end: int) -> None:
        text, at = self._text, start
        for match in _SIGNS.finditer(text, start, end):
            if match.start() < at:
                continue
            if match.group() == "$":
                close = end_of_formula(text, match.start(), end)
                if close > 0:
                    self._flow.add_wrapped(text, at, match.start())
                    self._flow.add_formula(
                        read_formula(text[match.end() : close - 1]), match.start(), close - match.start()
                    )
                    at = close
            elif entity := ENTITY.match(text, match.start(), end):
                self._flow.add_wrapped(text, at, match.start())
                at = add_entity(self._flow, entity.group(), match.start())
        self._flow.add_wrapped(text, at, end)

    def tag(self, token: Token) -> None:
        """One tag; a name that has no meaning here changes nothing."""
        name = token.name
        if name in ("td", "th", "tr", "table"):
            self._table_tag(token)
        elif name in _BOLD:
            self._flow.bold(not token.closing)
        elif name == "span" or name == "font":
            self._style(token)
        elif name in _BREAKS:
            self._block_tag(token)
        if name not in _VOID:
            self._watch_noise(token)

    def _style(self, token: Token) -> None:
        if token.closing:
            if self._spans and self._spans.pop():
                self._flow.bold(False)
        else:
            bold = _BOLD_STYLE.search(self._text, token.start, token.end) is not None
            self._spans.append(bold)
            if bold:
                self._flow.bold(True)

    def _block_tag(self, token: Token) -> None:
        bold = self._flow.is_bold
        self._break()
        name = token.name
        if name == "br":
            # A line break is no end of anything: bold type and list go on behind it.
            self._flow.bold(bold)
            return
        opening = not token.closing
        self._kind, self._level = BlockKind.PARAGRAPH, None
        if len(name) == 2 and name[0] == "h" and name[1].isdigit() and opening:
            self._kind, self._level = BlockKind.HEADING, int(name[1])
        elif name == "li" and opening:
            self._kind = BlockKind.LIST_ITEM
        elif name == "pre":
            self._preformatted = opening

    def _watch_noise(self, token: Token) -> None:
        """Navigation and hidden elements: what stands in them is kept as NOISE, up to their closing tag."""
        name = token.name
        if self._noise:
            if name == self._noise[-1]:
                self._break()
                if token.closing:
                    self._noise.pop()
                else:
                    self._noise.append(name)
        elif not token.closing and name not in self._unclosed:
            if name not in _NOISE and not _HIDDEN.search(self._text, token.start, token.end):
                return
            # An element that is never closed would take the whole page with it.
            if self._text.find(f"</{name}", token.end) < 0:
                self._unclosed.add(name)
                return
            self._break()
            self._noise.append(name)

    def _break(self) -> None:
        """End the paragraph."""
        if self._flow.size:
            kind = BlockKind.NOISE if self._noise else self._kind
            block = self._flow.block(kind, self._level, self._page)
            if block is not None:
                self._sink.append(block)
        self._flow = Flow()

    def _table_tag(self, token: Token) -> None:
        self._break()
        self._kind, self._level = BlockKind.PARAGRAPH, None
        name = token.name
        if name == "table" and not token.closing:
            self._frames.append(TableFrame(self._text, self._sink, self._page))
            self._sink = self._frames[-1].loose
            return
        if not self._frames:
            if token.closing:
                return
            # Rows without a table: a piece that lost its beginning.
            self._frames.append(TableFrame(self._text, self._sink, self._page))
        frame = self._frames[-1]
        if name == "table":
            self._close(frame, token.start)
        elif name == "tr":
            frame.end_row(token.end if token.closing else token.start)
            if not token.closing:
                frame.begin_row(token.start)
            self._sink = frame.loose
        elif token.closing:
            self._sink = frame.loose
        else:
            self._sink = frame.begin_cell(token.start, self._cell(token)).blocks

    def _cell(self, token: Token) -> RawCell:
        found = attributes(self._text, token)
        return RawCell(token.end, _count(found.get("rowspan", "")), _count(found.get("colspan", "")))

    def _close(self, frame: TableFrame, at: int) -> None:
        frame.end_row(at)
        self._frames.pop()
        self._sink = frame.outer
        self._sink.extend(frame.finished())

    def finish(self, end: int) -> list[Block]:
        """All blocks; what is still open is closed."""
        self._break()
        while self._frames:
            self._close(self._frames[-1], end)
        return self._blocks


def _count(words: str) -> int:
    """A rowspan or colspan as printed; damage counts as 1."""
    digits = words.strip()
    return min(max(int(digits), 1), 10_000) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1
