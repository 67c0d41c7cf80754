"""What a recording says besides its sound: place, time, names and programs, in the tags that telephones write."""

import re
import struct
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from photovoice.darkroom import boxes
from photovoice.darkroom.revelation import (
    AFTER_THE_END,
    DEVICE,
    OTHER,
    OWNER,
    PLACE,
    PREVIEW,
    TIME,
    Revelation,
    reveal,
)
from photovoice.darkroom.sound import kind_of_sound
from photovoice.problems import Message, say

TITLE = say("words about the recording")
_ABOUT: tuple[tuple[str, Message], ...] = (
    (r"location|gps|xyz|loci|©xyz", PLACE),
    (r"date|year|time|day|TDR|TYER|TDAT|ICRD|©day", TIME),
    (r"artist|author|owner|©ART|TPE|IART|©aut", OWNER),
    (r"encoder|vendor|©too|©swr|©mak|©mod|com\.|TSSE|TENC|ISFT", DEVICE),
)
_HOLDERS = (b"moov", b"udta", b"meta", b"ilst", b"trak", b"mdia")
_SINCE = datetime(1904, 1, 1, tzinfo=UTC)  # ISO/IEC 14496-12, 8.2.2.3


def told_by_sound(data: bytes) -> tuple[Revelation, ...]:
    """Return everything that a recording says besides its sound, each once; empty when nothing is found."""
    kind = kind_of_sound(data[:16])
    found: dict[Revelation, None] = {}
    try:
        for revelation in _WALKERS[kind](data) if kind in _WALKERS else ():
            found[revelation] = None
    except (ValueError, struct.error, IndexError, RecursionError):
        found[reveal(OTHER, "?")] = None  # what cannot be read as it should be hides something, or is damaged
    return tuple(found)


def _tag(name: str, value: str) -> Revelation:
    for pattern, about in _ABOUT:
        if re.match(pattern, name, re.IGNORECASE):
            return reveal(about, value)
    return reveal(TITLE, f"{name}: {value}")


def _in_mp3(data: bytes) -> Iterator[Revelation]:
    size = _seven_bits(data[6:10]) if data.startswith(b"ID3") else 0
    at, end, wide = 10, 10 + size, data[3:4] == b"\4"
    while at + 10 <= end and data[at : at + 4].strip(b"\0"):
        name, length = data[at : at + 4].decode("latin-1"), data[at + 4 : at + 8]
        held = data[at + 10 : at + 10 + (_seven_bits(length) if wide else int.from_bytes(length, "big"))]
        if name.startswith("T") or name == "COMM":
            yield _tag(name, _words(held))
        elif name == "APIC":
            yield reveal(PREVIEW, f"{len(held)} B")
        else:
            yield reveal(OTHER, f"{name}, {len(held)} B")
        at += 10 + max(1, len(held))
    if data[-128:-125] == b"TAG":
        yield reveal(TITLE, data[-125:].replace(b"\0", b" ").decode("latin-1"))
    if (ape := data.rfind(b"APETAGEX")) > 0:
        yield reveal(OTHER, f"APE, {len(data) - ape} B")


def _seven_bits(four: bytes) -> int:
    size = 0
    for seven in four:
        size = size << 7 | seven & 0x7F
    return size


def _words(held: bytes) -> str:
    """Return the words of an ID3 frame, whose first byte tells how they are written (ID3v2.4, section 4)."""
    coding = ("latin-1", "utf-16", "utf-16-be", "utf-8")[held[0] & 3] if held else "latin-1"
    return held[1:].decode(coding, "replace").replace("\0", " ")


def _in_ogg(data: bytes) -> Iterator[Revelation]:
    found = re.search(rb"OpusTags|\x03vorbis", data)
    if not found:
        return
    at = found.end()
    for number in range(100):  # comments; no telephone writes more
        if number == 1:
            at += 4
        (length,) = struct.unpack_from("<I", data, at)
        words = data[at + 4 : at + 4 + length].decode("utf-8", "replace")
        at += 4 + length
        if number == 0:
            yield reveal(DEVICE, words)
            (count,) = struct.unpack_from("<I", data, at)
        else:
            name, _, value = words.partition("=")
            yield reveal(PREVIEW, f"{length} B") if name == "METADATA_BLOCK_PICTURE" else _tag(name, value)
        if number == count:
            return


def _in_mp4(data: bytes) -> Iterator[Revelation]:
    for name, held in boxes.boxes(data):
        if name == b"meta":
            held = held[4:] if held[4:8] != b"hdlr" else held
        if name in _HOLDERS:
            yield from _in_mp4(held)
        elif name in (b"mvhd", b"tkhd", b"mdhd"):
            seconds = int.from_bytes(held[4:12] if held[0] else held[4:8], "big")
            if 0 < seconds < 1 << 33:
                yield reveal(TIME, (_SINCE + timedelta(seconds=seconds)).isoformat(" "))
        elif name[:1] == b"\xa9" or name in (b"loci", b"auth", b"titl"):
            start = 16 if held[4:8] == b"data" else 4
            yield _tag(name.decode("latin-1"), held[start:].decode("utf-8", "replace"))
        elif name == b"covr":
            yield reveal(PREVIEW, f"{len(held)} B")
        elif name in (b"uuid", b"----", b"XMP_"):
            yield reveal(OTHER, f"{name.decode('latin-1')}, {len(held)} B")


def _in_wav(data: bytes) -> Iterator[Revelation]:
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        held = data[at + 8 : at + 8 + length]
        if name == b"LIST" and held.startswith(b"INFO"):
            for inner, words in re.findall(rb"(I[A-Z]{3})....([^\0]+)", held[4:], re.DOTALL):
                yield _tag(inner.decode("ascii"), words.decode("utf-8", "replace"))
        elif name not in (b"fmt ", b"data", b"fact"):
            yield reveal(OTHER, f"{name.decode('latin-1')}: {held[:80].decode('latin-1')}")
        at += 8 + length + length % 2
    if at < len(data):
        yield reveal(AFTER_THE_END, f"{len(data) - at} B")


_WALKERS: dict[str, Callable[[bytes], Iterator[Revelation]]] = {
    "mp3": _in_mp3,
    "ogg": _in_ogg,
    "mp4": _in_mp4,
    "wav": _in_wav,
}
