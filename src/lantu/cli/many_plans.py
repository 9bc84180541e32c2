"""Many documents: progress on standard error, results as they come, failures listed at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lantu.cli.failures import report
from lantu.cli.output import write
from lantu.cli.pool import outcomes
from lantu.cli.request import ReadRequest
from lantu.cli.sources import Source
from lantu.cli.system_words import problem
from lantu.cli.wording import label
from lantu.cli.worker import COUNTED, Outcome
from lantu.kernel.errors import LantuError, UsageError

_WIDE = 100


def read_all(sources: Sequence[Source], request: ReadRequest) -> int:
    """Read all `sources`; returns 0 when all were read and raises LT-CLI-013 after the rest when some were not."""
    one_csv = request.output if request.form == "csv" and request.output and request.output.suffix else None
    if one_csv is not None and one_csv.is_dir():
        one_csv = None
    if one_csv is not None:
        request = replace(request, output=None)
    rows: list[str] = []
    _check_output(request.output)
    started = time.perf_counter()
    failures: list[LantuError] = []
    read: list[Outcome] = []
    if request.form == "csv" and request.output is None:
        rows.append(_csv_heading(request))
        if one_csv is None:
            write(rows.pop(), None)
    for outcome in _with_progress(outcomes(sources, request), len(sources), request):
        if outcome.error is not None:
            failures.append(outcome.error)
            continue
        if outcome.text and one_csv is not None:
            rows.append(outcome.text)
        elif outcome.text:
            write(outcome.text, None)
        if request.form == "table" and request.output is None:
            read.append(outcome)
    if one_csv is not None and len(rows) > 1:
        write("".join(rows), one_csv, mark=True)
    if read:
        _summary(read, request)
    _finish(len(sources), failures, time.perf_counter() - started, request)
    return 0


def _with_progress(results: Iterator[Outcome], total: int, request: ReadRequest) -> Iterable[Outcome]:
    if not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(label("reading", request.lang)),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    first = next(results, None)  # the pool starts its processes here, before the bar starts a thread
    if first is None:
        return
    with Progress(*columns, console=Console(stderr=True, markup=False, highlight=False), transient=True) as bar:
        task = bar.add_task("", total=total)
        for outcome in _chain(first, results):
            bar.update(task, advance=1, description=outcome.source.path.name[:40])
            yield outcome


def _chain(first: Outcome, rest: Iterator[Outcome]) -> Iterator[Outcome]:
    yield first
    yield from rest


def _check_output(output: Path | None) -> None:
    if output is None:
        return
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("LT-CLI-011", str(output), problem(error)) from error


def _csv_heading(request: ReadRequest) -> str:
    from lantu.plan.model import Plan, PlanInfo
    from lantu.publish.rows import sheet

    return sheet(Plan(PlanInfo()), request.items or "targets", "document")


def _summary(read: list[Outcome], request: ReadRequest) -> None:
    from lantu.cli.screen import Column, Screen

    lang = request.lang
    screen = Screen()
    wide = screen.width >= _WIDE  # else the title goes, so that the name of the document need not be cut
    columns = [
        Column(label("document", lang), flexible=wide),
        *([Column(label("title", lang), flexible=True, cut=True)] if wide else []),
        *(Column(label(name, lang), right=True) for name in COUNTED), Column(label("seconds", lang), right=True),
    ]  # fmt: skip
    rows = [
        [str(one.source.path), *([one.title] if wide else []), *(str(one.counts[name]) for name in COUNTED),
         f"{one.seconds:.2f}"]
        for one in read
    ]  # fmt: skip
    screen.table(columns, [("", rows)])
    screen.close()


def _finish(total: int, failures: list[LantuError], seconds: float, request: ReadRequest) -> None:
    for error in failures:
        report(error, request.lang, request.errors_as_json)
    if not request.errors_as_json:
        facts = {"total": total, "read": total - len(failures), "failed": len(failures)}
        rate = f"{total / seconds:.1f}" if seconds else "—"
        print(label("finished", request.lang, **facts, seconds=f"{seconds:.1f}", rate=rate), file=sys.stderr)
    if failures:
        raise UsageError("LT-CLI-013", facts={"total": total, "failed": len(failures)})
