"""The project's own source as syntax trees, for the tests beside this file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "lantu"


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def modules(*folders: str) -> list[Path]:
    """All modules of the package, or those under `folders` of it."""
    roots = [SRC / folder for folder in folders] or [SRC]
    return sorted(path for root in roots for path in root.rglob("*.py"))


def name_of(path: Path) -> str:
    """A path as it is written in a message."""
    return path.relative_to(ROOT).as_posix()


def dotted(node: ast.expr) -> str:
    """`a.b.c` of an attribute chain, "" when it is something else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        head = dotted(node.value)
        return f"{head}.{node.attr}" if head else ""
    return ""


def imports(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Dotted names imported anywhere below `node`, with the line."""
    for child in ast.walk(node):
        if isinstance(child, ast.Import):
            yield from ((alias.name, child.lineno) for alias in child.names)
        elif isinstance(child, ast.ImportFrom) and child.module and not child.level:
            yield child.module, child.lineno


def top_imports(module: ast.Module) -> Iterator[tuple[str, int]]:
    """What importing the module imports: not the bodies of functions, not what is for the type checker."""
    waiting: list[ast.stmt] = list(module.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If):
            if dotted(node.test) not in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}:
                waiting += node.body
            waiting += node.orelse
        elif isinstance(node, ast.Try):
            waiting += node.body + node.orelse + node.finalbody
        elif isinstance(node, ast.ClassDef):
            waiting += node.body
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from imports(node)
