"""Damaged files end in a document or a coded error, never in anything else."""

from __future__ import annotations

import copy
import io
import random
import zipfile
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.kernel.errors import ReadError
from lantu.plan.read.open import ReadOptions, document_from_bytes
from tests.makers.docx_files import docx, numbering, paragraph, style, word_indicator_table, zipped
from tests.makers.ofd_files import OfdPage, indicator_page, ofd
from tests.makers.pdf_files import indicator_table, pdf

ODD = ("", "0", "-1", "99999999999", "1e308", "nan", "x", "1 2 3 4", "g 99999 1", "0 0 0 0", "M 0 0 L 1e9 0", "None")
OPTIONS = ReadOptions(isolate=False, time_limit=5)


@cache
def seed_of(kind: str) -> bytes:
    if kind == "pdf":
        return pdf("*主要指标*\n" + indicator_table())
    if kind == "ofd":
        return ofd(indicator_page(), OfdPage().text("总体要求 abc", 30, 40))
    head, tail = paragraph("总体要求", numbered=(1, 0), style="H"), paragraph("完")
    lists = numbering(("chineseCounting", "第%1章"))
    return docx(head, word_indicator_table(), tail, styles=style("H", level=1, numbered=1), lists=lists)


def opens_or_explains(data: bytes, name: str) -> None:
    try:
        document = document_from_bytes(data, name, options=OPTIONS)
    except ReadError:
        return
    assert all(document.text[b.start : b.end] == b.text for b in document.blocks if b.table is None)


@pytest.mark.parametrize("kind", ["docx", "ofd", "pdf"])
@given(chance=st.integers(0, 2**32))
def test_damaged_bytes(kind: str, chance: int) -> None:
    dice = random.Random(chance)
    data = bytearray(seed_of(kind))
    for _ in range(dice.choice((1, 3, 30))):
        at = dice.randrange(len(data))
        if dice.random() < 0.6:
            data[at] = dice.randrange(256)
        else:
            data[at : at + dice.randrange(40)] = data[: dice.randrange(40)]
    opens_or_explains(bytes(data), f"a.{kind}")


@pytest.mark.parametrize("kind", ["docx", "ofd"])
@given(chance=st.integers(0, 2**32))
def test_damaged_structure(kind: str, chance: int) -> None:
    from lxml import etree

    dice = random.Random(chance)
    source = zipfile.ZipFile(io.BytesIO(seed_of(kind)))
    parts = {name: source.read(name) for name in source.namelist()}
    name = dice.choice(sorted(parts))
    root = etree.fromstring(parts[name])
    for _ in range(dice.choice((1, 5, 40))):
        _damage(dice.choice(list(root.iter())), root, dice)
    opens_or_explains(zipped(parts | {name: etree.tostring(root)}), f"a.{kind}")


def _damage(item: Any, root: Any, dice: random.Random) -> None:
    parent = item.getparent()
    choice = dice.random()
    if choice < 0.3 and parent is not None:
        parent.remove(item)
    elif choice < 0.5 and sum(1 for _ in item.iter()) < 200:
        dice.choice(list(root.iter())).append(copy.deepcopy(item))
    elif choice < 0.8 and item.attrib:
        item.set(dice.choice(sorted(item.attrib)), dice.choice(ODD))
    else:
        item.text = dice.choice(ODD)
