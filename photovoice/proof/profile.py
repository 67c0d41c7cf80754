"""Colour profiles inside documents: which of their parts do not describe colours (ICC.1:2022, section 9)."""

import struct
from collections.abc import Iterator

_COLOURS = {
    *(b"desc", b"cprt", b"wtpt", b"bkpt", b"chad", b"chrm", b"cicp", b"gamt", b"lumi", b"meas", b"tech", b"view"),
    *(b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"clro", b"clrt", b"clot", b"ciis", b"vued"),
    *(b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"dmnd", b"dmdd", b"targ"),
}


def strange_parts(profile: bytes) -> Iterator[str]:
    """Yield the names of tags that no colour needs, and `length` when the profile is not as long as it says."""
    if len(profile) < 132 or struct.unpack_from(">I", profile)[0] != len(profile):
        yield "length"
        return
    (count,) = struct.unpack_from(">I", profile, 128)
    for at in range(132, min(132 + 12 * count, len(profile) - 11), 12):
        if profile[at : at + 4] not in _COLOURS:
            yield profile[at : at + 4].decode("latin-1")
