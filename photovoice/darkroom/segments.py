"""The segments of a JPEG file (ITU-T T.81, annex B): size, how it is turned, profile, and what a decoder needs."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from photovoice.darkroom.tags import orientation, says_adobe_rgb

_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_DECODABLE = frozenset({0xC0, 0xC1, 0xC2})  # baseline, extended, progressive: Huffman coded
_ARITHMETIC = frozenset({0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
_TABLES = frozenset({0xDB, 0xC4, 0xDD})
_MOST_PROFILE = 4_000_000  # bytes; a printing press's profile has about two million


@dataclass(frozen=True, slots=True)
class Segment:
    """A marker and where its contents lie in the file."""

    marker: int
    start: int
    length: int

    def read(self, file: BinaryIO, most: int = 65_535) -> bytes:
        """Return the contents."""
        file.seek(self.start)
        return file.read(min(self.length, most))


@dataclass(frozen=True, slots=True)
class JpegHeader:
    """What stands before the first scan."""

    width: int
    height: int
    bits: int
    components: int
    progressive: bool
    arithmetic: bool
    decodable: bool
    turned: int  # EXIF orientation, 1 to 8
    profile: bytes
    adobe_rgb: bool  # said by EXIF, where there is no profile


def segments(file: BinaryIO) -> Iterator[Segment]:
    """Yield the segments up to the first scan, whose header is the last; bytes between segments are skipped."""
    at = 2
    while True:
        file.seek(at)
        window = file.read(4096)
        mark = window.find(b"\xff")
        if mark < 0 or mark + 1 >= len(window):
            if len(window) < 4096:
                return
            at += len(window) - 1 if mark >= 0 else len(window)
            continue
        marker = window[mark + 1]
        at += mark + 1
        if marker in (0x00, 0xFF):
            continue
        at += 1
        if marker == _END:
            return
        if marker in _BARE:
            continue
        file.seek(at)
        size = file.read(2)
        if len(size) < 2 or (length := struct.unpack(">H", size)[0]) < 2:
            return
        yield Segment(marker, at + 2, length - 2)
        if marker == _SCAN:
            return
        at += length


def read_header(file: BinaryIO) -> JpegHeader:
    """Read what a JPEG file says of itself.

    Raises:
        ValueError: If it ends before its first scan.
    """
    frame, frame_marker, turned, scanned, adobe_rgb = b"", 0, 0, False, False
    pieces: dict[int, bytes] = {}
    for segment in segments(file):
        if segment.marker in _FRAMES and not frame:
            frame, frame_marker = segment.read(file), segment.marker
        elif segment.marker == 0xE1 and not turned:
            exif = segment.read(file)
            if exif.startswith(b"Exif\0\0"):
                turned, adobe_rgb = orientation(exif), says_adobe_rgb(exif)
        elif segment.marker == 0xE2:
            piece = segment.read(file)
            if piece.startswith(b"ICC_PROFILE\0") and len(piece) > 14:
                pieces.setdefault(piece[12], piece[14:])
        scanned = scanned or segment.marker == _SCAN
    if len(frame) < 6 or not scanned:
        raise ValueError("it ends before the picture begins")
    bits, height, width, components = struct.unpack_from(">BHHB", frame)
    profile = b"".join(pieces[number] for number in sorted(pieces))
    return JpegHeader(
        width=width,
        height=height,
        bits=bits,
        components=components,
        progressive=frame_marker == 0xC2,
        arithmetic=frame_marker in _ARITHMETIC,
        decodable=frame_marker in _DECODABLE and bits == 8,
        turned=turned or 1,
        profile=profile if len(profile) <= _MOST_PROFILE else b"",
        adobe_rgb=adobe_rgb,
    )


def bare(file: BinaryIO) -> bytes:
    """Return the JPEG without anything a decoder does not need.

    Decoders have refused, misread and crashed on what applications put in front of a picture; so they
    are shown tables, frame and scans only, and the two segments that tell how colours are coded.
    """
    kept = [b"\xff", bytes([_START])]
    scan = 0
    for segment in segments(file):
        contents = segment.read(file)
        colours = (segment.marker, contents[:5]) in {(0xE0, b"JFIF\0"), (0xEE, b"Adobe")}
        if segment.marker in _TABLES or segment.marker in _FRAMES or colours:
            kept.append(struct.pack(">BBH", 0xFF, segment.marker, len(contents) + 2) + contents)
        if segment.marker == _SCAN:
            scan = segment.start - 4
    file.seek(scan)
    kept.append(file.read())
    return b"".join(kept)
