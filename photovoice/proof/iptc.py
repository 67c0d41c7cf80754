"""IPTC datasets in a JPEG: which of them say more than whom to credit (IPTC-IIM 4.2)."""

import struct
from collections.abc import Iterator, Mapping

from photovoice.proof.xmp import CREATOR, CREDIT, RIGHTS

_RESOURCE = b"Photoshop 3.0\x008BIM\x04\x04\0\0"
_HEAD = len(_RESOURCE) + 4
_CHARACTERS, _UTF8 = (1, 90), b"\x1b%G"
_CREDITS = {(2, 80): CREATOR, (2, 110): CREDIT, (2, 116): RIGHTS}


def strange_datasets(block: bytes, said: Mapping[str, str]) -> Iterator[str]:
    """Yield the numbers of datasets that are no credits, and `unreadable` when there is anything else.

    Args:
        block: The contents of the segment.
        said: The words of the same picture's XMP, by property: a credit says the same as there.
    """
    try:
        (length,) = struct.unpack_from(">I", block, len(_RESOURCE))
        end = _HEAD + length
        if not block.startswith(_RESOURCE) or block[end:] != bytes(length % 2):
            raise ValueError("more than one list of datasets")
        at, before = _HEAD, (0, 0)
        while at < end:
            mark, record, number, size = struct.unpack_from(">BBBH", block, at)
            value = block[at + 5 : at + 5 + size]
            at += 5 + size
            if mark != 0x1C or at > end:
                raise ValueError("a dataset that is cut off")
            dataset = (record, number)
            expected = _UTF8 if dataset == _CHARACTERS else said.get(_CREDITS.get(dataset, ""), "").encode()
            if dataset <= before or not value or value != expected:
                yield f"{record}:{number:03}"
            before = dataset
    except (struct.error, ValueError):
        yield "unreadable"
