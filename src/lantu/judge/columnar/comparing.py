"""Comparisons as expressions, and what of them a double cannot settle (达标比较).

Sums, means and ratios of doubles are off by less than 1e-9. A computed number that lies on a cut, to that precision, is
on it; one that lies next to it without lying on it is `near`, and is left to the row-by-row judge.
"""

from __future__ import annotations

from typing import Any

from lantu.judge.columnar.libraries import library

_SAME, _NEAR, _LARGE = 1e-10, 1e-8, 1e8


def cases(*branches: tuple[Any, Any], otherwise: Any) -> Any:
    """The value of the first branch whose condition holds; an unknown condition does not hold."""
    return library("ibis").cases(*branches, else_=otherwise)


def meets(value: Any, goal: Any, comparator: Any, up: Any) -> Any:
    """`lantu.judge.comparing.meets` on numbers as printed; False when one of them is not known."""
    return cases(
        (comparator == ">=", value >= goal),
        (comparator == ">", value > goal),
        (comparator == "<=", value <= goal),
        (comparator == "<", value < goal),
        (up, value >= goal),
        otherwise=value <= goal,
    ).fill_null(False)


def at_least(value: Any, cut: Any) -> Any:
    """Whether a computed number reaches a cut."""
    return flag(value >= cut - _slack(cut))


def more_than(value: Any, cut: Any) -> Any:
    """Whether a computed number is beyond a cut."""
    return flag(value > cut + _slack(cut))


def near(value: Any, cut: Any) -> Any:
    """Whether a computed number is too near to a cut for doubles to say on which side it lies."""
    off = (value - cut).abs()
    size = _size(cut)
    return flag((off <= size * _NEAR) & ((off > _slack(cut)) | (size >= _LARGE)))


def flag(condition: Any) -> Any:
    """A condition that is unknown is none."""
    return condition.fill_null(False)


def ratio_of(part: Any, whole: Any) -> Any:
    """Division that gives nothing for a whole of 0, on every engine."""
    return part / whole.nullif(0.0)


def rounded(number: Any) -> Any:
    """A computed number as it is compared and given out: to 1e-9, so that every engine gives the same."""
    return number.round(9)


def _size(cut: Any) -> Any:
    if isinstance(cut, float):
        return library("ibis").literal(max(1.0, abs(cut)))
    return library("ibis").greatest(library("ibis").literal(1.0), cut.abs())


def _slack(cut: Any) -> Any:
    if isinstance(cut, float):
        return max(_SAME, abs(cut) * 1e-14)
    return library("ibis").greatest(library("ibis").literal(_SAME), cut.abs() * 1e-14)
