"""Evaluation runs (评价运行): an evaluation frozen with all its inputs, to be computed again by anybody."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from lantu import __version__
from lantu.judge.answer import evaluation_as_dict
from lantu.judge.canonical import Difference, canonical, differences
from lantu.judge.inputs import Inputs, load_inputs, plan_file
from lantu.judge.model import Evaluation
from lantu.judge.run_compare import Comparison, compare_inputs
from lantu.judge.run_folder import (
    FORM,
    INPUTS,
    REBASED,
    RUN,
    VERDICTS,
    RunFolder,
    file_digests,
    open_run,
    read_json,
    record_digest,
    write_whole,
)
from lantu.kernel.errors import FileError, LantuError, UsageError
from lantu.kernel.missing import Missing
from lantu.series.model import Observation, Status

KINDS = ("annual", "mid-term", "final", "ex-post")
ROLES = ("plan", "data", "annual", "amendments", "parameters")


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What a run is made of; `created_at` is the instant, in ISO 8601, at which a person asked for it."""

    kind: str
    as_of: date
    created_at: str
    plan: Path
    data: Path
    annual: Path | None = None
    amendments: Path | None = None
    parameters: Path | None = None
    rebases: Path | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether a run is what it was (核验结果), and every place where it is not."""

    digest: str
    differences: tuple[Difference, ...]

    @property
    def same(self) -> bool:
        """Nothing differs."""
        return not self.differences


def make_run(folder: Path, request: RunRequest) -> RunFolder:
    """Freeze an evaluation into `folder`, which must not exist yet, and give it back as it was written.

    It is computed from the copies, so that what is stored is what anybody computes again. Raises LantuError; no half
    folder is left.
    """
    final = _final_run(request)

    def fill(place: Path) -> None:
        inputs = place / INPUTS
        inputs.mkdir()
        copied = {role: _copy(role, path, inputs) for role, path in _sources(request).items()}
        if final is not None:
            shutil.copytree(final.path, place / REBASED)
        record: dict[str, Any] = {
            "lantu": FORM,
            "kind": request.kind,
            "as_of": request.as_of.isoformat(),
            "created_at": request.created_at,
            "code_version": __version__,
            "inputs": copied,
        }
        found = _load(place, record)
        evaluation = found.evaluate()
        (place / VERDICTS).write_bytes(canonical(evaluation_as_dict(evaluation)))
        record["plan"] = {
            "name": copied["plan"]["name"],
            "title": found.promises.title,
            "sha256": copied["plan"]["sha256"],
        }
        record.update(_derived(found, evaluation))
        if final is not None:
            record["rebases"] = _rebased(place, found)
        record["files"] = file_digests(place)
        record["digest"] = record_digest(record)
        (place / RUN).write_bytes(canonical(record))

    write_whole(folder, fill)
    return open_run(folder)


def load_run(run: RunFolder) -> Inputs:
    """The inputs of a run, out of its own copies."""
    return _load(run.path, run.record)


def verify_run(path: Path) -> Verification:
    """Compute a run again from its copies and compare everything with what is stored, bit for bit."""
    run = open_run(path)
    found = [*_files_differ(run), *_result_differs(run)]
    if record_digest(run.record) != run.digest:
        found.insert(0, Difference(f"{RUN}.digest", run.digest, record_digest(run.record)))
    return Verification(run.digest, tuple(found))


def compare_runs(one: Path, other: Path) -> Comparison:
    """Which verdicts moved from run `one` to run `other`, and why."""
    return compare_inputs(load_run(open_run(one)), load_run(open_run(other)))


def _final_run(request: RunRequest) -> RunFolder | None:
    if request.kind != "ex-post":
        if request.rebases is not None:
            raise UsageError("LT-JUDGE-035", str(request.rebases), {})
        return None
    if request.rebases is None:
        raise UsageError("LT-JUDGE-033", "", {})
    final = open_run(request.rebases)
    if final.record["kind"] != "final":
        raise UsageError("LT-JUDGE-034", str(request.rebases), {"name": final.path.name, "kind": final.record["kind"]})
    checked = verify_run(final.path)
    if not checked.same:
        where = "; ".join(d.where for d in checked.differences[:5])
        raise FileError("LT-JUDGE-032", str(request.rebases), {"problem": where})
    return final


def _sources(request: RunRequest) -> dict[str, Path]:
    named = {"plan": plan_file(request.plan), "data": request.data, "annual": request.annual,
             "amendments": request.amendments, "parameters": request.parameters}  # fmt: skip
    found = {role: path for role, path in named.items() if path is not None}
    if request.parameters is None:
        found["parameters"] = Path(str(files("lantu.judge").joinpath("parameters.yaml")))
    return found


def _copy(role: str, path: Path, inputs: Path) -> dict[str, str]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError("LT-CLI-014", str(path), {"problem": error.strerror or str(error)}) from None
    name = f"{role}{path.suffix.lower()}"
    (inputs / name).write_bytes(data)
    return {"name": path.name, "file": name, "sha256": sha256(data).hexdigest()}


def _load(place: Path, record: Mapping[str, Any]) -> Inputs:
    files_of = {role: place / INPUTS / entry["file"] for role, entry in record["inputs"].items()}
    return load_inputs(
        files_of["plan"],
        files_of["data"],
        date.fromisoformat(record["as_of"]),
        annual=files_of.get("annual"),
        amendments=files_of.get("amendments"),
        parameters=files_of["parameters"],
    )


def _derived(inputs: Inputs, evaluation: Evaluation) -> dict[str, Any]:
    """What run.json says of the result beside the verdicts themselves."""
    outlooks: dict[str, int] = {}
    for verdict in evaluation.verdicts:
        outlooks[verdict.outlook.value] = outlooks.get(verdict.outlook.value, 0) + 1
    estimated = [v.target_id for v in evaluation.verdicts if any(o.status is Status.ESTIMATED for o in v.inputs)]
    return {
        "parameters": evaluation.parameters,
        "counts": evaluation.counts,
        "outlook_counts": outlooks,
        "estimated": estimated,
        "awaiting": _awaiting(inputs),
        "rebases": None,
    }


def _awaiting(inputs: Inputs) -> list[dict[str, Any]]:
    """Values not yet published, with the date on which they are to come out (their vintage, where one is given)."""
    out = {
        (o.indicator_id, o.area, o.period) for o in inputs.observations if o.value is not None and _is_out(o, inputs)
    }
    waiting = [
        o
        for o in inputs.observations
        if o.missing is Missing.NOT_YET_PUBLISHED and (o.indicator_id, o.area, o.period) not in out
    ]
    return [
        {
            "indicator_id": o.indicator_id,
            "area": o.area,
            "period": str(o.period),
            "release_date": o.vintage.isoformat() if o.vintage else None,
            "note": o.note,
        }
        for o in sorted(waiting, key=lambda o: (o.indicator_id, o.area, o.period.order))
    ]


def _is_out(observation: Observation, inputs: Inputs) -> bool:
    return observation.known_from <= inputs.as_of


def _rebased(place: Path, inputs: Inputs) -> dict[str, Any]:
    final = open_run(place / REBASED)
    moved = compare_inputs(load_run(final), inputs)
    return {"plan": final.record["plan"]["name"], "as_of": final.record["as_of"], "digest": final.digest,
            "moved": moved.as_dict()["moved"]}  # fmt: skip


def _files_differ(run: RunFolder) -> list[Difference]:
    stored, found = run.record["files"], file_digests(run.path)
    return list(differences(stored, found, "files"))


def _result_differs(run: RunFolder) -> list[Difference]:
    try:
        inputs = load_run(run)
        evaluation = inputs.evaluate()
        record = _derived(inputs, evaluation)
        if run.record.get("rebases"):
            record["rebases"] = _rebased(run.path, inputs)
    except (LantuError, KeyError, ValueError) as error:
        told = f"{error.code} {error.where}" if isinstance(error, LantuError) else f"{type(error).__name__}: {error}"
        return [Difference(INPUTS, "—", told)]
    found = [d for key, value in record.items() for d in differences(run.record.get(key), value, f"{RUN}.{key}")]
    fresh = canonical(evaluation_as_dict(evaluation))
    try:
        stored = (run.path / VERDICTS).read_bytes()
        if stored != fresh:
            import json

            places = list(differences(read_json(run.path / VERDICTS), json.loads(fresh)))
            found += places or [Difference(VERDICTS, sha256(stored).hexdigest(), sha256(fresh).hexdigest())]
    except (OSError, LantuError) as error:
        found.append(Difference(VERDICTS, "—", str(error)[:200]))
    return found
