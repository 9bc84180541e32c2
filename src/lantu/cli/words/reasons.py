"""Why the reader filled something in, for those who read English: the reader writes these reasons in Chinese only.

Each entry: Chinese with `{}` for what varies, English with the same blanks. `corrected by …` goes the other way.
"""

from __future__ import annotations

import re
from functools import cache

from lantu.kernel.errors import Language

REASONS: tuple[tuple[str, str], ...] = (
    ("本行未印类别，沿用上一行", "no category printed in this row: that of the row above"),
    (
        "本行目标格为空白，视为与相邻文字同属一个合并单元格",
        "the cell is empty: taken as merged with the words beside it",
    ),
    ("本行单元格错开一列，已按各格内容归位", "the cells are shifted by a column: put right by what they hold"),
    ("表头“{}”没有年份，取自规划期", "the heading “{}” has no year: from the plan's period"),
    ("表头“{}”没有年份，取自表题", "the heading “{}” has no year: from the table's title"),
    ("表头“{}”没有年份，取规划期前一年", "the heading “{}” has no year: the year before the period"),
    ("未印基期年，取规划期前一年", "no base year printed: the year before the period"),
    ("基期印作“{}”，取其数值", "the base is printed as “{}”: its number is taken"),
    ("{}年在规划期之初，下一列是{}年，视为基期", "{} begins the period and {} comes next: taken as the base"),
    ("年均增速以%计，指标单位“{}”是水平值的单位", "a yearly rate is in %; the unit “{}” is that of the level"),
    ("只取单元格中的第一个数，其余文字为“{}”", "the first number of the cell is taken; the rest reads “{}”"),
    ("表头没有指明，按内容认作指标名称", "no heading says so: taken as the name by what it holds"),
    ("按另一种列对应方式读这一行", "this row read by another order of columns"),
    ("{} 的更正：{}", "corrected by {}: {}"),
)
_BLANK = "{}"


def reason_words(reason: str, lang: Language) -> str:
    """The reason (理由) in `lang`: its half of `中文 / English`, or its translation; else the reason as it is."""
    chinese, slash, english = reason.partition(" / ")
    if slash:
        return english if lang == "en" else chinese
    for zh, en in REASONS:
        source, target = (zh, en) if lang == "en" else (en, zh)
        match = _pattern(source).fullmatch(reason)
        if match is not None:
            return target.format(*match.groups())
    return reason


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(re.escape(part) for part in source.split(_BLANK)), re.DOTALL)
