"""Levels: on their way to a goal, kept, without a base; `judge_level` and `judge_hold` by columns (水平型)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import at_least, cases, flag, meets, near, ratio_of, rounded
from lantu.judge.columnar.layout import AHEAD, EARLY, LAGGING, NONE, ON_TRACK
from lantu.judge.columnar.libraries import library
from lantu.judge.columnar.outcome import Choice, Outcome, nothing
from lantu.judge.parameters import Parameters

CONDITION = 1e-4  # a way from base to goal that is shorter than this, beside the numbers, is too fine for doubles


def by_ratio(ratio: Any, parameters: Parameters) -> Any:
    """Ahead, on track or lagging by the two cuts."""
    ahead, on_track = float(parameters.ahead_from), float(parameters.on_track_from)
    return cases((at_least(ratio, ahead), AHEAD), (at_least(ratio, on_track), ON_TRACK), otherwise=LAGGING)


def near_a_cut(ratio: Any, parameters: Parameters) -> Any:
    """Whether doubles cannot say on which side of one of the two cuts a ratio lies."""
    return near(ratio, float(parameters.ahead_from)) | near(ratio, float(parameters.on_track_from))


def level(c: Any, parameters: Parameters) -> Choice:
    """`c` has goal, rule_of, comparator_of, up_of, base_of, share, tolerance and about beside the levels."""
    met, base_met = _met(c, c.lv), _met(c, c.base_of) | flag(c.base_of == c.goal)
    edge = _edge(c, c.lv)
    ratio = ratio_of(ratio_of(c.lv - c.base_of, c.goal - c.base_of), c.share)
    widest = library("ibis").greatest(c.lv.abs(), c.goal.abs(), c.base_of.abs())
    fine = flag((c.goal - c.base_of).abs() < widest * CONDITION)
    on_the_way = edge | _edge(c, c.base_of) | fine
    over = flag(c.lv_year >= c.end_year)
    return Choice(
        [
            (c.lv_n == 0, nothing(c.rule_of)),
            (
                c.base_of.isnull(),
                Outcome(
                    cases((met, ON_TRACK), (over, LAGGING), otherwise=NONE), c.rule_of, None, c.lv_slot, c.lv_kf, edge
                ),
            ),
            (base_met, _hold(c)),
            (~flag(c.share > 0), Outcome(NONE, c.rule_of, unsure=True)),
        ],
        Outcome(
            cases((met, EARLY), otherwise=by_ratio(ratio, parameters)), c.rule_of, ratio, c.lv_slot, c.lv_kf,
            on_the_way | (~met & near_a_cut(ratio, parameters)),
        ),
    )  # fmt: skip


def _hold(c: Any) -> Outcome:
    kept = _met(c, c.kept_least) & _met(c, c.kept_most)
    edge = _edge(c, c.kept_least) | _edge(c, c.kept_most) | _edge(c, c.base_of)
    # What 左右 allows lies on both sides, so that the least and the most do not speak for those between: they do, for
    # the values allowed are an unbroken stretch.
    progress = cases((kept, ON_TRACK), otherwise=LAGGING)
    return Outcome(progress, c.rule_of + "_hold", None, c.lv_slot, c.kept_kf, edge)


def _met(c: Any, value: Any) -> Any:
    within = at_least(c.tolerance - (value - c.goal).abs(), 0.0)
    beyond = cases((c.up_of, value >= c.goal), otherwise=value <= c.goal).fill_null(False)
    moved = cases((flag(c.up_of), at_least(value, c.goal)), otherwise=at_least(-value, -c.goal))
    strict = flag(c.comparator_of.isin([">", "<"]))
    exact = meets(value, c.goal, c.comparator_of, c.up_of)
    return cases((c.about, within | beyond), (c.moves & ~strict, moved), otherwise=exact)


def _edge(c: Any, value: Any) -> Any:
    """Where the goal is computed, doubles may not say whether it is met."""
    computed = c.moves & (near(value, c.goal) | (flag(c.comparator_of.isin([">", "<"])) & near_or_on(value, c.goal)))
    return computed | (c.about & near((value - c.goal).abs() - c.tolerance, 0.0))


def near_or_on(value: Any, cut: Any) -> Any:
    """Whether a computed number lies on a cut or next to it."""
    return flag((value - cut).abs() <= library("ibis").greatest(library("ibis").literal(1.0), cut.abs()) * 1e-8)


def in_range(c: Any) -> Outcome:
    """Inside the range: on track, with no ratio."""
    return Outcome(ON_TRACK, "range", None, c.lv_slot, c.lv_kf)


def cap(c: Any) -> Outcome:
    """The average of the years of the plan within the cap: on track, else lagging."""
    average = rounded(ratio_of(c.c_sum, c.lv_n.cast("float64")))
    within = cases((flag(c.comparator == "<"), ~at_least(average, c.value)), otherwise=at_least(-average, -c.value))
    edge = near(average, c.value) | flag(c.c_most > 1e6)
    return Outcome(cases((within, ON_TRACK), otherwise=LAGGING), "ceiling", None, c.lv_slot, c.kept_kf, edge)
