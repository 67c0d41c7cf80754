"""A page of a zine with all its photographs, small, and the numbers of their pages."""

from photovoice.layouts.frame import place
from photovoice.layouts.page import Mark, Page, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, stack
from photovoice.pages.words import spoken
from photovoice.pages.zine.contents import page_of
from photovoice.pages.zine.page import FREE, GAP, LINE, PPI, SMALL, SUBTITLE, ZineJob
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text

A_ROW, ROWS = 4, 5
FEWEST = 4  # photographs worth a contact sheet


def fits_contact_sheet(plates: tuple[Plate, ...]) -> bool:
    """Tell whether the plates make a good contact sheet of one page."""
    return FEWEST <= len(plates) <= A_ROW * ROWS


def contact_sheet(job: ZineJob, plates: tuple[Plate, ...], inside: tuple[Page, ...], number: int) -> Page:
    """Return the page; `inside` are the pages from the second one on, where each plate is looked up.

    The pictures of a row are equally high and fill its width, unless they would grow too high.
    """
    area = job.type_area(number)
    names = spoken(phrases.PHOTOGRAPHS, job.languages)
    heading = Text(" / ".join(text.words for text in names), names[0].language)
    marks: list[Mark] = [
        *stack((Block(heading, SUBTITLE, Role.HEADING),), area, job.grid, job.metrics).lines,
    ]
    y = job.grid.below(area.y + 3 * LINE)
    tallest = (area.bottom - y) / ROWS - 2 * LINE
    for start in range(0, len(plates), A_ROW):
        row = plates[start : start + A_ROW]
        wide = area.width - (len(row) - 1) * GAP
        high = Mm(min(tallest, wide / sum(plate.picture.ratio for plate in row)))
        x = area.x
        for plate in row:
            box = Rect(x, y, Mm(high * plate.picture.ratio), high)
            found = Text(str(page_of(plate, inside)), UNDETERMINED)
            under = Rect(x, Mm(box.bottom + LINE / 4), box.width, LINE)
            marks.append(place(plate.picture, box, None, PPI))
            marks += stack((Block(found, SMALL),), under, FREE, job.metrics).lines
            x = Mm(box.right + GAP)
        y = job.grid.below(y + high + 2 * LINE)
    return Page(job.layout.page, (*marks, job.folio(number)), job.layout.bleed)
