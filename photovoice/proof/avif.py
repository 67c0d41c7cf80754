"""A finished AVIF holds one picture, what a decoder needs to show it, and not one byte more."""

import struct
from collections.abc import Iterator

from photovoice.proof.finding import AFTER_THE_END, FOREIGN_PROFILE, UNCLEAR, Leak, beside
from photovoice.proof.xmp import CREDITS, strange_properties

_META = {b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp", b"iref", b"idat"}
_PROPERTIES = {b"ispe", b"pixi", b"av1C", b"colr"}
_ITEMS = {b"av01", b"grid"}
_PACKET = b"mime\0application/rdf+xml\0"
_REFERENCES = {b"dimg", b"cdsc"}
_OBUS = {1: "sequence", 2: "delimiter", 3: "frame header", 4: "tiles", 6: "frame"}  # AV1, section 6.2.2

Box = tuple[bytes, int, int]
"""Name, where its contents start, where it ends."""


def examine_avif(data: bytes, name: str) -> Iterator[Leak]:
    """Yield what is in an AVIF that should not be; every byte of its data is accounted for."""
    try:
        yield from _file(data, name)
    except (struct.error, IndexError, ValueError):
        yield Leak(name, UNCLEAR)


def _boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    while start < end:
        size, name = struct.unpack_from(">I4s", data, start)
        if size < 8 or start + size > end:
            raise ValueError("a box that is cut off")
        yield name, start + 8, start + size
        start += size


def _file(data: bytes, name: str) -> Iterator[Leak]:
    coded: list[tuple[int, int, int]] = []
    packets: set[int] = set()
    stored = 0
    (first,) = struct.unpack_from(">I", data)
    if data[8:12] != b"avif" or first > 64:
        yield Leak(name, UNCLEAR)
        return
    for box, start, end in _top(data):
        if box == b"meta":
            for inner in _boxes(data, start + 4, end):
                yield from _described(data, inner, name)
                if inner[0] == b"iloc":
                    coded = _extents(data, inner)
                elif inner[0] == b"iinf":
                    packets = _packets(data, inner)
        elif box == b"mdat":
            stored += end - start
        elif box == b"":
            yield Leak(name, AFTER_THE_END)
        elif box != b"ftyp":
            yield beside(name, f"{box.decode('latin-1')} box")
    if not coded or stored != sum(length for _, _, length in coded):
        yield beside(name, "bytes that no picture uses")
    for item, start, length in coded:
        contents = data[start : start + length]
        if item in packets:
            yield from (beside(name, f"XMP {property_}") for property_ in strange_properties(contents, CREDITS))
        else:
            yield from _stream(contents, name)


def _top(data: bytes) -> Iterator[Box]:
    at = 0
    for box in (b"ftyp", b"meta", b"mdat"):
        size, found = struct.unpack_from(">I4s", data, at)
        if found != box or size < 8 or at + size > len(data):
            yield found, at, len(data)
            return
        yield box, at + 8, at + size
        at += size
    if at < len(data):
        yield b"", at, len(data)


def _described(data: bytes, box: Box, name: str) -> Iterator[Leak]:
    kind, start, end = box
    if kind not in _META:
        yield beside(name, f"{kind.decode('latin-1')} box")
    elif kind == b"hdlr" and data[start + 24 : end].strip(b"\0") not in (b"", b"libavif"):
        yield beside(name, "handler name")
    elif kind == b"iinf":
        for _, item, item_end in _boxes(data, start + 6, end):
            type_, title = data[item + 8 : item + 12], data[item + 12 : item_end].strip(b"\0")
            if data[item + 8 : item_end] == _PACKET:
                continue
            if type_ not in _ITEMS or title not in (b"", b"Color"):
                yield beside(name, f"{type_.decode('latin-1')} item")
    elif kind == b"iref":
        for reference, _, _ in _boxes(data, start + 4, end):
            if reference not in _REFERENCES:
                yield beside(name, f"{reference.decode('latin-1')} reference")
    elif kind == b"iprp":
        for inner, inner_start, inner_end in _boxes(data, start, end):
            if inner == b"ipco":
                yield from _properties(data, inner_start, inner_end, name)


def _properties(data: bytes, start: int, end: int, name: str) -> Iterator[Leak]:
    for property_, at, _ in _boxes(data, start, end):
        if property_ not in _PROPERTIES:
            yield beside(name, f"{property_.decode('latin-1')} property")
        elif property_ == b"colr" and data[at : at + 4] != b"nclx":
            yield Leak(name, FOREIGN_PROFILE)


def _packets(data: bytes, box: Box) -> set[int]:
    """Return the numbers of the items that are XMP packets."""
    items = list(_boxes(data, box[1] + 6, box[2]))
    return {struct.unpack_from(">H", data, at + 4)[0] for _, at, end in items if data[at + 8 : end] == _PACKET}


def _extents(data: bytes, box: Box) -> list[tuple[int, int, int]]:
    """Return item, start and length of every stretch that an item uses (ISO/IEC 14496-12, 8.11.3)."""
    _, start, _ = box
    version, sizes, base_size = data[start], data[start + 4], data[start + 5] >> 4
    offset_size, length_size = sizes >> 4, sizes & 15
    if version != 0 or base_size:
        raise ValueError("a table of another kind than our encoder writes")
    (items,) = struct.unpack_from(">H", data, start + 6)
    at, extents = start + 8, []
    for _ in range(items):
        item, _, count = struct.unpack_from(">HHH", data, at)
        at += 6
        for _ in range(count):
            middle = at + offset_size
            extents.append(
                (
                    item,
                    int.from_bytes(data[at:middle], "big"),
                    int.from_bytes(data[middle : middle + length_size], "big"),
                )
            )
            at = middle + length_size
    return extents


def _stream(coded: bytes, name: str) -> Iterator[Leak]:
    """Yield units of the AV1 stream that no pixel needs, such as metadata and padding (AV1, section 5.3)."""
    at = 0
    while at < len(coded):
        head = coded[at]
        kind, extended, sized = head >> 3 & 15, head >> 2 & 1, head >> 1 & 1
        at += 1 + extended
        length = len(coded) - at
        if sized:
            length, at = _leb128(coded, at)
        if kind not in _OBUS:
            yield beside(name, f"AV1 unit {kind}")
        at += length
    if at != len(coded):
        raise ValueError("a stream that is cut off")


def _leb128(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not data[at - 1] & 0x80 or shift > 56:
            return value, at
