"""The cell that names an indicator: row number, name, unit in brackets, footnote marks taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.plan.read.table_reading.cells import split_marks
from lantu.plan.read.table_reading.words import begins, is_one_of, tidy
from lantu.plan.read.value_tokens import unit_pattern


@dataclass(frozen=True, slots=True)
class NameReading:
    """Name of an indicator (指标名称) without row number, unit and marks; `part` tells a 其中 row."""

    name: str
    number: str | None = None
    unit: str | None = None
    marks: tuple[str, ...] = ()
    part: bool = False


# A bare number needs a space and a Chinese word behind it: 15分钟 and 1.1级 are part of a name.
_NUMBER = re.compile(
    r"(?:[(（]\s?(?P<round>\d{1,3}|[一二三四五六七八九十]{1,3})\s?[)）]|(?P<ring>[①-⑳])"
    r"|(?P<dotted>\d{1,3})(?:[.．](?!\d)|[、)）])|(?P<bare>\d{1,3})\s(?=[^\x00-\x7f])|(?P<han>[一二三四五六七八九十]{1,3})、)\s*"
)
_LAST_BRACKET = re.compile(r"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{1,20})[)）\]］】〕]")
_TAIL_PERCENT = re.compile(r"[\s,，、:：]?([%％‰])$")
_HAN = re.compile(r"[一-鿿]")
_LATIN_UNIT = re.compile(r"(?:[%％‰]|[a-zµμ²³°]{1,6}[0-9²³]?|[A-Z]{1,2}[a-z]{1,2}[²³]?|[GTMK]B(?:ps)?)")
_MULTIPLIED = re.compile(r"[十百千万亿]{1,2}[一-鿿]{1,6}")
# Words that tell a remark from a unit.
_NO_UNIT = re.compile(r"[的和与及或不含其中仅]")


def read_name(text: str) -> NameReading:
    """Takes a name cell apart: `(13) 每千人口拥有执业(助理)医师数(人)` -> 13, …执业(助理)医师数, 人."""
    rest, marks = split_marks(tidy(text))
    part = begins(rest, "part")
    if part:
        rest = rest[len(part) :].lstrip()
    number = None
    match = _NUMBER.match(rest)
    if match and match.end() < len(rest):
        number = (match["round"] or match["ring"] or match["dotted"] or match["bare"] or match["han"]).strip()
        rest = rest[match.end() :]
    if not part and (later := begins(rest, "part")):
        part, rest = later, rest[len(later) :].lstrip()
    rest, unit = _take_unit(rest)
    rest, more = split_marks(rest)
    return NameReading(rest.strip(" :：、，,"), number, unit, marks + more, bool(part))


def _take_unit(name: str) -> tuple[str, str | None]:
    """The name without its unit, and the unit: the last bracket whose content is one."""
    for match in reversed(list(_LAST_BRACKET.finditer(name))):
        unit = unit_of(match[1])
        # Words behind a bracket make it part of the name, as in 执业(助理)医师数.
        after = name[match.end() :].strip()
        if unit and match.start() and (not after or after[0] in "(（[［【〔"):
            return (name[: match.start()] + name[match.end() :]).strip(), unit
    percent = _TAIL_PERCENT.search(name)
    if percent and percent.start():
        return name[: percent.start()].strip(), percent[1]
    return name, None


def unit_of(content: str) -> str | None:
    """The unit that the content of a bracket is, or None: `%`, `万人`, `单位：亿元`, `亿元，2020年价`."""
    words = tidy(content).removeprefix("单位").lstrip(":： ").strip()
    first = re.split(r"[，,；;]", words, maxsplit=1)[0].strip()
    if not first or first.isdigit():
        return None
    if re.fullmatch(unit_pattern(), first) or _LATIN_UNIT.fullmatch(first) or is_one_of(first, "unit"):
        return first
    if _NO_UNIT.search(first):
        return None
    for slash in ("/", "／"):
        over, found, under = first.partition(slash)
        if found and over and under and len(over) <= 8 and len(under) <= 8:
            return first
    if len(first) == 1 and _HAN.match(first):
        return first
    return first if _MULTIPLIED.fullmatch(first) else None
