"""A smaller print looks as if it had been made straight from the original."""

from random import Random

import pytest
from PIL import Image, ImageChops, ImageStat

from photovoice.darkroom.printing import rungs, sized

LANCZOS = Image.Resampling.LANCZOS


def scene(size: tuple[int, int]) -> Image.Image:
    """Return noise whose power falls with its fineness, as in photographs."""
    chance, sheet = Random(0), Image.new("RGB", size, (128, 128, 128))
    for step in (256, 128, 64, 32, 16, 8, 4, 2):
        small = (size[0] // step, size[1] // step)
        noise = Image.frombytes("RGB", small, chance.randbytes(3 * small[0] * small[1]))
        sheet = ImageChops.blend(sheet, noise.resize(size, Image.Resampling.BICUBIC), 0.3)
    return sheet


SCENE = scene((1024, 768))


def apart(one: Image.Image, other: Image.Image) -> float:
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


@pytest.mark.parametrize("edge", [1000, 800, 640, 513, 512, 511, 480, 300, 256, 160, 100])
def test_a_print_differs_little_from_one_made_in_a_single_step(edge) -> None:
    size = (edge, edge * 3 // 4)

    assert apart(sized(rungs(SCENE), size), SCENE.resize(size, LANCZOS)) < 4


@pytest.mark.parametrize("edge", [1000, 800, 640, 500, 300, 160, 100])
def test_nothing_moves_on_the_way_down(edge) -> None:
    size = (edge, edge * 3 // 4)
    made, straight = sized(rungs(SCENE), size), SCENE.resize(size, LANCZOS)

    moved = [apart(ImageChops.offset(made, x, y), straight) for x in (-1, 0, 1) for y in (-1, 0, 1)]

    assert min(moved) == moved[4]


def test_a_picture_of_odd_sides_keeps_its_last_row_and_column() -> None:
    picture = Image.new("RGB", (1023, 701), (10, 20, 30))
    picture.paste((250, 240, 230), (1015, 0, 1023, 701))

    corner = sized(rungs(picture), (120, 82)).getpixel((119, 81))

    assert min(corner) > 200
