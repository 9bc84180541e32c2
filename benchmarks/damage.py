"""The texts of pathological.py at two sizes: characters a second, and whether the time grows with the size only."""

from __future__ import annotations

import os
import sys

from figures import Figures
from pathological import TEXTS, pathological
from steps import timed_steps

SMALL, LARGE = 100_000, 1_000_000
GROWTH = 1.5  # times the ratio of the sizes


def measure() -> Figures:
    """All texts at 100,000 and 1,000,000 characters; LANTU_BENCHMARK_LARGEST=10000000 for more."""
    large = int(os.environ.get("LANTU_BENCHMARK_LARGEST", LARGE))
    columns = ("text", f"CPU s, {SMALL:,}", f"CPU s, {large:,}", "growth / size", "characters a second", "slowest step")
    figures = Figures("Texts made to be slow (read and lint)", columns)
    timed_steps("到2025年，建成学校5所。".encode(), "warm.md")
    steepest = (0.0, "")
    for name in TEXTS:
        small, _ = _spent(name, SMALL)
        seconds, step = _spent(name, large)
        growth = seconds / max(small, 0.01) / (large / SMALL)
        print(f"· {name}: {seconds:.1f} s", file=sys.stderr, flush=True)
        figures.add(
            f"`{name}`", f"{small:.2f}", f"{seconds:.2f}", f"{growth:.2f}", f"{large / max(seconds, 0.001):,.0f}", step
        )
        if seconds > 0.5:  # less says nothing about growth
            steepest = max(steepest, (growth, name))
    figures.require(f"largest growth against size (`{steepest[1]}`)", steepest[0], GROWTH)
    return figures


def _spent(name: str, size: int) -> tuple[float, str]:
    """CPU seconds of reading and checking, and the step that takes most of them."""
    file_name, data = pathological(name, size)
    spent = timed_steps(data, file_name)
    total = spent["open"] + spent.pop("read") + spent["lint"]
    return total, max(spent, key=lambda step: spent[step])
