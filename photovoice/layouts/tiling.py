"""A panel over sheets of an office printer: how many, which part on each, and where they are cut and glued."""

from dataclasses import dataclass, replace
from math import ceil

from photovoice.vocabulary.measure import Mm, Rect, Size

MARGIN = Mm(5)  # what office printers leave white
OVERLAP = Mm(10)  # what two neighbours both show; the seam runs through its middle
LEAST_PERCENT = 95  # of its size that a panel may be reduced to
HAIR = 0.001


@dataclass(frozen=True, slots=True)
class Laid:
    """A part of a page laid on a sheet, in the box's proportions."""

    page: int  # which one, from 0
    source: Rect  # on that page's trim
    box: Rect  # on the sheet
    kept: Rect | None = None  # what of the box is seen when all are glued together; None: nothing is cut


@dataclass(frozen=True, slots=True)
class Smaller:
    """What a panel takes when it is a little smaller."""

    percent: int
    size: Size
    sheets: int


@dataclass(frozen=True, slots=True)
class Tiling:
    """A panel in pieces of one size, each in the middle of its sheet."""

    size: Size  # the panel's, as it hangs
    sheet: Size  # as it lies before the printer
    columns: int
    rows: int
    better: Smaller | None = None  # if that takes fewer sheets

    @property
    def sheets(self) -> int:
        """How many sheets it takes."""
        return self.columns * self.rows

    @property
    def piece(self) -> Size:
        """What every sheet shows, overlap included."""
        return Size(
            Mm((self.size.width + (self.columns - 1) * OVERLAP) / self.columns),
            Mm((self.size.height + (self.rows - 1) * OVERLAP) / self.rows),
        )

    @property
    def box(self) -> Rect:
        """Where on its sheet every piece lies."""
        piece, sheet = self.piece, self.sheet
        return Rect(
            Mm((sheet.width - piece.width) / 2), Mm((sheet.height - piece.height) / 2), piece.width, piece.height
        )

    def source(self, column: int, row: int) -> Rect:
        """Return the part of the panel that a sheet shows; columns and rows count from 0."""
        piece = self.piece
        return Rect(
            Mm(column * (piece.width - OVERLAP)), Mm(row * (piece.height - OVERLAP)), piece.width, piece.height
        )

    def seen(self, column: int, row: int) -> Rect:
        """Return the part of the panel that is seen of a sheet when all are glued together: up to the seams."""
        return self.source(column, row).inset(
            _seam(column > 0), _seam(row > 0), _seam(column < self.columns - 1), _seam(row < self.rows - 1)
        )

    def kept(self, column: int, row: int) -> Rect:
        """Return where on its sheet that part lies."""
        source, seen, box = self.source(column, row), self.seen(column, row), self.box
        return Rect(Mm(box.x + seen.x - source.x), Mm(box.y + seen.y - source.y), seen.width, seen.height)


def tile(size: Size, sheet: Size) -> Tiling:
    """Return the panel over the fewest sheets, which lie upright where that takes no more.

    If a panel smaller by whole percents, 5 at most, takes fewer, `better` tells the smallest number of
    sheets and the largest panel on them.
    """
    found = _fewest(size, sheet)
    sizes = {percent: _reduced(size, percent) for percent in range(99, LEAST_PERCENT - 1, -1)}
    sheets = {percent: _fewest(smaller, sheet).sheets for percent, smaller in sizes.items()}
    percent = min(sheets, key=lambda percent: (sheets[percent], -percent))
    if sheets[percent] == found.sheets:
        return found
    return replace(found, better=Smaller(percent, sizes[percent], sheets[percent]))


def tag(column: int, row: int) -> str:
    """Return what a sheet is called, as in a spreadsheet: A1, B1, … Z1, AA1."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _fewest(size: Size, sheet: Size) -> Tiling:
    upright, lying = sorted((sheet, sheet.turned()), key=lambda way: way.width)
    ways = [
        Tiling(size, way, _count(size.width, way.width), _count(size.height, way.height))
        for way in (upright, lying)
    ]
    return min(ways, key=lambda way: way.sheets)


def _count(length: Mm, sheet: Mm) -> int:
    return max(1, ceil((length - OVERLAP - HAIR) / (sheet - 2 * MARGIN - OVERLAP)))


def _reduced(size: Size, percent: int) -> Size:
    """Return so many percent of a size, in whole millimetres."""
    return Size(Mm(size.width * percent // 100), Mm(size.height * percent // 100))


def _seam(neighbour: bool) -> Mm:
    return Mm(OVERLAP / 2 if neighbour else 0)
