"""The invented plan says the same in docx and in pdf."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lantu.plan.read.document import BlockKind, Document
from lantu.plan.read.open import open_document


def prose(document: Document) -> set[str]:
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
    return {re.sub(r"\s", "", b.text) for b in document.blocks if b.kind in kinds and len(b.text) > 40}


def rows(document: Document) -> list[list[str]]:
    tables = [block.table for block in document.blocks if block.table and block.table.width > 2]
    return [[re.sub(r"\s", "", cell.text) for cell in row] for table in tables for row in table.rows]


@pytest.mark.parametrize("name", ["haize-14fyp", "haize-15fyp"])
def test_docx_and_pdf_agree(root: Path, name: str) -> None:
    word, printed = (open_document(root / "samples" / "haize" / f"{name}.{kind}") for kind in ("docx", "pdf"))
    assert len(prose(word)) > 15
    contents = re.compile(r"\.{6}")
    assert {text for text in prose(printed) if not contents.search(text)} == prose(word)
    header, wanted = rows(word)[0], rows(word)
    # The header is printed again on each page; a merged cell that the page break cuts is printed once.
    found = [header, *(row for row in rows(printed) if row != header)]
    assert len(found) == len(wanted)
    for row, right in zip(found, wanted, strict=True):
        assert all(a in ("", b) for a, b in zip(row, right, strict=True))
