"""`lantu verify FILE`: is this the run, the result or the report that it was, and which numbers differ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lantu.cli.command import Command, choice, spoken
from lantu.cli.evaluate import option
from lantu.cli.run import tell
from lantu.kernel.errors import FileError, Language, UsageError

if TYPE_CHECKING:
    from lantu.judge.run import Verification

_SHORTEST = 8


def command(lang: Language) -> Command:
    """`lantu verify` in `lang`."""

    def run(path: Path, run_folder: Path | None, digest: str | None, form: str) -> int:
        from lantu.judge.canonical import Difference
        from lantu.judge.run import Verification, verify_run
        from lantu.judge.run_folder import RUN

        if digest is not None and (len(digest) < _SHORTEST or digest.strip("0123456789abcdefABCDEF")):
            raise UsageError("LT-JUDGE-037", "--digest", {})
        if path.is_dir() or path.name == RUN:
            found = verify_run(path)
            if digest is not None and not found.digest.startswith(digest.lower()):
                found = Verification(found.digest, (Difference("digest", digest, found.digest), *found.differences))
        elif run_folder is not None:
            found = _result(path, run_folder)
        elif digest is not None:
            found = _file(path, digest)
        else:
            raise UsageError("LT-JUDGE-037", str(path), {})
        return tell(found, form, lang)

    path = click.Path(path_type=Path)
    against = click.Option(["--run", "run_folder"], metavar="RUN", type=path, help=option(lang, "--run", "RUN",
                           help_key="run_folder").help)  # fmt: skip
    form = choice(lang, "--format", ["table", "json"], "table")
    form.name = "form"
    params: list[click.Parameter] = [
        click.Argument(["path"], type=path, metavar="FILE"),
        against,
        option(lang, "--digest", "HEX"),
        form,
        *spoken(lang),
    ]
    return Command("verify", lang, params, run)


def _result(path: Path, run_folder: Path) -> Verification:
    """A result in JSON against the verdicts of a run, number by number."""
    from lantu.judge.canonical import differences, digest
    from lantu.judge.run import Verification
    from lantu.judge.run_folder import open_run, read_json

    shown = read_json(path)
    if not isinstance(shown.get("verdicts"), list):
        raise FileError("LT-JUDGE-038", str(path), {"problem": "verdicts"})
    stored = open_run(run_folder).verdicts()
    return Verification(digest(shown), tuple(differences(stored, shown)))


def _file(path: Path, wanted: str) -> Verification:
    """Any file against a printed digest: of its bytes, or of its canonical form when it is a result in JSON."""
    from hashlib import sha256

    from lantu.judge.canonical import Difference
    from lantu.judge.run import Verification

    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError("LT-CLI-014", str(path), {"problem": error.strerror or str(error)}) from None
    found = sha256(data).hexdigest()
    if found.startswith(wanted.lower()):
        return Verification(found, ())
    return Verification(found, (Difference("digest", wanted, found),))
