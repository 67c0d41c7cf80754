"""Pages of a PDF as PNG files: the same each time, with nothing beside their pixels."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from photovoice.darkroom.drawing import png_of
from photovoice.layouts.hanging import hang
from photovoice.layouts.panels import PanelLayout
from photovoice.pages.exhibition.hangingplan import plan_hanging
from photovoice.press.pdf import set_document
from photovoice.press.raster import page_picture
from photovoice.problems import Problems
from photovoice.proof.leaks import examine
from photovoice.typography.typesetter import Typesetter
from tests.support.hanging import UPRIGHT, all_of, panels, venue, wall
from tests.support.plates import MadePrints, imprint


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    setter, shown = Typesetter(), panels(UPRIGHT, UPRIGHT)
    hanging = hang(shown, venue(wall(3000), wall(2000)), Problems())
    document = plan_hanging(imprint("en"), PanelLayout(), all_of(shown), hanging, setter)
    return set_document(document, MadePrints(Path(tmp_path_factory.mktemp("prints"))), setter)


def pngs(pdf: bytes, ppi: float = 150) -> list[bytes]:
    pictures = [page_picture(pdf, number, ppi) for number in (1, 2, 3)]
    return [png_of(picture.width, picture.height, picture.pixels) for picture in pictures]


def test_every_page_becomes_a_picture_of_its_size(plan: bytes) -> None:
    sizes = [Image.open(io.BytesIO(png)).size for png in pngs(plan)]

    assert sizes == [(1754, 1241)] * 3


def test_a_width_that_is_no_multiple_of_four_is_not_sheared(plan: bytes) -> None:
    (fine, *_), (coarse, *_) = pngs(plan, 150), pngs(plan, 75)

    small = Image.open(io.BytesIO(coarse))
    large = Image.open(io.BytesIO(fine)).resize(small.size)
    blurred = [picture.filter(ImageFilter.BoxBlur(3)).tobytes() for picture in (large, small)]

    assert small.width % 4
    assert sum(abs(one - other) for one, other in zip(*blurred, strict=True)) / len(blurred[0]) < 3


def test_pictures_show_black_on_white(plan: bytes) -> None:
    for png in pngs(plan):
        picture = Image.open(io.BytesIO(png))

        assert picture.mode == "L"
        assert picture.getextrema() == (0, 255)
        assert picture.getpixel((0, 0)) == 255


def test_the_same_pdf_gives_the_same_files(plan: bytes) -> None:
    assert pngs(plan) == pngs(plan)


def test_nothing_is_in_the_files_beside_their_pixels(plan: bytes) -> None:
    for png in pngs(plan):
        assert examine(png, "hanging-plan.png") == ()
