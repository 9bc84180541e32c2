"""`lantu read NEW --into plan.yaml`: a changed document read again, ids and people's edits kept (重读)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lantu.cli.output import write_file
from lantu.cli.request import ReadRequest
from lantu.cli.sources import refuse_data
from lantu.cli.system_words import problem
from lantu.kernel.errors import UsageError

if TYPE_CHECKING:
    from lantu.plan.model import Plan

CONFLICTS = 1
# Beside plan.yaml, out of the way of people: what was read last, which nobody edits.
FOLDER = ".lantu"


def last_reading(target: Path) -> Path:
    """Where the last reading behind the plan file `target` is kept (上次读取)."""
    return target.parent / FOLDER / f"{target.stem}.last.yaml"


def read_into(path: Path, target: Path, request: ReadRequest) -> int:
    """Merge a reading of `path` into the plan file `target`; the exit status is 1 when both sides changed a field.

    Without `target` it is made. UsageError LT-CLI-025 when `target` is there, was read from another document, and
    its last reading is not kept: nobody could tell then what a person changed.
    """
    from lantu import api
    from lantu.cli.into_view import show_first, show_merge
    from lantu.plan.file import dump_plan, load_plan
    from lantu.plan.reread import merge

    refuse_data("lantu read --into", [path])
    theirs, document = api.read_document(path, corrections=request.corrections, ocr=request.ocr)
    if not target.exists():
        _keep(target, dump_plan(theirs), dump_plan(theirs))
        show_first(theirs, target, request.lang)
        return 0
    mine = load_plan(api.file_text(target), str(target))
    done = merge(_base(target, mine, theirs), mine, theirs, document.text)
    _keep(target, dump_plan(done.plan), dump_plan(theirs))
    show_merge(done, mine, target, request.lang)
    return CONFLICTS if done.conflicts else 0


def _base(target: Path, mine: Plan, theirs: Plan) -> Plan:
    from lantu.api import file_text
    from lantu.plan.file import load_plan

    last = last_reading(target)
    if last.exists():
        return load_plan(file_text(last), str(last))
    if mine.source_sha256 == theirs.source_sha256:  # the same document: what differs is what people changed
        return theirs
    facts: dict[str, object] = {"source": mine.source_name or "—", "target": target, "last": last}
    raise UsageError("LT-CLI-025", str(target), facts)


def _keep(target: Path, plan: str, reading: str) -> None:
    # The plan first: if all stops between the two, the next merge finds nothing to change. The other way round it
    # would take the old values for edits of people and keep them against the document.
    write_file(target, plan.encode("utf-8", "surrogatepass"))
    last = last_reading(target)
    try:
        last.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError("LT-CLI-011", str(last.parent), problem(error)) from error
    write_file(last, reading.encode("utf-8", "surrogatepass"))
