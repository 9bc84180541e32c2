"""Failures on their way to standard error: click's and Python's own become coded ones."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lantu.kernel.errors import Language, LantuError, UsageError

if TYPE_CHECKING:
    import click


def report(error: LantuError, lang: Language, as_json: bool = False) -> None:
    """Print `error` on standard error, for people or as one line of JSON."""
    text = json.dumps(error.as_dict(), ensure_ascii=False) if as_json else error.render(lang)
    stream = sys.stderr
    # A terminal that cannot show a character must not turn an explained failure into an unexplained one.
    encoding = getattr(stream, "encoding", None) or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream)


def from_click(error: click.ClickException) -> LantuError:
    """The coded form of what click found wrong with the words of the command."""
    import click

    context = getattr(error, "ctx", None)
    where = context.command_path if context is not None else "lantu"
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or []) or "--help"
        return UsageError("LT-CLI-001", where, {"option": error.option_name, "near": near})
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else ""
        return UsageError("LT-CLI-002", where, {"name": name, "command": where})
    if isinstance(error, click.BadParameter) and error.param and isinstance(error.param.type, click.IntRange):
        span = error.param.type
        facts: dict[str, object] = {"name": error.param.opts[0], "low": span.min, "high": span.max}
        return UsageError("LT-CLI-018", where, facts)
    if isinstance(error, click.BadParameter):
        name = error.param.opts[0] if error.param else ""
        return UsageError("LT-CLI-003", where, {"name": name, "problem": error.message, "command": where})
    return UsageError("LT-CLI-004", where, {"problem": error.format_message(), "command": where})


def unexpected(error: BaseException, where: str = "") -> LantuError:
    """A defect of ours, said as such: what kind, in which file and line of Lantu."""
    place = ""
    trace = error.__traceback__
    package = Path(__file__).resolve().parent.parent
    while trace is not None:
        source = Path(trace.tb_frame.f_code.co_filename)
        if package in source.parents:
            place = f"{source.relative_to(package).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    kind = type(error).__name__
    return LantuError("LT-CLI-901", where, {"kind": kind, "place": place or "?", "detail": str(error)[:200]})
