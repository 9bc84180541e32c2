"""`lantu read` of a text must not pay for libraries that only a docx or a pdf needs."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.source import modules, name_of, top_imports, tree

HEAVY = {"docx", "pdfplumber", "pypdfium2", "lxml", "ruamel", "rich", "lark", "pandas", "numpy", "rapidfuzz",
         "markdown_it", "jsonschema", "PIL", "multiprocessing", "concurrent"}  # fmt: skip


def test_no_module_imports_a_heavy_library_at_its_top() -> None:
    heavy = [
        f"{name_of(path)}:{line}: {name}"
        for path in modules()
        for name, line in top_imports(tree(path))
        if name.split(".")[0] in HEAVY
    ]
    assert not heavy, "import these inside the function that uses them:\n" + "\n".join(heavy)


def test_import_lantu_loads_nothing_but_itself() -> None:
    probe = "import sys; before = set(sys.modules); import lantu; print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == ["lantu"]
