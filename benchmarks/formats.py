"""Pages a second of docx, pdf and ofd files."""

from __future__ import annotations

import sys
from pathlib import Path

from figures import ROOT, Figures
from measure import best_of

sys.path.insert(0, str(ROOT))

SAMPLES = ROOT / "samples" / "haize"
# Characters of a printed page, for files that know no pages.
PAGE = 700
COLUMNS = ("file", "pages", "opening, CPU s", "opening, wall s", "pages a second", "reading too, pages a second")


def measure() -> Figures:
    """The sample plans as docx and pdf, and the longer one set as ofd with 1,000 characters a page."""
    from lantu.plan.read.open import document_from_bytes
    from lantu.plan.read.reader import read_plan

    figures = Figures("Word, PDF and OFD files", COLUMNS)
    files = [(path.name, path.read_bytes()) for path in sorted(SAMPLES.glob("*.docx")) + sorted(SAMPLES.glob("*.pdf"))]
    files.append(("haize-14fyp.ofd", _ofd(SAMPLES / "haize-14fyp.md")))
    for name, data in files:
        document = document_from_bytes(data, name)
        opened = best_of(3, lambda name=name, data=data: document_from_bytes(data, name))
        read = best_of(3, lambda document=document: read_plan(document))
        pages = max((block.page or 0 for block in document.blocks), default=0) or -(-len(document.text) // PAGE)
        figures.add(
            name, pages, f"{opened.cpu:.3f}", f"{opened.wall:.3f}", f"{pages / opened.wall:.0f}",
            f"{pages / (opened.wall + read.wall):.0f}",
        )  # fmt: skip
    figures.notes.append(f"a docx has no pages: counted as {PAGE} characters each")
    figures.notes.append("a pdf is read in a process of its own, whose start is part of the wall-clock time")
    return figures


def _ofd(source: Path) -> bytes:
    """The sample's paragraphs as an OFD file: lines of 32 characters, 28 lines a page."""
    from tests.makers.ofd_files import OfdPage, ofd

    lines = [
        paragraph[at : at + 32]
        for paragraph in source.read_text(encoding="utf-8").split("\n")
        if paragraph and paragraph[0] not in "|!"
        for at in range(0, len(paragraph), 32)
    ]
    pages = []
    for at in range(0, len(lines), 28):
        page = OfdPage()
        for number, line in enumerate(lines[at : at + 28]):
            page.text(line.lstrip("# "), 28, 36 + 9 * number)
        pages.append(page)
    return ofd(*pages)
