#!/usr/bin/env python3
"""The one command of the project: `run`, `test`, `lint`, `docs`, `lock`, `clean`.

    python3 tools/dev.py run  [PLAN]      set up, read a plan (the sample, or your own file) and show it
    python3 tools/dev.py test [PYTEST …]  set up, then ruff, mypy, import-linter and pytest

Standard library only; it makes `.venv` in the checkout and touches nothing outside it.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment
import first_look
from environment import DEV_LOCK, ROOT, RUN_LOCK, VENV, SetUpError, program, say

SAMPLE = ROOT / "samples" / "haize" / "haize-14fyp.md"
GENERATORS = ("reference_docs.py", "findings_reference.py", "worked_examples.py")
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
    ("import-linter", ("lint-imports", "--no-cache")),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the commands; the exit status is that of what was run."""
    options, rest = _parser().parse_known_args(arguments)
    rest = [word for word in rest if word != "--"]
    for stream in (sys.stdout, sys.stderr):  # a console of an older encoding must not end the command
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if rest and options.command != "test":
        _parser().error(f"unknown words: {' '.join(rest)}")
    try:
        return int(COMMANDS[options.command](options, rest))
    except SetUpError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(options: argparse.Namespace, _: list[str]) -> int:
    """Set up, read a plan, show it."""
    environment.ensure(RUN_LOCK, options.python)
    plan = options.plan or SAMPLE
    if not plan.exists():
        print(first_look.words("gone", plan=plan), file=sys.stderr)
        return 1
    if plan.is_relative_to(ROOT):
        plan = plan.relative_to(ROOT)  # the commands run in the checkout; short names read better
    return first_look.show(program("lantu"), plan, _call)


def test(options: argparse.Namespace, rest: list[str]) -> int:
    """Set up, check, test; pytest's closing line comes last."""
    environment.ensure(DEV_LOCK, options.python)
    failed = _failed_checks()
    spread = ["-n", "auto"] if not rest and (os.cpu_count() or 1) > 1 else []
    say("pytest")
    status, closing = _streamed([program("python"), "-m", "pytest", "-rs", *spread, *rest])
    for name in failed:
        print(f"FAILED {name}", flush=True)
    print(closing, flush=True)
    return status or (1 if failed else 0)


def lint(options: argparse.Namespace, _: list[str]) -> int:
    """Set up, then the checks without the tests."""
    environment.ensure(DEV_LOCK, options.python)
    return 1 if _failed_checks() else 0


def docs(options: argparse.Namespace, _: list[str]) -> int:
    """Write the generated pages of docs/reference anew."""
    environment.ensure(DEV_LOCK, options.python)
    return max(_call([program("python"), ROOT / "tools" / name]) for name in GENERATORS)


def lock(options: argparse.Namespace, _: list[str]) -> int:
    """Write both locks anew: names, versions and hashes for every platform, no address."""
    environment.ensure(DEV_LOCK, options.python)
    uv = shutil.which("uv") or str(program("uv"))
    plain = ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"]
    for source, target in (("requirements.in", RUN_LOCK), ("requirements-dev.in", DEV_LOCK)):
        words = [uv, "pip", "compile", *plain, "--generate-hashes", "--universal", "--python-version", "3.11"]
        status = _call([*words, source, "-o", target.name, *(["--upgrade"] if options.upgrade else [])])
        if status:
            return status
    return 0


def clean(_: argparse.Namespace, __: list[str]) -> int:
    """Remove the environment and what the tools leave behind."""
    for name in (VENV.name, ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "dist"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    return 0


def _failed_checks() -> list[str]:
    failed = []
    for name, words in CHECKS:
        say(name)
        if _call([program(words[0]), *words[1:]]):
            failed.append(name)
    return failed


def _call(command: Sequence[str | Path]) -> int:
    sys.stdout.flush()
    return subprocess.run([str(word) for word in command], cwd=ROOT, check=False).returncode


def _streamed(command: Sequence[str | Path]) -> tuple[int, str]:
    """Run, show the output as it comes, and give back the last line that says something."""
    closing = ""
    words = [str(word) for word in command]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            closing = line.strip() or closing
    return process.returncode, closing


COMMANDS = {"run": run, "test": test, "lint": lint, "docs": docs, "lock": lock, "clean": clean}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tools/dev.py", description=__doc__.split("\n", 1)[0])
    commands = parser.add_subparsers(dest="command", required=True, metavar="|".join(COMMANDS))
    for name, function in COMMANDS.items():
        one = commands.add_parser(name, help=(function.__doc__ or "").strip().splitlines()[0])
        one.add_argument("--python", metavar="PATH", help="the Python (3.11 or 3.12) that makes the environment")
        if name == "run":
            one.add_argument("plan", nargs="?", type=lambda word: Path(word).resolve(), help="a plan of your own")
        if name == "lock":
            one.add_argument("--upgrade", action="store_true", help="also take newer versions of what is not pinned")
    return parser


if __name__ == "__main__":
    sys.exit(main())
