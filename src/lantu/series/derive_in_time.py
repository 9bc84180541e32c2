"""Formulas that join periods: growth, chained rates, 1—N月 to single months and back (跨期运算)."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from lantu.kernel.period import Period, PeriodKind
from lantu.series.derived_values import Derived, Gap, Series, derived, number
from lantu.series.formulas import Prepared
from lantu.series.model import Break, Measure, Observation
from lantu.series.period_days import first_day, year_before
from lantu.series.units import convert

_HUNDRED = Decimal(100)
_CUMULATIVE = (PeriodKind.YEAR_TO_DATE, PeriodKind.YEAR)


def _one(ready: Prepared, area: str, period: Period, at: Period, series: Series, gaps: list[Gap]) -> Observation | None:
    """The observation of the period `at`, or a gap in the result for `period`."""
    found = series.usable(ready.formula, at)
    if isinstance(found, tuple):
        gaps.append(Gap(ready.formula.id, area, period, found[0], series.indicator_id, found[1]))
        return None
    return found


def joined(series: Series, before: Observation, after: Observation) -> bool:
    """Whether two values may be compared: one calibre, and no break from one to the other.

    A later value that says itself that it is comparable joins a calibre to the one before.
    """
    if before.calibre != after.calibre and after.break_ is not Break.COMPARABLE:
        return False
    for period, group in series.by_period.items():
        if before.period.order < period.order <= after.period.order:
            same = (o for o in group if o.calibre == after.calibre and o.period.kind is after.period.kind)
            if any(o.break_ is Break.NOT_COMPARABLE for o in same):
                return False
    return True


def growth(ready: Prepared, area: str, series: Series, gaps: list[Gap]) -> list[Derived]:
    """(x ÷ the same period a year before − 1) × 100, from a base above zero."""
    out = []
    for period in sorted(series.by_period, key=lambda p: p.order):
        earlier = year_before(period)
        if earlier is None or earlier not in series.by_period:
            continue  # the first year has nothing before it: that is no gap
        before = _one(ready, area, period, earlier, series, gaps)
        after = before and _one(ready, area, period, period, series, gaps)
        if before is None or after is None:
            continue
        base = number(before)
        if base <= 0 or not joined(series, before, after):
            code = "LT-SERIES-073" if base <= 0 else "LT-SERIES-074"
            gaps.append(Gap(ready.formula.id, area, period, code, series.indicator_id))
            continue
        value = convert((number(after) / base - 1) * _HUNDRED, "%", ready.unit)
        text = f"({number(after):f} ÷ {base:f} − 1) × 100"
        out.append(derived(ready, area, period, value, Measure.CHANGE_RATE, [before, after], text))
    return out


def compound(ready: Prepared, area: str, series: Series, gaps: list[Gap]) -> list[Derived]:
    """Yearly rates chained from first_year: 1−Π(1−d) for falls, Π(1+g)−1 for rises; it ends at the first gap."""
    formula = ready.formula
    assert formula.first_year is not None, "checked when the formula was prepared"
    years = sorted(p.year for p in series.by_period if p.kind is PeriodKind.YEAR and p.year >= formula.first_year)
    out: list[Derived] = []
    chain: list[Observation] = []
    product = Decimal(1)
    sign, factors = ("−" if formula.falling else "+"), []
    for year in range(formula.first_year, years[-1] + 1 if years else 0):
        period = Period(PeriodKind.YEARS, year, 0, formula.first_year)
        found = _one(ready, area, period, Period.of_year(year), series, gaps)
        if found is None:
            break  # what follows would chain over a hole
        if chain and not joined(series, chain[-1], found):
            gaps.append(Gap(formula.id, area, period, "LT-SERIES-074", series.indicator_id))
            break
        chain.append(found)
        rate = number(found) / _HUNDRED
        product *= 1 - rate if formula.falling else 1 + rate
        factors.append(f"(1 {sign} {number(found):f}%)")
        change = (1 - product if formula.falling else product - 1) * _HUNDRED
        text = f"1 − {'·'.join(factors)}" if formula.falling else f"{'·'.join(factors)} − 1"
        value = convert(change, "%", ready.unit)
        out.append(derived(ready, area, period, value, Measure.CHANGE_TO_DATE, list(chain), text))
    return out


def to_single(ready: Prepared, area: str, series: Series, gaps: list[Gap]) -> list[Derived]:
    """Amounts since January taken apart: 1—7月 − 1—6月 = July, half-year − 1—3月 = second quarter.

    Statistics often begin the year with 1—2月 in one: that value stays one, and is never halved.
    """
    out = []
    for year in sorted({p.year for p in series.by_period if p.kind in _CUMULATIVE}):
        steps = _steps(series, year)
        for before, now in pairwise([None, *steps]):
            assert now is not None
            single = _span(year, 0 if before is None else before.last_month, now.last_month)
            if single is None:
                gaps.append(Gap(ready.formula.id, area, now, "LT-SERIES-070", series.indicator_id))
                continue
            whole = _one(ready, area, single, now, series, gaps)
            less = None if before is None else _one(ready, area, single, before, series, gaps)
            if whole is None or (before is not None and less is None):
                continue
            inputs = [whole] if less is None else [less, whole]
            if less is not None and not joined(series, less, whole):
                gaps.append(Gap(ready.formula.id, area, single, "LT-SERIES-074", series.indicator_id))
                continue
            value = number(whole) - (number(less) if less is not None else 0)
            text = f"{number(whole):f}" + (f" − {number(less):f}" if less is not None else "")
            value = convert(value, ready.input_units[0], ready.unit)
            out.append(derived(ready, area, single, value, Measure.FLOW, inputs, text))
    return out


def to_date(ready: Prepared, area: str, series: Series, gaps: list[Gap]) -> list[Derived]:
    """Amounts of single periods added up from January on; it ends at the first period that is missing."""
    singles = [p for p in series.by_period if p.kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF)]
    # 1—2月 stands for the two months where they were not given apart.
    singles += [p for p in series.by_period if p.kind is PeriodKind.YEAR_TO_DATE and p.index == 2]
    out = []
    for year in sorted({p.year for p in singles}):
        begins = {first_day(p).month: p for p in sorted(singles, key=lambda p: -p.order[2]) if p.year == year}
        month, total, inputs = 1, Decimal(0), list[Observation]()
        last = max(p.last_month for p in singles if p.year == year)
        while month <= last:
            period = begins.get(month)
            if period is None:
                until = Period(PeriodKind.YEAR_TO_DATE, year, month)
                gaps.append(Gap(ready.formula.id, area, until, "LT-SERIES-070", series.indicator_id))
                break
            until = Period(PeriodKind.YEAR_TO_DATE, year, period.last_month)
            found = _one(ready, area, until, period, series, gaps)
            if found is None:
                break
            if inputs and not joined(series, inputs[-1], found):
                gaps.append(Gap(ready.formula.id, area, until, "LT-SERIES-074", series.indicator_id))
                break
            inputs.append(found)
            total += number(found)
            value = convert(total, ready.input_units[0], ready.unit)
            text = " + ".join(f"{number(o):f}" for o in inputs)
            out.append(derived(ready, area, until, value, Measure.FLOW, list(inputs), text))
            month = period.last_month + 1
    return out


def _steps(series: Series, year: int) -> list[Period]:
    """The cumulative periods of a year in order; a year's own value stands for 1—12月 where that is not given."""
    found = [p for p in series.by_period if p.year == year and p.kind in _CUMULATIVE]
    found.sort(key=lambda p: (p.last_month, p.kind is PeriodKind.YEAR))
    return [p for n, p in enumerate(found) if n == 0 or p.last_month != found[n - 1].last_month]


def _span(year: int, after: int, until: int) -> Period | None:
    """The period from the month after `after` to `until`, or None when no single period covers just that."""
    if after == 0:
        return _from_january(year, until)
    if until - after == 1:
        return Period(PeriodKind.MONTH, year, until)
    if until - after == 3 and until % 3 == 0:
        return Period(PeriodKind.QUARTER, year, until // 3)
    return Period(PeriodKind.HALF, year, 2) if (after, until) == (6, 12) else None


def _from_january(year: int, until: int) -> Period | None:
    match until:
        case 1:
            return Period(PeriodKind.MONTH, year, 1)
        case 2:
            return Period(PeriodKind.YEAR_TO_DATE, year, 2)
        case 3:
            return Period(PeriodKind.QUARTER, year, 1)
        case 6:
            return Period(PeriodKind.HALF, year, 1)
        case 12:
            return Period.of_year(year)
        case _:
            return None
