"""A frozen evaluation run as a folder: how it is laid out, read and written whole (评价运行文件夹)."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from lantu.judge.canonical import digest
from lantu.kernel.errors import FileError, LantuError, UsageError

FORM = "run/1"
RUN, VERDICTS, INPUTS, REBASED = "run.json", "verdicts.json", "inputs", "rebased"


@dataclass(frozen=True, slots=True)
class RunFolder:
    """A run as it lies on disk: its folder and what its run.json says."""

    path: Path
    record: dict[str, Any]

    @property
    def digest(self) -> str:
        """The digest that was printed."""
        return str(self.record["digest"])

    def file(self, role: str) -> Path | None:
        """The copy of one input: plan, data, annual, amendments, parameters."""
        entry = self.record["inputs"].get(role)
        return self.path / INPUTS / entry["file"] if entry else None

    def verdicts(self) -> dict[str, Any]:
        """The stored answer."""
        return read_json(self.path / VERDICTS)


def open_run(path: Path) -> RunFolder:
    """The run in a folder, or that of a run.json. Raises FileError LT-JUDGE-032 when it is none."""
    folder = path.parent if path.name == RUN else path
    record = read_json(folder / RUN)
    wanted = ("kind", "as_of", "plan", "inputs", "files", "counts", "digest", "code_version", "created_at")
    lacking = [key for key in wanted if key not in record]
    if record.get("lantu") != FORM or lacking:
        raise FileError("LT-JUDGE-032", str(folder), {"problem": f"{RUN}: {', '.join(lacking) or record.get('lantu')}"})
    shapes = {"inputs": dict, "files": dict, "plan": dict, "counts": dict, "digest": str, "as_of": str}
    odd = [key for key, shape in shapes.items() if not isinstance(record[key], shape)]
    files = (
        [str(e.get("file", "")) if isinstance(e, dict) else "" for e in record["inputs"].values()] if not odd else []
    )
    # A record that somebody else wrote must not lead out of its folder.
    if odd or any(not name or Path(name).name != name for name in files):
        raise FileError("LT-JUDGE-032", str(folder), {"problem": f"{RUN}: {', '.join(odd) or INPUTS}"})
    return RunFolder(folder, record)


def read_json(path: Path) -> dict[str, Any]:
    """One JSON object in a file. Raises FileError LT-JUDGE-032."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise FileError("LT-JUDGE-032", str(path), {"problem": str(error)[:200]}) from None
    if not isinstance(found, dict):
        raise FileError("LT-JUDGE-032", str(path), {"problem": type(found).__name__})
    return found


def record_digest(record: dict[str, Any]) -> str:
    """The digest over a run: of its record without the digest; the record holds the digest of every other file."""
    return digest({key: value for key, value in record.items() if key != "digest"})


def file_digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a run beside its run.json, by path."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != RUN:
            found[name] = sha256(path.read_bytes()).hexdigest()
    return found


def write_whole(folder: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` write into a temporary folder beside `folder` and rename it: the folder is there whole or not at all.

    Raises UsageError LT-JUDGE-031 when `folder` exists, LT-JUDGE-036 when it cannot be written.
    """
    if folder.exists():
        raise UsageError("LT-JUDGE-031", str(folder), {"name": folder.name})
    try:
        temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name[:40]}.", suffix=".tmp", dir=folder.absolute().parent))
    except OSError as error:
        raise UsageError("LT-JUDGE-036", str(folder), {"problem": error.strerror or str(error)}) from error
    try:
        fill(temporary)
        os.chmod(temporary, 0o755)
        os.rename(temporary, folder)
    except LantuError:
        raise
    except OSError as error:
        raise UsageError("LT-JUDGE-036", str(folder), {"problem": error.strerror or str(error)}) from error
    finally:
        # After the rename there is nothing left to remove.
        shutil.rmtree(temporary, ignore_errors=True)
