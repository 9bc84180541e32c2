"""Amended targets: the chain of old and new values, and which version judges which period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lantu.judge.amendments import Amendment, dump_amendments, load_amendments, versions
from lantu.judge.evaluate import evaluate
from lantu.judge.model import Progress, Verdict
from lantu.kernel.errors import FileError
from lantu.series.model import Measure, Observation
from tests.makers.judging import a_target, a_value

TARGET = a_target("level_up", 70, base_value=60)
ROW = {"target_id": "t", "field": "value", "old": "70", "new": "65", "effective": "2023-07-01", "document": "某决定",
       "reason": "统计口径调整"}  # fmt: skip


def judged(rows: list[dict[str, str]], *values: Observation, as_of: str, target: object = TARGET) -> Verdict:
    amendments = load_amendments(rows, [target])  # type: ignore[list-item]
    return evaluate([target], values, date.fromisoformat(as_of), amendments=amendments).verdicts[0]  # type: ignore[list-item]


def test_a_row_is_read() -> None:
    item = load_amendments([ROW], [TARGET])[0]
    assert item == Amendment("t", "value", Decimal(70), Decimal(65), date(2023, 7, 1), "某决定", "统计口径调整", 1)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"target_id": "zz"}, "LT-JUDGE-011"),
        ({"field": "id"}, "LT-JUDGE-012"),
        ({"field": "goal"}, "LT-JUDGE-012"),
        ({"new": "70"}, "LT-JUDGE-013"),
        ({"old": "71"}, "LT-JUDGE-014"),
        ({"old": ""}, "LT-JUDGE-014"),
        ({"new": "许多"}, "LT-SERIES-013"),
        ({"effective": "7月"}, "LT-SERIES-019"),
        ({"effective": ""}, "LT-SERIES-011"),
        ({"document": ""}, "LT-SERIES-011"),
        ({"reason": ""}, "LT-SERIES-011"),
    ],
)
def test_what_does_not_fit_is_refused(cells: dict[str, str], code: str) -> None:
    with pytest.raises(FileError) as caught:
        load_amendments([ROW | cells], [TARGET])
    assert caught.value.code == code


def test_the_chain_of_values_holds() -> None:
    second = {**ROW, "old": "65", "new": "66", "effective": "2024-07-01"}
    assert [v.target.value for v in versions(TARGET, load_amendments([second, ROW], [TARGET]))] == [70, 65, 66]
    for wrong, code in (({"old": "70"}, "LT-JUDGE-014"), ({"effective": "2023-07-01"}, "LT-JUDGE-015")):
        with pytest.raises(FileError) as caught:
            load_amendments([ROW, second | wrong], [TARGET])
        assert caught.value.code == code


def test_each_period_is_judged_by_the_version_in_force() -> None:
    values = [a_value("2022", 62)]  # 0.2 of the way to 70 after 0.4 of the time; 0.4 of the way to 65
    before = judged([ROW], *values, as_of="2022-12-31")
    assert (before.progress, before.alternatives) == (Progress.LAGGING, ())
    later = judged([ROW], *values, as_of="2023-12-31")
    assert later.progress is Progress.LAGGING
    assert later.reasons[0].code == "by_version"
    assert [(name, r.progress) for name, r in later.alternatives] == [("version:2023-07-01", Progress.ON_TRACK)]
    new = judged([ROW], *values, a_value("2023", 63), as_of="2023-12-31")
    assert (new.progress, new.ratio) == (Progress.ON_TRACK, Decimal(1))
    assert [name for name, _ in new.alternatives] == ["version:adopted"]
    assert any(r.code == "amended" and r.facts["document"] == "某决定" for r in new.reasons)


def test_each_year_goes_by_its_own_version() -> None:
    target = a_target("each_year", 20, unit="家", comparator=">=")
    row = {**ROW, "old": "20", "new": "15"}
    values = [a_value(y, v, measure=Measure.LEVEL) for y, v in (("2021", 20), ("2022", 21), ("2023", 16))]
    assert judged([row], *values, as_of="2023-12-31", target=target).progress is Progress.ON_TRACK
    missed = [a_value("2021", 16, measure=Measure.LEVEL), *values[1:]]
    assert judged([row], *missed, as_of="2023-12-31", target=target).progress is Progress.LAGGING


def test_a_table_written_is_read_back_the_same() -> None:
    import csv
    import io

    items = load_amendments([ROW], [TARGET])
    assert load_amendments(list(csv.DictReader(io.StringIO(dump_amendments(items)))), [TARGET]) == items
