"""Targets in words: delegated to another office, a relation to another measure, coverage, or plain wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lantu.plan.model import Form
from lantu.plan.read.table_reading.words import begins, holds, is_one_of, plain, words

Relation = Literal["above", "below", "in_step"]


@dataclass(frozen=True, slots=True)
class WordingReading:
    """What a cell of words promises (文字目标)."""

    form: Form
    relation: Relation | None = None
    relation_to: str | None = None


def read_wording(text: str) -> WordingReading:
    """Form of a target in words: 完成市分解任务 delegated, 高于GDP增长 relation, 全覆盖 coverage, else qualitative."""
    if is_one_of(text, "coverage"):
        return WordingReading("coverage")
    if _set_by_others(text):
        return WordingReading("delegated")
    for sort in ("above", "below"):
        lead = begins(text, sort)
        if lead and len(plain(text)) > len(lead):
            return WordingReading("relation", sort, plain(text)[len(lead) :])
    step = holds(text, "in_step")
    if step:
        for opener in ("与", "和", "同"):
            _, found, rest = text.partition(opener)
            other = rest.split(step)[0].removesuffix("基本").removesuffix("保持").strip()
            if found and other:
                return WordingReading("relation", "in_step", other)
    return WordingReading("qualitative")


def _set_by_others(text: str) -> bool:
    """An office above sets the value: 完成市分解任务, 以省下达为准, 达到省定标准."""
    act = holds(text, "issued")
    if act is None:
        return False
    return len(act) > 2 or (act.endswith("定") and act != "核定") or any(w in plain(text) for w in words("issuer"))
