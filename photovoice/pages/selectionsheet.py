"""The contact sheet for the selection meeting: pictures, ids, titles, boxes to tick, room for orders, reasons."""

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
PICTURE = Mm(35)  # the height kept for a picture
BOX, LINE = Mm(3.2), Mm(0.3)
PPI = 150.0
TITLE_LINES, WHY_LINES = 2, 2
MOST_REASONS = 9  # lines in the place of a picture

HEADING = TypeStyle(Pt(11), Pt(14), bold=True)
NAME = TypeStyle(Pt(8), Pt(10), bold=True)
WORDS = TypeStyle(Pt(7.5), Pt(9.5))
CLEARED, WITHHELD = Ink(rgb=(0.0, 0.45, 0.25)), Ink(0.6)
FADED = TypeStyle(Pt(7.5), Pt(9.5), ink=Ink(0.45))
SMALL = TypeStyle(Pt(6.5), Pt(8), ink=Ink(0.4))
RULE, GREY = Ink(0.45), Ink(0.85)
INSET = Mm(2.5)


@dataclass(frozen=True, slots=True)
class Light:
    """One use and whether the photo is cleared for it; the text says both."""

    cleared: bool
    text: Text
    place: str  # the photo's number in the edition's order; empty: not said


@dataclass(frozen=True, slots=True)
class Frame:
    """One photo on the sheet; without a picture where it is cleared for nothing; `why` tells what is not."""

    id: str
    picture: CleanPrint | None
    title: Text | None
    lights: tuple[Light, ...]
    why: Text


@dataclass(frozen=True, slots=True)
class Labels:
    """The sheet's own words."""

    title: Text
    withheld: Text
    order: Text


def plan_contact_sheet(labels: Labels, frames: Sequence[Frame], metrics: Metrics) -> Document:
    """Return the pages, twelve photos on each, in the order given."""
    cell = Size(
        Mm((A4.width - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS),
        Mm((A4.height - 2 * MARGIN - HEAD - (ROWS - 1) * GUTTER) / ROWS),
    )
    pages = []
    for first in range(0, len(frames), A_PAGE):
        marks: list[Mark] = [
            Lines(Rect(MARGIN, MARGIN, Mm(A4.width - 2 * MARGIN), HEAD), labels.title, HEADING, Role.TITLE)
        ]
        for place, frame in enumerate(frames[first : first + A_PAGE]):
            row, column = divmod(place, COLUMNS)
            left = Mm(MARGIN + column * (cell.width + GUTTER))
            top = Mm(MARGIN + HEAD + row * (cell.height + GUTTER))
            marks += _frame(frame, labels, Rect(left, top, cell.width, cell.height), metrics)
        pages.append(Page(A4, tuple(marks), name=Text(str(first // A_PAGE + 1), UNDETERMINED)))
    return Document(labels.title, tuple(pages), shows=())


def order_of(picture: CleanPrint) -> PrintOrder:
    """Return the print that the sheet shows of a picture."""
    return PrintOrder(picture.digest, Px(px(Mm(60), PPI)))


def _frame(frame: Frame, labels: Labels, box: Rect, metrics: Metrics) -> Iterator[Mark]:
    if frame.picture is None:
        yield from _withheld(frame, labels.withheld, Rect(box.x, box.y, box.width, PICTURE), metrics)
    else:
        yield Picture(_fitted(frame.picture, box), order_of(frame.picture), Text(frame.id, UNDETERMINED))
    y = Mm(box.y + PICTURE + 1.5)
    name = Text(frame.id, UNDETERMINED)
    yield Lines(Rect(box.x, y, box.width, mm(NAME.leading)), name, NAME, Role.HEADING)
    y = Mm(y + metrics.measure(name, NAME, box.width).height)
    if frame.title:
        text = _cut(frame.title, WORDS, box.width, TITLE_LINES, metrics)
        yield Lines(Rect(box.x, y, box.width, mm(WORDS.leading)), text, WORDS, Role.CAPTION)
    y = Mm(y + TITLE_LINES * mm(WORDS.leading) + 0.5)
    width = Mm(box.width / max(len(frame.lights), 1))
    for number, light in enumerate(frame.lights):
        yield from _light(light, labels.order, Rect(Mm(box.x + number * width), y, width, BOX), metrics)
    if frame.why.words and frame.picture is not None:
        y = Mm(y + BOX + mm(WORDS.leading) + 1.5)
        why = _cut(frame.why, SMALL, box.width, WHY_LINES, metrics)
        yield Lines(Rect(box.x, y, box.width, mm(SMALL.leading)), why, SMALL)


def _withheld(frame: Frame, word: Text, box: Rect, metrics: Metrics) -> Iterator[Mark]:
    """Yield a grey box with the word and every reason in the place of the picture."""
    yield Area(box, GREY)
    width = Mm(box.width - 2 * INSET)
    yield Lines(Rect(Mm(box.x + INSET), Mm(box.y + INSET), width, mm(NAME.leading)), word, NAME)
    if frame.why.words:
        why = _cut(frame.why, SMALL, width, MOST_REASONS, metrics)
        top = Mm(box.y + INSET + mm(NAME.leading) + 1)
        yield Lines(Rect(Mm(box.x + INSET), top, width, mm(SMALL.leading)), why, SMALL)


def _cut(text: Text, style: TypeStyle, width: Mm, lines: int, metrics: Metrics) -> Text:
    shown, rest = divide(text, style, width, lines, metrics)
    return Text(f"{shown.words.rstrip()}…", shown.language) if rest else shown


def _light(light: Light, order: Text, box: Rect, metrics: Metrics) -> Iterator[Mark]:
    """Yield a tick box, the name of a use and a line for the order; what is not cleared has nothing to fill in."""
    if light.cleared:
        yield from _outline(Rect(box.x, box.y, BOX, BOX), CLEARED)
        below = Rect(box.x, Mm(box.y + BOX + 1), box.width, mm(SMALL.leading))
        yield Lines(below, order, SMALL)
        start = Mm(metrics.measure(order, SMALL, box.width).widest + 1)
        line = Rect(Mm(box.x + start), Mm(below.y + 2.9), Mm(box.width - start - 3), LINE)
        yield Area(line, RULE)
        if light.place:
            place = Text(light.place, UNDETERMINED)
            yield Lines(Rect(Mm(line.x + 1), Mm(box.y + BOX + 0.6), line.width, mm(NAME.leading)), place, NAME)
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
