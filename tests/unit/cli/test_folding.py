"""Lines are as wide as they may be, marks stay with their words, nothing is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lantu.cli.folding import folds


def lines(text: str, width: int, hang: int = 0) -> list[str]:
    """The text cut at its folds."""
    return [text[a:b] for a, b in pairwise([0, *folds(text, width, hang), len(text)])]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("水库建成", 4, ["水库", "建成"]),
        ("水库。", 4, ["水", "库。"]),
        ("见《水库》", 4, ["见", "《水", "库》"]),
        ("到2025年完成", 7, ["到2025", "年完成"]),
        ("到2025年", 5, ["到", "2025", "年"]),
        ("a word here", 6, ["a word", " here"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("", 10, [""]),
    ],
)
def test_breaks(text: str, width: int, wanted: list[str]) -> None:
    assert [line.strip() for line in lines(text, width)] == [line.strip() for line in wanted]


@given(st.text(st.sampled_from("水库，。（）《》 ab1%—\n"), max_size=60), st.integers(4, 20), st.integers(0, 2))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int, hang: int) -> None:
    cut = lines(text, width, hang)
    assert "".join(cut) == text
    assert all(cell_len(line.rstrip()) <= width - (hang if at else 0) for at, line in enumerate(cut))
    assert all(cut[1:])
