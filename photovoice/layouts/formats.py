"""Sizes of paper by the names that print shops use."""

from dataclasses import dataclass
from enum import Enum

from photovoice.vocabulary.measure import Mm, Size

MOST_LEAVES = 16  # more cannot be stapled through the fold


def _size(width: float, height: float) -> Size:
    return Size(Mm(width), Mm(height))


A4 = _size(210, 297)

A3 = _size(297, 420)


class Scheme(Enum):
    """How sheets become a zine."""

    STITCHED = "stitched"  # folded once, stapled in the fold
    TWO_UP = "two up"  # two copies on every sheet: cut apart, then folded and stapled
    MINI = "mini"  # one leaf printed on one side, folded into eight and slit once
    ACCORDION = "accordion"  # strips printed on one side, joined end to end and folded to and fro


@dataclass(frozen=True, slots=True)
class ZineFormat:
    """A page, the sheet it is printed on, and what becomes of that."""

    page: Size
    sheet: Size  # as it lies before the printer
    scheme: Scheme
    multiple: int = 4  # pages come in so many
    most: int = 4 * MOST_LEAVES

    @property
    def fixed(self) -> bool:
        """Tell whether there are always as many pages."""
        return self.multiple == self.most

    @property
    def pocket(self) -> bool:
        """Tell whether every page stands for itself, so that nothing is planned across two of them."""
        return self.scheme in (Scheme.MINI, Scheme.ACCORDION)


ZINES: dict[str, ZineFormat] = {
    "a5": ZineFormat(_size(148, 210), A4.turned(), Scheme.STITCHED),
    "a4": ZineFormat(A4, A3.turned(), Scheme.STITCHED),
    "a6": ZineFormat(_size(105, 148), A4, Scheme.TWO_UP),
    "mini8": ZineFormat(_size(74.25, 105), A4.turned(), Scheme.MINI, multiple=8, most=8),
    "accordion-a4": ZineFormat(_size(74.25, 105), A4.turned(), Scheme.ACCORDION, multiple=8),
    "accordion-a3": ZineFormat(_size(105, 148.5), A3.turned(), Scheme.ACCORDION, multiple=8),
}
"""Formats of zines by the names staff write."""

PANELS: dict[str, Size] = {
    "a3": A3,
    "a2": _size(420, 594),
    "a1": _size(594, 841),
    "a0": _size(841, 1189),
    "50x70": _size(500, 700),
    "70x100": _size(700, 1000),
    "rollup": _size(850, 2000),
}
"""Formats of panels, upright."""
