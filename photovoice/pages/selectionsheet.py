"""The contact sheet for the selection meeting: pictures, ids, titles, what each is cleared for, tick boxes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photovoice.layouts.page import Area, Document, Lines, Mark, Page, Picture, Role
from photovoice.pages.flow import divide
from photovoice.vocabulary.measure import Mm, Pt, Px, Rect, Size, mm, px
from photovoice.vocabulary.plate import CleanPrint, PrintOrder
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Ink, Metrics, TypeStyle

A4 = Size(Mm(210), Mm(297))
MARGIN, GUTTER, HEAD = Mm(12), Mm(6), Mm(12)
COLUMNS, ROWS = 3, 4
A_PAGE = COLUMNS * ROWS
PICTURE = Mm(40)  # the height kept for a picture
BOX, LINE = Mm(3.2), Mm(0.3)
PPI = 150.0
TITLE_LINES = 2

HEADING = TypeStyle(Pt(11), Pt(14), bold=True)
NAME = TypeStyle(Pt(8), Pt(10), bold=True)
WORDS = TypeStyle(Pt(7.5), Pt(9.5))
CLEARED, WITHHELD = Ink(rgb=(0.0, 0.45, 0.25)), Ink(0.6)
FADED = TypeStyle(Pt(7.5), Pt(9.5), ink=Ink(0.45))
FRAME = Ink(0.75)


@dataclass(frozen=True, slots=True)
class Light:
    """One use and whether the photo is cleared for it; the text says both."""

    cleared: bool
    text: Text


@dataclass(frozen=True, slots=True)
class Frame:
    """One photo on the sheet; without a picture where it is cleared for nothing."""

    id: str
    picture: CleanPrint | None
    title: Text | None
    lights: tuple[Light, ...]


def plan_contact_sheet(title: Text, frames: Sequence[Frame], metrics: Metrics) -> Document:
    """Return the pages, twelve photos on each, in the order given."""
    cell = Size(
        Mm((A4.width - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS),
        Mm((A4.height - 2 * MARGIN - HEAD - (ROWS - 1) * GUTTER) / ROWS),
    )
    pages = []
    for first in range(0, len(frames), A_PAGE):
        marks: list[Mark] = [
            Lines(Rect(MARGIN, MARGIN, Mm(A4.width - 2 * MARGIN), HEAD), title, HEADING, Role.TITLE)
        ]
        for place, frame in enumerate(frames[first : first + A_PAGE]):
            row, column = divmod(place, COLUMNS)
            left = Mm(MARGIN + column * (cell.width + GUTTER))
            top = Mm(MARGIN + HEAD + row * (cell.height + GUTTER))
            marks += _frame(frame, Rect(left, top, cell.width, cell.height), metrics)
        pages.append(Page(A4, tuple(marks), name=Text(str(first // A_PAGE + 1), UNDETERMINED)))
    return Document(title, tuple(pages), shows=())


def order_of(picture: CleanPrint) -> PrintOrder:
    """Return the print that the sheet shows of a picture."""
    return PrintOrder(picture.digest, Px(px(Mm(60), PPI)))


def _frame(frame: Frame, box: Rect, metrics: Metrics) -> Iterator[Mark]:
    if frame.picture is None:
        yield from _outline(Rect(box.x, box.y, box.width, PICTURE), FRAME)
    else:
        yield Picture(_fitted(frame.picture, box), order_of(frame.picture), Text(frame.id, UNDETERMINED))
    y = Mm(box.y + PICTURE + 1.5)
    name = Text(frame.id, UNDETERMINED)
    yield Lines(Rect(box.x, y, box.width, mm(NAME.leading)), name, NAME, Role.HEADING)
    y = Mm(y + metrics.measure(name, NAME, box.width).height)
    if frame.title:
        shown, rest = divide(frame.title, WORDS, box.width, TITLE_LINES, metrics)
        text = Text(f"{shown.words.rstrip()}…", shown.language) if rest else shown
        yield Lines(Rect(box.x, y, box.width, mm(WORDS.leading)), text, WORDS, Role.CAPTION)
    y = Mm(y + TITLE_LINES * mm(WORDS.leading) + 0.5)
    width = Mm(box.width / max(len(frame.lights), 1))
    for number, light in enumerate(frame.lights):
        yield from _light(light, Rect(Mm(box.x + number * width), y, width, BOX))


def _light(light: Light, box: Rect) -> Iterator[Mark]:
    """Yield a tick box and the name of a use; one that is not cleared has no box to tick."""
    if light.cleared:
        yield from _outline(Rect(box.x, box.y, BOX, BOX), CLEARED)
    else:
        yield Area(Rect(box.x, Mm(box.y + BOX / 2 - LINE / 2), BOX, LINE), WITHHELD)
    beside = Rect(Mm(box.x + BOX + 1), Mm(box.y - 0.1), Mm(box.width - BOX - 1.5), mm(WORDS.leading))
    yield Lines(beside, light.text, WORDS if light.cleared else FADED)


def _outline(box: Rect, ink: Ink) -> Iterator[Mark]:
    yield Area(Rect(box.x, box.y, box.width, LINE), ink)
    yield Area(Rect(box.x, Mm(box.bottom - LINE), box.width, LINE), ink)
    yield Area(Rect(box.x, box.y, LINE, box.height), ink)
    yield Area(Rect(Mm(box.right - LINE), box.y, LINE, box.height), ink)


def _fitted(picture: CleanPrint, box: Rect) -> Rect:
    width, height = box.width, Mm(box.width / picture.ratio)
    if height > PICTURE:
        width, height = Mm(PICTURE * picture.ratio), PICTURE
    return Rect(box.x, Mm(box.y + PICTURE - height), width, height)
