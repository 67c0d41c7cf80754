"""A finished recording is sound from its first byte to its last; everything else is a leak."""

import shutil
import struct
from pathlib import Path

import pytest

from photovoice.darkroom.sound_opus import Opus, _page, written_ogg
from photovoice.proof.audit import audit
from photovoice.proof.leaks import examine
from tests.support.sounds import CANARY, MP3_FRAME, plain_mp3, wav

PACKET = bytes((0x08, *range(1, 40)))  # 20 ms of speech
OGG = written_ogg(Opus((PACKET,) * 120, 1, 312, 115_000))
MP3 = plain_mp3()
CANARY_BYTES = CANARY.encode()
BESIDE = "The file holds something beside what is seen: {}."
UNCLEAR = "The file is of a kind that cannot be read here, or damaged, so nobody can say that it is clean."
BEHIND = "Bytes follow the end of the file."


def found(data: bytes) -> list[str]:
    return [str(leak.what) for leak in examine(data, "gallery/p/bbbbbb/voice")]


def ogg(head: bytes = b"", tags: bytes = b"", packets: tuple[bytes, ...] = (PACKET,) * 3) -> bytes:
    """Return a file whose pages are right, with another head, comment or packets."""
    head = head or struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, 312, 48000, 0, 0)
    parts = [[head], [tags or b"OpusTags" + bytes(8)], list(packets)]
    ends = (0, 0, 960 * len(packets))
    return b"".join(
        _page(number, part, end, flags)
        for number, (part, end, flags) in enumerate(zip(parts, ends, (2, 0, 4), strict=True))
    )


def at(data: bytes, place: int, new: bytes) -> bytes:
    return data[:place] + new + data[place + len(new) :]


@pytest.mark.parametrize("data", [OGG, MP3, ogg()], ids=["Opus", "MP3", "short"])
def test_sound_alone_raises_no_alarm(data: bytes) -> None:
    assert found(data) == []


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (ogg(tags=b"OpusTags" + struct.pack("<I", 24) + CANARY_BYTES + bytes(4)), BESIDE.format("comments")),
        (ogg(tags=b"OpusTags" + bytes(8) + CANARY_BYTES), BESIDE.format("comments")),
        (ogg(head=struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, 312, 44100, 0, 0)), BESIDE.format("head")),
        (ogg(head=struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, 312, 48000, 77, 0)), BESIDE.format("head")),
        (ogg(packets=(b"\x0b\x41\x18" + bytes(9) + CANARY_BYTES,)), BESIDE.format("padding")),
        (ogg(packets=(PACKET, b"\x0b\x00" + CANARY_BYTES)), BESIDE.format("a packet that is no sound")),
        (at(OGG, 14, b"\x39\x30"), BESIDE.format("numbers of its pages")),
        (at(OGG, 6, b"\x07"), BESIDE.format("positions of its pages")),
        (at(OGG, 22, b"CANA"), BESIDE.format("checksums of its pages")),
        (OGG + CANARY_BYTES, BEHIND),
        (OGG + OGG, BEHIND),
        (OGG[:-1], UNCLEAR),
        (OGG[:80], UNCLEAR),
        (b"OggS", UNCLEAR),
    ],
    ids=[
        "vendor",
        "behind the comments",
        "rate of the original",
        "gain",
        "padding",
        "not sound",
        "serial number",
        "position",
        "checksum",
        "behind the end",
        "a second stream",
        "cut off",
        "no sound",
        "four bytes",
    ],
)
def test_what_is_no_sound_in_an_opus_file_is_seen(data: bytes, what: str) -> None:
    assert what in found(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (at(MP3, MP3_FRAME - 30, CANARY_BYTES), BESIDE.format("bytes between the frames' sound")),
        (at(MP3, len(MP3) - 30, CANARY_BYTES), BESIDE.format("bytes between the frames' sound")),
        (at(MP3, 2, b"\x55"), BESIDE.format("private, copyright or original bits")),
        (at(MP3, 3, b"\xc8"), BESIDE.format("private, copyright or original bits")),
        (at(MP3, 5, b"\x7c"), BESIDE.format("private bits")),
        (at(MP3, 21, b"Info"), BESIDE.format("a frame about the encoder")),
        (at(MP3, 36, b"VBRI"), BESIDE.format("a frame about the encoder")),
        (MP3 + b"TAG" + CANARY_BYTES, BEHIND),
        (MP3 + b"\0", BEHIND),
        (MP3[:-1], BEHIND),
        (MP3[:MP3_FRAME] + CANARY_BYTES + MP3, BEHIND),
        (MP3[:100], UNCLEAR),
    ],
    ids=[
        "in a gap",
        "in the last gap",
        "private bit",
        "copyright bit",
        "private bits",
        "encoder's frame",
        "another encoder's frame",
        "ID3v1",
        "one byte more",
        "one byte less",
        "between frames",
        "part of a frame",
    ],
)
def test_what_is_no_sound_in_an_mp3_is_seen(data: bytes, what: str) -> None:
    assert what in found(data)


@pytest.mark.parametrize(
    "data",
    [
        b"ID3\3\0\0\0\0\0\x0a" + bytes(10) + MP3,
        wav(),
        b"\0\0\0\x18ftypM4A \0\0\0\0" + bytes(100) + b"\xff",
        b"\x1aE\xdf\xa3\xff\xff",
        b"#!AMR\n\x3c" + b"\xff" * 31,
    ],
    ids=["tagged MP3", "WAV", "M4A", "WebM", "AMR"],
)
def test_a_recording_of_another_kind_is_never_clean(data: bytes) -> None:
    assert found(data) == [UNCLEAR]


@pytest.mark.parametrize("data", [OGG, MP3, ogg()], ids=["Opus", "MP3", "short"])
def test_no_single_changed_byte_confuses_the_reader(data: bytes) -> None:
    for place in range(0, len(data), 7):
        examine(at(data, place, bytes((data[place] ^ 0xFF,))), "")
        examine(data[:place], "")


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
def test_exiftool_finds_nothing_in_a_clean_recording(tmp_path: Path) -> None:
    (tmp_path / "voice.ogg").write_bytes(OGG)
    (tmp_path / "voice.mp3").write_bytes(MP3)

    assert list(audit(tmp_path, shutil.which("exiftool"))) == []


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("voice.ogg", ogg(tags=b"OpusTags" + struct.pack("<I", 24) + CANARY_BYTES + bytes(4))),
        ("voice.mp3", MP3 + b"TAG" + CANARY_BYTES.ljust(125, b"\0")),
    ],
)
def test_exiftool_is_heard_as_a_third_witness_of_recordings(
    name: str, data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photovoice.proof.audit.examine_file", lambda *_: ())
    (tmp_path / name).write_bytes(data)

    assert [leak.name for leak in audit(tmp_path, shutil.which("exiftool"))] == [name]
