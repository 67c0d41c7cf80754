"""Planning a zine: cover, about, the photographs, notes where sheets have room to spare, colophon, back cover."""

from dataclasses import dataclass, replace

from photovoice.layouts.formats import Scheme
from photovoice.layouts.imposition import padded
from photovoice.layouts.page import Document, Page
from photovoice.layouts.zine import BLEED, Per, ZineLayout
from photovoice.pages.contactsheet import contact_sheet, fits_contact_sheet
from photovoice.pages.scrutiny import Fineness, check_address, check_resolution, check_room
from photovoice.pages.words import named
from photovoice.pages.zine.authors import authors_pages
from photovoice.pages.zine.colophon import about_pages, colophon_pages, half_title
from photovoice.pages.zine.contents import contents_pages, page_of
from photovoice.pages.zine.cover import back_cover, front_cover
from photovoice.pages.zine.page import ZineJob
from photovoice.pages.zine.pocket import pocket_about, pocket_pages
from photovoice.pages.zine.spreads import notes_page, picture_pages
from photovoice.problems import Message, Problem, Problems, say
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Metrics

WANTED_PPI, LEAST_PPI = 250, 150


@dataclass(frozen=True, slots=True)
class Zine:
    """One zine twice: with the white edge of office printers, unless it bleeds, and with a print shop's bleed."""

    office: Document
    shop: Document
    notes: int  # of the office's pages, those to write on, which bring it to whole sheets


def plan_zine(
    imprint: Imprint,
    layout: ZineLayout,
    plates: tuple[Plate, ...],
    metrics: Metrics,
    problems: Problems,
    subject: tuple[Text, ...] = (),
) -> Zine:
    """Return the zine's pages in reading order: as many as fill whole sheets, the back cover last.

    Where sheets have room to spare, a contact sheet and notes pages stand before the colophon.
    """
    job = ZineJob(check_address(imprint, problems), layout, metrics, subject)
    office, notes = _document(job, plates)
    bleeding = replace(job, layout=replace(layout, bleed=BLEED))
    shop = office if layout.bleed else _document(bleeding, plates)[0]
    found = Problems()
    _check(office, shop, job, plates, found)
    problems.found += [_of_this_zine(problem, job, plates) for problem in found.found]
    problems.warnings += [_of_this_zine(problem, job, plates) for problem in found.warnings]
    return Zine(office, shop, notes)


def _document(job: ZineJob, plates: tuple[Plate, ...]) -> tuple[Document, int]:
    pages = [front_cover(job, plates)]
    pages += _inside_pocket(job, plates) if job.layout.format.pocket else _inside(job, plates)
    spare = _spare(job, plates, len(pages))
    if job.layout.format.fixed and len(told := authors_pages(job, plates, len(pages) + 1)) <= spare:
        pages += told
        spare -= len(told)
    if spare > 1 and not job.layout.format.fixed and fits_contact_sheet(plates):
        pages.append(contact_sheet(job, plates, tuple(pages[1:]), len(pages) + 1))
        spare -= 1
    pages += [notes_page(job, len(pages) + 1 + offset) for offset in range(spare)]
    pages += colophon_pages(job, plates, len(pages) + 1)
    pages.append(back_cover(job))
    title = job.imprint.title.in_any(*job.languages)
    if job.subject:
        title = Text(f"{title.words}: {job.subject[0].words}", title.language)
    return Document(title, tuple(pages), tuple(plate.token for plate in plates), job.right_bound), spare


def _spare(job: ZineJob, plates: tuple[Plate, ...], before: int) -> int:
    """Return how many pages are left to fill between so many and the closing ones."""
    count = before + len(colophon_pages(job, plates, before + 1)) + 1
    return padded(count, job.layout.format.multiple) - count


def _inside(job: ZineJob, plates: tuple[Plate, ...]) -> tuple[Page, ...]:
    """What stands between the front cover and the last pages; photographs begin on a left page."""
    listed = plates if job.layout.contents else ()
    unknown = (0,) * len(listed)
    length = len(_about(job, plates, 2)) + (len(contents_pages(job, listed, unknown, 2)) if listed else 0)
    opening = (half_title(job, 2),) if length % 2 else ()
    about = _about(job, plates, 2 + len(opening))
    after = 2 + len(opening) + len(about)
    shown = picture_pages(job, plates, 2 + len(opening) + length)
    if job.layout.per is not Per.PARTICIPANT:
        shown += authors_pages(job, plates, 2 + len(opening) + length + len(shown))
    if not listed:
        return (*opening, *about, *shown)
    before = (*opening, *about, *contents_pages(job, listed, unknown, after))
    numbers = tuple(page_of(plate, (*before, *shown)) for plate in listed)
    return (*opening, *about, *contents_pages(job, listed, numbers, after), *shown)


def _about(job: ZineJob, plates: tuple[Plate, ...], first: int) -> tuple[Page, ...]:
    """The author, where the zine is one author's, and the project."""
    author = authors_pages(job, plates, first) if job.layout.per is Per.PARTICIPANT else ()
    return (*author, *about_pages(job, first + len(author)))


def _inside_pocket(job: ZineJob, plates: tuple[Plate, ...]) -> tuple[Page, ...]:
    """Like `_inside`, without what a zine that always has as many pages may have no room for."""
    if job.layout.format.fixed:
        return pocket_pages(job, plates, 2)
    alone = job.layout.per is Per.PARTICIPANT
    pages = authors_pages(job, plates, 2) if alone else ()
    pages += pocket_pages(job, plates, len(pages) + 2)
    pages += () if alone else authors_pages(job, plates, len(pages) + 2)
    return pages + pocket_about(job, len(pages) + 2)


def _of_this_zine(problem: Problem, job: ZineJob, plates: tuple[Plate, ...]) -> Problem:
    """Return a problem that also tells which zine it is of, where there are several."""
    what: Message = problem.what
    if job.subject:
        what = say("Zine “{zine}”: {what}", zine=job.subject[0].words, what=what)
    elif job.layout.per is not Per.PROJECT and plates:
        what = say(
            "Zine that begins with photograph {photo}: {what}", photo=named(plates[0], 1, job.languages), what=what
        )
    return Problem(problem.place, what, problem.remedy)


def _check(office: Document, shop: Document, job: ZineJob, plates: tuple[Plate, ...], problems: Problems) -> None:
    layout = job.layout
    fineness = Fineness(WANTED_PPI, LEAST_PPI, layout.accept_low_resolution)
    check_resolution(shop, plates, job.languages, fineness, layout.place, problems)  # shows pictures the larger
    for document in dict.fromkeys((office, shop)):
        check_room(document, layout.place, problems)
    if layout.cover > len(plates):
        problems.add(
            layout.place,
            "The cover asks for photograph {wanted}, but the zine has only {count}.",
            "Write a number up to {count} after   cover:   or leave the line out.",
            wanted=layout.cover,
            count=len(plates),
        )
    pages = len(office.pages)
    if layout.format.fixed and pages <= layout.format.most:
        before = 1 + len(pocket_pages(job, plates, 2))
        if _spare(job, plates, before) < len(authors_pages(job, plates, before + 1)):
            problems.warn(
                layout.place,
                "There is no page left for what authors wrote about themselves.",
                "Use fewer photographs, or write   format: a6   or   format: a5.",
            )
    if pages > layout.format.most and layout.format.scheme is Scheme.MINI:
        problems.add(
            layout.place,
            "The mini-zine would have {pages} pages; one leaf holds {most}.",
            "Use fewer photographs or shorter words, or write   languages: apart   or   format: a6.",
            pages=pages,
            most=layout.format.most,
        )
    elif pages > layout.format.most and layout.format.scheme is not Scheme.ACCORDION:
        problems.warn(
            layout.place,
            "The zine has {pages} pages; more than {most} can hardly be folded and stapled.",
            "Have it bound by a print shop, or make a zine of fewer photographs.",
            pages=pages,
            most=layout.format.most,
        )
