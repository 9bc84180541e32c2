"""JSON that people can read and compare: a line for each item, and as fast as one without line breaks."""

from __future__ import annotations

import json
from typing import Any


def json_text(data: dict[str, Any]) -> str:
    """One object; each key on a line of its own, and each entry of a list too. Ends with a line break."""
    # `indent=` would leave the fast encoder and take ten times as long on a plan with a thousand tasks.
    parts = [
        f"{_line(key)}: {_list(value) if isinstance(value, list) else _line(value)}" for key, value in data.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def json_line(data: dict[str, Any]) -> str:
    """One object on one line, for a stream of many."""
    return _line(data) + "\n"


def _list(values: list[Any]) -> str:
    if not values:
        return "[]"
    return "[\n  " + ",\n  ".join(_line(value) for value in values) + "\n]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
