"""Units: multiples of one unit convert, different units never do."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lantu.kernel.errors import FileError
from lantu.series.units import convert, unit_of


@pytest.mark.parametrize(
    ("value", "given", "wanted", "result"),
    [
        ("3.4", "万人", "人", "34000"),
        ("12000", "万元", "亿元", "1.2"),
        ("0.05", "", "%", "5"),
        ("5", "%", "‰", "50"),
        ("2", "元/人", "万元/万人", "2"),
        ("6.5", "张/千人", "张/人", "0.0065"),
        ("1", "亿千瓦时", "万千瓦时", "10000"),
        ("1", "（万吨）", "吨", "10000"),
        ("7", "平方公里", "km2", "7"),
    ],
)
def test_multiples_convert(value: str, given: str, wanted: str, result: str) -> None:
    assert convert(Decimal(value), given, wanted) == Decimal(result)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("万元", "万美元"), ("公顷", "亩"), ("%", "百分点"), ("人", "户"), ("元/人", "元"), ("年", "岁")],
)
def test_different_units_do_not(given: str, wanted: str) -> None:
    with pytest.raises(FileError, match="LT-SERIES-040"):
        convert(Decimal(1), given, wanted)


def test_a_ratio_of_amounts_is_per_head_and_a_share_has_no_unit() -> None:
    assert unit_of("亿元") / unit_of("万人") == unit_of("万元/人")
    assert (unit_of("亿元") / unit_of("亿元")).parts == ()
    assert unit_of("元/人") * unit_of("人") == unit_of("元")
