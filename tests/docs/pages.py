"""The pages of documentation, cut into their fenced blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^( *)```(\w*)[ ]?([^\n]*)\n(.*?)^\1```[ ]*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Fence:
    """One fenced block: its language, what stands behind the language, its text, its line on the page."""

    language: str
    words: str
    text: str
    line: int


def all_pages() -> list[Path]:
    """Every page that a reader may open: the two READMEs, CONTRIBUTING, and all of docs."""
    return [
        ROOT / "README.md",
        ROOT / "README.zh-CN.md",
        ROOT / "CONTRIBUTING.md",
        *sorted((ROOT / "docs").rglob("*.md")),
    ]


def fences(page: Path) -> Iterator[Fence]:
    """The fenced blocks of a page, in order."""
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        indent, language, words, body = found.groups()
        body = "".join(line.removeprefix(indent) for line in body.splitlines(keepends=True))
        yield Fence(language, words.strip(), body, text.count("\n", 0, found.start()) + 1)


def without_fences(text: str) -> str:
    """The prose of a page, fenced blocks and code spans left out."""
    return re.sub(r"`[^`\n]*`", "", _FENCE.sub("", text))
