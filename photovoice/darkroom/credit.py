"""The agreed credit line and licence inside a picture, where image searches and editors look for them."""

import struct
from xml.sax.saxutils import escape

_NAMESPACE = b"http://ns.adobe.com/xap/1.0/\0"
_PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">{said}</rdf:Description></rdf:RDF></x:xmpmeta>'
)
_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{words}</rdf:li></rdf:Seq></dc:creator>"
_RIGHTS = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li></rdf:Alt></dc:rights>'
_LICENCE = "<xmpRights:WebStatement>{words}</xmpRights:WebStatement>"


def credited(jpeg: bytes, credit: str = "", rights: str = "", licence: str = "") -> bytes:
    """Return a JPEG that says whom to credit, on which terms, and where those are written; empty: not said.

    They are the properties that the IPTC Photo Metadata Standard names Creator, Copyright Notice and Web
    Statement of Rights, written as XMP. Nothing else is added, and the pixels stay as they are.

    Raises:
        ValueError: If it is no JPEG that the darkroom made.
    """
    parts = ((_CREATOR, credit), (_RIGHTS, rights), (_LICENCE, licence))
    said = "".join(form.format(words=escape(words)) for form, words in parts if words)
    if not said:
        return jpeg
    if jpeg[:4] != b"\xff\xd8\xff\xe0":
        raise ValueError("no print of the darkroom")
    after_first = 4 + struct.unpack_from(">H", jpeg, 4)[0]
    contents = _NAMESPACE + _PACKET.format(said=said).encode()
    segment = struct.pack(">BBH", 0xFF, 0xE1, len(contents) + 2) + contents
    return jpeg[:after_first] + segment + jpeg[after_first:]
