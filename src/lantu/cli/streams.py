"""Standard output and error in whatever encoding the system gave them: no mark of ours may end a command."""

from __future__ import annotations

import codecs
import sys
from typing import TextIO

HANDLER = "lantu.marks"
# What stands for a mark that an older encoding lacks: the nearest sign that Chinese encodings have, then ASCII.
SUBSTITUTES = {
    "✖": "×x", "✔": "√v", "✚": "＋+", "▲": "△^", "▼": "▽v", "◆": "◇*", "●": "*", "○": "o", "※": "*", "≈": "~",
    "≥": "≧>", "≤": "≦<", "→": ">", "·": "-", "…": ".", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'",
    "\u00a0": " ",
}  # fmt: skip
# An encoding that cannot write these cannot show a Chinese plan at all.
_CHINESE = "蓝图目标"


def open_streams() -> None:
    """Make standard output and error take every character (输出编码).

    An encoding of Chinese (GBK, Big5) stays, and what it lacks is replaced by a plain sign. One that has no Chinese at
    all (ascii, cp1252) would leave only question marks: UTF-8 is written instead.
    """
    codecs.register_error(HANDLER, _substitute)
    for stream in (sys.stdout, sys.stderr):
        _open(stream)


def _open(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:  # a stand-in that a caller put there: not ours to change
        return
    reconfigure(encoding=None if _holds_chinese(stream.encoding) else "utf-8", errors=HANDLER)


def _holds_chinese(encoding: str) -> bool:
    try:
        return bool(_CHINESE.encode(encoding))
    except (UnicodeEncodeError, LookupError):
        return False


def _substitute(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    found = [_nearest(character, error.encoding) for character in error.object[error.start : error.end]]
    return "".join(found), error.end


def _nearest(character: str, encoding: str) -> str:
    for other in SUBSTITUTES.get(character, ""):
        try:
            other.encode(encoding)
        except UnicodeEncodeError:
            continue
        return other
    return "?"
