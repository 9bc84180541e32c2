"""A fuzzer that is guided by coverage (atheris): it keeps every input that reaches new lines and changes it further.

    python proofs/guided.py --kind text --seconds 300      text html table yaml docx ofd
    python proofs/guided.py --kind text --only FILE        one input that failed, again

The corpus starts from the damaged inputs of `inputs.py` and grows in .lantu/guided/KIND. The first failure ends the run
and is saved there as crash-… or timeout-…. pdf and doc are read in other processes, where no coverage can be seen.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

NAMES = {"text": "a.md", "html": "a.html", "table": "a.txt", "yaml": "a.plan.yaml", "docx": "a.docx", "ofd": "a.ofd"}


def main() -> int:
    """Fuzz one kind for as long as asked."""
    options = _parser().parse_args()
    try:
        import atheris
    except ModuleNotFoundError:
        print("atheris is not here: it has wheels for Linux on x86-64 and Python before 3.13 only", file=sys.stderr)
        return 2
    name = NAMES[options.kind]
    from proofs.inputs import damaged
    from proofs.invariants import check

    if options.only:
        print(check(options.only.read_bytes(), name))
        return 0
    corpus = options.corpus / options.kind
    corpus.mkdir(parents=True, exist_ok=True)
    for index in range(options.start):
        (corpus / f"start-{index:05}").write_bytes(damaged(options.kind, 0, index)[1])
    # Every module that the check loads has to be loaded before it is instrumented, in one go.
    for index in range(20):
        check(damaged(options.kind, 0, index)[1], name)
    atheris.instrument_all()
    words = [
        sys.argv[0],
        str(corpus),
        f"-max_total_time={options.seconds}",
        f"-artifact_prefix={options.corpus}/{options.kind}-",
        "-timeout=5",
        "-max_len=20000",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        f"-seed={options.seed}",
    ]
    atheris.Setup(words, lambda data: _one(data, name, check))
    atheris.Fuzz()
    return 0


def _one(data: bytes, name: str, check: object) -> None:
    """What atheris calls: any exception is a failure."""
    check(data, name)  # type: ignore[operator]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="proofs/guided.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--kind", choices=tuple(NAMES), default="text")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=300, help="inputs that the corpus starts with")
    parser.add_argument("--only", type=Path, metavar="FILE")
    parser.add_argument("--corpus", type=Path, default=Path(".lantu") / "guided", metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main())
