"""Run the benchmarks: `python benchmarks/run.py [NAME …] [--record]`.

Figures are printed as Markdown; `--record` also puts them into docs/benchmarks.md with date and commit. The exit
status is 1 when a limit was not kept. Texts are made from the sample plan and are the same on every machine.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
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
    names = options.names or NAMES
    if len(names) > 1:
        # Each in a process of its own: the memory of one must not be counted into the commands that the next starts.
        record_too = ["--record"] if options.record else []
        return max([subprocess.call([sys.executable, __file__, name, *record_too]) for name in names])
    (name,) = names
    figures = importlib.import_module(name).measure()
    print(figures.markdown(), flush=True)
    if options.record:
        record(name, figures, f"python benchmarks/run.py {name}")
    for line in figures.missed:
        print(f"MISSED {line}", file=sys.stderr)
    return 1 if figures.missed else 0


if __name__ == "__main__":
    sys.exit(main())
