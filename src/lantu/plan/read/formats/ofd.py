"""OFD files (GB/T 33190, 版式文档): a zip of XML pages whose objects are placed in millimetres."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lantu.kernel.errors import ReadError
from lantu.plan.read.archive import Archive
from lantu.plan.read.document import Document, Notice
from lantu.plan.read.formats.ofd_objects import PageReader, box_of, name_of
from lantu.plan.read.formats.page import Page
from lantu.plan.read.formats.page_document import document_of
from lantu.plan.read.guards import Deadline
from lantu.plan.read.options import ReadOptions
from lantu.plan.read.xml_parts import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_A4 = (0.0, 0.0, 210.0, 297.0)
_FEWEST_GLYPHS = 6
_BOLD_NAMES = ("黑体", "bold", "heiti", "simhei")


def read_ofd(data: bytes, where: str, options: ReadOptions, deadline: Deadline) -> Document:
    """Read an OFD: text objects assembled to lines by position, templates included, tables from drawn lines.

    A file whose pages are pictures is LT-READ-032, a file that lacks a part it names LT-READ-039.
    """
    package = Archive(data, where, options)
    if any(posixpath.basename(name) in ("encryptions.xml", "decryptseed.dat") for name in package.names()):
        raise ReadError("LT-READ-021", where)
    pages: list[Page] = []
    pictures: dict[int, bytes] = {}
    for root in _document_roots(package):
        source = _Package(package, root, options, deadline)
        for page in source.pages(len(pages)):
            pages.append(page)
            if options.ocr and _is_scan(page):
                pictures[page.number] = source.picture(page.number)
    scans = [page.number for page in pages if _is_scan(page)]
    notice = Notice("LT-READ-553", {"pages": ", ".join(map(str, scans))}) if scans else None
    if scans and (options.ocr or len(scans) == sum(bool(page.glyphs or page.image_share) for page in pages)):
        from lantu.plan.read.formats.scan import recognised_pictures

        found = recognised_pictures(pictures, len(scans), where, options, deadline)
        pages = [found.pages.get(page.number, page) for page in pages]
        notice = found.notice()
    document = document_of(pages, deadline)
    if not document.text.strip():
        raise ReadError("LT-READ-038", where)
    return replace(document, notices=(*document.notices, notice)) if notice else document


def _is_scan(page: Page) -> bool:
    return len(page.glyphs) < _FEWEST_GLYPHS and page.image_share > 0.2


def _document_roots(package: Archive) -> list[str]:
    top = parse_xml(package.read("OFD.xml"), package.where)
    roots = [(item.text or "").strip() for item in top.iter() if name_of(item) == "DocRoot"]
    if not roots:
        raise ReadError("LT-READ-039", package.where, {"reason": "DocRoot ∅"})
    return [posixpath.normpath(root.lstrip("/")) for root in roots]


class _Package:
    """One document of an OFD file."""

    def __init__(self, package: Archive, root: str, options: ReadOptions, deadline: Deadline) -> None:
        self._package = package
        self._options = options
        self._deadline = deadline
        self._folder = posixpath.dirname(root)
        self._root = self._part(root)
        self._box = next((box_of(item.text, _A4) for item in self._named(self._root, "PhysicalBox")), _A4)
        self._reader = PageReader(self._bold_fonts(), deadline)
        self._templates = {
            item.get("ID", ""): item.get("BaseLoc", "") for item in self._named(self._root, "TemplatePage")
        }

    def pages(self, before: int) -> Iterator[Page]:
        """The pages in order, numbered from `before + 1`."""
        places = [item.get("BaseLoc", "") for item in self._named(self._root, "Page") if item.get("BaseLoc")]
        if before + len(places) > self._options.max_pages:
            facts: dict[str, object] = {"pages": before + len(places), "limit": self._options.max_pages}
            raise ReadError("LT-READ-029", self._package.where, facts)
        for at, place in enumerate(places):
            self._deadline.check()
            content = self._part(self._path(place))
            box = next((box_of(item.text, self._box) for item in self._named(content, "PhysicalBox")), self._box)
            page = self._reader.page(before + at + 1, box)
            for template in self._named(content, "Template"):
                source = self._templates.get(template.get("TemplateID", ""))
                if source and self._package.has(self._path(source)):
                    self._reader.read(self._part(self._path(source)), page)
            self._reader.read(content, page)
            yield page

    def picture(self, page: int) -> bytes:
        """The bytes of the largest picture on a page."""
        _, wanted = max(self._reader.pictures.get(page, [(0.0, "")]))
        for folder, resources in self._resources():
            for item in self._named(resources, "MultiMedia"):
                place = next((child.text for child in item if name_of(child) == "MediaFile"), None)
                path = posixpath.normpath(posixpath.join(folder, (place or "").strip()))
                if item.get("ID") == wanted and self._package.has(path):
                    return self._package.read(path)
        raise ReadError("LT-READ-039", self._package.where, {"reason": f"MultiMedia {wanted[:40]} ∅"})

    def _resources(self) -> Iterator[tuple[str, _Element]]:
        """Resource lists with the folder that their files stand in."""
        for kind in ("PublicRes", "DocumentRes"):
            for item in self._named(self._root, kind):
                path = self._path((item.text or "").strip())
                if self._package.has(path):
                    root = self._part(path)
                    yield posixpath.join(posixpath.dirname(path), root.get("BaseLoc", "")), root

    def _bold_fonts(self) -> set[str]:
        bold: set[str] = set()
        for _, resources in self._resources():
            for font in self._named(resources, "Font"):
                name = (font.get("FontName", "") + font.get("FamilyName", "")).lower()
                if font.get("Bold", "") == "true" or any(part in name for part in _BOLD_NAMES):
                    bold.add(font.get("ID", ""))
        return bold

    def _path(self, place: str) -> str:
        return posixpath.normpath(place.lstrip("/") if place.startswith("/") else posixpath.join(self._folder, place))

    def _part(self, path: str) -> _Element:
        if not self._package.has(path):
            raise ReadError("LT-READ-039", self._package.where, {"reason": f"{path} ∅"})
        return parse_xml(self._package.read(path), self._package.where)

    @staticmethod
    def _named(root: _Element, name: str) -> Iterator[_Element]:
        return (item for item in root.iter() if name_of(item) == name)
