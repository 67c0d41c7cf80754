"""MP3 stripped to its sound: frames alone, and in them only what decoders turn into samples (ISO 11172-3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SYNC = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")  # Layer III of MPEG 2.5, 2 and 1
_RATES = (44100, 48000, 32000)
_KBITS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


@dataclass(frozen=True, slots=True)
class _Frame:
    """One frame's bytes, and what its header says."""

    data: bytes
    first: bool  # MPEG 1: two granules; MPEG 2 and 2.5 have one
    mono: bool
    rate: int

    @property
    def side(self) -> int:
        """Length of the side information, which stands behind the header."""
        if self.first:
            return 17 if self.mono else 32
        return 9 if self.mono else 17

    @property
    def samples(self) -> int:
        return 1152 if self.first else 576

    def described(self) -> tuple[int, int]:
        """Return how many bytes before this frame its sound begins, and how many bits it has."""
        told = int.from_bytes(self.data[4 : 4 + self.side], "big")
        bits, channels = 8 * self.side, 1 if self.mono else 2
        # Behind the start and private bits (and, in MPEG 1, four shared ones a channel) one entry a granule and
        # channel, which begins with its length; ISO 11172-3, 2.4.1.7, and ISO 13818-3, 2.4.1.7.
        begin, entry = (9, 59) if self.first else (8, 63)
        entries = 2 * channels if self.first else channels
        lengths = (told >> (entry * number + entry - 12) & 0xFFF for number in range(entries))
        return told >> (bits - begin), sum(lengths)

    def plain(self) -> bytes:
        """Return header and side information without the bits that mean nothing for the sound."""
        header = bytes((self.data[0], self.data[1], self.data[2] & 0xFE, self.data[3] & 0xF3))
        told, bits = int.from_bytes(self.data[4 : 4 + self.side], "big"), 8 * self.side
        begin, private = (9, 5 if self.mono else 3) if self.first else (8, 1 if self.mono else 2)
        kept = told & ~(((1 << private) - 1) << (bits - begin - private))
        return header + kept.to_bytes(self.side, "big")


def bare_mp3(data: bytes) -> tuple[bytes, float]:
    """Return the sound's frames, one after the other, and how many seconds they last.

    Tags before, between and behind the frames are left out, so is the frame that only counts the others, and
    every bit that decoders pass over is zero.

    Raises:
        ValueError: If it holds no frames, frames of several kinds, or frames that contradict each other.
    """
    frames = [frame for frame in _frames(data) if not _counts_only(frame)]
    kinds = {(frame.first, frame.mono, frame.rate) for frame in frames}
    if len(kinds) != 1:
        raise ValueError("no sound, or more than one kind of it")
    sound = _only_sound(frames)
    out, at = bytearray(), 0
    for frame in frames:
        room = len(frame.data) - 4 - frame.side
        out += frame.plain() + sound[at : at + room]
        at += room
    return bytes(out), len(frames) * frames[0].samples / frames[0].rate


def _frames(data: bytes) -> Iterator[_Frame]:
    at = _behind_tags(data)
    while found := _SYNC.search(data, at):
        at = found.start()
        frame = _frame(data, at)
        # What follows tells a frame from two bytes that look like the beginning of one.
        if frame is None or not (_frame(data, at + len(frame.data)) or _over(data, at + len(frame.data))):
            at += 1
            continue
        if not data[at + 1] & 1:
            raise ValueError("frames with checksums")
        yield frame
        at += len(frame.data)


def _frame(data: bytes, at: int) -> _Frame | None:
    head = data[at : at + 4]
    if len(head) < 4 or not _SYNC.match(head):
        return None
    version, kbits, rate = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if rate == 3 or kbits in (0, 15):
        return None
    first = version == 3
    hertz = _RATES[rate] // {3: 1, 2: 2, 0: 4}[version]
    bits = 1000 * (_KBITS_1 if first else _KBITS_2)[kbits]
    length = (144 if first else 72) * bits // hertz + (head[2] >> 1 & 1)
    frame = _Frame(data[at : at + length], first, head[3] >> 6 == 3, hertz)
    return frame if len(frame.data) == length else None


def _behind_tags(data: bytes) -> int:
    at = 0
    while data[at : at + 3] == b"ID3" and len(data) > at + 10:
        size = 0
        for seven in data[at + 6 : at + 10]:
            size = size << 7 | seven & 0x7F
        at += 10 + size + (10 if data[at + 5] & 0x10 else 0)
    return at


def _over(data: bytes, at: int) -> bool:
    return at >= len(data) or data.startswith((b"TAG", b"APETAGEX", b"LYRICSBEGIN", b"ID3", b"\0\0\0\0"), at)


def _counts_only(frame: _Frame) -> bool:
    at = 4 + frame.side
    return frame.data[at : at + 4] in (b"Xing", b"Info") or frame.data[36:40] == b"VBRI"


def _only_sound(frames: list[_Frame]) -> bytearray:
    """Return what stands behind the side informations, joined, with every bit zero that no frame uses.

    A frame's sound may begin in earlier frames and end before its own; encoders put their name into the gaps.
    """
    joined = bytearray(b"".join(frame.data[4 + frame.side :] for frame in frames))
    at, free = 0, 0
    for frame in frames:
        before, bits = frame.described()
        start = max(0, at - before)
        if 8 * start < free:
            raise ValueError("frames that claim the same bits")
        _clear(joined, free, start)
        free = 8 * (at - before) + bits
        at += len(frame.data) - 4 - frame.side
    _clear(joined, max(0, free), len(joined))
    return joined


def _clear(joined: bytearray, bit: int, end: int) -> None:
    """Clear from a bit up to the beginning of a byte."""
    byte, within = divmod(max(0, bit), 8)
    if within and byte < len(joined):
        joined[byte] &= 0xFF00 >> within & 0xFF
        byte += 1
    if byte < end:
        joined[byte:end] = bytes(end - byte)
