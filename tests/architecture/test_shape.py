"""Files stay short, names say what things are, tests stand where their source stands."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

from tests.architecture.source import ROOT, SRC, imports, modules, name_of, tree

LONGEST = 400
MEDIAN = 150
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common", "base", "stuff"}
PYTHON_FOLDERS = ("src", "tests", "tools", "benchmarks", "proofs")


def python_files() -> list[Path]:
    """Every Python file of the project."""
    return sorted(path for folder in PYTHON_FOLDERS for path in (ROOT / folder).rglob("*.py"))


def lines(path: Path) -> int:
    """Number of lines."""
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_long() -> None:
    long = [f"{name_of(path)}: {lines(path)}" for path in python_files() if lines(path) > LONGEST]
    assert not long, "\n".join(long)


def test_the_median_file_is_short() -> None:
    assert median(lines(path) for path in modules()) < MEDIAN


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = [name_of(path) for path in python_files() if path.stem.lower() in EMPTY_NAMES]
    empty += [name_of(path) for path in SRC.rglob("*") if path.is_dir() and path.name.lower() in EMPTY_NAMES]
    assert not empty, "\n".join(empty)


def test_unit_tests_mirror_the_source() -> None:
    """`a/test_b.py` (or `test_b_aspect.py`) tests `a/b.py`; a theme of its own stands beside what it imports."""
    strays = []
    for path in sorted((ROOT / "tests" / "unit").rglob("test_*.py")):
        folder = path.parent.relative_to(ROOT / "tests" / "unit")
        if folder.parts[:1] == ("samples",):  # tests of the sample documents, which are data
            continue
        source = ROOT / folder if folder.parts[:1] == ("tools",) else SRC / folder
        subject = path.stem.removeprefix("test_")
        stems = {item.stem for item in source.glob("*.py")} | {item.name for item in source.glob("*/")}
        by_name = any(subject == stem or subject.startswith(f"{stem}_") for stem in stems)
        package = ".".join(("lantu", *folder.parts))
        by_import = any(name == package or name.startswith(f"{package}.") for name, _ in imports(tree(path)))
        if not by_name and not by_import:
            strays.append(name_of(path))
    assert not strays, "these test nothing of the folder that they mirror:\n" + "\n".join(strays)


def test_public_names_have_a_docstring() -> None:
    bare = [f"{name_of(path)}: {name}" for path in modules() for name in _without_docstring(tree(path))]
    assert not bare, "\n".join(bare)


def _without_docstring(module: ast.Module) -> list[str]:
    if not module.body:
        return []
    missing = [] if ast.get_docstring(module) else ["the module"]
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            missing += [] if ast.get_docstring(node) else [node.name]
            missing += [
                f"{node.name}.{inner.name}"
                for inner in (node.body if isinstance(node, ast.ClassDef) else [])
                if isinstance(inner, ast.FunctionDef)
                and not inner.name.startswith("_")
                and not ast.get_docstring(inner)
            ]
    return missing
