"""Lengths that say their unit: millimetres for layouts, points for type, pixels for pictures."""

from dataclasses import dataclass
from typing import NewType

Mm = NewType("Mm", float)
Pt = NewType("Pt", float)
Px = NewType("Px", int)

MM_PER_INCH = 25.4
PT_PER_INCH = 72.0


def pt(length: Mm) -> Pt:
    """Return a length in points (1/72 inch)."""
    return Pt(length * PT_PER_INCH / MM_PER_INCH)


def mm(length: Pt) -> Mm:
    """Return a length in millimetres."""
    return Mm(length * MM_PER_INCH / PT_PER_INCH)


def px(length: Mm, ppi: float) -> Px:
    """Return how many pixels a length needs at so many per inch, rounded up."""
    return Px(-int(-length * ppi // MM_PER_INCH))


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height."""

    width: Mm
    height: Mm

    def turned(self) -> "Size":
        """Return the same size lying on its side."""
        return Size(self.height, self.width)


@dataclass(frozen=True, slots=True)
class Rect:
    """A box on a page: from the trim's top left corner, x to the right, y down; may lie partly in the bleed."""

    x: Mm
    y: Mm
    width: Mm
    height: Mm

    @property
    def right(self) -> Mm:
        """The right edge."""
        return Mm(self.x + self.width)

    @property
    def bottom(self) -> Mm:
        """The lower edge."""
        return Mm(self.y + self.height)

    def inset(self, left: Mm, top: Mm, right: Mm, bottom: Mm) -> "Rect":
        """Return the box made smaller at each side; negative numbers make it larger."""
        return Rect(
            Mm(self.x + left), Mm(self.y + top), Mm(self.width - left - right), Mm(self.height - top - bottom)
        )

    def overlaps(self, other: "Rect") -> bool:
        """Tell whether the two boxes share any area, with a hair (1/1000 mm) of tolerance."""
        hair = 0.001
        return (
            self.x < other.right - hair
            and other.x < self.right - hair
            and self.y < other.bottom - hair
            and other.y < self.bottom - hair
        )

    def holds(self, other: "Rect") -> bool:
        """Tell whether the other box lies wholly inside, with a hair (1/1000 mm) of tolerance."""
        hair = 0.001
        return (
            self.x <= other.x + hair
            and self.y <= other.y + hair
            and self.right >= other.right - hair
            and self.bottom >= other.bottom - hair
        )
