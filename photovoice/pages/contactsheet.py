"""A page of a zine with all its photographs, small, and the numbers of their pages."""

from photovoice.layouts.frame import fit, place
from photovoice.layouts.page import Mark, Page, Picture, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, stack
from photovoice.pages.words import spoken
from photovoice.pages.zinepage import FREE, GAP, LINE, PPI, SMALL, SUBTITLE, ZineJob
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text

COLUMNS, ROWS = 4, 5
FEWEST = 4  # photographs worth a contact sheet


def fits_contact_sheet(plates: tuple[Plate, ...]) -> bool:
    """Tell whether the plates make a good contact sheet of one page."""
    return FEWEST <= len(plates) <= COLUMNS * ROWS


def contact_sheet(job: ZineJob, plates: tuple[Plate, ...], inside: tuple[Page, ...], number: int) -> Page:
    """Return the page; `inside` are the pages from the second one on, where each plate is looked up."""
    area = job.type_area(number)
    names = spoken(phrases.PHOTOGRAPHS, job.languages)
    heading = Text(" / ".join(text.words for text in names), names[0].language)
    marks: list[Mark] = [
        *stack((Block(heading, SUBTITLE, Role.HEADING),), area, job.grid, job.metrics).lines,
    ]
    wide = (area.width - (COLUMNS - 1) * GAP) / COLUMNS
    top = job.grid.below(area.y + 3 * LINE)
    tall = (area.bottom - top) / ROWS
    for index, plate in enumerate(plates):
        row, column = divmod(index, COLUMNS)
        cell = Rect(Mm(area.x + column * (wide + GAP)), Mm(top + row * tall), Mm(wide), Mm(tall - 1.5 * LINE))
        box = fit(plate.picture.ratio, cell, across=0, down=1)
        marks.append(place(plate.picture, box, None, PPI))
        under = Rect(cell.x, Mm(cell.bottom + LINE / 4), cell.width, LINE)
        found = Text(str(_page_of(plate, inside)), UNDETERMINED)
        marks += stack((Block(found, SMALL),), under, FREE, job.metrics).lines
    return Page(job.layout.page, (*marks, job.folio(number)), job.layout.bleed)


def _page_of(plate: Plate, inside: tuple[Page, ...]) -> int:
    return next(
        number
        for number, page in enumerate(inside, start=2)
        if any(isinstance(mark, Picture) and mark.order.digest == plate.picture.digest for mark in page.marks)
    )
