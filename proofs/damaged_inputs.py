"""Feed damaged files to the reader and hold it to its promises.

    python proofs/damaged_inputs.py --count 100000 --seed 1              text, html, table and yaml in equal parts
    python proofs/damaged_inputs.py --count 3000 --seed 1 --kind docx    one kind: text html table yaml docx pdf ofd doc
    python proofs/damaged_inputs.py --only FILE                          one saved input again, with its traceback

Every input is opened, read, checked, written as plan.yaml and taken back; see `invariants.py` for what is asserted.
An input that fails, takes longer than 5 seconds or ends its process is saved, with what happened, in `--save`; so are
the slowest input and the one that took the most memory. Exit status 1 when there was one that failed.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from proofs.case_runner import Outcome, Outcomes, run_cases
from proofs.inputs import KINDS, damaged
from proofs.invariants import check

TEXTS = ("text", "html", "table", "yaml")
LIMIT = 5.0  # seconds that one input may take
# A pdf starts a process, a .doc starts LibreOffice: their start is not the time of the input.
LIMITS = {"doc": 60.0}


def main() -> int:
    """Run the inputs that are asked for and say what came of them."""
    options = _parser().parse_args()
    if options.only:
        return _again(options.only)
    kinds = (options.kind,) if options.kind else TEXTS
    failed = 0
    for kind in kinds:
        count = options.count // len(kinds)
        started = time.perf_counter()
        outcomes = run_cases(
            kind,
            options.seed,
            options.first,
            count,
            jobs=options.jobs,
            limit=LIMITS.get(kind, LIMIT),
            progress=_progress,
        )
        failed += _report(kind, options.seed, outcomes, time.perf_counter() - started, options.save)
    return 1 if failed else 0


def _progress(kind: str, done: int, count: int, failed: int) -> None:
    print(f"\r· {kind} {done:,}/{count:,}, {failed} failed ", end="", file=sys.stderr, flush=True)


def _report(kind: str, seed: int, outcomes: Outcomes, seconds: float, folder: Path) -> int:
    """One line of figures; saves the inputs that failed, the slowest and the largest."""
    kept = outcomes.kept
    print(file=sys.stderr)
    for label, outcome in kept.items():
        _save(folder, kind, seed, label, outcome)
    failures = {label: one for label, one in kept.items() if label not in ("slowest", "largest")}
    slowest, largest = kept.get("slowest"), kept.get("largest")
    total = sum(outcomes.values())
    codes = {code: count for code, count in outcomes.items() if code not in ("read", "FAILED")}
    cells = (
        kind,
        f"{total:,}",
        f"{outcomes['read']:,}",
        f"{sum(codes.values()):,} ({len(codes)} codes)",
        outcomes["FAILED"],
        f"{slowest.seconds:.2f} s (input {slowest.index:,})" if slowest else "",
        f"{largest.peak // 1024} MiB" if largest else "",
        f"{seconds:.0f} s",
    )
    print("| " + " | ".join(map(str, cells)) + " |", flush=True)
    for label, one in failures.items():
        print(f"  FAILED {kind} seed {seed} input {one.index}: {label}: {one.result}", flush=True)
    return outcomes["FAILED"]


def _save(folder: Path, kind: str, seed: int, label: str, outcome: Outcome) -> None:
    name, data = damaged(kind, seed, outcome.index)
    folder.mkdir(parents=True, exist_ok=True)
    word = label if label in ("slowest", "largest") else "failed"
    path = folder / f"{kind}-{seed}-{outcome.index}-{word}{name[1:]}"
    path.write_bytes(data)
    note = f"{label}\n{outcome.seconds:.3f} s, {outcome.peak // 1024} MiB\n\n{outcome.detail or outcome.result}\n"
    path.with_name(path.name + ".txt").write_text(note, encoding="utf-8")


def _again(path: Path) -> int:
    """One saved input: the traceback, or what became of it."""
    started = time.perf_counter()
    try:
        result = check(path.read_bytes(), "a" + "".join(path.suffixes), schema=True)
    except Exception:
        traceback.print_exc()
        return 1
    print(f"{result}, {time.perf_counter() - started:.2f} s")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="proofs/damaged_inputs.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--count", type=int, default=1000, help="number of inputs, of all kinds together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--kind", choices=tuple(KINDS))
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--only", type=Path, metavar="FILE")
    parser.add_argument("--save", type=Path, default=Path(".lantu") / "proofs", metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main())
