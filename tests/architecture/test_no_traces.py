"""No file names a machine's own folders or a registry's address."""

from __future__ import annotations

import re
import subprocess

from tests.architecture.source import ROOT

# Written in pieces so that this file does not find itself.
TRACES = re.compile("|".join(["/" + r"(?:work|root|home)/\w", "pypi" + r"\.org", "files\\.python" + "hosted"]))
TEXT = {".py", ".md", ".toml", ".txt", ".in", ".lock", ".yaml", ".yml", ".json", ".lark", ".cfg", ".html", ".csv", ""}


def test_no_file_holds_a_trace_of_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in listed.stdout.split("\0") if name] or [
        path.relative_to(ROOT).as_posix() for path in (ROOT / "src").rglob("*.py")
    ]
    found = []
    for name in names:
        path = ROOT / name
        if path.suffix in TEXT and path.is_file():
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if TRACES.search(line):
                    found.append(f"{name}:{number}: {line.strip()[:100]}")
    assert not found, "\n".join(found)
