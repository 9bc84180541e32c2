"""Cells of the tables that say what is judged: targets, year targets, amendments (待评表单元格).

Each reader gives the value of a cell or raises CellError; whoever knows row and column makes a Problem of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from lantu.kernel.period import Period
from lantu.plan.model import Comparator
from lantu.series.number_cells import number_in
from lantu.series.observation_cells import period_in, year_in
from lantu.series.problems import CellError

FIRST_YEAR, LAST_YEAR = 1949, 2100
NOTHING = frozenset(["", "-", "--", "—", "——", "–", "/", "无", "none"])  # what people write for an empty cell

FORMS: dict[str, str] = {
    "level_up": "升至", "level_down": "降至", "floor": "下限", "ceiling": "上限", "range": "区间",
    "approximate": "左右", "cumulative": "累计", "increment": "增量", "annual_average": "年均", "each_year": "每年",
    "relation": "相对", "coverage": "覆盖", "flow_count": "期内数量", "honour": "荣誉", "delegated": "分解任务",
    "qualitative": "定性",
}  # fmt: skip
DIRECTIONS = {"up": "上升", "down": "下降", "hold": "保持"}
RELATIONS = {"above": "高于", "in_step": "基本同步"}
_COMPARATORS: dict[str, Comparator] = {
    ">=": ">=", "≥": ">=", "≧": ">=", "不低于": ">=", "不少于": ">=", "以上": ">=", ">": ">", "大于": ">",
    "高于": ">", "<=": "<=", "≤": "<=", "≦": "<=", "不高于": "<=", "不超过": "<=", "以内": "<=", "<": "<",
    "小于": "<", "低于": "<", "=": "=", "等于": "=", "~": "~", "≈": "~", "左右": "~", "约": "~", "range": "range",
    "区间": "range", "text": "text", "文字": "text",
}  # fmt: skip
_BINDING = {
    "1": True, "1.0": True, "约束性": True, "约束性指标": True, "binding": True, "true": True,
    "0": False, "0.0": False, "预期性": False, "预期性指标": False, "anticipatory": False, "false": False,
}  # fmt: skip
_BEFORE = re.compile(r"^(>=|<=|>|<|=|~|≥|≤|≧|≦|≈|不低于|不少于|不高于|不超过|约)\s*(?=[0-9.+\-\[(])")
_BEHIND = re.compile(r"(?<=[0-9%\])])\s*(左右|以上|以内)$")
_SQUARE = re.compile(r"^[\[【〔](.+)[\]】〕]$")


class ValueCell(NamedTuple):
    """What the cell of a target's value says: number, the operator written into it, whether in square brackets."""

    number: Decimal | None
    comparator: Comparator | None = None
    bracketed: bool = False


def plain(cell: str) -> str:
    """A cell in one width, without outer blanks."""
    return unicodedata.normalize("NFKC", cell).strip()


def value_in(cell: str, unit: str | None) -> ValueCell:
    """The value of a target: `5.5`, `>5.5`, `≥1,200亿元` (in 亿元), `82左右`, `[0.4]`. Else CellError."""
    text = plain(cell)
    if text.lower() in NOTHING:
        return ValueCell(None)
    comparator: Comparator | None = None
    square = _SQUARE.match(text)
    text = square[1].strip() if square else text
    for pattern in (_BEFORE, _BEHIND):
        found = pattern.search(text)
        if found:
            if comparator is not None:
                raise CellError("LT-SERIES-013")
            comparator = _COMPARATORS[found[1]]
            text = (text[: found.start()] + text[found.end() :]).strip()
    return ValueCell(number_in(text, unit), comparator, bool(square))


def number_or_none(cell: str, unit: str | None) -> Decimal | None:
    """A number in `unit`, or None for an empty cell or a dash."""
    return None if plain(cell).lower() in NOTHING else number_in(cell, unit)


def plan_year(cell: str) -> int | None:
    """A year of a plan or base (2022, 2022年, 2022.0), or None. Raises CellError LT-SERIES-020 or LT-JUDGE-004."""
    if plain(cell).lower() in NOTHING:
        return None
    year = year_in(cell)
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise CellError("LT-JUDGE-004", first=FIRST_YEAR, last=LAST_YEAR)
    return year


def whole_year(cell: str) -> Period:
    """The period of a year target. Raises CellError LT-JUDGE-008 for a part of a year."""
    period = period_in(cell)
    if not period.covers_whole_year or period.first_year not in (None, period.year):
        raise CellError("LT-JUDGE-008")
    return Period.of_year(period.year)


def comparator_in(cell: str) -> Comparator | None:
    """The operator of a cell, None for an empty one."""
    return None if not plain(cell) else word_in(_COMPARATORS)(cell)


def binding_in(cell: str) -> bool | None:
    """1 约束性, 0 预期性, None for an empty cell."""
    return None if plain(cell).lower() in NOTHING else bool(word_in(_BINDING)(cell))


def named(words: Mapping[str, str]) -> Callable[[str], str | None]:
    """A reader of one of `words` (English key, Chinese name); empty gives None."""
    known = {**{word: word for word in words}, **{name: word for word, name in words.items()}}
    read = word_in(known)
    return lambda cell: None if not plain(cell) else read(cell)


def word_in(known: Mapping[str, Any]) -> Callable[[str], Any]:
    """A reader of one of the words that are known, whatever their width, case or blanks. CellError LT-SERIES-012."""

    def read(cell: str) -> Any:
        text = plain(cell).lower().replace(" ", "_").replace("-", "_")
        if text not in known:
            raise CellError("LT-SERIES-012", allowed="、".join(known))
        return known[text]

    return read
