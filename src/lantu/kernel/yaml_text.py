"""Plain data written as YAML in one form only: the same data always gives the same bytes (规范输出)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from lantu.kernel.errors import FileError

MAX_NUMBER = 40  # characters of a number: more is a slip, and 1e999999999 would fill the memory in later arithmetic
MAX_EXPONENT = 30

# A word may stand without quotes only when no reader of YAML 1.1 or 1.2 could take it for anything else. Narrow on
# purpose: letters first, and inside nothing but letters, digits and marks that have no meaning in YAML.
_BARE = re.compile(r"[^\W\d_][\w./%（）、，。；“”‘’《》〈〉【】·—～／％+-]*\Z")
# Words that tools of YAML 1.1 take for switches.
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])
# What YAML cannot hold as it is, or what an editor would break a line at or hide.
_UNSAFE = re.compile('[\x00-\x1f\x7f-\xa0\\\\"\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]')
SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_INDENT = "  "


def dump(data: Any) -> str:
    """`data` (dict, list, tuple, str, int, Decimal, bool, None) as YAML text that `load` reads back the same.

    Keys stay in their order; two spaces a level; no aliases; no line is wrapped; Chinese is not escaped; lines end in
    `\\n`. Text of several lines becomes a literal block when no detail of it could get lost, else a quoted string.
    Raises FileError (LT-FILE-023) for what no file may hold: NaN, an infinite or endless number, a broken character.
    """
    lines: list[str] = []
    if isinstance(data, dict) and data:
        _mapping(data, "", lines)
    elif isinstance(data, list | tuple) and data:
        _sequence(data, "", lines)
    else:
        lines.append(_text(data) if isinstance(data, str) else _scalar(data, ""))
    return "\n".join(lines) + "\n"


def usable(value: Decimal) -> bool:
    """Whether a number may stand in a file: finite, and of a size that later arithmetic can take."""
    if not value.is_finite():
        return False
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and abs(exponent) <= MAX_EXPONENT and abs(value.adjusted()) <= MAX_EXPONENT


def _mapping(data: dict[str, Any], indent: str, lines: list[str], first: str | None = None) -> None:
    """`first` replaces the indent of the first line: the dash of the list item that this mapping is."""
    for key, value in data.items():
        lead = indent if first is None else first
        first = None
        _entry(f"{lead}{_text(key)}:", value, indent, lines)


def _entry(head: str, value: Any, indent: str, lines: list[str]) -> None:
    if isinstance(value, dict) and value:
        lines.append(head)
        _mapping(value, indent + _INDENT, lines)
    elif isinstance(value, list | tuple) and value:
        lines.append(head)
        _sequence(value, indent + _INDENT, lines)
    else:
        lines.append(f"{head} {_scalar(value, indent + _INDENT)}")


def _sequence(data: list[Any] | tuple[Any, ...], indent: str, lines: list[str]) -> None:
    for value in data:
        if isinstance(value, dict) and value:
            _mapping(value, indent + _INDENT, lines, f"{indent}- ")
        elif isinstance(value, list | tuple) and value:
            lines.append(f"{indent}-")
            _sequence(value, indent + _INDENT, lines)
        else:
            lines.append(f"{indent}- {_scalar(value, indent + _INDENT)}")


def _scalar(value: Any, indent: str) -> str:
    if isinstance(value, str):
        return _block(value, indent) if "\n" in value and _block_keeps(value) else _text(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return _number(value)
    if isinstance(value, dict):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    raise TypeError(f"not plain data: {type(value).__name__}")


def _number(value: int | Decimal) -> str:
    text = str(value)
    if len(text) > MAX_NUMBER or not usable(Decimal(value)):
        raise FileError("LT-FILE-023", facts={"value": text[:MAX_NUMBER]})
    return text


def _text(value: str) -> str:
    if _BARE.match(value) and value.lower() not in _WORDS:
        return value
    if SURROGATE.search(value):
        raise FileError("LT-FILE-023", facts={"value": SURROGATE.sub("�", value)[:40]})
    return f'"{_UNSAFE.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04x}"


def _block_keeps(value: str) -> bool:
    """Whether a literal block gives back exactly this text: no outer blank, no blank at a line's end, nothing odd."""
    lines = value.split("\n")
    if any(line != line.rstrip() for line in lines) or not lines[0] or lines[0][0] in " \t" or not lines[-1]:
        return False
    bare = value.replace("\n", "").replace("\\", "").replace('"', "")
    return not _UNSAFE.search(bare) and not SURROGATE.search(bare)


def _block(value: str, indent: str) -> str:
    body = "\n".join(indent + line if line else "" for line in value.split("\n"))
    return f"|-\n{body}"
