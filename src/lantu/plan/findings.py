"""The catalogue of findings: code, severity, wording in Chinese and English, what to do.

A finding is not an error: the reading went on. `LT-READ-5xx` are found while reading, `LT-LINT-xxx` by the checks of
`lantu lint`. The wording is filled with the finding's facts.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import NamedTuple

from lantu.plan.model import Finding, FindingAnchor, Severity

# A file a domain, so that a newcomer finds the wording beside its relatives.
MODULES = ("lantu.plan.finding_words.reading", "lantu.plan.finding_words.linting")


class FindingWords(NamedTuple):
    """Wording of one finding code; `message` and `next_step` have the keys `zh` and `en`."""

    severity: Severity
    message: dict[str, str]
    next_step: dict[str, str]


@cache
def catalogue() -> dict[str, FindingWords]:
    """Every finding code with its wording."""
    words: dict[str, FindingWords] = {}
    for module in MODULES:
        words.update(import_module(module).FINDINGS)
    return words


def finding(
    code: str, text: str, spans: tuple[tuple[int, int], ...] = (), items: tuple[str, ...] = (), **facts: object
) -> Finding:
    """A finding with the catalogue's severity; `spans` are offsets into `text`, the document's text."""
    anchors = tuple(FindingAnchor(a, b, text[a:b]) for a, b in spans)
    return Finding(code, catalogue()[code].severity, anchors, items, tuple((k, str(v)) for k, v in facts.items()))


def words_of(item: Finding, lang: str = "zh") -> tuple[str, str]:
    """Message and next step of a finding in `lang`, facts filled in."""
    entry = catalogue()[item.code]
    facts = dict(item.facts)
    return entry.message[lang].format_map(_Blanks(facts)), entry.next_step[lang].format_map(_Blanks(facts))


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
