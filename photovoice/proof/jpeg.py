"""A finished JPEG holds tables, frame, scans, our profile and perhaps a credit line, and not one byte more."""

import re
import struct
from collections.abc import Iterator
from hashlib import sha256

from photovoice.proof.finding import AFTER_THE_END, FOREIGN_PROFILE, SRGB, UNCLEAR, Leak, beside
from photovoice.proof.iptc import strange_datasets
from photovoice.proof.xmp import CREDITS, strange_properties, words_said

_CODING = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD}  # baseline to progressive frames, tables, restart interval
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_SCAN_OVER = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_IPTC = b"Photoshop 3.0\0"
_PROFILE = b"ICC_PROFILE\0\1\1"


def examine_jpeg(data: bytes, name: str) -> Iterator[Leak]:
    """Yield what is in a JPEG that should not be; every byte is accounted for."""
    at = 2
    said: dict[str, str] = {}
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _END:
        marker = data[at + 1]
        (length,) = struct.unpack_from(">H", data, at + 2)
        contents = data[at + 4 : at + 2 + length]
        if marker == 0xED and contents.startswith(_IPTC):
            yield from (beside(name, f"IPTC {dataset}") for dataset in strange_datasets(contents, said))
        else:
            yield from _segment(marker, contents, name)
        if marker == 0xE1 and contents.startswith(_XMP):
            said = words_said(contents.removeprefix(_XMP))
        at += 2 + length
        if marker == _SCAN:
            over = _SCAN_OVER.search(data, at)
            at = over.start() if over else len(data)
    if data[at : at + 2] != b"\xff\xd9":
        yield Leak(name, UNCLEAR)
    elif at + 2 != len(data):
        yield Leak(name, AFTER_THE_END)


def _segment(marker: int, contents: bytes, name: str) -> Iterator[Leak]:
    if marker in _CODING or marker == _SCAN:
        return
    if marker == 0xE0 and contents.startswith(b"JFIF\0") and len(contents) == 14 and contents[12:] == b"\0\0":
        return
    if marker == 0xEE and contents.startswith(b"Adobe") and len(contents) == 12:
        return
    if marker == 0xE2 and contents.startswith(b"ICC_PROFILE\0"):
        if contents[:14] != _PROFILE or sha256(contents[14:]).hexdigest() != SRGB:
            yield Leak(name, FOREIGN_PROFILE)
    elif marker == 0xE1 and contents.startswith(_XMP):
        for property_ in strange_properties(contents.removeprefix(_XMP), CREDITS):
            yield beside(name, f"XMP {property_}")
    else:
        yield beside(name, _said(marker, contents))


def _said(marker: int, contents: bytes) -> str:
    if marker == _COMMENT:
        return "comment"
    kind = re.match(rb"[A-Za-z0-9_ .]{2,20}", contents)
    number = f"APP{marker - 0xE0}" if 0xE0 <= marker <= 0xEF else f"segment {marker:02X}"
    return f"{number} {kind.group().decode()}" if kind else number
