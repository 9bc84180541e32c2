"""The forms that look at years: averages, cumulative changes, counts, every year, relations (分年型)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.comparing import at_least, cases, flag, more_than, near, ratio_of, rounded
from lantu.judge.columnar.layout import AHEAD, EARLY, LAGGING, NONE, ON_TRACK
from lantu.judge.columnar.libraries import library
from lantu.judge.columnar.outcome import Choice, Outcome, nothing
from lantu.judge.columnar.rules_levels import by_ratio, near_a_cut
from lantu.judge.parameters import Parameters

SMALL = 0.01  # a ratio to a target smaller than this magnifies what a double loses


def average(c: Any, parameters: Parameters) -> Choice:
    """The geometric mean of the years so far against the target; there is no tolerance below it."""
    rule = "annual_average"
    sign = cases((c.falling, -1.0), otherwise=1.0)
    mean = rounded(sign * (ratio_of(c.r_logs, c.r_n.cast("float64")).exp() - 1) * 100)
    ratio = ratio_of(mean, c.value)
    strict = flag(c.comparator == ">")
    reached = cases((strict, more_than(mean, c.value)), otherwise=at_least(mean, c.value))
    ahead, floor = float(parameters.ahead_from), float(parameters.average_on_track_from)
    progress = cases(
        (reached & at_least(ratio, ahead), AHEAD), (reached & at_least(ratio, floor), ON_TRACK), otherwise=LAGGING
    )
    edge = near(mean, c.value) | near(ratio, ahead) | near(ratio, floor) | (c.r_odd > 0) | ~flag(c.value > SMALL)
    whole = flag((c.r_first == c.first_year) & (c.r_last - c.r_first + 1 == c.r_n))
    return Choice(
        [(c.r_n == 0, nothing(rule)), (~whole, Outcome(NONE, rule, unsure=c.r_odd > 0))],
        Outcome(progress, rule, ratio, c.r_slot, c.r_kf, edge),
    )


def cumulative(c: Any, parameters: Parameters) -> Choice:
    """r = (done ÷ goal) ÷ elapsed share of the compounded rates or the summed amounts."""
    n, first, last = (cases((c.percent, c[f"r_{part}"]), otherwise=c[f"f_{part}"]) for part in ("n", "first", "last"))
    chain = flag((n > 0) & (first == c.first_year) & (last - first + 1 == n))
    product = c.r_logs.exp()
    compounded = rounded(cases((c.falling, 1 - product), otherwise=product - 1) * 100)
    done = cases((c.percent, compounded), otherwise=c.f_sum)
    share = elapsed(c, last, cases((c.percent, 12), otherwise=c.f_month))
    ratio = ratio_of(ratio_of(done, c.value), share)
    reached = cases((flag(c.comparator == ">"), more_than(done, c.value)), otherwise=at_least(done, c.value))
    strict_from = float(parameters.binding_cumulative_from)
    too_low = flag(c.binding) & ~at_least(ratio, strict_from)
    rule = cases((~reached & too_low, "cumulative_binding"), otherwise="cumulative")
    progress = cases((reached, EARLY), (too_low, LAGGING), otherwise=by_ratio(ratio, parameters))
    cut = near_a_cut(ratio, parameters) | (flag(c.binding) & near(ratio, strict_from))
    rough = (c.percent & (c.r_odd > 0)) | (~c.percent & flag(c.f_most > c.value.abs() * 1e4)) | ~flag(c.value > SMALL)
    slot, kf = (cases((c.percent, c[f"r_{part}"]), otherwise=c[f"f_{part}"]) for part in ("slot", "kf"))
    return Choice(
        [
            (~chain, Outcome(NONE, "cumulative", unsure=c.percent & (c.r_odd > 0))),
            (~flag(share > 0), Outcome(NONE, "cumulative", unsure=True)),
        ],
        Outcome(progress, rule, ratio, slot, kf, near(done, c.value) | (~reached & cut) | rough),
    )


def flow_count(c: Any, parameters: Parameters) -> Choice:
    """r = Σ ÷ (goal × elapsed share); Σ ≥ goal is early achieved, also when a year is not known."""
    rule = "flow_count"
    gap = ~flag((c.f_first == c.first_year) & (c.f_last - c.f_first + 1 == c.f_n))
    reached = cases((flag(c.comparator == ">"), more_than(c.f_sum, c.value)), otherwise=at_least(c.f_sum, c.value))
    share = elapsed(c, c.f_last, c.f_month)
    ratio = ratio_of(c.f_sum, c.value * share)
    edge = near(c.f_sum, c.value) | ~flag(c.value > SMALL) | flag(c.f_most > c.value.abs() * 1e4)
    return Choice(
        [
            (c.f_n == 0, nothing(rule)),
            (reached, Outcome(EARLY, rule, None, c.f_slot, c.f_kf, edge)),
            (gap, Outcome(NONE, rule, None, c.f_slot, c.f_kf, edge)),
            (~flag(share > 0), Outcome(NONE, rule, unsure=True)),
        ],
        Outcome(by_ratio(ratio, parameters), rule, ratio, c.f_slot, c.f_kf, edge | near_a_cut(ratio, parameters)),
    )


def each_year(c: Any) -> Choice:
    """All years met: on track; one missed: lagging; a year not known in between: no verdict."""
    gap = ~flag(c.e_last - c.first_year + 1 == c.e_n)
    progress = cases((c.e_missed > 0, LAGGING), (gap, NONE), otherwise=ON_TRACK)
    # Without an operator the way up may hang on the wording of the target's text, which the tables do not hold.
    open_ = ~flag(c.comparator.isin([">=", ">", "<=", "<"])) & ~flag(c.up & (c.value >= 0))
    return Choice([(c.e_n == 0, nothing("each_year"))], Outcome(progress, "each_year", None, c.e_slot, c.e_kf, open_))


def relation(c: Any, parameters: Parameters) -> Choice:
    """Period averages of both compared: on track or lagging only; every year from the first on has to be known."""
    count = c.x_n.cast("float64")
    difference = rounded(ratio_of(c.x_mine, count) - ratio_of(c.x_theirs, count))
    in_step, tolerance = flag(c.relation == "in_step"), float(parameters.in_step_tolerance)
    cut = cases((in_step, -tolerance), otherwise=0.0)
    holds = cases((in_step, at_least(difference, cut)), otherwise=more_than(difference, cut))
    named = flag(c.relation.isin(["above", "in_step"]))
    whole = flag((c.x_first == c.first_year) & (c.x_last - c.x_first + 1 == c.x_n))
    edge = near(difference, cut) | c.x_odd | flag(c.x_most > 1e3)
    judged = Outcome(cases((holds, ON_TRACK), otherwise=LAGGING), "relation", None, c.x_slot, c.x_kf, edge)
    return Choice(
        [(~named | (c.x_n == 0), nothing("relation")), (~whole, Outcome(NONE, "relation", unsure=c.x_odd))], judged
    )


def elapsed(c: Any, year: Any, month: Any) -> Any:
    """`schedule.elapsed_share` at the end of a month: nothing when the plan period is not known, 0 before it."""
    ibis = library("ibis")
    months, total = (year - c.first_year) * 12 + month, (c.end_year - c.first_year + 1) * 12
    within = ibis.greatest(ibis.literal(0, "int64"), ibis.least(months, total)).cast("float64")
    known = flag(c.end_year >= c.first_year) & months.notnull()
    return cases((known, ratio_of(within, total.cast("float64"))), otherwise=ibis.null("float64"))
