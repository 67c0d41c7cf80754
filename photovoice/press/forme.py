"""Pages drawn into a plain PDF: words, codes and colour by ReportLab, pictures only named; tags are noted.

Pictures are put in afterwards, so that their files go into the PDF as they are and memory stays low.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

from photovoice.layouts.definition import ink
from photovoice.layouts.page import Code, Document, Emblem, Lines, Mark, Page, Picture, Role, Shape
from photovoice.layouts.symbol import QUIET
from photovoice.press.qr import outline, symbol
from photovoice.press.text import draw
from photovoice.typography.paragraph import Paragraph
from photovoice.vocabulary.funder import EU_BLUE, EU_GOLD, emblem_stars
from photovoice.vocabulary.measure import Mm, Rect, pt
from photovoice.vocabulary.plate import PrintOrder
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import BLACK, Ink, TypeStyle

ELEMENTS = {Role.TITLE: "H1", Role.HEADING: "H2", Role.BODY: "P", Role.CAPTION: "P", Role.CREDIT: "P"}

Point = tuple[float, float]


class Setter(Protocol):
    """What the press asks of the typesetter."""

    def set(self, text: Text, style: TypeStyle, width: Mm) -> Paragraph:
        """Return the text in lines, ready to be drawn."""
        ...


@dataclass(frozen=True, slots=True)
class Tag:
    """What a piece of marked content is to a reader who hears the page."""

    page: int
    content: int  # its number on the page
    element: str  # H1, H2, P or Figure
    language: str
    said: str  # what a reader hears: the words, or what describes the picture
    box: tuple[float, float, float, float]  # left, bottom, right, top in points
    link: str


@dataclass(frozen=True, slots=True)
class Forme:
    """Pages without their pictures, which stand in the streams as /P0, /P1 …, in the order given."""

    pdf: bytes
    pictures: tuple[PrintOrder, ...]
    tags: tuple[Tag, ...]


def make_forme(document: Document, setter: Setter, around: Mm) -> Forme:
    """Return the drawn pages; `around` is how much beyond the trim the sheet goes at every side."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1, pdfVersion=(1, 6), lang=document.title.language)
    canvas.setTitle(document.title.words)
    pictures = document.orders()
    tags: list[Tag] = []
    for number, page in enumerate(document.pages):
        drawing = _Drawing(canvas, page, number, around, pictures, setter)
        for mark in page.marks:
            drawing.draw(mark)
        tags += drawing.tags
        if page.name:
            canvas.bookmarkPage(f"page-{number}")
            canvas.addOutlineEntry(page.name.words, f"page-{number}")
        canvas.showPage()
    canvas.save()
    return Forme(out.getvalue(), pictures, tuple(tags))


class _Drawing:
    """One page being drawn; PDF counts from the bottom, and here alone the origin is turned."""

    def __init__(
        self, canvas: Canvas, page: Page, number: int, around: Mm, pictures: tuple[PrintOrder, ...], setter: Setter
    ) -> None:
        self.tags: list[Tag] = []
        self._canvas, self._number, self._around, self._pictures, self._setter = (
            canvas,
            number,
            around,
            pictures,
            setter,
        )
        self._height = pt(Mm(page.trim.height + 2 * around))
        canvas.setPageSize((pt(Mm(page.trim.width + 2 * around)), self._height))
        canvas._preamble = ""  # it would choose Helvetica, which is not embedded

    def draw(self, mark: Mark) -> None:
        """Draw a mark, as marked content with its tag, or as an artifact when it says nothing."""
        if isinstance(mark, Lines):
            self._begin(
                mark.box, "" if mark.role is Role.ARTIFACT else ELEMENTS[mark.role], mark.text, link=mark.link
            )
            paragraph = self._setter.set(mark.text, mark.style, mark.box.width)
            left, _, _, top = self._edges(mark.box)
            draw(self._canvas, paragraph, left, top)
        elif isinstance(mark, Picture):
            self._begin(mark.box, "Figure" if mark.alt else "", mark.alt)
            self._picture(mark)
        elif isinstance(mark, Code):
            self._begin(mark.box, "Figure" if mark.alt else "", mark.alt, link=mark.address)
            self._code(mark)
        elif isinstance(mark, Emblem):
            self._begin(mark.box, "Figure", mark.alt)
            self._emblem(mark)
        elif isinstance(mark, Shape):
            self._begin(mark.box, "", None)
            self._fill(mark.ink, [[self._point(Mm(x), Mm(y)) for x, y in mark.corners]])
        else:
            self._begin(mark.box, "", None)
            self._fill(mark.ink, [self._corners(mark.box)])
        self._write("EMC")

    def _begin(self, box: Rect, element: str, text: Text | None, link: str = "") -> None:
        if not element or text is None:
            self._write("/Artifact BMC")
            return
        language = "" if text.language == UNDETERMINED else text.language
        self.tags.append(Tag(self._number, len(self.tags), element, language, text.words, self._edges(box), link))
        self._write(f"/{element} <</MCID {self.tags[-1].content}>> BDC")

    def _picture(self, mark: Picture) -> None:
        left, top, width, height = mark.crop
        box = mark.box
        whole = Rect(
            Mm(box.x - box.width * left / width),
            Mm(box.y - box.height * top / height),
            Mm(box.width / width),
            Mm(box.height / height),
        )
        x0, y0, x1, y1 = self._edges(whole)
        shown = _path([self._corners(box)])
        name = f"/P{self._pictures.index(mark.order)}"
        self._write(f"q {shown} W n {_numbers(x1 - x0, 0, 0, y1 - y0, x0, y0)} cm {name} Do Q")

    def _code(self, mark: Code) -> None:
        modules = symbol(mark.address, mark.correction)
        left, _, right, top = self._edges(mark.box)
        module = (right - left) / (len(modules) + 2 * QUIET)
        self._fill(
            BLACK,
            [
                [(left + (x + QUIET) * module, top - (y + QUIET) * module) for x, y in border]
                for border in outline(modules)
            ],
        )

    def _emblem(self, mark: Emblem) -> None:
        left, bottom, _, top = self._edges(mark.box)
        self._fill(ink(EU_BLUE), [self._corners(mark.box)])
        stars = emblem_stars(top - bottom)
        self._fill(ink(EU_GOLD), [[(left + x, top - y) for x, y in star] for star in stars])

    def _fill(self, ink: Ink, paths: Iterable[Iterable[Point]]) -> None:
        self._write(f"q {_colour(ink)} {_path(paths)} f Q")

    def _edges(self, box: Rect) -> tuple[float, float, float, float]:
        return (
            pt(Mm(box.x + self._around)),
            self._height - pt(Mm(box.bottom + self._around)),
            pt(Mm(box.right + self._around)),
            self._height - pt(Mm(box.y + self._around)),
        )

    def _corners(self, box: Rect) -> list[Point]:
        left, bottom, right, top = self._edges(box)
        return [(left, bottom), (right, bottom), (right, top), (left, top)]

    def _point(self, x: Mm, y: Mm) -> Point:
        return pt(Mm(x + self._around)), self._height - pt(Mm(y + self._around))

    def _write(self, operators: str) -> None:
        # ReportLab's canvas has neither marked content nor pictures that are filled in later.
        self._canvas._code.append(operators)


def _colour(ink: Ink) -> str:
    return f"{_numbers(ink.grey)} g" if ink.rgb is None else f"{_numbers(*ink.rgb)} rg"


def _path(paths: Iterable[Iterable[Point]]) -> str:
    written = []
    for path in paths:
        first, *others = path
        written.append(" ".join([f"{_numbers(*first)} m", *(f"{_numbers(*point)} l" for point in others), "h"]))
    return " ".join(written)


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.3f}".rstrip("0").rstrip(".") for value in values)
