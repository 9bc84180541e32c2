"""The one catalogue of error wording: a file a domain, read only when an error is shown."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import NamedTuple

# Code prefix -> module that holds the wording. A new domain adds one line here and one file beside this one.
DOMAINS: dict[str, str] = {
    "READ": "lantu.kernel.catalogue.reading",
    "FILE": "lantu.kernel.catalogue.files",
    "CLI": "lantu.kernel.catalogue.commands",
    "ALIGN": "lantu.kernel.catalogue.alignment",
    "SERIES": "lantu.kernel.catalogue.series",
    "JUDGE": "lantu.kernel.catalogue.judging",
}


class Message(NamedTuple):
    """Wording of one error code; each part has the keys `zh` and `en`."""

    what: dict[str, str]
    why: dict[str, str]
    next_step: dict[str, str]


@cache
def _domain(prefix: str) -> dict[str, Message]:
    messages: dict[str, Message] = import_module(DOMAINS[prefix]).MESSAGES
    return messages


def message(code: str) -> Message:
    """The wording of `code`. An unknown code is a defect of ours and raises KeyError."""
    return _domain(code.split("-")[1])[code]


def all_messages() -> dict[str, Message]:
    """Every code with its wording, for the documentation and its test."""
    return {code: text for prefix in DOMAINS for code, text in _domain(prefix).items()}
