"""Measures the reader on labelled documents and writes docs/explanation/reading-quality.md.

    python tools/reading_quality.py          measure, print, write the page
    python tools/reading_quality.py --print  measure and print only

The two invented plans in samples/haize are always measured. The labelled real documents are measured with their own
scorer when the folder `shared` stands beside the checkout; without it their last figures stay on the page.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.label_scorer import Tally, score  # noqa: E402

PAGE = ROOT / "docs" / "explanation" / "reading-quality.md"
HAIZE = ROOT / "samples" / "haize"
SHARED = ROOT.parent / "shared" / "extraction"
OTHERS = ("honours", "projects", "zones", "systems")


def main(arguments: Sequence[str]) -> int:
    """Measure; write the page unless told to print only."""
    tables = {"haize": targets_table(haize_tallies()), "others": others_table()}
    if SHARED.is_dir():
        tables["dev"] = targets_table(shared_tallies(SHARED))
        tables["dev-honours"] = honours_table(SHARED / "dev")
    for name, table in tables.items():
        print(f"{name}\n{table}\n")
    if "--print" not in arguments:
        tables["state"] = f"Measured on {datetime.now(UTC).date().isoformat()} at commit {commit()}."
        PAGE.write_text(filled(PAGE.read_text("utf-8"), tables), "utf-8")
    return 0


def haize_tallies() -> dict[str, Tally]:
    """Numbers and words of the invented plans against their labels, by document."""
    labels = _by_document(HAIZE / "gold.jsonl")
    return {name: score(_text(HAIZE / f"{name}.md"), rows, _read(HAIZE / f"{name}.md")["targets"])
            for name, rows in sorted(labels.items())}  # fmt: skip


def shared_tallies(folder: Path) -> dict[str, Tally]:
    """The real documents by their own scorer, by document."""
    scorer = _module(folder / "score.py")
    labels, ignored = _by_document(folder / "dev" / "gold.jsonl"), _by_document(folder / "dev" / "ignore.jsonl")
    tallies = {}
    for name, rows in sorted(labels.items()):
        path = folder / "dev" / f"{name}.md"
        readings = _read(path)["targets"]
        counts, _ = scorer.score_doc(_text(path), rows, ignored.get(name, []), readings)
        tallies[name] = Tally(
            labels=counts["num_gold"],
            found=counts["num_found"],
            wrong=counts["num_wrong"],
            all_right=counts["all_fields_ok"],
            word_labels=counts["text_gold"],
            words_found=counts["text_found"],
            words_more=counts["text_wrong"],
            bad_spans=counts["bad_span"],
            names=score(_text(path), rows, readings).names,
        )
    return tallies


def targets_table(tallies: dict[str, Tally]) -> str:
    """Targets by document, the sum last."""
    lines = [
        "| document | numbers labelled | found | read, not labelled | recall | precision | every field right "
        "| same name | in words: labelled / found / more |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [_line(name, tally) for name, tally in tallies.items()]
    total = Tally(*(sum(getattr(tally, name) for tally in tallies.values()) for name in _COUNTS))
    lines.append(_line("**together**", total))
    return "\n".join(lines)


_COUNTS = ("labels", "found", "wrong", "all_right", "word_labels", "words_found", "words_more", "bad_spans", "names")


def _line(name: str, tally: Tally) -> str:
    shares = " | ".join(f"{share:.3f}" for share in (tally.recall, tally.precision, tally.every_field, tally.named))
    words = f"{tally.word_labels} / {tally.words_found} / {tally.words_more}"
    return f"| {name} | {tally.labels} | {tally.found} | {tally.wrong} | {shares} | {words} |"


_NAMED = (
    "| document | what | labelled | found | read, not labelled | recall | precision |\n|---|---|--:|--:|--:|--:|--:|"
)


def others_table() -> str:
    """Honours, projects, zones and systems of the invented plans."""
    labels = {kind: _by_document(HAIZE / f"{kind}.jsonl") for kind in OTHERS}
    lines = [_NAMED]
    for document in ("haize-14fyp", "haize-15fyp"):
        plan = _read(HAIZE / f"{document}.md")
        lines += [_named_line(document, kind, labels[kind].get(document, []), plan) for kind in OTHERS]
    return "\n".join(lines)


def honours_table(folder: Path) -> str:
    """Honours of the real documents that have labels of them."""
    labels = _by_document(folder / "honours.jsonl")
    rows = [_named_line(name, "honours", labels[name], _read(folder / f"{name}.md")) for name in sorted(labels)]
    return "\n".join([_NAMED, *rows])


def _named_line(document: str, kind: str, labels: Sequence[dict[str, Any]], plan: dict[str, Any]) -> str:
    """Labels found by name, and names read beyond them."""
    wanted = {row["name"] for row in labels}
    read = {item["name"] for item in plan[kind]}
    found, more = len(wanted & read), len(read - wanted)
    recall = found / len(wanted) if wanted else 1.0
    precision = found / len(read) if read else 1.0
    return f"| {document} | {kind} | {len(wanted)} | {found} | {more} | {recall:.3f} | {precision:.3f} |"


def filled(page: str, tables: dict[str, str]) -> str:
    """The page with each table put between its two marks."""
    for name, table in tables.items():
        before, begin, rest = page.partition(f"<!-- {name} -->")
        _, end, after = rest.partition(f"<!-- /{name} -->")
        if not end:
            raise ValueError(f"{PAGE.name} has no place for the table {name}")
        page = f"{before}{begin}\n{table}\n{end}{after}"
    return page


def commit() -> str:
    """Short name of the commit that was measured, `+` behind it when the source has changed since."""

    def git(*words: str) -> str:
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()

    return git("rev-parse", "--short", "HEAD") + ("+" if git("status", "--porcelain", "--", "src") else "")


def _read(path: Path) -> dict[str, Any]:
    from lantu import read
    from lantu.plan.contract import plan_as_dict

    return plan_as_dict(read(path))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _by_document(path: Path) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc"]].append(row)
    return rows


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
