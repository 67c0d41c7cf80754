"""The pages of a zine that speak of the project: about photovoice, and the colophon with the funder's block."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count

from photovoice.layouts.page import Mark, Page, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, Row, flow, stack
from photovoice.pages.funding import funding_block
from photovoice.pages.words import credited, paragraphs, spoken
from photovoice.pages.zine.page import (
    BODY,
    FREE,
    HALF_LINE,
    HEADING,
    LINE,
    SMALL,
    SMALL_TITLE,
    STORY,
    SUBTITLE,
    TITLE,
    ZineJob,
    top_of,
)
from photovoice.pages.zine.platewords import side_by_side
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Family, TypeStyle

EMBLEM, LEAST_EMBLEM = Mm(14), Mm(10)  # high; the rules ask for 10 at least
FINE = TypeStyle(Pt(7.25), Pt(8.75))  # on pages too narrow for two columns
HALF_TITLE = TypeStyle(TITLE.size, TITLE.leading, Family.TITLE)


def about_pages(job: ZineJob, first: int) -> tuple[Page, ...]:
    """Return what photovoice is, a language at a time."""
    pages: list[Page] = []
    for text in spoken(job.layout.about or phrases.ABOUT_WORDS, job.languages):
        heading = Block(phrases.ABOUT.in_any(text.language, "en"), TITLE, Role.HEADING)
        told = [Block(paragraph, BODY if job.small else STORY, above=LINE) for paragraph in paragraphs(text)]
        boxes = (_sunk(job, number) for number in count(first + len(pages)))
        for lines in flow((heading, *told), boxes, job.grid, job.metrics):
            name = heading.text if lines[0].role is Role.HEADING else None
            marks = (*lines, job.folio(first + len(pages)))
            pages.append(Page(job.layout.page, marks, job.layout.bleed, name))
    return tuple(pages)


def half_title(job: ZineJob, number: int) -> Page:
    """Return a quiet page with the title alone."""
    titles = [text for language in job.languages if (text := job.imprint.title.only(language))]
    blocks = [Block(text, HALF_TITLE, above=LINE) for text in titles or [job.imprint.title.in_any(*job.languages)]]
    blocks += [Block(text, SUBTITLE, above=LINE) for text in job.subject]
    lines = stack(blocks, _sunk(job, number), job.grid, job.metrics).lines
    return Page(job.layout.page, lines, job.layout.bleed)


def colophon_pages(job: ZineJob, plates: tuple[Plate, ...], first: int) -> tuple[Page, ...]:
    """Return who made it, who may take it back, and who paid; nearly always one page."""
    area = job.type_area(first)
    paid = job.layout.funder or job.imprint.funder
    block: tuple[Mark, ...] = ()
    if paid:
        block = funding_block(paid, job.languages, area, job.shrunk(EMBLEM, LEAST_EMBLEM), _type(job), job.metrics)
    foot = Mm(top_of(block) - (1 if job.small else 2) * LINE) if block else area.bottom
    boxes = chain(
        (Rect(area.x, area.y, area.width, Mm(foot - area.y)),), (job.type_area(n) for n in count(first + 1))
    )
    filled = flow(tuple(_told(job, plates)), boxes, FREE if job.narrow else job.grid, job.metrics)
    name = phrases.COLOPHON.in_any(*job.languages, "en")
    return tuple(
        Page(
            job.layout.page,
            (*lines, *(block if offset == 0 else ()), job.folio(first + offset)),
            job.layout.bleed,
            None if offset else name,
        )
        for offset, lines in enumerate(filled)
    )


def _sunk(job: ZineJob, number: int) -> Rect:
    area = job.type_area(number)
    return area.inset(Mm(0), Mm(0 if job.small else 6 * LINE), Mm(0), Mm(0))


def _told(job: ZineJob, plates: tuple[Plate, ...]) -> Iterator[Block | Row]:
    languages = job.languages
    titles = [text for language in languages if (text := job.imprint.title.only(language))]
    head = SMALL_TITLE if job.small else HALF_TITLE
    for rank, text in enumerate(titles or [job.imprint.title.in_any(*languages)]):
        yield Block(text, head if not rank else _type(job), Role.HEADING if not rank else Role.BODY)
    yield from _entry(job, phrases.PUBLISHER, [Text(job.imprint.organiser, UNDETERMINED)])
    yield Block(_edition(job), _type(job))
    yield from _entry(job, phrases.AUTHORS, [credited(plates, languages)])
    withdraw = [
        Text(f"{text.words} {job.imprint.contact}", text.language)
        for text in spoken(phrases.WITHDRAW_WORDS, languages)
    ]
    yield from _entry(job, phrases.WITHDRAW, withdraw)
    licence: Wording = job.layout.licence or phrases.LICENCE_WORDS
    yield from _entry(job, phrases.LICENCE, list(spoken(licence, languages)))


def _type(job: ZineJob) -> TypeStyle:
    return FINE if job.narrow else SMALL


def _edition(job: ZineJob) -> Text:
    """Return which edition it is, as staff call it, and how many copies are to be printed."""
    named = spoken(job.layout.edition, job.languages) if job.layout.edition else ()
    copies = spoken(phrases.COPIES, job.languages)
    planned = f"{' / '.join(text.words for text in copies)}: {job.layout.copies}"
    called = [text.words for text in named] or [job.layout.name]
    return Text(" · ".join([*called, planned]), copies[0].language)


def _entry(job: ZineJob, heading: Wording, texts: list[Text]) -> Iterator[Block | Row]:
    names = spoken(heading, job.languages)
    gap = HALF_LINE if job.small else LINE
    yield Block(
        Text(" / ".join(text.words for text in names), names[0].language),
        replace(_type(job), bold=True, ink=HEADING.ink) if job.narrow else HEADING,
        Role.HEADING,
        gap,
    )
    told = [Block(text, _type(job)) for text in texts]
    yield from told if job.narrow else side_by_side(told)
