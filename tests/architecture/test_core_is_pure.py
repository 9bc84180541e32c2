"""The core is told the time and its settings; it never asks (design: `as_of` is always an argument)."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import dotted, imports, modules, name_of, tree

CLOCK = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns", "time.localtime",
    "time.gmtime", "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.date.today",
}  # fmt: skip
SURROUNDINGS = {"os.environ", "os.getenv", "os.environb", "os.getlogin", "locale.getlocale"}
NETWORK = {"urllib.request", "http.client", "socketserver", "xmlrpc", "telnetlib"}
CORE = ("kernel", "plan", "series", "judge", "publish")


def questions(source: ast.Module) -> list[str]:
    """What a module asks of the clock, the environment or the network."""
    found = [
        f"{node.lineno}: {dotted(node)}"
        for node in ast.walk(source)
        if isinstance(node, ast.Attribute) and dotted(node) in CLOCK | SURROUNDINGS
    ]
    return found + [f"{line}: import {name}" for name, line in imports(source) if name in NETWORK]


def test_the_core_asks_no_clock_no_environment_and_no_network() -> None:
    asked = [f"{name_of(path)}:{what}" for path in modules(*CORE) for what in questions(tree(path))]
    assert not asked, "\n".join(asked)


@pytest.mark.parametrize(
    "line",
    ["import datetime; datetime.date.today()", "x = datetime.now()", "os.environ['A']", "import urllib.request"],
)
def test_the_check_sees_each_kind(line: str) -> None:
    assert questions(ast.parse(line))


def test_the_check_lets_given_times_pass() -> None:
    assert not questions(ast.parse("from datetime import date\ndef f(as_of: date) -> int: return as_of.year"))
