"""How pages lie on sheets so that, cut, folded and joined, they can be leafed through in order."""

from dataclasses import dataclass, replace
from enum import Enum

from photovoice.layouts.formats import Scheme, ZineFormat
from photovoice.vocabulary.measure import Mm, Rect, Size

PAGES_PER_LEAF = 4
STRIP = 4  # panels side by side on a strip, or on half a mini-zine's leaf
HAIRLINE = Mm(0.1)
TICK = Mm(4)
UNPRINTED = Mm(5)  # at the edges of a sheet in an office printer


class Flip(Enum):
    """Over which of its edges a sheet is turned to print the other side."""

    SHORT = "short"
    LONG = "long"
    NONE = "none"  # printed on one side


@dataclass(frozen=True, slots=True)
class Placement:
    """One page on one side of a sheet."""

    page: int  # index in reading order
    x: Mm  # of its trim's left edge; may be moved by creep
    y: Mm  # of its trim's top edge
    clip: Rect  # what of the sheet it may cover, up to folds and cuts
    turned: bool = False  # upside down


@dataclass(frozen=True, slots=True)
class Sheet:
    """A leaf of paper; one printed on one side has nothing on its back."""

    front: tuple[Placement, ...]
    back: tuple[Placement, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """The sheets of one zine, in printing order; where they nest, the outermost first."""

    sheet: Size
    page: Size
    bleed: Mm
    sheets: tuple[Sheet, ...]
    flip: Flip = Flip.SHORT
    cuts: tuple[Rect, ...] = ()  # hairlines on the front that show where to cut


def padded(page_count: int, multiple: int = PAGES_PER_LEAF) -> int:
    """Return the number of pages of a zine of at least so many, which come in a multiple."""
    return -(-page_count // multiple) * multiple


def creep(sheet_index: int, paper_thickness: Mm) -> Mm:
    """Return how far a sheet's pages are moved to the fold, so that trimming leaves the outer margins equal.

    Args:
        sheet_index: 0 for the outermost sheet.
        paper_thickness: Caliper of one leaf, 0.08 to 0.3 for zine papers.
    """
    return Mm(sheet_index * paper_thickness)


def lay_on_sheets(
    made: ZineFormat, page_count: int, *, paper_thickness: Mm, bleed: Mm, right_bound: bool
) -> Signature:
    """Return the sheets of a zine in any made.

    Raises:
        ValueError: If the pages are not as many as the format asks for; a planner's mistake, not the staff's.
    """
    if page_count < made.multiple or page_count % made.multiple:
        raise ValueError(f"{page_count} pages do not fill whole sheets")
    match made.scheme:
        case Scheme.STITCHED:
            return saddle_stitch(
                page_count,
                made.page,
                made.sheet,
                paper_thickness=paper_thickness,
                bleed=bleed,
                right_bound=right_bound,
            )
        case Scheme.TWO_UP:
            return _two_up(page_count, made, paper_thickness, bleed, right_bound)
        case Scheme.MINI:
            return _mini(page_count, made, bleed, right_bound)
        case Scheme.ACCORDION:
            return _accordion(page_count, made, bleed, right_bound)


def saddle_stitch(
    page_count: int, page: Size, sheet: Size, *, paper_thickness: Mm, bleed: Mm, right_bound: bool
) -> Signature:
    """Return the sheets of a zine that is folded once and stapled in the fold.

    Raises:
        ValueError: If the pages do not fill whole sheets; a planner's mistake, not the staff's.
    """
    if page_count < PAGES_PER_LEAF or page_count % PAGES_PER_LEAF:
        raise ValueError(f"{page_count} pages do not fill whole sheets")
    last = page_count - 1
    sheets = []
    for index in range(page_count // PAGES_PER_LEAF):
        front = (last - 2 * index, 2 * index)
        back = (2 * index + 1, last - 1 - 2 * index)
        if right_bound:
            front, back = front[::-1], back[::-1]
        shift = creep(index, paper_thickness)
        sheets.append(Sheet(_side(front, page, sheet, shift), _side(back, page, sheet, shift)))
    return Signature(sheet, page, bleed, tuple(sheets))


def _side(pages: tuple[int, int], page: Size, sheet: Size, shift: Mm) -> tuple[Placement, ...]:
    fold, top = sheet.width / 2, Mm((sheet.height - page.height) / 2)
    left, right = pages
    return (
        Placement(left, Mm(fold - page.width + shift), top, Rect(Mm(0), Mm(0), Mm(fold), sheet.height)),
        Placement(right, Mm(fold - shift), top, Rect(Mm(fold), Mm(0), Mm(fold), sheet.height)),
    )


def _two_up(page_count: int, made: ZineFormat, paper_thickness: Mm, bleed: Mm, right_bound: bool) -> Signature:
    """The same sheets twice, one above the other; turned over the long edge, as upright sheets usually are."""
    half = Size(made.sheet.width, Mm(made.sheet.height / 2))
    once = saddle_stitch(
        page_count, made.page, half, paper_thickness=paper_thickness, bleed=bleed, right_bound=right_bound
    )
    sheets = tuple(Sheet(_twice(sheet.front, half), _twice(sheet.back, half)) for sheet in once.sheets)
    return Signature(made.sheet, made.page, bleed, sheets, Flip.LONG, _ticks(made.sheet, half.height))


def _twice(side: tuple[Placement, ...], half: Size) -> tuple[Placement, ...]:
    below = tuple(
        replace(
            placed,
            y=Mm(placed.y + half.height),
            clip=Rect(placed.clip.x, half.height, placed.clip.width, half.height),
        )
        for placed in side
    )
    return side + below


def _mini(page_count: int, made: ZineFormat, bleed: Mm, right_bound: bool) -> Signature:
    """Eight panels: the upper row upside down, slit between the two in the middle."""
    if page_count != 2 * STRIP:
        raise ValueError(f"{page_count} pages are not the eight of a mini-zine")
    rows = ((4, 3, 2, 1), (5, 6, 7, 0))
    if right_bound:
        rows = (rows[0][::-1], rows[1][::-1])
    placed = tuple(
        _panel(page, row, column, made, turned=row == 0)
        for row, pages in enumerate(rows)
        for column, page in enumerate(pages)
    )
    slit = Rect(made.page.width, Mm(made.page.height - HAIRLINE / 2), Mm(2 * made.page.width), HAIRLINE)
    return Signature(made.sheet, made.page, bleed, (Sheet(placed),), Flip.NONE, (slit,))


def _accordion(page_count: int, made: ZineFormat, bleed: Mm, right_bound: bool) -> Signature:
    """Strips one below the other on each sheet, four pages on each strip."""
    rows = int(made.sheet.height // made.page.height)
    sheets = []
    for first in range(0, page_count, rows * STRIP):
        pages = range(first, min(first + rows * STRIP, page_count))
        sheets.append(
            Sheet(
                tuple(
                    _panel(
                        page,
                        (page - first) // STRIP,
                        STRIP - 1 - page % STRIP if right_bound else page % STRIP,
                        made,
                    )
                    for page in pages
                )
            )
        )
    cuts = _ticks(made.sheet, made.page.height)
    return Signature(made.sheet, made.page, bleed, tuple(sheets), Flip.NONE, cuts)


def _panel(page: int, row: int, column: int, made: ZineFormat, turned: bool = False) -> Placement:
    x, y = Mm(column * made.page.width), Mm(row * made.page.height)
    return Placement(page, x, y, Rect(x, y, made.page.width, made.page.height), turned)


def _ticks(sheet: Size, y: Mm) -> tuple[Rect, ...]:
    """Where a cut from side to side begins and ends."""
    top = Mm(y - HAIRLINE / 2)
    return (Rect(UNPRINTED, top, TICK, HAIRLINE), Rect(Mm(sheet.width - UNPRINTED - TICK), top, TICK, HAIRLINE))
