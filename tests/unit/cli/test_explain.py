"""An explanation shows the sentence, the fields, the rules with their words, and what was inferred."""

from __future__ import annotations

import json

import pytest

from lantu.cli.explain import explain
from lantu.cli.request import ReadRequest
from tests.unit.cli.a_plan import TEXT, a_document, a_plan


def shown(capfd: pytest.CaptureFixture[str], **request: object) -> str:
    """What is printed."""
    explain(a_plan(), a_document(), ReadRequest(**{"lang": "zh", **request}))  # type: ignore[arg-type]
    return capfd.readouterr().out


def test_a_target_is_explained(capfd: pytest.CaptureFixture[str]) -> None:
    text = shown(capfd, explain="t2345678")
    for words in (
        "粮食总产量",
        "第 3 行第 10 列",
        "第二章 主要目标",
        "到2025年，全县粮食总产量达到12.5万吨以上，空气优良天数比率不低于92%。",
        "※ 规划期前一年",
        "达到…以上",
        "远景目标",
    ):
        assert words in text
    assert "没有推断" not in text


def test_what_is_stated_in_full_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    text = shown(capfd, explain="空气", lang="en")
    assert "nothing: all is stated in the text" in text
    assert "no trace" in text


@pytest.mark.parametrize("wanted", ["h2345678", "p2345678", "k2345678", "第三章", "s3333333"])
def test_other_items_show_their_place(capfd: pytest.CaptureFixture[str], wanted: str) -> None:
    if wanted == "第三章":
        wanted = "重点任务"
    assert "yunling.md" in shown(capfd, explain=wanted)


def test_the_explanation_as_data(capfd: pytest.CaptureFixture[str]) -> None:
    data = json.loads(shown(capfd, explain="t2345678", form="json"))
    assert data["item"]["quote"] == "粮食总产量达到12.5万吨以上"
    assert data["trace"][0] == {"rule": "comparator", "words": "达到…以上"}
    sentence = data["sentence"]
    assert TEXT[sentence["start"] : sentence["end"]] == sentence["text"]
    assert sentence["text"].startswith("到2025年")
