"""A finished PNG holds its header, palette, pixels and end, and nothing else."""

import struct
import zlib
from collections.abc import Iterator

from photovoice.proof.finding import AFTER_THE_END, UNCLEAR, Leak, beside

_NEEDED = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"pHYs", b"bKGD", b"sBIT"}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def examine_png(data: bytes, name: str) -> Iterator[Leak]:
    """Yield what is in a PNG that should not be; every byte is accounted for."""
    at, header, packed, last = 8, b"", b"", b""
    while at + 12 <= len(data) and last != b"IEND":
        length, last = struct.unpack_from(">I4s", data, at)
        contents = data[at + 8 : at + 8 + length]
        header = contents if last == b"IHDR" else header
        packed += contents if last == b"IDAT" else b""
        if last not in _NEEDED or (last == b"IEND" and length):
            yield beside(name, f"{last.decode('latin-1')} chunk")
        at += length + 12
    if last != b"IEND" or len(header) != 13 or at > len(data):
        yield Leak(name, UNCLEAR)
    elif at < len(data):
        yield Leak(name, AFTER_THE_END)
    else:
        yield from _pixels(header, packed, name)


def _pixels(header: bytes, packed: bytes, name: str) -> Iterator[Leak]:
    width, height, bits, kind, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    wanted = height * (1 + (width * bits * _CHANNELS.get(kind, 0) + 7) // 8)
    stream = zlib.decompressobj()
    try:
        pixels = len(stream.decompress(packed, 2 * wanted + 1))
    except zlib.error:
        yield Leak(name, UNCLEAR)
        return
    if not stream.eof or stream.unused_data or (pixels > wanted and not interlaced):
        yield beside(name, "bytes behind the pixels")
