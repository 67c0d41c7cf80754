"""The chunks of PNG and WebP and the blocks of GIF: size, how it is turned, profile, what a decoder needs."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from photovoice.darkroom.tags import orientation

PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_MOST_PROFILE = 4_000_000


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk's name and where its contents lie in the file."""

    name: bytes
    start: int
    length: int

    def read(self, file: BinaryIO, most: int = _MOST_PROFILE) -> bytes:
        """Return the contents; of longer chunks only the beginning."""
        file.seek(self.start)
        return file.read(min(self.length, most))


@dataclass(frozen=True, slots=True)
class ChunkHeader:
    """What stands beside the picture's pixels."""

    width: int
    height: int
    turned: int = 1  # EXIF orientation, 1 to 8
    profile: bytes = b""
    bits: int = 8
    animated: bool = False


def png_chunks(file: BinaryIO) -> Iterator[Chunk]:
    """Yield the chunks of a PNG file up to its end mark."""
    at = len(PNG_START)
    while True:
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            return
        length, name = struct.unpack(">I4s", head)
        yield Chunk(name, at + 8, length)
        if name == b"IEND":
            return
        at += length + 12


def read_png(file: BinaryIO) -> ChunkHeader:
    """Read what a PNG file says of itself.

    Raises:
        ValueError: If it has no pixels.
    """
    size, turned, profile, animated, pixels = b"", 1, b"", False, False
    for chunk in png_chunks(file):
        if chunk.name == b"IHDR" and not size:
            size = chunk.read(file)
        elif chunk.name == b"eXIf":
            turned = orientation(chunk.read(file))
        elif chunk.name == b"iCCP" and not profile:
            profile = unpacked(chunk.read(file).partition(b"\0")[2][1:])
        elif chunk.name == b"acTL":
            animated = True
        pixels = pixels or chunk.name == b"IDAT"
    if len(size) < 13 or not pixels:
        raise ValueError("it ends before the picture begins")
    width, height, bits = struct.unpack_from(">IIB", size)
    return ChunkHeader(width, height, turned, profile, bits, animated)


def unpacked(packed: bytes) -> bytes:
    """Return what a chunk had packed; nothing when it is damaged, or far larger than any profile."""
    stream = zlib.decompressobj()
    try:
        profile = stream.decompress(packed, _MOST_PROFILE)
    except zlib.error:
        return b""
    return profile if stream.eof else b""


def bare_png(file: BinaryIO) -> bytes:
    """Return the PNG with nothing but the chunks its pixels need; of an animated one that is the first picture."""
    kept = [PNG_START]
    for chunk in png_chunks(file):
        if chunk.name in _PNG_NEEDED:
            file.seek(chunk.start - 8)
            kept.append(file.read(chunk.length + 12))
    return b"".join(kept)


def webp_chunks(file: BinaryIO) -> Iterator[Chunk]:
    """Yield the chunks of a WebP file within the length it declares."""
    file.seek(4)
    end = 8 + struct.unpack("<I", file.read(4))[0]
    at = 12
    while at + 8 <= end:
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            return
        name, length = struct.unpack("<4sI", head)
        yield Chunk(name, at + 8, length)
        at += 8 + length + length % 2


def read_webp(file: BinaryIO) -> ChunkHeader:
    """Read what a WebP file says of itself (RFC 9649).

    Raises:
        ValueError: If it has no pixels.
    """
    canvas, turned, profile, animated = (0, 0), 1, b"", False
    for chunk in webp_chunks(file):
        if chunk.name == b"EXIF":
            turned = orientation(chunk.read(file))
        elif chunk.name == b"ICCP":
            profile = chunk.read(file)
        elif chunk.name in (b"VP8X", b"VP8 ", b"VP8L"):
            head = chunk.read(file, 10)
            animated = animated or (chunk.name == b"VP8X" and bool(head[:1] and head[0] & 2))
            canvas = canvas if any(canvas) else _webp_size(chunk.name, head)
    if not all(canvas):
        raise ValueError("it ends before the picture begins")
    return ChunkHeader(*canvas, turned, profile, animated=animated)


def _webp_size(name: bytes, head: bytes) -> tuple[int, int]:
    if name == b"VP8X" and len(head) == 10:
        return int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
    if name == b"VP8L" and len(head) >= 5:
        packed = int.from_bytes(head[1:5], "little")
        return (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
    if name == b"VP8 " and len(head) == 10:
        return int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF
    return 0, 0


def read_gif(file: BinaryIO) -> ChunkHeader:
    """Read the size of a GIF's screen, widened by its first picture as decoders do; animated: another follows.

    Raises:
        ValueError: If it has no picture.
    """
    file.seek(6)
    width, height, flags = struct.unpack("<HHB", _all(file, 5))
    _skip(file, 2 + (3 << (flags & 7) + 1 if flags & 0x80 else 0))
    pictures = 0
    while pictures < 2 and (block := file.read(1)) in (b"!", b","):
        if block == b"!":
            _skip(file, 1)
        else:
            left, top, wide, high, flags = struct.unpack("<HHHHB", _all(file, 9))
            if not pictures:
                width, height = max(width, left + wide), max(height, top + high)
            _skip(file, 1 + (3 << (flags & 7) + 1 if flags & 0x80 else 0))
            pictures += 1
        while (length := _all(file, 1)[0]) > 0:
            _skip(file, length)
    if not pictures:
        raise ValueError("it ends before the picture begins")
    return ChunkHeader(width, height, animated=pictures > 1)


def _all(file: BinaryIO, length: int) -> bytes:
    data = file.read(length)
    if len(data) < length:
        raise ValueError("it is cut off")
    return data


def _skip(file: BinaryIO, length: int) -> None:
    file.seek(length, 1)
