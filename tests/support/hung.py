"""Panels that hang in the order given, without planning their pages."""

from photovoice.layouts.exhibition import Kind, Panel, Panels
from photovoice.layouts.formats import A3
from photovoice.layouts.page import Document, Lines, Page, Role
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import TypeStyle

SPOKEN = TypeStyle(Pt(36), Pt(48))


def photograph(number: int, plate: Plate) -> tuple[Panel, Page]:
    title = plate.title.in_any("cs") if plate.title else Text(str(number), "und")
    return Panel(number, Kind.PHOTOGRAPH, title, A3, plate), Page(A3, ())


def told(number: int, kind: Kind, title: Text, *said: tuple[Text, Role]) -> tuple[Panel, Page]:
    box = Rect(Mm(0), Mm(0), A3.width, Mm(50))
    return Panel(number, kind, title, A3), Page(A3, tuple(Lines(box, text, SPOKEN, role) for text, role in said))


def hang(*hung: tuple[Panel, Page]) -> Panels:
    panels = tuple(panel for panel, _ in hung)
    shows = tuple(panel.plate.token for panel in panels if panel.plate)
    return Panels(Document(Text("Praha", "cs"), tuple(page for _, page in hung), shows), panels)


def photographs(*plates: Plate, first: int = 1) -> Panels:
    return hang(*(photograph(number, plate) for number, plate in enumerate(plates, start=first)))
