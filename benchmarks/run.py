"""Run the benchmarks: `python benchmarks/run.py [NAME …] [--record]`.

Figures are printed as Markdown; `--record` also puts them into docs/benchmarks.md with date and commit. The exit
status is 1 when a limit was not kept. Texts are made from the sample plan and are the same on every machine.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from figures import record

NAMES = ("one_plan", "folder", "growth", "damage", "formats")


def main() -> int:
    """Run what is asked for, all of them by default."""
    parser = argparse.ArgumentParser(prog="benchmarks/run.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}")
    parser.add_argument("--record", action="store_true", help="write the figures into docs/benchmarks.md")
    options = parser.parse_args()
    if strange := [name for name in options.names if name not in NAMES]:
        parser.error(f"unknown: {', '.join(strange)}; known: {', '.join(NAMES)}")
    missed: list[str] = []
    for name in options.names or NAMES:
        figures = importlib.import_module(name).measure()
        print(figures.markdown(), flush=True)
        if options.record:
            record(name, figures, f"python benchmarks/run.py {name}")
        missed += figures.missed
    for line in missed:
        print(f"MISSED {line}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
