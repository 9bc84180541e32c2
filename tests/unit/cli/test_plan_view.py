"""The tables: what stands in them, and that nothing short is broken over two lines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from rich.cells import cell_len

from lantu.cli.plan_view import VIEWS, show_plan
from lantu.cli.request import ReadRequest
from lantu.plan.model import Plan, PlanInfo
from lantu.publish.rows import ITEMS
from tests.unit.cli.a_plan import a_plan, a_target


def drawn(capfd: pytest.CaptureFixture[str], plan: Plan, request: ReadRequest | None = None) -> list[str]:
    """The lines on the screen."""
    show_plan(plan, request or ReadRequest("zh"))
    return [line.rstrip() for line in capfd.readouterr().out.splitlines()]


@pytest.fixture(params=[80, 140])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """A narrow and a wide terminal."""
    monkeypatch.setenv("COLUMNS", str(request.param))
    return int(request.param)


def test_a_target_is_one_line_with_its_value_right(capfd: pytest.CaptureFixture[str], width: int) -> None:
    lines = drawn(capfd, a_plan())
    grain = next(line for line in lines if "粮食总产量" in line)
    assert grain.split()[:4] == ["t2345678", "粮食总产量"] + (["11.80", "(2020)"] if width == 140 else ["≥", "12.5"])
    air = next(line for line in lines if "空气优良天数比率" in line)
    # 12.5 and 92 end in the same column.
    assert cell_len(grain[: grain.index("12.5") + 4]) == cell_len(air[: air.index("92") + 2])
    assert grain.endswith("●※")
    assert all(cell_len(line) <= width for line in lines)


def test_targets_stand_under_their_chapter(capfd: pytest.CaptureFixture[str], width: int) -> None:
    lines = drawn(capfd, a_plan())
    assert lines.index("第二章 主要目标") < next(at for at, line in enumerate(lines) if "粮食总产量" in line)


def test_a_long_name_wraps_and_short_columns_stay_whole(capfd: pytest.CaptureFixture[str], width: int) -> None:
    name = "规模以上高端装备制造业与电子信息制造业增加值占全部工业增加值的比重" * 3
    target = a_target(
        name, "粮食", unit="个百分点", target_value=Decimal("1234567.89"), comparator=">=", target_year=2025
    )
    lines = drawn(capfd, a_plan(targets=(target,)))
    assert any("≥ 1234567.89  个百分点  2025" in line for line in lines)
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize("items", ITEMS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_part_can_be_drawn_full_and_empty(capfd: pytest.CaptureFixture[str], items: str, lang: str) -> None:
    request = ReadRequest(lang, items=items)  # type: ignore[arg-type]
    assert items in VIEWS
    assert drawn(capfd, a_plan(), request)
    assert drawn(capfd, Plan(PlanInfo()), request)


def test_words_and_ranges_are_shown_as_printed(capfd: pytest.CaptureFixture[str], width: int) -> None:
    words = a_target("耕地保有量", "粮食", target_value="完成市分解任务", comparator="text", form="delegated")
    between = a_target(
        "森林覆盖率", "粮食", id="t4", target_value=(Decimal("41.5"), Decimal("42.0")), comparator="range"
    )
    change = a_target(
        "绿化面积", "粮食", id="t5", kind="indicator", target_value=Decimal("0.4"), basis="cumulative_change"
    )
    text = "\n".join(drawn(capfd, replace(a_plan(), targets=(words, between, change))))
    assert "完成市分解任务" in text
    assert "41.5–42.0" in text
    assert "[0.4]" in text


def test_markup_in_a_plan_is_only_text(capfd: pytest.CaptureFixture[str]) -> None:
    target = a_target("[bold]比重[/bold] :smile:", "粮食", target_value="[i]x[/i]", comparator="text")
    text = "\n".join(drawn(capfd, a_plan(targets=(target,))))
    assert "[bold]比重[/bold] :smile:" in text
    assert "[i]x[/i]" in text


def test_an_overview_begins_with_the_counts_and_says_what_it_leaves_out(capfd: pytest.CaptureFixture[str]) -> None:
    many = tuple(a_target(f"粮食产量{at}", "粮食", id=f"t{at:07}") for at in range(13))
    lines = drawn(capfd, a_plan(targets=many), ReadRequest("zh", short=True))
    assert next(line for line in lines if line).startswith("云岭县")
    assert lines.index(next(line for line in lines if line.startswith("合计"))) < lines.index("第二章 主要目标")
    assert sum("粮食产量" in line for line in lines) == 10
    assert any("还有 3 项" in line for line in lines)
    assert "LT-" not in "".join(lines)


def test_an_overview_names_the_projects_of_a_box_in_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    (one,) = a_plan().projects
    many = tuple(replace(one, id=f"p{at:07}", name=f"水库{at}") for at in range(12))
    lines = drawn(capfd, a_plan(projects=many), ReadRequest("zh", short=True))
    at = next(at for at, line in enumerate(lines) if line.startswith("专栏1 水利 · 水源 12  水库0、水库1"))
    assert "还有 2 项" in "".join(lines[at:])
    assert all("p0000000" not in line for line in lines)
