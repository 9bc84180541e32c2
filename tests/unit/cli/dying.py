"""A stand-in for the work on one document that ends its process for a document of that name."""

from __future__ import annotations

import os

from lantu.cli.request import ReadRequest
from lantu.cli.sources import Source
from lantu.cli.worker import Outcome


def work_or_die(source: Source, request: ReadRequest) -> Outcome:
    """What the system does to a process that takes all memory, for documents named `die`."""
    if source.path.stem == "die":
        os._exit(9)
    return Outcome(source, title=source.path.stem)
