"""Paragraph styles of a docx: heading level, numbering and boldness, with what they inherit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING_NAMES = ("heading ", "标题 ", "标题")
_LONGEST_CHAIN = 32  # styles inherit from one another; a ring in a damaged file must end


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about a paragraph, inheritance resolved."""

    level: int | None = None  # 1 = top heading
    number_id: str | None = None
    number_level: int | None = None
    bold: bool = False


class Styles:
    """Style id -> Style."""

    def __init__(self, root: _Element | None, namespace: str) -> None:
        self._w = "{" + namespace + "}"
        self._raw: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        self.list_numbers: dict[str, str] = {}  # numbering styles: style id -> numId
        for item in root.findall(self._w + "style") if root is not None else ():
            self._raw[item.get(self._w + "styleId", "")] = item
        for style_id, item in self._raw.items():
            if item.get(self._w + "type") == "numbering":
                number = item.find(f"{self._w}pPr/{self._w}numPr/{self._w}numId")
                if number is not None:
                    self.list_numbers[style_id] = number.get(self._w + "val", "")

    def get(self, style_id: str | None) -> Style:
        """The style of that id; an unknown one says nothing."""
        if not style_id or style_id not in self._raw:
            return Style()
        if style_id not in self._known:
            self._known[style_id] = self._resolve(style_id)
        return self._known[style_id]

    def _resolve(self, style_id: str) -> Style:
        w = self._w
        level: int | None = None
        number_id: str | None = None
        number_level: int | None = None
        bold: bool | None = None
        at: str | None = style_id
        for _ in range(_LONGEST_CHAIN):
            item = self._raw.get(at or "")
            if item is None:
                break
            outline = item.find(f"{w}pPr/{w}outlineLvl")
            if level is None and outline is not None:
                level = _level(outline.get(w + "val"))
            if level is None:
                level = _level_by_name(item, w)
            number = item.find(f"{w}pPr/{w}numPr/{w}numId")
            if number_id is None and number is not None:
                number_id = number.get(w + "val")
            depth = item.find(f"{w}pPr/{w}numPr/{w}ilvl")
            if number_level is None and depth is not None and (depth.get(w + "val") or "").isdigit():
                number_level = int(depth.get(w + "val", "0"))
            weight = item.find(f"{w}rPr/{w}b")
            if bold is None and weight is not None:
                bold = is_on(weight, w)
            parent = item.find(w + "basedOn")
            at = parent.get(w + "val") if parent is not None else None
        return Style(level or None, number_id, number_level, bool(bold))


def is_on(toggle: _Element | None, w: str) -> bool:
    """Whether a toggle such as `<w:b/>` is on."""
    return toggle is not None and toggle.get(w + "val", "1") not in ("0", "false", "off")


def _level(value: str | None) -> int | None:
    # 0 stands for "body text, said on purpose": it stops the search up the chain and is no level.
    if value is None or not value.isdigit():
        return None
    return int(value) + 1 if int(value) < 9 else 0


def _level_by_name(item: _Element, w: str) -> int | None:
    name = item.find(w + "name")
    text = (name.get(w + "val", "") if name is not None else "").lower()
    if text == "title":
        return 1
    for start in _HEADING_NAMES:
        rest = text.removeprefix(start)
        if rest != text and rest.isdigit() and 1 <= int(rest) <= 9:
            return int(rest)
    return None
