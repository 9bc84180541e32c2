"""One reading of each case on a given base: `judge_case` by columns (判读)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar import rules_levels, rules_years
from lantu.judge.columnar.comparing import at_least, cases, flag, meets
from lantu.judge.columnar.layout import EARLY, LAGGING, NONE, ON_TRACK
from lantu.judge.columnar.libraries import library
from lantu.judge.columnar.outcome import Choice, Outcome, columns, nothing, route
from lantu.judge.columnar.worded import BY_YEAR_TARGETS
from lantu.judge.columnar.workspace import Workspace
from lantu.judge.parameters import Parameters

LEVELS = ("level_up", "level_down", "floor", "approximate", "increment", "coverage", "range")
_WORDS = ("honour", *BY_YEAR_TARGETS)
_WORK = (
    "goal", "rule_of", "comparator_of", "up_of", "base_of", "tolerance", "about", "moves", "share", "inside",
    "off_base", "based", "route", "over_cap",
)  # fmt: skip


def with_reading(work: Workspace, c: Any, base: Any, comparable: Any, parameters: Parameters, prefix: str = "") -> Any:
    """The table of cases with the columns of an Outcome, judged on `base`; `unsure` is for the row-by-row judge."""
    prepared = work.named(_prepared(c, base, comparable, parameters))
    routed = work.named(prepared.mutate(route=route(_judged(prepared, parameters))))
    outcome = columns(_judged(routed, parameters), routed.route, prefix)
    unsure = f"{prefix}unsure"
    outcome[unsure] = flag(outcome[unsure]) | flag(_odd(routed))
    return work.named(routed.mutate(**outcome).drop(*_WORK))


def more_is_better(c: Any, base: Any) -> Any:
    """`comparing.rises` for a target and a base: where the wording leaves it open base and target decide."""
    return cases((flag(c.by_base & (base != c.value)), flag(base < c.value)), otherwise=c.up)


def _prepared(c: Any, base: Any, comparable: Any, parameters: Parameters) -> Any:
    form = c.form
    is_range, moves = flag(form == "range"), flag(form == "increment")
    nearer = cases((flag(c.lv < c.value), c.value), otherwise=c.value_high)
    about = flag(form == "approximate")
    tolerance = cases(
        (c.is_rate, float(parameters.about_rate)), otherwise=c.value.abs() * float(parameters.about_share)
    )
    beside_goal = about & at_least(tolerance - (base - c.value).abs(), 0.0)
    broken = flag(c.broken_in > 0)
    return c.mutate(
        goal=cases((moves, base + c.value), (is_range, nearer), otherwise=c.value),
        rule_of=form,
        comparator_of=cases((is_range & flag(c.lv < c.value), ">="), (is_range, "<="), otherwise=c.comparator),
        up_of=cases((is_range, flag(c.lv < c.value)), (beside_goal, c.up), otherwise=more_is_better(c, base)),
        base_of=cases((flag(form == "coverage"), base.fill_null(0.0)), otherwise=base),
        tolerance=tolerance,
        about=about,
        moves=moves,
        share=rules_years.elapsed(c, c.lv_year, 12),
        inside=is_range & flag((c.lv >= c.value) & (c.lv <= c.value_high)),
        off_base=broken & form.isin(LEVELS) & ~comparable,
        based=base.notnull(),
        over_cap=flag(form == "ceiling")
        & base.notnull()
        & ~meets(base, c.value, c.comparator.fill_null("<="), library("ibis").literal(False)),
    )


def _judged(c: Any, parameters: Parameters) -> Choice:
    form = c.form
    return Choice(
        [
            (form.isnull(), nothing("none")),
            (form.isin(BY_YEAR_TARGETS), _by_year_targets(c)),
            (form == "honour", _honour(c)),
            (form == "relation", rules_years.relation(c, parameters)),
            (c.value.isnull() | c.off_base, nothing(form)),
            (form == "cumulative", rules_years.cumulative(c, parameters)),
            (form == "annual_average", rules_years.average(c, parameters)),
            (form == "each_year", rules_years.each_year(c)),
            (form == "flow_count", rules_years.flow_count(c, parameters)),
            (c.moves & ~c.based, nothing("increment")),
            (flag(form == "ceiling") & (c.lv_n > 0), rules_levels.cap(c)),
            (flag(form == "range") & c.value_high.isnull(), nothing("range")),
            (c.inside, rules_levels.in_range(c)),
        ],
        rules_levels.level(c, parameters),
    )


def _odd(c: Any) -> Any:
    """What the expressions do not speak for: odd wording, and data that are more than one plain value a year."""
    form = c.form
    by_year = form.isin(["annual_average", "cumulative", "each_year", "flow_count", "relation"])
    rates = form.isin(["annual_average", "relation"]) | (flag(form == "cumulative") & c.percent)
    flows = flag(form == "flow_count") | (flag(form == "cumulative") & ~c.percent)
    levels = ~by_year & ~form.isin(_WORDS)
    open_part = flag((c.part_first != c.f_last) | (c.part_last != c.f_last)) | (
        c.part_last.notnull() & c.f_last.isnull()
    )
    no_level = (c.lv_n == 0) & (c.points > 0) & ~c.early_only
    breaks = c.any_break & ~c.off_base & ~form.isin(_WORDS)
    narrow = flag(form == "range") & flag(c.value_high <= c.value)
    odd = (
        c.odd
        | c.tied
        | ~c.plain
        | c.several_years
        | breaks
        | (rates & c.other_than_level)
        | (~rates & c.other_measure)
        | (by_year & c.same)
        | (levels & (c.same_year | no_level))
        | (flows & open_part)
        | (flag(form == "annual_average") & ~c.percent)
        | c.over_cap
        | (c.moves & ((c.value < 0) | c.falling))
        | narrow
        | c.w_odd
        | c.h_odd
    )
    return form.notnull() & odd


def _by_year_targets(c: Any) -> Choice:
    met = cases((flag(c.w_met), ON_TRACK), otherwise=LAGGING)
    return Choice([(c.w_slot.isnull(), nothing(c.form))], Outcome(met, c.form, None, c.w_slot, c.w_kf))


def _honour(c: Any) -> Choice:
    early = c.end_year.isnull() | flag(c.h_won_year < c.end_year)
    won = Outcome(cases((early, EARLY), otherwise=ON_TRACK), "honour", None, c.h_won_slot, c.h_won_kf)
    return Choice([(c.h_won_slot.notnull(), won)], Outcome(NONE, "honour", unsure=c.g_noted))
