"""How the dataclasses of the model stand in a file: shapes made from the type hints themselves.

The model is declared once; file, messages and JSON Schema follow from it and cannot drift apart.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import Problems
from lantu.plan.shapes import (
    FAILED,
    AnyValue,
    At,
    Flag,
    Number,
    Shape,
    TargetValue,
    Text,
    Whole,
    Word,
    unknown_key,
)

NOT_STORED = frozenset({"trace"})


@dataclass(frozen=True)
class Many(Shape):
    """A list of one shape."""

    each: Shape
    expected = "列表（list）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        if not isinstance(data, list):
            return self.wrong(data, at, problems)
        values = [self.each.decode(one, at.item(data, i), problems) for i, one in enumerate(data)]
        return tuple(value for value in values if value is not FAILED)

    def _encode(self, value: Any) -> Any:
        return [self.each.encode(one) for one in value]

    def _schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.each.schema()}


class Facts(Shape):
    """Named texts: a mapping in the file, pairs in the model."""

    expected = "映射（mapping）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        if not isinstance(data, dict):
            return self.wrong(data, at, problems)
        text = Text()
        pairs = [(key, text.decode(value, at.key(data, key), problems)) for key, value in data.items()]
        return tuple((key, value) for key, value in pairs if value is not FAILED)

    def _encode(self, value: Any) -> Any:
        data = dict(value)
        if len(data) != len(value):
            raise FileError("LT-FILE-023", facts={"value": "facts"})
        return data

    def _schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": {"type": "string"}}


class Raw(Shape):
    """A mapping that is decoded later, when it is known what it describes."""

    expected = "映射（mapping）"

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
        return data if isinstance(data, dict) else self.wrong(data, at, problems)

    def _schema(self) -> dict[str, Any]:
        return {"type": "object"}


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

    def _decode(self, data: Any, at: At, problems: Problems) -> Any:
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

    def _encode(self, value: Any) -> Any:
        data: dict[str, Any] = {}
        for member in self.members:
            inside = getattr(value, member.name)
            if member.default is not MISSING and inside == member.default:
                continue
            data[member.name] = member.shape.encode(inside)
        return data

    def _schema(self) -> dict[str, Any]:
        properties = {}
        for member in self.members:
            own = member.shape.schema()
            properties[member.name] = {"anyOf": [own, {"type": "null"}]} if member.optional else own
        required = [member.name for member in self.members if member.default is MISSING]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def record(cls: type[Any]) -> Record:
    """The shape of a dataclass of the model."""
    key: Any = cls
    return _record(key)


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
    if origin is dict:
        return Raw(), False
    if origin is tuple:
        if get_origin(args[0]) is tuple:
            return Facts(), False
        return Many(_shape_of(args[0])[0]), False
    simple: dict[Any, Shape] = {
        str: Text(), int: Whole(), bool: Flag(), Decimal: Number(), object: AnyValue(), Any: AnyValue(),
    }  # fmt: skip
    return (simple[hint] if hint in simple else record(hint)), False
