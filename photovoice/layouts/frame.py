"""Fitting a picture into a box: what is shown of it, how large a print that needs, and how fine it is there."""

from dataclasses import dataclass

from photovoice.layouts.page import Picture
from photovoice.vocabulary.measure import MM_PER_INCH, Mm, Pt, Px, Rect, mm, px
from photovoice.vocabulary.plate import CleanPrint, PrintOrder
from photovoice.vocabulary.text import Text

LADDER = (640, 1024, 1280, 1600, 2048, 2560, 3200, 4096, 5120, 6400, 8192, 10240)
"""Long edges prints are ordered in, so that editions share them."""

Crop = tuple[float, float, float, float]
"""Left, top, width and height of what is shown, as fractions of the picture."""

WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines that type stands on, counted from the top of the type area."""

    top: Mm
    step: Mm

    @classmethod
    def of(cls, top: Mm, leading: Pt) -> "Grid":
        """Return the grid of a leading; type may also stand half-way."""
        return cls(top, Mm(mm(leading) / 2))

    def below(self, y: float) -> Mm:
        """Return the first line of the grid at y or below it."""
        hair = 0.001
        return Mm(self.top + -int(-(y - self.top - hair) // self.step) * self.step)


def fit(ratio: float, box: Rect, across: float = 0.5, down: float = 0.5) -> Rect:
    """Return the largest box of these proportions inside another.

    Args:
        ratio: Width over height.
        box: Where it must stay.
        across: Where the spare width goes: 0 to the right of it, 1 to its left.
        down: Where the spare height goes: 0 below it, 1 above.
    """
    width = min(box.width, box.height * ratio)
    height = width / ratio
    return Rect(
        Mm(box.x + (box.width - width) * across), Mm(box.y + (box.height - height) * down), Mm(width), Mm(height)
    )


def fill(ratio: float, box: Rect, focus: tuple[float, float]) -> Crop:
    """Return the largest part of a picture that has the box's proportions, as near to its focus as can be."""
    wanted = box.width / box.height
    width, height = min(1.0, wanted / ratio), min(1.0, ratio / wanted)
    left = min(max(focus[0] - width / 2, 0.0), 1 - width)
    top = min(max(focus[1] - height / 2, 0.0), 1 - height)
    return (left, top, width, height)


def place(picture: CleanPrint, box: Rect, alt: Text | None, ppi: float, crop: Crop = WHOLE) -> Picture:
    """Return the picture in its box, ordered just as large as so many pixels per inch need."""
    longest = max(box.width / crop[2], box.height / crop[3])
    needed = px(Mm(longest), ppi)
    rung = next((rung for rung in LADDER if rung >= needed), needed)
    return Picture(box, PrintOrder(picture.digest, Px(min(rung, picture.long_edge))), alt, crop)


def resolution(picture: CleanPrint, box: Rect, crop: Crop = WHOLE) -> float:
    """Return how many pixels per inch the largest print of a picture has in its box."""
    return picture.width * crop[2] / (box.width / MM_PER_INCH)
