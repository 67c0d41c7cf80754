"""`photovoice inspect` names everything that a photo says besides its picture."""

import pytest

from photovoice.darkroom.metadata import revelations
from tests.support.dirty import SECRET, encode, everything, exif

UNSAID = {"png: bytes after pixels", "gif: xmp", "tiff: text after the end", "avif: free space"}
DIRTY = [(name, data) for name, data in everything() if name not in UNSAID]


def told(tmp_path, data: bytes) -> list[tuple[str, str]]:
    (tmp_path / "photo").write_bytes(data)
    return [(str(revelation.about), revelation.value) for revelation in revelations(tmp_path / "photo")]


@pytest.mark.parametrize("data", [data for _, data in DIRTY], ids=[name for name, _ in DIRTY])
def test_whatever_is_planted_is_told(data, tmp_path) -> None:
    assert told(tmp_path, data)


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"])
def test_a_photo_that_says_nothing_has_nothing_told_of_it(format_, tmp_path) -> None:
    assert told(tmp_path, encode(format_)) == []


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_exif_is_told_in_plain_words(format_, tmp_path) -> None:
    said = told(tmp_path, encode(format_, exif=b"Exif\0\0" * (format_ == "JPEG") + exif()))

    assert ("when it was taken", "2019:05:12 10:11:12") in said
    assert ("the owner or author", SECRET) in said
    assert ("a number that belongs to one device or one photo only", SECRET) in said
    assert ("notes that only the maker of the device can read", "MakerNote") in said


def test_coordinates_are_told_as_degrees(tmp_path) -> None:
    from PIL import Image

    said = Image.Exif()
    said.get_ifd(0x8825).update({1: "N", 2: (50.0, 5.0, 15.0), 3: "E", 4: (14.0, 25.0, 16.2)})

    assert told(tmp_path, encode("JPEG", exif=said.tobytes())) == [("the place", "50.08750, 14.42117")]


def test_what_no_picture_is_has_nothing_told_of_it(tmp_path) -> None:
    assert told(tmp_path, b"Dear diary") == []


def test_no_cut_photo_is_too_confusing(tmp_path) -> None:
    for _, data in everything():
        for length in range(12, len(data), max(40, len(data) // 20)):
            told(tmp_path, data[:length])
