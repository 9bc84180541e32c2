"""What is asked of a series at the end of a plan: its last value, a total, an average, or every single year."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import exp, expm1, inf, log1p

from lantu.plan.model import Comparator


class Whole(StrEnum):
    """Which part of the plan period the promise is about."""

    END = "end"  # the value of the end year
    TOTAL = "total"  # all years of the period together
    AVERAGE = "average"  # their mean
    EVERY = "every"  # each year by itself


@dataclass(frozen=True, slots=True)
class Question:
    """A promise as a question to numbers (待答问题).

    `compounding` is 1 for yearly changes in % that multiply as growth, -1 for those that multiply as falls (a fall is a
    positive number), 0 for numbers that add. `lower` and `upper` bound each year's value. `~` and `=` are met within
    `tolerance`.
    """

    whole: Whole
    comparator: Comparator
    value: float
    end_year: int
    first_year: int | None = None  # needed for all but END
    high: float | None = None
    tolerance: float = 0.0
    compounding: int = 0
    lower: float | None = None
    upper: float | None = None

    @property
    def thresholds(self) -> tuple[float, float]:
        """The least and the most that keep the promise; an open side is infinite."""
        match self.comparator:
            case ">=" | ">":
                return self.value, inf
            case "<=" | "<":
                return -inf, self.value
            case "range":
                return self.value, self.value if self.high is None else self.high
            case _:
                return self.value - self.tolerance, self.value + self.tolerance

    @property
    def strict(self) -> bool:
        """Whether the threshold itself does not keep it."""
        return self.comparator in (">", "<")


# exp() of more than this leaves the numbers; a result that large only says "very many".
LARGEST_POWER = 700.0


def inward(value: float, compounding: int) -> float:
    """A number in the scale in which years add: the number itself, or the logarithm of its factor."""
    if not compounding:
        return value
    factor = compounding * value / 100
    if factor <= -1:
        return -inf * compounding
    return compounding * log1p(factor)


def outward(amount: float, compounding: int) -> float:
    """The inverse of `inward`."""
    if not compounding:
        return amount
    return 100 * compounding * expm1(min(compounding * amount, LARGEST_POWER))


def power(amount: float) -> float:
    """exp() that stays finite."""
    return exp(min(amount, LARGEST_POWER))
