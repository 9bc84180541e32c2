"""`lantu lint`: findings for people, for programs, and for code-scanning tools; the exit status goes by severity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lantu.cli.command import Command, choice, flag, form_choice, spoken, value
from lantu.cli.corrections_file import check_corrections
from lantu.cli.failures import report
from lantu.cli.kinds import DocumentPath, settled_form
from lantu.cli.lint_work import Linted, lint_each
from lantu.cli.output import write
from lantu.cli.sources import is_many, refuse_data, sources
from lantu.kernel.errors import Language, UsageError

if TYPE_CHECKING:
    from lantu.cli.screen import Screen

SEVERITIES = ("error", "warning", "info")
FOUND = 1


def command(lang: Language) -> Command:
    """`lantu lint PATH...` in `lang`."""

    def run(
        paths: tuple[Path, ...], form: str | None, fail_on: str, output: Path | None,
        corrections: Path | None, ocr: bool, least: str, jobs: int | None,
    ) -> int:  # fmt: skip
        if corrections is not None and is_many(paths):
            raise UsageError("LT-CLI-005", "lantu lint", {"first": "--corrections", "second": "PATH PATH"})
        settled = settled_form(form, output, tuple(FORMS))
        check_corrections(corrections)
        refuse_data("lantu lint", paths)
        every = list(lint_each(sources(paths), corrections, ocr, jobs))
        failures = [one.error for one in every if one.error is not None]
        if failures and not is_many(paths):
            raise failures[0]
        linted = [one for one in every if one.error is None]
        if linted:
            shown = SEVERITIES[: SEVERITIES.index(least) + 1]
            FORMS[settled]([_only(one, shown) for one in linted], output, lang)
        for error in failures:
            report(error, lang, click.get_current_context().obj == "json")
        if failures:
            raise UsageError("LT-CLI-013", "lantu lint", {"total": len(every), "failed": len(failures)})
        grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
        return FOUND if any(item.severity in grave for one in linted for item in one.findings) else 0

    path = click.Path(path_type=Path)
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, required=True, type=DocumentPath(), metavar="PATH..."),
        form_choice(lang, list(FORMS)),
        choice(lang, "--fail-on", [*SEVERITIES, "never"], "error"),
        choice(lang, "--least", SEVERITIES, "info"),
        value(lang, "--output", "FILE", path),
        value(lang, "--corrections", "FILE", path),
        flag(lang, "--ocr"),
        value(lang, "--jobs", "N", click.IntRange(1, 256)),
        *spoken(lang),
    ]
    return Command("lint", lang, params, run)


def _only(one: Linted, shown: Sequence[str]) -> Linted:
    listed = tuple(item for item in one.findings if item.severity in shown)
    return replace(one, findings=listed, hidden=tuple(item for item in one.findings if item.severity not in shown))


def _table(linted: Sequence[Linted], output: Path | None, lang: Language) -> None:
    from lantu.cli.screen import Screen

    screen = Screen(output)
    for one in linted:
        _draw(screen, one, lang)
    screen.close()


def _draw(screen: Screen, one: Linted, lang: Language) -> None:
    from lantu.cli.finding_view import finding_lines
    from lantu.cli.places import Places
    from lantu.cli.screen import SEVERITY
    from lantu.cli.wording import label

    places = Places(one.name, one.text)
    screen.line(one.name, style="bold")
    for severity in SEVERITIES:
        for item in one.findings:
            if item.severity == severity:
                finding_lines(screen, item, lang, places)
    every = (*one.findings, *one.hidden)
    counts = {f"{name}s": sum(item.severity == name for item in every) for name in SEVERITIES}
    worst = next((name for name in SEVERITIES if counts[f"{name}s"]), None)
    if worst is None:
        screen.line(f"✔ {label('clean', lang)}", style="green")
    else:
        shape, colour = SEVERITY[worst]
        screen.line(f"{shape} {label('found', lang, **counts)}", style=colour)
    screen.line()


def _json(linted: Sequence[Linted], output: Path | None, lang: Language) -> None:
    from lantu.cli.json_text import json_text
    from lantu.plan.contract import finding_as_dict
    from lantu.publish.sarif import LineIndex

    found: list[dict[str, Any]] = []
    for one in linted:
        lines = LineIndex(one.text)
        for item in one.findings:
            entry = finding_as_dict(item, lang)
            for anchor in entry["anchors"]:
                anchor["line"], anchor["column"] = lines.position(anchor["start"])
            found.append({"document": one.name, **entry})
    write(json_text({"documents": [one.name for one in linted], "findings": found}), output)


def _sarif(linted: Sequence[Linted], output: Path | None, lang: Language) -> None:
    from lantu import __version__
    from lantu.cli.json_text import json_text
    from lantu.publish.sarif import findings_as_sarif

    logs = [findings_as_sarif(one.findings, one.name, one.text, lang, __version__) for one in linted]
    log = logs[0]
    # A run a document: each keeps its own list of artifacts and rules.
    write(json_text({**log, "runs": [run for each in logs for run in each["runs"]]}), output)


FORMS = {"table": _table, "json": _json, "sarif": _sarif}
