"""Pictures put into a PDF as the files they are: not one byte of their pixels is written anew."""

from functools import lru_cache
from importlib.resources import files

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from photovoice.press.forme import Forme
from photovoice.vocabulary.plate import Prints

SRGB = "srgb.icc"
FRAMES = range(0xC0, 0xC3)  # baseline, extended and progressive; ITU-T T.81, table B.1


def put_pictures(pdf: Pdf, forme: Forme, prints: Prints) -> None:
    """Give every page the pictures its stream names, and say which colours RGB means."""
    profile = pdf.make_indirect(Stream(pdf, srgb_profile(), N=3, Alternate=Name.DeviceRGB))
    space = pdf.make_indirect(Array([Name.ICCBased, profile]))
    put = {}
    for number, order in enumerate(forme.pictures):
        held = prints.path(order).read_bytes()
        width, height = jpeg_size(held)
        picture = Stream(
            pdf,
            held,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=width,
            Height=height,
            BitsPerComponent=8,
            ColorSpace=space,
            Filter=Name.DCTDecode,
        )
        put[f"/P{number}"] = pdf.make_indirect(picture)
    for page in pdf.pages:
        resources = page.obj.Resources
        named = page.Contents.read_bytes()
        resources.XObject = Dictionary({name: put[name] for name in put if name.encode() + b" Do" in named})
        resources.ColorSpace = Dictionary(DefaultRGB=space)


def jpeg_size(held: bytes) -> tuple[int, int]:
    """Return a JPEG's width and height.

    Raises:
        ValueError: If it is none that the darkroom makes.
    """
    at = 2
    while held[at] == 0xFF:
        if held[at + 1] in FRAMES:
            return int.from_bytes(held[at + 7 : at + 9]), int.from_bytes(held[at + 5 : at + 7])
        at += 2 + int.from_bytes(held[at + 2 : at + 4])
    raise ValueError("no frame header in this JPEG")


@lru_cache(1)
def srgb_profile() -> bytes:
    """Return the profile that every print carries."""
    return (files("photovoice.darkroom") / SRGB).read_bytes()
