"""The other side of `lantu.plan.read.isolated`: limits first, then the file."""

from __future__ import annotations

import json
import sys

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import Document
from lantu.plan.read.guards import Deadline
from lantu.plan.read.options import MEGABYTE, ReadOptions
from lantu.plan.read.transfer import to_plain

# Recognition maps its models and scratch space several times over; its address space is no measure of its memory.
_OCR_FACTOR = 8


def main() -> None:
    """Read the order from the command line and the file from standard input; answer in JSON on standard output."""
    order = json.loads(sys.argv[2])
    options = ReadOptions(**order["options"])
    _limit(options)
    try:
        data = sys.stdin.buffer.read()
        document = read_here(order["kind"], data, order["where"], options, Deadline(options.time_limit, order["where"]))
        answer = {"document": to_plain(document)}
    except ReadError as error:
        answer = {"error": {"code": error.code, "where": error.where, "facts": error.facts}}
    except (MemoryError, RecursionError):
        facts = {"limit": options.max_memory // MEGABYTE}
        answer = {"error": {"code": "LT-READ-031", "where": order["where"], "facts": facts}}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def read_here(kind: str, data: bytes, where: str, options: ReadOptions, deadline: Deadline) -> Document:
    """Read `data` in this process, without limits other than the deadline between pages."""
    if kind == "image":
        from lantu.plan.read.formats.scan import read_image

        return read_image(data, where, options, deadline)
    if kind == "ofd":
        from lantu.plan.read.formats.ofd import read_ofd

        return read_ofd(data, where, options, deadline)
    from lantu.plan.read.formats.pdf import read_pdf

    return read_pdf(data, where, options, deadline)


def _limit(options: ReadOptions) -> None:
    try:
        import resource
    except ImportError:  # not on this system; the time limit of the parent still holds
        return
    memory = options.max_memory * (_OCR_FACTOR if options.ocr else 1)
    seconds = int(options.time_limit * (4 if options.ocr else 1)) + 2
    for what, size in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, max(seconds, 2)),
        (resource.RLIMIT_FSIZE, 0),  # it answers through a pipe and has nothing to write
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (size, size))
