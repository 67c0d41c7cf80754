"""XMP packets: which of their properties are not on a list (ISO 16684-1)."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_MM = "{http://ns.adobe.com/xap/1.0/mm/}"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_WRAPPER = re.compile(
    rb"<\?xpacket begin=(['\"])(\xef\xbb\xbf)?\1 id=(['\"])W5M0MpCehiHzreSzNTczkc9d\3\?>"
    rb"|<\?xpacket end=(['\"])[rw]\4\?>"
)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

CREATOR, RIGHTS, CREDIT = f"{_DC}creator", f"{_DC}rights", "{http://ns.adobe.com/photoshop/1.0/}Credit"

CREDITS = frozenset(
    {
        CREATOR,
        RIGHTS,
        CREDIT,
        "{http://ns.adobe.com/xap/1.0/rights/}Marked",
        "{http://ns.adobe.com/xap/1.0/rights/}WebStatement",
        "{http://ns.adobe.com/xap/1.0/rights/}UsageTerms",
    }
)
"""What a picture may say: whom to credit and on which terms."""

PAGES = CREDITS | frozenset(
    {
        *(f"{_DC}{local}" for local in ("title", "format", "language", "publisher", "description")),
        *(f"{_XMP}{local}" for local in ("CreatorTool", "CreateDate", "ModifyDate", "MetadataDate")),
        *(f"{_MM}{local}" for local in ("DocumentID", "InstanceID", "RenditionClass", "VersionID")),
        *(f"{_PDF}{local}" for local in ("Producer", "Trapped", "PDFVersion")),
        "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion",
        "{http://www.aiim.org/pdfa/ns/id/}part",
        "{http://www.aiim.org/pdfa/ns/id/}conformance",
        "{http://www.aiim.org/pdfua/ns/id/}part",
    }
)
"""What a document may say: title, publisher, which standard it follows, and what made it."""


def strange_properties(packet: bytes, known: frozenset[str]) -> Iterator[str]:
    """Yield the names of properties that are not known, and `unreadable` when the packet is not plain XMP."""
    root = _parsed(packet)
    if root is None:
        yield "unreadable"
        return
    for description in root.iter(f"{_RDF}Description"):
        named = [*description.attrib, *(child.tag for child in description)]
        strange = {tag for tag in named if tag not in known and not tag.startswith(_RDF) and tag != _LANGUAGE}
        yield from sorted(re.sub(r"\{.*\}", "", tag) for tag in strange)


def words_said(packet: bytes) -> dict[str, str]:
    """Return the words of every property; of none when the packet is not plain XMP."""
    root = _parsed(packet)
    described = root.iter(f"{_RDF}Description") if root is not None else ()
    return {child.tag: "".join(child.itertext()) for description in described for child in description}


def _parsed(packet: bytes) -> ElementTree.Element | None:
    text = _WRAPPER.sub(b"", packet).strip()
    if b"<!" in text or b"<?" in text:  # a document type could define entities without end; others hide words
        return None
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return None
