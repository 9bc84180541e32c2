"""Tables on terminals of any width: ids, years and names are never cut."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from lantu.cli.plan_view import show_plan
from lantu.cli.request import ReadRequest
from lantu.cli.screen import Column, Screen
from tests.unit.cli.a_plan import a_plan, a_target


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
def test_no_id_year_or_name_is_cut(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    plan = a_plan()
    name = "每万人口高价值发明专利拥有量和公共文化设施面积"
    long = a_target(name, "粮食总产量", id="t4567892", unit="标准立方米/人", target_year=2035)
    show_plan(a_plan(targets=(*plan.targets, long)), ReadRequest("zh"))
    shown = capsys.readouterr().out
    assert all(item.id in shown for item in (*plan.targets, long, *plan.honours, *plan.projects))
    assert "2035" in shown
    assert "…" not in shown
    assert all(cell_len(line.rstrip()) <= width for line in shown.splitlines())
    scraps = [line.strip() for line in shown.splitlines() if line.strip() and cell_len(line.strip()) <= 2]
    assert scraps == []


@pytest.mark.parametrize(("width", "titles"), [(80, []), (100, ["基期"]), (120, ["基期", "类别", "年均/累计"])])
def test_a_narrow_screen_leaves_out_columns(
    width: int, titles: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    show_plan(a_plan(honours=()), ReadRequest("zh"))
    head = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("编号"))
    assert {title for title in ("基期", "类别", "年均/累计") if title in head} == set(titles)


def test_a_row_that_does_not_fit_becomes_a_record(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    columns = [Column("编号"), Column("名称", flexible=True), Column("说明", flexible=True), Column("年份")]
    Screen().table(columns, [("", [["a2345678", "公共图书馆", "每个镇街都要有一座，藏书逐年增加", "2025"]])])
    assert capsys.readouterr().out.splitlines() == [
        "a2345678  公共图书馆",
        "    说明 每个镇街都要有一座，",
        "      藏书逐年增加 · 年份 2025",
    ]
