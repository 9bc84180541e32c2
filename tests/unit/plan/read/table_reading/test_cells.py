"""Cells by what is printed in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lantu.plan.read.document import Cell
from lantu.plan.read.table_reading.cells import CellKind, CellReading, read_cell


def reading(text: str) -> CellReading:
    return read_cell(Cell(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", CellKind.EMPTY),
        (" \n", CellKind.EMPTY),
        ("—", CellKind.DASH),
        ("-", CellKind.DASH),
        ("/", CellKind.DASH),
        ("3.7", CellKind.VALUE),
        ("1,234.5", CellKind.VALUE),
        ("[0.4]", CellKind.BRACKET),
        ("（0.4）", CellKind.BRACKET),
        ("约束\n性", CellKind.ATTRIBUTE),
        ("预期性*", CellKind.ATTRIBUTE),
        ("完成市分解任务", CellKind.WORDS),
        ("Ⅲ类及以上", CellKind.WORDS),
    ],
)
def test_kind(text: str, kind: CellKind) -> None:
    assert reading(text).kind is kind


@pytest.mark.parametrize(
    ("text", "value", "comparator", "lead"),
    [
        ("较“十三五”下降30%以上", "30", ">=", "较“十三五”下降"),
        ("年均增长6%左右", "6", "~", "年均增长"),
        ("每年5", "5", "=", "每年"),
        ("累计18", "18", "=", "累计"),
        ("2023年达到100%", "100", "=", "2023年达到"),
        ("at least 90%", "90", ">=", ""),
        ("less than 5", "5", "<", ""),
    ],
)
def test_words_before_a_value(text: str, value: str, comparator: str, lead: str) -> None:
    found = reading(text)
    assert found.value is not None
    assert (found.value.value, found.value.comparator, found.lead) == (Decimal(value), comparator, lead)


def test_level_and_change_in_one_cell() -> None:
    found = reading("88.5〔0.4〕")
    assert found.value is not None
    assert found.change is not None
    assert (found.value.value, found.change.value) == (Decimal("88.5"), Decimal("0.4"))


def test_unit_words_of_an_english_value() -> None:
    found = reading("12 per 1,000 births")
    assert found.value is not None
    assert (found.value.value, found.value.unit) == (Decimal(12), "per 1,000 births")


def test_marks_are_kept_apart() -> None:
    assert (reading("5.7①").marks, reading("5.7*").marks, reading("5.7注2").marks) == (("①",), ("*",), ("注2",))
