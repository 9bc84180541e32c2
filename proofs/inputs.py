"""The damaged inputs of each kind: input `index` under `seed` is the same file on every machine."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from proofs import fragments
from proofs.mutations import damaged_bytes, damaged_lines, damaged_package, damaged_text, encoded

ROOT = fragments.ROOT


def damaged(kind: str, seed: int, index: int) -> tuple[str, bytes]:
    """The file name and the bytes of one input."""
    chance = Random(f"{kind} {seed} {index}")
    return KINDS[kind](chance)


def _text(chance: Random) -> tuple[str, bytes]:
    return chance.choice(("a.md", "a.md", "a.txt")), encoded(damaged_text(fragments.plain_text(chance), chance), chance)


def _table(chance: Random) -> tuple[str, bytes]:
    return chance.choice(("a.md", "a.md", "a.txt")), encoded(damaged_text(fragments.table_text(chance), chance), chance)


def _html(chance: Random) -> tuple[str, bytes]:
    return "a.html", encoded(damaged_text(fragments.html_text(chance), chance), chance)


def _yaml(chance: Random) -> tuple[str, bytes]:
    if chance.random() < 0.6:
        name, text = "a.plan.yaml", _some_items(chance.choice(_plan_files()), chance)
    else:
        name, text = "a.corrections.yaml", _CORRECTIONS
    damage = damaged_lines if chance.random() < 0.6 else damaged_text
    text = damage(text, chance)
    return name, encoded(text, chance) if chance.random() < 0.3 else text.encode("utf-8", "replace")


def _some_items(text: str, chance: Random) -> str:
    """The head of a plan.yaml and a few items of one of its lists: as good as all, and read in a tenth of the time."""
    head, _, body = text.partition("\nsections:\n")
    lists = [f"sections:\n{part}" if at == 0 else part for at, part in enumerate(_LIST.split(body))]
    title, _, items = chance.choice(lists).partition("\n")
    whole = items.split("\n  - ")
    at = chance.randrange(len(whole))
    kept = "\n  - ".join(["", *whole[at : at + chance.randrange(1, 4)]]).lstrip("\n")
    kept = kept.replace("  -   - ", "  - ")
    return _SECTION.sub("", f"{head}\n{title}\n{kept}\n")


def _docx(chance: Random) -> tuple[str, bytes]:
    return "a.docx", damaged_package(chance.choice(_docx_files()), chance)


def _ofd(chance: Random) -> tuple[str, bytes]:
    return "a.ofd", damaged_package(chance.choice(_ofd_files()), chance)


def _pdf(chance: Random) -> tuple[str, bytes]:
    data = chance.choice(_pdf_files())
    if chance.random() < 0.6:
        # Outside the streams: dictionaries, numbers, the table of references. Random bytes mostly hit fonts.
        text = data.decode("latin-1")
        places = [at for at in range(len(text)) if text.startswith(("obj", "/", "xref", "trailer"), at)][:4000]
        at = chance.choice(places)
        window = damaged_text(text[at : at + 120], chance).encode("latin-1", "replace")
        return "a.pdf", data[:at] + window + data[at + 120 :]
    return "a.pdf", damaged_bytes(data, chance)


def _doc(chance: Random) -> tuple[str, bytes]:
    return "a.doc", damaged_bytes(_doc_file(), chance)


KINDS: dict[str, Callable[[Random], tuple[str, bytes]]] = {
    "text": _text, "html": _html, "table": _table, "yaml": _yaml, "docx": _docx, "pdf": _pdf, "ofd": _ofd, "doc": _doc,
}  # fmt: skip

_LIST = re.compile(r"\n(?=[a-z]+:\n)")
_SECTION = re.compile(r"\n    (?:section|part_of): .*")  # these ids are not among the few items
_CORRECTIONS = """lantu: corrections/1
source_sha256: abc
corrections:
  - op: replace_text
    quote: 安全部系
    text: 安全体系
    occurrence: 1
    reason: 扫描错字
    author: 王某
    date: 2026-01-31
  - op: set
    item: {kind: target, name: 绿地率, section: 主要目标}
    field: unit
    value: "%"
    was: 个
    reason: 单位列错行
    author: 王某
  - op: drop
    id: t4m9xkzn
    reason: 这是现状
    author: 王某
  - op: add
    kind: target
    fields: {kind: commitment, form: coverage, name: 供水普及率, quote: 98%以上, target_value: 98, comparator: ">="}
    at: 12
    reason: 漏读
    author: 王某
"""


@cache
def _plan_files() -> tuple[str, ...]:
    from lantu.plan.file import dump_plan
    from lantu.plan.read.open import open_document
    from lantu.plan.read.reader import read_plan

    samples = (fragments.SAMPLE / "haize-15fyp.md", fragments.SAMPLE / "haize-14fyp.md")
    return tuple(dump_plan(read_plan(open_document(path))) for path in samples)


@cache
def _docx_files() -> tuple[bytes, ...]:
    from tests.makers import docx_files as make

    lists = make.numbering(("chineseCounting", "第%1章"), ("decimal", "%1.%2"))
    small = make.docx(
        make.paragraph("主要目标", style="h1", numbered=(1, 0)),
        make.paragraph(make.run("到2025年，", bold=True), "建成学校5所，绿地率达到38%以上。"),
        make.word_indicator_table(),
        make.table([make.cell("甲", across=2), make.cell("乙\n丙")], [make.cell("1"), make.cell("2"), make.cell("3")]),
        styles=make.style("h1", title="heading 1", level=1),
        lists=lists,
        footnotes='<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>',
    )
    return small, small, (fragments.SAMPLE / "haize-15fyp.docx").read_bytes()


@cache
def _ofd_files() -> tuple[bytes, ...]:
    from tests.makers.ofd_files import OfdPage, indicator_page, ofd

    page = (
        OfdPage()
        .text("第一章 主要目标", 60, 30, size=6, font=2)
        .text("到2025年，建成学校5所。", 28, 45, ctm="1 0 0 1 0 0")
    )
    return ofd(page, indicator_page()), ofd(
        page, page, template=OfdPage().text("— 1 —", 100, 280), extra={"a.jpg": b"x"}
    )


@cache
def _pdf_files() -> tuple[bytes, ...]:
    from tests.makers.pdf_files import indicator_table, pdf

    first = pdf("= 第一章 主要目标\n\n到2025年，建成学校5所，绿地率达到38%以上。\n" + indicator_table())
    return first, pdf("一、发展基础\n\n" + "推进城乡产业建设，培育企业100家。" * 12, width=300, height=300)


@cache
def _doc_file() -> bytes:
    """A Word 97 file, written by LibreOffice; nobody else writes one without a licence."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "a.docx"
        source.write_bytes(_docx_files()[0])
        words = ["soffice", f"-env:UserInstallation={Path(folder).as_uri()}/profile", "--headless"]
        command = [*words, "--convert-to", "doc:MS Word 97", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return source.with_suffix(".doc").read_bytes()


def on_path() -> None:
    """Let the makers of the tests be imported when a proof runs as a script."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
