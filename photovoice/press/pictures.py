"""Pictures put into a PDF as the files they are: not one byte of their pixels is written anew.

They are gathered in a document in a file first. Pages put into that document show hundreds of them without their
ever lying in memory together: each is read from there only when the pages are saved.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files
from tempfile import TemporaryFile
from typing import BinaryIO

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from photovoice.press.forme import Forme
from photovoice.vocabulary.plate import Prints

SRGB = "srgb.icc"
FRAMES = range(0xC0, 0xC3)  # baseline, extended and progressive; ITU-T T.81, table B.1


@contextmanager
def gathered(forme: Forme, prints: Prints) -> Iterator[Pdf]:
    """Give a document without pages whose catalogue lists the forme's pictures; open until they are saved."""
    with TemporaryFile() as file:
        _gather(file, forme, prints)
        with Pdf.open(file) as pdf:
            yield pdf


def put_pictures(pdf: Pdf, pictures: Sequence[Object]) -> None:
    """Give every page the pictures its stream names, and say which colours RGB means."""
    profile = pdf.make_indirect(Stream(pdf, srgb_profile(), N=3, Alternate=Name.DeviceRGB))
    space = pdf.make_indirect(Array([Name.ICCBased, profile]))
    for picture in pictures:
        picture.ColorSpace = space
    put = {f"/P{number}": picture for number, picture in enumerate(pictures)}
    for page in pdf.pages:
        resources = page.obj.Resources
        named = page.Contents.read_bytes()
        resources.XObject = Dictionary({name: put[name] for name in put if name.encode() + b" Do" in named})
        resources.ColorSpace = Dictionary(DefaultRGB=space)


def _gather(file: BinaryIO, forme: Forme, prints: Prints) -> None:
    """Write a document without pages: objects 1 and 2 are catalogue and page tree, then comes every picture."""
    listed = " ".join(f"{number + 3} 0 R" for number in range(len(forme.pictures)))
    starts = []

    def write(dictionary: str, held: bytes | None = None) -> None:
        starts.append(file.tell())
        file.write(f"{len(starts)} 0 obj\n{dictionary}\n".encode())
        if held is not None:
            file.write(b"stream\n" + held + b"\nendstream\n")
        file.write(b"endobj\n")

    file.write(b"%PDF-1.6\n")
    write(f"<</Type/Catalog/Pages 2 0 R/Pictures[{listed}]>>")
    write("<</Type/Pages/Kids[]/Count 0>>")
    for order in forme.pictures:
        held = prints.path(order).read_bytes()
        width, height = jpeg_size(held)
        write(
            f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8"
            f"/Filter/DCTDecode/Length {len(held)}>>",
            held,
        )
    table = file.tell()
    entries = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(starts) + 1
    file.write(f"xref\n0 {size}\n0000000000 65535 f \n{entries}trailer\n<</Size {size}/Root 1 0 R>>\n".encode())
    file.write(f"startxref\n{table}\n%%EOF\n".encode())


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
