"""CPU seconds, wall-clock seconds and memory of a call or of a command, and the floors to compare them with."""

from __future__ import annotations

import gc
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import Any

MEBIBYTE = 1024 * 1024
_DIGITS = re.compile(rb"[0-9]+")


@dataclass
class Cost:
    """What something cost. `peak` is bytes of resident memory; `samples` are (seconds, bytes) while a command ran."""

    cpu: float
    wall: float
    peak: int = 0
    status: int = 0
    samples: list[tuple[float, int]] = field(default_factory=list)


def best_of(times: int, call: Callable[[], Any]) -> Cost:
    """The cheapest of `times` runs of `call` in this process."""
    costs = []
    for _ in range(times):
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        call()
        costs.append(Cost(time.process_time() - cpu, time.perf_counter() - wall))
    return min(costs, key=lambda cost: cost.cpu)


def command(words: Sequence[str | Path], *, sampled: bool = False) -> Cost:
    """Run a command with its output thrown away. CPU and peak memory are those of all its processes.

    The peak of a command with helpers is the largest sum seen by sampling, so it needs `sampled`.
    """
    sink = os.open(os.devnull, os.O_WRONLY)
    wall = time.perf_counter()
    actions = [(os.POSIX_SPAWN_DUP2, sink, 1), (os.POSIX_SPAWN_DUP2, sink, 2)]
    pid = os.posix_spawn(words[0], [str(word) for word in words], os.environ, file_actions=actions)
    os.close(sink)
    samples: list[tuple[float, int]] = []
    over = Event()

    def watch() -> None:
        while not over.wait(0.25):
            samples.append((time.perf_counter() - wall, sum(_resident(one) for one in _family(pid))))

    watcher = Thread(target=watch, daemon=True)
    if sampled:
        watcher.start()
    _, status, usage = os.wait4(pid, 0)
    cost = Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - wall, usage.ru_maxrss * 1024)
    over.set()
    cost.status, cost.samples = os.waitstatus_to_exitcode(status), samples
    if samples:
        cost.peak = max(size for _, size in samples)
    return cost


def floor(data: bytes) -> Cost:
    """The least that any reader pays for a text: decode it and find every run of digits."""
    return best_of(5, lambda: (data.decode("utf-8"), _DIGITS.findall(data)))


def start_up() -> Cost:
    """The least that any command in Python pays: an interpreter that does nothing. The best of five."""
    return min((command([sys.executable, "-c", "pass"]) for _ in range(5)), key=lambda cost: cost.wall)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _resident(pid: int) -> int:
    """Proportional share where the kernel tells it (pages shared by a fork are counted once), else resident bytes."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
