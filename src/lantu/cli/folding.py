"""Where a line of mixed Chinese and Latin text may be broken; terminals' own libraries know only blanks."""

from __future__ import annotations

import re

# A word of Latin letters, digits and signs stays whole; every other character may end a line.
_PIECE = re.compile(r"[!-~\u00a0-\u024f]+|\s+|.", re.DOTALL)
_NEVER_FIRST = frozenset("，。、；：？！）》〉」』】〕”’…—％%·～")
_NEVER_LAST = frozenset("（《〈「『【〔“‘")


def folds(text: str, width: int, hang: int = 0) -> list[int]:
    """Offsets at which new lines begin so that none is wider than `width` cells; later lines have `hang` fewer.

    Closing marks do not begin a line and opening ones do not end it, unless nothing else fits.
    """
    from rich.cells import cell_len

    pieces: list[tuple[int, str, int]] = [(m.start(), m.group(), cell_len(m.group())) for m in _PIECE.finditer(text)]
    found: list[int] = []
    used, room, line = 0, max(width, 2), 0  # `line`: index of the piece that begins the present line
    at = 0
    while at < len(pieces):
        start, piece, size = pieces[at]
        if used + size <= room or (piece.isspace() and used):
            used, at = used + size, at + 1
            continue
        room = max(width - hang, 2)
        if at == line:  # one piece wider than a line: cut it
            taken = 0
            for offset, character in enumerate(piece):
                taken += cell_len(character)
                if taken > room and offset:
                    found.append(start + offset)
                    taken = cell_len(character)
            used, at = taken, at + 1
            continue
        back = at
        while back > line and (pieces[back][1][0] in _NEVER_FIRST or pieces[back - 1][1][-1] in _NEVER_LAST):
            back -= 1
        if back <= line:
            back = at
        at = line = back
        found.append(pieces[at][0])
        used = 0
    return found
