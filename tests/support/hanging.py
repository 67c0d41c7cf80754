"""Venues and panels to hang; every name is invented."""

from datetime import date

from photovoice.layouts.exhibition import Kind, Panel, Panels
from photovoice.layouts.page import Document
from photovoice.layouts.venue import Blocked, Venue, Wall
from photovoice.problems import Place
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.text import Text

PLACE = Place("layouts/panels.yaml", 7, 5)
UPRIGHT, LYING, SMALL, LARGE, ROLLUP = (500, 700), (700, 500), (297, 420), (841, 1189), (850, 2000)

Sizes = tuple[int, int]


def panels(*sizes: Sizes, title: str = "") -> tuple[Panel, ...]:
    return tuple(
        Panel(
            number,
            Kind.PHOTOGRAPH,
            Text(title or f"Picture {number}", "en"),
            Size(Mm(float(width)), Mm(float(height))),
        )
        for number, (width, height) in enumerate(sizes, start=1)
    )


def all_of(hung: tuple[Panel, ...]) -> Panels:
    return Panels(Document(Text("Prague through our eyes", "en"), (), ("token-1",)), hung)


def span(left: float, right: float, bottom: float = 0, top: float = 2100, what: str = "door") -> Blocked:
    """In millimetres."""
    return Blocked(what, Mm(left), Mm(right), Mm(bottom), Mm(top))


def wall(width: float, *blocked: Blocked, height: float = 2800, name: str = "") -> Wall:
    return Wall(name, Mm(float(width)), Mm(float(height)), blocked)


def venue(*walls: Wall, gap: float = 100, centre_line: float = 1470) -> Venue:
    return Venue(
        "hall",
        "Town hall",
        date(2026, 5, 1),
        date(2026, 6, 30),
        PLACE,
        walls=walls,
        gap=Mm(float(gap)),
        centre_line=Mm(float(centre_line)),
    )
