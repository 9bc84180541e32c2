"""Years in English sentences: by which year, since which base, in which fiscal year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Role = Literal["target", "base", "other"]

_YEAR = re.compile(
    r"(?<![\w$€£,.-])(?P<fy>FY\s?)?(?P<year>(?:19|20)[0-9]{2})(?:\s?(?:[/–—-]\s?|\bto\s(?=[0-9]{4})|\band\s(?=[0-9]{4}))(?P<last>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]))?(?![0-9%]|,[0-9]{3}|\.[0-9])"
    r"|(?<![\w])FY\s?(?P<short>[0-9]{2})(?:[/–-](?P<short2>[0-9]{2}))?(?![0-9])"
    r"|(?<=mid-)(?P<mid>20[0-9]{2})(?![0-9])"
)
_BASE_BEFORE = re.compile(
    r"(?:below|above|from|over|on|than|to|with|against|of|versus|vs\.?|since|relative to|compared (?:with|to)|baseline"
    r"|base year)\s+(?:(?:a|an|its|their|the|those of|that of|levels? (?:of|in)|baseline of|baseline year"
    r"|base year of)\s+)?$",
    re.IGNORECASE,
)
_BASE_AFTER = re.compile(r"\s*[\w-]{0,12}?\s?(?:levels?|baseline|base\b|average|values?|emissions)", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:below|above|since|relative to|compared (?:with|to)|against|versus|vs\.?|over|on|baseline)\s+"
    r"(?:the |a |an |its )?$",
    re.IGNORECASE,
)
_MAY_BE_DUE = ("over", "to", "of", "on")  # "over 2026–2030" and "the period to 2030" are due, "over 2019" compares
_DUE = re.compile(
    r"(?:\b(?:by|before|until|till|through|in|for|during|than|end of|of|to|between|over|of the|from|within)|\bmid-|\()"
    r"(?:\s+(?:the|end|close|start|beginning|middle|of|year|fiscal|financial|school|calendar|early|late|mid|spring"
    r"|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Q[1-4]|quarter|first|second|third|fourth|[0-9]{1,2},?)){0,5}\s*$",
    re.IGNORECASE,
)
_BEFORE_PLAIN = re.compile(r"\bin\s+$|\($", re.IGNORECASE)
_TARGETS = re.compile(r"\s*(?:targets?|goals?)\b", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:by|before|until|till|through|end of|than)\b[^.;]{0,40}$|\bmid-$|\bFY ?$", re.IGNORECASE)
_WINDOW = 48


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year in the text: where it stands and whether something is due then or compared with it.

    A fiscal or school year is named by the year in which it ends: FY2027, 2026/27 and 2026-27 are 2027. A span
    (2021–2030) that is due has its last year.
    """

    start: int
    end: int
    year: int
    role: Role
    strong: bool = False  # by, before, until: a deadline even without any other sign of a promise


def year_mentions(text: str, start: int, end: int, first_year: int | None) -> list[YearMention]:
    """Every year of `text[start:end]`; `first_year` is the plan's first one, before which nothing is due."""
    found: list[YearMention] = []
    for match in _YEAR.finditer(text, start, end):
        first, last = _years(match)
        at = match.start()
        ahead = text[max(start, at - _WINDOW) : at]
        role = _role(ahead, text, match.end(), first, last, first_year)
        stop = match.end()
        strong = role == "target" and _DEADLINE.search(ahead) is not None
        found.append(YearMention(at, stop, last if role == "target" else first, role, strong))
    return found


def _years(match: re.Match[str]) -> tuple[int, int]:
    if match["mid"]:
        return int(match["mid"]), int(match["mid"])
    if match["short"]:
        year = 2000 + int(match["short"])
        return year, 2000 + int(match["short2"]) if match["short2"] else year
    year, last = int(match["year"]), match["last"]
    if not last:
        return year, year
    ended = int(last) if len(last) == 4 else year // 100 * 100 + int(last)
    return (year, ended) if 0 < ended - year <= 60 else (year, year)


def _role(ahead: str, text: str, stop: int, first: int, last: int, first_year: int | None) -> Role:
    early = first_year is not None and last < first_year
    levels = _BASE_AFTER.match(text, stop) is not None
    if _BASE_BEFORE.search(ahead) and (early or levels or _COMPARED.search(ahead)):
        sure = early or levels or first_year is None
        if sure or not ahead.rstrip().lower().endswith(_MAY_BE_DUE):
            return "base"
    if early or (first_year is None and last < 2000):
        return "base" if _BEFORE_PLAIN.search(ahead) else "other"
    return "target" if _DUE.search(ahead) or _TARGETS.match(text, stop) else "other"
