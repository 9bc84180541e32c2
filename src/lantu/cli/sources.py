"""The documents that the words of a command stand for: files as named, folders walked in order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lantu.kernel.errors import UsageError


class Source(NamedTuple):
    """One document to read, and its place below the folder that was named (for the name of its output)."""

    path: Path
    relative: Path


def sources(paths: Sequence[Path], output: Path | None = None) -> list[Source]:
    """All documents of `paths`, each once, folders in the order of names; `output` is a folder of results, not read.

    UsageError LT-CLI-007 for an empty folder.
    """
    skipped = output.resolve() if output is not None else None
    found: dict[Path, Source] = {}
    for path in paths:
        if path.is_dir():
            inside = list(_walk(path, skipped))
            if not inside:
                raise UsageError("LT-CLI-007", str(path), {"extensions": " ".join(sorted(_extensions()))})
            for item in inside:
                found.setdefault(item.path.absolute(), item)
        else:
            found.setdefault(path.absolute(), Source(path, Path(path.name)))
    return list(found.values())


def is_many(paths: Sequence[Path]) -> bool:
    """Whether the output is a list of documents; a folder is one even when it holds a single document."""
    return len(paths) > 1 or any(path.is_dir() for path in paths)


def refuse_data(command: str, paths: Sequence[Path]) -> None:
    """UsageError LT-CLI-022 for a plan.yaml where the text of a document is needed; names the document it came from."""
    from lantu import api

    for path in paths:
        if path.suffix.lower() in api.PLAN_FILES and path.is_file():
            name = api.read(path).source_name or "—"
            raise UsageError("LT-CLI-022", str(path), {"command": command, "source": f"{command} {name}"})


def _walk(folder: Path, skipped: Path | None) -> Iterator[Source]:
    extensions = _extensions()
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(n for n in folders if not n.startswith(".") and Path(here, n).resolve() != skipped)
        for name in sorted(files):
            # `~$plan.docx` is what a word processor leaves beside a document that is open.
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in extensions:
                path = Path(here, name)
                yield Source(path, path.relative_to(folder))


def _extensions() -> set[str]:
    from lantu.plan.read.formats.sniff import BINARY_EXTENSIONS, TEXT_EXTENSIONS

    return {f".{extension}" for extension in (*TEXT_EXTENSIONS, *BINARY_EXTENSIONS) if extension}
