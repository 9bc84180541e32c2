"""What a person mends in a reading: four operations, each with a reason and an author (更正)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An item meant by what it is: kind and name, and its section (id, number or title) where that is not enough."""

    kind: str
    name: str = ""  # the title page (kind plan) has none
    section: str | None = None


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Read `text` where the document prints `quote` (更正文字).

    `at` is the offset of the quote, `occurrence` which one of several (from 1); one of them is needed when the quote
    stands in the document more than once.
    """

    quote: str
    text: str
    reason: str
    author: str
    at: int | None = None
    occurrence: int | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field of an item another value (改字段). `was`: apply only while the reading still gives this value."""

    field: str
    value: Any
    reason: str
    author: str
    id: str | None = None
    item: ItemRef | None = None
    was: Any = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class DropItem:
    """Take out an item that is none (删去)."""

    reason: str
    author: str
    id: str | None = None
    item: ItemRef | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class AddItem:
    """Add an item that the reader missed (补上): its kind and its fields; `quote` gives its place in the document.

    `at` or `occurrence` say which one when the quote stands there more than once; `start`, `end`, `id` and, where it
    is not given, `section` are worked out.
    """

    kind: str
    fields: dict[str, Any]
    reason: str
    author: str
    at: int | None = None
    occurrence: int | None = None
    date: str | None = None


Correction = ReplaceText | SetField | DropItem | AddItem

OPERATIONS: dict[str, type[Any]] = {"replace_text": ReplaceText, "set": SetField, "drop": DropItem, "add": AddItem}


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of one document, in the order of the file; `source_sha256`: the document they were made for."""

    entries: tuple[Correction, ...] = ()
    source_sha256: str = ""
