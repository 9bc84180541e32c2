"""When two names speak of the same measure: one key for the spellings that plans use side by side."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from lantu.plan.lint.lexicon_files import pairs

_ROW_NUMBER = re.compile(r"^\s*[(（]?\d{1,3}[)）.、．]\s*")
_BRACKETS = re.compile(r"[（(【\[][^（(）)】\]]{0,30}[）)】\]]")
_SHARE = re.compile(r"占([^占，。；]{1,20}?)的?(?:比重|比例|比率|比)$")
# 企业数, 企业数量 and 企业总数 count the same thing as 企业.
_COUNT_TAILS = ("数量", "总数", "个数", "家数", "数")
_SHORTEST_CORE = 4
_NOT_IN_KEY = re.compile(r"[^0-9a-z\u4e00-\u9fff.+-]")


class MeasureKey(NamedTuple):
    """A name reduced to what is measured: `short` without the denominator of a share, which stands in `whole`.

    `area` is the level of the area that the name starts with (全市 → 市), empty where it names none.
    """

    short: str
    whole: str | None = None
    area: str = ""

    def same_as(self, other: MeasureKey, own: str = "") -> bool:
        """Whether both may be one measure: a share without a stated whole fits any, an unnamed area is the plan's own.

        `own` is the level of the plan's area (区, 市 …), empty where unknown: then a named area fits an unnamed one.
        """
        if self.short != other.short or (self.whole and other.whole and self.whole != other.whole):
            return False
        one, two = ("" if key.area == own else key.area for key in (self, other))
        return one == two or (not own and "国" not in (one, two) and not (one and two))


@lru_cache(maxsize=8192)
def measure_key(name: str) -> MeasureKey:
    """The key of a printed name: `全区高新技术产业产值占规模以上工业总产值比重（%）` → `高新技术产业产值比重`."""
    text = _BRACKETS.sub("", _ROW_NUMBER.sub("", unicodedata.normalize("NFKC", name)).lower())
    text = _NOT_IN_KEY.sub("", text)
    for variant, usual in pairs("measure_variants"):
        text = text.replace(variant, usual)
    area = ""
    for prefix, level in pairs("measure_prefixes"):
        if text.startswith(prefix) and len(text) > len(prefix) + 2:
            text, area = text[len(prefix) :], area or level
    share = _SHARE.search(text)
    if share:
        return MeasureKey(text[: share.start()] + "比重", share.group(1), area)
    for tail in _COUNT_TAILS:
        if text.endswith(tail) and len(text) >= len(tail) + _SHORTEST_CORE:
            text = text.removesuffix(tail)
            break
    if text.endswith("占比"):
        return MeasureKey(text[:-2] + "比重", area=area)
    return MeasureKey(text, area=area)


def bigrams(text: str) -> set[str]:
    """All pairs of neighbouring characters."""
    return {text[i : i + 2] for i in range(len(text) - 1)}
