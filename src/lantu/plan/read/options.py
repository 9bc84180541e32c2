"""Limits and choices for opening one document."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How much work one document may cause, and whether scans are recognised (读取选项).

    Sizes are bytes, `time_limit` is seconds of wall clock for everything between opening and the finished Document.
    The limits are far above any real plan; they exist so that a hostile file ends in a coded error.
    """

    max_bytes: int = 100 * MEGABYTE
    max_expanded_bytes: int = 400 * MEGABYTE  # all members of a zip together
    max_part_bytes: int = 64 * MEGABYTE  # one XML part of a zip
    max_ratio: int = 400  # expanded : packed, judged for members above 1 MB
    max_members: int = 10_000
    max_pages: int = 3_000
    max_memory: int = 2_048 * MEGABYTE  # address space of the process that reads a pdf
    time_limit: float = 120.0
    ocr: bool = False
    isolate: bool = True  # read pdf files in a process of their own; see docs/decisions/0002
