"""The original as handed in: what kind of picture it is and how large, told from its contents without decoding."""

import os
import stat
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from photovoice.darkroom import boxes, chunks, segments, tags
from photovoice.problems import Message, say
from photovoice.vocabulary.measure import Px

MOST_BYTES = 250_000_000
MOST_PIXELS = 250_000_000  # a 200-megapixel telephone, with room to spare
MOST_PIXELS_WHOLE = 60_000_000  # kinds whose decoder holds the whole picture, and more, at once
MOST_PIXELS_DEEP = 40_000_000  # with sixteen bits a colour


@dataclass(frozen=True, slots=True)
class Negative:
    """An original that can be developed; width and height are those of the upright picture."""

    path: Path
    digest: str
    kind: str  # jpeg, png, gif, webp, tiff, heif or avif
    width: Px
    height: Px
    note: Message | None = None  # something staff should know; it stops nothing

    @property
    def halves(self) -> bool:
        """Tell whether it can be read at half its size at half the cost, as the coding of a JPEG allows."""
        return self.kind == "jpeg" and min(self.width, self.height) > 1


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an original cannot be developed, and what to do."""

    what: Message
    remedy: Message


@dataclass(frozen=True, slots=True)
class _Told:
    width: int
    height: int
    turned: int = 1
    note: Message | None = None
    most: int = MOST_PIXELS_WHOLE


def look(original: Path, digest: str) -> Negative | Refusal:
    """Tell what was handed in; reads headers only and never follows a link."""
    try:
        status = original.lstat()
        if not stat.S_ISREG(status.st_mode):
            return Refusal(
                say("The photo is a link, a folder or a device, not a file."),
                say("Put the picture itself into the folder."),
            )
        if refused := _size_refused(status.st_size):
            return refused
        opened = os.open(original, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        return Refusal(
            say("The photo cannot be opened."), say("Check that the file is there and that you may read it.")
        )
    with os.fdopen(opened, "rb") as file:
        return _look(file, original, digest)


def _size_refused(size: int) -> Refusal | None:
    if not size:
        return Refusal(say("The photo is an empty file."), say("Copy it again from the telephone or camera."))
    if size > MOST_BYTES:
        return Refusal(
            say("The photo has {size} MB; {most} MB is the limit.", size=size // 10**6, most=MOST_BYTES // 10**6),
            say("Save it as a JPEG of high quality and hand that in."),
        )
    return None


def _look(file: BinaryIO, original: Path, digest: str) -> Negative | Refusal:
    kind = kind_of(file.read(64))
    if kind not in _READERS:
        return _NOT_A_PHOTO.get(kind, _UNKNOWN)
    try:
        told = _READERS[kind](file)
    except (ValueError, struct.error, OSError, OverflowError):
        return Refusal(
            say("The photo is damaged: it ends before the picture begins, or its beginning makes no sense."),
            say("Copy it again from the telephone or camera."),
        )
    if isinstance(told, Refusal):
        return told
    if told.width < 1 or told.height < 1:
        return Refusal(
            say("The photo says that it has no pixels."), say("Copy it again from the telephone or camera.")
        )
    if told.width * told.height > told.most:
        return Refusal(
            say(
                "The photo has {width} × {height} pixels; {most} million is the limit for this kind of file.",
                width=told.width,
                height=told.height,
                most=told.most // 10**6,
            ),
            say("Save a smaller copy as a JPEG and hand that in."),
        )
    lying = told.turned >= 5  # EXIF: 5 to 8 are turned by a quarter
    width, height = (told.height, told.width) if lying else (told.width, told.height)
    return Negative(original, digest, kind, Px(width), Px(height), told.note)


def kind_of(start: bytes) -> str:
    """Tell a file's kind from its first bytes; empty when it is none that is known here."""
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "webp"
    if boxed := boxes.kind_of(start):
        return boxed
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            return kind
    return ""


def _jpeg(file: BinaryIO) -> _Told | Refusal:
    header = segments.read_header(file)
    if header.arithmetic:
        return Refusal(
            say("The photo is a JPEG with arithmetic coding, which hardly any program can read."),
            say("Open it in the program that made it and save it as an ordinary JPEG."),
        )
    if not header.decodable:
        return Refusal(
            say("The photo is an unusual kind of JPEG (lossless, layered or with more than 8 bits)."),
            say("Open it in the program that made it and save it as an ordinary JPEG."),
        )
    unprofiled = header.components == 4 and not header.profile
    most = MOST_PIXELS_WHOLE if header.progressive else MOST_PIXELS
    return _Told(header.width, header.height, header.turned, _NO_INKS if unprofiled else None, most)


def _png(file: BinaryIO) -> _Told:
    header = chunks.read_png(file)
    note = _ANIMATED if header.animated else None
    return _Told(header.width, header.height, header.turned, note, _most(header.bits))


def _webp(file: BinaryIO) -> _Told:
    header = chunks.read_webp(file)
    return _Told(header.width, header.height, header.turned, _ANIMATED if header.animated else None)


def _most(bits: int) -> int:
    return MOST_PIXELS_DEEP if bits > 8 else MOST_PIXELS_WHOLE


def _gif(file: BinaryIO) -> _Told:
    header = chunks.read_gif(file)
    return _Told(header.width, header.height, note=_ANIMATED if header.animated else None)


def _tiff(file: BinaryIO) -> _Told | Refusal:
    page = tags.directory(file)
    if page.has(tags.DNG) or page.number(tags.SUBFILE, 0) & 1:
        return Refusal(
            say("The photo is a camera's raw file."), say("Develop it in a photo program and hand in a JPEG.")
        )
    inks = page.number(tags.PHOTOMETRIC, 2) == 5 and not page.has(tags.PROFILE)
    note = _PAGES if page.followed else _NO_INKS if inks else None
    turned = page.number(tags.ORIENTATION, 1)
    return _Told(
        page.number(tags.WIDTH, 0),
        page.number(tags.HEIGHT, 0),
        turned if 1 <= turned <= 8 else 1,
        note,
        _most(page.number(tags.BITS, 8)),
    )


def _boxed(file: BinaryIO) -> _Told:
    header = boxes.read_boxes(file)
    return _Told(header.width, header.height, note=_BRIGHT if header.bright and not header.profile else None)


_PAGES = say("The photo's file has several pages; the first is published.")
_ANIMATED = say("The photo moves; its first picture is published.")
_NO_INKS = say("The photo is made for four printing inks and does not say which; its colours may be a little off.")

_BRIGHT = say(
    "The photo is made for very bright screens; its colours may be a little dull in print and on the web."
)

_READERS: dict[str, Callable[[BinaryIO], _Told | Refusal]] = {
    "jpeg": _jpeg,
    "png": _png,
    "webp": _webp,
    "gif": _gif,
    "tiff": _tiff,
    "heif": _boxed,
    "avif": _boxed,
}
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "jpeg"),
    (chunks.PNG_START, "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),
    (b"MM\0+", "tiff"),
    (b"%PDF-", "pdf"),
    (b"\0\0\0\x0cJXL ", "jxl"),
    (b"\xff\x0a", "jxl"),
    (b"FUJIFILM", "raw"),
    (b"IIU\0", "raw"),
    (b"IIRO", "raw"),
)
_UNKNOWN = Refusal(
    say("The photo is not a picture of a kind that can be read."),
    say("Hand in a JPEG, HEIC, AVIF, PNG, WebP, TIFF or GIF file."),
)
_NOT_A_PHOTO = {
    "video": Refusal(say("The photo is a video."), say("Take a still picture from it and hand that in.")),
    "pdf": Refusal(say("The photo is a PDF document."), say("Save the picture in it as a JPEG and hand that in.")),
    "jxl": Refusal(
        say("The photo is a JPEG XL file, which cannot be read yet."), say("Save it as a JPEG and hand that in.")
    ),
    "raw": Refusal(
        say("The photo is a camera's raw file."), say("Develop it in a photo program and hand in a JPEG.")
    ),
}
