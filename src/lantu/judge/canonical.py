"""The canonical form of data and its digest (规范形式与摘要): the same content gives the same bytes everywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

_NAMES = ("target_id", "basis", "code")  # entries of lists are told apart by these where they have one


class Difference(NamedTuple):
    """Where two things differ, with both sides as text ("—" where one has nothing)."""

    where: str
    stored: str
    found: str


def canonical(data: Any) -> bytes:
    """UTF-8 JSON, keys sorted, one space of indent, no NaN, a line break at the end."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return (text + "\n").encode()


def digest(data: Any) -> str:
    """SHA-256 of the canonical form, in hexadecimal."""
    return sha256(canonical(data)).hexdigest()


def differences(stored: Any, found: Any, where: str = "") -> Iterator[Difference]:
    """All places where two JSON values differ, down to the single number."""
    if isinstance(stored, dict) and isinstance(found, dict):
        for key in sorted(stored.keys() | found.keys()):
            inside = f"{where}.{key}" if where else key
            if key not in stored or key not in found:
                yield Difference(inside, _text(stored.get(key)), _text(found.get(key)))
            else:
                yield from differences(stored[key], found[key], inside)
    elif isinstance(stored, list) and isinstance(found, list):
        one, other = _by_name(stored), _by_name(found)
        for name in dict.fromkeys([*one, *other]):
            inside = f"{where}[{name}]"
            if name not in one or name not in other:
                yield Difference(inside, _text(one.get(name)), _text(other.get(name)))
            else:
                yield from differences(one[name], other[name], inside)
    elif stored != found or type(stored) is not type(found):
        yield Difference(where, _text(stored), _text(found))


def _by_name(entries: list[Any]) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for at, entry in enumerate(entries, 1):
        name = next((str(entry[key]) for key in _NAMES if isinstance(entry, dict) and key in entry), str(at))
        while name in named:
            name += "'"
        named[name] = entry
    return named


def _text(value: Any) -> str:
    if value is None:
        return "—"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 200 else text[:199] + "…"
