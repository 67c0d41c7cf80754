"""Ogg Opus written anew: a head, an empty comment, packets of sound, pages that say nothing (RFC 3533, 7845)."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

RATE = 48000  # of Opus, whatever was recorded
_SERIAL = 1  # of the one stream; usually drawn by chance
_TAGS = b"OpusTags" + bytes(8)  # no vendor, no comment
_MOST_PACKETS = 50  # on a page: a second, so that players can seek
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


@dataclass(frozen=True, slots=True)
class Opus:
    """Packets of sound, and how many samples of theirs are to be heard after the first few are passed over."""

    packets: tuple[bytes, ...]
    channels: int
    skip: int
    samples: int


def written_ogg(opus: Opus) -> bytes:
    """Return the file: the same bytes for the same packets."""
    head = struct.pack("<8sBBHIhB", b"OpusHead", 1, opus.channels, opus.skip, RATE, 0, 0)
    pages = [_page(0, [head], 0, 2), _page(1, [_TAGS], 0, 0)]
    leaves = list(_leaves(opus.packets))
    end = opus.skip + opus.samples
    position = 0
    for number, leaf in enumerate(leaves, 2):
        position += sum(map(duration, leaf))
        last = number == len(leaves) + 1
        pages.append(_page(number, leaf, min(position, end) if last else position, 4 if last else 0))
    return b"".join(pages)


def read_ogg(data: bytes) -> Opus:
    """Return what a file holds, its packets' padding cleared.

    Raises:
        ValueError: If it is damaged, or holds anything but one stream of Opus in one or two channels.
    """
    packets, unfinished, first_end, end = [], b"", None, 0
    for granule, parts in _pages(data):
        for part, whole in parts:
            unfinished += part
            if whole:
                packets.append(unfinished)
                unfinished = b""
        if len(packets) > 2 and granule >= 0:
            end = granule
            first_end = granule - sum(map(duration, packets[2:])) if first_end is None else first_end
    if unfinished or len(packets) < 3 or not packets[1].startswith(b"OpusTags"):
        raise ValueError("no Opus, or cut off")
    if len(packets[0]) != 19:
        raise ValueError("an arrangement of channels of its own")
    name, version, channels, skip, _, gain, family = struct.unpack("<8sBBHIhB", packets[0])
    if (name, version, gain, family) != (b"OpusHead", 1, 0, 0) or channels not in (1, 2):
        raise ValueError("another kind of Opus")
    samples = end - max(0, first_end or 0) - skip
    if not 0 < samples <= sum(map(duration, packets[2:])):
        raise ValueError("positions that contradict each other")
    return Opus(tuple(map(_unpadded, packets[2:])), channels, skip, samples)


def duration(packet: bytes) -> int:
    """Return how many samples a packet lasts (RFC 6716, 3.1).

    Raises:
        ValueError: If it is empty or longer than packets may be.
    """
    if len(packet) < 1 or (packet[0] & 3 == 3 and len(packet) < 2):
        raise ValueError("an empty packet")
    kind, count = packet[0] >> 3, (1, 2, 2, packet[-1] & 63)[packet[0] & 3]
    if packet[0] & 3 == 3:
        count = packet[1] & 63
    if kind < 12:
        each = (480, 960, 1920, 2880)[kind & 3]
    elif kind < 16:
        each = (480, 960)[kind & 1]
    else:
        each = (120, 240, 480, 960)[kind & 3]
    if not 0 < count * each <= 5760:
        raise ValueError("a packet that is too long")
    return count * each


def _unpadded(packet: bytes) -> bytes:
    """Return the packet with zeros where its padding is (RFC 6716, 3.2.5)."""
    if packet[0] & 3 != 3 or not packet[1] & 0x40:
        return packet
    padding, at = 0, 2
    while at < len(packet):
        padding += min(packet[at], 254)
        at += 1
        if packet[at - 1] < 255:
            break
    if at + padding > len(packet):
        raise ValueError("padding longer than its packet")
    return packet[: len(packet) - padding] + bytes(padding)


def _leaves(packets: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield the packets of each page; a page has at most 255 parts of 255 bytes."""
    leaf: list[bytes] = []
    parts = 0
    for packet in packets:
        needed = len(packet) // 255 + 1
        if needed > 255:
            raise ValueError("a packet longer than a page")
        if leaf and (parts + needed > 255 or len(leaf) == _MOST_PACKETS):
            yield leaf
            leaf, parts = [], 0
        leaf.append(packet)
        parts += needed
    yield leaf


def _page(number: int, packets: list[bytes], position: int, flags: int) -> bytes:
    laces = b"".join(b"\xff" * (len(packet) // 255) + bytes((len(packet) % 255,)) for packet in packets)
    head = struct.pack("<4sBBqII", b"OggS", 0, flags, position, _SERIAL, number)
    tail = bytes((len(laces),)) + laces + b"".join(packets)
    return head + struct.pack("<I", _checksum(head + bytes(4) + tail)) + tail


def _checksum(page: bytes) -> int:
    """Return Ogg's checksum: zlib's with every bit order turned round, and neither end inverted."""
    mirrored = zlib.crc32(page.translate(_MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)


def _pages(data: bytes) -> Iterator[tuple[int, list[tuple[bytes, bool]]]]:
    """Yield position and parts of packets of every page, each with whether its packet ends there."""
    at, stream, last = 0, None, False
    while at < len(data) and not last:
        if len(data) < at + 27 or data[at : at + 5] != b"OggS\0":
            raise ValueError("a page that is cut off")
        flags, granule, serial = struct.unpack_from("<BqI", data, at + 5)
        laces = data[at + 27 : at + 27 + data[at + 26]]
        body = at + 27 + len(laces)
        if stream not in (None, serial) or body + sum(laces) > len(data) or len(laces) < data[at + 26]:
            raise ValueError("a page that is cut off or of another stream")
        stream, last = serial, bool(flags & 4)
        parts, at, length = [], body, 0
        for lace in laces:
            length += lace
            if lace < 255:
                parts.append((data[at : at + length], True))
                at, length = at + length, 0
        if length:
            parts.append((data[at : at + length], False))
            at += length
        yield granule, parts
    if b"OggS" in data[at:]:
        raise ValueError("a second recording behind the first")
