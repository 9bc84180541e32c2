"""Two sources with two values stay open until a source is named; clocks say what was known and what was entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lantu.kernel.errors import FileError
from lantu.kernel.period import Period
from lantu.series.clocks import Clock, entered, known_by
from lantu.series.conflicts import Decision, find_conflicts, resolve
from lantu.series.decisions_file import load_decisions
from tests.makers.observation_values import a_value

LATER = date(2024, 1, 1)
TWO = [a_value("gdp", "2022", "5.5", source="统计局"), a_value("gdp", "2022", "5.3", source="发改局")]
DECISION = Decision("gdp", "", Period.of_year(2022), "统计局", "法定统计", "发展和改革局", date(2023, 6, 1))


def test_two_values_of_one_day_are_a_conflict_and_equal_ones_are_not() -> None:
    (found,) = find_conflicts(TWO, LATER)
    assert [o.source for o in found.values] == ["发改局", "统计局"]
    assert find_conflicts([TWO[0], replace(TWO[1], value=TWO[0].value)], LATER) == []
    assert find_conflicts([TWO[0], replace(TWO[1], calibre="旧")], LATER) == []
    assert find_conflicts(TWO, date(2022, 6, 30)) == []


def test_a_later_document_revises_but_a_second_office_does_not() -> None:
    revised = [TWO[0], a_value("gdp", "2022", "5.4", source="年鉴", vintage="2023-10-01")]
    assert find_conflicts(revised, LATER) == []
    assert find_conflicts(revised, LATER, {"统计局": "A", "年鉴": "A"}) == []
    (found,) = find_conflicts(revised, LATER, {"统计局": "A", "年鉴": "B"})
    assert len(found.values) == 2


def test_a_decision_settles_from_its_day_on_and_a_later_one_replaces_it() -> None:
    assert resolve(TWO, [DECISION], date(2023, 5, 31)) == tuple(TWO)
    assert resolve(TWO, [DECISION], LATER) == (TWO[0],)
    other = replace(DECISION, source="发改局", decided_on=date(2023, 7, 1))
    assert resolve(TWO, [other, DECISION], LATER) == (TWO[1],)
    assert find_conflicts(resolve(TWO, [DECISION], LATER), LATER) == []


def test_a_decision_that_settles_nothing_is_refused() -> None:
    with pytest.raises(FileError, match="LT-SERIES-051"):
        resolve(TWO, [replace(DECISION, source="统计")], LATER)
    with pytest.raises(FileError, match="LT-SERIES-052"):
        resolve(TWO, [DECISION, replace(DECISION, source="发改局")], LATER)


def test_decisions_come_from_a_table_and_need_a_reason() -> None:
    row = {"indicator_id": "gdp", "period": "2022年", "source": "统计局", "reason": "法定统计",
           "author": "发展和改革局", "date": "2023-06-01"}  # fmt: skip
    assert load_decisions([row]) == (replace(DECISION, row=1),)
    with pytest.raises(FileError, match="LT-SERIES-011"):
        load_decisions([{**row, "reason": " "}])


def test_what_was_known_is_not_what_was_entered() -> None:
    late = a_value("gdp", "2022", "5.5", vintage="2023-03-01", recorded_at=datetime(2023, 6, 1, 17, tzinfo=UTC))
    slip = replace(late, value=None, missing=None, recorded_at=datetime(2023, 5, 1, tzinfo=UTC))
    assert known_by([slip, late], date(2023, 3, 2)) == {("gdp", ""): (late,)}
    assert known_by([slip, late], date(2023, 3, 2), Clock.RECORDED) == {}
    assert entered([late, slip], date(2023, 5, 2)) == (slip,)
    assert entered([late, slip], None) == (late,)
    # 17:00 in London is the next day in Beijing
    assert entered([late], date(2023, 6, 1)) == ()
    assert entered([late], date(2023, 6, 1), UTC) == (late,)
