"""Writes docs/reference/findings.md from the catalogue of findings, so that no code stays undocumented.

`python tools/findings_reference.py` writes the page, `--check` says whether it is up to date (exit status 1 if not).
"""

from __future__ import annotations

import sys
from pathlib import Path

from lantu.plan.findings import FindingWords, catalogue

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "findings.md"
_HEAD = """# Findings

What Lantu says about a plan, by code. `LT-READ-5xx` are met while reading and stand in `findings` of `lantu read`;
`LT-LINT-xxx` come from `lantu lint`. Words in braces are filled in from the plan. This page is written by
`python tools/findings_reference.py` from `src/lantu/plan/finding_words/`; edit there.
"""
_SEVERITIES = {"error": "error 错误", "warning": "warning 警告", "info": "info 提示"}


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for title, prefix in (("Found while reading 阅读时发现", "LT-READ"), ("Found by the checks 检查发现", "LT-LINT")):
        parts.append(f"## {title}\n")
        parts += [_entry(code, words) for code, words in sorted(catalogue().items()) if code.startswith(prefix)]
    return "\n".join(parts)


def _entry(code: str, words: FindingWords) -> str:
    return (
        f"### {code}\n\n"
        f"{_SEVERITIES[words.severity]}\n\n"
        f"- {words.message['zh']} **怎么办：**{words.next_step['zh']}\n"
        f"- {words.message['en']} **What to do:** {words.next_step['en']}\n"
    )


def main(arguments: list[str]) -> int:
    """Write or check the page; the exit status of the command."""
    wanted = page()
    if "--check" in arguments:
        current = PAGE.read_text("utf-8") if PAGE.exists() else ""
        if current != wanted:
            print(f"{PAGE.name} is not up to date: run python tools/findings_reference.py", file=sys.stderr)
            return 1
        return 0
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
