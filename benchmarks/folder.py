"""A folder of plans through the command line: plans a second on two processes, and whether memory stays flat."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import mean

from figures import Figures
from measure import MEBIBYTE, Cost, command
from plan_text import plan_text
from program import LANTU

COLUMNS = ("plans", "characters each", "wall s", "plans a second", "MiB, 2nd quarter", "MiB, 4th quarter")
# (plans, characters, plans a second wanted)
FOLDERS = ((1000, 20_000, 8), (200, 60_000, 3))
GROWTH = 1.10  # memory of the last quarter of the run against the second; the first holds the start


def measure() -> Figures:
    """1,000 plans of 20,000 characters at >= 8 a second, 60,000 characters at >= 3 a second, flat memory."""
    figures = Figures("A folder of plans, `lantu read FOLDER --jobs 2 --format json --output …`", COLUMNS)
    for plans, size, wanted in FOLDERS:
        with tempfile.TemporaryDirectory() as folder:
            cost = _read(Path(folder), plans, size)
        second, last = _quarter(cost, 1), _quarter(cost, 3)
        rate = plans / cost.wall
        figures.add(
            f"{plans:,}", f"{size:,}", f"{cost.wall:.1f}", f"{rate:.1f}",
            f"{second / MEBIBYTE:.0f}", f"{last / MEBIBYTE:.0f}",
        )  # fmt: skip
        figures.require(f"{size:,} characters, plans a second", rate, wanted, at_least=True)
        figures.require(f"{size:,} characters, memory of the 4th quarter against the 2nd", last / second, GROWTH)
    figures.notes.append("memory: all processes together, shared pages counted once, sampled four times a second")
    return figures


def _read(folder: Path, plans: int, size: int) -> Cost:
    documents, results = folder / "documents", folder / "results"
    documents.mkdir()
    for number in range(plans):
        (documents / f"{number:04}.md").write_text(plan_text(size, seed=number), encoding="utf-8")
    cost = command([LANTU, "read", documents, "--jobs", "2", "--format", "json", "--output", results], sampled=True)
    written = len(list(results.glob("*.json")))
    if cost.status or written != plans:
        raise SystemExit(f"exit status {cost.status}, {written} of {plans} results")
    return cost


def _quarter(cost: Cost, number: int) -> float:
    """Mean memory in a quarter of the run, counted from 0."""
    at, to = cost.wall * number / 4, cost.wall * (number + 1) / 4
    return mean(size for second, size in cost.samples if at <= second < to)
