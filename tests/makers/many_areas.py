"""Random plans of all forms with data as bad as data get: gaps, vintages, breaks, calibres, conflicts, conversions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any, get_args

from lantu.judge.model import AnnualTarget, JudgedTarget
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period, PeriodKind
from lantu.plan.model import Form
from lantu.series.model import Break, Measure, Observation, Status

FORMS = (*get_args(Form), None)
NAMES = ("某项指标", "能耗降低率", "失业率", "细颗粒物浓度", "人均寿命", "办理时限压减")
UNITS = ("%", "万人", "‰", "个", None)
NOTES = ("", "", "", "已申报", "获评示范县", "applied")


@dataclass
class PlanAndData:
    """A plan of one area with its year targets and observations."""

    name: str
    targets: list[JudgedTarget]
    annual: list[AnnualTarget]
    observations: list[Observation]


def a_number(random: Random, centre: float = 50, spread: float = 10) -> Decimal:
    """A number as statistics print it; now and then 0, negative, huge, tiny or longer than a double keeps."""
    odd = random.random()
    if odd < 0.01:
        long = ("0", "-3.5", "123456789012.3", "0.0004", "0.30000000000000004", "99999999999999.25", "1")
        return Decimal(random.choice(long))
    return Decimal(
        str(
            round(
                centre + random.choice((random.uniform(-spread, spread), random.randint(-5, 5))),
                random.choice((0, 1, 1, 2)),
            )
        )
    )


def a_period(random: Random) -> Period:
    """Mostly years of the 2021–2025 plan or near it, some months, quarters and years to date."""
    year = random.choice((2019, 2020, 2020, 2021, 2021, 2022, 2022, 2023, 2023, 2024, 2025, 2026))
    match random.random():
        case odd if odd < 0.78:
            return Period.of_year(year)
        case odd if odd < 0.82:
            return Period(PeriodKind.HALF, year, random.choice((1, 2)))
        case odd if odd < 0.86:
            return Period(PeriodKind.QUARTER, year, random.randint(1, 4))
        case odd if odd < 0.90:
            return Period(PeriodKind.MONTH, year, random.randint(1, 12))
        case odd if odd < 0.97:
            return Period(PeriodKind.YEAR_TO_DATE, year, random.choice((1, 3, 6, 7, 9, 11, 12)))
        case _:
            return Period(PeriodKind.YEARS, year, 0, min(year, 2021))


def a_plan(random: Random, name: str, count: int = 12, hostile: float = 1.0) -> PlanAndData:
    """A plan with `count` targets; `hostile` scales how often something is odd."""
    targets = [_target(random, str(i), name, count, hostile) for i in range(count)]
    annual = [
        AnnualTarget(
            t.id, Period.of_year(year), random.choice((">=", "<=", ">", "=", "~")), a_number(random, *_scale(t))
        )
        for t in targets
        for year in range(2021, 2026)
        if random.random() < 0.15
    ]
    observations = [o for t in targets for o in _observations(random, t, hostile)]
    random.shuffle(observations)
    return PlanAndData(name, targets, annual, observations)


def _scale(target: JudgedTarget) -> tuple[float, float]:
    rate = target.form in ("annual_average", "relation", "cumulative") or (
        target.form == "each_year" and target.unit == "%"
    )
    return (6, 5) if rate else (50, 10)


def _target(random: Random, ident: str, area: str, count: int, hostile: float) -> JudgedTarget:
    def rarely(share: float) -> bool:
        return random.random() < share * hostile

    form: Any = random.choice(FORMS)
    rate = form in ("annual_average", "relation", "cumulative", "each_year")
    value = a_number(random, 6 if rate else 52, 5 if rate else 10)
    if form == "increment":
        value = Decimal(str(round(random.uniform(0.1, 8), 1)))
    if form == "cumulative":
        value = Decimal(str(round(random.uniform(2, 25), 1)))
    if form == "flow_count":
        value = Decimal(random.randint(60, 300))
    return JudgedTarget(
        id=ident,
        name=random.choice(NAMES),
        form=form,
        indicator_id=f"i{random.randrange(count)}" if rarely(0.3) else "",
        unit="%" if rate and not rarely(0.4) else random.choice(UNITS),
        area=area,
        direction=random.choice(("up", "down", "hold")) if rarely(0.3) else None,
        binding=random.choice((None, True, False)),
        comparator=random.choice((None, ">=", ">", "<=", "<", "=", "~", "range")) if rarely(0.6) else None,
        value=None if rarely(0.03) else value,
        value_high=value + random.choice((0, 3, 8)) if form == "range" and not rarely(0.1) else None,
        start_year=random.choice((None, None, None, 2021, 2022)),
        base_year=None if rarely(0.04) else 2020,
        base_value=None if rarely(0.12) else a_number(random, 48, 8),
        comparable_base_value=a_number(random, 48, 6) if rarely(0.15) else None,
        end_year=None if rarely(0.04) else random.choice((2025, 2025, 2023, 2027)),
        relation=random.choice(("above", "in_step")) if form == "relation" else None,
        relation_to=str(random.randrange(count)) if form == "relation" and not rarely(0.1) else None,
    )


def _observations(random: Random, target: JudgedTarget, hostile: float) -> list[Observation]:
    found: list[Observation] = []
    calibres = random.choice((("旧", "新"), ("", "新口径"))) if random.random() < 0.3 * hostile else ("",)
    measure = random.choice(list(Measure)) if random.random() < 0.4 * hostile else None
    periods = [Period.of_year(y) for y in range(2020, random.choice((2021, 2022, 2023, 2024, 2025, 2026)))]
    if random.random() < 0.5 * hostile:
        periods = [p for p in periods if random.random() < 0.8] + [
            a_period(random) for _ in range(random.randint(0, 3))
        ]
    for period in periods:
        for calibre in calibres:
            for _ in range(2 if random.random() < 0.1 * hostile else 1):
                found.append(_observation(random, target, period, calibre, measure, hostile))
    return found


def _observation(
    random: Random, target: JudgedTarget, period: Period, calibre: str, measure: Measure | None, hostile: float
) -> Observation:
    missing = random.choice(list(Missing)) if random.random() < 0.06 * hostile else None
    if random.random() < 0.08 * hostile:
        measure = random.choice((None, *Measure))
    carried = random.random() < 0.05 * hostile and missing is None
    centre, spread = (6, 5) if measure in (Measure.CHANGE_RATE, Measure.CHANGE_TO_DATE) else _scale(target)
    return Observation(
        indicator_id=target.indicator,
        period=period,
        area=target.area,
        value=None if missing else a_number(random, centre, spread),
        missing=missing,
        measure=measure,
        status=Status.CARRIED if carried else random.choice((Status.FINAL, Status.PRELIMINARY)),
        carried_from=period.year - random.choice((1, 1, 2)) if carried else None,
        break_=random.choice((Break.COMPARABLE, Break.NOT_COMPARABLE)) if random.random() < 0.05 * hostile else None,
        calibre=calibre,
        vintage=None
        if random.random() < 0.6
        else date(period.year + random.choice((0, 1, 1)), random.randint(1, 12), 1),
        source=random.choice(("统计局", "统计局", "统计局", "主管部门")),
        note=random.choice(NOTES) if random.random() < hostile else "",
    )
