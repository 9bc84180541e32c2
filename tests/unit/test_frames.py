"""Data frames: types by column, absent is not zero, ranges and words in their own columns."""

from __future__ import annotations

import sys
from decimal import Decimal

import pytest

import lantu
from lantu.kernel.errors import UsageError
from lantu.plan.model import Plan, PlanInfo
from tests.makers.judging import a_target as judged_target
from tests.makers.judging import a_value
from tests.unit.cli.a_plan import a_plan, a_target


def test_targets_in_three_lines() -> None:
    frame = lantu.frames.targets(a_plan())
    assert list(frame["name"]) == ["粮食总产量", "空气优良天数比率"]
    assert list(frame["target_value"]) == [12.5, 92.0]
    assert frame["base_value"].isna().tolist() == [False, True]
    assert str(frame["base_year"].dtype) == "Int64"
    assert frame["binding"].tolist() == [True, False]


def test_ranges_and_words_have_their_own_columns() -> None:
    between = a_target("森林覆盖率", "粮食", target_value=(Decimal("41.5"), Decimal(42)), comparator="range")
    words = a_target("耕地", "粮食", id="t5", target_value="完成市分解任务", comparator="text")
    frame = lantu.frames.targets(a_plan(targets=(between, words)))
    assert frame.loc[0, ["target_low", "target_high"]].tolist() == [41.5, 42.0]
    assert frame["target_value"].isna().all()
    assert frame.loc[1, "target_text"] == "完成市分解任务"


@pytest.mark.parametrize("part", ["targets", "honours", "projects", "tasks", "sections", "findings"])
def test_every_frame_has_its_columns_when_empty(part: str) -> None:
    make = getattr(lantu.frames, part)
    empty, full = make(Plan(PlanInfo())), make(a_plan())
    assert list(empty.columns) == list(full.columns)
    assert empty.empty


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError) as caught:
        lantu.frames.targets(a_plan())
    assert "lantu[frames]" in caught.value.render("en")


def test_verdicts_in_three_lines() -> None:
    target = judged_target("level_up", 65, base_value=60, binding=True)
    evaluation = lantu.evaluate([target], [a_value("2022", 62, source="统计局")], "2022-12-31")
    frame = lantu.frames.verdicts(evaluation, "en")
    row = frame.iloc[0]
    assert (row["progress"], row["progress_word"], row["ratio"], row["value"]) == ("on_track", "on track", 1.0, 62.0)
    assert (bool(row["binding"]), row["sources"], row["end_year"]) == (True, "统计局", 2025)
    assert frame["gap"].isna().all()
    assert str(frame["forecast_year"].dtype) == "Int64"
