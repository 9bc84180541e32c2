"""Which language is chosen, and from where."""

from __future__ import annotations

import pytest

from lantu.cli.language import chosen_language, option_value


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ([], {"LANTU_LANG": "en", "LC_ALL": "zh_CN.UTF-8"}, "en"),
        (["read", "a.md", "--lang", "en"], {"LANTU_LANG": "zh"}, "en"),
        (["--lang=en", "read", "a.md", "--lang=zh"], {}, "zh"),
        (["read", "--", "--lang", "en"], {}, "zh"),
        (["read", "--lang", "fr"], {"LANTU_LANG": "en"}, "en"),
    ],
)
def test_the_nearest_wish_counts(words: list[str], environment: dict[str, str], language: str) -> None:
    assert chosen_language(words, environment) == language


def test_an_option_without_its_value_is_left_to_the_parser() -> None:
    assert option_value(["read", "--errors"], "--errors") is None
