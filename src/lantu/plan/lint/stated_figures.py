"""Finds what the prose reports as reached: `常住人口城镇化率达到 92.84%`. Small and careful on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lantu.plan.lint.lexicon_files import words
from lantu.plan.lint.measure_names import MeasureKey, measure_key
from lantu.plan.lint.subject import Passage
from lantu.plan.model import Comparator

_VERBS = (
    *("提高到", "提升到", "提升至", "提高至", "增加到", "增加至", "增长到", "增至", "升至", "上升到", "上升至", "达到"),
    *("下降到", "下降至", "降低到", "降至", "稳定在", "保持在", "控制在", "调整为", "突破", "超过", "达", "为"),
)
_FIGURE = re.compile(
    r"(?P<verb>" + "|".join(_VERBS) + r")(?P<about>约|近)?\s{0,2}(?P<number>\d{1,9}(?:\.\d{1,4})?)\s{0,2}"
    r"(?P<unit>[％%‰]|[万亿百千]{0,2}(?:美元|元|人次|人|户|家|个|件|项|吨|公里|平方公里|公顷|亩|岁|年|张|所|处|辆|座)|:)"
    r"(?P<tail>以上|以内|以下|左右)?"
)
_CLAUSE_END = "，。；：,;!！？?\n"
_NAME_LONGEST = 30
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_SPOKEN_YEAR = re.compile(r"(?<![比较从由])((?:19|20)\d\d)年")  # 比2015年提高 compares, it does not date the figure
_SENTENCE_LONGEST = 200
_TAILS: dict[str, Comparator] = {"以上": ">=", "以内": "<=", "以下": "<=", "左右": "~"}
# Words that may stand between a name and its verb, or before a name, and belong to neither.
_BEFORE = ("截至目前", "预计", "实现", "其中", "使", "全部", "已")
_AFTER = ("预计", "已经", "已", "也", "均", "分别", "累计", "逐年", "稳步", "进一步", "总体", "一直", "连续")


class Figure(NamedTuple):
    """A value that the text reports, with its document span (已达到的数)."""

    name: str
    key: MeasureKey
    value: Decimal
    comparator: Comparator
    unit: str
    start: int
    end: int


def reached(passage: Passage, base_year: int | None) -> Iterator[Figure]:
    """Figures of a passage on the past; a clause that names another year than `base_year` is left out."""
    text = passage.text
    for match in _FIGURE.finditer(text):
        if match["unit"] == ":":
            continue
        start = _clause_start(text, match.start())
        name = _trimmed(text[start : match.start()])
        clause = text[start : match.end()]
        reach = max(start - _SENTENCE_LONGEST, 0)
        sentence = max(text.rfind("。", reach, start), reach)
        years = {int(year) for year in _SPOKEN_YEAR.findall(text, sentence, match.start())}
        if not 3 <= len(name) <= _NAME_LONGEST or "、" in name or "和" in name[-4:] or "分别" in clause:
            continue
        if years - {base_year} or any(cue in clause for cue in words("future_cues")):
            continue
        comparator = _TAILS.get(match["tail"] or "", "~" if match["about"] else "=")
        if match["verb"] in ("突破", "超过"):
            comparator = ">"
        if match["verb"] == "控制在" and comparator == "=":
            comparator = "<="
        at = start + text[start : match.start()].find(name)
        raw_start, raw_end = passage.span(at, match.end())
        yield Figure(name, measure_key(name), Decimal(match["number"]), comparator, match["unit"], raw_start, raw_end)


def _clause_start(text: str, verb: int) -> int:
    for i in range(verb - 1, max(verb - _NAME_LONGEST - 12, -1), -1):
        if text[i] in _CLAUSE_END:
            return i + 1
    return max(verb - _NAME_LONGEST - 12, 0)


def _trimmed(name: str) -> str:
    name = _YEAR.sub("", name).strip(" “”")
    trimmed = True
    while trimmed:
        trimmed = False
        for word in _BEFORE:
            if name.startswith(word):
                name, trimmed = name[len(word) :], True
        for word in _AFTER:
            if name.endswith(word):
                name, trimmed = name[: -len(word)], True
    return name.strip()
