"""What a photo says besides its picture: place, time, device, owner, and all else that lies in its file."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from photovoice.darkroom import boxes, chunks, segments
from photovoice.darkroom.exif import told_by_exif
from photovoice.darkroom.negative import kind_of
from photovoice.darkroom.revelation import (
    AFTER_THE_END,
    HISTORY,
    OTHER,
    PREVIEW,
    PROFILE,
    SECOND,
    VIDEO,
    WORDS,
    Revelation,
    reveal,
)
from photovoice.darkroom.xmp import told_by_iptc, told_by_xmp

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"


def revelations(photo: Path) -> tuple[Revelation, ...]:
    """Return everything that a photo's file says besides the picture, each once; empty when it says nothing.

    Raises:
        OSError: If the file cannot be read.
    """
    data = photo.read_bytes()
    kind = kind_of(data[:64])
    found: list[Revelation] = []
    if kind in _WALKERS:
        found += told_by_exif(data)
        found += _WALKERS[kind](data)
    return tuple(dict.fromkeys(found))


def _in_jpeg(data: bytes) -> Iterator[Revelation]:
    file, profile = io.BytesIO(data), b""
    at = 0
    for segment in segments.segments(file):
        held, at = segment.read(file), segment.start
        if segment.marker == 0xFE:
            yield reveal(WORDS, held.decode("utf-8", "replace"))
        elif held.startswith(_XMP):
            yield from told_by_xmp(held.removeprefix(_XMP))
        elif held.startswith(_MORE_XMP):
            yield reveal(OTHER, f"XMP, {len(held)} B")
        elif held.startswith(b"ICC_PROFILE\0"):
            profile += held[14:]
        elif held.startswith(b"MPF\0"):
            yield reveal(SECOND, "MPF")
        elif held.startswith(b"JFXX\0"):
            yield reveal(PREVIEW, f"{len(held)} B")
        elif segment.marker == 0xEB:
            yield reveal(HISTORY, f"{len(held)} B")
        elif segment.marker == 0xED:
            yield from told_by_iptc(held)
        elif 0xE0 <= segment.marker <= 0xEF and not held.startswith((b"JFIF\0", b"Exif\0", b"Adobe")):
            yield reveal(OTHER, held[:40].decode("latin-1"))
    yield from _told_by_profile(profile)
    # Among scans, 0xFF stands before a marker only where no 0 and no number of a restart follows.
    for marker in re.compile(rb"\xff([^\x00\x01\xd0-\xd7\xff])").finditer(data, at):
        if marker.group(1) == b"\xd9":
            yield from _after(data[marker.end() :])
            return
        if marker.group(1) == b"\xfe":
            length = int.from_bytes(data[marker.end() : marker.end() + 2], "big")
            yield reveal(WORDS, data[marker.end() + 2 : marker.end() + length].decode("utf-8", "replace"))


def _after(rest: bytes) -> Iterator[Revelation]:
    if b"ftyp" in rest:
        yield reveal(VIDEO, f"{len(rest)} B")
    elif b"\xff\xd8\xff" in rest or chunks.PNG_START in rest:
        yield reveal(SECOND, f"{len(rest)} B")
    elif rest.strip(b"\0"):
        yield reveal(AFTER_THE_END, f"{len(rest)} B")


def _told_by_profile(profile: bytes) -> Iterator[Revelation]:
    """Yield the description of an ICC profile, old (ASCII) or new (UTF-16); it may name a screen's owner."""
    tags = int.from_bytes(profile[128:132], "big")
    for at in range(132, min(132 + 12 * tags, len(profile) - 11), 12):
        if profile[at : at + 4] == b"desc":
            start = int.from_bytes(profile[at + 4 : at + 8], "big")
            held = profile[start : start + int.from_bytes(profile[at + 8 : at + 12], "big")]
            if held.startswith(b"desc"):
                words = held[12 : 12 + int.from_bytes(held[8:12], "big")].decode("latin-1")
            else:
                words = held[28:].decode("utf-16-be", "replace")
            yield reveal(PROFILE, words.strip("\0"))


def _in_png(data: bytes) -> Iterator[Revelation]:
    file, end = io.BytesIO(data), 0
    for chunk in chunks.png_chunks(file):
        end = chunk.start + chunk.length + 4
        held = chunk.read(file)
        if chunk.name in (b"tEXt", b"iTXt") and b"xpacket" in held:
            yield from told_by_xmp(held[held.find(b"<") :])
        elif chunk.name in (b"tEXt", b"iTXt"):
            yield reveal(WORDS, held.replace(b"\0", b": ", 1).decode("utf-8", "replace"))
        elif chunk.name == b"zTXt":
            title, _, packed = held.partition(b"\0")
            yield reveal(WORDS, (title + b": " + chunks.unpacked(packed[1:])).decode("utf-8", "replace"))
        elif chunk.name == b"iCCP":
            yield from _told_by_profile(chunks.unpacked(held.partition(b"\0")[2][1:]))
        elif chunk.name == b"caBX":
            yield reveal(HISTORY, f"{chunk.length} B")
    yield from _after(data[end:] if end else b"")


def _in_webp(data: bytes) -> Iterator[Revelation]:
    file, end = io.BytesIO(data), len(data)
    for chunk in chunks.webp_chunks(file):
        end = chunk.start + chunk.length + chunk.length % 2
        if chunk.name == b"XMP ":
            yield from told_by_xmp(chunk.read(file))
        elif chunk.name == b"EXIF":
            yield from told_by_exif(chunk.read(file).removeprefix(b"Exif\0\0"))
        elif chunk.name == b"ICCP":
            yield from _told_by_profile(chunk.read(file))
        elif chunk.name == b"C2PA":
            yield reveal(HISTORY, f"{chunk.length} B")
        elif chunk.name not in (b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"):
            yield reveal(OTHER, chunk.name.decode("latin-1"))
    yield from _after(data[end:])


def _in_boxes(data: bytes) -> Iterator[Revelation]:
    try:
        yield from _told_by_profile(boxes.read_boxes(io.BytesIO(data)).profile)
        for name, held in boxes.boxes(data):
            if name == b"uuid":
                yield reveal(HISTORY if b"jumb" in held else OTHER, f"{len(held)} B")
            elif name in (b"mpvd", b"moov"):
                yield reveal(VIDEO, f"{len(held)} B")
            elif name not in (b"ftyp", b"meta", b"mdat", b"free", b"skip"):
                yield reveal(OTHER, name.decode("latin-1"))
    except ValueError:
        yield reveal(AFTER_THE_END, "?")
    for packet in re.finditer(rb"<x:xmpmeta.*?</x:xmpmeta>", data, re.DOTALL):
        yield from told_by_xmp(packet.group())
    if data.count(b"auxC"):
        yield reveal(SECOND, "auxC")


def _in_tiff(data: bytes) -> Iterator[Revelation]:
    for packet in re.finditer(rb"<x:xmpmeta.*?</x:xmpmeta>", data, re.DOTALL):
        yield from told_by_xmp(packet.group())

    at = data.find(b"acsp") - 36  # where a profile says that it is one
    if at >= 0:
        yield from _told_by_profile(data[at : at + int.from_bytes(data[at : at + 4], "big")])


def _in_gif(data: bytes) -> Iterator[Revelation]:
    for comment in re.finditer(rb"!\xfe.([^\0]+)\0", data, re.DOTALL):
        yield reveal(WORDS, comment.group(1).decode("utf-8", "replace"))
    yield from _after(data[data.rfind(b"\0;") + 2 :])


_WALKERS: dict[str, Callable[[bytes], Iterator[Revelation]]] = {
    "jpeg": _in_jpeg,
    "png": _in_png,
    "webp": _in_webp,
    "heif": _in_boxes,
    "avif": _in_boxes,
    "tiff": _in_tiff,
    "gif": _in_gif,
}
