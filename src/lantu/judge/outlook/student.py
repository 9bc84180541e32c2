"""Student's t for whole degrees of freedom, exactly: small samples need its quantiles, and that needs no library."""

from __future__ import annotations

from functools import cache
from math import atan2, hypot, pi, sqrt


def below(t: float, freedom: int) -> float:
    """P(T <= t) with `freedom` >= 1 degrees of freedom (Abramowitz & Stegun 26.7.3 and 26.7.4, finite sums)."""
    root = sqrt(freedom)
    length = hypot(t, root)
    sine, cosine = t / length, root / length
    square = cosine * cosine
    if freedom % 2:
        term, total = cosine, 0.0
        for step in range(1, (freedom - 1) // 2 + 1):
            total += term
            term *= square * (2 * step) / (2 * step + 1)
        between = (atan2(t, root) + sine * total) * 2 / pi
    else:
        term, total = 1.0, 0.0
        for step in range(1, freedom // 2 + 1):
            total += term
            term *= square * (2 * step - 1) / (2 * step)
        between = sine * total
    return min(1.0, max(0.0, (1 + between) / 2))


@cache
def quantile(share: float, freedom: int) -> float:
    """The t below which `share` of the distribution lies, 0 < share < 1."""
    if not 0 < share < 1:
        raise ValueError(f"a quantile needs a share between 0 and 1, not {share}")
    if share < 0.5:
        return -quantile(1 - share, freedom)
    high = 1.0
    while below(high, freedom) < share:
        high *= 2
    low = 0.0
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if below(middle, freedom) < share else (low, middle)
    return high
