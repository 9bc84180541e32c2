"""Whether a target's number is a rate, or an amount of which an area has a part (比率与总量)."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lantu.plan.comparable import common_unit
from lantu.plan.model import Target
from lantu.plan.read.lexicon_file import load_words

Extent = Literal["rate", "amount", "unknown"]

# 亿元地区生产总值…死亡人数, 千人口床位数: so many for each so much of something.
_FOR_EACH = re.compile(r"[十百千万亿]+(?:名|户|元|吨|人口)")
# 万人发明专利拥有量 is one, 万人助老行动 is none.
_MAY_BE_FOR_EACH = re.compile(r"[十百千万亿]+人")
_RATE_KINDS = frozenset({"share", "points", "time", "倍", "岁", "年", "分", "度", "℃", "级"})


@cache
def _adding() -> frozenset[str]:
    return frozenset(entry.word for entry in load_words("units_that_add"))


@cache
def _rate_words() -> tuple[str, ...]:
    return tuple(entry.word for entry in load_words("names_of_rates"))


def extent(target: Target) -> Extent:
    """`amount`: adds up over areas; `rate`: never does; `unknown`: the unit does not tell, so nothing is concluded."""
    if target.basis == "annual_growth":
        return "rate"
    kind, _ = common_unit(target.unit)
    if kind in _RATE_KINDS or "/" in kind or "每" in kind:
        return "rate"
    if _FOR_EACH.match(target.name) or any(word in target.name for word in _rate_words()):
        return "rate"
    if _MAY_BE_FOR_EACH.match(target.name):
        return "unknown"
    return "amount" if kind in _adding() else "unknown"
