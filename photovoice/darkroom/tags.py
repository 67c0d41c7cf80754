"""What a TIFF directory says of its picture; EXIF blocks are TIFF as well (TIFF 6.0, section 2)."""

import io
import struct
from dataclasses import dataclass
from typing import BinaryIO

WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, ORIENTATION, SAMPLES = 256, 257, 258, 259, 262, 274, 277
SUBFILE, PROFILE, DNG = 254, 34675, 50706

_FORMATS = {1: "B", 3: "H", 4: "I", 16: "Q"}
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_MOST_ENTRIES = 1000  # far above any camera's
_MOST_NUMBERS = 16  # longer lists (strip offsets) say nothing that is asked here


@dataclass(frozen=True, slots=True)
class Directory:
    """The first directory: its whole numbers by tag, and whether another directory follows."""

    numbers: tuple[tuple[int, tuple[int, ...]], ...]
    followed: bool

    def number(self, tag: int, otherwise: int) -> int:
        """Return the first number under a tag."""
        return next((values[0] for known, values in self.numbers if known == tag and values), otherwise)

    def has(self, tag: int) -> bool:
        """Tell whether the tag is there."""
        return any(known == tag for known, _ in self.numbers)


def first_directory(file: BinaryIO) -> Directory:
    """Read the first directory of a TIFF file, classic or Big.

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
        file.seek(struct.unpack_from(order + offset, header, 8 if big else 4)[0])
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
        turned = first_directory(io.BytesIO(exif.removeprefix(b"Exif\0\0"))).number(ORIENTATION, 1)
    except ValueError:
        return 1
    return turned if 1 <= turned <= 8 else 1
