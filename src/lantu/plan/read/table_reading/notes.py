"""What stands around a table: its caption above, 注：… below."""

from __future__ import annotations

from dataclasses import dataclass

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.table_reading.names import unit_of
from lantu.plan.read.table_reading.words import begins, tidy

_CAPTION_REACH = 3
_LONGEST_CAPTION = 60
_NOTE_REACH = 6


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Caption and notes of a table with their spans (表题与表注)."""

    caption: str = ""
    caption_span: tuple[int, int] | None = None
    unit: str | None = None
    notes: tuple[tuple[str, int, int], ...] = ()


def surroundings(blocks: tuple[Block, ...], first: int, last: int) -> Surroundings:
    """Looks around the table that stands in the blocks `first` … `last`."""
    table = blocks[first].table
    caption, span = (table.caption, table.caption_span) if table is not None else ("", None)
    unit: str | None = None
    at = first - 1
    for _ in range(_CAPTION_REACH):
        if at < 0 or blocks[at].kind is BlockKind.TABLE:
            break
        block, text = blocks[at], tidy(blocks[at].text)
        at -= 1
        if block.kind in (BlockKind.NOISE, BlockKind.NOTE) or not text:
            if block.kind is BlockKind.NOTE and "单位" in text:
                unit = unit or _unit_line(text)
            continue
        if _unit_line(text):
            unit = unit or _unit_line(text)
            continue
        if len(text) <= _LONGEST_CAPTION and not text.endswith(("。", "；", ";")):
            if text not in caption:
                caption = f"{text} {caption}".strip()
            span = span or (block.start, block.end)
        break
    return Surroundings(caption, span, unit, _notes(blocks, last))


def _unit_line(text: str) -> str | None:
    bare = text.strip("()（） ")
    return unit_of(bare.removeprefix("单位").lstrip(":：")) if bare.startswith("单位") and len(bare) < 20 else None


def _notes(blocks: tuple[Block, ...], last: int) -> tuple[tuple[str, int, int], ...]:
    found: list[tuple[str, int, int]] = []
    for block in blocks[last + 1 : last + 1 + _NOTE_REACH]:
        text = tidy(block.text)
        if block.kind is BlockKind.NOISE or not text:
            continue
        numbered = bool(found) and text[0] in "0123456789①②③④⑤⑥⑦⑧⑨(（"
        if block.kind is BlockKind.TABLE or not (begins(text, "note") or (numbered and len(text) < 200)):
            break
        found.append((text, block.start, block.end))
    return tuple(found)
