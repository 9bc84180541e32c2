"""What a page break cuts: paragraphs, told by a full last line and a first line without indent, and table rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lantu.plan.read.formats.page_cut_rows import with_cut_row
from lantu.plan.read.formats.page_paragraphs import MOST_LINES, Paragraph
from lantu.plan.read.formats.page_parts import Furniture, Grille, Part, Parted, Prose
from lantu.plan.read.formats.writer import join_lines

_STOPS = ("。", "！", "？", "；", "：", ".", "!", "?", ";", ":")


def joined(parts: Sequence[Part]) -> list[Part]:
    """The parts with cut paragraphs and rows made whole; they stay on the page where they begin."""
    indents = _uses_indents(parts)
    out: list[Part] = []
    last: int | None = None  # place in `out` of the last part of the body
    last_page = 0  # page that the last part of the body ends on
    for part in parts:
        if isinstance(part, Furniture) or (isinstance(part, Prose) and part.is_note):
            out.append(part)
            continue
        if isinstance(part, Prose) and last is not None and part.page.number == last_page + 1:
            before = out[last]
            if isinstance(before, Prose) and _goes_on(before.paragraph, part.paragraph, indents):
                out[last] = replace(before, paragraph=_sum(before.paragraph, part.paragraph))
                last_page = part.page.number
                continue
        if isinstance(part, Grille) and last is not None and part.page.number == last_page + 1:
            table = out[last]
            both = with_cut_row(table, part) if isinstance(table, Grille) else None
            if both is not None:
                out[last], rest = both
                if rest is None:
                    last_page = part.page.number
                    continue
                part = rest
        out.append(part)
        last = None if isinstance(part, Parted) else len(out) - 1
        last_page = part.page.number
    return out


def _uses_indents(parts: Sequence[Part]) -> bool:
    long = [part.paragraph for part in parts if isinstance(part, Prose) and part.paragraph.lines > 1]
    return sum(paragraph.indented for paragraph in long) > 0.6 * len(long)


def _goes_on(before: Paragraph, after: Paragraph, indents: bool) -> bool:
    if (
        abs(before.size - after.size) > 0.08 * before.size
        or before.room > max(1.2, after.lead + 0.6)
        or after.begins_item
    ):
        return False
    if before.all_bold != after.all_bold or before.lines >= MOST_LINES:
        return False
    # Where paragraphs are indented, a line that is not goes on; elsewhere only an unfinished sentence does.
    return not after.indented and (indents or not before.text.endswith(_STOPS))


def _sum(a: Paragraph, b: Paragraph) -> Paragraph:
    text = join_lines([a.text, b.text])
    shift = len(text) - len(b.text)
    bold = (*a.bold, *((start + shift, end + shift) for start, end in b.bold))
    return replace(a, text=text, bold=bold, lines=a.lines + b.lines, room=b.room)
