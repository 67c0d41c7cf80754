"""An XMP packet beside the picture in an AVIF that our encoder made (ISO/IEC 14496-12, section 8.11)."""

import struct

from photovoice.darkroom.boxes import boxes

_PLAIN_TABLE = b"\0\0\0\0\x44\0"  # version 0, four bytes for an offset, four for a length, no base


def with_packet(avif: bytes, packet: bytes) -> bytes:
    """Return the AVIF with the packet as one more item, which describes the picture.

    Raises:
        ValueError: If it is no AVIF that the darkroom made.
    """
    parts = list(boxes(avif))
    if [name for name, _ in parts] != [b"ftyp", b"meta", b"mdat"]:
        raise ValueError("no print of the darkroom")
    (_, start), (_, meta), (_, pixels) = parts
    old = dict(boxes(meta[4:]))
    grown = len(_described(old, 0, 0, 0)) - len(meta)
    place = len(start) + 8 + len(meta) + grown + 8 + 8 + len(pixels)
    new = _described(old, grown, place, len(packet))
    return _box(b"ftyp", start) + _box(b"meta", new) + _box(b"mdat", pixels + packet)


def _described(old: dict[bytes, bytes], grown: int, place: int, length: int) -> bytes:
    """Return the description of all items, moved by so many bytes, and of the packet as the last."""
    count, table = _moved(old[b"iloc"], grown)
    item, main = count + 1, struct.unpack_from(">H", old[b"pitm"], 4)[0]
    new = {name: contents for name, contents in old.items() if name not in (b"iprp", b"iref")}
    new[b"iloc"] = (
        _PLAIN_TABLE + struct.pack(">H", item) + table + struct.pack(">HHHII", item, 0, 1, place, length)
    )
    kind = struct.pack(">IHH4s", 2 << 24, item, 0, b"mime") + b"\0application/rdf+xml\0"
    new[b"iinf"] = struct.pack(">IH", 0, item) + old[b"iinf"][6:] + _box(b"infe", kind)
    new[b"iref"] = old.get(b"iref", bytes(4)) + _box(b"cdsc", struct.pack(">HHH", item, 1, main))
    new[b"iprp"] = old[b"iprp"]
    return bytes(4) + b"".join(_box(name, contents) for name, contents in new.items())


def _moved(table: bytes, grown: int) -> tuple[int, bytes]:
    """Return how many items there are, and where each lies once what stands before them has grown."""
    if table[:6] != _PLAIN_TABLE:
        raise ValueError("a table of another kind than our encoder writes")
    (count,) = struct.unpack_from(">H", table, 6)
    at, moved = 8, b""
    for _ in range(count):
        moved += table[at : at + 6]
        (stretches,) = struct.unpack_from(">H", table, at + 4)
        at += 6
        for _ in range(stretches):
            offset, length = struct.unpack_from(">II", table, at)
            moved += struct.pack(">II", offset + grown, length)
            at += 8
    return count, moved


def _box(name: bytes, contents: bytes) -> bytes:
    return struct.pack(">I4s", len(contents) + 8, name) + contents
