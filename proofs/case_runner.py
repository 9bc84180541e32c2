"""Runs damaged inputs in processes that may die or hang: the parent watches each one and goes on after it."""

from __future__ import annotations

import os
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

from proofs.inputs import damaged
from proofs.invariants import check

SCHEMA_EACH = 50  # every so many inputs plan.yaml is held against its schema
_GRACE = 3.0  # seconds beyond the limit before a process is ended


@dataclass(frozen=True)
class Outcome:
    """What became of one input: `result` is a code, `read`, or what failed; `peak` is KiB of resident memory."""

    index: int
    result: str
    seconds: float = 0.0
    peak: int = 0
    detail: str = ""


class Outcomes(Counter[str]):
    """How many inputs ended how; `kept` are the failures by what failed, the slowest and the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, Outcome] = {}

    def take(self, outcome: Outcome) -> None:
        """Count an outcome, and keep it where a person may want to see it."""
        self["FAILED" if outcome.result.startswith("FAILED") else outcome.result] += 1
        self._note(outcome)

    def _note(self, outcome: Outcome) -> None:
        slowest, largest = self.kept.get("slowest"), self.kept.get("largest")
        if outcome.result.startswith("FAILED"):
            self.kept.setdefault(outcome.result[7:200], outcome)
        if slowest is None or outcome.seconds > slowest.seconds:
            self.kept["slowest"] = outcome
        if largest is None or outcome.peak > largest.peak:
            self.kept["largest"] = outcome


def run_case(kind: str, seed: int, index: int, limit: float) -> Outcome:
    """One input in this process."""
    name, data = damaged(kind, seed, index)
    started = time.perf_counter()
    detail = ""
    try:
        result = check(data, name, schema=index % SCHEMA_EACH == 0)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        result = f"FAILED {type(error).__name__} in {os.path.basename(last.filename)}:{last.lineno}"
        detail = traceback.format_exc()
    seconds = time.perf_counter() - started
    if seconds > limit and not result.startswith("FAILED"):
        result, detail = "FAILED too slow", f"{seconds:.1f} s"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Outcome(index, result, seconds, peak, detail)


def run_cases(
    kind: str,
    seed: int,
    first: int,
    count: int,
    *,
    jobs: int,
    limit: float,
    progress: Callable[[str, int, int, int], None] | None = None,
) -> Outcomes:
    """Inputs `first` to `first + count - 1`, shared among `jobs` processes. A dead or hanging process is a failure of
    the input that it was at; another one goes on with the next input."""
    outcomes = Outcomes()
    damaged(kind, seed, first)  # makes the undamaged files once, before the processes are forked
    workers = [_Worker(kind, seed, range(first + at, first + count, jobs), limit) for at in range(jobs)]
    while running := [worker for worker in workers if not worker.finished]:
        wait([worker.pipe for worker in running], timeout=0.5)
        for worker in running:
            worker.collect(outcomes)
        if progress is not None:
            progress(kind, sum(outcomes.values()), count, outcomes["FAILED"])
    return outcomes


class _Worker:
    """One process and the inputs that are left for it."""

    def __init__(self, kind: str, seed: int, indexes: range, limit: float) -> None:
        self._kind, self._seed, self._indexes, self._limit = kind, seed, indexes, limit
        self.finished = not indexes
        if not self.finished:
            self._start()

    def _start(self) -> None:
        context = get_context("fork" if sys.platform != "win32" else "spawn")
        self.pipe, child = context.Pipe(duplex=False)
        self._at = context.Value("q", self._indexes[0], lock=False)
        self._since = context.Value("d", time.monotonic(), lock=False)
        arguments = (self._kind, self._seed, self._indexes, self._limit, child, self._at, self._since)
        self._process = context.Process(target=_work, args=arguments, daemon=True)
        self._process.start()
        child.close()

    def collect(self, outcomes: Outcomes) -> None:
        """Take what the process has to say, and see whether it still lives and moves."""
        try:
            while self.pipe.poll():
                outcome = self.pipe.recv()
                if outcome is None:
                    self.finished = True
                    self._process.join()
                    return
                outcomes.take(outcome)
        except EOFError:
            pass
        stuck = time.monotonic() - self._since.value > self._limit + _GRACE
        if stuck or not self._process.is_alive():
            self._give_up(outcomes, "hangs" if stuck else "ends the process")

    def _give_up(self, outcomes: Outcomes, how: str) -> None:
        index = self._at.value
        self._process.kill()
        self._process.join()
        outcomes.take(Outcome(index, f"FAILED {how}", time.monotonic() - self._since.value))
        self._indexes = self._indexes[self._indexes.index(index) + 1 :]
        if self._indexes:
            self._start()
        else:
            self.finished = True


def _work(kind: str, seed: int, indexes: range, limit: float, pipe: Connection, at: Any, since: Any) -> None:
    for index in indexes:
        at.value, since.value = index, time.monotonic()
        pipe.send(run_case(kind, seed, index, limit))
    pipe.send(None)
