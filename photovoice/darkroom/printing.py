"""One size, one file: the enlarger and the paper."""

import io

from PIL import Image

from photovoice.darkroom.colour import known_profile


def sized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the picture at this size.

    A strong reduction goes by whole steps and then Lanczos, whose slight overshoot is the mild sharpening
    that a reduction needs; a print of nearly the picture's own size needs none, and Hamming takes half the
    time. Neither works in linear light: it would double the cost, to keep thin bright lines on black a
    little brighter.
    """
    if image.size == size:
        return image
    if max(image.size) >= 2 * max(size):
        return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=1.01)
    return image.resize(size, Image.Resampling.HAMMING)


def encoded(image: Image.Image, format_: str) -> bytes:
    """Return a file with nothing in it but pixels and, in a JPEG, the sRGB profile."""
    out = io.BytesIO()
    if format_ == "avif":
        image.save(out, "AVIF", quality=60, speed=9, codec="aom", max_threads=1)
    else:
        image.save(out, "JPEG", quality=86, subsampling=0, optimize=True, icc_profile=known_profile("srgb"))
    return out.getvalue()


def tone(image: Image.Image) -> str:
    """Return the average colour as `#rrggbb`."""
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))  # type: ignore[misc]
    return f"#{red:02x}{green:02x}{blue:02x}"
