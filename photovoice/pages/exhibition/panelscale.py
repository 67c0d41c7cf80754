"""Panels longer than a PDF's page can be: drawn at 1:2 or 1:4, which title and margin say."""

from dataclasses import replace

from photovoice.layouts.page import Area, Code, Document, Emblem, Lines, Mark, Page, Picture, Role, Shape
from photovoice.pages import phrases
from photovoice.vocabulary.measure import Mm, Pt, Rect, Size
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Metrics, TypeStyle

LONGEST = Mm(5000)  # a PDF's page is 14,400 points at most; ISO 32000-1, annex C.2
SCALES = (1, 2, 4)  # powers of two, so that every line breaks where it was measured
SLUG_SIZES = (24.0, 16.0, 8.0)  # points of what stands beside the trim; the largest that needs one line
AWAY, INDENT = Mm(0.3), Mm(10)  # of that from the bleed, and from the crop marks


def scale_of(size: Size) -> int:
    """Return 2 for panels drawn at half their size, 4 at a quarter, 1 as they are."""
    longest = max(size.width, size.height)
    return next((scale for scale in SCALES if longest / scale <= LONGEST), SCALES[-1])


def reduced(document: Document, scale: int, metrics: Metrics) -> Document:
    """Return the document drawn at 1:scale; prints are ordered as large as the real size needs them."""
    if scale == 1:
        return document
    title = Text(f"{document.title.words} (1:{scale})", document.title.language)
    note = Text(phrases.REDUCED.in_any(title.language, "en").words.format(scale=scale), title.language)
    pages = tuple(_page(page, scale, note, metrics) for page in document.pages)
    return replace(document, title=title, pages=pages)


def _page(page: Page, scale: int, note: Text, metrics: Metrics) -> Page:
    trim = Size(Mm(page.trim.width / scale), Mm(page.trim.height / scale))
    bleed = Mm(page.bleed / scale)
    width = Mm(trim.width - 2 * INDENT)
    for size in SLUG_SIZES:
        style = TypeStyle(Pt(size), Pt(size))
        measured = metrics.measure(note, style, width)
        if measured.lines == 1:
            break
    slug = Lines(Rect(INDENT, Mm(trim.height + bleed + AWAY), width, measured.height), note, style, Role.ARTIFACT)
    return replace(page, trim=trim, bleed=bleed, marks=(*(_mark(mark, scale) for mark in page.marks), slug))


def _mark(mark: Mark, scale: int) -> Mark:
    box = Rect(*(Mm(length / scale) for length in (mark.box.x, mark.box.y, mark.box.width, mark.box.height)))
    match mark:
        case Lines():
            style = replace(mark.style, size=Pt(mark.style.size / scale), leading=Pt(mark.style.leading / scale))
            return replace(mark, box=box, style=style)
        case Shape():
            corners = tuple((x / scale, y / scale) for x, y in mark.corners)
            return replace(mark, box=box, corners=corners)
        case Picture() | Code() | Area() | Emblem():
            return replace(mark, box=box)
