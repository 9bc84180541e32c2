"""The name by which a promise is known in one plan and in the next (承诺名称)."""

from __future__ import annotations

from functools import lru_cache

from lantu.plan.lint.measure_names import MeasureKey, measure_key
from lantu.plan.model import Target

# A rate is named 增速 in the table and 增长 in the text.
_GROWTH = ("年均增长速度", "增长速度", "年均增速", "年均增长率", "年均增长", "增长率", "增速", "增长", "增幅")
_SHORTEST = 2


@lru_cache(maxsize=8192)
def _key(name: str, growth: bool) -> MeasureKey:
    key = measure_key(name)
    short = key.short
    for tail in _GROWTH if growth else ():
        if short.endswith(tail) and len(short) >= len(tail) + _SHORTEST:
            short = measure_key(short.removesuffix(tail).removesuffix("年均")).short  # 企业数量增长: 企业
            break
    return key._replace(short=short)


def promise_key(target: Target) -> MeasureKey:
    """What is measured, without the words that only say that it grows."""
    return _key(target.name, target.basis == "annual_growth")


def promise_name(target: Target) -> str:
    """The key as one text; an area other than the plan's own (全国) stays part of it."""
    key = promise_key(target)
    return key.short or target.name
