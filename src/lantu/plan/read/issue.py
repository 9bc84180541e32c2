"""Who issued the document, when and under which number, from its first and last lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lantu.plan.read.numbering import numeral_value

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,14}\s?[〔\[（(【［]\s?(?:19|20)\d{2}\s?[〕\]）)】］]\s?(?:第)?\d{1,5}\s?号")
_ISSUER = re.compile(
    r"[\u4e00-\u9fff\s]{2,30}?(?:人民政府(?:办公[厅室])?|政府办公[厅室]|国务院(?:办公厅)?|委员会(?:办公[厅室])?|人民代表大会(?:常务委员会)?"
    r"|发展和?改革[委局]|发改[委局]|[\u4e00-\u9fff]{2,8}[厅局部]|党委|[省市县区]委(?:办公[厅室])?)"
)
_DATE = re.compile(
    r"((?:19|20)\d{2})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?|((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})"
)
_HAN_DATE = re.compile(
    r"([二一][〇○零Ｏ０oO0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_WEB_LINE = re.compile(r"(?:来源|时间|发布|日期|浏览|作者|索引号|成文日期)")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Issue:
    """Issuer, ISO date as far as printed, and document number; None where not printed."""

    issuer: str | None = None
    issued: str | None = None
    document_no: str | None = None


def read_issue(front: Sequence[str], tail: Sequence[str]) -> Issue:
    """What the lines around the title (`front`) and the last lines of the document (`tail`) say of its issue.

    The imprint at the end (…印发) outweighs the title page; a line that only a web page adds is used for nothing but a
    date that stands nowhere else.
    """
    own = [line for line in (*front, *tail) if len(line) <= _LONGEST and not _WEB_LINE.match(line)]
    imprint = [line for line in tail if "印发" in line and len(line) <= _LONGEST]
    web = [line for line in front if _WEB_LINE.match(line)]
    return Issue(
        _first(issuer_of(line) for line in own),
        _first(date_in(line) for line in (*imprint, *(line for line in own if _is_date_line(line)), *web)),
        _first(_document_no(line) for line in own),
    )


def date_in(line: str) -> str | None:
    """The first date of a line in ISO form as far as printed: 2021-07-08, 2021-07; a bare year only when alone."""
    match = _HAN_DATE.search(line)
    if match:
        year = "".join(str("〇一二三四五六七八九".find(ch)) if ch in "一二三四五六七八九" else "0" for ch in match[1])
        month, day = numeral_value(match[2]), numeral_value(match[3]) if match[3] else None
        return _iso(int(year), month, day)
    match = _DATE.search(line)
    if match is None:
        return None
    if match[4]:
        return _iso(int(match[4]), int(match[5]), int(match[6]))
    if not match[2] and match.group() != line.strip():
        return None
    return _iso(int(match[1]), int(match[2]) if match[2] else None, int(match[3]) if match[3] else None)


def _iso(year: int, month: int | None, day: int | None) -> str | None:
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None or not 1 <= day <= 31:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}"


def _is_date_line(line: str) -> bool:
    """A line that is a date, or the subtitle of a report (——2026年1月26日在…会议上)."""
    bare = line.strip("（）()—- 　")
    match = _DATE.match(bare) or _HAN_DATE.match(bare)
    if match is None and issuer_of(line):
        # Issuer and date on one line.
        return _DATE.search(bare) is not None
    return match is not None and (match.end() == len(bare) or "会议" in bare or "印发" in bare or "发布" in bare)


def issuer_of(line: str) -> str | None:
    """The office that a line names and nothing else, a date or 印发 behind it aside; None when it says more."""
    bare = "".join(line.split())
    bare = bare.removesuffix("印发").removesuffix("发布").removesuffix("编制")
    bare = _DATE.sub("", bare)
    return bare if 4 <= len(bare) <= 30 and _ISSUER.fullmatch(bare) else None


def _document_no(line: str) -> str | None:
    match = _NUMBER.search(line)
    return "".join(match.group().split()) if match else None


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
