"""Strict YAML 1.2 in and out: one document, no aliases, no tags, no key twice, numbers as printed (严格 YAML).

The scanner and parser are ruamel.yaml's; what a scalar means is decided here, so that `no` stays a word, `88.10` keeps
its zero and every value knows its line. Text goes out by `dump` in one form only, so that files compare line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from lantu.kernel.errors import FileError
from lantu.kernel.yaml_text import MAX_NUMBER, SURROGATE, dump, usable

__all__ = ["MAX_CHARACTERS", "MAX_DEPTH", "YamlList", "YamlMap", "dump", "load", "place"]

MAX_CHARACTERS = 16_000_000  # a plan of 60,000 characters gives about 1 MB; the time of a refusal must stay bounded
MAX_DEPTH = 32  # plan.yaml needs 6

# YAML 1.2 core schema. Every alternative is tried at one place only: no backtracking.
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_ODD_NUMBER = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+)\Z")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NUMBER_STARTS = frozenset("0123456789+-.")


class YamlMap(dict[str, Any]):
    """A mapping as read, with the line (from 1) where it begins and the line of each key."""

    __slots__ = ("key_lines", "line")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.key_lines: dict[str, int] = {}


class YamlList(list[Any]):
    """A list as read, with the line (from 1) where it begins and the line of each item."""

    __slots__ = ("item_lines", "line")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.item_lines: list[int] = []


Stack = Sequence[YamlMap | YamlList]
Keys = Sequence[str | None]


def place(where: str, line: int | None = None, path: str = "") -> str:
    """Where something stands, in the words of the user: `plan.yaml:12 targets[3].unit`."""
    spot = where if line is None else f"{where or 'YAML'}:{line}"
    return f"{spot} {path}".strip()


def load(text: str, where: str = "") -> Any:
    """The one document in `text` as YamlMap, YamlList, str, int, Decimal, bool or None.

    `where` is the file's name for messages. Raises FileError (LT-FILE-001 … 009) with line and, inside a mapping, the
    key path. Keys are always text. An integer comes as int, any other number as Decimal with its printed digits.
    """
    if len(text) > MAX_CHARACTERS:
        raise FileError("LT-FILE-002", where, {"size": len(text), "limit": MAX_CHARACTERS})
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return _Composer(YAML(typ="safe", pure=True).parse(text), where).document()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        raise FileError("LT-FILE-001", place(where, line), {"problem": _first_line(error.problem)}) from None
    except YAMLError as error:
        raise FileError("LT-FILE-001", where, {"problem": _first_line(str(error))}) from None
    except (ValueError, OverflowError) as error:  # an escape such as "\UFFFFFFFF" that names no character
        raise FileError("LT-FILE-001", where, {"problem": _first_line(str(error))}) from None


def _first_line(problem: object) -> str:
    return str(problem or "").strip().partition("\n")[0][:200]


class _Composer:
    """Builds the values from the parser's events and refuses what Lantu's files may not hold."""

    def __init__(self, events: Iterator[Any], where: str) -> None:
        self._events = events
        self._where = where

    def document(self) -> Any:
        from ruamel.yaml.events import DocumentEndEvent, DocumentStartEvent, StreamEndEvent, StreamStartEvent

        value: Any = None
        documents = 0
        for event in self._events:
            if isinstance(event, StreamStartEvent | StreamEndEvent | DocumentEndEvent):
                continue
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refuse("LT-FILE-007", event)
                if event.tags or (event.version and tuple(event.version) != (1, 2)):
                    raise self._refuse("LT-FILE-006", event, tag="%")
                continue
            value = self._tree(event)
        return value

    def _tree(self, first: Any) -> Any:
        """One whole value; a stack in place of recursion, so that depth is ours to limit."""
        from ruamel.yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

        stack: list[YamlMap | YamlList] = []
        keys: list[str | None] = []  # the key waiting for its value, one a level
        event = first
        while True:
            closed = False
            value: Any
            if isinstance(event, ScalarEvent):
                self._plain_only(event, stack, keys)
                inside = stack[-1] if stack else None
                if isinstance(inside, YamlMap) and keys[-1] is None:
                    key = event.value
                    if key in inside:
                        first_line = inside.key_lines[key]
                        raise self._refuse("LT-FILE-003", event, stack, keys, key=key, first=first_line)
                    keys[-1] = key
                    inside.key_lines[key] = event.start_mark.line + 1
                    event = next(self._events)
                    continue
                value = self._scalar(event, stack, keys)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                value = stack.pop()
                keys.pop()
                closed = True
            else:
                self._plain_only(event, stack, keys)
                if stack and isinstance(stack[-1], YamlMap) and keys[-1] is None:
                    raise self._refuse("LT-FILE-009", event, stack, keys)
                if len(stack) >= MAX_DEPTH:
                    raise self._refuse("LT-FILE-004", event, limit=MAX_DEPTH)
                line = event.start_mark.line + 1
                opened = YamlMap(line) if isinstance(event, MappingStartEvent) else YamlList(line)
                _put(stack, keys, opened, line, clear=False)
                stack.append(opened)
                keys.append(None)
                event = next(self._events)
                continue
            if not closed:
                _put(stack, keys, value, event.start_mark.line + 1)
            elif keys:
                keys[-1] = None
            if not stack:
                return value
            event = next(self._events)

    def _plain_only(self, event: Any, stack: Stack, keys: Keys) -> None:
        if type(event).__name__ == "AliasEvent" or event.anchor is not None:
            raise self._refuse("LT-FILE-005", event, stack, keys, name=event.anchor or "")
        if event.tag is not None:
            raise self._refuse("LT-FILE-006", event, stack, keys, tag=event.tag)

    def _scalar(self, event: Any, stack: Stack, keys: Keys) -> Any:
        text: str = event.value
        if event.style is not None:  # quoted or block: always text
            if SURROGATE.search(text):  # \ud800 is half a character: no file could hold it again
                raise self._refuse("LT-FILE-023", event, stack, keys, value=SURROGATE.sub("�", text)[:MAX_NUMBER])
            return text
        if text in _WORDS:
            return _WORDS[text]
        if text[0] not in _NUMBER_STARTS:
            return text
        integer = _INTEGER.match(text) is not None
        if not integer and not _FLOAT.match(text):
            if _ODD_NUMBER.match(text):
                raise self._refuse("LT-FILE-008", event, stack, keys, number=text[:MAX_NUMBER])
            return text
        value = Decimal(text) if len(text) <= MAX_NUMBER else None
        if value is None or not usable(value):
            raise self._refuse("LT-FILE-008", event, stack, keys, number=text[:MAX_NUMBER])
        return int(text) if integer else value

    def _refuse(self, code: str, event: Any, stack: Stack = (), keys: Keys = (), **facts: object) -> FileError:
        path = _path(stack, keys)
        return FileError(code, place(self._where, event.start_mark.line + 1, path), facts)


def _put(stack: list[YamlMap | YamlList], keys: list[str | None], value: Any, line: int, clear: bool = True) -> None:
    if not stack:
        return
    inside = stack[-1]
    if isinstance(inside, YamlList):
        inside.append(value)
        inside.item_lines.append(line)
        return
    inside[str(keys[-1])] = value
    if clear:
        keys[-1] = None


def _path(stack: Stack, keys: Keys) -> str:
    """`targets[3].unit`: the keys and places that lead to the value being read."""
    path = ""
    for level, inside in enumerate(stack):
        key = keys[level]
        if isinstance(inside, YamlList):
            last = level + 1 == len(stack)
            path += f"[{len(inside) + 1 if last else len(inside)}]"
        elif key is not None:
            path += f".{key}" if path else key
    return path
