"""`lantu lint`: findings for people, for programs, and for code-scanning tools; the exit status goes by severity."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import click

from lantu.cli.command import Command, choice, flag, spoken, value
from lantu.cli.failures import report
from lantu.cli.output import write
from lantu.cli.sources import is_many, sources
from lantu.kernel.errors import Language, LantuError, UsageError

if TYPE_CHECKING:
    from lantu.cli.screen import Screen
    from lantu.plan.model import Finding

SEVERITIES = ("error", "warning", "info")
FOUND = 1


class Linted(NamedTuple):
    """The findings of one document, with the text that their anchors point into."""

    name: str
    text: str
    findings: tuple[Finding, ...]


def command(lang: Language) -> Command:
    """`lantu lint PATH...` in `lang`."""

    def run(
        paths: tuple[Path, ...], form: Literal["table", "json", "sarif"], fail_on: str, output: Path | None,
        corrections: Path | None, ocr: bool,
    ) -> int:  # fmt: skip
        if corrections is not None and is_many(paths):
            raise UsageError("LT-CLI-005", "lantu lint", {"first": "--corrections", "second": "PATH PATH"})
        linted, failures = _lint_all(paths, corrections, ocr)
        if linted or not failures:
            FORMS[form](linted, output, lang)
        for error in failures:
            report(error, lang, click.get_current_context().obj == "json")
        if failures:
            total = len(linted) + len(failures)
            raise UsageError("LT-CLI-013", "lantu lint", {"total": total, "failed": len(failures)})
        grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
        return FOUND if any(item.severity in grave for one in linted for item in one.findings) else 0

    path = click.Path(path_type=Path)
    form = choice(lang, "--format", list(FORMS), "table")
    form.name = "form"
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, required=True, type=path, metavar="PATH..."),
        form,
        choice(lang, "--fail-on", [*SEVERITIES, "never"], "error"),
        value(lang, "--output", "FILE", path),
        value(lang, "--corrections", "FILE", path),
        flag(lang, "--ocr"),
        *spoken(lang),
    ]
    return Command("lint", lang, params, run)


def _lint_all(paths: tuple[Path, ...], corrections: Path | None, ocr: bool) -> tuple[list[Linted], list[LantuError]]:
    from lantu.api import lint_document

    linted: list[Linted] = []
    failures: list[LantuError] = []
    for source in sources(paths):
        try:
            findings, document = lint_document(source.path, corrections=corrections, ocr=ocr)
        except LantuError as error:
            if not is_many(paths):
                raise
            failures.append(error)
        else:
            linted.append(Linted(source.path.as_posix(), document.text, findings))
    return linted, failures


def _table(linted: Sequence[Linted], output: Path | None, lang: Language) -> None:
    from lantu.cli.screen import Screen

    screen = Screen(output)
    for one in linted:
        _draw(screen, one, lang)
    screen.close()


def _draw(screen: Screen, one: Linted, lang: Language) -> None:
    from lantu.cli.finding_view import finding_lines
    from lantu.cli.screen import SEVERITY
    from lantu.cli.wording import label
    from lantu.publish.sarif import LineIndex

    lines = LineIndex(one.text)
    screen.line(one.name, style="bold")
    for severity in SEVERITIES:
        for item in one.findings:
            if item.severity == severity:
                finding_lines(screen, item, lang, one.name, lines)
    counts = {f"{name}s": sum(item.severity == name for item in one.findings) for name in SEVERITIES}
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
