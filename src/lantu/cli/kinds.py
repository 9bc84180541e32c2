"""Kinds of words a command takes, with failures in our own wording: a choice, a document, a form of output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from lantu.kernel.errors import UsageError

ENDINGS = {
    ".txt": "table", ".json": "json", ".yaml": "yaml", ".yml": "yaml", ".csv": "csv", ".html": "html", ".htm": "html",
    ".sarif": "sarif",
}  # fmt: skip


class Choices(click.Choice[str]):
    """One of some words (选项值); another one is LT-CLI-017."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, or UsageError."""
        if value not in self.choices:
            name = param.opts[0] if param else ""
            facts = {"name": name, "value": value, "choices": ", ".join(self.choices)}
            raise UsageError("LT-CLI-017", ctx.command_path if ctx else "lantu", facts)
        return str(value)


class DocumentPath(click.Path):
    """A file or folder on this machine (文档路径); a web address is LT-CLI-019."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, or UsageError."""
        if str(value).lower().startswith(("http:/", "https:/")):
            raise UsageError("LT-CLI-019", str(value))
        return super().convert(value, param, ctx)


def settled_form(form: str | None, output: Path | None, forms: Sequence[str]) -> str:
    """The form asked for, else the one that the ending of `output` names, else the first of `forms` (输出格式).

    UsageError LT-CLI-023 where the ending names a form that the command does not write.
    """
    if form is not None:
        return form
    ending = output.suffix.lower() if output is not None and not output.is_dir() else ""
    wanted = ENDINGS.get(ending, forms[0])
    if wanted not in forms:
        raise UsageError("LT-CLI-023", str(output), {"ending": ending, "forms": ", ".join(forms)})
    return wanted
