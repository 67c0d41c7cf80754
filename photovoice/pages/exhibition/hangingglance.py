"""All walls of a hanging side by side at one scale, so that the whole exhibition is seen at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass

from photovoice.layouts.hanging import Hanging, HungWall
from photovoice.layouts.page import Area, Lines, Mark, Role
from photovoice.pages.exhibition.hangingpieces import heights
from photovoice.pages.jobdiagrams import frame, line
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import PAPER, Align, Ink, Metrics, TypeStyle

SCALES = (50, 75, 100, 125, 150, 200, 250, 300, 400)
NAME = TypeStyle(Pt(7.5), Pt(9.5), bold=True)
NUMBER = TypeStyle(Pt(6.5), Pt(8), align=Align.CENTRE)
NARROWEST = Mm(24)  # a wall with its name
GAP = Mm(6)
WALL, BLOCKED = Ink(0.95), Ink(0.8)


@dataclass(frozen=True, slots=True)
class _Place:
    """A wall on the page, where its floor is, and its name below that."""

    hung_wall: HungWall
    x: float
    floor: float
    name: Lines


def glance(hanging: Hanging, room: Rect, metrics: Metrics) -> tuple[Mark, ...]:
    """Return all walls in rows, at the finest scale at which they fit the room; nothing if they do at none."""
    for scale in SCALES:
        places = _arranged(hanging, room, scale, metrics)
        if places and all(room.holds(place.name.box) for place in places):
            return tuple(mark for place in places for mark in _drawn(place, scale, metrics))
    return ()


def _arranged(hanging: Hanging, room: Rect, scale: int, metrics: Metrics) -> list[_Place]:
    places: list[_Place] = []
    for row, top in _rows(hanging, room, scale, metrics):
        floor = top + max(heights(wall)[0] for _, wall in row) / scale
        x = float(room.x)
        for number, wall in row:
            width = _width(wall, scale)
            words = Text(f"{number} {wall.wall.name}".strip(), UNDETERMINED)
            box = Rect(Mm(x), Mm(floor + 1), width, metrics.measure(words, NAME, width).height)
            places.append(_Place(wall, x, floor, Lines(box, words, NAME, Role.ARTIFACT)))
            x += width + GAP
    return places


def _rows(
    hanging: Hanging, room: Rect, scale: int, metrics: Metrics
) -> Iterator[tuple[list[tuple[int, HungWall]], float]]:
    """Yield the walls of each row with their numbers, and where the row begins."""
    row: list[tuple[int, HungWall]] = []
    top, x, name = float(room.y), 0.0, 0.0
    for number, wall in enumerate(hanging.walls, start=1):
        width = _width(wall, scale)
        if row and x + width > room.width:
            yield row, top
            top += max(heights(wall)[0] for _, wall in row) / scale + 1 + name + GAP / 2
            row, x, name = [], 0.0, 0.0
        row.append((number, wall))
        words = Text(f"{number} {wall.wall.name}".strip(), UNDETERMINED)
        x, name = x + width + GAP, max(name, metrics.measure(words, NAME, width).height)
    if row:
        yield row, top


def _width(hung_wall: HungWall, scale: int) -> Mm:
    return Mm(max(hung_wall.wall.width / scale, NARROWEST))


def _drawn(place: _Place, scale: int, metrics: Metrics) -> Iterator[Mark]:
    wall, high = place.hung_wall.wall, heights(place.hung_wall)[0]

    def box(left: float, right: float, bottom: float, top: float) -> Rect:
        x, y = place.x + left / scale, place.floor - top / scale
        return Rect(Mm(x), Mm(y), Mm((right - left) / scale), Mm((top - bottom) / scale))

    yield Area(box(0, wall.width, 0, high), WALL)
    for span in wall.blocked:
        if span.bottom < high:
            yield Area(box(span.left, span.right, span.bottom, min(span.top, high)), BLOCKED)
    numbers = [Text(str(hung.panel.number), UNDETERMINED) for hung in place.hung_wall.hung]
    room = min((hung.panel.size.width / scale for hung in place.hung_wall.hung), default=0)
    legible = all(metrics.measure(number, NUMBER, Mm(500)).widest + 0.4 <= room for number in numbers)
    for hung, number in zip(place.hung_wall.hung, numbers, strict=True):
        panel = box(hung.left, hung.right, hung.bottom, hung.top)
        yield Area(panel, PAPER)
        yield from frame(panel, 0.2)
        if legible:
            height = metrics.measure(number, NUMBER, panel.width).height
            y = Mm(panel.y + (panel.height - height) / 2)
            yield Lines(Rect(panel.x, y, panel.width, height), number, NUMBER, Role.ARTIFACT)
    yield line((place.x, place.floor), (place.x + wall.width / scale, place.floor), 0.5)
    yield place.name
