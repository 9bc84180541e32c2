"""`lantu align PLAN --parent PLAN`: a plan held against its superior's; `--children` adds up the parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from lantu.cli.command import Command, flag, form_choice, spoken, value
from lantu.cli.kinds import DocumentPath, settled_form
from lantu.cli.output import write
from lantu.cli.words import pick
from lantu.cli.words.help import HELP
from lantu.kernel.errors import Language

if TYPE_CHECKING:
    from lantu.plan.align import Alignment
    from lantu.plan.alignment.files import Aliases, IssuedValues
    from lantu.plan.alignment.sums import PartSum
    from lantu.plan.model import Plan

Form = Literal["table", "json", "csv"]
FORMS = ("table", "json", "csv")


def command(lang: Language) -> Command:
    """`lantu align PLAN... --parent PLAN` in `lang`."""

    def run(
        plans: tuple[Path, ...], parent: tuple[Path, ...], children: bool, issued: Path | None, aliases: Path | None,
        all: bool, form: str | None, output: Path | None, ocr: bool,
    ) -> int:  # fmt: skip
        from lantu.plan.align import align
        from lantu.plan.alignment.sums import sum_of_parts

        settled: Any = settled_form(form, output, FORMS)
        values, names = _issued(issued), _aliases(aliases)
        read = [_plan(path, ocr) for path in plans]
        above = [_plan(path, ocr) for path in parent]
        if children:
            sums = [(one, sum_of_parts(read, one, names, all)) for one in above]
            _write_sums(read, sums, settled, output, lang)
        else:
            _write_alignments([align(c, p, values, names, all) for c in read for p in above], settled, output, lang)
        return 0

    path = click.Path(path_type=Path)
    params: list[click.Parameter] = [
        click.Argument(["plans"], type=DocumentPath(), metavar="PLAN...", nargs=-1, required=True),
        click.Option(
            ["--parent"],
            metavar="PLAN",
            type=DocumentPath(),
            multiple=True,
            required=True,
            help=pick(HELP, "parent", lang),
        ),
        flag(lang, "--children"),
        value(lang, "--issued", "FILE", path),
        value(lang, "--aliases", "FILE", path),
        flag(lang, "--all"),
        form_choice(lang, FORMS),
        value(lang, "--output", "FILE", path),
        flag(lang, "--ocr"),
        *spoken(lang),
    ]
    return Command("align", lang, params, run)


def _plan(path: Path, ocr: bool) -> Plan:
    from lantu import api

    return api.read(path, ocr=ocr)


def _issued(path: Path | None) -> IssuedValues | None:
    if path is None:
        return None
    from lantu.api import PLAN_FILES, file_text
    from lantu.plan.alignment.files import load_issued_csv, load_issued_yaml

    loader = load_issued_yaml if path.suffix.lower() in PLAN_FILES else load_issued_csv
    return loader(file_text(path), str(path))


def _aliases(path: Path | None) -> Aliases | None:
    if path is None:
        return None
    from lantu.api import file_text
    from lantu.plan.alignment.files import load_aliases

    return load_aliases(file_text(path), str(path))


def _write_alignments(found: list[Alignment], form: Form, output: Path | None, lang: Language) -> None:
    if form == "json":
        from lantu.cli.json_text import json_text

        every = [one.as_dict(lang) for one in found]
        write(json_text(every[0] if len(every) == 1 else {"alignments": every}), output)
    elif form == "csv":
        from lantu.publish.align_rows import alignment_sheet

        write(alignment_sheet(found, lang), output, mark=True)
    else:
        from lantu.cli.align_view import show_alignments

        show_alignments(found, output, lang)


def _write_sums(
    plans: list[Plan], sums: list[tuple[Plan, tuple[PartSum, ...]]], form: Form, output: Path | None, lang: Language
) -> None:
    if form == "json":
        from lantu.cli.json_text import json_text
        from lantu.plan.diff import plan_face

        every = [{"parent": plan_face(parent), "sums": [one.as_dict(lang) for one in found]} for parent, found in sums]
        faces = {"children": [plan_face(plan) for plan in plans]}
        write(json_text({**faces, **every[0]} if len(every) == 1 else {**faces, "parents": every}), output)
    elif form == "csv":
        from lantu.publish.align_rows import sums_sheet

        write(sums_sheet(sums, lang), output, mark=True)
    else:
        from lantu.cli.align_view import show_sums

        show_sums(plans, sums, output, lang)
