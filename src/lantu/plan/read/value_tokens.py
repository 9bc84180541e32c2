"""Cuts the text of a value into the terminals of grammar/value.lark."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.plan.read.lexicon_file import load_words

NUMBER = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
_CHINESE = r"[零〇一二两三四五六七八九十百]"
_NUMERAL = r"[一二两三四五六七八九十百千零〇]+|(?<![0-9０-９一二两三四五六七八九十百千亿])[万亿]"
_MULTIPLIER = r"[百千十]?(?:万亿|[万亿])"

# Order matters: the first alternative that fits wins, so longer words stand before their beginnings.
_FIXED = (
    ("GE_BEFORE", r"不低于|不少于|不小于|不短于|不得低于|至少|大于等于|≥|≧|>=|＞＝|⩾"),
    ("LE_BEFORE", r"不超过|不高于|不大于|不多于|不得超过|最多|小于等于|≤|≦|<=|＜＝|⩽"),
    ("GT_BEFORE", r"超过|突破|大于|高于|多于|超|逾|过|>|＞"),
    ("LT_BEFORE", r"低于|小于|少于|<|＜"),
    ("ABOUT_BEFORE", r"大约|约|接近|近|~|～(?=\s*[0-9０-９])"),
    ("AIM", r"力争达到|力争|达到|达|控制在|保持在|稳定在|(?:提高|提升|降低|下降)[到至]?|降至|增至|增长"),
    ("GE_AFTER", r"(?:（含）|\(含\)|及|或|（及）)?以上(?:水平)?|(?:及|或)更多"),
    ("LE_AFTER", r"(?:（含）|\(含\)|及|或)?(?:以内|以下|之内)"),
    ("ABOUT_AFTER", r"左右|上下"),
    ("DOUBLED", r"翻[了]?[一两二三四]?番|倍增"),
    ("TENTHS", r"[一二两三四五六七八九]成[一二三四五六七八九半]?(?![为立员果本功效长就人绩交都])"),
    ("PARTS", rf"百分之{_CHINESE}+(?:点{_CHINESE}+)?|百分之[0-9０-９.．]+|{_CHINESE}+分之{_CHINESE}+|一半|半数"),
    ("NUMBER", NUMBER),
    ("NUMERAL", _NUMERAL),
)
_LATE = (
    ("MORE", r"[余多](?!媒|元化|部门|式|方|层|能|功|数|年来)"),
    ("RANGE", r"——|[-—–−－﹣~～]|至|到"),
    ("COLON", r"[:：∶]"),
    ("LBRACKET", r"[\[〔［【]"),
    ("RBRACKET", r"[\]〕］】]"),
    ("PLUS", r"[+＋]"),
    ("MINUS", r"[-−－]"),
)


class Token(NamedTuple):
    """One terminal: its type in the grammar and where it stands."""

    type: str
    text: str
    start: int
    end: int


@cache
def unit_pattern() -> str:
    """Regular expression for a unit with its multiplier; longest words first."""
    words = sorted({e.word for e in load_words("units")}, key=len, reverse=True)
    # A Latin unit must not be the beginning of a longer Latin word (P of PPP, km of kmol).
    parts = [re.escape(w) + (r"(?![A-Za-z])" if w[-1].isascii() and w[-1].isalpha() else "") for w in words]
    return rf"(?:{_MULTIPLIER}|[十百千](?=[瓦克米升]))?(?:{'|'.join(parts)})|{_MULTIPLIER}"


@cache
def _scanner() -> re.Pattern[str]:
    groups = [*_FIXED, ("UNIT", unit_pattern()), *_LATE]
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in groups))


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(unit_pattern())


@cache
def sort_of_unit() -> dict[str, str]:
    """Unit word -> its sort (share, money, count …), without multipliers."""
    return {e.word: e.fields[0] for e in load_words("units")}


def unit_sort(unit: str | None) -> str | None:
    """Sort of a printed unit, multipliers taken off; None when there is none or it is unknown."""
    if not unit:
        return None
    known = sort_of_unit()
    bare = unit
    while bare and bare not in known and bare[0] in "十百千万亿":
        bare = bare[1:]
    return known.get(bare)


def tokens_from(text: str, at: int, end: int) -> list[Token]:
    """Terminals that stand one after another from `at` on; stops at the first character that starts none.

    After an amount a unit is tried first: in `3年` or `5成` the word is a unit, not the start of something else.
    """
    found: list[Token] = []
    scanner, unit = _scanner(), _unit()
    while at < end:
        if text[at] in " \t\u3000\xa0":
            at += 1
            continue
        last = found[-1].type if found else ""
        if last in ("NUMBER", "NUMERAL", "UNIT") and text[at] in "~～":
            # between two amounts a tilde is a range, before one it says 约
            found.append(Token("RANGE", text[at], at, at + 1))
            at += 1
            continue
        match = unit.match(text, at, end) if last in ("NUMBER", "NUMERAL", "MORE") else None
        name = "UNIT"
        if match is None:
            match = scanner.match(text, at, end)
            if match is None:
                break
            name = match.lastgroup or ""
        found.append(Token(name, match.group(), match.start(), match.end()))
        at = match.end()
    return found
