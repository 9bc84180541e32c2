"""The verdict table: the best calibre's reading, then the target set for the year (评价结论表)."""

from __future__ import annotations

from datetime import date
from typing import Any

from lantu.judge.columnar.cases import judged_targets, judging_cases
from lantu.judge.columnar.circumstances import as_number
from lantu.judge.columnar.comparing import cases, flag, meets
from lantu.judge.columnar.layout import AHEAD, CLASSES, EARLY, LAGGING, NONE, ON_TRACK
from lantu.judge.columnar.libraries import library
from lantu.judge.columnar.reading import more_is_better, with_reading
from lantu.judge.columnar.tables import Tables
from lantu.judge.columnar.workspace import Workspace
from lantu.judge.parameters import Parameters

_BY_YEAR = ("level_up", "level_down", "floor", "approximate", "increment", "coverage", "ceiling", "range")
VERDICTS = {
    "t": "int64", "plan": "string", "target_id": "string", "area": "string", "progress": "string", "rule": "string",
    "ratio": "float64", "period_used": "string", "calibre": "string", "printed_progress": "string",
    "printed_rule": "string", "printed_ratio": "float64", "printed_period": "string", "line_progress": "string",
    "by_row": "boolean",
}  # fmt: skip


def verdicts(work: Workspace, tables: Tables, as_of: date, parameters: Parameters) -> Any:
    """One row a target with the columns `VERDICTS`; those marked `by_row` are for the row-by-row judge.

    `printed_*` is the reading on the printed base where a comparable one is used, `line_progress` what the straight
    line says where the target set for the year says something else.
    """
    targets = work.keep(judged_targets(tables))
    found = judging_cases(work, targets, tables, as_number(as_of))
    found = work.keep(_settled(with_reading(work, found, found.used_base, found.has_comparable, parameters)))
    twice = found.filter(found.has_comparable)
    printed = with_reading(work, twice, twice.base_value, library("ibis").literal(False), parameters, "printed_")
    both = work.named(_beside(found, printed))
    chosen = work.named(_chosen(both, tables))
    return work.keep(_named(work.named(_by_year_target(chosen, tables)), tables))


def _settled(c: Any) -> Any:
    """With what the target set for the year needs. A total against targets set for its years is a sum of its own."""
    set_path = c.has_annual & flag(c.form.isin(["cumulative", "flow_count"]))
    return c.mutate(up_by_base=more_is_better(c, c.used_base), unsure=c.unsure | c.exact.notnull() | set_path)


def _beside(c: Any, printed: Any) -> Any:
    """The reading on the printed base beside the one that counts."""
    columns = ("printed_progress", "printed_rule", "printed_ratio", "printed_slot", "printed_unsure")
    other = printed.select("t", "calibre_at", *columns)
    joined = c.select(
        "t", "calibre_at", "form", "progress", "rule", "ratio", "slot", "kf", "lv", "has_comparable", "up_by_base",
        "unsure",
    ).left_join(other, ["t", "calibre_at"]).drop("t_right", "calibre_at_right")  # fmt: skip
    return joined.mutate(unsure=joined.unsure | flag(joined.printed_unsure))


def _chosen(c: Any, tables: Tables) -> Any:
    """Of several calibres the one that is assessed, then the later period, the later news, the later name."""
    ibis = library("ibis")
    periods = tables.periods.select("slot", "code", "year", "whole")
    calibres = tables.abouts.group_by("calibre_at").agg(calibre=tables.abouts.calibre.min())
    joined = c.left_join(periods, "slot").drop("slot_right")
    joined = joined.left_join(calibres, "calibre_at").drop("calibre_at_right")
    worth = (joined.progress != NONE).ifelse(10**17, 0) + (joined.code.fill_null(0) // 8) * 10**8
    joined = joined.mutate(worth=worth + joined.kf.fill_null(0))
    together = ibis.window(group_by=joined.t)
    joined = joined.mutate(any_unsure=joined.unsure.cast("int64").max().over(together))
    last_name = ibis.window(group_by=joined.t, order_by=[ibis.desc(joined.worth), ibis.desc(joined.calibre)])
    alike = joined.count().over(ibis.window(group_by=[joined.t, joined.worth]))
    joined = joined.mutate(
        place=ibis.row_number().over(last_name),
        # Of calibres that are alike in all that nobody has said which counts: the row-by-row judge words that.
        unsure=(joined.any_unsure > 0) | ((alike > 1) & (joined.worth > 0)),
    )
    return joined.filter(joined.place == 0)


def _by_year_target(c: Any, tables: Tables) -> Any:
    joined = c.left_join(tables.annual, ["t", "year"]).drop("t_right", "year_right")
    applies = flag(joined.form.isin(_BY_YEAR) & joined.whole & joined.set_value.notnull() & (joined.progress != EARLY))
    met = meets(joined.lv, joined.set_value, joined.set_comparator, joined.up_by_base)
    by_year = cases((met & (joined.progress == AHEAD), AHEAD), (met, ON_TRACK), otherwise=LAGGING)
    unsure = joined.set_exact.notnull() | (joined.set_comparator == "~")
    progress = cases((applies, by_year), otherwise=joined.progress)
    return joined.mutate(
        line=joined.progress,
        progress=progress,
        rule=cases((applies, "year_target"), otherwise=joined.rule),
        moved=progress != joined.progress,
        unsure=joined.unsure | (applies & flag(unsure)),
    )


def _named(c: Any, tables: Tables) -> Any:
    ibis = library("ibis")
    periods = tables.periods.select("slot", "stands_for")
    promises = tables.promises.select("t", "plan", "target_id", "area")
    named = c.left_join(periods, "slot").drop("slot_right").rename(period_used="stands_for")
    named = named.left_join(periods, [("printed_slot", "slot")]).drop("slot_right").rename(printed_period="stands_for")
    named = named.inner_join(promises, "t")
    no_text, no_number = ibis.null("string"), ibis.null("float64")
    on_printed = named.has_comparable
    return named.select(
        "t", "plan", "target_id", "area",
        progress=_word(named.progress), rule=named.rule, ratio=named.ratio, period_used=named.period_used,
        calibre=named.calibre.fill_null(""),
        printed_progress=cases((on_printed, _word(named.printed_progress)), otherwise=no_text),
        printed_rule=cases((on_printed, named.printed_rule), otherwise=no_text),
        printed_ratio=cases((on_printed, named.printed_ratio), otherwise=no_number),
        printed_period=cases((on_printed, named.printed_period), otherwise=no_text),
        line_progress=cases((named.moved, _word(named.line)), otherwise=no_text),
        by_row=named.unsure,
    )  # fmt: skip


def _word(place: Any) -> Any:
    return cases(*((place == number, one.value) for number, one in enumerate(CLASSES)), otherwise=CLASSES[NONE].value)
