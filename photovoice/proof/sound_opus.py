"""A finished Ogg Opus file holds a head, an empty comment and packets of sound, on pages without a gap."""

import struct
from collections.abc import Iterator

from photovoice.proof.finding import AFTER_THE_END, UNCLEAR, Leak, beside

_EMPTY = b"OpusTags" + bytes(8)  # RFC 7845, 5.2: a vendor of no letters, no comments
_FIRST, _LAST = 2, 4  # RFC 3533, 6: what a page's flags may say
_MILLISECONDS = (10, 20, 40, 60) * 3 + (10, 20) * 2 + (2.5, 5, 10, 20) * 4  # RFC 6716, table 2


def examine_opus(data: bytes, name: str) -> Iterator[Leak]:
    """Yield what is in an Ogg Opus file that should not be; every byte is accounted for."""
    at = number = counted = 0
    flags = skip = 0
    while at < len(data) and not flags & _LAST:
        page = data[at : at + 27]
        if len(page) < 27 or page[:5] != b"OggS\0":
            yield Leak(name, UNCLEAR)
            return
        flags, position, stream, order, _, count = struct.unpack("<BqIIIB", page[5:])
        laces = data[at + 27 : at + 27 + count]
        end = at + 27 + count + sum(laces)
        if end > len(data) or len(laces) < count or (laces and laces[-1] == 255) or flags & ~(_FIRST | _LAST):
            yield Leak(name, UNCLEAR)
            return
        if (stream, order, bool(flags & _FIRST)) != (1, number, number == 0):
            yield beside(name, "numbers of its pages")
        if page[22:26] != _checksum(data[at : at + 22] + bytes(4) + data[at + 26 : end]):
            yield beside(name, "checksums of its pages")
        own = list(_split(laces, data[at + 27 + count : end]))
        yield from _packets(own, number, name)
        skip = int.from_bytes(own[0][10:12], "little") if number == 0 and own else skip
        counted += sum(map(_samples, own)) if number > 1 else 0
        # A page counts the samples so far; the last may say fewer, to cut off an end of silence.
        if position != counted and not (flags & _LAST and skip < position < counted):
            yield beside(name, "positions of its pages")
        at, number = end, number + 1
    if not flags & _LAST or not counted:
        yield Leak(name, UNCLEAR)
    elif at < len(data):
        yield Leak(name, AFTER_THE_END)


def _packets(own: list[bytes], number: int, name: str) -> Iterator[Leak]:
    """Yield what is strange in the packets of a page: the head, the comment, or sound."""
    if number == 0:
        if len(own) != 1 or len(own[0]) != 19 or not _is_head(own[0]):
            yield beside(name, "head")
    elif number == 1:
        if own != [_EMPTY]:
            yield beside(name, "comments")
    else:
        for packet in own:
            if not _samples(packet):
                yield beside(name, "a packet that is no sound")
            elif any(_padding(packet)):
                yield beside(name, "padding")


def _is_head(packet: bytes) -> bool:
    name, version, channels, _, hertz, gain, family = struct.unpack("<8sBBHIhB", packet)
    return (name, version, hertz, gain, family) == (b"OpusHead", 1, 48000, 0, 0) and channels in (1, 2)


def _split(laces: bytes, body: bytes) -> Iterator[bytes]:
    at = length = 0
    for lace in laces:
        length += lace
        if lace < 255:
            yield body[at : at + length]
            at, length = at + length, 0


def _samples(packet: bytes) -> int:
    """Return how many samples a packet lasts; 0 where it is none (RFC 6716, 3.1 and 3.4)."""
    if not packet:
        return 0
    code = packet[0] & 3
    if code == 3 and len(packet) < 2:
        return 0
    frames = (1, 2, 2)[code] if code < 3 else packet[1] & 63
    samples = int(48 * _MILLISECONDS[packet[0] >> 3] * frames)
    return samples if samples <= 5760 else 0


def _padding(packet: bytes) -> bytes:
    """Return the bytes that fill a packet up (RFC 6716, 3.2.5)."""
    if packet[0] & 3 != 3 or not packet[1] & 64:
        return b""
    length, at = 0, 2
    while at < len(packet) and packet[at] == 255:
        length, at = length + 254, at + 1
    length += packet[at] if at < len(packet) else 0
    return packet[max(at + 1, len(packet) - length) :] if length else b""


def _checksum(page: bytes) -> bytes:
    """Return a page's checksum (RFC 3533, 6), worked out bit by bit in a table, unlike the writer's."""
    value = 0
    for byte in page:
        value = (value << 8 & 0xFFFFFFFF) ^ _TABLE[value >> 24 ^ byte]
    return value.to_bytes(4, "little")


def _table() -> tuple[int, ...]:
    table = []
    for value in range(256):
        value <<= 24
        for _ in range(8):
            value = value << 1 ^ (0x104C11DB7 if value >> 31 else 0)
        table.append(value)
    return tuple(table)


_TABLE = _table()
