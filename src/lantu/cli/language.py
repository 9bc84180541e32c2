"""Which language the person reads: `--lang`, LANTU_LANG, then the locale; Chinese when nothing says otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lantu.kernel.errors import Language

# In the order of POSIX; LANTU_LANG is ours and comes first.
VARIABLES = ("LANTU_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def chosen_language(words: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language (界面语言) for help, messages and tables, known before the words of the command are parsed."""
    wanted = option_value(words, "--lang")
    if wanted in ("zh", "en"):
        return "en" if wanted == "en" else "zh"
    for name in VARIABLES:
        value = environment.get(name, "").lower()
        if value.startswith(("zh", "en")):
            return "en" if value.startswith("en") else "zh"
    return "zh"


def option_value(words: Sequence[str], name: str) -> str | None:
    """The value of the last `--name VALUE` or `--name=VALUE`; errors of parsing have to obey it too."""
    found = None
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == name and at + 1 < len(words):
            found = words[at + 1]
        elif word.startswith(f"{name}="):
            found = word.split("=", 1)[1]
    return found
