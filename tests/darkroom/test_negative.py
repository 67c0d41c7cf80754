"""What was handed in is told from its contents, and what cannot be developed is refused with a remedy."""

import os
import struct
import zlib

import pytest
from PIL import Image

from photovoice.darkroom.negative import Negative, Refusal, look
from tests.support import dirty
from tests.support.dirty import chunk, encode, exif, heic, insert, picture, video


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("jpeg", encode("JPEG")),
        ("png", encode("PNG")),
        ("gif", encode("GIF")),
        ("webp", encode("WEBP")),
        ("webp", encode("WEBP", lossless=True)),
        ("webp", encode("WEBP", exif=exif())),
        ("tiff", encode("TIFF")),
        ("tiff", encode("TIFF", big_tiff=True)),
        ("avif", encode("AVIF")),
        ("heif", heic()["exif"]),
    ],
)
def test_the_kind_is_told_from_the_contents(kind, data, hand_in) -> None:
    negative = hand_in(data)

    assert (negative.kind, negative.width, negative.height) == (kind, 96, 64)


@pytest.mark.parametrize("turned", range(1, 9))
@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_the_size_is_that_of_the_upright_picture(format_, turned, hand_in) -> None:
    negative = hand_in(encode(format_, exif=encoded_turn(turned)))

    assert (negative.width, negative.height) == ((96, 64) if turned < 5 else (64, 96))


def encoded_turn(turned: int) -> bytes:
    said = Image.Exif()
    said[0x0112] = turned
    return said.tobytes()


ARITHMETIC = encode("JPEG").replace(b"\xff\xc0", b"\xff\xc9")
LOSSLESS = encode("JPEG").replace(b"\xff\xc0", b"\xff\xc3")
HUGE_JPEG = encode("JPEG").replace(struct.pack(">HH", 64, 96), struct.pack(">HH", 65500, 65500), 1)
HUGE_PNG = dirty.encode("PNG")[:16] + struct.pack(">II", 50000, 50000) + dirty.encode("PNG")[24:]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "The photo is an empty file."),
        (b"Dear diary", "The photo is not a picture of a kind that can be read."),
        (bytes(4096), "The photo is not a picture of a kind that can be read."),
        (b"<html><script>alert(1)</script>", "The photo is not a picture of a kind that can be read."),
        (b"%PDF-1.7", "The photo is a PDF document."),
        (video(), "The photo is a video."),
        (b"\xff\x0a\0\0", "The photo is a JPEG XL file, which cannot be read yet."),
        (ARITHMETIC, "The photo is a JPEG with arithmetic coding, which hardly any program can read."),
        (LOSSLESS, "The photo is an unusual kind of JPEG (lossless, layered or with more than 8 bits)."),
        (HUGE_JPEG, "The photo has 65500 × 65500 pixels; 250 million is the limit for this kind of file."),
        (HUGE_PNG, "The photo has 50000 × 50000 pixels; 60 million is the limit for this kind of file."),
        (
            encode("JPEG")[:30],
            "The photo is damaged: it ends before the picture begins, or its beginning makes no sense.",
        ),
        (encode("TIFF", tiffinfo={254: 1}), "The photo is a camera's raw file."),
    ],
)
def test_what_cannot_be_developed_is_refused_with_a_reason_and_a_remedy(data, what, hand_in) -> None:
    refusal = hand_in(data)

    assert isinstance(refusal, Refusal)
    assert str(refusal.what) == what
    assert str(refusal.remedy)


def test_a_link_is_never_followed(tmp_path) -> None:
    (tmp_path / "picture.jpg").write_bytes(encode("JPEG"))
    (tmp_path / "link.jpg").symlink_to("picture.jpg")

    assert isinstance(look(tmp_path / "link.jpg", ""), Refusal)


def test_a_pipe_named_like_a_picture_does_not_stop_the_build(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")

    assert isinstance(look(tmp_path / "pipe.jpg", ""), Refusal)


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (dirty.tiff()["second page"], "The photo's file has several pages; the first is published."),
        (
            encode("GIF", save_all=True, append_images=[picture().rotate(180)]),
            "The photo moves; its first picture is published.",
        ),
        (
            encode("JPEG", picture(mode="CMYK")),
            "The photo is made for four printing inks and does not say which; its colours may be a little off.",
        ),
    ],
)
def test_staff_are_told_what_is_lost(data, note, hand_in) -> None:
    assert str(hand_in(data).note) == note


def test_no_beginning_of_a_file_is_too_short_to_be_answered(tmp_path) -> None:
    for name, data in dirty.everything():
        for length in range(1, min(len(data), 900), 7):
            (tmp_path / "cut").write_bytes(data[:length])

            assert isinstance(look(tmp_path / "cut", ""), Negative | Refusal), (name, length)


def test_a_thirty_megabyte_heap_of_comments_is_no_obstacle(hand_in) -> None:
    heaped = insert(encode("JPEG"), *[(0xFE, b"x" * 60_000)] * 500)

    assert isinstance(hand_in(heaped), Negative)


def test_a_text_chunk_that_unpacks_to_gigabytes_is_not_unpacked(prints) -> None:
    bomb = zlib.compress(bytes(50_000_000), 9)
    clean = encode("PNG")
    bombed = clean[:33] + chunk(b"iCCP", b"x\0\0" + bomb) + chunk(b"zTXt", b"Comment\0\0" + bomb) + clean[33:]

    assert len(prints(bombed, (96, "jpeg"))) == 1
