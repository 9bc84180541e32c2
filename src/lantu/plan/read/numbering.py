"""How a line is numbered: 第三章, 一、, （二）, 1., (1), ①, 一是, ——, 专栏 2, 第七条, Chapter 4, 1.2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class NumberKind(StrEnum):
    """Kinds of numbering (编号形式). One document uses each kind at one depth."""

    PART = "part"  # 第一篇, 第一编, 第一部分, Part I
    CHAPTER = "chapter"  # 第一章, Chapter 1
    SECTION = "section"  # 第一节, Section 1
    ARTICLE = "article"  # 第七条
    HAN = "han"  # 一、
    HAN_PAREN = "han_paren"  # （一）
    NAMED = "named"  # Goal 3, Priority 2, Annex A
    ROMAN = "roman"  # IV.
    DECIMAL2 = "decimal2"  # 1.2
    DECIMAL3 = "decimal3"  # 1.2.3
    DECIMAL4 = "decimal4"  # 1.2.3.4
    DIGIT = "digit"  # 1. 1． 1、
    DIGIT_PAREN = "digit_paren"  # (1) （1） 1)
    CIRCLED = "circled"  # ①
    ORDINAL_IS = "ordinal_is"  # 一是
    DASH = "dash"  # ——
    BOX = "box"  # 专栏 1


# What can head a section, outermost first as a guide; a document's own order overrules it.
HEADING_ORDER: tuple[NumberKind, ...] = (
    NumberKind.PART,
    NumberKind.CHAPTER,
    NumberKind.SECTION,
    NumberKind.NAMED,
    NumberKind.ROMAN,
    NumberKind.HAN,
    NumberKind.ARTICLE,
    NumberKind.HAN_PAREN,
    NumberKind.DIGIT,
    NumberKind.DECIMAL2,
    NumberKind.DECIMAL3,
    NumberKind.DECIMAL4,
    NumberKind.DIGIT_PAREN,
    NumberKind.CIRCLED,
)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number at the head of a line: its kind, its value where it has one, and where the title begins."""

    kind: NumberKind
    value: int | None
    printed: str  # without white space around it: 第三章, 一、, （二）, 专栏 1
    title_at: int  # offset in the line of the first character after the number


_HAN = "〇零一二三四五六七八九十百"
_GAP = r"[\s、,，:：.．·]{0,6}"
_DI = re.compile(rf"第\s?([{_HAN}]{{1,6}}|\d{{1,3}})\s?(部分|[篇编章节条])")
_HAN_LIST = re.compile(rf"([{_HAN}]{{1,5}})\s?[、．.]")
_HAN_PAREN = re.compile(rf"[（(]\s?([{_HAN}]{{1,5}})\s?[）)][、.．]?")
# A decimal number at the head of a line goes on with what it measures (2.16 万美元); a section number does not.
_MEASURE = (
    r"[万亿%％‰倍吨亩岁元]|个?百分|千[瓦米克]|平方|立方|公[里顷斤]|美元|[毫微]克|米[/／以，、。]|人次"
    r"|kg|km|mg|million|percent"
)
_DECIMAL = re.compile(rf"(\d{{1,2}}(?:[.．][1-9]\d?){{1,3}})(?:[.．、]?\s{{1,4}}|[、．.](?=\D))(?=\S)(?!\d|{_MEASURE})")
_DIGIT = re.compile(r"(\d{1,2})\s?[.．、](?![\d%％])|(0\d)\s{1,4}(?=[\u4e00-\u9fff“《])")
_BARE_DIGIT = re.compile(r"(\d{1,2})\s{1,4}(?=[^\W\d])")
_DIGIT_PAREN = re.compile(r"(?:[（(]\s?(\d{1,2})\s?[）)]|(\d{1,2})[)）])[、.．]?")
_CIRCLED = re.compile(r"[①-⑳]")
_IS = re.compile(rf"(?:([{_HAN}]{{1,3}})[是要]|第([{_HAN}]{{1,3}})[，,]|其([{_HAN}])[是，、：:])")
_DASH = re.compile(r"(?:—{1,3}|–{1,2}|―{1,2}|─{1,2}|--)(?![\d—–―─\-])\s{0,4}")
_BOX = re.compile(rf"专\s?栏\s?((?:\d{{1,3}}|[{_HAN}]{{1,4}})(?:\s?[-－—–]\s?\d{{1,3}})?)?")
_BOX_END = re.compile(r"(?:\s|[:：、.．]|$|(?<=\d)(?=[^\d.．%％个项]))")
_NAMED = re.compile(
    r"(Part|Chapter|Section|Article|Goal|Objective|Priority|Strategy|Pillar|Action|Theme|Outcome|Mission|Annex"
    r"|Appendix|Box)\s{1,3}(\d{1,3}|[IVXLC]{1,6}|[A-Z])(?=[\s:.,\-–—]|$)[\s:.\-–—]{0,4}",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"([IVXLCⅠ-Ⅻ]{1,6})[.、．]\s{0,3}(?=\S)")
_UNITS = {
    "部分": NumberKind.PART,
    "篇": NumberKind.PART,
    "编": NumberKind.PART,
    "章": NumberKind.CHAPTER,
    "节": NumberKind.SECTION,
    "条": NumberKind.ARTICLE,
}
_ENGLISH = {
    "part": NumberKind.PART,
    "chapter": NumberKind.CHAPTER,
    "section": NumberKind.SECTION,
    "article": NumberKind.ARTICLE,
    "box": NumberKind.BOX,
}
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_AFTER = re.compile(_GAP)
_FIRST_SIGNS = frozenset("第（(—–―─-专其①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" + _HAN + "0123456789")


def read_number(line: str, marked: bool = False) -> Numbering | None:
    """The number at the head of `line`, which has no white space before it; None when there is none. A bare `1` before
    a title counts only where the file marks the line as a heading (`marked`).

    A number that only begins a sentence (`第一条生产线投产`, `2025年`) is none.
    """
    if not line:
        return None
    if line[0] in _FIRST_SIGNS:
        number = _chinese(line)
        bare = _BARE_DIGIT.match(line) if number is None and marked else None
        return _made(NumberKind.DIGIT, bare[1], bare, line) if bare else number
    return _english(line) if line[0].isascii() and line[0].isalpha() else _roman(line)


def _chinese(line: str) -> Numbering | None:
    match = _DI.match(line)
    if match:
        return _ordinal(line, match)
    match = _BOX.match(line)
    if match:
        stop = _BOX_END.match(line, match.end())
        return _made(NumberKind.BOX, match[1], match, line) if stop else None
    for pattern, kind in (
        (_HAN_LIST, NumberKind.HAN),
        (_HAN_PAREN, NumberKind.HAN_PAREN),
        (_DECIMAL, NumberKind.DECIMAL2),
        (_DIGIT, NumberKind.DIGIT),
        (_DIGIT_PAREN, NumberKind.DIGIT_PAREN),
        (_CIRCLED, NumberKind.CIRCLED),
        (_IS, NumberKind.ORDINAL_IS),
        (_DASH, NumberKind.DASH),
    ):
        match = pattern.match(line)
        if match:
            if kind is NumberKind.DECIMAL2:
                kind = _decimal_kind(match[1])
                return _made(kind, re.split("[.．]", match[1])[-1], match, line)
            if kind is NumberKind.CIRCLED:
                return _made(kind, str(ord(match.group()) - ord("①") + 1), match, line)
            return _made(kind, next((g for g in match.groups() if g), None), match, line)
    return None


def _ordinal(line: str, match: re.Match[str]) -> Numbering | None:
    kind = _UNITS[match[2]]
    after = line[match.end() : match.end() + 1]
    # 第七条 heads an article only with a gap behind it; 第一条高铁 counts railways, 第二节课 lessons.
    if kind is NumberKind.ARTICLE and after and not after.isspace() and after not in "、:：　":
        return None
    if after and after in "的，。；和与至到以及）)":
        return None
    return _made(kind, match[1], match, line)


def _english(line: str) -> Numbering | None:
    match = _NAMED.match(line)
    if match is None:
        return _roman(line)
    kind = _ENGLISH.get(match[1].lower(), NumberKind.NAMED)
    return _made(kind, match[2], match, line)


def _roman(line: str) -> Numbering | None:
    match = _ROMAN.match(line)
    return _made(NumberKind.ROMAN, match[1], match, line) if match else None


def _made(kind: NumberKind, numeral: str | None, match: re.Match[str], line: str) -> Numbering:
    gap = _AFTER.match(line, match.end())
    title_at = gap.end() if gap else match.end()
    printed = match.group().strip(" \t\u3000:：-–—") if kind is not NumberKind.DASH else match.group().strip()
    return Numbering(kind, numeral_value(numeral) if numeral else None, printed, title_at)


def _decimal_kind(numeral: str) -> NumberKind:
    depth = numeral.count(".") + numeral.count("．")
    return (NumberKind.DECIMAL2, NumberKind.DECIMAL3, NumberKind.DECIMAL4)[depth - 1]


def numeral_value(numeral: str) -> int | None:
    """The value of a numeral of a heading: 12, 十二, 二十一, IV; None when it is a letter or no numeral."""
    if numeral.isdecimal():
        return int(numeral)
    if all(ch in _ROMAN_VALUES for ch in numeral.upper()):
        values = [_ROMAN_VALUES[ch] for ch in numeral.upper()]
        return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
    if not all(ch in _HAN for ch in numeral):
        return None
    if not any(ch in "十百" for ch in numeral):
        return int("".join(str(_DIGITS[ch]) for ch in numeral))
    total = digit = 0
    for ch in numeral:
        if ch in "十百":
            total += max(digit, 1) * (10 if ch == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[ch]
    return total + digit
