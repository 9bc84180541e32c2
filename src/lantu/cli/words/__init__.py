"""What the command line says besides errors and findings: help, and the labels of its tables."""

from __future__ import annotations

from lantu.kernel.errors import Language


def pick(words: dict[str, tuple[str, str]], key: str, lang: Language, **facts: object) -> str:
    """The wording of `key` in `lang` with its facts filled in. An unknown key is a defect and raises KeyError."""
    return words[key][0 if lang == "zh" else 1].format_map(facts)
