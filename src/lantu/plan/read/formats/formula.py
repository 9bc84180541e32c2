r"""Reads the small formulas that recognition programs put around numbers: `$17\%$` is 17%, `\mathrm{SF}_6` SF6."""

from __future__ import annotations

import re
from functools import cache

from lantu.plan.read.lexicon_file import load_words

# Longer formulas are mathematics, not a number with a unit.
LONGEST = 200
_TOKEN = re.compile(r"\\([A-Za-z]+|.)|([{}^_$~\s])|([^\\{}^_$~\s]+)", re.DOTALL)
_PLAIN = re.compile(r"[\s\d.,%％<>=≥≤~+\-×·:/()（）\[\]±]+")


def end_of_formula(text: str, start: int, end: int) -> int:
    """Offset just after the `$` that closes the formula opened at `start`, or -1 when that `$` is money or stray."""
    close = text.find("$", start + 1, min(end, start + LONGEST))
    if close < 0 or close == start + 1:
        return -1
    inside = text[start + 1 : close]
    after = text[close + 1 : close + 2]
    if any(ch in inside for ch in "\\^_{"):
        return close + 1
    # "$5-$6" is a price range: the second sign belongs to the number after it.
    if _PLAIN.fullmatch(inside) and not after.isdigit():
        return close + 1
    return -1


def read_formula(body: str) -> str:
    """The formula's printed characters without its mark-up; what has no character of its own is left out."""
    out: list[str] = []
    stroke_due = False
    for match in _TOKEN.finditer(body):
        command, mark, words = match.groups()
        if words:
            out.append(words)
        elif command and not command[0].isalpha():
            out.append("" if command in ",;:! " else command)
        elif command in ("frac", "dfrac", "tfrac"):
            stroke_due = True
        elif command:
            out.append(_signs().get(command, ""))
        elif mark == "}" and stroke_due:
            # The brace that closes the numerator becomes the stroke of the fraction.
            out.append("/")
            stroke_due = False
    return "".join(out)


@cache
def _signs() -> dict[str, str]:
    return {entry.word: entry.fields[0] for entry in load_words("latex_signs")}
