"""What a TIFF directory says of its picture; EXIF blocks are TIFF as well (TIFF 6.0, section 2)."""

import io
import struct
from dataclasses import dataclass
from typing import BinaryIO

WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, ORIENTATION, SAMPLES = 256, 257, 258, 259, 262, 274, 277
SUBFILE, PROFILE, DNG = 254, 34675, 50706
_CAMERA, _INTEROPERABILITY, _INDEX = 0x8769, 0xA005, 1  # EXIF 2.32, section 4.6

_ADOBE_RGB = tuple(b"R03\0")

_FORMATS = {1: "B", 2: "B", 3: "H", 4: "I", 16: "Q"}
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_MOST_ENTRIES = 1000  # far above any camera's
_MOST_NUMBERS = 16  # longer lists (strip offsets) say nothing that is asked here


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory: its whole numbers (and letters as numbers) by tag, and whether another directory follows."""

    numbers: tuple[tuple[int, tuple[int, ...]], ...]
    followed: bool

    def all(self, tag: int) -> tuple[int, ...]:
        """Return the numbers under a tag."""
        return next((values for known, values in self.numbers if known == tag), ())

    def number(self, tag: int, otherwise: int) -> int:
        """Return the first number under a tag."""
        return next(iter(self.all(tag)), otherwise)

    def has(self, tag: int) -> bool:
        """Tell whether the tag is there."""
        return any(known == tag for known, _ in self.numbers)


def directory(file: BinaryIO, place: int | None = None) -> Directory:
    """Read a directory of a TIFF file, classic or Big: that at a place, or the first.

    Raises:
        ValueError: If there is none.
    """
    file.seek(0)
    header = file.read(16)
    order = {b"II": "<", b"MM": ">"}.get(header[:2])
    if order is None or len(header) < 8:
        raise ValueError("no TIFF header")
    big = struct.unpack_from(order + "H", header, 2)[0] == 43
    offset, count, entry = ("Q", "Q", 20) if big else ("I", "H", 12)
    try:
        file.seek(struct.unpack_from(order + offset, header, 8 if big else 4)[0] if place is None else place)
        counted = struct.unpack(order + count, file.read(struct.calcsize(count)))[0]
        if counted > _MOST_ENTRIES:
            raise ValueError("more tags than any camera writes")
        table = file.read(counted * entry)
        after = file.read(struct.calcsize(offset))
        numbers = []
        for at in range(0, len(table) - entry + 1, entry):
            tag, kind, length = struct.unpack_from(order + "HH" + offset, table, at)
            inline = table[at + entry - struct.calcsize(offset) : at + entry]
            numbers.append((tag, _numbers(file, order, kind, length, inline, order + offset)))
    except (struct.error, OverflowError, OSError) as broken:
        raise ValueError("a TIFF directory that is cut off") from broken
    return Directory(tuple(numbers), len(after) == struct.calcsize(offset) and any(after))


def _numbers(file: BinaryIO, order: str, kind: int, length: int, inline: bytes, offset: str) -> tuple[int, ...]:
    if kind not in _FORMATS or length > _MOST_NUMBERS:
        return ()
    size = length * _WIDTHS[kind]
    if size > len(inline):
        file.seek(struct.unpack(offset, inline)[0])
        inline = file.read(size)
    return struct.unpack(f"{order}{length}{_FORMATS[kind]}", inline[:size])


def orientation(exif: bytes) -> int:
    """Return how an EXIF block says the picture is turned (1 to 8); 1 when it does not say or is damaged."""
    try:
        turned = directory(io.BytesIO(exif.removeprefix(b"Exif\0\0"))).number(ORIENTATION, 1)
    except ValueError:
        return 1
    return turned if 1 <= turned <= 8 else 1


def says_adobe_rgb(exif: bytes) -> bool:
    """Tell whether an EXIF block calls the colours Adobe RGB, as cameras do that add no profile (DCF 2.0)."""
    block = io.BytesIO(exif.removeprefix(b"Exif\0\0"))
    try:
        camera = directory(block, directory(block).number(_CAMERA, 0))
        return directory(block, camera.number(_INTEROPERABILITY, 0)).all(_INDEX) == _ADOBE_RGB
    except ValueError:
        return False
