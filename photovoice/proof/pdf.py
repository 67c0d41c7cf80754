"""A finished PDF: every picture in it is examined, and it says of itself only what is on a list."""

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

import pikepdf

from photovoice.problems import say
from photovoice.proof.finding import AFTER_THE_END, UNCLEAR, Leak, beside
from photovoice.proof.profile import strange_parts
from photovoice.proof.xmp import PAGES, strange_properties

_INFORMATION = {"/Title", "/Author", "/Subject", "/Producer", "/Creator", "/Trapped", "/GTS_PDFXVersion"}
_DATES = {"/CreationDate", "/ModDate"}
_A_DAY = re.compile(r"D:\d{8}000000(Z|[+-]00'00'?)?")  # a day, not a moment
_ACTIVE = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Movie"}
_PRIVATE = ("/PieceInfo", "/Thumb", "/JS", "/AF", "/SpiderInfo", "/EmbeddedFiles", "/LastModified", "/EF", "/XFA")
_OPAQUE = {"/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode"}  # filters no room of ours writes
_REVISION = re.compile(rb"startxref\s+\d+\s+%%EOF")
_PART, _LONGEST = 1 << 20, 1024  # bytes read at a time; bytes that words across two parts may have

Examiner = Callable[[bytes, str], Iterator[Leak]]


def examine_pdf(file: BinaryIO, name: str, examine_picture: Examiner) -> Iterator[Leak]:
    """Yield what is in a PDF that should not be, pictures included; the file is never in memory as a whole."""
    start, end, revisions = _read(file)
    if revisions > (2 if b"/Linearized" in start else 1):
        yield Leak(name, say("The document keeps an older version of itself."))
    if end[end.rfind(b"%%EOF") + 5 :].strip():
        yield Leak(name, AFTER_THE_END)
    try:
        with pikepdf.open(file, suppress_warnings=True) as document:
            yield from _document(document, name, examine_picture)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, KeyError):
        yield Leak(name, UNCLEAR)


def _read(file: BinaryIO) -> tuple[bytes, bytes, int]:
    """Return how a file starts and ends, and how often it says that it ends."""
    start = end = file.read(_PART)
    revisions = len(_REVISION.findall(start))
    while part := file.read(_PART):
        seen = end[-_LONGEST:]
        end = seen + part
        revisions += sum(found.end() > len(seen) for found in _REVISION.finditer(end))
    return start[:2048], end, revisions


def _document(document: pikepdf.Pdf, name: str, examine_picture: Examiner) -> Iterator[Leak]:
    if "/Info" in document.trailer:
        for key, value in document.trailer.Info.items():
            if key not in _INFORMATION and not (key in _DATES and _A_DAY.fullmatch(str(value))):
                yield beside(name, key.lstrip("/"))
    told = document.Root.get("/Metadata")
    own = told.objgen if told is not None else None
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array):
            for dictionary in _dictionaries(thing):
                yield from _dictionary(dictionary, name)
        if isinstance(thing, pikepdf.Stream):
            yield from _stream(document, thing, own, name, examine_picture)


def _dictionaries(thing: pikepdf.Object, depth: int = 0) -> Iterator[pikepdf.Object]:
    """Yield the dictionaries that stand directly in an object; what it refers to is an object of its own."""
    if depth > 50:
        raise ValueError("nested deeper than any document")
    if isinstance(thing, pikepdf.Array):
        inner = list(thing)
    else:
        yield thing
        inner = [value for _, value in thing.items()]
    for value in inner:
        if isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect:
            yield from _dictionaries(value, depth + 1)


def _dictionary(dictionary: pikepdf.Object, name: str) -> Iterator[Leak]:
    for key in _PRIVATE:
        if key in dictionary:
            yield beside(name, key.lstrip("/"))
    kind, subtype, action = (str(dictionary.get(key, "")) for key in ("/Type", "/Subtype", "/S"))
    if kind == "/Annot" and subtype != "/Link":
        yield beside(name, f"{subtype.lstrip('/')} annotation")
    if kind == "/Annot" and any(key in dictionary for key in ("/T", "/M", "/NM")):
        yield beside(name, "an annotation's author or time")
    if action in _ACTIVE:
        yield beside(name, action.lstrip("/"))
    if action == "/URI" and not re.match(r"(https?|mailto):", str(dictionary.get("/URI", ""))):
        yield beside(name, "a link to a file")
    if kind in ("/Filespec", "/EmbeddedFile"):
        yield beside(name, "an attached file")


def _stream(
    document: pikepdf.Pdf,
    stream: pikepdf.Stream,
    own: tuple[int, int] | None,
    name: str,
    examine_picture: Examiner,
) -> Iterator[Leak]:
    part = f"{name}, object {stream.objgen[0]}"
    filters = _filters(stream)
    if _OPAQUE & set(filters):
        yield Leak(part, UNCLEAR)
        return
    if filters == ["/DCTDecode"]:
        yield from examine_picture(stream.read_raw_bytes(), part)
        return
    if "/DCTDecode" in filters:
        outer = pikepdf.Stream(document, stream.read_raw_bytes())
        outer.Filter = pikepdf.Array([pikepdf.Name(filter_) for filter_ in filters[:-1]])
        yield from examine_picture(outer.read_bytes(), part)
        return
    contents = stream.read_bytes()
    if contents.startswith((b"\xff\xd8\xff", b"\x89PNG", b"\0\0\0\x0cjP")):
        yield beside(part, "a picture that is not shown as one")
    elif stream.get("/Type") == "/Metadata":
        if stream.objgen != own:
            yield beside(part, "Metadata")
        for property_ in strange_properties(contents, PAGES):
            yield beside(part, f"XMP {property_}")
    elif contents[36:40] == b"acsp" and "/N" in stream:
        for tag in strange_parts(contents):
            yield beside(part, f"{tag} of a colour profile")
    elif stream.get("/Subtype") != "/Image" and (b"Exif\0\0" in contents or b"<x:xmpmeta" in contents):
        yield beside(part, "metadata of a photo")


def _filters(stream: pikepdf.Stream) -> list[str]:
    filters = stream.get("/Filter")
    if filters is None:
        return []
    if isinstance(filters, pikepdf.Array):
        return [str(filter_) for filter_ in filters]
    return [str(filters)]
