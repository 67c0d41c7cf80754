"""From a negative to pixels: upright, sRGB, nothing else; decoders are called here and nowhere else."""

import io
import struct
import zlib
from typing import BinaryIO

from PIL import GifImagePlugin, Image, ImageCms, JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

from photovoice.darkroom import boxes, chunks, segments, tags
from photovoice.darkroom.bright import tamed
from photovoice.darkroom.colour import known_profile, to_srgb
from photovoice.darkroom.deep import load_deep
from photovoice.darkroom.negative import Negative

Image.MAX_IMAGE_PIXELS = None  # `look` has counted them

# Four blocks of at most 16 MB are kept for the next picture (Pillow's PILLOW_BLOCKS_MAX): to be given them anew
# by the system, and to have them cleared each time, takes a twelfth of the whole work.
Image.core.set_blocks_max(4)  # type: ignore[attr-defined]

_WHITE = (255, 255, 255)
_PRIMARIES = {9: "rec2020", 12: "display-p3"}  # ITU-T H.273, table 2
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Everything decoders have been seen to raise over damaged files.
_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    ImageCms.PyCMSError,
)


class UndevelopableError(ValueError):
    """The decoder could not make a whole picture of the negative."""


def decode(negative: Negative, half: bool = False) -> Image.Image:
    """Return the picture upright, in sRGB, mode RGB, without anything said beside it.

    Args:
        negative: What to decode.
        half: Read at half the size, rounded up; only for a negative that `halves`.

    Raises:
        UndevelopableError: If the file is damaged.
        MemoryError: If there is not enough.
    """
    try:
        with negative.path.open("rb") as file:
            image, turned, profile = _READERS[negative.kind](file, half)
        image = to_srgb(_plain(image), profile)
        if turned in _TURNS:
            image = image.transpose(_TURNS[turned])
    except _DAMAGE as damage:
        raise UndevelopableError(str(damage)) from damage
    scale = 2 if half else 1
    expected = (-(-negative.width // scale), -(-negative.height // scale))
    if image.size != expected:
        raise UndevelopableError(f"{image.size} pixels where {expected} were announced")
    image.info = {}  # Pillow would write comments found there into the next file
    return image


Raw = tuple[Image.Image, int, bytes]
"""Pixels as coded, how they are turned (EXIF), and their profile."""


def _jpeg(file: BinaryIO, half: bool) -> Raw:
    header = segments.read_header(file)
    image = JpegImagePlugin.JpegImageFile(io.BytesIO(segments.bare(file)))
    if half:
        image.draft(image.mode, (image.width // 2, image.height // 2))
    image.load()
    named = known_profile("adobe-rgb") if header.adobe_rgb else b""
    return image, header.turned, header.profile or named


def _png(file: BinaryIO, _: bool) -> Raw:
    header = chunks.read_png(file)
    bare = chunks.bare_png(file)
    return load_deep(lambda: PngImagePlugin.PngImageFile(io.BytesIO(bare))), header.turned, header.profile


def _webp(file: BinaryIO, _: bool) -> Raw:
    header = chunks.read_webp(file)
    return _loaded(WebPImagePlugin.WebPImageFile(_whole(file))), header.turned, header.profile


def _gif(file: BinaryIO, _: bool) -> Raw:
    return _loaded(GifImagePlugin.GifImageFile(_whole(file))), 1, b""


def _tiff(file: BinaryIO, _: bool) -> Raw:
    image = load_deep(lambda: TiffImagePlugin.TiffImageFile(_whole(file)))
    return image, 1, image.info.get("icc_profile") or b""  # Pillow has turned it


def _avif(file: BinaryIO, _: bool) -> Raw:
    from PIL import AvifImagePlugin

    header = boxes.read_boxes(file)
    image = AvifImagePlugin.AvifImageFile(_whole(file))
    turned = image.getexif().get(tags.ORIENTATION, 1)  # Pillow puts the boxes' turn there, over EXIF's own
    return _boxed(_loaded(image), turned, header)


def _heif(file: BinaryIO, _: bool) -> Raw:
    import pi_heif

    header = boxes.read_boxes(file)
    pi_heif.options.DECODE_THREADS = 1
    pi_heif.options.THUMBNAILS = False
    heif = pi_heif.open_heif(_whole(file), convert_hdr_to_8bit=True)
    return _boxed(heif.to_pillow(), 1, header)  # libheif has turned it


def _boxed(image: Image.Image, turned: int, header: boxes.BoxHeader) -> Raw:
    """Return the picture with its profile, or with the one that the numbers of its colours stand for."""
    if header.profile:
        return image, turned, header.profile
    name = _PRIMARIES.get(header.primaries)
    return tamed(image, header.transfer), turned, known_profile(name) if name else b""


_READERS = {
    "jpeg": _jpeg,
    "png": _png,
    "webp": _webp,
    "gif": _gif,
    "tiff": _tiff,
    "avif": _avif,
    "heif": _heif,
}


def _whole(file: BinaryIO) -> BinaryIO:
    file.seek(0)
    return io.BytesIO(file.read())


def _loaded(image: Image.Image) -> Image.Image:
    image.load()
    return image


def _plain(image: Image.Image) -> Image.Image:
    """Return RGB, CMYK or grey with 8 bits; what is transparent lies on white paper."""
    if image.mode in ("RGB", "CMYK", "L") and "transparency" not in image.info:
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.has_transparency_data:
        image = image if image.mode == "RGBA" else image.convert("RGBA")
        paper = Image.new("RGB", image.size, _WHITE)
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    if image.mode in ("F", "I"):
        raise ValueError("pixels that are not eight or sixteen bits")
    return image.convert("RGB")
