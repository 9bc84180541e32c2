"""Findings as SARIF 2.1.0, so that code review pages, editors and CI show them beside the line (检查结果的交换格式)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from lantu.plan.findings import catalogue, words_of
from lantu.plan.model import Finding, FindingAnchor

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LINE_ENDS = ("\r\n", "\n", "\r")


def findings_as_sarif(
    findings: Sequence[Finding], document_name: str, text: str, lang: str = "zh", version: str = "0"
) -> dict[str, Any]:
    """The whole SARIF log: one run, its rules in both languages, one result a finding.

    `document_name` is the path of the document relative to where the log is used; `text` the document's text that the
    anchors point into. Lines and columns start at 1 and columns count characters (`unicodeCodePoints`). A finding
    without an anchor stands at the document as a whole. `version` is Lantu's version.
    """
    codes = sorted({item.code for item in findings})
    index = {code: i for i, code in enumerate(codes)}
    lines = LineIndex(text)
    run = {
        "tool": {"driver": _driver(codes, lang, version)},
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN" if lang == "zh" else "en-US",
        "artifacts": [{"location": {"uri": quote(document_name)}}],
        "results": [_result(item, index[item.code], document_name, lines, lang) for item in findings],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


class LineIndex:
    """Line and column of any offset, after one pass over the text."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts.extend(_line_starts(text))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _line_starts(text: str) -> Iterable[int]:
    at = 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        # splitlines also cuts at form feeds and the like, which no editor counts as a line.
        if line.endswith(_LINE_ENDS):
            yield at


def _driver(codes: Sequence[str], lang: str, version: str) -> dict[str, Any]:
    return {
        "name": "Lantu",
        "semanticVersion": version if version.count(".") == 2 else "0.0.0",
        "rules": [_rule(code, lang) for code in codes],
    }


def _rule(code: str, lang: str) -> dict[str, Any]:
    words = catalogue()[code]
    other = "en" if lang == "zh" else "zh"
    return {
        "id": code,
        "shortDescription": {"text": words.message[lang]},
        "fullDescription": {"text": f"{words.message[lang]}\n{words.message[other]}"},
        "help": {"text": f"{words.next_step[lang]}\n{words.next_step[other]}"},
        "defaultConfiguration": {"level": _LEVELS[words.severity]},
        "properties": {"message": dict(words.message), "next_step": dict(words.next_step)},
    }


def _result(item: Finding, rule: int, name: str, lines: LineIndex, lang: str) -> dict[str, Any]:
    message, next_step = words_of(item, lang)
    other = words_of(item, "en" if lang == "zh" else "zh")
    result: dict[str, Any] = {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": _LEVELS[item.severity],
        "message": {"text": f"{message}\n{next_step}"},
        "locations": [_location(item.anchors[0], name, lines) if item.anchors else _whole(name)],
        "properties": {
            "items": list(item.items),
            "facts": dict(item.facts),
            "other_language": {"message": other[0], "next_step": other[1]},
        },
    }
    if len(item.anchors) > 1:
        result["relatedLocations"] = [
            {"id": number, **_location(anchor, name, lines)} for number, anchor in enumerate(item.anchors[1:], 1)
        ]
    return result


def _whole(name: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": quote(name), "index": 0}}}


def _location(anchor: FindingAnchor, name: str, lines: LineIndex) -> dict[str, Any]:
    first_line, first_column = lines.position(anchor.start)
    last_line, last_column = lines.position(anchor.end)
    location = _whole(name)
    location["physicalLocation"]["region"] = {
        "startLine": first_line,
        "startColumn": first_column,
        "endLine": last_line,
        "endColumn": last_column,
        "charOffset": anchor.start,
        "charLength": anchor.end - anchor.start,
        "snippet": {"text": anchor.quote},
    }
    return location
