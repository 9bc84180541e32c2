"""The reference page of findings holds every code and is up to date."""

from __future__ import annotations

from lantu.plan.findings import catalogue
from tools import findings_reference


def test_the_page_is_up_to_date() -> None:
    assert findings_reference.PAGE.read_text("utf-8") == findings_reference.page(), (
        "run python tools/findings_reference.py"
    )


def test_every_code_has_words_in_both_languages_and_a_place_on_the_page() -> None:
    page = findings_reference.page()
    for code, words in catalogue().items():
        assert f"### {code}\n" in page
        for text in (words.message, words.next_step):
            assert text["zh"]
            assert text["zh"] in page
            assert text["en"]
            assert text["en"] in page


def test_the_command_says_when_the_page_is_old(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(findings_reference, "PAGE", tmp_path / "reference" / "findings.md")
    assert findings_reference.main(["--check"]) == 1
    assert findings_reference.main([]) == 0
    assert findings_reference.main(["--check"]) == 0
