from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import FileErrors
from lantu.plan.alignment.files import load_aliases, load_issued_csv, load_issued_yaml

HEAD = "indicator,area,period,value,comparator,document,date,file\n"


def test_a_register_as_csv_and_as_yaml_is_the_same() -> None:
    table = load_issued_csv(HEAD + "能耗降低,岭东区,2021—2025年,１５,≥,云发改〔2021〕1号,2021-06-30,a.pdf\n\n")
    (one,) = table.values
    assert (one.period, one.value, one.comparator, one.date) == ("2021/2025", Decimal(15), ">=", date(2021, 6, 30))
    written = load_issued_yaml(
        "lantu: issued/1\nissued:\n  - indicator: 能耗降低\n    area: 岭东区\n    period: 2021/2025\n    value: 15\n"
        '    comparator: ">="\n    document: 云发改〔2021〕1号\n    date: 2021-06-30\n    file: a.pdf\n'
    )
    (two,) = written.values
    assert (two.indicator, two.period, two.value, two.comparator, two.document, two.date, two.file) == (
        one.indicator, one.period, one.value, one.comparator, one.document, one.date, one.file,
    )  # fmt: skip
    year = "lantu: issued/1\nissued:\n  - {indicator: 甲, period: 2025, value: 1, document: 乙}\n"
    assert load_issued_yaml(year).values[0].period == "2025"


def test_every_bad_cell_is_named_by_row_and_column() -> None:
    bad = "甲,乙,2025年度计划,1，5亿,≈,文,2021年,\n,乙,2025,nan,=,,2021-13-01,\n"
    with pytest.raises(FileErrors) as caught:
        load_issued_csv(HEAD + bad, "issued.csv")
    assert [(problem.code, problem.where) for problem in caught.value.problems] == [
        ("LT-ALIGN-004", f"issued.csv:{row} {column}")
        for row, column in [
            (2, "period"), (2, "value"), (2, "comparator"), (2, "date"),
            (3, "indicator"), (3, "document"), (3, "value"), (3, "date"),
        ]
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "LT-ALIGN-001"),
        ('indicator,"value\n', "LT-ALIGN-001"),
        ("indicator,period,value,document,colour\n", "LT-ALIGN-002"),
        ("indicator,indicator,period,value,document\n", "LT-ALIGN-002"),
        ("indicator,period,value\n", "LT-ALIGN-003"),
        (HEAD + "甲,,2025,1,=,文,,,多\n", "LT-ALIGN-004"),
    ],
)
def test_a_table_that_is_not_a_register(text: str, code: str) -> None:
    with pytest.raises(FileError) as caught:
        load_issued_csv(text, "issued.csv")
    assert caught.value.code == code


def test_a_register_in_yaml_is_read_strictly() -> None:
    with pytest.raises(FileErrors) as caught:
        load_issued_yaml(
            "lantu: issued/1\nissued:\n  - {indicator: 甲, value: 1, document: 乙, colour: 红}\n", "i.yaml"
        )
    assert [problem.code for problem in caught.value.problems] == ["LT-FILE-012", "LT-FILE-011"]
    with pytest.raises(FileError) as late:
        load_issued_yaml(
            "lantu: issued/1\nissued:\n  - {indicator: 甲, period: 现在, value: 1, document: 乙}\n", "i.yaml"
        )
    assert (late.value.code, late.value.where) == ("LT-ALIGN-004", "i.yaml:3 issued[1].period")


def test_confirmed_names_are_read_strictly() -> None:
    found = load_aliases("lantu: aliases/1\nsame:\n  - names: [甲, 乙]\n    by: 丙局\n")
    assert (found.same[0].names, found.different) == (("甲", "乙"), ())
    for text, code in (
        ("lantu: aliases/1\nsame:\n  - names: [甲, 甲]\n    by: 丙局\n", "LT-ALIGN-005"),
        ("lantu: aliases/1\nsame:\n  - names: [甲, 乙]\n", "LT-FILE-012"),
        ("lantu: aliases/1\nsome: []\n", "LT-FILE-011"),
        ("lantu: aliases/1\nsame: 甲\n", "LT-FILE-013"),
        ("lantu: plan/1\n", "LT-FILE-018"),
    ):
        with pytest.raises(FileError) as caught:
            load_aliases(text, "aliases.yaml")
        assert caught.value.code == code


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_code(text: str) -> None:
    for load in (load_issued_csv, load_issued_yaml, load_aliases):
        with contextlib.suppress(FileError):
            load(HEAD + text if load is load_issued_csv else text, "x")
