"""Reads the worked examples of judging: one file a form in samples/judging, strictly (评价算例)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lantu.judge.annual_file import load_annual_targets
from lantu.judge.evaluate import evaluate
from lantu.judge.model import AnnualTarget, JudgedTarget, Verdict
from lantu.judge.targets_file import load_targets
from lantu.kernel import strict_yaml
from lantu.series.model import Observation
from lantu.series.observations_file import load_observations

FOLDER = Path(__file__).resolve().parent.parent / "samples" / "judging"
MARK = "judging-examples/1"
DATA = {"made_up", "mixed", "published"}
_FILE = {"lantu", "form", "title", "examples"}
_EXAMPLE = {"id", "title", "shows", "see", "data", "targets", "observations", "as_of", "expected", "says"}
_MAY_BE = {"note", "annual"}
_EXPECTED = {"progress", "outlook", "ratio", "rule", "period_used", "alternatives"}
Words = dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """One worked example: tables in, the verdict on the first target out, and what a person would say of it."""

    form: str
    id: str
    title: Words
    shows: Words
    see: str  # a heading of docs/explanation/how-a-verdict-is-reached.md
    data: str
    note: str
    targets: tuple[JudgedTarget, ...]
    observations: tuple[Observation, ...]
    annual: tuple[AnnualTarget, ...]
    as_of: date
    expected: dict[str, Any]
    says: Words
    printed: dict[str, list[dict[str, str]]]  # the tables as they stand in the file

    def verdict(self) -> Verdict:
        """The verdict on its first target."""
        return evaluate(self.targets, self.observations, self.as_of, self.annual).verdicts[0]


@dataclass(frozen=True, slots=True)
class FormFile:
    """The examples of one form."""

    form: str
    title: Words
    examples: tuple[Example, ...]


def form_files(folder: Path = FOLDER) -> list[FormFile]:
    """All files of the folder by name. Raises ValueError or FileError for anything that is not as it should be."""
    return [load_form(path) for path in sorted(folder.glob("*.yaml"))]


def load_form(path: Path) -> FormFile:
    """One file; its form is its name."""
    data = strict_yaml.load(path.read_text(encoding="utf-8"), path.name)
    _keys(data, _FILE, set(), path.name)
    if data["lantu"] != MARK or data["form"] != path.stem:
        raise ValueError(f"{path.name}: `lantu` has to be {MARK} and `form` the name of the file")
    examples = tuple(_example(item, path.stem) for item in data["examples"])
    if len({example.id for example in examples}) != len(examples):
        raise ValueError(f"{path.name}: an id stands twice")
    return FormFile(path.stem, _words(data["title"], path.name), examples)


def _example(item: dict[str, Any], form: str) -> Example:
    where = f"{form}/{item.get('id')}"
    _keys(item, _EXAMPLE, _MAY_BE, where)
    _keys(item["expected"], _EXPECTED, set(), where)
    if item["data"] not in DATA or (item["data"] != "made_up") != bool(item.get("note")):
        raise ValueError(f"{where}: `data` is one of {sorted(DATA)}, and published data has a note that says which")
    printed = {table: _rows(item.get(table) or []) for table in ("targets", "observations", "annual")}
    targets = load_targets(_table(printed["targets"]))
    if targets[0].form != form:
        raise ValueError(f"{where}: the first target has another form than the file")
    return Example(
        form,
        item["id"],
        _words(item["title"], where),
        _words(item["shows"], where),
        item["see"],
        item["data"],
        item.get("note") or "",
        targets,
        tuple(load_observations(_table(printed["observations"], "value"))),
        load_annual_targets(_table(printed["annual"])) if printed["annual"] else (),
        date.fromisoformat(item["as_of"]),
        dict(item["expected"]),
        _words(item["says"], where),
        printed,
    )


def _rows(given: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{key: "" if cell is None else str(cell) for key, cell in row.items()} for row in given]


def _table(rows: list[dict[str, str]], *always: str) -> list[dict[str, str]]:
    names = dict.fromkeys([*(key for row in rows for key in row), *always])
    return [{name: row.get(name, "") for name in names} for row in rows]


def _words(given: Any, where: str) -> Words:
    if not isinstance(given, dict) or set(given) != {"zh", "en"} or not all(given.values()):
        raise ValueError(f"{where}: words stand in zh and en")
    return dict(given)


def _keys(given: Any, needed: set[str], may_be: set[str], where: str) -> None:
    found = set(given) if isinstance(given, dict) else set()
    if not needed <= found or found - needed - may_be:
        raise ValueError(f"{where}: missing {sorted(needed - found)}, unknown {sorted(found - needed - may_be)}")


def shown_ratio(ratio: Decimal | None) -> str | None:
    """A ratio to four decimals, as the files print it."""
    return None if ratio is None else f"{round(ratio, 4).normalize():f}"
