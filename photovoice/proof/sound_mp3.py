"""A finished MP3 holds frames of sound from its first byte to its last, and zeros where decoders do not look."""

import struct
from collections.abc import Iterator

from photovoice.proof.finding import AFTER_THE_END, UNCLEAR, Leak, beside

# ISO 11172-3, table B.1 and 2.4.2.3; ISO 13818-3, 2.4.2.3. By version: thousands of bits a second, hertz.
_BITRATES = {
    3: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def examine_mp3(data: bytes, name: str) -> Iterator[Leak]:
    """Yield what is in an MP3 that should not be; every bit that is no sound must be zero."""
    at, kind = 0, None
    reservoir = bytearray()
    sounds: list[tuple[int, int]] = []  # first bit and the one after the last, in the reservoir
    while at < len(data):
        length, side, own = _header(data, at)
        if not length or at + length > len(data) or (kind is not None and own != kind):
            yield Leak(name, AFTER_THE_END if sounds else UNCLEAR)
            return
        if data[at + 2] & 1 or data[at + 3] & 0x0C:
            yield beside(name, "private, copyright or original bits")
        information = data[at + 4 : at + 4 + side]
        begin, private, bits = _told(information, first=own[0] == 3, mono=own[1])
        if private:
            yield beside(name, "private bits")
        if data[at + 4 + side : at + 8 + side] in (b"Xing", b"Info") or data[at + 36 : at + 40] == b"VBRI":
            yield beside(name, "a frame about the encoder")
        start = 8 * (len(reservoir) - begin)
        sounds.append((start, start + bits))
        reservoir += data[at + 4 + side : at + length]
        at, kind = at + length, own
    if not sounds:
        yield Leak(name, UNCLEAR)
    elif not _silent_between(bytes(reservoir), sounds):
        yield beside(name, "bytes between the frames' sound")


def _header(data: bytes, at: int) -> tuple[int, int, tuple[int, bool, int]]:
    """Return a frame's length and that of its side information, both in bytes, and what all frames share.

    The length is 0 where there is no frame of Layer III without a checksum and with a bit rate of its own.
    """
    none = 0, 0, (0, False, 0)
    if len(data) < at + 4:
        return none
    (word,) = struct.unpack_from(">I", data, at)
    version, bitrate, hertz = word >> 19 & 3, word >> 12 & 15, word >> 10 & 3
    if word >> 21 != 0x7FF or version == 1 or word >> 16 & 7 != 3 or not 0 < bitrate < 15 or hertz == 3:
        return none
    mono, first = word >> 6 & 3 == 3, version == 3
    bits = 1000 * _BITRATES[3 if first else 2][bitrate - 1]
    length = (144 if first else 72) * bits // _HERTZ[version][hertz] + (word >> 9 & 1)
    side = (17 if mono else 32) if first else (9 if mono else 17)
    return length, side, (version, mono, hertz)


def _told(information: bytes, *, first: bool, mono: bool) -> tuple[int, int, int]:
    """Return how many bytes before its own the frame's sound begins, its private bits, and its sound's bits."""
    written = "".join(f"{byte:08b}" for byte in information)
    channels = 1 if mono else 2
    begin = 9 if first else 8
    privates = (5 if mono else 3) if first else channels
    shared = 4 * channels if first else 0
    size, granules = (59, 2) if first else (63, 1)
    at = begin + privates + shared
    starts = range(at, at + size * granules * channels, size)
    bits = sum(int(written[start : start + 12], 2) for start in starts)
    return int(written[:begin], 2), int(written[begin : begin + privates], 2), bits


def _silent_between(reservoir: bytes, sounds: list[tuple[int, int]]) -> bool:
    """Tell whether every bit outside the sounds is zero, and no two sounds claim the same."""
    over = 0
    for start, end in (*sounds, (8 * len(reservoir), 8 * len(reservoir))):
        start = max(0, start)
        if start < over:
            return False
        gap = reservoir[over // 8 : start // 8]
        if over % 8 and gap:
            gap = bytes((gap[0] & 0xFF >> over % 8, *gap[1:]))
        if any(gap):
            return False
        over = max(over, end)
    return True
