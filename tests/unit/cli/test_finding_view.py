"""Findings on the terminal: places, some words around a short quote, no codes of ours in the sentences."""

from __future__ import annotations

from typing import Literal

import pytest

from lantu.cli.finding_view import finding_lines, in_plain_words
from lantu.cli.places import Places
from lantu.cli.screen import Screen
from lantu.plan.findings import finding, words_of
from tests.unit.cli.a_plan import TEXT
from tests.unit.cli.run import CommandLine


@pytest.mark.parametrize(
    ("change", "lang", "said"),
    [
        ("target_value = 160", "zh", "把目标值改为“160”"),
        ("target_value = 160", "en", "target value set to “160”"),
        ("binding = True", "zh", "把约束性改为“约束性”"),
        ("owner = None", "zh", "把责任单位改为“—”"),
        ("删去（dropped）", "zh", "：删去（"),
        ("删去（dropped）", "en", ": dropped ("),
    ],
)
def test_a_correction_is_told_in_plain_words(change: str, lang: Literal["zh", "en"], said: str) -> None:
    item = finding("LT-READ-542", "", name="粮食总产量", change=change, author="某甲", reason="印错")
    message = words_of(in_plain_words(item, lang), lang)[0]
    assert said in message
    assert "_" not in message


def test_a_conflict_names_the_field_in_words() -> None:
    item = finding("LT-READ-545", "", name="粮食", field="target_value", base="1", mine="2", theirs="3")
    assert "目标值" in words_of(in_plain_words(item, "zh"), "zh")[0]


def shown(capsys: pytest.CaptureFixture[str], quote: str) -> str:
    at = TEXT.index(quote)
    item = finding("LT-READ-501", TEXT, ((at, at + len(quote)),), rows=2)
    finding_lines(Screen(), item, "zh", Places("yunling.md", TEXT))
    return capsys.readouterr().out


def test_a_short_quote_stands_among_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert "yunling.md:3:15  …到2025年，全县粮食总产量「达到」12.5万吨以上，空气优良天…" in shown(capsys, "达到")


def test_words_of_other_lines_stay_away(capsys: pytest.CaptureFixture[str]) -> None:
    assert "yunling.md:2:1  「第二章」主要目标…" in shown(capsys, "第二章")


def test_a_long_quote_stands_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert "yunling.md:3:10  「粮食总产量达到12.5万吨以上」\n" in shown(capsys, "粮食总产量达到12.5万吨以上")


def test_findings_of_a_reading_have_places(lantu: CommandLine) -> None:
    table = "指标\t2020年\t2025年\n粮食产量（吨）\t1\t2\n\n林地面积（亩）\t1\t2\n湿地面积（亩）\t1\t2\n"
    seen = lantu("read", lantu.file(text=f"云岭县规划\n第一章 目标\n{table}"))
    assert "LT-READ-501" in seen.out
    assert "yunling.md:4:12" in seen.out
