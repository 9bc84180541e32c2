"""The Markdown of the sample plans as blocks: what both writers, docx and pdf, print.

Only the few Markdown habits of the two sample plans are known here; this is not the reader of Lantu.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
PLANS = ("haize-14fyp", "haize-15fyp")

# Chapter and section numbers of the 14th plan (第一章, 第一节) and of the 15th (一、, （一）).
_NUMBER = re.compile(r"(第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）) ?")
_CONTENTS_LINE = re.compile(r"(第\S+?[章节]) (.+?) \.+\t(\d+)$")


@dataclass(frozen=True)
class Cell:
    """A table cell; `rowspan` rows high."""

    text: str
    column: int
    rowspan: int = 1


@dataclass(frozen=True)
class Block:
    """One printed thing. `kind`: mark, title, cover, contents_title, contents, heading, paragraph, note, table, box."""

    kind: str
    text: str = ""
    level: int = 0
    number: str = ""
    page: int = 0
    rows: tuple[tuple[Cell, ...], ...] = ()
    lines: tuple[str, ...] = ()


def mend(text: str, damage: list[dict[str, str]]) -> str:
    """The text with each planted piece of scanning damage put right; ValueError when one is not there exactly once."""
    for item in damage:
        if text.count(item["scanned"]) != 1:
            raise ValueError(f"scanning damage not found exactly once: {item['scanned']!r}")
        text = text.replace(item["scanned"], item["printed"])
    return text


def printed(plan: str) -> list[Block]:
    """The blocks of one sample plan as the docx and the pdf print them, scanning damage mended."""
    from ruamel.yaml import YAML

    damage = YAML(typ="safe").load((HERE / "scan_damage.yaml").read_text("utf-8"))[plan]
    return parse(mend((HERE / f"{plan}.md").read_text("utf-8"), damage))


def footnotes(text: str) -> dict[str, str]:
    """Footnotes of a Markdown text: mark -> words."""
    return dict(re.findall(r"^\[\^(\w+)\]: (.+)$", text, re.M))


def parse(text: str) -> list[Block]:
    """Markdown -> blocks, in order. The lines between the title and the first heading belong to the cover."""
    blocks: list[Block] = []
    lines = text.split("\n")
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        if not line.strip() or re.match(r"\|[-|]+\|$", line):
            continue
        if line.startswith("> "):
            blocks.append(Block("mark", line[2:].replace("**", "")))
        elif line.startswith("# "):
            blocks.append(Block("title", line[2:]))
        elif re.match(r"#+ 专栏", line):
            groups: list[str] = []
            while i < len(lines) and (not lines[i].strip() or lines[i].startswith("**")):
                if lines[i].strip():
                    groups.append(lines[i])
                i += 1
            blocks.append(Block("box", line.lstrip("# "), lines=tuple(groups)))
        elif line.startswith("#"):
            blocks.append(_heading(line))
        elif m := _CONTENTS_LINE.match(line):
            blocks.append(Block("contents", m[2], 1 if "章" in m[1] else 2, m[1], int(m[3])))
        elif line.startswith(("| ", "<table>")):
            rows = [line]
            while i < len(lines) and (lines[i].startswith("|") or "<tr>" in lines[i] or lines[i] == "</table>"):
                rows.append(lines[i])
                i += 1
            blocks.append(Block("table", rows=_html_rows(rows) if line == "<table>" else _pipe_rows(rows)))
        elif m := re.match(r"\[\^(\w+)\]: (.+)$", line):
            blocks.append(Block("note", m[2], number=m[1]))
        else:
            cover = all(b.kind in ("mark", "title", "cover") for b in blocks) and len(line) < 20
            blocks.append(Block("cover" if cover else "paragraph", line))
    return blocks


def _heading(line: str) -> Block:
    words = line.lstrip("#").strip()
    if words.replace(" ", "") == "目录":
        return Block("contents_title", words)
    m = _NUMBER.match(words)
    number = m[0].strip() if m else ""
    return Block("heading", words[m.end() :] if m else words, line.count("#", 0, 4) - 1, number)


def _pipe_rows(lines: list[str]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of a pipe table; an empty cell belongs to the cell above it."""
    grid = [[c.strip() for c in line.strip("|").split("|")] for line in lines if not re.match(r"\|[-|]+\|$", line)]
    rows = []
    for r, row in enumerate(grid):
        cells = []
        for c, text in enumerate(row):
            if text:
                end = r + 1
                while end < len(grid) and not grid[end][c]:
                    end += 1
                cells.append(Cell(text, c, end - r))
        rows.append(tuple(cells))
    return tuple(rows)


def _html_rows(lines: list[str]) -> tuple[tuple[Cell, ...], ...]:
    reader = _Rows()
    reader.feed("".join(lines))
    return tuple(tuple(row) for row in reader.rows)


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[Cell]] = []
        self._taken: dict[int, int] = {}  # column -> rows that a cell from above still covers
        self._column = 0
        self._span = 1
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self._column = 0
        elif tag == "td":
            self._open = True
            self._span = int(dict(attrs).get("rowspan") or 1)

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self._open = False
        elif tag == "tr":
            self._taken = {c: n - 1 for c, n in self._taken.items() if n > 1}
            self._taken |= {cell.column: cell.rowspan - 1 for cell in self.rows[-1] if cell.rowspan > 1}

    def handle_data(self, data: str) -> None:
        if self._open:
            while self._taken.get(self._column, 0) > 0:
                self._column += 1
            self.rows[-1].append(Cell(data, self._column, self._span))
            self._column += 1
