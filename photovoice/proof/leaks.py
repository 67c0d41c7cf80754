"""Does a finished file say anything it should not? Told from its bytes, by lists of what may be in them."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

from photovoice.problems import say
from photovoice.proof.avif import examine_avif
from photovoice.proof.finding import UNCLEAR, Leak
from photovoice.proof.jpeg import examine_jpeg
from photovoice.proof.pdf import examine_pdf
from photovoice.proof.png import examine_png
from photovoice.proof.reader import second_witness
from photovoice.proof.sound_mp3 import examine_mp3
from photovoice.proof.sound_opus import examine_opus
from photovoice.proof.words import examine_words

__all__ = ["Leak", "examine", "examine_file"]

Examiner = Callable[[bytes, str], Iterator[Leak]]


def examine(data: bytes, name: str) -> tuple[Leak, ...]:
    """Return everything in a finished file that should not be published; empty when it is clean.

    What is not known to be harmless counts as a leak, and so does a file of a kind that cannot be read here.
    """
    return tuple(dict.fromkeys(_examiner(data)(data, name)))


def examine_file(path: Path, name: str) -> tuple[Leak, ...]:
    """Return the same of a file on disk; a PDF, which may be very large, is read piece by piece.

    Raises:
        OSError: If it cannot be read.
    """
    with path.open("rb") as file:
        if file.read(5) == b"%PDF-":
            file.seek(0)
            return tuple(dict.fromkeys(examine_pdf(file, name, _jpeg)))
    return examine(path.read_bytes(), name)


def _examiner(data: bytes) -> Examiner:
    for start, examiner in _EXAMINERS:
        if data.startswith(start):
            return examiner
    if data[4:8] == b"ftyp":
        return _avif
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _unknown
    return _words


def _jpeg(data: bytes, name: str) -> Iterator[Leak]:
    yield from examine_jpeg(data, name)
    yield from second_witness(data, name)


def _avif(data: bytes, name: str) -> Iterator[Leak]:
    yield from examine_avif(data, name)
    yield from second_witness(data, name)


def _png(data: bytes, name: str) -> Iterator[Leak]:
    yield from examine_png(data, name)
    yield from second_witness(data, name)


def _pdf(data: bytes, name: str) -> Iterator[Leak]:
    yield from examine_pdf(io.BytesIO(data), name, _jpeg)


def _words(data: bytes, name: str) -> Iterator[Leak]:
    yield from examine_words(data.decode("utf-8"), name, examine)


def _font(data: bytes, name: str) -> Iterator[Leak]:
    if any(mark in data for mark in (b"Exif\0\0", b"<x:xmpmeta", b"\xff\xd8\xff\xe1")):
        yield Leak(name, say("The font has something hidden in it."))


def _unknown(_: bytes, name: str) -> Iterator[Leak]:
    yield Leak(name, UNCLEAR)


_EXAMINERS: tuple[tuple[bytes, Examiner], ...] = (
    (b"\xff\xd8\xff", _jpeg),
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"%PDF-", _pdf),
    (b"OggS", examine_opus),
    *((start, examine_mp3) for start in (b"\xff\xfb", b"\xff\xf3", b"\xff\xe3")),
    (b"wOF2", _font),
    (b"wOFF", _font),
    (b"OTTO", _font),
    (b"\0\1\0\0\0", _font),
)
