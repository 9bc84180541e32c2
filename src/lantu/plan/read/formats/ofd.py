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


def read_ofd(data: bytes, where: str, options: ReadOptions, deadline: Deadline) -> Document:
    """Read an OFD: text objects assembled to lines by position, templates included, tables from drawn lines.

    A file whose pages are pictures is LT-READ-032, a file that lacks a part it names LT-READ-039.
    """
    package = Archive(data, where, options)
    if any(posixpath.basename(name) in ("encryptions.xml", "decryptseed.dat") for name in package.names()):
        raise ReadError("LT-READ-021", where)
    pages: list[Page] = []
    for root in _document_roots(package):
        for page in _Package(package, root, options, deadline).pages(len(pages)):
            pages.append(page)
    scans = [page.number for page in pages if len(page.glyphs) < _FEWEST_GLYPHS and page.image_share > 0.2]
    if scans and len(scans) == sum(bool(page.glyphs or page.image_share) for page in pages):
        raise ReadError("LT-READ-032", where, {"pages": len(scans)})
    document = document_of(pages, deadline)
    if not document.text.strip():
        raise ReadError("LT-READ-038", where)
    if scans:
        notice = Notice("LT-READ-553", {"pages": ", ".join(map(str, scans))})
        document = replace(document, notices=(*document.notices, notice))
    return document


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

    def _bold_fonts(self) -> set[str]:
        bold: set[str] = set()
        for kind in ("PublicRes", "DocumentRes"):
            for item in self._named(self._root, kind):
                path = self._path((item.text or "").strip())
                if not self._package.has(path):
                    continue
                for font in self._named(self._part(path), "Font"):
                    name = (font.get("FontName", "") + font.get("FamilyName", "")).lower()
                    if font.get("Bold", "") == "true" or any(
                        part in name for part in ("黑体", "bold", "heiti", "simhei")
                    ):
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
