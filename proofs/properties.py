"""Hold the reader to its promises on texts that hypothesis makes up: `python proofs/properties.py --examples 5000`.

What fails is shrunk to the smallest text that still fails and printed. Exit status 1 then.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hypothesis import HealthCheck, given, seed, settings

from proofs.invariants import check
from proofs.strategies import STRATEGIES


def hold(kind: str, examples: int, number: int) -> None:
    """Raise what the smallest failing text raises, if there is one."""
    name, texts = STRATEGIES[kind]

    @seed(number)
    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(texts)
    def holds(text: str) -> None:
        check(text.encode("utf-8", "replace"), name)

    holds()


def main() -> int:
    """All kinds, or the one that is asked for."""
    parser = argparse.ArgumentParser(prog="proofs/properties.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--examples", type=int, default=1000, help="texts of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=tuple(STRATEGIES))
    options = parser.parse_args()
    failed = 0
    for kind in (options.kind,) if options.kind else STRATEGIES:
        started = time.perf_counter()
        try:
            hold(kind, options.examples, options.seed)
        except Exception:
            traceback.print_exc()
            failed += 1
        print(f"{kind}: {options.examples:,} examples, {time.perf_counter() - started:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
