"""Every link of the pages leads to a file that is there, and to a heading that stands in it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from tests.docs.pages import ROOT, all_pages, without_fences

_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+?)\s*$", re.MULTILINE)
_OUTSIDE = ("http://", "https://", "mailto:")


def test_every_link_leads_somewhere() -> None:
    dead = []
    for page in all_pages():
        for link in _LINK.findall(without_fences(page.read_text("utf-8"))):
            if link.startswith(_OUTSIDE):
                continue
            name, _, heading = unquote(link).partition("#")
            target = (page.parent / name).resolve() if name else page
            if not target.exists() or (heading and heading not in slugs(target)):
                dead.append(f"{page.relative_to(ROOT)}: {link}")
    assert dead == []


def test_every_page_is_reached_from_an_index() -> None:
    reached = {ROOT / "README.md", ROOT / "docs" / "README.md"}
    waiting = list(reached)
    while waiting:
        page = waiting.pop()
        for link in _LINK.findall(without_fences(page.read_text("utf-8"))):
            target = (page.parent / unquote(link).partition("#")[0]).resolve()
            if target.suffix == ".md" and target.is_file() and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert [page.relative_to(ROOT) for page in all_pages() if "docs" in page.parts and page not in reached] == []


def test_chinese_pages_have_their_english_ones_and_say_so() -> None:
    for page in (ROOT / "docs").rglob("*.zh-CN.md"):
        english = page.with_name(page.name.replace(".zh-CN.md", ".md"))
        assert english.name in page.read_text("utf-8"), page.name
        assert english.exists(), page.name
        assert page.name in english.read_text("utf-8"), english.name


def test_the_tutorial_and_every_how_to_are_there_in_chinese() -> None:
    english = [
        p for p in [ROOT / "docs" / "tutorial.md", *(ROOT / "docs" / "how-to").glob("*.md")] if ".zh-CN" not in p.name
    ]
    assert len(english) > 8
    assert [page.name for page in english if not page.with_name(f"{page.stem}.zh-CN.md").exists()] == []


def slugs(page: Path) -> set[str]:
    """The anchors of a page's headings, as the sites that show Markdown make them."""
    if page.suffix != ".md":
        return set()
    headings = _HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
