"""Both languages of a sentence take the same facts, and every code that is given has a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import lantu.judge.outlook
from lantu.judge.outlook.methods import METHODS
from lantu.judge.outlook.wording import SENTENCES

BLANK = re.compile(r"{(\w+)}")
FOLDER = Path(lantu.judge.outlook.__file__ or "").parent


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_take_the_same_facts(code: str) -> None:
    zh, en = SENTENCES[code]
    assert set(BLANK.findall(zh)) == set(BLANK.findall(en))


def test_every_code_has_its_sentence() -> None:
    text = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.py") if path.name != "wording.py")
    codes = set(re.findall(r'"(outlook\.\w+)"', text)) | {f"outlook.by_{method}" for method in METHODS}
    assert codes - SENTENCES.keys() == set()
    given = codes | {f"outlook.{end}" for end in ("met", "missed")}
    assert {code for code in SENTENCES if not code.startswith("outlook.pace_")} - given == set()
