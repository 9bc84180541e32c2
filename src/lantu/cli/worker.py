"""One document of many, read in a process of a pool; whatever happens comes back as a value."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lantu.cli.failures import unexpected
from lantu.cli.one_plan import document_text, read, rendered
from lantu.cli.output import write_file
from lantu.cli.request import ReadRequest
from lantu.cli.sources import Source
from lantu.cli.system_words import problem
from lantu.kernel.errors import LantuError, UsageError

if TYPE_CHECKING:
    from lantu.plan.model import Plan

COUNTED = ("sections", "targets", "honours", "projects", "tasks", "findings")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: text for standard output, counts for the summary, or the error."""

    source: Source
    seconds: float = 0.0
    title: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    text: str = ""
    error: LantuError | None = None


def work(source: Source, request: ReadRequest) -> Outcome:
    """Read one document. With an output folder the file is written here, so that only counts travel back."""
    started = time.perf_counter()
    try:
        outcome = _read(source, request)
    except LantuError as error:
        outcome = Outcome(source, error=error)
    except Exception as error:
        outcome = Outcome(source, error=unexpected(error, str(source.path)))
    return replace(outcome, seconds=time.perf_counter() - started)


def _read(source: Source, request: ReadRequest) -> Outcome:
    if request.text:
        _keep(source, request, document_text(source.path, request).encode("utf-8", "surrogatepass"))
        return Outcome(source)
    plan = read(source.path, request)
    counts = {name: len(getattr(plan, name)) for name in COUNTED}
    text = ""
    if request.output is not None:
        _keep(source, request, _bytes(plan, request))
    elif request.form != "table":
        text = _streamed(plan, source, request)
    return Outcome(source, title=plan.info.title, counts=counts, text=text)


def _bytes(plan: Plan, request: ReadRequest) -> bytes:
    if request.form == "table":
        from lantu.cli.plan_view import drawn

        return drawn(plan, request).encode("utf-8", "surrogatepass")
    mark = b"\xef\xbb\xbf" if request.form == "csv" else b""
    return mark + rendered(plan, request).encode("utf-8", "surrogatepass")


def _streamed(plan: Plan, source: Source, request: ReadRequest) -> str:
    """JSON lines, or rows of one csv without its heading."""
    name = str(source.path)
    if request.form == "csv":
        from lantu.publish.rows import sheet

        return sheet(plan, request.items or "targets", name, header=False)
    from lantu.cli.json_text import json_line
    from lantu.plan.contract import plan_as_dict

    return json_line({"document": name, **plan_as_dict(plan, request.lang)})


def _keep(source: Source, request: ReadRequest, data: bytes) -> None:
    assert request.output is not None
    # The whole name stays in front of the suffix: a.docx and a.pdf of one folder are two results.
    target = request.output / source.relative.with_name(source.relative.name + request.suffix)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("LT-CLI-011", str(target.parent), problem(error)) from error
    write_file(target, data)
