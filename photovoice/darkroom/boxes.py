"""The boxes of HEIC and AVIF files (ISO/IEC 14496-12, 23008-12): the main picture's upright size and profile."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_MOST_META = 16_000_000  # bytes; a burst of many pictures has a few hundred thousand
_HEVC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_AV1 = frozenset({b"avif", b"avis"})
_STILLS = frozenset({b"mif1", b"mif2", b"msf1", b"miaf"})


@dataclass(frozen=True, slots=True)
class BoxHeader:
    """The main picture's size upright, its ICC profile, or the numbers of its colours (ITU-T H.273)."""

    width: int
    height: int
    profile: bytes = b""
    primaries: int = 1
    transfer: int = 13

    @property
    def bright(self) -> bool:
        """Tell whether it is coded for a range of brightness that paper and most screens do not have (PQ, HLG)."""
        return self.transfer in (16, 18)


def kind_of(start: bytes) -> str:
    """Tell `heif`, `avif` or `video` from the file type box; empty when it is none."""
    if start[4:8] != b"ftyp":
        return ""
    brands = {start[at : at + 4] for at in (8, *range(16, min(int.from_bytes(start[:4], "big"), len(start)), 4))}
    if start[8:12] in _AV1 or (brands & _AV1 and not brands & _HEVC and start[8:12] in _STILLS):
        return "avif"
    return "heif" if start[8:12] in _HEVC | _STILLS else "video"


def boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and contents of the boxes that follow each other in some bytes.

    Raises:
        ValueError: If one is longer than what holds it.
    """
    at = 0
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        head = 8
        if size == 1 and at + 16 <= len(data):
            size, head = struct.unpack_from(">Q", data, at + 8)[0], 16
        elif size == 0:
            size = len(data) - at
        if size < head or at + size > len(data):
            raise ValueError("a box that is cut off")
        yield name, data[at + head : at + size]
        at += size


def _meta(file: BinaryIO) -> bytes:
    file.seek(0, 2)
    length = file.tell()
    at = 0
    while at + 8 <= length:
        file.seek(at)
        size, name = struct.unpack(">I4s", file.read(8))
        head = 8
        if size == 1:
            size, head = int.from_bytes(file.read(8), "big"), 16
        size = size or length - at
        if size < head or at + size > length or (name == b"meta" and size > _MOST_META):
            break
        if name == b"meta":
            return file.read(size - head)[4:]
        at += size
    raise ValueError("it ends before the picture is described")


def read_boxes(file: BinaryIO) -> BoxHeader:
    """Read what a HEIC or AVIF file says of its main picture.

    Raises:
        ValueError: If it does not say how large that is, or is cut off.
    """
    parts = dict(boxes(_meta(file)))
    try:
        chosen = parts[b"pitm"]
        main = struct.unpack_from(">I" if chosen[0] else ">H", chosen, 4)[0]
        described = list(boxes(parts[b"iprp"]))
        properties = [prop for name, held in described if name == b"ipco" for prop in boxes(held)]
        numbers = [n for name, held in described if name == b"ipma" for n in _properties_of(held, main)]
        return _described([properties[number - 1] for number in numbers if 0 < number <= len(properties)])
    except (KeyError, struct.error, IndexError) as broken:
        raise ValueError("it does not describe its main picture") from broken


def _properties_of(table: bytes, main: int) -> list[int]:
    version, flags = table[0], table[3]
    item, wide = (">I" if version else ">H"), flags & 1
    at, found = 8, []
    for _ in range(struct.unpack_from(">I", table, 4)[0]):
        (number,) = struct.unpack_from(item, table, at)
        at += struct.calcsize(item)
        count = table[at]
        at += 1
        for _ in range(count):
            found += [struct.unpack_from(">H", table, at)[0] & 0x7FFF if wide else table[at] & 0x7F] * (
                number == main
            )
            at += 2 if wide else 1
    return found


def _described(properties: list[tuple[bytes, bytes]]) -> BoxHeader:
    width = height = 0
    profile, primaries, transfer = b"", 1, 13
    for name, held in properties:
        if name == b"ispe":
            width, height = struct.unpack_from(">II", held, 4)
        elif name == b"clap":
            wide, over, high, under = struct.unpack_from(">IIII", held)
            if over and under:
                width, height = min(width, wide // over), min(height, high // under)
        elif name == b"irot" and held[0] & 1:
            width, height = height, width
        elif name == b"colr" and held[:4] in (b"prof", b"rICC"):
            profile = held[4:]
        elif name == b"colr" and held[:4] == b"nclx":
            primaries, transfer = struct.unpack_from(">HH", held, 4)
    if not width or not height:
        raise ValueError("it does not say how large it is")
    return BoxHeader(width, height, profile, primaries, transfer)
