"""`lantu read`: one plan shown, or many read side by side."""

from __future__ import annotations

from pathlib import Path

import click

from lantu.cli.command import Command, choice, flag, spoken, value
from lantu.cli.request import Form, ReadRequest
from lantu.cli.sources import is_many, sources
from lantu.kernel.errors import Language, UsageError
from lantu.publish.rows import ITEMS, Items


def command(lang: Language) -> Command:
    """`lantu read PATH...` in `lang`."""

    def run(
        paths: tuple[Path, ...], form: Form, items: Items | None, text: bool, explain: str | None, output: Path | None,
        corrections: Path | None, ocr: bool, jobs: int | None, short: bool,
    ) -> int:  # fmt: skip
        as_json = click.get_current_context().obj == "json"
        request = ReadRequest(lang, form, items, text, explain, output, corrections, ocr, jobs, as_json, short)
        _refuse_contradictions(request)
        if is_many(paths):
            return _many(paths, request)
        from lantu.cli.one_plan import show

        return show(paths[0], request)

    path = click.Path(path_type=Path)
    form = choice(lang, "--format", ["table", "json", "yaml", "csv"], "table")
    form.name = "form"
    jobs = value(lang, "--jobs", "N", click.IntRange(1, 256))
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, required=True, type=path, metavar="PATH..."),
        form,
        choice(lang, "--items", ITEMS, None),
        flag(lang, "--short"),
        flag(lang, "--text"),
        value(lang, "--explain", "ID"),
        value(lang, "--output", "PATH", path),
        value(lang, "--corrections", "FILE", path),
        flag(lang, "--ocr"),
        jobs,
        *spoken(lang),
    ]
    return Command("read", lang, params, run)


def _refuse_contradictions(request: ReadRequest) -> None:
    if request.text and request.explain is not None:
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--text", "second": "--explain"})
    if request.short and (request.text or request.explain is not None or request.form != "table"):
        other = "--text" if request.text else "--explain" if request.explain is not None else f"--format {request.form}"
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--short", "second": other})
    if request.text and request.form != "table":
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--text", "second": f"--format {request.form}"})


def _many(paths: tuple[Path, ...], request: ReadRequest) -> int:
    from lantu.cli.many_plans import read_all

    if request.explain is not None:
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--explain", "second": "PATH PATH"})
    if request.corrections is not None:
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--corrections", "second": "PATH PATH"})
    if request.output is None and (request.form == "yaml" or request.text):
        form = "--text" if request.text else request.form
        raise UsageError("LT-CLI-006", "lantu read", {"format": form})
    return read_all(sources(paths), request)
