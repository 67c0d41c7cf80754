"""Sixteen bits a colour to eight: dithered, so that skies do not fall into steps."""

from collections.abc import Callable
from random import Random
from typing import Any

from PIL import Image, ImageChops, ImageFile

Args = tuple[Any, ...] | str | None

_SWAPPED = {"B": "L", "L": "B", "N": "B"}  # the unpackers that find the other byte of each number


def load_deep(opened: Callable[[], ImageFile.ImageFile]) -> Image.Image:
    """Return a picture with eight bits a colour.

    Pillow keeps only the upper byte of a colour with sixteen bits. Read a second time with the order of the
    bytes swapped, the same file gives the lower ones.

    Args:
        opened: Opens the file anew; nothing of it is read yet.
    """
    image, lower = opened(), opened()
    tiles = [tile._replace(args=_other_byte(tile.args)) for tile in lower.tile]
    if tiles == lower.tile:
        image.load()
        return _grey(image) if image.mode.startswith("I;16") else image
    lower.tile = tiles
    image.load()
    lower.load()
    pairs = zip(image.split(), lower.split(), strict=True)
    return Image.merge(image.mode, [_dithered(high, low) for high, low in pairs])


def _other_byte(args: Args) -> Args:
    if isinstance(args, tuple):
        return tuple(_other_byte(arg) if isinstance(arg, str) else arg for arg in args)
    if isinstance(args, str) and args[:-1].endswith(";16") and not args.startswith("I"):
        return args[:-1] + _SWAPPED.get(args[-1], args[-1])
    return args


def _grey(image: Image.Image) -> Image.Image:
    first, second = Image.frombytes("LA", image.size, image.tobytes()).split()
    return _dithered(first, second) if image.mode == "I;16B" else _dithered(second, first)


def _dithered(high: Image.Image, low: Image.Image) -> Image.Image:
    """Return v / 257 for v = 256 × high + low, which is high + (low - high) / 257, by chance up or down."""
    chance = Image.frombytes("L", high.size, Random(0).randbytes(high.width * high.height))
    up = ImageChops.subtract(ImageChops.subtract(low, high), chance).point(lambda over: min(over, 1))
    down = ImageChops.subtract(ImageChops.subtract(high, low), chance).point(lambda over: min(over, 1))
    return ImageChops.subtract(ImageChops.add(high, up), down)
