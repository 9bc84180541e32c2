"""Results on their way out: standard output byte for byte, or a file that appears only when it is whole."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from pathlib import Path

from lantu.cli.system_words import problem
from lantu.kernel.errors import UsageError


def write(text: str, output: Path | None, *, mark: bool = False) -> None:
    """Write `text` as UTF-8 to `output`, or to standard output when it is None or `-`.

    Line ends stay as they are, so that offsets into `lantu read --text` hold. `mark` puts a byte-order mark into a
    file: without it the usual spreadsheet shows a Chinese csv as rubbish.
    """
    data = text.encode("utf-8", "surrogatepass")
    if output is None or str(output) == "-":
        sys.stdout.flush()
        # Without a buffer (PYTHONUNBUFFERED) a write may take only a part, also when the reader has just gone.
        rest = memoryview(data)
        while rest:
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    else:
        write_file(output, b"\xef\xbb\xbf" + data if mark else data)


def write_file(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step: a temporary file beside it, then a rename.

    UsageError LT-CLI-011 when that is not possible; what was at `path` is then unchanged.
    """
    try:
        path = path.resolve()
        if path.exists() and not path.is_file():
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            path.write_bytes(data)  # a device or a pipe cannot be renamed into place
            return
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            os.chmod(temporary, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError("LT-CLI-011", str(path), problem(error)) from error


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
