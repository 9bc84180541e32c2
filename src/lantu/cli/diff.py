"""`lantu diff A B`: what changed between two plans, or what became of the promises of the earlier one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from lantu.cli.command import Command, choice, flag, spoken, value
from lantu.cli.output import write
from lantu.kernel.errors import Language

if TYPE_CHECKING:
    from lantu.plan.model import Plan


def command(lang: Language) -> Command:
    """`lantu diff A B` in `lang`."""

    def run(
        before: Path,
        after: Path,
        promises: bool,
        form: Literal["table", "json", "html"],
        output: Path | None,
        ocr: bool,
    ) -> int:
        old, _ = _plan(before, ocr)
        new, text = _plan(after, ocr)
        if promises:
            _promises(old, new, text, form, output, lang)
        else:
            _changes(old, new, form, output, lang)
        return 0

    path = click.Path(path_type=Path)
    form = choice(lang, "--format", ["table", "json", "html"], "table")
    form.name = "form"
    params: list[click.Parameter] = [
        click.Argument(["before"], type=path, metavar="A"),
        click.Argument(["after"], type=path, metavar="B"),
        flag(lang, "--promises"),
        form,
        value(lang, "--output", "FILE", path),
        flag(lang, "--ocr"),
        *spoken(lang),
    ]
    return Command("diff", lang, params, run)


def _plan(path: Path, ocr: bool) -> tuple[Plan, str]:
    """The plan, and the text of its document where there is one."""
    from lantu import api

    if path.suffix.lower() in api.PLAN_FILES:
        return api.read(path), ""
    plan, document = api.read_document(path, ocr=ocr)
    return plan, document.text


def _changes(old: Plan, new: Plan, form: str, output: Path | None, lang: Language) -> None:
    from lantu.plan.diff import compare

    difference = compare(old, new)
    if form == "html":
        from lantu.publish.diff_page import diff_page

        write(diff_page(difference, lang), output)
    elif form == "json":
        from lantu.cli.json_text import json_text

        write(json_text(difference.as_dict(lang)), output)
    else:
        from lantu.cli.diff_view import show_changes

        show_changes(difference, output, lang)


def _promises(old: Plan, new: Plan, text: str, form: str, output: Path | None, lang: Language) -> None:
    from lantu.plan.promises import counts, promises

    fates = promises(old, new, text)
    if form == "html":
        from lantu.publish.diff_page import promises_page

        write(promises_page(old, new, fates, lang), output)
    elif form == "json":
        from lantu.cli.json_text import json_text
        from lantu.plan.diff import plan_face

        data = {"old": plan_face(old), "new": plan_face(new), "counts": counts(fates)}
        write(json_text({**data, "promises": [fate.as_dict(lang) for fate in fates]}), output)
    else:
        from lantu.cli.diff_view import show_promises

        show_promises(old, new, fates, output, lang)
