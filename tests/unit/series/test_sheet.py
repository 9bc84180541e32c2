"""Tables as people save them: encodings, delimiters, titles above the header, merged cells, percentages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from lantu.kernel.errors import FileError
from lantu.series.columns import Column
from lantu.series.sheet import Table, read_table

COLUMNS = (Column("id", ("编号",), required=True), Column("value", ("数值",), required=True), Column("note", ("备注",)))


def rows(table: Table) -> list[tuple[int, tuple[str, ...]]]:
    return list(table.rows)


def a_workbook(path: Path, fill: Callable[[Any, Any], None]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        fill(book, book.add_worksheet("数据"))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"编号{delimiter}数值{delimiter}备注\n甲{delimiter}1{delimiter}好\n", encoding)
    assert rows(read_table(path, COLUMNS)) == [(2, ("甲", "1", "好"))]


def test_titles_blank_rows_and_columns_in_any_order(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("一张表,,\n单位：元,,\n\nNote,Value,ID\n,1,a\n,,\n\n,2,b\n", "utf-8")
    assert rows(read_table(path, COLUMNS)) == [(5, ("a", "1", "")), (8, ("b", "2", ""))]


def test_unknown_repeated_and_lacking_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    for header, code in [("id,value,colour", "LT-SERIES-003"), ("id,value,编号", "LT-SERIES-004"),
                         ("id,note", "LT-SERIES-002"),
                         ("a,b", "LT-SERIES-002"), ("", "LT-SERIES-002")]:  # fmt: skip
        path.write_text(header + "\n1,2,3\n", "utf-8")
        with pytest.raises(FileError, match=code):
            read_table(path, COLUMNS)


def test_rows_that_end_early_are_filled_and_rows_that_go_on_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("id,value,note,\na,1\nb,2,x,\nc,3,x,left over\nd,4,x,,,more\ne,5\n", "utf-8")
    table = read_table(path, COLUMNS)
    assert [number for number, _ in rows(table)] == [2, 3, 6]
    assert [(p.row, p.code, p.value) for p in table.problems] == [
        (4, "LT-SERIES-006", "left over"), (5, "LT-SERIES-006", "more"),
    ]  # fmt: skip


def test_a_broken_row_does_not_take_the_next_ones_with_it(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('id,value\na,1\nb,"2"x\nc,3\n', "utf-8")
    table = read_table(path, COLUMNS)
    assert [number for number, _ in rows(table)] == [2, 4]
    assert [(p.row, p.code) for p in table.problems] == [(3, "LT-SERIES-005")]


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"id,value\n\xff\xff\xff,1\n")
    with pytest.raises(FileError, match="LT-SERIES-001"):
        read_table(path, COLUMNS)
    with pytest.raises(FileError, match="LT-SERIES-009"):
        read_table(tmp_path / "none.csv", COLUMNS)
    with pytest.raises(FileError, match="LT-SERIES-008"):
        read_table(_touched(tmp_path / "t.png"), COLUMNS)
    with pytest.raises(FileError, match="LT-SERIES-007"):
        read_table(_touched(tmp_path / "t.xlsx"), COLUMNS)


def _touched(path: Path) -> Path:
    path.write_bytes(b"PK\x03\x04 no archive")
    return path


def test_a_workbook_with_numbers_dates_and_percentages(tmp_path: Path) -> None:
    def fill(book: Any, page: Any) -> None:
        percent = book.add_format({"num_format": "0.0%"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        literal = book.add_format({"num_format": '0.0"%"'})
        for row, cells in enumerate([["title"], ["id", "value", "note"]]):
            for column, text in enumerate(cells):
                page.write(row, column, text)
        page.write(2, 0, 2022.0)
        page.write(2, 1, 0.1 + 0.2)
        page.write_datetime(2, 2, date(2023, 3, 1), day)
        page.write(3, 0, "b")
        page.write(3, 1, 0.123, percent)
        page.write(3, 2, True)
        page.write(4, 0, "c")
        page.write(4, 1, 12.3, literal)

    path = a_workbook(tmp_path / "t.xlsx", fill)
    assert rows(read_table(path, COLUMNS)) == [
        (3, ("2022", "0.3", "2023-03-01")), (4, ("b", "12.3%", "TRUE")), (5, ("c", "12.3", "")),
    ]  # fmt: skip


def test_merged_headers_and_merged_cells(tmp_path: Path) -> None:
    def fill(book: Any, page: Any) -> None:
        page.merge_range("A1:C1", "title")
        page.merge_range("A2:A3", "编号")
        page.merge_range("B2:B3", "数值")
        page.merge_range("C2:C3", "备注")
        page.merge_range("A4:A5", "a")
        page.write("B4", 1)
        page.write("B5", 2)
        page.merge_range("B6:B7", 3)
        page.write("A6", "b")
        page.write("A7", "c")

    table = read_table(a_workbook(tmp_path / "t.xlsx", fill), COLUMNS)
    assert [cells[:2] for _, cells in rows(table)] == [("a", "1"), ("a", "2"), ("b", "3"), ("c", "3")]
    assert table.merged == {(5, "id"), (7, "value")}


def test_several_sheets_need_a_name(tmp_path: Path) -> None:
    def fill(book: Any, page: Any) -> None:
        for sheet in (page, book.add_worksheet("二")):
            sheet.write_row(0, 0, ["id", "value"])
            sheet.write_row(1, 0, [sheet.name, 1])
        book.add_worksheet("空")

    path = a_workbook(tmp_path / "t.xlsx", fill)
    with pytest.raises(FileError, match="LT-SERIES-036"):
        read_table(path, COLUMNS)
    with pytest.raises(FileError, match="LT-SERIES-036"):
        read_table(path, COLUMNS, sheet="三")
    assert rows(read_table(path, COLUMNS, sheet="二")) == [(2, ("二", "1", ""))]


def test_records_of_a_program() -> None:
    table = read_table([{"id": "a", "value": 1.5}, {"id": "b", "value": None, "note": date(2023, 1, 1)}], COLUMNS)
    assert rows(table) == [(1, ("a", "1.5", "")), (2, ("b", "", "2023-01-01"))]
    with pytest.raises(FileError, match="LT-SERIES-003"):
        read_table([{"id": "a", "value": 1, "colour": "red"}], COLUMNS)
