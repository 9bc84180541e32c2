"""One plan of 60,000 characters: warm in a running process, and cold as a command of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from figures import Figures
from measure import MEBIBYTE, Cost, best_of, command, floor, start_up
from plan_text import plan_text
from program import LANTU

SIZE = 60_000
COLUMNS = ("what", "CPU s", "wall s", "peak MiB", "times the floor")


def measure() -> Figures:
    """Warm reading <= 0.5 s, cold command <= 1.2 s and <= 200 MiB."""
    figures = Figures(f"One plan of {SIZE:,} characters", COLUMNS)
    data = plan_text(SIZE, seed=1).encode("utf-8")
    least, idle = floor(data), start_up()
    # Cold first: the kernel counts the memory of the process that starts a command into the peak of the command.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.md"
        path.write_bytes(data)
        cold = _cold("read", path, "--format", "json")
        cold_lint = _cold("lint", path, "--format", "json")
    from lantu.plan.lint import lint_plan
    from lantu.plan.read.join import join_broken
    from lantu.plan.read.open import document_from_bytes
    from lantu.plan.read.reader import read_plan

    warm = best_of(5, lambda: read_plan(document_from_bytes(data, "plan.md")))
    document = document_from_bytes(data, "plan.md")
    plan = read_plan(document)
    checked = best_of(5, lambda: lint_plan(plan, join_broken(document)))
    _row(figures, "floor: decode, find all digits", least, least)
    _row(figures, "read, warm", warm, least)
    _row(figures, "lint of what was read, warm", checked, least)
    _row(figures, "floor: `python -c pass`", idle, idle)
    _row(figures, "`lantu read plan.md --format json`", cold, idle)
    _row(figures, "`lantu lint plan.md --format json`", cold_lint, idle)
    figures.notes.append(f"read: {len(plan.targets)} targets, {len(plan.tasks)} tasks, {len(plan.projects)} projects")
    figures.require("read, warm, wall s", warm.wall, 0.5)
    figures.require("read, cold command, wall s", cold.wall, 1.2)
    figures.require("read, cold command, peak MiB", cold.peak / MEBIBYTE, 200)
    return figures


def _cold(*words: str | Path) -> Cost:
    costs = [command([LANTU, *words]) for _ in range(5)]
    if any(cost.status not in (0, 1) for cost in costs):  # lint says 1 when it has found something
        raise SystemExit(f"lantu {words[0]} failed: exit status {costs[0].status}")
    return min(costs, key=lambda cost: cost.wall)


def _row(figures: Figures, what: str, cost: Cost, least: Cost) -> None:
    peak = f"{cost.peak / MEBIBYTE:.0f}" if cost.peak else "—"
    figures.add(what, f"{cost.cpu:.4f}", f"{cost.wall:.4f}", peak, f"{cost.cpu / max(least.cpu, 1e-6):,.0f}")
