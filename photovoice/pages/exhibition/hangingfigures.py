"""People who stand beside a wall on a plan, so that its heights can be imagined: outlines to scale."""

from math import cos, pi, sin

from photovoice.layouts.page import Mark, Shape
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.type import PAPER, Ink

GREY = Ink(0.72)
ADULT, CHILD = Mm(1700), Mm(1200)

HEAD = 0.066  # radius, of the height

Point = tuple[float, float]

# Half of somebody who stands, as fractions of the height: from the middle outwards, up from the floor.
_HALF: tuple[Point, ...] = (
    (0.0, 0.865),
    (0.03, 0.86),
    (0.09, 0.838),
    (0.115, 0.82),
    (0.127, 0.785),
    (0.143, 0.62),
    (0.148, 0.475),
    (0.138, 0.455),
    (0.122, 0.462),
    (0.115, 0.6),
    (0.097, 0.71),
    (0.088, 0.6),
    (0.098, 0.49),
    (0.088, 0.27),
    (0.07, 0.04),
    (0.088, 0.012),
    (0.084, 0.0),
    (0.018, 0.0),
    (0.014, 0.25),
    (0.008, 0.45),
    (0.0, 0.455),
)
# Somebody who sits, the eyes at about 120 cm: in metres from the hub of the wheel and from the floor.
_SEATED: tuple[Point, ...] = (
    (-0.2, 0.48),
    (-0.2, 0.62),
    (-0.16, 0.98),
    (-0.08, 1.05),
    (0.02, 1.03),
    (0.06, 0.94),
    (0.09, 0.78),
    (0.3, 0.72),
    (0.31, 0.66),
    (0.1, 0.68),
    (0.08, 0.62),
    (0.38, 0.6),
    (0.44, 0.56),
    (0.52, 0.16),
    (0.66, 0.12),
    (0.66, 0.07),
    (0.44, 0.07),
    (0.34, 0.45),
)


def standing(x: float, floor: float, height: float) -> tuple[Mark, ...]:
    """Return somebody who stands with the middle at x, so high on the page."""
    right = [(x + dx * height, floor - up * height) for dx, up in _HALF]
    left = [(x - dx * height, floor - up * height) for dx, up in reversed(_HALF)]
    return (outline((*right, *left), GREY), disc(x, floor - (1 - HEAD) * height, HEAD * height, GREY))


def seated(x: float, floor: float, metre: float) -> tuple[Mark, ...]:
    """Return somebody in a wheelchair with the hub at x; a metre is so long on the page."""
    hub = floor - 0.3 * metre
    body = tuple((x + dx * metre, floor - up * metre) for dx, up in _SEATED)
    return (
        disc(x, hub, 0.3 * metre, GREY),
        disc(x, hub, 0.25 * metre, PAPER),
        outline(body, GREY),
        disc(x, hub, 0.05 * metre, GREY),
        disc(x + 0.4 * metre, floor - 0.08 * metre, 0.08 * metre, GREY),
        disc(x - 0.02 * metre, floor - 1.2 * metre, 0.12 * metre, GREY),
    )


def disc(x: float, y: float, radius: float, ink: Ink) -> Shape:
    """Return a filled circle."""
    return outline(
        tuple((x + radius * cos(turn * pi / 18), y + radius * sin(turn * pi / 18)) for turn in range(36)), ink
    )


def outline(corners: tuple[Point, ...], ink: Ink) -> Shape:
    """Return a filled outline."""
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    box = Rect(Mm(min(xs)), Mm(min(ys)), Mm(max(xs) - min(xs)), Mm(max(ys) - min(ys)))
    return Shape(box, corners, ink)
