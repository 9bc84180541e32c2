"""corrections.yaml as values and as text: four operations, each with a reason and an author (更正文件)."""

from __future__ import annotations

from functools import cache
from typing import Any

from lantu.kernel.file_errors import Problems
from lantu.kernel.strict_yaml import YamlMap, dump, load
from lantu.plan.correction import OPERATIONS, Corrections
from lantu.plan.correction_checks import check_correction
from lantu.plan.file import find, header
from lantu.plan.records import Many, Record, record
from lantu.plan.shapes import FAILED, At, Text, Word, unknown_key

FORM = "corrections/1"


@cache
def operation_shapes() -> dict[str, Record]:
    """The shape of each operation."""
    return {name: record(cls) for name, cls in OPERATIONS.items()}


def load_corrections(text: str, where: str = "") -> Corrections:
    """The corrections in the text of a corrections.yaml; `where` is the file's name for messages.

    Raises FileError for one problem, FileErrors for several, each with line and key path.
    """
    data = load(text, where)
    header(data, FORM, where)
    problems = Problems(where)
    top = At("", 1)
    allowed = ("lantu", "source_sha256", "corrections")
    for key in data:
        if key not in allowed:
            unknown_key(key, data, allowed, top, problems)
    sha = Text().decode(data.get("source_sha256", ""), top.key(data, "source_sha256"), problems)
    listed = data.get("corrections") or []
    at = top.key(data, "corrections")
    if not isinstance(listed, list):
        Many(Text()).wrong(listed, at, problems)
        listed = []
    entries = [_entry(one, at.item(listed, i), problems) for i, one in enumerate(listed)]
    problems.raise_if_any()
    for i, entry in enumerate(entries):
        check_correction(entry, f"corrections[{i + 1}]", lambda path: find(data, path), problems)
    problems.raise_if_any()
    return Corrections(tuple(entries), sha)


def _entry(data: Any, at: At, problems: Problems) -> Any:
    shapes = operation_shapes()
    if not isinstance(data, YamlMap):
        return shapes["set"].wrong(data, at, problems)
    if "op" not in data:
        problems.add("LT-FILE-012", at.path, at.line, key="op")
        return FAILED
    operation = Word(tuple(shapes)).decode(data["op"], at.key(data, "op"), problems)
    if operation is FAILED:
        return FAILED
    rest = YamlMap(data.line)
    rest.update((key, value) for key, value in data.items() if key != "op")
    rest.key_lines = data.key_lines
    return shapes[operation].decode(rest, at, problems)


def dump_corrections(corrections: Corrections) -> str:
    """The corrections as the text of a corrections.yaml."""
    names = {cls: name for name, cls in OPERATIONS.items()}
    listed = [
        {"op": names[type(entry)], **operation_shapes()[names[type(entry)]].encode(entry)}
        for entry in corrections.entries
    ]
    sha = {"source_sha256": corrections.source_sha256} if corrections.source_sha256 else {}
    return dump({"lantu": FORM, **sha, "corrections": listed})
