"""Flat dataclasses in and out of strict YAML: the fields and their types are the whole declaration (YAML 记录)."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import Problems
from lantu.kernel.strict_yaml import YamlList, YamlMap, load

T = TypeVar("T")
_LABELS = {str: "文字（text）", int: "整数（whole number）", bool: "true/false", date: "日期（YYYY-MM-DD）"}
_WRONG = object()


def read_document(text: str, where: str, form: str, lists: tuple[str, ...]) -> tuple[YamlMap, Problems]:
    """The mapping in a file that begins with `lantu: FORM` and else has only `lists`. Raises FileError LT-FILE-018."""
    data = load(text, where)
    if not isinstance(data, YamlMap) or data.get("lantu") != form:
        found = data.get("lantu") if isinstance(data, YamlMap) else None
        raise FileError("LT-FILE-018", where, {"expected": form, "found": f"lantu: {found}" if found else "—"})
    problems = Problems(where)
    for key in data:
        if key not in ("lantu", *lists):
            problems.add("LT-FILE-011", key, data.key_lines.get(key), key=key[:40], allowed=" ".join(lists), hint="")
    return data, problems


def read_records(data: YamlMap, key: str, kind: type[T], problems: Problems) -> list[tuple[T, str, int]]:
    """The records under a key with their path and line; what is wrong with one is noted and the record left out."""
    items = data.get(key) or YamlList(data.key_lines.get(key, data.line))
    if not isinstance(items, YamlList):
        _wrong(problems, key, data.key_lines.get(key), items, "列表（list）")
        return []
    found = []
    for number, item in enumerate(items):
        path, line = f"{key}[{number + 1}]", items.item_lines[number]
        if not isinstance(item, YamlMap):
            _wrong(problems, path, line, item, "映射（mapping）")
        elif (record := read_record(item, path, kind, problems)) is not None:
            found.append((record, path, line))
    return found


def read_record(item: YamlMap, path: str, kind: type[T], problems: Problems) -> T | None:
    """One record, or None after noting all that is wrong with it."""
    hints, known = get_type_hints(kind), {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    sound = True
    for key, value in item.items():
        line = item.key_lines.get(key)
        if key not in known:
            problems.add("LT-FILE-011", f"{path}.{key}", line, key=key[:40], allowed=" ".join(known), hint="")
            sound = False
            continue
        read = _value(value, hints[key], f"{path}.{key}", line, problems)
        sound = sound and read is not _WRONG
        values[key] = read
    for name, field in known.items():
        if name not in item and field.default is MISSING:
            problems.add("LT-FILE-012", path, item.line, key=name)
            sound = False
    return kind(**values) if sound else None


def _value(value: Any, hint: Any, path: str, line: int | None, problems: Problems) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        if value is None:
            return None
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if get_origin(hint) is tuple:
        return _tuple(value, get_args(hint), path, line, problems)
    if issubclass(hint, StrEnum):
        if isinstance(value, str) and value in set(hint):
            return hint(value)
        problems.add("LT-FILE-014", path, line, word=str(value)[:40], allowed=" ".join(hint), hint="")
        return _WRONG
    if hint is date:
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            return _wrong(problems, path, line, value, _LABELS[date])
    # bool is an int to Python and not to people
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        return _wrong(problems, path, line, value, _LABELS[hint])
    return value


def _tuple(value: Any, parts: tuple[Any, ...], path: str, line: int | None, problems: Problems) -> Any:
    if not isinstance(value, list):
        return _wrong(problems, path, line, value, "列表（list）")
    each = [parts[0]] * len(value) if parts[-1] is Ellipsis else list(parts)
    if len(each) != len(value):
        return _wrong(problems, path, line, value, f"{len(each)} 项的列表（list of {len(each)}）")
    read = tuple(_value(item, hint, path, line, problems) for item, hint in zip(value, each, strict=True))
    return _WRONG if any(item is _WRONG for item in read) else read


def _wrong(problems: Problems, path: str, line: int | None, value: Any, expected: str) -> Any:
    problems.add("LT-FILE-013", path, line, found=repr(value)[:40], expected=expected)
    return _WRONG


def note_repeated(records: Iterable[tuple[Any, str, int]], problems: Problems) -> None:
    """Note every id that stands a second time (LT-FILE-015)."""
    first: dict[str, str] = {}
    for record, path, line in records:
        if first.setdefault(record.id, path) != path:
            problems.add("LT-FILE-015", path, line, id=record.id, other=first[record.id])


def plain(record: Any) -> Mapping[str, Any]:
    """A record as plain data for `dump`; fields that say nothing are left out."""
    out = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if value != field.default:
            out[field.name] = _plain(value)
    return out


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
