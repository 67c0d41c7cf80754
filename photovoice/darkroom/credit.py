"""The agreed credit line and licence inside a picture, where image searches and editors look for them."""

import struct
from xml.sax.saxutils import escape

from photovoice.darkroom.credit_avif import with_packet

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PACKET = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'  # of every packet: ISO 16684-1, section 7.3.2
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">{said}</rdf:Description></rdf:RDF></x:xmpmeta>'
    '<?xpacket end="r"?>'
)
_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{words}</rdf:li></rdf:Seq></dc:creator>"
_CREDIT = "<photoshop:Credit>{words}</photoshop:Credit>"
_RIGHTS = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li></rdf:Alt></dc:rights>'
_LICENCE = "<xmpRights:WebStatement>{words}</xmpRights:WebStatement>"

_RESOURCE = b"Photoshop 3.0\x008BIM\x04\x04\0\0"  # image resource 1028, without a name: IPTC-IIM
_UTF8 = b"\x1b%G"
# IIM 4.2, chapters 5 and 6: record, number and most bytes of the datasets.
_CHARACTERS, _BY_LINE, _CREDIT_LINE, _NOTICE = (1, 90, 32), (2, 80, 32), (2, 110, 32), (2, 116, 128)


def credited(print_: bytes, credit: str = "", rights: str = "", licence: str = "") -> bytes:
    """Return a picture that says whom to credit, on which terms, and where those are written; empty: not said.

    They are the properties that the IPTC Photo Metadata Standard names Creator, Credit Line, Copyright Notice
    and Web Statement of Rights, written as XMP; in a JPEG the first three as IIM as well, for older programs,
    where they are short enough for it: words are never cut. Nothing else is added; the pixels stay as they are.

    Raises:
        ValueError: If it is no JPEG or AVIF that the darkroom made.
    """
    parts = ((_CREATOR, credit), (_CREDIT, credit), (_RIGHTS, rights), (_LICENCE, licence))
    said = "".join(form.format(words=escape(words)) for form, words in parts if words)
    if not said:
        return print_
    packet = _PACKET.format(said=said).encode()
    if print_[4:8] == b"ftyp":
        return with_packet(print_, packet)
    if print_[:4] != b"\xff\xd8\xff\xe0":
        raise ValueError("no print of the darkroom")
    after_first = 4 + struct.unpack_from(">H", print_, 4)[0]
    segments = _segment(0xE1, _XMP + packet)
    if datasets := _datasets(((_BY_LINE, credit), (_CREDIT_LINE, credit), (_NOTICE, rights))):
        resource = _RESOURCE + struct.pack(">I", len(datasets)) + datasets + bytes(len(datasets) % 2)
        segments += _segment(0xED, resource)
    return print_[:after_first] + segments + print_[after_first:]


def _segment(marker: int, contents: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(contents) + 2) + contents


def _datasets(said: tuple[tuple[tuple[int, int, int], str], ...]) -> bytes:
    fitting = [(place, words.encode()) for place, words in said if 0 < len(words.encode()) <= place[2]]
    if not fitting:
        return b""
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(words)) + words
        for (record, number, _), words in ((_CHARACTERS, _UTF8), *fitting)
    )
