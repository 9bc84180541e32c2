"""`lantu read`: one plan shown, or many read side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lantu.cli.command import Command, choice, flag, form_choice, spoken, value
from lantu.cli.corrections_file import check_corrections
from lantu.cli.kinds import ENDINGS, DocumentPath, settled_form
from lantu.cli.request import ReadRequest
from lantu.cli.sources import is_many, sources
from lantu.kernel.errors import Language, UsageError
from lantu.publish.rows import ITEMS, Items

FORMS = ("table", "json", "yaml", "csv")


def command(lang: Language) -> Command:
    """`lantu read PATH...` in `lang`."""

    def run(
        paths: tuple[Path, ...], form: str | None, items: Items | None, text: bool, explain: str | None,
        output: Path | None, corrections: Path | None, ocr: bool, jobs: int | None, short: bool, into: Path | None,
    ) -> int:  # fmt: skip
        as_json = click.get_current_context().obj == "json"
        settled: Any = form or ("table" if text else settled_form(None, output, FORMS))
        check_corrections(corrections)
        request = ReadRequest(lang, settled, items, text, explain, output, corrections, ocr, jobs, as_json, short)
        _refuse_contradictions(request)
        if into is not None:
            _refuse_with_into(request, form, is_many(paths))
            from lantu.cli.into import read_into

            return read_into(paths[0], into, request)
        if is_many(paths):
            return _many(paths, request)
        from lantu.cli.one_plan import show

        return show(paths[0], request)

    path = click.Path(path_type=Path)
    jobs = value(lang, "--jobs", "N", click.IntRange(1, 256))
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, required=True, type=DocumentPath(), metavar="PATH..."),
        form_choice(lang, FORMS),
        choice(lang, "--items", ITEMS, None),
        flag(lang, "--short"),
        flag(lang, "--text"),
        value(lang, "--explain", "ID"),
        value(lang, "--output", "PATH", path),
        value(lang, "--into", "FILE", path),
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
    if request.items is not None and request.form in ("json", "yaml"):
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--items", "second": f"--format {request.form}"})
    if request.text and request.form != "table":
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--text", "second": f"--format {request.form}"})


def _refuse_with_into(request: ReadRequest, form: str | None, many: bool) -> None:
    asked = {
        "PATH PATH": many, f"--format {form}": form is not None, "--output": request.output is not None,
        "--items": request.items is not None, "--text": request.text, "--short": request.short,
        "--explain": request.explain is not None,
    }  # fmt: skip
    for option, given in asked.items():
        if given:
            raise UsageError("LT-CLI-005", "lantu read", {"first": "--into", "second": option})


def _many(paths: tuple[Path, ...], request: ReadRequest) -> int:
    from lantu.cli.many_plans import read_all

    if request.explain is not None:
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--explain", "second": "PATH PATH"})
    if request.corrections is not None:
        raise UsageError("LT-CLI-005", "lantu read", {"first": "--corrections", "second": "PATH PATH"})
    if request.output is None and (request.form == "yaml" or request.text):
        form = "--text" if request.text else request.form
        raise UsageError("LT-CLI-006", "lantu read", {"format": form})
    if request.output is not None and request.form != "csv" and _is_file_name(request.output):
        raise UsageError("LT-CLI-006", str(request.output), {"format": request.form})
    return read_all(sources(paths, request.output), request)


def _is_file_name(output: Path) -> bool:
    return output.suffix.lower() in ENDINGS and not output.is_dir()
