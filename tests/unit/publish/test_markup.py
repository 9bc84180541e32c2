from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.publish.markup import Html, element, join


class Reader(HTMLParser):
    """What a browser would see: tags, attributes, text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.values: list[str | None] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += [value for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
nasty = st.sampled_from(
    ["<script>alert(1)</script>", '"><img onerror=x>', "&lt;", "</td>", "<!--", "]]>", "'", "&#60;b"]
)


@given(st.one_of(texts, nasty), st.one_of(texts, nasty))
def test_text_and_values_never_become_markup(text: str, value: str) -> None:
    page = Reader(element("p", text, title=value))
    assert page.tags == ["p"]
    assert page.values == [value]
    assert page.text == text


def test_pieces_of_html_go_in_as_they_are_and_only_those() -> None:
    assert element("p", element("b", "a<b"), "<i>") == "<p><b>a&lt;b</b>&lt;i&gt;</p>"
    assert join(None, "a", Html("<br>")) == "a<br>"
    assert element("br") == "<br>"
    assert element("td", None, class_="x", data_side=None) == '<td class="x"></td>'


def test_characters_that_html_forbids_are_replaced() -> None:
    assert element("p", "a\x00\x0bb\ud800") == "<p>a��b�</p>"


@pytest.mark.parametrize("name", ["a b", "<x", ""])
def test_a_name_is_never_data(name: str) -> None:
    with pytest.raises(ValueError):
        element(name)
