"""Makers of observations."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from lantu.kernel.period import Period
from lantu.series.model import Observation


def a_value(indicator_id: str, period: str, value: str | None, **more: Any) -> Observation:
    """An observation with its number as text; `vintage` may be text, too."""
    if isinstance(more.get("vintage"), str):
        more["vintage"] = date.fromisoformat(more["vintage"])
    return Observation(indicator_id, Period.parse(period), value=None if value is None else Decimal(value), **more)
