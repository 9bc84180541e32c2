"""Reads a file in a process of its own with hard limits; the reasons are in docs/decisions/0002."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import Document
from lantu.plan.read.guards import Deadline
from lantu.plan.read.options import MEGABYTE, ReadOptions
from lantu.plan.read.transfer import from_plain

# The child gets our search path by hand, so that it may start without site packages being looked for (-I -S).
_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from lantu.plan.read.isolated_child import main; main()"
)


def read_isolated(kind: str, data: bytes, where: str, options: ReadOptions) -> Document:
    """Read `data` of the format `kind`. A hang ends as LT-READ-030, a crash or too much memory as LT-READ-031."""
    if not options.isolate:
        from lantu.plan.read.isolated_child import read_here

        return read_here(kind, data, where, options, Deadline(options.time_limit, where))
    answer = _ask(kind, data, where, options)
    if "error" in answer:
        error = answer["error"]
        raise ReadError(error["code"], error["where"], error["facts"])
    return from_plain(answer["document"])


def _ask(kind: str, data: bytes, where: str, options: ReadOptions) -> dict[str, Any]:
    order = json.dumps({"kind": kind, "where": where, "options": asdict(options)})
    command = [sys.executable, "-I", "-S", "-c", _START, json.dumps(sys.path), order]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        try:
            out, _ = child.communicate(data, timeout=max(options.time_limit, 0) + 2)
        except subprocess.TimeoutExpired as error:
            child.kill()
            child.communicate()
            raise ReadError("LT-READ-030", where, {"seconds": f"{options.time_limit:g}"}) from error
    try:
        answer = json.loads(out)
    except ValueError as error:
        raise ReadError("LT-READ-031", where, {"limit": options.max_memory // MEGABYTE}) from error
    assert isinstance(answer, dict)
    return answer
