"""What is coded for very bright screens looks in print as it looked: neither grey nor burnt out."""

import pytest
from PIL import Image

from photovoice.darkroom.bright import tamed
from photovoice.darkroom.decode import decode
from photovoice.darkroom.negative import look
from tests.support.dirty import encode
from tests.support.heic import HEIC

SDR, PQ, HLG = 13, 16, 18
PAPER = {PQ: 148, HLG: 191}  # what a white sheet is coded as: BT.2408, table 1 (58 and 75 %)
GREY = {PQ: 106, HLG: 111}  # what a grey card is: 18 % of the light


def avif(colour: tuple[int, int, int], primaries: int, transfer: int) -> bytes:
    """Return a picture of one colour that says how its colours are coded."""
    data = encode("AVIF", Image.new("RGB", (64, 64), colour), quality=100, subsampling="4:4:4")
    at = data.index(b"colrnclx") + 8
    return data[:at] + bytes([0, primaries, 0, transfer]) + data[at + 4 :]


def shown(code: int, transfer: int) -> int:
    return tamed(Image.new("L", (1, 1), code), transfer).getpixel((0, 0))


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_a_grey_card_is_as_grey_as_in_any_photo(transfer, tmp_path) -> None:
    original = tmp_path / "a.avif"
    original.write_bytes(avif((GREY[transfer],) * 3, 9, transfer))

    red, green, blue = decode(look(original, "digest")).getpixel((32, 32))

    assert max(abs(value - 118) for value in (red, green, blue)) <= 4  # sRGB of 18 %


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_paper_is_white_and_the_sun_a_little_whiter(transfer) -> None:
    assert 222 <= shown(PAPER[transfer], transfer) <= 240
    assert shown(230, transfer) > shown(PAPER[transfer], transfer) + 12


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_from_black_to_white_nothing_changes_places(transfer) -> None:
    codes = [shown(code, transfer) for code in range(256)]

    assert codes == sorted(codes)
    assert (codes[0], codes[-1]) == (0, 255)


def test_a_heic_photo_is_tamed_as_well(tmp_path) -> None:
    original = tmp_path / "a.heic"
    corner = []
    for transfer in (SDR, PQ):
        at = HEIC.index(b"colrnclx") + 8
        original.write_bytes(HEIC[:at] + bytes([0, 1, 0, transfer]) + HEIC[at + 4 :])
        corner.append(decode(look(original, "digest")).getpixel((8, 8)))

    assert corner[1] == tuple(shown(value, PQ) for value in corner[0])
    assert corner[1] != corner[0]


def test_colours_are_told_from_each_other_as_before(tmp_path) -> None:
    original = tmp_path / "a.avif"
    original.write_bytes(avif((120, 90, 60), 9, PQ))

    red, green, blue = decode(look(original, "digest")).getpixel((32, 32))

    assert red > green + 40 > blue + 80


def test_what_lies_open_stays_open() -> None:
    picture = tamed(Image.new("RGBA", (1, 1), (PAPER[PQ], 0, 0, 77)), PQ)

    assert picture.getpixel((0, 0))[3] == 77


def test_an_ordinary_picture_is_not_touched() -> None:
    picture = Image.new("RGB", (1, 1), (1, 2, 3))

    assert tamed(picture, SDR) is picture
