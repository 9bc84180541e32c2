"""The numbers that Word prints before paragraphs but does not store in their text (自动编号)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lantu.plan.read.formats.number_formats import format_number

if TYPE_CHECKING:
    from lxml.etree import _Element

# Signs after which a number stands directly before the text in Chinese typesetting: 一、发展基础, （一）总体要求.
_CLOSED = "、）】》〉：．。"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering definition."""

    start: int = 1
    fmt: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False  # isLgl: all parts in Arabic digits
    restart: int | None = None  # restarts after a number of this level (1-based); 0 = never
    style: str | None = None


@dataclass(slots=True)
class _Definition:
    levels: dict[int, Level]
    style_link: str | None = None
    counters: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Instance:
    definition: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    pending: set[int] = field(default_factory=set)  # levels whose own start has not been used yet


class Numbering:
    """Counters of all numbered lists of a document, advanced paragraph by paragraph in document order."""

    def __init__(self, root: _Element | None, namespace: str, style_numbers: dict[str, str]) -> None:
        self._w = "{" + namespace + "}"
        self._definitions: dict[str, _Definition] = {}
        self._instances: dict[str, _Instance] = {}
        if root is not None:
            self._load(root)
        # A definition may point at a list style, whose numId names the definition that holds the levels.
        for definition in self._definitions.values():
            target = self._instances.get(style_numbers.get(definition.style_link or "", ""))
            linked = self._definitions.get(target.definition) if target else None
            if not definition.levels and linked is not None:
                definition.levels = linked.levels

    def level_of_style(self, number_id: str, style: str) -> int | None:
        """The level that a paragraph style is tied to within a list, if any."""
        instance = self._instances.get(number_id)
        definition = self._definitions.get(instance.definition) if instance else None
        if definition is None:
            return None
        return next((at for at, level in definition.levels.items() if level.style == style), None)

    def advance(self, number_id: str, at: int) -> tuple[str, bool]:
        """Count one paragraph; gives the printed label with what parts it from the text, and whether it is a bullet."""
        instance = self._instances.get(number_id)
        definition = self._definitions.get(instance.definition) if instance else None
        if instance is None or definition is None:
            return "", False
        levels = {**definition.levels, **instance.levels}
        level = levels.get(at)
        if level is None:
            return "", False
        self._count(definition, instance, levels, at)
        if level.fmt == "bullet":
            return (level.text if level.text.strip() and set(level.text) <= set("—－-–") else ""), True
        label = self._label(level, levels, definition.counters)
        return label + _gap(label, level.suffix), False

    @staticmethod
    def _count(definition: _Definition, instance: _Instance, levels: dict[int, Level], at: int) -> None:
        counters = definition.counters
        if at in instance.pending:
            instance.pending.discard(at)
            counters[at] = instance.starts[at]
        elif at in counters:
            counters[at] += 1
        else:
            counters[at] = levels[at].start
        for upper in range(at):
            if upper not in counters and upper in levels:
                counters[upper] = levels[upper].start
        for lower in [k for k in counters if k > at]:
            restart = levels[lower].restart if lower in levels else None
            if restart is None or at < restart:
                del counters[lower]

    @staticmethod
    def _label(level: Level, levels: dict[int, Level], counters: dict[int, int]) -> str:
        label = level.text
        for k in range(9):
            mark = f"%{k + 1}"
            if mark in label:
                part = levels.get(k, level)
                fmt = "decimal" if level.legal and part.fmt != "none" else part.fmt
                label = label.replace(mark, format_number(counters.get(k, part.start), fmt))
        return label.strip()

    def _load(self, root: _Element) -> None:
        w = self._w
        for item in root.findall(w + "abstractNum"):
            link = item.find(w + "numStyleLink")
            levels = dict(self._level(lvl) for lvl in item.findall(w + "lvl"))
            self._definitions[item.get(w + "abstractNumId", "")] = _Definition(
                levels, link.get(w + "val") if link is not None else None
            )
        for item in root.findall(w + "num"):
            pointer = item.find(w + "abstractNumId")
            if pointer is None:
                continue
            instance = _Instance(pointer.get(w + "val", ""))
            for override in item.findall(w + "lvlOverride"):
                at = _int(override.get(w + "ilvl"), 0)
                own = override.find(w + "lvl")
                if own is not None:
                    instance.levels[at] = self._level(own)[1]
                begin = override.find(w + "startOverride")
                if begin is not None:
                    instance.starts[at] = _int(begin.get(w + "val"), 1)
            instance.pending = set(instance.starts)
            self._instances[item.get(w + "numId", "")] = instance

    def _level(self, lvl: _Element) -> tuple[int, Level]:
        w = self._w

        def value(name: str) -> str | None:
            child = lvl.find(w + name)
            return None if child is None else child.get(w + "val", "")

        legal = lvl.find(w + "isLgl")
        restart = value("lvlRestart")
        level = Level(
            start=_int(value("start"), 1),
            fmt=value("numFmt") or "decimal",
            text=value("lvlText") or "",
            suffix=value("suff") or "tab",
            legal=legal is not None and legal.get(w + "val", "1") not in ("0", "false"),
            restart=None if restart is None else _int(restart, 0),
            style=value("pStyle"),
        )
        return _int(lvl.get(w + "ilvl"), 0), replace(level, text=level.text[:64])


def _gap(label: str, suffix: str) -> str:
    if not label or label[-1] in _CLOSED:
        return ""
    # "1." directly before "2025年" would read as 1.2025; a number before digits always gets its space.
    return "" if suffix == "nothing" and not (label[-1].isascii() or label[-1].isdigit()) else " "


def _int(text: str | None, default: int) -> int:
    try:
        number = int(text or "")
    except ValueError:
        return default
    return number if 0 <= number < 100_000 else default
