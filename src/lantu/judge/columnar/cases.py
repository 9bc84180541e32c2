"""Everything that judging needs, one row for each target and calibre (评价用例)."""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar import slots, worded, years
from lantu.judge.columnar.chains import chains
from lantu.judge.columnar.comparing import cases
from lantu.judge.columnar.ends import KEYS, ends
from lantu.judge.columnar.layout import RATE
from lantu.judge.columnar.relations import relations
from lantu.judge.columnar.tables import Tables
from lantu.judge.columnar.workspace import Workspace

_COUNTS = ("points", "r_n", "f_n", "e_n", "lv_n", "x_n", "r_odd", "e_missed")
_FLAGS = (
    "odd", "tied", "other_measure", "other_than_level", "several_years", "early_only", "any_break", "same_year", "same",
    "x_odd", "w_odd", "h_odd", "g_noted",
)  # fmt: skip
_BESIDE_POINTS = ("first_year", "end_year", "needed", "up", "form")
_BESIDE_YEARS = ("first_year", "end_year", "falling", "needed", "up", "value", "comparator")


def judged_targets(tables: Tables) -> Any:
    """Targets with what their wording means; `used_base` is the comparable base where there is one."""
    words = ("name", "unit", "form", "direction", "comparator")
    promises, traits = tables.promises, tables.traits
    same = [promises[word].identical_to(traits[word]) for word in words]
    joined = promises.inner_join(traits, same).drop(*[f"{word}_right" for word in words])
    years = tables.annual.group_by("t").agg(year_targets=tables.annual.count())
    joined = joined.left_join(years, "t").drop("t_right")
    return joined.mutate(
        has_annual=joined.year_targets.notnull(),
        used_base=joined.comparable_base_value.fill_null(joined.base_value),
        has_comparable=joined.comparable_base_value.notnull(),
    )


def judging_cases(work: Workspace, targets: Any, tables: Tables, as_of: int) -> Any:
    """One row for each target and calibre; a target without data has one row, with no calibre."""
    observations = work.keep(slots.known(tables.values, tables.abouts, as_of))
    meant = work.keep(slots.meant(targets.select("t", "indicator_id", "area", "needed", "form"), observations))
    reported = slots.dated(slots.slots(meant, KEYS), tables.periods)
    points = work.keep(reported.inner_join(targets.select("t", *_BESIDE_POINTS), "t"))
    found = meant.group_by(list(KEYS)).agg(tied=meant.tied.any())
    result = targets.left_join(found, "t").drop("t_right")
    result = result.mutate(calibre_at=result.calibre_at.fill_null(-1))
    for part in (
        ends(points),
        _chains(work, points, targets, as_of),
        _relations(work, points, targets, observations, tables, as_of),
        worded.against_year_targets(points.filter(points.form.isin(worded.BY_YEAR_TARGETS)), tables.annual),
        worded.honours(points.filter(points.form == "honour")),
        worded.gaps(meant.filter((meant.form == "honour") & meant.number.isnull())),
    ):
        result = result.left_join(work.named(part), list(KEYS)).drop(*[f"{key}_right" for key in KEYS])
    result = work.named(result)
    filled = {name: result[name].fill_null(0) for name in _COUNTS}
    return result.mutate(**filled, **{name: result[name].fill_null(False) for name in _FLAGS})


def _chains(work: Workspace, points: Any, targets: Any, as_of: int) -> Any:
    looked_at = points.filter(points.form.isin([form for form in years.FORMS if form != "relation"]))
    return chains(work.named(_yearly(looked_at, targets)), as_of)


def _yearly(points: Any, targets: Any) -> Any:
    beside = targets.select("t", *_BESIDE_YEARS)
    return years.with_rates(years.by_year(points, KEYS).inner_join(beside, "t"), KEYS)


def _relations(work: Workspace, points: Any, targets: Any, observations: Any, tables: Tables, as_of: int) -> Any:
    """The row that a relation points at is read as a rate where it is in %, and over all its calibres."""
    related = targets.filter(targets.form == "relation")
    rows = targets.select(
        "plan",
        "target_id",
        "indicator_id",
        "area",
        "falling",
        needed=cases((targets.percent, RATE), otherwise=targets.needed),
    )
    other = related.select("t", "plan", "relation_to").inner_join(rows, ["plan", ("relation_to", "target_id")])
    other = work.named(other)
    meant = slots.meant(other.select("t", "indicator_id", "area", "needed"), observations)
    meant = work.keep(meant)
    found = work.named(slots.dated(slots.slots(meant, ("t",)), tables.periods))
    tied = meant.group_by("t").agg(tied=meant.tied.any())
    usual = found.kind.isin([0, 4]) & (found.broken_in == 0) & found.m.isin([0, 1])
    odd = found.group_by("t").agg(odd=(found.unsure | ~usual).any())
    theirs = years.by_year(found, ("t",)).inner_join(other.select("t", "falling"), "t").inner_join(odd, "t")
    theirs = theirs.inner_join(tied, "t").mutate(odd=lambda one: one.odd | one.tied)
    mine = points.filter(points.form == "relation")
    return relations(work.named(_yearly(mine, targets)), work.named(years.with_rates(theirs, ("t",))), as_of)
