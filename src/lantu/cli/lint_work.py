"""The findings of one document, worked out here or in a process of a pool; a failure comes back as a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lantu.cli.failures import unexpected
from lantu.cli.pool import each
from lantu.cli.sources import Source
from lantu.kernel.errors import LantuError, ReadError

if TYPE_CHECKING:
    from lantu.plan.model import Finding


@dataclass(frozen=True, slots=True)
class Linted:
    """The findings of one document (查错结果), with the text that their anchors point into, or why there are none."""

    name: str
    text: str = ""
    findings: tuple[Finding, ...] = ()
    error: LantuError | None = None
    hidden: tuple[Finding, ...] = ()  # less grave than what was asked for: counted, not listed


def lint_each(
    sources: Sequence[Source], corrections: Path | None, ocr: bool, jobs: int | None = None
) -> Iterator[Linted]:
    """The findings of each source, in their order."""
    return each(sources, partial(_lint, corrections=corrections, ocr=ocr), _lost, jobs)


def _lint(source: Source, corrections: Path | None, ocr: bool) -> Linted:
    from lantu import api

    name = source.path.as_posix()
    try:
        findings, document = api.lint_document(source.path, corrections=corrections, ocr=ocr)
    except LantuError as error:
        return Linted(name, error=error)
    except Exception as error:
        return Linted(name, error=unexpected(error, name))
    return Linted(name, document.text, findings)


def _lost(source: Source) -> Linted:
    name = source.path.as_posix()
    return Linted(name, error=ReadError("LT-CLI-012", name))
