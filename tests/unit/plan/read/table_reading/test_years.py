"""Years that headers name."""

from __future__ import annotations

import pytest

from lantu.plan.read.table_reading.years import header_years


@pytest.mark.parametrize(
    ("header", "last"),
    [
        ("2025年目标", 2025),
        ("２０２５年", 2025),
        ("2020", 2020),
        ("二〇二五年", 2025),
        ("“十三五”末", 2020),
        ("2021—2025年年均", 2025),
        ("2025年比2020年增长", 2020),
        ("目标值", None),
        ("GB 12021.3", None),
    ],
)
def test_last_year(header: str, last: int | None) -> None:
    assert header_years(header).last == last


def test_a_span_is_no_single_year() -> None:
    assert header_years("2021-2025年累计").span == (2021, 2025)
    assert header_years("2021-2025年累计").years == ()
