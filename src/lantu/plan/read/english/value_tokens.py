"""Cuts the text of an English value into the terminals of english_value.lark."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.plan.read.english.numerals import PARTS, WORD
from lantu.plan.read.lexicon_file import load_words

NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
CURRENCY = (
    r"(?:US|A|AU|C|CA|NZ|HK|S)?\$|[€£¥₹]|(?:USD|EUR|GBP|CNY|RMB|KES|KSh|UGX|UShs|TZS|Rs\.?|NGN|GHS|ZAR)(?=\s?[0-9])"
)
_WORDS = rf"(?:{WORD})(?:(?:-| and | )(?:{WORD})\b)*\b"
_PARTS = rf"(?:(?:a|one|two|three|four|five|seven|nine)[ -])?(?:{PARTS})\b"

_SMALL = r"(?:[0-9]{1,3}(?![0-9,])|(?:two|three|four|five|six|eight|ten)\b)"

# Order matters: the first alternative that fits wins.
_AFTER_AMOUNT = (
    ("SCALE", r"(?:thousand|million|billion|trillion|lakh|crore)\b|(?:mn|bn|tn|k|m)\b"),
    ("MORE", r"\+"),
    ("MONEY", r"(?:US )?(?:dollars?|euros?|yuan|rupees|shillings|rand|francs|pesos|naira)\b|pounds sterling\b"),
)
_TOKENS = (
    ("GE_AFTER", r"(?:and|or) (?:more|higher|above|greater|better|over)\b|plus\b"),
    ("LE_AFTER", r"(?:and|or) (?:less|lower|below|fewer|under)\b"),
    ("AND", r"and\b"),
    ("IN", rf"(?:in|out of)(?= (?:every )?{_SMALL})(?: every)?"),
    ("RANGE", r"to\b|[-–—]"),
    ("CURRENCY", CURRENCY),
    ("MINUS", r"[−]"),
    ("PARTS", _PARTS),
    ("NUMBER", NUMBER),
    ("WORDS", _WORDS),
    ("COLON", r":(?=[0-9])"),
)


class Token(NamedTuple):
    """One terminal: its type in the grammar and where it stands."""

    type: str
    text: str
    start: int
    end: int


@cache
def units() -> dict[str, tuple[str, str]]:
    """Unit word as printed -> its sort and how it is written down."""
    return {e.word: (e.fields[0], e.fields[1]) for e in load_words("en_units")}


@cache
def _unit() -> re.Pattern[str]:
    words = sorted(units(), key=len, reverse=True)
    parts = [re.escape(w) + (r"(?![A-Za-z0-9])" if w[-1].isalnum() else "") for w in words]
    return re.compile(rf"-?(?:{'|'.join(parts)})")


@cache
def _scanner() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _TOKENS), re.IGNORECASE)


@cache
def _after_amount() -> re.Pattern[str]:
    # A lone m is millions only behind money; metres are in the unit list.
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _AFTER_AMOUNT), re.IGNORECASE)


@cache
def _lead_types() -> dict[str, str]:
    return {e.word: e.fields[0] for e in load_words("en_leads")}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(lead.split()[-1] for lead in _lead_types())


@cache
def _leads() -> re.Pattern[str]:
    phrases = sorted(_lead_types(), key=len, reverse=True)
    words = "|".join(re.escape(p) for p in phrases if p[0].isalpha())
    signs = "|".join(re.escape(p) for p in phrases if not p[0].isalpha())
    return re.compile(rf"(?:(?<![\w-])(?P<words>{words})(?!\w)|(?P<signs>{signs}))\s*", re.IGNORECASE)


_LEAD_SIGNS = "<>≤≥=~≈"
_FARTHEST_LEAD = 40
_RISING = re.compile(
    r"\b(?:go|goes|going|move|brought|bring|bringing|scale|scaled|step|ramp|climb|pushed?|taken?|up)\s$", re.IGNORECASE
)
_MOST = 10  # terminals of the longest value
_AMOUNTS = ("NUMBER", "WORDS", "PARTS")


def leads_before(text: str, at: int, floor: int) -> list[Token]:
    """Leads (`no more than`, `about`, `between`) that stand one after another and end at `at`."""
    window = max(floor, at - _FARTHEST_LEAD)
    last = text[window:at].split()[-1:]
    if not last or (last[0].lower() not in _last_words() and last[0][-1] not in _LEAD_SIGNS):
        return []  # most numbers have no lead, and the pattern is a long one
    run: list[Token] = []
    for match in _leads().finditer(text, window, at):
        if match.group().lower().startswith("up to") and _RISING.search(text, window, match.start()):
            continue  # go up to 70%
        if run and run[-1].end != match.start():
            run = []
        lead = (match["words"] or match["signs"]).lower()
        run.append(Token(_lead_types()[lead], lead, match.start(), match.end()))
    return run if run and run[-1].end == at else []


def tokens_from(text: str, at: int, end: int, spans: bool = True) -> list[Token]:
    """Terminals one after another from the amount at `at` on; stops at the first character that starts none.

    `spans` False stops before a range (`from 22% to 50%` holds two values).
    """
    found: list[Token] = []
    money = False
    while at < end and len(found) < _MOST:
        if text[at] in " \u00a0":
            at += 1
            continue
        last = found[-1].type if found else ""
        token = _next(text, at, end, last, money)
        if token is None or (token.type == "RANGE" and not spans):
            break
        money = money or token.type == "CURRENCY"
        found.append(token)
        at = token.end
    return found


def _next(text: str, at: int, end: int, last: str, money: bool) -> Token | None:
    if last in (*_AMOUNTS, "SCALE", "MORE"):
        match = _after_amount().match(text, at, end)
        if (
            match
            and (match.lastgroup != "SCALE" or last in _AMOUNTS)
            and (money or len(match.group()) > 2 or match.group() in ("mn", "bn", "+"))
        ):
            return Token(match.lastgroup or "", match.group(), at, match.end())
        if not money:
            match = _unit().match(text, at, end)
            if match:
                return Token("UNIT", match.group().lstrip("-"), at, match.end())
    match = _scanner().match(text, at, end)
    return Token(match.lastgroup or "", match.group(), at, match.end()) if match else None
