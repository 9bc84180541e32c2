"""Order is kept, the queue is bounded, and a process that dies takes only its own document with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lantu.cli.pool import outcomes
from lantu.cli.request import ReadRequest
from lantu.cli.sources import Source
from tests.unit.cli.dying import work_or_die


def some(*names: str) -> list[Source]:
    """Sources that need not exist."""
    return [Source(Path(name), Path(name)) for name in names]


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lantu.cli.pool.work", work_or_die)


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_order(jobs: int) -> None:
    names = [f"{number:02}" for number in range(12)]
    assert [one.title for one in outcomes(some(*names), ReadRequest("zh", jobs=jobs))] == names


def test_a_process_that_dies_costs_one_document() -> None:
    names = ("a", "die", "b", "c", "d", "e", "f", "g", "h", "i", "die", "j")
    found = list(outcomes(some(*names), ReadRequest("zh", jobs=2)))
    assert [one.source.path.stem for one in found] == list(names)
    assert [one.error.code if one.error else "" for one in found] == ["LT-CLI-012" if n == "die" else "" for n in names]


def test_only_a_few_are_taken_ahead() -> None:
    taken: list[str] = []

    class Watched(list[Source]):
        def __iter__(self) -> Iterator[Source]:
            for source in super().__iter__():
                taken.append(source.path.name)
                yield source

    results = outcomes(Watched(some(*(str(number) for number in range(100)))), ReadRequest("zh", jobs=2))
    next(results)
    assert len(taken) <= 8
    results.close()  # type: ignore[attr-defined]
