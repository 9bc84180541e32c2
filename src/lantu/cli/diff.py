"""`lantu diff A B`: what changed between two plans, or what became of the promises of the earlier one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lantu.cli.command import Command, flag, form_choice, spoken, value
from lantu.cli.corrections_file import check_corrections
from lantu.cli.kinds import DocumentPath, settled_form
from lantu.cli.output import write
from lantu.kernel.errors import Language

if TYPE_CHECKING:
    from lantu.plan.model import Plan

FORMS = ("table", "json", "html")


def command(lang: Language) -> Command:
    """`lantu diff A B` in `lang`."""

    def run(
        before: Path,
        after: Path,
        promises: bool,
        form: str | None,
        output: Path | None,
        ocr: bool,
        corrections_a: Path | None,
        corrections_b: Path | None,
    ) -> int:
        settled = settled_form(form, output, FORMS)
        check_corrections(corrections_a)
        check_corrections(corrections_b)
        old, _ = _plan(before, ocr, corrections_a)
        new, text = _plan(after, ocr, corrections_b)
        if promises:
            _promises(old, new, text, settled, output, lang)
        else:
            _changes(old, new, settled, output, lang)
        return 0

    path = click.Path(path_type=Path)
    params: list[click.Parameter] = [
        click.Argument(["before"], type=DocumentPath(), metavar="A"),
        click.Argument(["after"], type=DocumentPath(), metavar="B"),
        flag(lang, "--promises"),
        form_choice(lang, FORMS),
        value(lang, "--output", "FILE", path),
        flag(lang, "--ocr"),
        value(lang, "--corrections-a", "FILE", path),
        value(lang, "--corrections-b", "FILE", path),
        *spoken(lang),
    ]
    return Command("diff", lang, params, run)


def _plan(path: Path, ocr: bool, corrections: Path | None) -> tuple[Plan, str]:
    """The plan, and the text of its document where there is one."""
    from lantu import api

    if path.suffix.lower() in api.PLAN_FILES:
        return api.read(path), ""
    plan, document = api.read_document(path, corrections=corrections, ocr=ocr)
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
