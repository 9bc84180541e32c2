"""`lantu run make | verify | compare`: evaluations frozen as folders."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lantu.cli.command import Command, Subgroup, choice, spoken
from lantu.cli.evaluate import as_of_day, inputs_of, option
from lantu.cli.output import write
from lantu.cli.words import pick
from lantu.cli.words.judging import HELP, label
from lantu.kernel.errors import Language

if TYPE_CHECKING:
    from lantu.judge.run import Verification

KINDS = ("annual", "mid-term", "final", "ex-post")
DIFFERS = 1


def command(lang: Language) -> Subgroup:
    """`lantu run` in `lang`."""
    return Subgroup("run", lang, {"make": _make, "verify": _verify, "compare": _compare})


def _make(lang: Language) -> Command:
    def run(
        plan: Path, data: Path, as_of: str, annual: Path | None, amendments: Path | None, parameters: Path | None,
        kind: str, rebases: Path | None, output: Path,
    ) -> int:  # fmt: skip
        from lantu.judge.run import RunRequest, make_run

        now = datetime.now(UTC).isoformat(timespec="seconds")
        day = as_of_day(as_of)
        made = make_run(
            output, RunRequest(kind, day, now, plan, data, annual, amendments, parameters, rebases)
        )  # fmt: skip
        told = made.record
        lines = [label("made", lang, path=output), label("digest", lang, digest=made.digest)]
        lines.append(_counted(told["counts"], lang))
        if told["estimated"]:
            lines.append(label("estimated", lang, count=len(told["estimated"])))
        for item in told["awaiting"]:
            lines.append(
                f"{label('awaiting', lang)}: {item['indicator_id']} {item['period']} {item['release_date'] or '—'}"
            )
        if told["rebases"]:
            lines += _moved(told["rebases"]["moved"], lang)
        write("\n".join(lines) + "\n", None)
        return 0

    path = click.Path(path_type=Path)
    kind = click.Option(["--kind"], type=click.Choice(list(KINDS)), required=True, help=pick(HELP, "kind", lang))
    return Command(
        "make",
        lang,
        [
            click.Argument(["plan"], type=path, metavar="PLAN"),
            *inputs_of(lang),
            kind,
            option(lang, "--rebases", "RUN", path),
            option(lang, "--output", "FOLDER", path, required=True, help_key="into"),
            *spoken(lang),
        ],
        run,
    )


def _verify(lang: Language) -> Command:
    def run(folder: Path, form: str) -> int:
        from lantu.judge.run import verify_run

        return tell(verify_run(folder), form, lang)

    path = click.Path(path_type=Path)
    params: list[click.Parameter] = [click.Argument(["folder"], type=path, metavar="RUN"), _form(lang), *spoken(lang)]
    return Command("verify", lang, params, run, help_key="run_verify")


def _compare(lang: Language) -> Command:
    def run(one: Path, other: Path, form: str) -> int:
        from lantu.judge.run import compare_runs

        found = compare_runs(one, other).as_dict()
        if form == "json":
            from lantu.cli.json_text import json_text

            write(json_text(found), None)
        else:
            write("\n".join(_moved(found["moved"], lang)) + "\n", None)
        return 0

    path = click.Path(path_type=Path)
    arguments: list[click.Parameter] = [click.Argument([key], type=path, metavar=name)
                                        for key, name in (("one", "A"), ("other", "B"))]  # fmt: skip
    return Command("compare", lang, [*arguments, _form(lang), *spoken(lang)], run)


def _form(lang: Language) -> click.Option:
    form = choice(lang, "--format", ["table", "json"], "table")
    form.name = "form"
    return form


def tell(found: Verification, form: str, lang: Language) -> int:
    """Print whether it is the same, and each place that differs; 0 or 1."""
    if form == "json":
        from lantu.cli.json_text import json_text

        data = {"same": found.same, "digest": found.digest, "differences": [d._asdict() for d in found.differences]}
        write(json_text(data), None)
    else:
        lines = [label("digest", lang, digest=found.digest)]
        if found.same:
            lines.append(f"✔ {label('same', lang)}")
        else:
            lines.append(f"✖ {label('differs', lang, count=len(found.differences))}")
        for place in found.differences:
            lines.append(f"  {place.where}")
            lines.append(f"    {label('stored', lang)}: {place.stored}")
            lines.append(f"    {label('found', lang)}: {place.found}")
        write("\n".join(lines) + "\n", None)
    return 0 if found.same else DIFFERS


def _counted(counts: dict[str, int], lang: Language) -> str:
    from lantu.judge.model import Progress
    from lantu.judge.wording import PROGRESS

    words = [f"{PROGRESS[key][0 if lang == 'zh' else 1]} {counts[key.value]}" for key in Progress]
    return label("counts", lang, total=sum(counts.values())) + "  ".join(words)


def _moved(moves: list[dict[str, Any]], lang: Language) -> list[str]:
    from lantu.judge.model import Outlook, Progress
    from lantu.judge.wording import OUTLOOK, PROGRESS

    at = 0 if lang == "zh" else 1

    def side(entry: dict[str, Any] | None) -> str:
        if entry is None:
            return "—"
        return f"{PROGRESS[Progress(entry['progress'])][at]} / {OUTLOOK[Outlook(entry['outlook'])][at]}"

    if not moves:
        return [label("none_moved", lang)]
    lines = [label("moved", lang, count=len(moves))]
    for move in moves:
        lines.append(f"◆ {move['name']} ({move['target_id']}): {side(move['from'])} → {side(move['to'])}")
        for cause in move["causes"]:
            mark = "●" if cause["alone"] else "○"
            lines.append(f"    {mark} {cause[lang]}" + "".join(f"\n        {change}" for change in cause["changes"]))
    lines.append(f"    {label('alone', lang)}")
    return lines
