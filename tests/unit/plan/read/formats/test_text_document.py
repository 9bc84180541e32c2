import pytest

from lantu.plan.read.formats.text_document import document_from_text, looks_like_html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>甲", True),
        ("\n<html><body>甲", True),
        ("<p>甲</p><p>乙</p><p>丙</p><p>丁</p><p>戊</p>", True),
        ("# 甲\n\n<table><tr><td>乙</td></tr></table>" * 5, False),
        ("甲比乙<5%", False),
    ],
)
def test_a_web_page_is_known_by_its_content(text: str, expected: bool) -> None:
    assert looks_like_html(text) is expected


def test_the_document_keeps_text_name_and_format() -> None:
    document = document_from_text("<html><p>甲</p>", "a.txt", "txt", "ab", "utf-8")
    assert (document.text, document.name, document.format, document.sha256) == ("<html><p>甲</p>", "a.txt", "txt", "ab")
    assert [b.text for b in document.blocks] == ["甲"]


def test_markdown_and_plain_text_differ() -> None:
    assert document_from_text("# 甲", "a.md", "md").blocks[0].text == "甲"
    assert document_from_text("# 甲", "a.txt", "txt").blocks[0].text == "# 甲"
