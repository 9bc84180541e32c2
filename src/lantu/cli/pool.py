"""A pool of processes that reads documents in order, with a bounded queue and no document lost when a process dies."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from lantu.cli.request import ReadRequest
from lantu.cli.sources import Source
from lantu.cli.worker import Outcome, work
from lantu.kernel.errors import ReadError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
# Results wait in the queue until their turn; a few for each process keep all busy beside one slow document.
_AHEAD = 4


def outcomes(sources: Sequence[Source], request: ReadRequest) -> Iterator[Outcome]:
    """The outcome of reading each source, in the order of `sources`."""
    return each(sources, partial(work, request=request), _lost, request.jobs)


def each(
    sources: Sequence[Source], work: Callable[[Source], T], lost: Callable[[Source], T], jobs: int | None = None
) -> Iterator[T]:
    """What `work` makes of each source, in their order, while at most a few results are in memory.

    `work` must not raise and must be picklable; `lost` stands for a source whose process died.
    """
    count = min(jobs or _cores(), len(sources))
    if count <= 1:
        yield from (work(source) for source in sources)
        return
    from concurrent.futures.process import BrokenProcessPool

    waiting = iter(sources)
    queue: deque[tuple[Source, Future[T]]] = deque()
    pool = _pool(count)
    try:
        while True:
            while len(queue) < count * _AHEAD and (source := next(waiting, None)) is not None:
                queue.append((source, _submit(pool, source, work)))
            if not queue:
                return
            source, future = queue.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                # Nobody knows which document ended the process, so each one under way is read in a process of its own.
                broken = [source, *(source for source, _ in queue)]
                queue.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                for source in broken:
                    yield _alone(source, work, lost)
                pool = _pool(count)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _lost(source: Source) -> Outcome:
    return Outcome(source, error=ReadError("LT-CLI-012", str(source.path)))


def _alone(source: Source, work: Callable[[Source], T], lost: Callable[[Source], T]) -> T:
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1) as pool:
        try:
            return pool.submit(work, source).result()
        except BrokenProcessPool:
            return lost(source)


def _submit(pool: ProcessPoolExecutor, source: Source, work: Callable[[Source], T]) -> Future[T]:
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(work, source)
    except BrokenProcessPool as error:
        broken: Future[T] = Future()
        broken.set_exception(error)
        return broken


def _pool(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A plain fork would copy the threads' locks of the progress bar; the fork server starts from a clean process.
    context = get_context("forkserver" if sys.platform == "linux" else "spawn")
    if sys.platform == "linux":
        context.set_forkserver_preload(["lantu.cli.worker"])
    return ProcessPoolExecutor(jobs, context, initializer=_ignore_interrupt)


def _ignore_interrupt() -> None:
    # Ctrl-C reaches the whole group; only the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
