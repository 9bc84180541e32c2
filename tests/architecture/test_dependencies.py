"""What is declared is used, what is used is declared, and nothing at run time is under the (A)GPL."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source import ROOT, imports, modules, tree

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {canonicalize_name(Requirement(text).name) for text in PROJECT["dependencies"]}
OPTIONAL = {
    canonicalize_name(Requirement(text).name) for extra in PROJECT["optional-dependencies"].values() for text in extra
}
# Not in any lock, so their import names cannot be asked for here.
OPTIONAL_IMPORTS = {"rapidocr_onnxruntime": "rapidocr-onnxruntime"}
COPYLEFT = re.compile(r"\b(?:AGPL|GPL|GNU (?:Affero )?General Public)", re.IGNORECASE)
LESSER = re.compile(r"\bLGPL|Lesser General Public", re.IGNORECASE)


def imported() -> set[str]:
    """Distribution names of everything that the package imports from outside."""
    owners = packages_distributions()
    found: set[str] = set()
    for path in modules():
        for name, _ in imports(tree(path)):
            top = name.split(".")[0]
            if top == "lantu" or top in sys.stdlib_module_names:
                continue
            candidates = {canonicalize_name(n) for n in owners.get(top, [OPTIONAL_IMPORTS.get(top, top)])}
            # A namespace such as `ruamel` may belong to several distributions; the declared one is meant.
            found |= (candidates & (DECLARED | OPTIONAL)) or candidates
    return found


def test_every_declared_dependency_is_imported() -> None:
    assert DECLARED - imported() == set()


def test_everything_imported_is_declared() -> None:
    assert imported() - DECLARED - OPTIONAL == set()


def test_nothing_at_run_time_is_under_a_strong_copyleft() -> None:
    strong = {}
    for name in re.findall(r"(?m)^([A-Za-z0-9._-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8")):
        try:
            metadata = distribution(name).metadata
        except PackageNotFoundError:  # for another platform
            continue
        words = [metadata.get("License-Expression") or "", (metadata.get("License") or "")[:200]]
        words += [c for c in metadata.get_all("Classifier") or [] if c.startswith("License")]
        licence = LESSER.sub("", " | ".join(words))
        if COPYLEFT.search(licence):
            strong[name] = licence
    assert not strong
