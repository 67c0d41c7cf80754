"""What XMP packets and IPTC datasets say of a photo, in plain words."""

import re
import struct
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

from photovoice.darkroom.revelation import (
    CHANGED,
    DEPTH,
    DEVICE,
    DIGITISED,
    HISTORY,
    OTHER,
    OWNER,
    PEOPLE,
    PLACE,
    PREVIEW,
    SECOND,
    SERIAL,
    TAKEN,
    TIME,
    VIDEO,
    WORDS,
    Revelation,
    reveal,
)
from photovoice.problems import Message

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ABOUT: tuple[tuple[str, Message], ...] = (
    ("(City|Country|Location|State|Sublocation|GPS|Province).*", PLACE),
    (".*(Person|Region|Face).*", PEOPLE),
    (".*(DocumentID|InstanceID|Serial|UniqueID|Identifier).*", SERIAL),
    (".*(History|DerivedFrom|Ingredients|Pantry).*", HISTORY),
    (".*(DateTimeOriginal|DateCreated).*", TAKEN),
    (".*(DateTimeDigitized|CreateDate).*", DIGITISED),
    (".*(ModifyDate|MetadataDate).*", CHANGED),
    (".*(Date|Time).*", TIME),
    (".*(creator|rights|Author|Credit|Owner|Artist|Contact|Byline).*", OWNER),
    (".*(Make|Model|Lens|CreatorTool|Software|Toolkit).*", DEVICE),
    (".*(GDepth|hdrgm|GainMap|Depth|Disparity).*", DEPTH),
    (".*(MotionPhoto|MicroVideo).*", VIDEO),
    (".*(Thumbnail|Preview).*", PREVIEW),
    (".*(GImage|Container|Directory).*", SECOND),
    (".*(title|description|subject|Headline|Caption|Keyword|Label|Instructions|comment).*", WORDS),
)
_DATASETS: dict[int, Message] = {
    **dict.fromkeys((5, 25, 40, 105, 120), WORDS),
    **dict.fromkeys((80, 85, 110, 115, 116, 118, 122), OWNER),
    **dict.fromkeys((26, 27, 90, 92, 95, 100, 101), PLACE),
    **dict.fromkeys((55, 60), TAKEN),
    **dict.fromkeys((62, 63), DIGITISED),
    65: DEVICE,
}


def told_by_xmp(packet: bytes) -> Iterator[Revelation]:
    """Yield what an XMP packet says; one that defines entities is not opened."""
    text = re.sub(rb"<\?xpacket.*?\?>", b"", packet, flags=re.DOTALL).strip(b"\0 \r\n\t")
    try:
        if b"<!" in text:
            raise ValueError("a document type")
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError):
        yield reveal(OTHER, "XMP")
        return
    others = []
    for description in root.iter(f"{_RDF}Description"):
        said = [*description.attrib.items(), *((child.tag, " ".join(child.itertext())) for child in description)]
        for tag, value in said:
            name = tag.rpartition("}")[2]
            if tag.startswith(_RDF) or "XML/1998" in tag:
                continue
            if (about := _about(name)) is OTHER:
                others.append(name)
            else:
                yield reveal(about, f"{name}: {' '.join(value.split())}")
    if others:
        yield reveal(OTHER, f"{len(others)} × XMP: {', '.join(others)}")


def _about(name: str) -> Message:
    return next((about for names, about in _ABOUT if re.fullmatch(names, name)), OTHER)


def told_by_iptc(resources: bytes) -> Iterator[Revelation]:
    """Yield what the IPTC datasets among Photoshop's image resources say (IIM 4.2)."""
    at = resources.find(b"\x1c\x02")
    while 0 <= at <= len(resources) - 5 and resources[at : at + 2] == b"\x1c\x02":
        number, length = struct.unpack_from(">BH", resources, at + 2)
        value = resources[at + 5 : at + 5 + length].decode("utf-8", "replace")
        if number:
            yield reveal(_DATASETS.get(number, OTHER), value)
        at += 5 + length
