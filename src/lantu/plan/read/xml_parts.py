"""XML from untrusted containers: no document type, no entities, no network, bounded depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.kernel.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_xml(data: bytes, where: str) -> _Element:
    """The root element of `data`.

    LT-READ-025 for a document type (the door of entity bombs and external entities; neither OOXML nor OFD has a use
    for one), LT-READ-026 for XML that is not well formed or absurdly deep.
    """
    from lxml import etree

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ReadError("LT-READ-025", where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("LT-READ-026", where, {"reason": str(error)[:160]}) from error
    # A part in UTF-16 hides its document type from the byte search above.
    if root is None or getattr(root.getroottree().docinfo, "doctype", False):
        raise ReadError("LT-READ-025", where)
    return root
