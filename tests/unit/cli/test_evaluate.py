"""`lantu evaluate`: the table, JSON by the contract, csv, xlsx, explanations, coded errors."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.makers.runs import ANNUAL, TARGETS, tables
from tests.unit.cli.run import CommandLine

KEYS = {"target_id", "progress", "outlook", "ratio", "period_used", "rule", "reasons", "inputs", "alternatives"}


def words(lantu: CommandLine, *more: object, **given: str) -> list[object]:
    plan, data = tables(lantu.folder, **given)
    return ["evaluate", plan, "--data", data, "--as-of", "2023-06-30", *more]


def test_json_is_the_contracts(lantu: CommandLine) -> None:
    seen = lantu(*words(lantu, "--format", "json"))
    found = json.loads(seen.out)
    assert (seen.status, seen.err) == (0, "")
    assert list(found) == ["as_of", "parameters", "verdicts", "counts"]
    assert sum(found["counts"].values()) == len(found["verdicts"]) == 2
    first = found["verdicts"][0]
    assert set(first) >= KEYS
    assert (first["target_id"], first["progress"], first["ratio"], first["period_used"]) == (
        "a1",
        "on_track",
        1,
        "2022",
    )
    assert (first["inputs"][0]["vintage"], first["inputs"][0]["source"]) == ("2023-03-01", "统计局")
    assert {"zh", "en", "code", "facts"} == set(first["reasons"][0])


def test_the_day_means_its_end(lantu: CommandLine) -> None:
    def progress(day: str) -> str:
        plan, data = tables(lantu.folder)
        seen = lantu("evaluate", plan, "--data", data, "--as-of", day, "--format", "json")
        return str(json.loads(seen.out)["verdicts"][0]["progress"])

    assert [progress(day) for day in ("2023-02-28", "2023-03-01", "2023年3月1日")] == [
        "not_assessed", "on_track", "on_track",
    ]  # fmt: skip


def test_the_table_has_shape_and_word_and_what_lags(lantu: CommandLine) -> None:
    seen = lantu(*words(lantu, a1="60.5"))
    lines = seen.out.splitlines()
    assert lines.index("约束性 1") < lines.index("预期性 1")
    assert "▼ 滞后预期" in seen.out
    assert "● 基本符合预期" in seen.out
    assert "距基本符合预期差 1.1个百分点" in seen.out
    assert "原因：待责任单位填报" in seen.out
    assert lines[-1] == "合计 2：★ 提前实现 0  ▲ 快于预期 0  ● 基本符合预期 1  ▼ 滞后预期 1  ○ 暂不评价 0"
    assert "\x1b" not in seen.out


def test_made_up_values_are_marked(lantu: CommandLine) -> None:
    real = lantu(*words(lantu)).out
    plan, data = tables(lantu.folder)
    data.write_text(data.read_text("utf-8").replace("统计局", "演示数据"), "utf-8")
    invented = lantu("evaluate", plan, "--data", data, "--as-of", "2023-06-30").out
    assert ("演示数据" in real, "演示数据" in invented) == (False, True)


def test_what_cannot_be_judged_says_what_is_missing_from_whom(lantu: CommandLine) -> None:
    plan, data = tables(lantu.folder)
    seen = lantu("evaluate", plan, "--data", data, "--as-of", "2021-06-30")
    assert "暂不评价的目标，缺什么 2" in seen.out
    assert "待责任单位或统计部门提供" in seen.out
    assert "2023 未到发布期" in seen.out
    assert "61 → 62 → 63 → 64 → 65" in seen.out


def test_english_is_complete(lantu: CommandLine) -> None:
    for more in ((), ("--explain", "a1")):
        seen = lantu(*words(lantu, "--lang", "en", *more, a1="60.5"))
        rest = seen.out.replace("甲指标", "").replace("乙指标", "").replace("统计局", "").replace("个", "")
        assert not any("\u4e00" <= ch <= "\u9fff" for ch in rest), rest


def test_csv_and_xlsx_have_the_same_rows(lantu: CommandLine) -> None:
    rows = list(csv.DictReader(io.StringIO(lantu(*words(lantu, "--format", "csv")).out)))
    assert [(row["target_id"], row["progress_word"], row["ratio"]) for row in rows] == [
        ("a1", "基本符合预期", "1"), ("b2", "基本符合预期", "1"),
    ]  # fmt: skip
    path = lantu.folder / "out.xlsx"
    assert lantu(*words(lantu, "--format", "xlsx", "--output", path)).status == 0
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(str(path))
    sheet = book.get_sheet_by_name("verdicts").to_python()
    assert [row[0] for row in sheet] == ["target_id", "a1", "b2"]
    assert sheet[1][sheet[0].index("ratio")] == 1


def test_one_verdict_is_explained(lantu: CommandLine) -> None:
    seen = lantu(*words(lantu, "--explain", "甲指标", a1="60.5"))
    for said in ("进度比 r", "(值 60.5 − 基期 60) ÷ (目标 65 − 基期 60)", "统计局", "2023-03-01", "2023: 63",
                 "该期的值 >= 61.6：基本符合预期", "此后每年需变化 1.5"):  # fmt: skip
        assert said in seen.out
    told = json.loads(lantu(*words(lantu, "--explain", "a1", "--format", "json")).out)
    assert told["required_path"][-1] == {"year": 2025, "value": 65, "kind": "line"}
    assert told["rule_words"]["en"]


def test_year_targets_and_amendments_are_taken(lantu: CommandLine) -> None:
    annual, changes = lantu.folder / "annual.csv", lantu.folder / "amendments.csv"
    annual.write_text(ANNUAL.replace(",61,", ",63,"), encoding="utf-8")
    found = json.loads(lantu(*words(lantu, "--annual", annual, "--format", "json")).out)["verdicts"][0]
    assert (found["progress"], found["rule"]) == ("lagging", "year_target")
    assert found["alternatives"][0]["basis"] == "straight_line"
    head = "target_id,field,old,new,effective,document,reason\n"
    changes.write_text(f"{head}a1,value,65,62,2022-07-01,区人大常委会决定,口径调整\n", encoding="utf-8")
    found = json.loads(lantu(*words(lantu, "--amendments", changes, "--format", "json")).out)["verdicts"][0]
    assert found["progress"] == "early_achieved"


@pytest.mark.parametrize(
    ("name", "text", "code", "where"),
    [
        ("observations.csv", "indicator_id,period,value\na1,2022,6x\nb2,2022H3,1\n", "LT-SERIES-015", ":2 value"),
        ("observations.csv", "indicator_id,period\n", "LT-SERIES-002", "observations.csv"),
        ("targets.csv", TARGETS.replace("level_up", "levelup"), "LT-SERIES-012", "targets.csv:2 form"),
    ],
)
def test_bad_tables_end_with_2_and_tell_every_row(
    lantu: CommandLine, name: str, text: str, code: str, where: str
) -> None:
    command = words(lantu)
    (lantu.folder / name).write_text(text, encoding="utf-8")
    seen = lantu(*command)
    assert (seen.status, seen.out) == (2, "")
    assert code in seen.err
    assert where in seen.err


def test_bad_words_are_coded(lantu: CommandLine) -> None:
    plan, data = tables(lantu.folder)
    assert "LT-JUDGE-019" in lantu("evaluate", plan, "--data", data, "--as-of", "去年").err
    assert "LT-CLI-002" in lantu("evaluate", plan, "--data", data).err
    assert "LT-JUDGE-020" in lantu(*words(lantu, "--explain", "丙")).err
    assert "LT-CLI-005" in lantu(*words(lantu, "--format", "xlsx")).err
    assert "LT-SERIES-009" in lantu("evaluate", plan, "--data", lantu.folder / "no.csv", "--as-of", "2022-12-31").err


def test_data_of_other_plans_are_told_on_standard_error(lantu: CommandLine, tmp_path: Path) -> None:
    plan, data = tables(tmp_path)
    data.write_text("indicator_id,period,value\nzz,2022,5\n", encoding="utf-8")
    seen = lantu("evaluate", plan, "--data", data, "--as-of", "2022-12-31", "--format", "json")
    assert seen.status == 0
    assert "1 个指标或地区不属于这个规划：zz" in seen.err
