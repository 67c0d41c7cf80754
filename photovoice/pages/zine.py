"""Planning a zine: cover, about, the photographs, notes where sheets have room to spare, colophon, back cover."""

from photovoice.layouts.imposition import padded
from photovoice.layouts.page import Document
from photovoice.layouts.zine import ZineLayout
from photovoice.pages.colophon import about_pages, colophon_pages
from photovoice.pages.contactsheet import contact_sheet, fits_contact_sheet
from photovoice.pages.cover import back_cover, front_cover
from photovoice.pages.scrutiny import Fineness, check_address, check_letters, check_resolution, check_room
from photovoice.pages.spreads import notes_page, picture_pages
from photovoice.pages.zinepage import ZineJob
from photovoice.problems import Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.type import Metrics

WANTED_PPI, LEAST_PPI = 250, 150
MOST_PAGES = 64  # more cannot be stapled through the fold


def plan_zine(
    imprint: Imprint, layout: ZineLayout, plates: tuple[Plate, ...], metrics: Metrics, problems: Problems
) -> Document:
    """Return the zine's pages in reading order: as many as fill whole sheets, the back cover last.

    Where sheets have room to spare, a contact sheet and notes pages stand before the colophon.
    """
    job = ZineJob(check_address(imprint, problems), layout, metrics)
    pages = [front_cover(job, plates)]
    pages += about_pages(job, 2)
    pages += picture_pages(job, plates, len(pages) + 1)
    closing = len(colophon_pages(job, plates, len(pages) + 1)) + 1
    spare = padded(len(pages) + closing) - len(pages) - closing
    if spare > 1 and fits_contact_sheet(plates):
        pages.append(contact_sheet(job, plates, tuple(pages[1:]), len(pages) + 1))
        spare -= 1
    pages += [notes_page(job, len(pages) + 1 + offset) for offset in range(spare)]
    pages += colophon_pages(job, plates, len(pages) + 1)
    pages.append(back_cover(job))
    document = Document(
        imprint.title.in_any(*imprint.languages),
        tuple(pages),
        tuple(plate.token for plate in plates),
        layout.right_bound,
    )
    _check(document, job, plates, problems)
    return document


def _check(document: Document, job: ZineJob, plates: tuple[Plate, ...], problems: Problems) -> None:
    layout = job.layout
    fineness = Fineness(WANTED_PPI, LEAST_PPI, layout.accept_low_resolution)
    check_resolution(document, plates, job.languages, fineness, layout.place, problems)
    check_room(document, layout.place, problems)
    check_letters(document, job.metrics, layout.place, problems)
    if layout.cover > len(plates):
        problems.add(
            layout.place,
            "The cover asks for photograph {wanted}, but the zine has only {count}.",
            "Write a number up to {count} after   cover:   or leave the line out.",
            wanted=layout.cover,
            count=len(plates),
        )
    if len(document.pages) > MOST_PAGES:
        problems.warn(
            layout.place,
            "The zine has {pages} pages; more than {most} can hardly be folded and stapled.",
            "Have it bound by a print shop, or make a zine of fewer photographs.",
            pages=len(document.pages),
            most=MOST_PAGES,
        )
