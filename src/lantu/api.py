"""The Python API: `lantu.read`, `lantu.lint`, `lantu.diff`, `lantu.evaluate` (see also `lantu.frames`).

    import lantu
    plan = lantu.read("plan.docx")
    frame = lantu.frames.targets(plan)

Nothing here is loaded by `import lantu`; a name is fetched when it is used.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import Any

    from lantu.judge.model import AnnualTarget, Evaluation, JudgedTarget
    from lantu.plan.correction import Corrections
    from lantu.plan.diff import Difference
    from lantu.plan.model import Finding, Plan
    from lantu.plan.read.document import Document
    from lantu.series.model import Observation

PLAN_FILES = (".yaml", ".yml")


def read(path: str | Path, *, corrections: str | Path | None = None, ocr: bool = False) -> Plan:
    """The plan in the document at `path` (读规划); a plan.yaml is loaded as it is.

    `corrections` is a corrections.yaml to apply, `ocr` recognises scanned pages. Raises LantuError with a code when the
    file cannot be read.
    """
    if Path(path).suffix.lower() in PLAN_FILES:
        from lantu.plan.file import load_plan

        return load_plan(file_text(path), str(path))
    return read_document(path, corrections=corrections, ocr=ocr)[0]


def read_document(
    path: str | Path, *, corrections: str | Path | None = None, ocr: bool = False
) -> tuple[Plan, Document]:
    """The plan together with its document, whose `text` every anchor points into."""
    from lantu.plan.nothing_promised import with_notice
    from lantu.plan.read.open import open_document
    from lantu.plan.read.options import ReadOptions
    from lantu.plan.read.reader import read_plan

    document = open_document(path, options=ReadOptions(ocr=ocr))
    return with_notice(read_plan(document, _corrections(corrections))), document


def lint(path: str | Path, *, corrections: str | Path | None = None, ocr: bool = False) -> tuple[Finding, ...]:
    """What a drafter should put right before the plan is printed (查错): findings of the reading and of all checks."""
    return lint_document(path, corrections=corrections, ocr=ocr)[0]


def lint_document(
    path: str | Path, *, corrections: str | Path | None = None, ocr: bool = False
) -> tuple[tuple[Finding, ...], Document]:
    """The findings together with the document that their anchors point into."""
    from lantu.plan.lint import lint_plan
    from lantu.plan.read.join import join_broken

    plan, document = read_document(path, corrections=corrections, ocr=ocr)
    whole = join_broken(document)
    entries = _corrections(corrections)
    if entries is not None:
        from lantu.plan.mended_text import apply_to_document

        whole = apply_to_document(whole, entries)
    return (*plan.findings, *lint_plan(plan, whole)), document


def diff(before: str | Path | Plan, after: str | Path | Plan) -> Difference:
    """What changed between two versions, or two plans (比较). Each is a document, a plan.yaml or a Plan."""
    from lantu.plan.diff import compare

    return compare(*(read(plan) if isinstance(plan, str | Path) else plan for plan in (before, after)))


def evaluate(
    plan: str | Path | Plan | Sequence[JudgedTarget],
    data: str | Path | Iterable[Mapping[str, Any]] | Sequence[Observation],
    as_of: date | str,
    *,
    annual: str | Path | Sequence[AnnualTarget] | None = None,
    amendments: str | Path | None = None,
    parameters: str | Path | None = None,
) -> Evaluation:
    """Verdicts on all targets of a plan with what was known at the end of `as_of` (评价).

    `plan` is a document, a plan.yaml, a table of targets, a Plan, or targets; `data` a table of observations,
    mappings of the same columns, or observations. Raises LantuError that lists every row that is wrong.
    """
    from datetime import date as day

    from lantu.judge.inputs import load_inputs

    if isinstance(as_of, str):
        as_of = day.fromisoformat(as_of)
    inputs = load_inputs(plan, data, as_of, annual=annual, amendments=amendments, parameters=parameters)
    return inputs.evaluate()


def file_text(path: str | Path) -> str:
    """The text of one of Lantu's own files, or a coded error."""
    from lantu.kernel.errors import FileError

    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("LT-CLI-015", str(path), {"byte": error.start}) from error
    except OSError as error:
        raise FileError("LT-CLI-014", str(path), {"problem": error.strerror or str(error)}) from error


def _corrections(path: str | Path | None) -> Corrections | None:
    if path is None:
        return None
    from lantu.plan.correction_file import load_corrections

    return load_corrections(file_text(path), str(path))
