"""targets.csv: read as people write it, refused where it could mean two things, and back the same."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.judge.model import JudgedTarget
from lantu.judge.table_cells import FORMS
from lantu.judge.targets_file import check_targets, dump_targets, load_targets
from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import FileErrors

ROW = {"id": "a1", "name": "某项指标", "unit": "%", "form": "level_up", "value": "65", "base_year": "2020",
       "base_value": "60", "end_year": "2025"}  # fmt: skip


def one(**cells: str) -> JudgedTarget:
    return load_targets([{**ROW, **cells}])[0]


def codes(*rows: dict[str, str]) -> list[tuple[str, str, int]]:
    return [(p.code, p.column, p.row) for p in check_targets(list(rows))[1]]


def test_a_row_is_read() -> None:
    target = one(binding="1")
    assert (target.id, target.form, target.value, target.base_value) == ("a1", "level_up", Decimal(65), Decimal(60))
    assert (target.binding, target.base_year, target.end_year, target.indicator) == (True, 2020, 2025, "a1")


@pytest.mark.parametrize(
    ("cells", "field", "expected"),
    [
        ({"value": "1,234.5"}, "value", Decimal("1234.5")),
        ({"value": "６５．５"}, "value", Decimal("65.5")),
        ({"value": "65%"}, "value", Decimal(65)),
        ({"value": "3.4万人", "unit": "人"}, "value", Decimal(34000)),
        ({"value": "≥65"}, "comparator", ">="),
        ({"value": "＞5.5"}, "comparator", ">"),
        ({"value": "82左右"}, "comparator", "~"),
        ({"value": "[0.4]", "form": "increment"}, "value", Decimal("0.4")),
        ({"base_value": "—"}, "base_value", None),
        ({"base_year": "2020年"}, "base_year", 2020),
        ({"base_year": "2020.0"}, "base_year", 2020),
        ({"binding": "约束性"}, "binding", True),
        ({"binding": "预期性"}, "binding", False),
        ({"binding": "0.0"}, "binding", False),
        ({"form": ""}, "form", None),
        ({"form": "年均"}, "form", "annual_average"),
        ({"direction": "UP"}, "direction", "up"),
        ({"value": ""}, "value", None),
    ],
)
def test_what_people_write_is_read(cells: dict[str, str], field: str, expected: object) -> None:
    assert getattr(one(**cells), field) == expected


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"value": "大约六十五"}, "LT-SERIES-013", "value"),
        ({"value": "65人"}, "LT-SERIES-015", "value"),
        ({"value": ">=65", "comparator": "<="}, "LT-JUDGE-003", "value"),
        ({"value": "[5]"}, "LT-JUDGE-005", "value"),
        ({"value": "NaN"}, "LT-SERIES-014", "value"),
        ({"form": "levelup"}, "LT-SERIES-012", "form"),
        ({"binding": "也许"}, "LT-SERIES-012", "binding"),
        ({"base_year": "20"}, "LT-SERIES-020", "base_year"),
        ({"base_year": "1066"}, "LT-JUDGE-004", "base_year"),
        ({"base_year": "2026"}, "LT-JUDGE-007", "base_year"),
        ({"value_high": "60"}, "LT-JUDGE-006", "value_high"),
        ({"relation_to": "a1"}, "LT-JUDGE-009", "relation_to"),
        ({"id": ""}, "LT-SERIES-011", "id"),
        ({"base_value": "=A1+1"}, "LT-SERIES-016", "base_value"),
    ],
)
def test_the_rest_is_refused_by_row_and_column(cells: dict[str, str], code: str, column: str) -> None:
    assert codes(ROW | {"id": "a0"}, ROW | cells) == [(code, column, 2)]


def test_all_problems_are_told_and_nothing_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "targets.csv"
    path.write_text("id,name,form,value\na,甲,level_up,x\nb,乙,nonsense,5\na,丙,floor,5\n", encoding="utf-8")
    with pytest.raises(FileErrors) as caught:
        load_targets(path)
    assert [p.code for p in caught.value.problems] == ["LT-SERIES-013", "LT-SERIES-012"]
    assert "targets.csv:2 value" in caught.value.render("zh")


def test_an_id_stands_once() -> None:
    with pytest.raises(FileError) as caught:
        load_targets([ROW, ROW])
    assert caught.value.code == "LT-JUDGE-002"


def test_an_unknown_column_is_an_error() -> None:
    with pytest.raises(FileError) as caught:
        load_targets([{**ROW, "goal": "5"}])
    assert caught.value.code == "LT-SERIES-003"


def test_a_sheet_of_a_workbook_is_found_by_its_name(tmp_path: Path) -> None:
    from xlsxwriter import Workbook

    path = tmp_path / "book.xlsx"
    with Workbook(str(path)) as book:
        notes, page = book.add_worksheet("说明"), book.add_worksheet("目标表")
        notes.write_string(0, 0, "本表由各部门填报")
        page.merge_range(0, 0, 0, 3, "主要指标表")
        for column, name in enumerate(("编号", "指标名称", "基期", "目标值")):
            page.write_string(1, column, name)
        page.write_string(2, 0, "a1")
        page.write_string(2, 1, "某项指标")
        page.write_number(2, 2, 2020)
        page.write_number(2, 3, 0.65, book.add_format({"num_format": "0%"}))
    target = load_targets(path)[0]
    assert (target.base_year, target.value) == (2020, Decimal(65))


numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=3)
years = st.integers(1950, 2025)
texts = st.text(st.sampled_from("甲乙丙abc 12，,\"'"), max_size=8).map(str.strip)


@st.composite
def targets(draw: st.DrawFn) -> JudgedTarget:
    low = draw(st.none() | numbers)
    return JudgedTarget(
        id=draw(st.uuids()).hex,
        name=draw(texts.filter(bool)),
        form=draw(st.none() | st.sampled_from(sorted(FORMS))),  # type: ignore[arg-type]
        unit=draw(st.sampled_from([None, "%", "亿元", "人/平方公里"])),
        category=draw(texts),
        direction=draw(st.sampled_from([None, "up", "down", "hold"])),  # type: ignore[arg-type]
        binding=draw(st.sampled_from([None, True, False])),
        comparator=draw(st.sampled_from([None, ">=", ">", "<=", "<", "=", "~", "range", "text"])),  # type: ignore[arg-type]
        value=low,
        value_high=None if low is None else low + draw(st.integers(0, 9)),
        text=draw(texts),
        base_year=draw(st.none() | years),
        base_value=draw(st.none() | numbers),
        comparable_base_value=draw(st.none() | numbers),
        comparable_base_note=draw(texts),
        end_year=draw(st.none() | st.integers(2025, 2050)),
        relation=draw(st.sampled_from([None, "above", "in_step"])),
        relation_to=draw(st.sampled_from([None, "zz"])),
    )


@given(st.lists(targets(), max_size=5))
def test_a_table_written_is_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, given: list[JudgedTarget]
) -> None:
    path = tmp_path_factory.getbasetemp() / "round.csv"
    path.write_text(dump_targets(given), encoding="utf-8", newline="")
    assert dump_targets(load_targets(path)) == dump_targets(given)
