"""At what scale a wall is drawn, and into how many pieces it is divided so that it stays legible."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from photovoice.layouts.hanging import Hung, HungWall
from photovoice.vocabulary.measure import Mm, Size

SCALES = (20, 25, 30, 35, 40, 50, 75, 100, 200)
DIVIDED_FROM = 50  # a wide wall is rather divided than drawn smaller
PEOPLE = Mm(1150)  # room beside the wall for people, to scale
SPACE = Mm(4)  # between the wall and them, on paper
USUAL_HEIGHT = Mm(2400)  # of a wall that is drawn only as high as something hangs
HIGHEST = Mm(4000)  # that is drawn whole
HEADROOM = Mm(500)
MOST_PANELS = 12  # in one piece, so that their table fits below it
LEGIBLE = Mm(4)  # a panel's width on paper


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a wall on one page, left and right from the wall's left corner, and what hangs in it."""

    hung_wall: HungWall
    left: Mm
    right: Mm
    height: Mm  # of the wall, as far as it is drawn
    hung: tuple[Hung, ...]


def heights(hung_wall: HungWall) -> tuple[Mm, ...]:
    """Return how high a wall can be drawn: whole unless it is very high, or a bit above all that is on it."""
    wall = hung_wall.wall
    tops = [hung.top for hung in hung_wall.hung]
    tops += [span.top for span in wall.blocked if span.top < wall.height]
    least = Mm(min(wall.height, max([USUAL_HEIGHT, *(top + HEADROOM for top in tops)])))
    return (wall.height, least) if wall.height <= HIGHEST else (least,)


def divided(hung_wall: HungWall, room: Size, height: Mm) -> tuple[int, tuple[Piece, ...]]:
    """Return the finest scale at which so much of a wall fits into the room, and its pieces from the left.

    A part of the wall where nothing hangs is left out if it would be a piece of its own.
    """
    wall, count = hung_wall.wall, len(hung_wall.hung)
    widest = max(hung.panel.size.width for hung in hung_wall.hung)
    for scale in SCALES:
        length = Mm((room.width - SPACE) * scale - PEOPLE)
        if height > room.height * scale:
            continue
        if wall.width <= length and count <= MOST_PANELS:
            return scale, (Piece(hung_wall, Mm(0), wall.width, height, hung_wall.hung),)
        crowded = count > MOST_PANELS and wall.width / ceil(count / MOST_PANELS) <= length
        if (scale >= DIVIDED_FROM or crowded) and widest + 2 * HEADROOM <= length:
            return scale, tuple(_pieces(hung_wall, length, height))
    scale = SCALES[-1]
    return scale, tuple(_pieces(hung_wall, Mm((room.width - SPACE) * scale - PEOPLE), height))


def legible(hung_wall: HungWall, scale: int) -> bool:
    """Tell whether the panels of a wall can be told apart at a scale."""
    return scale <= DIVIDED_FROM and min(hung.panel.size.width for hung in hung_wall.hung) >= LEGIBLE * scale


def _pieces(hung_wall: HungWall, length: Mm, height: Mm) -> Iterator[Piece]:
    width, start = hung_wall.wall.width, Mm(0)
    while start < width:
        left = sum(hung.left >= start for hung in hung_wall.hung)
        even = (width - start) / max(ceil((width - start) / length), ceil(left / MOST_PANELS))
        cut = _cut(hung_wall, start, start + even)
        end = cut if cut > start + even / 4 else _cut(hung_wall, start, start + length)
        if hung := tuple(hung for hung in hung_wall.hung if start <= hung.left < end):
            yield Piece(hung_wall, start, end, height, hung)
        start = end


def _cut(hung_wall: HungWall, start: float, limit: float) -> Mm:
    """Return where a piece ends: at the limit at the latest, between two panels and not through one."""
    if limit >= hung_wall.wall.width:
        return hung_wall.wall.width
    before = max((hung.right for hung in hung_wall.hung if hung.right <= limit), default=Mm(0))
    after = min((hung.left for hung in hung_wall.hung if hung.right > limit), default=hung_wall.wall.width)
    return Mm(min((max(before, start) + after) / 2, limit))
