"""What headers and cells of wide tables say beside names and numbers: status, growth, unit, footnote (表头用语)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from lantu.kernel.period import Period
from lantu.series.model import Measure, Status

_ESTIMATED = ("预计数", "预计", "预测", "估计", "estimated", "estimate")
_PRELIMINARY = ("初步核算", "初步", "快报", "preliminary")
_STATUSES = dict.fromkeys(_ESTIMATED, Status.ESTIMATED) | dict.fromkeys(_PRELIMINARY, Status.PRELIMINARY)
_GROWTH = ("同比增长率", "同比增长", "同比增速", "比上年增长", "增长率", "增速", "增长", "同比", "growth")
_PROMISED = ("目标", "计划", "规划", "target", "plan")  # promises are no observations
# Words that say no more than that the column holds what was reached.
_FILLERS = ("完成情况", "完成值", "完成数", "完成", "实际值", "实际数", "实际", "实绩", "指标值", "数值", "总量",
            "绝对值", "年末", "全年", "情况", "数", "值", "底", "末", "actual")  # fmt: skip
_MARK = re.compile(r"(?:[*†‡#①-⑳]|\[注?[0-9]{1,2}\]|注[0-9]{1,2}|\(注[0-9]{0,2}\))+$")
_ORDER = re.compile(r"^[0-9一二三四五六七八九十]{1,3}[、.)]|^其中:?")
_UNIT_LINE = re.compile(r"单位[:为]([^()\s|。]{1,40})")
_BRACKET = re.compile(r"\(([^()]*)\)")
_BLANKS = frozenset(["", "-", "--", "—", "——", "–", "…", "……", "/", "\\", "."])


@dataclass(frozen=True, slots=True)
class HeaderText:
    """What a header says: the period if it names one, and what else; `rest` is what was not understood."""

    period: Period | None
    status: Status
    measure: Measure | None
    unit: str | None
    promised: bool
    rest: str


def header_text(header: str) -> HeaderText:
    """A header taken apart: `2022年预计（亿元）`, `2023年 | 同比增长(%)`, `2025年目标`."""
    plain, _ = _unmarked(normal(header))
    status, unit = Status.FINAL, None
    for inner in _BRACKET.findall(plain):
        if inner in _STATUSES:
            status = _STATUSES[inner]
        elif inner and not any(ch.isdigit() for ch in inner):
            unit = inner.removeprefix("单位:")
    rest = _BRACKET.sub("", plain)
    promised = any(word in rest for word in _PROMISED)
    for word in sorted(_STATUSES, key=len, reverse=True):
        if word in rest:
            status, rest = _STATUSES[word], rest.replace(word, "")
    measure = None
    for word in _GROWTH:
        if word in rest:
            measure, rest = Measure.CHANGE_RATE, rest.replace(word, "")
    period = _period(rest)
    for word in _FILLERS:
        if period is None and word in rest:
            rest = rest.replace(word, "")
            period = _period(rest)
    return HeaderText(period, status, measure, unit, promised, "" if period else rest)


def label_text(label: str) -> tuple[str, str | None]:
    """A row's label taken apart: name, and unit in brackets."""
    plain = _ORDER.sub("", _unmarked(normal(label))[0])
    units = [inner for inner in _BRACKET.findall(plain) if inner and not any(ch.isdigit() for ch in inner)]
    closing = plain.endswith(")") and units
    name = plain[: plain.rindex("(")] if closing else plain
    return name.strip(), units[-1] if closing else None


def table_units(texts: Iterable[str]) -> tuple[str, ...]:
    """The units that a line such as 单位：万元、% gives for a whole table."""
    for text in texts:
        match = _UNIT_LINE.search(normal(text)[:200])
        if match:
            return tuple(unit for unit in re.split("[、,;]", match[1]) if unit)
    return ()


def growth_of(name: str) -> str | None:
    """The name without a closing word for growth (地区生产总值增速 → 地区生产总值), or None when it has none."""
    for word in _GROWTH:
        if name.endswith(word) and len(name) > len(word):
            return name[: -len(word)]
    return None


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell says beside its number: a status, the mark of a footnote."""

    number: str
    status: Status | None
    mark: str


def cell_text(cell: str) -> CellText:
    """A cell taken apart: `5.5（预计）`, `3.4*`, `12①`. The number is not looked at."""
    plain, status = normal(cell), None
    for inner in _BRACKET.findall(plain):
        if inner in _STATUSES:
            status, plain = _STATUSES[inner], plain.replace(f"({inner})", "")
    for word, meant in _STATUSES.items():
        if plain.startswith(word):
            status, plain = meant, plain[len(word) :].strip()
    number, mark = _unmarked(plain)
    return CellText(number, status, mark)


def is_blank(cell: str) -> bool:
    """Whether a cell says nothing: empty, or a dash. It is no zero and no reason."""
    return normal(cell) in _BLANKS


def remark_for(mark: str, remarks: tuple[str, ...]) -> str:
    """The remark that begins with a footnote's mark, or the mark itself."""
    wanted = mark.strip("[]()")
    return next((r.strip() for r in remarks if normal(r).lstrip("注:：[(").startswith(wanted.lstrip("注"))), mark)


def normal(text: str) -> str:
    """Text with full-width letters and brackets made plain, without blanks; circled digits stay what they are."""
    plain = "".join(ch if "①" <= ch <= "⑳" else unicodedata.normalize("NFKC", ch) for ch in text)
    return "".join(plain.split()).replace("〔", "[").replace("〕", "]")


def _unmarked(text: str) -> tuple[str, str]:
    """Text and the footnote mark at its end. A mark is short: only the end is searched."""
    mark = _MARK.search(text, max(0, len(text) - 12))
    return (text[: mark.start()], mark[0]) if mark else (text, "")


def _period(text: str) -> Period | None:
    try:
        return Period.read(text.strip("|:：、的"))
    except ValueError:
        return None
