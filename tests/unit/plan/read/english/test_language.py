from __future__ import annotations

import pytest

from lantu.plan.read.english.language import language_of
from tests.unit.plan.read.small_documents import a_document


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The county will plant 300 trees by 2030.", "en"),
        ("到2030年，全县植树300亩。", "zh"),
        ("到2030年，全县植树300亩，建成 Science and Technology Innovation Demonstration Park。", "zh"),
        ("The district of Haize (海泽区) will plant 300 trees by 2030 and build two schools.", "en"),
        ("1. 2. 3.", "zh"),
        ("| Measure | Target 2030 |\n| Trees | 300 |", "en"),
        ("| 指标 | 2030年 |\n| 植树 | 300 |", "zh"),
    ],
)
def test_the_language_is_that_of_most_letters(text: str, language: str) -> None:
    assert language_of(a_document(text)) == language


def test_only_the_beginning_is_looked_at() -> None:
    assert language_of(a_document("All is well. " * 2000 + "海泽区的规划" * 20000)) == "en"
