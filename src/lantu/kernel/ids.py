"""Short, opaque, lower-case ids, deterministic for a bare reading."""

from __future__ import annotations

import unicodedata
from hashlib import blake2b

# No vowels and no look-alikes (0/o, 1/l/i): an id never spells a word and can be read over the telephone.
_ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"
_LENGTH = 8


def normalise(subject: str) -> str:
    """Text reduced to what makes two spellings the same name: NFKC, no white space, no punctuation, lower case."""
    folded = unicodedata.normalize("NFKC", subject).lower()
    return "".join(ch for ch in folded if unicodedata.category(ch)[0] in "LN" or ch in "%.+-")


def short_id(*parts: str) -> str:
    """An id (编号) of 8 characters from a hash of `parts`; the first character is always a letter."""
    number = int.from_bytes(blake2b("\x1f".join(parts).encode(), digest_size=8).digest(), "big")
    letters = _ALPHABET[8:]
    out = [letters[number % len(letters)]]
    number //= len(letters)
    for _ in range(_LENGTH - 1):
        number, digit = divmod(number, len(_ALPHABET))
        out.append(_ALPHABET[digit])
    return "".join(out)


class IdMinter:
    """Gives each item of one reading its id: hash of kind, normalised subject, section and ordinal among equals.

    The ordinal counts only items with the same subject in the same section, so that an item added elsewhere moves
    no id. Row numbers and positions never enter. A collision (2^-37 a pair) takes the next ordinal.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, str], int] = {}
        self._given: set[str] = set()

    def mint(self, kind: str, subject: str, section: str = "") -> str:
        """The next id for an item of `kind` named `subject` in the section titled `section`."""
        key = (kind, normalise(subject), normalise(section))
        while True:
            ordinal = self._seen.get(key, 0)
            self._seen[key] = ordinal + 1
            new = short_id(*key, str(ordinal))
            if new not in self._given:
                self._given.add(new)
                return new
