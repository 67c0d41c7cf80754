"""A telephone's way of storing a picture: turned pixels, and everything it says besides the picture."""

import io
import struct
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from PIL import Image

from tests.support.scenes.brushes import Picture

# The middle of Lake Constance: nobody lives there.
LATITUDE, LONGITUDE = Fraction(47_6123, 10_000), Fraction(9_4217, 10_000)

QUARTER_TURNS = {1: 0, 3: 2, 6: 1, 8: -1}
"""EXIF orientation (CIPA DC-008, 4.6.4) to quarter turns, anticlockwise, from upright to stored pixels."""

LARGEST = 620_000
"""Bytes of picture data in one file: 24 of them stay below 15 MB."""

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" photoshop:City="Invented City on the Lake">
<dc:creator><rdf:Seq><rdf:li>{owner}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Telephone:
    """What an invented participant's telephone writes into every picture."""

    maker: str
    model: str
    serial: str
    owner: str


@dataclass(frozen=True, slots=True)
class Exposure:
    """What is particular to one file; the time as EXIF writes it, `2026:04:12 18:43:07`."""

    taken: str
    orientation: int = 1
    comment: str = ""
    trailer: bytes = b""


ASCII, SHORT, LONG, RATIONAL, UNDEFINED, BYTE = 2, 3, 4, 5, 7, 1
Tag = tuple[int, int, bytes, int]


def words(tag: int, text: str) -> Tag:
    """Return a tag with text in it."""
    raw = text.encode("ascii") + b"\0"
    return tag, ASCII, raw, len(raw)


def number(tag: int, value: int, kind: int = SHORT) -> Tag:
    """Return a tag with one whole number in it."""
    return tag, kind, struct.pack(">H" if kind == SHORT else ">I", value), 1


def degrees(tag: int, value: Fraction) -> Tag:
    """Return a tag with degrees, minutes and seconds in it."""
    minutes = value % 1 * 60
    parts = (int(value), 1, int(minutes), 1, int(minutes % 1 * 60 * 1000), 1000)
    return tag, RATIONAL, struct.pack(">6I", *parts), 3


def raw(tag: int, kind: int, content: bytes) -> Tag:
    """Return a tag with bytes in it."""
    return tag, kind, content, len(content)


def directory(tags: list[Tag], start: int, following: int = 0) -> bytes:
    """Return an image file directory that begins so many bytes into the file (TIFF 6.0, section 2)."""
    entries, values = b"", b""
    behind = start + 2 + 12 * len(tags) + 4
    for tag, kind, content, count in sorted(tags):
        entries += struct.pack(">HHI", tag, kind, count)
        if len(content) <= 4:
            entries += content.ljust(4, b"\0")
        else:
            entries += struct.pack(">I", behind + len(values))
            values += content + b"\0" * (len(content) % 2)
    return struct.pack(">H", len(tags)) + entries + struct.pack(">I", following) + values


def exif(telephone: Telephone, exposure: Exposure, thumbnail: bytes) -> bytes:
    """Return an EXIF block: owner, serial number, time and place, and a small picture of something else."""
    first = 8

    def main(camera: int, place: int, small: int) -> bytes:
        return directory(
            [
                words(0x010F, telephone.maker),
                words(0x0110, telephone.model),
                number(0x0112, exposure.orientation),
                words(0x0131, "Sample Camera 4.2"),
                words(0x0132, exposure.taken),
                words(0x013B, telephone.owner),
                number(0x8769, camera, LONG),
                number(0x8825, place, LONG),
            ],
            first,
            small,
        )

    second = first + len(main(0, 0, 0))
    camera = directory(
        [
            raw(0x9000, UNDEFINED, b"0232"),
            words(0x9003, exposure.taken),
            raw(0x9286, UNDEFINED, b"ASCII\0\0\0Generated sample picture. Not for publication as it is."),
            words(0xA430, telephone.owner),
            words(0xA431, telephone.serial),
            words(0xA434, f"{telephone.model} back lens"),
        ],
        second,
    )
    third = second + len(camera)
    place = directory(
        [
            raw(0x0000, BYTE, b"\2\3\0\0"),
            words(0x0001, "N"),
            degrees(0x0002, LATITUDE),
            words(0x0003, "E"),
            degrees(0x0004, LONGITUDE),
            words(0x001D, exposure.taken[:10]),
        ],
        third,
    )
    fourth = third + len(place)

    def small(at: int) -> bytes:
        return directory(
            [number(0x0103, 6), number(0x0201, at, LONG), number(0x0202, len(thumbnail), LONG)], fourth
        )

    picture = fourth + len(small(0))
    tiff = b"MM\0*" + struct.pack(">I", first) + main(second, third, fourth) + camera + place + small(picture)
    return b"Exif\0\0" + tiff + thumbnail


def small_picture(stored: Picture) -> bytes:
    """Return a thumbnail of a different crop: the right-hand upper part, as before somebody cropped it away."""
    h, w = stored.shape[:2]
    crop = Image.fromarray(np.ascontiguousarray(stored[: h * 2 // 3, w // 3 :]))
    crop.thumbnail((200, 200))
    out = io.BytesIO()
    crop.save(out, "JPEG", quality=70)
    return out.getvalue()


def store(upright: Picture, telephone: Telephone, exposure: Exposure, path: Path) -> None:
    """Write the picture as the telephone would."""
    stored = np.ascontiguousarray(np.rot90(upright, QUARTER_TURNS[exposure.orientation]))
    thumbnail = small_picture(stored)
    for quality in range(88, 60, -2):
        out = io.BytesIO()
        Image.fromarray(stored).save(
            out,
            "JPEG",
            quality=quality,
            optimize=True,
            exif=exif(telephone, exposure, thumbnail),
            xmp=XMP.format(owner=telephone.owner).encode(),
            comment=exposure.comment.encode(),
        )
        if out.tell() <= LARGEST:
            break
    path.write_bytes(out.getvalue() + exposure.trailer)
