"""Any profile to sRGB: Little CMS converts, one fixed small profile says what came out."""

import io
from functools import cache
from importlib.resources import files

from PIL import Image, ImageChops, ImageCms

_MODES = {b"RGB ": "RGB", b"CMYK": "CMYK", b"GRAY": "L"}


@cache
def known_profile(name: str) -> bytes:
    """Return one of the profiles that lie here: srgb, display-p3, adobe-rgb or rec2020.

    The first is the one that every print carries: always the same bytes, while Little CMS stamps the time.
    """
    return (files("photovoice.darkroom") / f"{name}.icc").read_bytes()


def to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Return an RGB, CMYK or grey (L) picture in sRGB; a damaged profile, or one for other pixels, is ignored.

    Perceptual, with black point compensation: what telephones' wide colours and printing inks cannot
    show in sRGB is eased in, not cut off.
    """
    wanted = _MODES.get(profile[16:20], "")
    if image.mode == "L" and wanted == "RGB":
        image = image.convert("RGB")
    transform = _transform(profile, wanted) if image.mode == wanted else None
    if transform is None:
        return image if image.mode == "RGB" else image.convert("RGB")
    converted = image if wanted == "RGB" else Image.new("RGB", image.size)
    transform.apply(image, converted)
    return converted


@cache
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Return how to get from a profile to sRGB; None where that is unknown or changes nothing."""
    try:
        transform = ImageCms.ImageCmsTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
            mode,
            "RGB",
            intent=ImageCms.Intent.PERCEPTUAL,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return None if mode == "RGB" and _changes_nothing(transform) else transform


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Tell whether colours all over the cube stay where they are: many profiles are sRGB by another name."""
    steps = range(0, 256, 17)
    cube = bytes(value for red in steps for green in steps for blue in steps for value in (red, green, blue))
    before = Image.frombytes("RGB", (len(cube) // 3, 1), cube)
    after = before.copy()
    transform.apply(after, after)
    furthest = max(high for _, high in ImageChops.difference(before, after).getextrema())  # type: ignore[misc]
    return bool(furthest <= 1)
