"""One size, one file: the enlarger and the paper."""

import io

from PIL import Image

from photovoice.darkroom.colour import known_profile

_STAMP = 64  # pixels


def rungs(image: Image.Image) -> list[Image.Image]:
    """Return the picture and its halvings, each of half the sides of the one before it, down to a stamp's size."""
    ladder = [image]
    while max(ladder[-1].size) >= 2 * _STAMP:
        ladder.append(ladder[-1].reduce(2))
    return ladder


def sized(ladder: list[Image.Image], size: tuple[int, int]) -> Image.Image:
    """Return the picture at this size, made from the smallest rung that is not smaller.

    A rung of just this size is taken as it is: its edges are sharper than those of a bicubic reduction.
    Between two rungs bicubic reduces, whose slight overshoot is the mild sharpening that a reduction needs;
    a print of more than half the picture's own size needs none, and Hamming takes two thirds of the time.
    Neither works in linear light: it would double the cost, to keep thin bright lines on black a little brighter.
    """
    enough = (rung for rung in reversed(ladder) if rung.width >= size[0] and rung.height >= size[1])
    rung = next(enough, ladder[0])
    if rung.size == size:
        return rung
    return rung.resize(size, Image.Resampling.HAMMING if rung is ladder[0] else Image.Resampling.BICUBIC)


def encoded(image: Image.Image, format_: str) -> bytes:
    """Return a file with nothing in it but pixels and, in a JPEG, the sRGB profile."""
    out = io.BytesIO()
    if format_ == "avif":
        image.save(out, "AVIF", quality=60, speed=9, codec="aom", max_threads=1)
    else:
        image.save(out, "JPEG", quality=88, subsampling=0, optimize=True, icc_profile=known_profile("srgb"))
    return out.getvalue()


def tone(ladder: list[Image.Image]) -> str:
    """Return the average colour as `#rrggbb`."""
    red, green, blue = ladder[-1].resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))  # type: ignore[misc]
    return f"#{red:02x}{green:02x}{blue:02x}"
