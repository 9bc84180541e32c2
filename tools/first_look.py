"""What `tools/dev.py run` shows: the plan in short, what contradicts itself in it, and what to do next.

Standard library only, in the language that `lantu` itself would choose.
"""

from __future__ import annotations

import csv
import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from environment import ROOT

WORDS = {
    "promises": ("规划承诺了什么", "what the plan promises"),
    "contradictions": ("哪里自相矛盾、哪里要改", "what contradicts itself in it and should be put right"),
    "next": ("接下来：", "Next:"),
    "all": ("全部目标、荣誉、项目和读不准的地方", "all targets, honours, projects, and what could not be settled"),
    "why": ("这一项是怎样读出来的", "how this item was read"),
    "notes": ("连提示也列出的查错结果", "the findings, notes too"),
    "tutorial": ("教程：{page}", "the tutorial: {page}"),
    "gone": (
        "没有 {plan} 这个文件；请给一个规划文件：python3 tools/dev.py run PLAN",
        "{plan} is not there; name a plan of your own: python3 tools/dev.py run PLAN",
    ),
}
PAGES = ("docs/tutorial.zh-CN.md", "docs/tutorial.md")


def words(key: str, **facts: object) -> str:
    """A line of `run` in the person's language: LANTU_LANG, LC_ALL, LC_MESSAGES, LANG, else Chinese."""
    return WORDS[key][_language()].format(**facts)


def show(lantu: Path, plan: Path, call: Callable[[Sequence[str | Path]], int]) -> int:
    """Show `plan`; the exit status of what failed, or 0."""
    _heading(words("promises"))
    status = call([lantu, "read", plan, "--short"])
    if status:
        return status
    _heading(words("contradictions"))
    status = call([lantu, "lint", plan, "--least", "warning", "--fail-on", "never"])
    if status:
        return status
    _heading(words("next"))
    activate = r".venv\Scripts\activate" if os.name == "nt" else "source .venv/bin/activate"
    print(f"  {activate}")
    for command, purpose in (("read {}", "all"), ("read {} --explain {}", "why"), ("lint {}", "notes")):
        print(f"  lantu {command.format(_quoted(plan), an_id(lantu, plan))}    # {words(purpose)}")
    print(f"  {words('tutorial', page=PAGES[_language()])}", flush=True)
    return 0


def an_id(lantu: Path, plan: Path) -> str:
    """The id of a target of the plan, of a section where it has none."""
    for items in ("targets", "sections"):
        command = [str(lantu), "read", str(plan), "--format", "csv", "--items", items]
        seen = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        rows = list(csv.DictReader(seen.stdout.decode("utf-8-sig").splitlines()))
        if rows:
            return rows[0]["id"]
    return "ID"


def _heading(text: str) -> None:
    # On standard output, in the order of what stands under it, and flushed before another program writes.
    print(f"\n== {text}\n", flush=True)


def _language() -> int:
    for name in ("LANTU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").lower()
        if value.startswith(("zh", "en")):
            return 0 if value.startswith("zh") else 1
    return 0


def _quoted(plan: Path) -> str:
    return f'"{plan}"' if " " in str(plan) else str(plan)
