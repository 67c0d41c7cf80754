"""What is covered is gone: the covered pixels have no say in any pixel of any print."""

import io
from random import Random

import pytest
from PIL import Image

from photovoice.darkroom.recipe import Patch, Style
from photovoice.darkroom.redact import cover
from tests.support.dirty import encode, picture

BOXES = [
    (0.3, 0.2, 0.2, 0.3),
    (0.05, 0.7, 0.6, 0.08),
    (0.9, 0.9, 0.1, 0.1),
    (0.5, 0.5, 0.01, 0.01),
    (0.0, 0.0, 1.0, 1.0),
]


def scrambled(image: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    """Return the picture with noise wherever the box has a share in a pixel."""
    left, top = int(box[0] * image.width), int(box[1] * image.height)
    right, bottom = -int(-(box[0] + box[2]) * image.width // 1), -int(-(box[1] + box[3]) * image.height // 1)
    size = (min(right, image.width) - left, min(bottom, image.height) - top)
    other = image.copy()
    other.paste(Image.frombytes("RGB", size, Random(1).randbytes(size[0] * size[1] * 3)), (left, top))
    return other


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("size", [(640, 480), (97, 331)])
def test_no_pixel_depends_on_what_is_covered(style, box, size) -> None:
    image = picture(size)
    other = scrambled(image, box)

    patches = (Patch(box, style),)

    assert image.tobytes() != other.tobytes()
    assert cover(image, patches).tobytes() == cover(other, patches).tobytes()


@pytest.mark.parametrize("style", list(Style))
def test_no_print_depends_on_what_is_covered(style, prints) -> None:
    image = picture((640, 480))
    box = (0.3, 0.2, 0.2, 0.3)
    orders = ((640, "jpeg"), (640, "avif"), (320, "jpeg"), (160, "jpeg"))

    made = prints(encode("PNG", image), *orders, patches=(Patch(box, style),))
    other = prints(encode("PNG", scrambled(image, box)), *orders, patches=(Patch(box, style),))

    assert made == other


def test_two_patches_hide_what_lies_under_either() -> None:
    image = picture((640, 480))
    patches = (Patch((0.3, 0.2, 0.2, 0.3)), Patch((0.4, 0.3, 0.2, 0.3), Style.SCREEN))
    other = scrambled(scrambled(image, patches[0].box), patches[1].box)

    assert cover(image, patches).tobytes() == cover(other, patches).tobytes()


def test_what_is_not_near_a_patch_stays_as_it_was() -> None:
    image = picture((640, 480))

    covered = cover(image, (Patch((0.4, 0.4, 0.1, 0.1)),))

    assert covered.crop((0, 0, 640, 120)).tobytes() == image.crop((0, 0, 640, 120)).tobytes()


def test_the_same_patch_looks_the_same_every_time() -> None:
    image = picture((640, 480))
    patches = (Patch((0.3, 0.2, 0.2, 0.3)),)

    assert cover(image, patches).tobytes() == cover(image, patches).tobytes()


def test_a_turned_photo_is_covered_where_people_see_it(prints) -> None:
    said = Image.Exif()
    said[0x0112] = 6
    upright = (0.6, 0.0, 0.4, 0.4)  # top right; the yellow corner of the picture as coded comes to lie there

    (print_,) = prints(encode("JPEG", exif=said.tobytes()), (96, "jpeg"), patches=(Patch(upright, Style.FILL),))

    image = Image.open(io.BytesIO(print_))
    assert image.size == (64, 96)
    red, _, blue = image.getpixel((60, 4))
    assert red - blue < 60  # paper, no longer yellow
