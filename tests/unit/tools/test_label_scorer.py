"""Labels against readings: what counts as found, wrong, repeated, and right in every field."""

from __future__ import annotations

from typing import Any

import pytest

from tools.label_scorer import bare_unit, numbers, score

TEXT = "到2030年，青穗河两岸绿道达到60公里以上，游客达到1.5万人次。绿道达到60公里以上。岸线稳定向好。"


def label(quote: str, **more: Any) -> dict[str, Any]:
    return {"quote": quote, "name": "绿道", "unit": "公里", "target_value": 60, "comparator": ">=", "basis": "level",
            "target_year": 2030, **more}  # fmt: skip


def reading(quote: str, *, after: int = 0, **more: Any) -> dict[str, Any]:
    start = TEXT.index(quote, after)
    return {**label(quote, **more), "start": start, "end": start + len(quote)}


def test_a_reading_that_overlaps_with_the_same_number_is_found() -> None:
    tally = score(TEXT, [label("绿道达到60公里以上")], [reading("60公里以上")])
    assert (tally.recall, tally.precision, tally.every_field) == (1.0, 1.0, 1.0)


def test_multipliers_are_applied() -> None:
    wanted = label("游客达到1.5万人次", name="游客", unit="万人次", target_value=1.5)
    got = reading("游客达到1.5万人次", name="游客", unit="人次", target_value=15000)
    assert score(TEXT, [wanted], [got]).all_right == 1


def test_another_number_is_missed_and_wrong() -> None:
    tally = score(TEXT, [label("绿道达到60公里以上")], [reading("绿道达到60公里以上", target_value=61)])
    assert (tally.found, tally.wrong) == (0, 1)


def test_a_repeat_elsewhere_is_not_wrong_but_another_name_is() -> None:
    first = reading("60公里以上")
    again = reading("60公里以上", after=TEXT.index("。"))
    # The label's quote stands only in the first sentence.
    labels = [label("两岸绿道达到60公里以上")]
    assert score(TEXT, labels, [first, again]).wrong == 0
    assert score(TEXT, labels, [first, {**again, "name": "岸线"}]).wrong == 1


def test_a_wrong_field_costs_the_whole_row_only_in_every_field() -> None:
    tally = score(TEXT, [label("绿道达到60公里以上")], [reading("绿道达到60公里以上", basis="cumulative_change")])
    assert (tally.recall, tally.every_field, tally.fields["basis"]) == (1.0, 0.0, [0, 1])


def test_names_are_compared_to_the_character() -> None:
    labels = [label("两岸绿道达到60公里以上")]
    assert score(TEXT, labels, [reading("60公里以上")]).named == 1.0
    assert score(TEXT, labels, [reading("60公里以上", name="河两岸绿道")]).named == 0.0


def test_a_span_that_is_not_its_quote_matches_nothing() -> None:
    moved = {**reading("60公里以上"), "start": 0}
    tally = score(TEXT, [label("绿道达到60公里以上")], [moved])
    assert (tally.found, tally.wrong, tally.bad_spans) == (0, 1, 1)


def test_words_are_counted_apart() -> None:
    words = label("岸线稳定向好", name="岸线", unit=None, target_value="稳定向好", comparator="text")
    tally = score(TEXT, [words], [{**words, "start": TEXT.index("岸线"), "end": TEXT.index("岸线") + 6}])
    assert (tally.labels, tally.word_labels, tally.words_found, tally.precision) == (0, 1, 1, 1.0)


@pytest.mark.parametrize(
    ("unit", "bare"),
    [
        ("万亿斤", (1e12, "斤")),
        ("个百分点", (1.0, "百分点")),
        ("千瓦", (1.0, "千瓦")),
        ("万千瓦", (1e4, "千瓦")),
        (None, (1.0, "")),
    ],
)
def test_units(unit: str | None, bare: tuple[float, str]) -> None:
    assert bare_unit(unit) == bare


def test_a_range_has_two_numbers_and_words_have_none() -> None:
    assert numbers({"target_value": [3, 5], "unit": "万人"}) == (30000, 50000)
    assert numbers({"target_value": "完成上级任务", "unit": "%"}) is None
