"""What holds of every verdict, whatever the numbers: counts close, order and scale do not matter, more is not worse."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from lantu.judge.answer import evaluation_as_dict
from lantu.judge.evaluate import evaluate
from lantu.judge.model import AnnualTarget, JudgedTarget, Progress, Verdict
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.plan.model import Form
from lantu.series.model import Break, Measure, Observation, Status
from tests.makers.judging import a_target, a_value, the_verdict

RANK = {Progress.LAGGING: 0, Progress.ON_TRACK: 1, Progress.AHEAD: 2, Progress.EARLY_ACHIEVED: 3}
AS_OF = date(2023, 12, 31)
PERIODS = [
    "2019",
    "2020",
    "2021",
    "2022",
    "2023",
    "2022H1",
    "2023Q2",
    "2023-05",
    "2023-01/07",
    "2021/2022",
    "2020/2022",
]
HOSTILE = ["0", "-1", "5", "100", "-100", "1e30", "-1e30", "1e-30", "1e308", "-0.0", "99999999999999999999999999999999"]

plain = st.decimals(min_value=-200, max_value=200, places=1)
hostile = st.sampled_from(HOSTILE).map(Decimal)
forms = st.sampled_from(get_args(Form))


@st.composite
def targets(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = plain) -> JudgedTarget:
    value = draw(numbers)
    return JudgedTarget(
        id="t",
        name=draw(st.sampled_from(["某项指标", "单位能耗降低", "收入增长", "失业率"])),
        form=draw(forms),
        unit=draw(st.sampled_from(["%", "个", "百分点", None])),
        direction=draw(st.sampled_from([None, "up", "down", "hold"])),  # type: ignore[arg-type]
        binding=draw(st.sampled_from([None, True, False])),
        comparator=draw(st.sampled_from([None, ">=", ">", "<=", "<", "=", "~"])),  # type: ignore[arg-type]
        value=draw(st.none() | st.just(value)),
        value_high=draw(st.none() | numbers),
        base_year=draw(st.none() | st.just(2020)),
        base_value=draw(st.none() | numbers),
        comparable_base_value=draw(st.none() | numbers),
        end_year=draw(st.none() | st.just(2025)),
        relation=draw(st.sampled_from([None, "above", "in_step"])),
        relation_to=draw(st.sampled_from([None, "o", "zz"])),
    )


@st.composite
def values(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = plain) -> list[Observation]:
    """Observations without a key that stands twice; the file with two rows of one key is refused before."""
    found: dict[tuple[object, ...], Observation] = {}
    for _ in range(draw(st.integers(0, 9))):
        missing = draw(st.none() | st.sampled_from([Missing.CONFIRMED_NIL, Missing.NOT_SUBMITTED]))
        carried = draw(st.booleans()) and missing is None
        one = Observation(
            indicator_id=draw(st.sampled_from(["t", "t", "o"])),
            period=Period.parse(draw(st.sampled_from(PERIODS))),
            value=None if missing else draw(numbers),
            missing=missing,
            measure=draw(st.none() | st.sampled_from(list(Measure))),
            status=Status.CARRIED if carried else draw(st.sampled_from([Status.FINAL, Status.ESTIMATED])),
            carried_from=2021 if carried else None,
            break_=draw(st.sampled_from([None, None, None, Break.NOT_COMPARABLE])),
            calibre=draw(st.sampled_from(["", "", "新"])),
            vintage=draw(st.none() | st.dates(date(2022, 1, 1), date(2024, 12, 31))),
            source=draw(st.sampled_from(["", "甲", "乙"])),
            note=draw(st.sampled_from(["", "已申报", "未获批", "获批"])),
        )
        found[one.indicator_id, one.period, one.measure, one.calibre, one.vintage, one.source] = one
    return list(found.values())


def judged(target: JudgedTarget, observations: Sequence[Observation], annual: Sequence[AnnualTarget] = ()) -> Verdict:
    other = a_target("level_up", 10, id="o", unit="亿元", base_value=5)
    evaluation = evaluate([target, other], observations, AS_OF, annual)
    assert sum(evaluation.counts.values()) == 2
    json.dumps(evaluation_as_dict(evaluation), allow_nan=False)
    return evaluation.verdicts[0]


@given(targets(hostile), values(hostile))
def test_hostile_numbers_give_a_verdict_or_none_and_never_fail(target: JudgedTarget, seen: list[Observation]) -> None:
    year = AnnualTarget("t", Period.of_year(2022), ">=", Decimal("1e30"))
    assert judged(target, seen, [year]).progress in Progress


@given(targets(), values(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(target: JudgedTarget, seen: list[Observation], chance: object) -> None:
    shuffled = list(seen)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = judged(target, seen), judged(target, shuffled)
    assert (one.progress, one.outlook, one.ratio, one.rule, one.period_used) == (
        other.progress, other.outlook, other.ratio, other.rule, other.period_used
    )  # fmt: skip
    assert set(one.inputs) == set(other.inputs)


@given(targets(), values())
def test_nothing_that_came_out_later_is_used(target: JudgedTarget, seen: list[Observation]) -> None:
    verdict = judged(target, seen)
    readings = [reading for _, reading in verdict.alternatives]
    used = [*verdict.inputs, *(o for reading in readings for o in reading.inputs)]
    assert [o for o in used if o.known_from > AS_OF] == []


@given(targets(), values())
def test_what_came_out_later_changes_nothing(target: JudgedTarget, seen: list[Observation]) -> None:
    later = [a_value("2022", 77, vintage=date(2024, 6, 1)), a_value("2024", 88)]
    one, other = judged(target, seen), judged(target, [*seen, *later])
    assert (one.progress, one.outlook, one.inputs) == (other.progress, other.outlook, other.inputs)


@given(
    st.sampled_from(["level_up", "level_down", "floor", "ceiling", "increment", "range"]),
    plain, plain, st.lists(plain, min_size=1, max_size=3),
)  # fmt: skip
def test_scaling_a_level_and_its_data_changes_nothing(
    form: str, goal: Decimal, base: Decimal, seen: list[Decimal]
) -> None:
    def verdict(scale: int) -> Verdict:
        numbers = {"base_value": base * scale, "value_high": (goal + 5) * scale}
        target = a_target(form, goal * scale, unit="个", **numbers)
        return the_verdict(
            target, *(a_value(str(2021 + at), v * scale) for at, v in enumerate(seen)), as_of="2023-12-31"
        )

    one, ten = verdict(1), verdict(10)
    assert (one.progress, one.ratio, one.rule) == (ten.progress, ten.ratio, ten.rule)


MORE_IS_BETTER = {
    "level_up": 1, "level_down": -1, "floor": 1, "ceiling": -1, "coverage": 1, "increment": 1, "cumulative": 1,
    "flow_count": 1, "annual_average": 1, "each_year": 1, "relation": 1,
}  # fmt: skip


@given(
    st.sampled_from(sorted(MORE_IS_BETTER)), st.decimals(1, 90, places=1), st.decimals(0, 90, places=1),
    st.lists(st.decimals(0, 60, places=1), min_size=2, max_size=3), st.decimals(0, 30, places=1),
    st.sampled_from([None, True]), st.sampled_from(["%", "个"]), st.integers(0, 2),
)  # fmt: skip
def test_more_progress_never_gives_a_worse_class(
    form: str,
    goal: Decimal,
    base: Decimal,
    seen: list[Decimal],
    more: Decimal,
    binding: bool | None,
    unit: str,
    at: int,
) -> None:
    place = min(at, len(seen) - 1)
    better = [v + MORE_IS_BETTER[form] * more * (i == place) for i, v in enumerate(seen)]
    target = a_target(form, goal, base_value=base, unit=unit, binding=binding, relation="above", relation_to="o")
    target = replace(target, base_value=None) if form == "each_year" else target
    other = [a_value(str(2021 + i), 20, indicator_id="o") for i in range(3)]

    def rank(numbers: list[Decimal]) -> int:
        values = [*other, *(a_value(str(2021 + i), v) for i, v in enumerate(numbers))]
        row = a_target("annual_average", 5, id="o")
        return RANK[the_verdict(target, *values, as_of="2023-12-31", others=(row,)).progress]

    assert rank(better) >= rank(seen)
