"""What one cell of an indicator table says: nothing, a dash, a value, a bindingness, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from lantu.plan.read.document import Cell
from lantu.plan.read.table_reading.english import in_signs, number_and_unit
from lantu.plan.read.table_reading.words import is_one_of, tidy, words
from lantu.plan.read.values import ReadValue, parse_value


class CellKind(StrEnum):
    """Sorts of cell by what is printed in them."""

    EMPTY = "empty"  # nothing at all; in a file that knows no merged cells it may be the rest of one
    DASH = "dash"  # "no value", said with a dash
    VALUE = "value"
    BRACKET = "bracket"  # [0.4]: a change over the period
    ATTRIBUTE = "attribute"  # 约束性, 预期性
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class CellReading:
    """A cell as read. `lead` are the words before the value (较“十二五”下降), `rest` those after it.

    `change` is a bracketed change printed behind a level in the same cell (`88.5 [0.4]`). `marks` are footnote marks.
    """

    kind: CellKind
    text: str
    cell: Cell
    value: ReadValue | None = None
    change: ReadValue | None = None
    lead: str = ""
    rest: str = ""
    marks: tuple[str, ...] = ()

    @property
    def void(self) -> bool:
        """Whether the cell holds no value and no words."""
        return self.kind in (CellKind.EMPTY, CellKind.DASH)


_MARK_SIGNS = "①-⑳*＊†‡※△▲★☆¹²³⁴⁵⁶⁷⁸⁹"
_MARKS = re.compile(rf"(?:[{_MARK_SIGNS}]|[\[［〔(（]?注\s?\d{{1,2}}[\]］〕)）]?){{1,3}}$")
_OPEN = "[〔［【"
_WRAPPED = re.compile(r"[(（]([^()（）]{1,20})[)）]")
_CUT = re.compile(r"[、；;，（(]|,(?!\d)")
_NUMERALS = re.compile(r"[0-9０-９零〇一二两三四五六七八九十百千万亿半番]")
_LONGEST_LEAD = 24
_LONGEST_VALUE = 60


def split_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """Text without the footnote marks at its end, and the marks (`5.7①` -> `5.7`, `①`)."""
    match = _MARKS.search(text[-12:])
    if not match or match.end() - match.start() == len(text):
        return text, ()
    at = len(text) - len(match.group())
    return text[:at].rstrip(), (match.group(),)


def read_cell(cell: Cell) -> CellReading:
    """Reads a cell; nothing that it prints is lost: what is no value stays in `lead`, `rest` or `text`."""
    text = tidy(cell.text)
    if not text:
        return CellReading(CellKind.EMPTY, "", cell)
    if is_one_of(text, "none"):
        return CellReading(CellKind.DASH, text, cell)
    if is_one_of(text, "binding") or is_one_of(text, "anticipatory"):
        return CellReading(CellKind.ATTRIBUTE, text, cell)
    bare, marks = split_marks(text)
    if is_one_of(bare, "binding") or is_one_of(bare, "anticipatory"):
        return CellReading(CellKind.ATTRIBUTE, bare, cell, marks=marks)
    for candidate, found in ((text, ()), (bare, marks)):
        reading = _value_in(candidate, cell)
        if reading is not None:
            return replace(reading, marks=found)
        if not marks:
            break
    return CellReading(CellKind.WORDS, bare, cell, marks=marks)


def _value_in(text: str, cell: Cell) -> CellReading | None:
    if len(text) > _LONGEST_VALUE or not _NUMERALS.search(text):
        return None
    whole = _parse(text)
    if whole is not None:
        return CellReading(CellKind.BRACKET if whole.bracketed else CellKind.VALUE, text, cell, whole)
    wrapped = _WRAPPED.fullmatch(text)
    if wrapped and (inner := _parse(wrapped[1])) is not None and inner.digits:
        # （0.4） is how some offices print [0.4].
        return CellReading(CellKind.BRACKET, text, cell, replace(inner, bracketed=True))
    at = next((i for i, ch in enumerate(text) if i and ch in _OPEN), 0)
    if at:
        level, change = _parse(text[:at]), _parse(text[at:])
        if level is not None and change is not None and change.bracketed:
            return CellReading(CellKind.VALUE, text, cell, level, change)
    led = _after_lead(text)
    if led is not None:
        return CellReading(CellKind.VALUE, text, cell, led[1], lead=led[0])
    cut = _CUT.search(text)
    if cut and cut.start():
        first = text[: cut.start()]
        value_and_lead = _after_lead(first)
        value = _parse(first) or (value_and_lead[1] if value_and_lead else None)
        if value is not None and value.digits:
            kind = CellKind.BRACKET if value.bracketed else CellKind.VALUE
            lead = value_and_lead[0] if value_and_lead else ""
            return CellReading(kind, text, cell, value, lead=lead, rest=text[cut.start() :].lstrip("、；;，,"))
    return None


def _parse(text: str) -> ReadValue | None:
    read = parse_value(text)
    if read is None and ("～" in text[1:] or "~" in text[1:]):
        # Before a number the sign means "about", between two it means "to".
        read = parse_value(text[0] + text[1:].replace("～", "-").replace("~", "-"))
    if read is None and text.isascii():
        signs = in_signs(text)
        read = parse_value(signs)
        if read is None and (pair := number_and_unit(signs)) is not None:
            read = parse_value(pair[0])
            read = replace(read, unit=pair[1]) if read is not None else None
    return read


def _after_lead(text: str) -> tuple[str, ReadValue] | None:
    """`较“十二五”下降30%以上` -> (`较“十二五”下降`, 30 >=): the value stands behind the last verb of a short lead."""
    for sort in ("fall", "rise", "arrive", "yearly_lead", "total_lead"):
        for word in words(sort):
            at = text.find(word, 0, _LONGEST_LEAD)
            if at < 0:
                continue
            end = at + len(word)
            value = _parse(text[at:]) or _parse(text[end:].removeprefix("率").removeprefix("了").strip())
            if value is not None and value.digits:
                return text[:end], value
    return None
