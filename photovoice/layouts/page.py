"""A planned page: its trim, its bleed and the marks on it; nothing here knows PDF or HTML."""

from dataclasses import dataclass
from enum import Enum

from photovoice.vocabulary.measure import Mm, Rect, Size
from photovoice.vocabulary.plate import PrintOrder
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import BLACK, Ink, TypeStyle


class Role(Enum):
    """What a block of text is to a reader who hears the page."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    ARTIFACT = "artifact"  # page numbers and the like: not read aloud


@dataclass(frozen=True, slots=True)
class Picture:
    """A print in a box; crop is the part shown, as fractions left, top, width, height of the print.

    The crop has the box's proportions, so nothing is stretched.
    """

    box: Rect
    order: PrintOrder
    alt: Text | None
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Lines:
    """A text set in a box from its top; the planner has measured that it fits."""

    box: Rect
    text: Text
    style: TypeStyle
    role: Role = Role.BODY
    link: str = ""  # the address it leads to where it can be clicked


class Correction(Enum):
    """How much of a QR code may be damaged: M about 15 %, Q about 25 %."""

    M = "M"
    Q = "Q"


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code; the box holds its quiet zone of four modules as well."""

    box: Rect
    address: str
    alt: Text | None = None
    correction: Correction = Correction.M


@dataclass(frozen=True, slots=True)
class Emblem:
    """The emblem of the European Union: twelve gold stars on blue, half as wide again as high."""

    box: Rect
    alt: Text


@dataclass(frozen=True, slots=True)
class Area:
    """A filled box, such as a rule, a band behind words or a panel of colour."""

    box: Rect
    ink: Ink = BLACK


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled outline, such as an arrow in a diagram; corners in millimetres from the trim's top left."""

    box: Rect
    corners: tuple[tuple[float, float], ...]
    ink: Ink = BLACK


Mark = Picture | Lines | Code | Area | Emblem | Shape


@dataclass(frozen=True, slots=True)
class Page:
    """One page, marks in the order in which they are drawn and read aloud."""

    trim: Size
    marks: tuple[Mark, ...]
    bleed: Mm = Mm(0)
    name: Text | None = None  # its bookmark, if it has one


@dataclass(frozen=True, slots=True)
class Document:
    """Pages that become one PDF."""

    title: Text
    pages: tuple[Page, ...]
    shows: tuple[str, ...]  # the tokens of all plates on its pages
    right_bound: bool = False

    def orders(self) -> tuple[PrintOrder, ...]:
        """Return every print the pages show, each once, in reading order."""
        return tuple(
            dict.fromkeys(mark.order for page in self.pages for mark in page.marks if isinstance(mark, Picture))
        )
