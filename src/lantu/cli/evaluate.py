"""`lantu evaluate PLAN --data FILE --as-of DATE`: how each target stands and how it will end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lantu.cli.command import Command, choice, spoken
from lantu.cli.output import write, write_file
from lantu.cli.words import pick
from lantu.cli.words.judging import HELP, label
from lantu.kernel.errors import Language, UsageError

if TYPE_CHECKING:
    from lantu.judge.inputs import Inputs
    from lantu.judge.model import Evaluation

FORMS = ("table", "json", "csv", "xlsx")


def command(lang: Language) -> Command:
    """`lantu evaluate` in `lang`."""

    def run(
        plan: Path, data: Path, as_of: str, annual: Path | None, amendments: Path | None, parameters: Path | None,
        form: str, explain: str | None, output: Path | None,
    ) -> int:  # fmt: skip
        from lantu.judge.inputs import load_inputs

        if form == "xlsx" and (output is None or str(output) == "-" or explain is not None):
            other = "--explain" if explain is not None else "--output -"
            raise UsageError("LT-CLI-005", "lantu evaluate", {"first": "--format xlsx", "second": other})
        day = as_of_day(as_of)
        inputs = load_inputs(plan, data, day, annual=annual, amendments=amendments, parameters=parameters)
        evaluation = inputs.evaluate()
        _tell_unused(inputs, lang)
        if explain is not None:
            _explain(inputs, evaluation, explain, form, output, lang)
        else:
            _write(inputs, evaluation, form, output, lang)
        return 0

    path = click.Path(path_type=Path)
    form = choice(lang, "--format", FORMS, "table")
    form.name = "form"
    params: list[click.Parameter] = [
        click.Argument(["plan"], type=path, metavar="PLAN"),
        *inputs_of(lang),
        form,
        option(lang, "--explain", "ID", help_key="explain_target"),
        click.Option(["--output"], metavar="FILE", type=path, help=_help("output", lang)),
        *spoken(lang),
    ]
    return Command("evaluate", lang, params, run)


def inputs_of(lang: Language) -> list[click.Parameter]:
    """The options that name what an evaluation rests on."""
    path = click.Path(path_type=Path)
    return [
        option(lang, "--data", "FILE", path, required=True),
        option(lang, "--as-of", "DATE", required=True),
        option(lang, "--annual", "FILE", path),
        option(lang, "--amendments", "FILE", path),
        option(lang, "--parameters", "FILE", path),
    ]


def option(
    lang: Language, name: str, metavar: str, kind: Any = None, *, required: bool = False, help_key: str = ""
) -> click.Option:
    """An option of a judging command; its help is in `words.judging`."""
    text = pick(HELP, help_key or name.strip("-").replace("-", "_"), lang)
    return click.Option([name], metavar=metavar, type=kind, required=required, help=text)


def as_of_day(text: str) -> date:
    """The date of evaluation; it means the end of that day. UsageError LT-JUDGE-019."""
    from lantu.series.dates import date_in
    from lantu.series.problems import CellError

    try:
        found = date_in(text)
    except CellError:
        found = None
    if found is None:
        raise UsageError("LT-JUDGE-019", "--as-of", {"value": text[:40]})
    return found


def _help(key: str, lang: Language) -> str:
    from lantu.cli.words.help import HELP as COMMON

    return pick(COMMON, key, lang)


def _write(inputs: Inputs, evaluation: Evaluation, form: str, output: Path | None, lang: Language) -> None:
    if form == "json":
        from lantu.cli.json_text import json_text
        from lantu.judge.answer import evaluation_as_dict

        write(json_text(evaluation_as_dict(evaluation)), output)
    elif form == "csv":
        from lantu.publish.verdict_rows import verdict_sheet

        write(verdict_sheet(evaluation, lang), output, mark=True)
    elif form == "xlsx" and output is not None:
        from lantu.publish.verdict_rows import verdicts_xlsx

        write_file(output, verdicts_xlsx(evaluation, lang))
    else:
        from lantu.cli.verdict_view import show_evaluation

        show_evaluation(evaluation, inputs.promises.title, output, lang, inputs.observations)


def _explain(
    inputs: Inputs, evaluation: Evaluation, wanted: str, form: str, output: Path | None, lang: Language
) -> None:
    from lantu.judge.explanation import explanation

    told = explanation(evaluation, _target_id(evaluation, wanted), inputs.annual)
    if form == "table":
        from lantu.cli.verdict_explained import show_explanation

        show_explanation(told, output, lang)
    else:
        from lantu.cli.json_text import json_text

        write(json_text(told), output)


def _target_id(evaluation: Evaluation, wanted: str) -> str:
    """The target that a person means by its id, or by a name that only one has."""
    ids = [t.id for t in evaluation.targets]
    if wanted in ids:
        return wanted
    named = [t.id for t in evaluation.targets if t.name == wanted] or [
        t.id for t in evaluation.targets if wanted and wanted in t.name
    ]
    if len(named) == 1:
        return named[0]
    from rapidfuzz import fuzz, process

    names = {t.id: t.name for t in evaluation.targets if not named or t.id in named}
    near = process.extract(wanted, names, scorer=fuzz.partial_ratio, limit=6, score_cutoff=0 if named else 60)
    told = ", ".join(f"{key} {name}" for name, _, key in near) or "—"
    raise UsageError("LT-JUDGE-020", "--explain", {"value": wanted, "near": told})


def _tell_unused(inputs: Inputs, lang: Language) -> None:
    if inputs.unused:
        shown = ", ".join(inputs.unused[:8]) + (" …" if len(inputs.unused) > 8 else "")
        click.echo(label("unused", lang, count=len(inputs.unused), ids=shown), err=True)
