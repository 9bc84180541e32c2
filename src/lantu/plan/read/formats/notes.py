"""Lines that comment on a table or a page and are no part of the text (注：…)."""

from __future__ import annotations

import re

_NOTE = re.compile(
    r"[（(\[［]?(?:注\s{0,2}[\d一二三四五六七八九]{0,2}|备\s{0,2}注|资料来源|数据来源|Notes?|Sources?)\s{0,2}[:：]"
)


def begins_note(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins as a note does."""
    return _NOTE.match(text, start, end) is not None
