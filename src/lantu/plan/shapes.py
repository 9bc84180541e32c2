"""How each type of the plan model stands in a file: one shape a type, made from the dataclasses themselves.

A shape decodes plain data strictly (every problem with line and key path), encodes a value back, and says its own JSON
Schema, so that the model is declared once and file, messages and schema cannot drift apart.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import Problems
from lantu.kernel.strict_yaml import YamlList, YamlMap

NOT_STORED = frozenset({"trace"})
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
        raise NotImplementedError

    def encode(self, value: Any) -> Any:
        """Plain data that `decode` reads back the same."""
        return value

    def schema(self) -> dict[str, Any]:
        """JSON Schema (2020-12) of the plain data."""
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

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        return data if isinstance(data, str) else self.wrong(data, at, problems)

    def schema(self) -> dict[str, Any]:
        return {"type": "string"}


class Whole(Shape):
    """A whole number: a year, an offset, a level."""

    expected = "整数（whole number）"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        return data if isinstance(data, int) and not isinstance(data, bool) else self.wrong(data, at, problems)

    def schema(self) -> dict[str, Any]:
        return {"type": "integer"}


class Flag(Shape):
    """True or false."""

    expected = "true/false"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        return data if isinstance(data, bool) else self.wrong(data, at, problems)

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Number(Shape):
    """A decimal number with its printed digits."""

    expected = "数（number）"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        if isinstance(data, bool) or not isinstance(data, int | Decimal):
            return self.wrong(data, at, problems)
        return Decimal(data)

    def schema(self) -> dict[str, Any]:
        return {"type": "number"}


class TargetValue(Shape):
    """A number, the two ends of a range, or words."""

    expected = "数、[低, 高] 或文字（number, [low, high] or text）"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        if isinstance(data, str):
            return data
        ends = data if isinstance(data, list) else [data]
        if any(isinstance(end, bool) or not isinstance(end, int | Decimal) for end in ends):
            return self.wrong(data, at, problems)
        if isinstance(data, list):
            return tuple(Decimal(end) for end in ends) if len(ends) == 2 else self.wrong(data, at, problems)
        return Decimal(data)

    def schema(self) -> dict[str, Any]:
        pair = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
        return {"anyOf": [{"type": "number"}, pair, {"type": "string"}]}


class AnyValue(Shape):
    """A value of whatever field it is an alternative for: a scalar or a flat list."""

    expected = "数、文字、true/false、null 或其列表（scalar or list of scalars）"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        parts = data if isinstance(data, list) else [data]
        if any(isinstance(part, list | dict) for part in parts):
            return self.wrong(data, at, problems)
        return tuple(data) if isinstance(data, list) else data

    def schema(self) -> dict[str, Any]:
        scalar = {"type": ["number", "string", "boolean", "null"]}
        return {"anyOf": [scalar, {"type": "array", "items": scalar}]}


@dataclass(frozen=True)
class Word(Shape):
    """One of a fixed set of words."""

    words: tuple[str, ...]

    @property
    def expected(self) -> str:  # type: ignore[override]
        return " ".join(self.words)

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        if not isinstance(data, str):
            return self.wrong(data, at, problems)
        if data not in self.words:
            hint = "" if problems.many else nearest(data, self.words)
            problems.add("LT-FILE-014", at.path, at.line, word=data[:40], allowed=self.expected, hint=hint)
            return FAILED
        return data

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class Many(Shape):
    """A list of one shape."""

    each: Shape
    expected = "列表（list）"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        if not isinstance(data, list):
            return self.wrong(data, at, problems)
        values = [self.each.decode(one, at.item(data, i), problems) for i, one in enumerate(data)]
        return tuple(value for value in values if value is not FAILED)

    def encode(self, value: Any) -> Any:
        return [self.each.encode(one) for one in value]

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.each.schema()}


class Facts(Shape):
    """Named texts: a mapping in the file, pairs in the model."""

    expected = "映射（mapping）"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        if not isinstance(data, dict):
            return self.wrong(data, at, problems)
        text = Text()
        pairs = [(key, text.decode(value, at.key(data, key), problems)) for key, value in data.items()]
        return tuple((key, value) for key, value in pairs if value is not FAILED)

    def encode(self, value: Any) -> Any:
        data = dict(value)
        if len(data) != len(value):
            raise FileError("LT-FILE-023", facts={"value": "facts"})
        return data

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": {"type": "string"}}


@dataclass(frozen=True)
class Member:
    """One field of a record."""

    name: str
    shape: Shape
    optional: bool  # None is a value
    default: Any  # MISSING: must be there


@dataclass(frozen=True)
class Record(Shape):
    """A dataclass as a mapping; a field at its default is left out."""

    cls: type[Any]
    members: tuple[Member, ...]
    expected = "映射（mapping）"

    def decode(self, data: Any, at: At, problems: Problems) -> Any:
        if not isinstance(data, dict):
            return self.wrong(data, at, problems)
        values: dict[str, Any] = {}
        complete = True
        left = set(data)
        for member in self.members:
            if member.name not in left:
                if member.default is MISSING:
                    problems.add("LT-FILE-012", at.path, at.line, key=member.name)
                    complete = False
                continue
            left.discard(member.name)
            raw = data[member.name]
            if raw is None and member.optional:
                values[member.name] = None
                continue
            value = member.shape.decode(raw, at.key(data, member.name), problems)
            complete = complete and value is not FAILED
            values[member.name] = value
        for key in [key for key in data if key in left]:
            unknown_key(key, data, tuple(member.name for member in self.members), at, problems)
        return self.cls(**values) if complete else FAILED

    def encode(self, value: Any) -> Any:
        data: dict[str, Any] = {}
        for member in self.members:
            inside = getattr(value, member.name)
            if member.default is not MISSING and inside == member.default:
                continue
            data[member.name] = member.shape.encode(inside)
        return data

    def schema(self) -> dict[str, Any]:
        properties = {}
        for member in self.members:
            own = member.shape.schema()
            properties[member.name] = {"anyOf": [own, {"type": "null"}]} if member.optional else own
        required = [member.name for member in self.members if member.default is MISSING]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


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


def record(cls: type[Any]) -> Record:
    """The shape of a dataclass of the model."""
    return _record(cls)


@cache
def _record(cls: Any) -> Record:
    hints = get_type_hints(cls)
    members = []
    for field in fields(cls):
        if field.name in NOT_STORED:
            continue
        shape, optional = _shape_of(hints[field.name])
        default = field.default if field.default_factory is MISSING else field.default_factory()
        members.append(Member(field.name, shape, optional, default))
    return Record(cls, tuple(members))


def _shape_of(hint: Any) -> tuple[Shape, bool]:
    """Shape of a type hint, and whether it may be None."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [arg for arg in args if arg is not type(None)]
        optional = len(inner) < len(args)
        if len(inner) == 1:
            return _shape_of(inner[0])[0], optional
        return TargetValue(), optional  # the only union of the model
    if origin is Literal:
        return Word(args), False
    if origin is tuple:
        if get_origin(args[0]) is tuple:
            return Facts(), False
        return Many(_shape_of(args[0])[0]), False
    simple: dict[Any, Shape] = {
        str: Text(), int: Whole(), bool: Flag(), Decimal: Number(), object: AnyValue(), Any: AnyValue(),
    }  # fmt: skip
    return (simple[hint] if hint in simple else record(hint)), False
