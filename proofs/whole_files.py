"""Kill `lantu read … --output TARGET` at any moment: the target is then absent, as it was before, or whole.

    python proofs/whole_files.py --count 200 --seed 1

Half of the targets exist before. Killing is SIGKILL: nothing can be tidied up. Exit status 1 when half a file was
found.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "samples" / "haize" / "haize-14fyp.md"
LANTU = Path(sys.executable).with_name("lantu")
BEFORE = b"what stood here before"


def kill_and_look(count: int, seed: int) -> Counter[str]:
    """How often the target was absent, untouched, whole or broken after a kill."""
    chance = Random(f"whole files {seed}")
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "plan.json"
        words = [str(LANTU), "read", str(DOCUMENT), "--format", "json", "--output", str(target)]
        started = time.perf_counter()
        subprocess.run(words, check=True, capture_output=True)
        duration = time.perf_counter() - started
        whole = target.read_bytes()
        for index in range(count):
            target.unlink(missing_ok=True)
            if index % 2:
                target.write_bytes(BEFORE)
            found[_one(words, target, whole, chance, duration)] += 1
    return found


def _one(words: list[str], target: Path, whole: bytes, chance: Random, duration: float) -> str:
    """Start, wait, kill, look. Most kills fall into the end of the run, where the file is written."""
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        if chance.random() < 0.5:
            _until_writing(process, target.parent)
            time.sleep(chance.random() * 0.0004)
        else:
            time.sleep(chance.uniform(0, duration))
        process.kill()
    data = target.read_bytes() if target.exists() else None
    state = {None: "absent", BEFORE: "as before", whole: "whole"}.get(data, "BROKEN")
    return state


def _until_writing(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait for the temporary file beside the target, or for the end of the process."""
    kept = set(os.listdir(folder))
    while process.poll() is None and set(os.listdir(folder)) <= kept:
        pass


def main() -> int:
    """Run as often as asked and say what was found."""
    parser = argparse.ArgumentParser(prog="proofs/whole_files.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = kill_and_look(options.count, options.seed)
    print(", ".join(f"{state}: {times}" for state, times in sorted(found.items())))
    return 1 if found["BROKEN"] else 0


if __name__ == "__main__":
    sys.exit(main())
