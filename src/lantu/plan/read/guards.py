"""What a file must pass before anything looks inside it: there, plain, readable, not empty, not too big."""

from __future__ import annotations

import errno
import os
import stat
import time
from pathlib import Path

from lantu.kernel.errors import ReadError
from lantu.plan.read.options import MEGABYTE, ReadOptions

# Bytes that stand for nothing: white space, byte-order marks, NUL padding of a half-finished download.
_BLANK = b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf\xfe\xff"


class Deadline:
    """The moment by which a reading must be finished (时限)."""

    __slots__ = ("_end", "seconds", "where")

    def __init__(self, seconds: float, where: str) -> None:
        self.seconds = seconds
        self.where = where
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left, never below zero."""
        return max(0.0, self._end - time.monotonic())

    def check(self) -> None:
        """Raise LT-READ-030 when the time is over. Called inside every loop over parts of a file."""
        if time.monotonic() > self._end:
            raise ReadError("LT-READ-030", self.where, {"seconds": f"{self.seconds:g}"})


def read_file(path: Path, options: ReadOptions) -> bytes:
    """The bytes of the file at `path`, or a coded error. Size is judged before a byte is read, and again after."""
    where = str(path)
    try:
        before = os.stat(path)
        _refuse_by_stat(before, where, options)
        # O_NONBLOCK: if the file was swapped for a pipe since the stat, open returns and the second check refuses it.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb") as file:
            _refuse_by_stat(os.fstat(file.fileno()), where, options)
            data = file.read(options.max_bytes + 1)
    except FileNotFoundError as error:
        raise ReadError("LT-READ-010", where) from error
    except PermissionError as error:
        raise ReadError("LT-READ-012", where) from error
    except (OSError, ValueError) as error:
        raise _other_failure(error, where) from error
    refuse_by_content(data, where, options)
    return data


def refuse_by_content(data: bytes, where: str, options: ReadOptions) -> None:
    """Raise when `data` is empty, blank or too big."""
    if len(data) > options.max_bytes:
        raise _too_large(len(data), where, options)
    if not data[:4096].strip(_BLANK) and not data.strip(_BLANK):
        raise ReadError("LT-READ-014", where, {"size": len(data)})


def _refuse_by_stat(info: os.stat_result, where: str, options: ReadOptions) -> None:
    if stat.S_ISDIR(info.st_mode):
        raise ReadError("LT-READ-011", where)
    if not stat.S_ISREG(info.st_mode):
        raise ReadError("LT-READ-013", where)
    if info.st_size == 0:
        raise ReadError("LT-READ-014", where, {"size": 0})
    if info.st_size > options.max_bytes:
        raise _too_large(info.st_size, where, options)


def _too_large(size: int, where: str, options: ReadOptions) -> ReadError:
    facts: dict[str, object] = {"size": size // MEGABYTE, "limit": options.max_bytes // MEGABYTE}
    return ReadError("LT-READ-015", where, facts)


def _other_failure(error: OSError | ValueError, where: str) -> ReadError:
    number = getattr(error, "errno", None)
    if number in (errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP):
        return ReadError("LT-READ-010", where)
    # ValueError: a NUL inside the path.
    return ReadError("LT-READ-018", where, {"reason": getattr(error, "strerror", None) or str(error)})
