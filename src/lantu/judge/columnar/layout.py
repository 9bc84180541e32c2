"""The tables that the expressions work on, column by column (列式数据表).

Numbers are doubles: a printed number of up to 12 digits goes through a double unharmed, and comparisons of such numbers
are exact. Whoever fills the tables gives the others as text too (`exact`): they are left to the row-by-row judge.
"""

from __future__ import annotations

from lantu.judge.model import Progress

MOST_DIGITS = 12
MOST_PLACES = 6

PROMISES = {  # one row a target of a plan, as it was given
    "t": "int64", "plan": "string", "target_id": "string", "name": "string", "unit": "string", "indicator_id": "string",
    "area": "string", "form": "string", "direction": "string", "comparator": "string", "binding": "boolean",
    "value": "float64", "value_high": "float64", "base_value": "float64", "comparable_base_value": "float64",
    "first_year": "int64", "end_year": "int64", "relation": "string", "relation_to": "string", "exact": "string",
}  # fmt: skip
TRAITS = {  # what the words of a target say, once for each wording
    "name": "string", "unit": "string", "form": "string", "direction": "string", "comparator": "string",
    "needed": "int64", "falling": "boolean", "is_rate": "boolean", "percent": "boolean", "up": "boolean",
    "by_base": "boolean", "plain": "boolean",
}  # fmt: skip
VALUES = {  # one row an observation; `exact` holds the number as text where a double does not
    "indicator_id": "string", "area": "string", "about": "int64", "value": "float64", "exact": "string",
    "note": "string", "row": "int64",
}  # fmt: skip
ABOUTS = {  # one row for all observations that say the same beside indicator, area, number and note
    "about": "int64", "period": "string", "missing": "string", "measure": "int64", "status": "string",
    "carried_from": "int64", "break_": "string", "calibre": "string", "vintage": "int64", "source": "string",
    "thing": "int64", "calibre_at": "int64", "known": "int64", "slot": "int64", "broken_in": "int64",
}  # fmt: skip
PERIODS = {  # one row for each period that a value can stand for
    "slot": "int64", "stands_for": "string", "year": "int64", "month": "int64", "kind": "int64", "code": "int64",
    "whole": "boolean",
}  # fmt: skip
ANNUAL = {
    "t": "int64", "year": "int64", "set_comparator": "string", "set_value": "float64", "set_exact": "string",
}  # fmt: skip

LEVEL, RATE, TO_DATE, FLOW = range(4)  # Measure by its place
YEAR, HALF, QUARTER, MONTH, YEAR_TO_DATE, YEARS = range(6)  # PeriodKind by its place
CLASSES = (Progress.NOT_ASSESSED, Progress.LAGGING, Progress.ON_TRACK, Progress.AHEAD, Progress.EARLY_ACHIEVED)
NONE, LAGGING, ON_TRACK, AHEAD, EARLY = range(5)  # Progress by its place in CLASSES
