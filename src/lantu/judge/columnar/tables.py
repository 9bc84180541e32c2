"""The tables of one evaluation on any engine behind Ibis (列式输入)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Tables:
    """Ibis tables with the columns of `layout`."""

    promises: Any
    traits: Any
    values: Any
    abouts: Any
    periods: Any
    annual: Any
