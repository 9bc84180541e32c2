"""A pool of processes that reads documents in order, with a bounded queue and no document lost when a process dies."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lantu.cli.request import ReadRequest
from lantu.cli.sources import Source
from lantu.cli.worker import Outcome, work
from lantu.kernel.errors import ReadError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

# Results wait in the queue until their turn; a few for each process keep all busy beside one slow document.
_AHEAD = 4


def outcomes(sources: Sequence[Source], request: ReadRequest) -> Iterator[Outcome]:
    """The outcome of each source, in the order of `sources`, while at most a few results are in memory."""
    jobs = min(request.jobs or _cores(), len(sources))
    if jobs <= 1:
        yield from (work(source, request) for source in sources)
        return
    from concurrent.futures.process import BrokenProcessPool

    waiting = iter(sources)
    queue: deque[tuple[Source, Future[Outcome]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            while len(queue) < jobs * _AHEAD and (source := next(waiting, None)) is not None:
                queue.append((source, _submit(pool, source, request)))
            if not queue:
                return
            source, future = queue.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                # Nobody knows which document ended the process, so each one under way is read in a process of its own.
                lost = [source, *(source for source, _ in queue)]
                queue.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                for source in lost:
                    yield _alone(source, request)
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(source: Source, request: ReadRequest) -> Outcome:
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1) as pool:
        try:
            return pool.submit(work, source, request).result()
        except BrokenProcessPool:
            return Outcome(source, error=ReadError("LT-CLI-012", str(source.path)))


def _submit(pool: ProcessPoolExecutor, source: Source, request: ReadRequest) -> Future[Outcome]:
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(work, source, request)
    except BrokenProcessPool as error:
        broken: Future[Outcome] = Future()
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
