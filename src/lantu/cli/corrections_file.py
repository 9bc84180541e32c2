"""Whether the file after `--corrections` is one at all, told before the document is read."""

from __future__ import annotations

from pathlib import Path

from lantu.kernel.errors import FileError

_FIRST = "lantu:"


def check_corrections(path: Path | None) -> None:
    """FileError LT-CLI-024 when `path` is no corrections file (更正文件); what is wrong inside one is told later."""
    if path is None:
        return
    from lantu.api import PLAN_FILES, file_text

    if path.suffix.lower() in PLAN_FILES:
        return
    text = file_text(path)
    if not any(line.startswith(_FIRST) for line in text.splitlines()[:50]):
        raise FileError("LT-CLI-024", str(path))
