"""What the sample project promises: pictures rich enough to print, and dirty enough to show the cleaning."""

from pathlib import Path

import exifread
import pytest
from PIL import Image

from photovoice.arrivals.folder import read_submissions
from photovoice.problems import Problems
from tests.support.scenes.catalogue import SHOTS

SUBMISSIONS = Path(__file__).parents[1] / "submissions"
PICTURES = sorted(picture for picture in SUBMISSIONS.glob("p*/*") if picture.suffix.lower() in {".jpg", ".jpeg"})
MEGABYTE = 1_000_000


def upright(picture: Path) -> tuple[int, int]:
    with Image.open(picture) as image:
        width, height = image.size
        turned = image.getexif().get(0x0112, 1) in {6, 8}
    return (height, width) if turned else (width, height)


def names(picture: Path) -> str:
    return picture.relative_to(SUBMISSIONS).as_posix()


def test_there_are_twenty_pictures_or_more() -> None:
    assert len(PICTURES) >= 20


def test_all_pictures_together_are_light_enough_to_clone() -> None:
    assert sum(picture.stat().st_size for picture in PICTURES) <= 15 * MEGABYTE


@pytest.mark.parametrize("picture", PICTURES, ids=names)
def test_a_picture_says_where_and_with_which_telephone_it_was_taken(picture: Path) -> None:
    with picture.open("rb") as file:
        tags = exifread.process_file(file)

    assert {"GPS GPSLatitude", "GPS GPSLongitude", "EXIF BodySerialNumber", "EXIF CameraOwnerName"} <= tags.keys()


@pytest.mark.parametrize("picture", PICTURES, ids=names)
def test_a_picture_carries_a_thumbnail_of_another_crop(picture: Path) -> None:
    with picture.open("rb") as file:
        thumbnail = exifread.process_file(file)["JPEGThumbnail"]

    assert thumbnail.startswith(b"\xff\xd8") and thumbnail.endswith(b"\xff\xd9")


@pytest.mark.parametrize("picture", PICTURES, ids=names)
def test_a_picture_is_large_enough_for_a_panel(picture: Path) -> None:
    assert max(upright(picture)) >= 2800


def test_two_pictures_or_more_stand_upright() -> None:
    assert sum(height > width for width, height in map(upright, PICTURES)) >= 2


def test_one_picture_is_a_panorama() -> None:
    assert any(width >= 2.8 * height for width, height in map(upright, PICTURES))


def test_pixels_are_stored_turned_in_every_usual_way() -> None:
    stored = set()
    for picture in PICTURES:
        with Image.open(picture) as image:
            stored.add(image.getexif().get(0x0112, 1))

    assert {1, 3, 6, 8} <= stored


def test_every_picture_is_of_another_scene() -> None:
    assert len({shot.scene for shot in SHOTS.values()}) == len(SHOTS)


def test_a_recording_is_light_and_says_where_when_and_by_whom_it_was_made() -> None:
    (recording,) = SUBMISSIONS.glob("p*/*.opus")
    held = recording.read_bytes()

    assert len(held) <= 60_000
    assert all(told in held for told in (b"+50.0865+014.4114/", b"2026-04-10T07:03:12", b"SERIAL-RZ8M40SAMPLE"))


def test_the_transcript_says_that_the_recording_is_generated() -> None:
    (sound,) = (
        photo.sound
        for submission in read_submissions(SUBMISSIONS, Problems())
        for photo in submission.photos
        if photo.sound
    )

    words = {text.language: text.words for text in sound.transcript}
    assert "generated" in words["en"] and "vygenerované" in words["cs"] and "згенероване" in words["uk"]


def test_every_picture_of_the_catalogue_is_there_and_no_other() -> None:
    assert {SUBMISSIONS / shot.file for shot in SHOTS.values()} == set(PICTURES)
