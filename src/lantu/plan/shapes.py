"""How a single value stands in a file: words, numbers, flags; strictly decoded, with line and key path.

A shape decodes plain data, encodes a value back and says its own JSON Schema. `lantu.plan.records` builds the shapes of
the model's dataclasses from these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lantu.kernel.file_errors import Problems
from lantu.kernel.strict_yaml import YamlList, YamlMap

FAILED: Any = object()  # what a decoder gives when it has noted a problem


@dataclass(frozen=True, slots=True)
class At:
    """Where in the file a value stands."""

    path: str
    line: int | None

    def key(self, data: Mapping[str, Any], name: str) -> At:
        """The place of one key of a mapping."""
        line = data.key_lines.get(name, data.line) if isinstance(data, YamlMap) else None
        return At(f"{self.path}.{name}" if self.path else name, line)

    def item(self, data: list[Any], index: int) -> At:
        """The place of one item of a list; counted from 1, as people count."""
        line = data.item_lines[index] if isinstance(data, YamlList) else None
        return At(f"{self.path}[{index + 1}]", line)


class Shape:
    """One type in a file."""

    expected = ""

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        """The value, or FAILED after noting a problem."""
        return self._decode(data, at, problems)

    def encode(self, value: Any) -> Any:
        """Plain data that `decode` reads back the same."""
        return self._encode(value)

    def schema(self) -> dict[str, Any]:
        """JSON Schema (2020-12) of the plain data."""
        return self._schema()

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        raise NotImplementedError

    def _encode(self, value: Any) -> Any:
        return value

    def _schema(self) -> dict[str, Any]:
        raise NotImplementedError

    def wrong(self, data: Any, at: At, problems: Problems) -> Any:
        """Note that the data has another type."""
        problems.add("LT-FILE-013", at.path, at.line, found=kind_of(data), expected=self.expected)
        return FAILED


def kind_of(data: Any) -> str:
    """What a piece of plain data is, in words of both languages."""
    if data is None:
        return "空（null）"
    if isinstance(data, bool):
        return "真假（true/false）"
    if isinstance(data, int | Decimal):
        return f"数（number）{data}"
    if isinstance(data, str):
        return f"文字（text）{data[:20]!r}"
    return "列表（list）" if isinstance(data, list) else "映射（mapping）"


class Text(Shape):
    """Words."""

    expected = "文字（text）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        return data if isinstance(data, str) else self.wrong(data, at, problems)

    def _schema(self) -> dict[str, Any]:
        return {"type": "string"}


class Whole(Shape):
    """A whole number: a year, an offset, a level."""

    expected = "整数（whole number）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        return data if isinstance(data, int) and not isinstance(data, bool) else self.wrong(data, at, problems)

    def _schema(self) -> dict[str, Any]:
        return {"type": "integer"}


class Flag(Shape):
    """True or false."""

    expected = "true/false"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        return data if isinstance(data, bool) else self.wrong(data, at, problems)

    def _schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Number(Shape):
    """A decimal number with its printed digits."""

    expected = "数（number）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        if isinstance(data, bool) or not isinstance(data, int | Decimal):
            return self.wrong(data, at, problems)
        return Decimal(data)

    def _schema(self) -> dict[str, Any]:
        return {"type": "number"}


class TargetValue(Shape):
    """A number, the two ends of a range, or words."""

    expected = "数、[低, 高] 或文字（number, [low, high] or text）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        if isinstance(data, str):
            return data
        ends = data if isinstance(data, list) else [data]
        if any(isinstance(end, bool) or not isinstance(end, int | Decimal) for end in ends):
            return self.wrong(data, at, problems)
        if isinstance(data, list):
            return tuple(Decimal(end) for end in ends) if len(ends) == 2 else self.wrong(data, at, problems)
        return Decimal(data)

    def _schema(self) -> dict[str, Any]:
        pair = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
        return {"anyOf": [{"type": "number"}, pair, {"type": "string"}]}


class AnyValue(Shape):
    """A value of whatever field it is an alternative for: a scalar or a flat list."""

    expected = "数、文字、true/false、null 或其列表（scalar or list of scalars）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        parts = data if isinstance(data, list) else [data]
        if any(isinstance(part, list | dict) for part in parts):
            return self.wrong(data, at, problems)
        return tuple(data) if isinstance(data, list) else data

    def _schema(self) -> dict[str, Any]:
        scalar = {"type": ["number", "string", "boolean", "null"]}
        return {"anyOf": [scalar, {"type": "array", "items": scalar}]}


@dataclass(frozen=True)
class Word(Shape):
    """One of a fixed set of words."""

    words: tuple[str, ...]

    @property
    def expected(self) -> str:  # type: ignore[override]
        """The words that are allowed."""
        return " ".join(self.words)

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        if not isinstance(data, str):
            return self.wrong(data, at, problems)
        if data not in self.words:
            hint = "" if problems.many else nearest(data, self.words)
            problems.add("LT-FILE-014", at.path, at.line, word=data[:40], allowed=self.expected, hint=hint)
            return FAILED
        return data

    def _schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


def unknown_key(key: str, data: dict[str, Any], allowed: tuple[str, ...], at: At, problems: Problems) -> None:
    """Note a key that nobody knows, with the nearest one that is known."""
    here = at.key(data, key)
    hint = "" if problems.many else nearest(key, allowed)
    problems.add("LT-FILE-011", here.path, here.line, key=key[:40], allowed=" ".join(allowed), hint=hint)


def nearest(word: str, known: tuple[str, ...]) -> str:
    """`→ unit? ` when a known word is close, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word[:60], known, 1)
    return f"→ {close[0]}? " if close else ""
