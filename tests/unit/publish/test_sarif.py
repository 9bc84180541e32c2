"""Findings as a SARIF 2.1.0 log."""

from __future__ import annotations

import json

import pytest

from lantu.plan.findings import catalogue, finding
from lantu.publish.sarif import LineIndex, findings_as_sarif

TEXT = "第一行\r\n目录：甲\n\n正文：乙，𠮷\f丙\n"


def a_log(lang: str = "zh") -> dict[str, object]:
    """A log with one finding of two anchors and one without any."""
    first = TEXT.index("甲")
    second = TEXT.index("丙")
    findings = [
        finding("LT-LINT-020", TEXT, ((first, first + 1), (second, second + 1)), ("s1",), entry="甲", heading="丙"),
        finding("LT-LINT-033", TEXT, (), (), count=3, total=4),
    ]
    return findings_as_sarif(findings, "规划/plan a.md", TEXT, lang, version="1.2.3")


@pytest.mark.parametrize(
    ("word", "line", "column"), [("第", 1, 1), ("目", 2, 1), ("甲", 2, 4), ("正", 4, 1), ("𠮷", 4, 6), ("丙", 4, 8)]
)
def test_lines_and_columns_count_from_one(word: str, line: int, column: int) -> None:
    assert LineIndex(TEXT).position(TEXT.index(word)) == (line, column)


def test_the_end_of_the_text_has_a_place() -> None:
    assert LineIndex(TEXT).position(len(TEXT)) == (5, 1)
    assert LineIndex("").position(0) == (1, 1)


def test_the_parts_that_sarif_asks_for() -> None:
    log = json.loads(json.dumps(a_log(), ensure_ascii=False))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("Lantu", "1.2.3")
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["artifacts"] == [{"location": {"uri": "%E8%A7%84%E5%88%92/plan%20a.md"}}]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 0


def test_places_of_a_finding() -> None:
    first, second = a_log()["runs"][0]["results"]  # type: ignore[index]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 4, 2, 5)
    assert TEXT[region["charOffset"] : region["charOffset"] + region["charLength"]] == "甲"
    (other,) = first["relatedLocations"]
    assert other["physicalLocation"]["region"]["snippet"]["text"] == "丙"
    assert "region" not in second["locations"][0]["physicalLocation"]


def test_both_languages_are_in_the_log() -> None:
    for lang, other in (("zh", "en"), ("en", "zh")):
        log = a_log(lang)
        rule = log["runs"][0]["tool"]["driver"]["rules"][0]  # type: ignore[index]
        words = catalogue()["LT-LINT-020"]
        assert rule["shortDescription"]["text"] == words.message[lang]
        assert words.next_step[other] in rule["help"]["text"]
        result = log["runs"][0]["results"][0]  # type: ignore[index]
        assert "甲" in result["message"]["text"]
        assert "甲" in result["properties"]["other_language"]["message"]


def test_severities_have_their_level() -> None:
    levels = [result["level"] for result in a_log()["runs"][0]["results"]]  # type: ignore[index]
    assert levels == ["warning", "note"]
