"""A zine's contents: the titles of its photographs and their pages."""

from photovoice.layouts.page import Lines, Page, Picture, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, stack
from photovoice.pages.words import spoken
from photovoice.pages.zine.page import BODY, LINE, TITLE, ZineJob
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Align, TypeStyle

COLUMN = Mm(12)  # of page numbers
NUMBER = TypeStyle(BODY.size, BODY.leading, align=Align.RIGHT)


def contents_pages(
    job: ZineJob, plates: tuple[Plate, ...], numbers: tuple[int, ...], first: int
) -> tuple[Page, ...]:
    """Return as many pages as the titles need; `numbers` are the plates' pages."""
    names = spoken(phrases.CONTENTS, job.languages)
    heading = Block(Text(" / ".join(text.words for text in names), names[0].language), TITLE, Role.HEADING)
    area = job.type_area(first)
    top = stack((heading,), area, job.grid, job.metrics)
    filled: list[list[Lines]] = [list(top.lines)]
    y = job.grid.below(top.bottom + LINE)
    for plate, number in zip(plates, numbers, strict=True):
        title = (plate.title or phrases.PHOTOGRAPH).in_any(*job.languages, "en")
        narrow = Rect(area.x, y, Mm(area.width - COLUMN), area.height)
        entry = stack((Block(title, BODY),), narrow, job.grid, job.metrics)
        if entry.bottom > area.bottom:
            filled.append([])
            area = job.type_area(first + len(filled) - 1)
            y = job.grid.below(area.y)
            narrow = Rect(area.x, y, Mm(area.width - COLUMN), area.height)
            entry = stack((Block(title, BODY),), narrow, job.grid, job.metrics)
        column = Rect(narrow.right, y, COLUMN, area.height)
        told = stack((Block(Text(str(number), UNDETERMINED), NUMBER),), column, job.grid, job.metrics)
        filled[-1] += [*entry.lines, *told.lines]
        y = entry.bottom
    return tuple(
        Page(
            job.layout.page,
            (*lines, job.folio(first + offset)),
            job.layout.bleed,
            None if offset else heading.text,
        )
        for offset, lines in enumerate(filled)
    )


def page_of(plate: Plate, inside: tuple[Page, ...]) -> int:
    """Return the number of the page that shows a plate; `inside` are the pages from the second one on."""
    return next(
        number
        for number, page in enumerate(inside, start=2)
        if any(isinstance(mark, Picture) and mark.order.digest == plate.picture.digest for mark in page.marks)
    )
