"""What one rule says, as five expressions (判定结果)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lantu.judge.columnar.comparing import cases
from lantu.judge.columnar.layout import NONE
from lantu.judge.columnar.libraries import library


@dataclass(frozen=True)
class Outcome:
    """Class (a place in `layout.CLASSES`), rule, ratio, slot of the period used, day on which the inputs were known.

    `unsure` marks rows whose side of a cut hangs on rounding, or on the order of the observations.
    """

    progress: Any
    rule: Any
    ratio: Any = None
    slot: Any = None
    kf: Any = None
    unsure: Any = False


_TYPES = {
    "progress": "int64",
    "rule": "string",
    "ratio": "float64",
    "slot": "int64",
    "kf": "int64",
    "unsure": "boolean",
}


def nothing(rule: Any) -> Outcome:
    """暂不评价, without inputs."""
    return Outcome(NONE, rule)


@dataclass(frozen=True)
class Choice:
    """Outcomes with the conditions under which they hold: the first one that holds counts, else `otherwise`."""

    branches: Sequence[tuple[Any, Outcome | Choice]]
    otherwise: Outcome | Choice


def route(choice: Outcome | Choice) -> Any:
    """The number of the outcome that holds, in the order of `leaves`: each condition is worked out once."""
    return _route(choice, 0)[0].cast("int64")


def leaves(choice: Outcome | Choice) -> list[Outcome]:
    """All outcomes of a choice within choices, from first to last."""
    if isinstance(choice, Outcome):
        return [choice]
    return [leaf for _, branch in choice.branches for leaf in leaves(branch)] + leaves(choice.otherwise)


def columns(choice: Outcome | Choice, taken: Any, prefix: str = "") -> dict[str, Any]:
    """The five expressions and `unsure` by column name, where `taken` is the column with the route."""
    ends = leaves(choice)
    return {f"{prefix}{name}": _by_route(ends, taken, name, kind) for name, kind in _TYPES.items()}


def _by_route(ends: list[Outcome], taken: Any, name: str, kind: str) -> Any:
    default = None if name != "unsure" else False
    told = [(number, getattr(end, name)) for number, end in enumerate(ends) if getattr(end, name) is not default]
    if not told:
        return _typed(default, kind)
    return cases(*((taken == number, _typed(value, kind)) for number, value in told), otherwise=_typed(default, kind))


def _route(choice: Outcome | Choice, first: int) -> tuple[Any, int]:
    ibis = library("ibis")
    if isinstance(choice, Outcome):
        return ibis.literal(first, "int64"), first + 1
    branches = []
    for condition, branch in choice.branches:
        number, first = _route(branch, first)
        branches.append((condition, number))
    otherwise, first = _route(choice.otherwise, first)
    return cases(*branches, otherwise=otherwise), first


def _typed(value: Any, kind: str) -> Any:
    ibis = library("ibis")
    if value is None:
        return ibis.null(kind)
    return ibis.literal(value, kind) if isinstance(value, bool | int | float | str) else value.cast(kind)
