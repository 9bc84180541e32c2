"""Files as named, folders in order, nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.cli.sources import is_many, sources
from lantu.kernel.errors import UsageError


def a_tree(root: Path, *names: str) -> Path:
    """Empty files below `root`."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return root


def test_a_folder_gives_its_documents_in_order(tmp_path: Path) -> None:
    names = ("b.md", "a/z.DOCX", "a/~$z.docx", "a/notes.xlsx", ".git/c.md", ".d.md", "a/a.pdf")
    found = sources([a_tree(tmp_path, *names)])
    assert [source.relative.as_posix() for source in found] == ["b.md", "a/a.pdf", "a/z.DOCX"]


def test_a_document_named_twice_is_read_once(tmp_path: Path) -> None:
    a_tree(tmp_path, "a.md", "b.md")
    assert [s.path.name for s in sources([tmp_path / "b.md", tmp_path])] == ["b.md", "a.md"]


def test_a_named_file_needs_no_known_extension_and_need_not_exist() -> None:
    assert sources([Path("plan.xyz")])[0].path == Path("plan.xyz")


def test_an_empty_folder_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        sources([a_tree(tmp_path, "notes.xlsx")])
    assert caught.value.code == "LT-CLI-007"
    assert ".docx" in caught.value.next_step() + caught.value.why()


def test_a_folder_is_many_even_with_one_document(tmp_path: Path) -> None:
    assert is_many([tmp_path])
    assert not is_many([tmp_path / "a.md"])
