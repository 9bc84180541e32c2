"""The columnar answers equal the row-by-row answers."""

from __future__ import annotations

import math
import zlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.judge.model import Outlook
from lantu.judge.outlook.answer import Answer, answer
from lantu.judge.outlook.outlook import classify
from lantu.judge.outlook.question import Question, Whole
from lantu.judge.outlook.vectorised import ALL_METHODS, STATES, answers, classes
from lantu.judge.parameters import default_parameters

NUMBERS = ("middle", "low", "high", "chance", "past_error", "scaled_error")
COMPARATORS = (">=", ">", "<=", "<", "=", "~", "range")


def test_each_row_may_have_its_own_target() -> None:
    random = np.random.default_rng(11)
    years = list(range(2019, 2024))
    table = np.round(60 + random.normal(0.5, 1, (40, 5)).cumsum(axis=1), 1)
    value, high = np.round(random.uniform(58, 66, 40), 1), np.full(40, 68.0)
    for whole in Whole:
        for comparator in COMPARATORS:
            asked = Question(whole, comparator, 0.0, 2025, 2021, tolerance=1.5)  # type: ignore[arg-type]
            columns = answers(asked, years, table, value, high)
            for row in range(40):
                own = replace(asked, value=float(value[row]), high=68.0)
                one = answer(own, years, [float(each) for each in table[row]])
                assert isinstance(one, Answer)
                assert columns.chance[row] == pytest.approx(one.chance, abs=1e-9)


def test_classes_are_those_of_the_row_by_row_judge() -> None:
    random = np.random.default_rng(12)
    parameters = default_parameters()
    table = np.round(60 + random.normal(0.5, 1, (300, 5)).cumsum(axis=1), 1)
    table[::7, 4] = np.nan
    table[::11, 1:] = np.nan
    final = np.arange(300) % 2 == 0
    for end_year in (2023, 2025):
        asked = Question(Whole.END, ">=", 63.0, end_year, 2021)
        found = answers(asked, range(2019, 2024), table)
        outlooks = classes(found, final, float(parameters.likely_chance), float(parameters.unlikely_chance))
        for row, outlook in enumerate(outlooks):
            if found.state[row]:
                assert outlook == Outlook.NOT_ASSESSED
            elif found.horizon[row] == 0 and final[row]:
                assert outlook == (Outlook.MET if table[row, 4] >= 63 else Outlook.MISSED)
            else:
                assert outlook == classify(float(found.chance[row]), parameters)
        assert len(set(outlooks)) >= 4


def assert_equal(question: Question, years: list[int], table: np.ndarray, share: float = 0.8) -> int:
    """Compare both codes row by row; the number of rows that have an answer."""
    columns = answers(question, years, table, share=share)
    answered = 0
    for row, values in enumerate(table):
        known = [(year, float(value)) for year, value in zip(years, values, strict=True) if not math.isnan(value)]
        one = answer(question, [year for year, _ in known], [value for _, value in known], share)
        if not isinstance(one, Answer):
            assert STATES[columns.state[row]] == one.code
            assert math.isnan(columns.chance[row])
            continue
        answered += 1
        assert columns.state[row] == 0
        assert ALL_METHODS[columns.method[row]] == one.method
        assert (columns.points[row], columns.horizon[row], columns.trials[row]) == (
            one.points, one.horizon, one.trials
        )  # fmt: skip
        for name in NUMBERS:
            expected = getattr(one, name)
            if expected is None:
                assert math.isnan(getattr(columns, name)[row])
            else:
                assert getattr(columns, name)[row] == pytest.approx(expected, rel=1e-9, abs=1e-9), name
    return answered


def questions(whole: Whole, comparator: str, compounding: int, value: float) -> Question:
    high = value + 2 if comparator == "range" else None
    bounds = (None, None) if compounding else (0.0, 100.0)
    return Question(
        whole, comparator, value, 2025, 2021, high, 1.5, compounding, *bounds  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize("whole", list(Whole))
@pytest.mark.parametrize("compounding", [0, 1, -1])
@pytest.mark.parametrize("comparator", COMPARATORS)
def test_random_series_with_gaps(whole: Whole, compounding: int, comparator: str) -> None:
    random = np.random.default_rng(zlib.crc32(f"{whole}{compounding}{comparator}".encode()))
    years = list(range(2014, 2026))
    start = random.uniform(2, 60 if not compounding else 9, (60, 1))
    table = np.round(start + random.normal(0.3, 1, (60, 12)).cumsum(axis=1), 2)
    table[:, 9:][random.random((60, 3)) < 0.5] = np.nan
    table[:, :7][random.random((60, 7)) < 0.3] = np.nan
    answered = assert_equal(questions(whole, comparator, compounding, float(start.mean())), years, table)
    assert answered >= 10


numbers = st.one_of(
    st.integers(-20, 120).map(float),
    st.floats(-1e6, 1e6).map(lambda value: round(value, 3)),
    st.sampled_from([0.0, 5.5, 5.4, 5.3, 88.1, 40.75, 1e80, 1e120, -100.0, 100.0]),
)


@given(
    st.lists(st.lists(st.one_of(numbers, st.just(math.nan)), min_size=6, max_size=6), min_size=1, max_size=6),
    st.sampled_from(list(Whole)),
    st.sampled_from(COMPARATORS),
    st.sampled_from([0, 0, 1, -1]),
    numbers.filter(lambda value: abs(value) < 1e9),
    st.integers(2024, 2036),
)
def test_any_series(
    rows: list[list[float]], whole: Whole, comparator: str, compounding: int, value: float, end_year: int
) -> None:
    asked = questions(whole, comparator, compounding, value)
    asked = Question(
        asked.whole, asked.comparator, asked.value, end_year, 2021, asked.high, 1.5, compounding,
        asked.lower, asked.upper,
    )  # fmt: skip
    assert_equal(asked, list(range(2019, 2025)), np.array(rows))
