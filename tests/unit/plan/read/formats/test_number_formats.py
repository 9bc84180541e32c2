"""Counting styles as Word prints them."""

from __future__ import annotations

import pytest

from lantu.plan.read.formats.number_formats import format_number


@pytest.mark.parametrize(
    ("number", "fmt", "printed"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (14, "chineseCounting", "十四"),
        (20, "chineseCountingThousand", "二十"),
        (58, "japaneseCounting", "五十八"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (11, "chineseLegalSimplified", "壹拾壹"),
        (2, "ideographTraditional", "乙"),
        (12, "decimalEnclosedCircle", "⑫"),
        (3, "decimalEnclosedParen", "⑶"),
        (7, "decimalFullWidth", "７"),
        (9, "decimalZero", "09"),
        (4, "upperRoman", "IV"),
        (28, "upperLetter", "BB"),
        (3, "lowerLetter", "c"),
        (25, "ideographDigital", "二五"),
        (5, "none", ""),
        (6, "somethingNew", "6"),
        (0, "chineseCounting", "0"),
    ],
)
def test_counting_styles(number: int, fmt: str, printed: str) -> None:
    assert format_number(number, fmt) == printed
