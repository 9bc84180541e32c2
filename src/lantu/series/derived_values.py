"""Derived values and their gaps, and the series they are computed from (派生值与缺口)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.formulas import Formula, Prepared
from lantu.series.model import Break, Measure, Observation, Status
from lantu.series.observation_rows import is_nil

_STEP = Decimal("1e-9")  # the columnar side rounds here, too, so that both fall on the same side of a limit
_WORST = (Status.FINAL, Status.PRELIMINARY, Status.CARRIED, Status.ESTIMATED)


@dataclass(frozen=True, slots=True)
class Derived:
    """One derived value with the observations that it was computed from (派生值)."""

    observation: Observation
    inputs: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A derived value that cannot be given, and why (派生缺口): a code LT-SERIES-07x and the reason of the input."""

    indicator_id: str
    area: str
    period: Period
    code: str
    input: str = ""
    missing: Missing | None = None


@dataclass(slots=True)
class Derivation:
    """All derived values and gaps as of one date."""

    values: list[Derived] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)


@dataclass(slots=True)
class Series:
    """One input in one area by period; `usable` gives the single value of a period or the gap that it leaves."""

    indicator_id: str
    by_period: dict[Period, list[Observation]] = field(default_factory=lambda: defaultdict(list))

    def usable(self, formula: Formula, period: Period) -> Observation | tuple[str, Missing | None]:
        """The one observation of the period, or (code, reason)."""
        found = self.by_period.get(period, [])
        if formula.calibre is not None:
            found = [o for o in found if o.calibre == formula.calibre]
        if not found:
            return "LT-SERIES-070", None
        if len(found) > 1:
            return ("LT-SERIES-072" if len({o.calibre for o in found}) == len(found) else "LT-SERIES-071"), None
        if found[0].value is None and not is_nil(found[0]):
            return "LT-SERIES-070", found[0].missing
        return found[0]


def settled(value: Decimal) -> Decimal:
    """A computed number rounded to 1e-9, without closing zeros."""
    rounded = value.quantize(_STEP).normalize()
    exponent = rounded.as_tuple().exponent
    return rounded.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else rounded


def number(observation: Observation) -> Decimal:
    """The number that counts: the value, or 0 for a confirmed nil of a flow."""
    return Decimal(0) if observation.value is None else observation.value


def derived(
    ready: Prepared, area: str, period: Period, value: Decimal, measure: Measure | None, inputs: list[Observation],
    arithmetic: str,
) -> Derived:  # fmt: skip
    """A derived observation: it is known when its last input is, and no surer than its least sure input."""
    formula = ready.formula
    breaks = {o.break_ for o in inputs if o.period == period}
    broken = Break.NOT_COMPARABLE if Break.NOT_COMPARABLE in breaks else None
    status = max((o.status for o in inputs), key=_WORST.index)
    carried = [o.carried_from for o in inputs if o.carried_from]
    observation = Observation(
        formula.id,
        period,
        area,
        settled(value),
        "",
        None,
        measure,
        status,
        min(carried) if carried and status is Status.CARRIED else None,
        broken,
        "；".join(dict.fromkeys(o.calibre for o in inputs if o.calibre)),
        max(o.known_from for o in inputs),
        max((o.recorded_at for o in inputs if o.recorded_at), default=None),
        f"{formula.kind.value}({', '.join(formula.of)})",
        f"{arithmetic} = {settled(value):f}",
    )
    return Derived(observation, tuple(inputs))
