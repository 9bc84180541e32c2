#!/usr/bin/env python3
"""Collects the fragments of `changes/` into CHANGELOG.md.

A fragment is `changes/NAME.KIND.md` with KIND one of added, changed, fixed, break, and says in a line or a few what a
user notices. One file a change, so that two branches never meet in the same line.

    python3 tools/changelog.py                        show what the next release would say
    python3 tools/changelog.py release 0.2.0 2026-12-01   write it into CHANGELOG.md and remove the fragments
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KINDS = {"break": "Breaking", "added": "Added", "changed": "Changed", "fixed": "Fixed"}


class FragmentError(Exception):
    """A fragment cannot be used; the text says which and why."""


def fragments(folder: Path) -> dict[str, list[str]]:
    """Kind → texts, in the order of the file names."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for path in sorted(folder.glob("*")):
        if path.name.lower() == "readme.md" or path.name.startswith("."):
            continue
        match = re.fullmatch(r"[a-z0-9][a-z0-9-]*\.(\w+)\.md", path.name)
        if not match or match[1] not in KINDS:
            raise FragmentError(f"{path.name}: the name must be name.KIND.md with KIND one of {', '.join(KINDS)}")
        text = " ".join(path.read_text(encoding="utf-8").split())
        if not text:
            raise FragmentError(f"{path.name}: empty")
        found[match[1]].append(text.removeprefix("- "))
    return found


def rendered(found: dict[str, list[str]]) -> str:
    """The fragments as Markdown, a heading a kind."""
    parts = []
    for kind, title in KINDS.items():
        if found[kind]:
            parts.append(f"### {title}\n\n" + "\n".join(f"- {text}" for text in found[kind]) + "\n")
    return "\n".join(parts)


def release(changelog: str, version: str, date: str, body: str) -> str:
    """The change log with a new version above the older ones."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version) or not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
        raise FragmentError("give the version as 1.2.3 and the date as 2026-12-01")
    if f"## {version} " in changelog:
        raise FragmentError(f"CHANGELOG.md has {version} already")
    if not body:
        raise FragmentError("there is nothing to release: changes/ holds no fragment")
    head, mark, older = changelog.partition("\n## ")
    return f"{head.rstrip()}\n\n## {version} ({date})\n\n{body}{mark and chr(10) + '## '}{older}"


def main(words: list[str]) -> int:
    """Show the fragments, or release them."""
    folder, log = ROOT / "changes", ROOT / "CHANGELOG.md"
    try:
        body = rendered(fragments(folder))
        if not words:
            print(body or "no fragments", end="")
        elif words[0] == "release" and len(words) == 3:
            log.write_text(release(log.read_text(encoding="utf-8"), words[1], words[2], body), encoding="utf-8")
            for path in folder.glob("*.md"):
                if path.name.lower() != "readme.md":
                    path.unlink()
        else:
            print(__doc__, file=sys.stderr)
            return 2
    except FragmentError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
