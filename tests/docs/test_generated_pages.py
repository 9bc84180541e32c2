"""The pages that come from the program say what the program says now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import SRC, modules, tree
from tools.reference_docs import pages

REMEDY = "run: python3 tools/dev.py docs"
CODE = re.compile(r"LT-[A-Z]+-\d{3}")


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_up_to_date(root: Path, name: str) -> None:
    written = root / "docs" / "reference" / name
    assert written.exists(), REMEDY
    assert written.read_text(encoding="utf-8") == pages()[name], REMEDY


def codes_in(folder: Path, *, wording: bool) -> dict[str, str]:
    """Codes written in string constants below `folder`, in the files of wording or in all others."""
    import ast

    found: dict[str, str] = {}
    for path in modules():
        is_wording = path.parent.name in ("catalogue", "finding_words")
        if folder not in path.parents or is_wording != wording:
            continue
        for node in ast.walk(tree(path)):
            # A whole string only: docstrings speak of codes, too.
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.setdefault(node.value, f"{path.name}:{node.lineno}")
    return found


def test_every_code_that_is_used_has_its_wording() -> None:
    from lantu.kernel.catalogue import all_messages
    from lantu.plan.findings import catalogue

    known = set(all_messages()) | set(catalogue())
    assert {code: at for code, at in codes_in(SRC, wording=False).items() if code not in known} == {}


def test_every_error_that_has_a_wording_is_raised_somewhere() -> None:
    from lantu.kernel.catalogue import all_messages

    assert set(all_messages()) - set(codes_in(SRC, wording=False)) == set()


def test_errors_and_findings_share_no_code() -> None:
    from lantu.kernel.catalogue import all_messages
    from lantu.plan.findings import catalogue

    assert set(all_messages()) & set(catalogue()) == set()


def test_every_wording_is_complete() -> None:
    from lantu.kernel.catalogue import all_messages
    from lantu.plan.findings import catalogue

    texts = [(code, part) for code, message in all_messages().items() for part in message]
    texts += [(code, part) for code, words in catalogue().items() for part in (words.message, words.next_step)]
    assert [code for code, part in texts if set(part) != {"zh", "en"} or not all(part.values())] == []
