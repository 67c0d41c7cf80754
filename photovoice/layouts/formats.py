"""Sizes of paper by the names that print shops use."""

from photovoice.vocabulary.measure import Mm, Size


def _size(width: float, height: float) -> Size:
    return Size(Mm(width), Mm(height))


A4 = _size(210, 297)

ZINES: dict[str, tuple[Size, Size]] = {
    "a5": (_size(148, 210), A4.turned()),
    "a4": (A4, _size(420, 297)),
}
"""Format of a stapled zine: its page, and the sheet that is folded once into two of them."""

PANELS: dict[str, Size] = {
    "a3": _size(297, 420),
    "a2": _size(420, 594),
    "a1": _size(594, 841),
    "a0": _size(841, 1189),
    "50x70": _size(500, 700),
    "70x100": _size(700, 1000),
}
"""Formats of panels, upright."""
