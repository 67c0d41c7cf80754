"""How pages lie on sheets so that, folded and stapled, they can be leafed through in order."""

from dataclasses import dataclass

from photovoice.vocabulary.measure import Mm, Rect, Size

PAGES_PER_SHEET = 4


@dataclass(frozen=True, slots=True)
class Placement:
    """One page on one side of a sheet."""

    page: int  # index in reading order
    x: Mm  # of its trim's left edge; may be moved by creep
    y: Mm  # of its trim's top edge
    clip: Rect  # what of the sheet it may cover: its half, up to the fold


@dataclass(frozen=True, slots=True)
class Sheet:
    """A leaf of paper, printed on both sides and turned over its short edge."""

    front: tuple[Placement, ...]
    back: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Sheets that are folded and stapled together, the outermost first."""

    sheet: Size
    page: Size
    bleed: Mm
    sheets: tuple[Sheet, ...]


def padded(page_count: int) -> int:
    """Return the number of pages a stapled zine of at least so many has."""
    return -(-page_count // PAGES_PER_SHEET) * PAGES_PER_SHEET


def creep(sheet_index: int, paper_thickness: Mm) -> Mm:
    """Return how far a sheet's pages are moved to the fold, so that trimming leaves the outer margins equal.

    Args:
        sheet_index: 0 for the outermost sheet.
        paper_thickness: Caliper of one leaf, 0.08 to 0.3 for zine papers.
    """
    return Mm(sheet_index * paper_thickness)


def saddle_stitch(
    page_count: int, page: Size, sheet: Size, *, paper_thickness: Mm, bleed: Mm, right_bound: bool
) -> Signature:
    """Return the sheets of a zine that is folded once and stapled in the fold.

    Raises:
        ValueError: If the pages do not fill whole sheets; a planner's mistake, not the staff's.
    """
    if page_count < PAGES_PER_SHEET or page_count % PAGES_PER_SHEET:
        raise ValueError(f"{page_count} pages do not fill whole sheets")
    last = page_count - 1
    sheets = []
    for index in range(page_count // PAGES_PER_SHEET):
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
