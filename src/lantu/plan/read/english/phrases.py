"""Lists of phrases with one use each (lexicon/en_phrases.tsv), as sets and as pieces of regular expressions."""

from __future__ import annotations

import re
from functools import cache

from lantu.plan.read.lexicon_file import load_words


@cache
def phrases(use: str) -> frozenset[str]:
    """The phrases of one use."""
    return frozenset(e.word for e in load_words("en_phrases") if e.fields[0] == use)


@cache
def pattern(use: str, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Any phrase of one use between `before` and `after`, whatever its case."""
    words = "|".join(re.escape(w) for w in sorted(phrases(use), key=len, reverse=True))
    return re.compile(rf"{before}(?:{words}){after}", re.IGNORECASE)
