"""The figures of one benchmark as a Markdown table, on screen and in docs/benchmarks.md."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"


@dataclass
class Figures:
    """A table; `missed` names the limits that were not kept, `notes` stand below the table."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        """One more row; numbers come already rounded."""
        self.rows.append(tuple(str(cell) for cell in cells))

    def require(self, what: str, value: float, limit: float, *, at_least: bool = False) -> None:
        """State a limit beside the figure; a limit that is not kept makes the command fail."""
        kept = value >= limit if at_least else value <= limit
        sign = "≥" if at_least else "≤"
        self.notes.append(f"{what}: {value:,.2f} ({sign} {limit:,g} wanted: {'kept' if kept else 'MISSED'})")
        if not kept:
            self.missed.append(f"{self.title}: {what}: {value:,.2f}, {sign} {limit:,g} wanted")

    def markdown(self) -> str:
        """Title, table, notes."""
        head = ["| " + " | ".join(self.columns) + " |", "|---" + "|--:" * (len(self.columns) - 1) + "|"]
        body = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in self.rows]
        notes = [f"- {note}" for note in self.notes]
        return "\n".join([f"### {self.title}", "", *head, *body, *([""] if notes else []), *notes, ""])


def record(name: str, figures: Figures, command: str) -> None:
    """Put the figures between their two marks in docs/benchmarks.md, with date and commit."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    day = datetime.now(UTC).date().isoformat()
    stamp = f"`{command}`, {day}, commit {commit or 'unknown'}"
    opening, closing = f"<!-- {name} -->", f"<!-- /{name} -->"
    page = PAGE.read_text(encoding="utf-8")
    if opening not in page:
        page = page.rstrip("\n") + f"\n\n{opening}\n{closing}\n"
    before, _, rest = page.partition(opening)
    _, _, after = rest.partition(closing)
    PAGE.write_text(f"{before}{opening}\n{figures.markdown()}\n{stamp}\n{closing}{after}", encoding="utf-8")
