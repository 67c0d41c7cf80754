"""The last panel of an exhibition: what photovoice is, who made it, how to take a photo back, who paid."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat

from photovoice.layouts.page import Area, Mark, Page, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, Row, flow, stack
from photovoice.pages.funding import funding_block
from photovoice.pages.inks import ink_on
from photovoice.pages.panelpage import FREE, PanelJob
from photovoice.pages.words import credited, paragraphs, spoken
from photovoice.vocabulary.funder import funder
from photovoice.vocabulary.measure import Mm, Rect, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import TypeStyle


def closing_panels(job: PanelJob, plates: tuple[Plate, ...]) -> tuple[Page, ...]:
    """Return the panel about the project; a second one only where the words need it."""
    size = job.layout.format
    band = _band(job)
    top = Mm(band[0].box.bottom + 1.5 * job.gap)
    area = Rect(job.margin, top, Mm(size.width - 2 * job.margin), Mm(size.height - job.margin - top))
    paid = funder(job.imprint.funder)
    emblem = Mm(2 * mm(job.caption.leading))
    block: tuple[Mark, ...] = ()
    if paid:
        block = funding_block(paid, job.languages, area, emblem, job.small, job.metrics)
    foot = Mm(min(mark.box.y for mark in block) - job.gap) if block else area.bottom
    column = Rect(area.x, area.y, area.width, Mm(foot - area.y))
    filled = flow(tuple(_told(job, plates)), chain((column,), repeat(area)), FREE, job.metrics)
    return tuple(
        Page(size, (*band, *lines, *(() if number else block)), job.layout.bleed)
        for number, lines in enumerate(filled)
    )


def _band(job: PanelJob) -> tuple[Mark, ...]:
    size, bleed, ink = job.layout.format, job.layout.bleed, ink_on(job.layout.colour)
    style = replace(job.title, ink=ink)
    titles = [text for language in job.languages if (text := job.imprint.title.only(language))]
    blocks = [
        Block(text, style, Role.BODY if rank else Role.TITLE, Mm(job.gap / 4))
        for rank, text in enumerate(titles or [job.imprint.title.in_any(*job.languages)])
    ]
    organiser = Block(
        Text(job.imprint.organiser, UNDETERMINED), replace(job.small, ink=ink), above=Mm(job.gap / 2)
    )
    words = stack(
        [*blocks, organiser],
        Rect(job.margin, job.margin, Mm(size.width - 2 * job.margin), Mm(0)),
        FREE,
        job.metrics,
    )
    ground = Rect(Mm(-bleed), Mm(-bleed), Mm(size.width + 2 * bleed), Mm(words.bottom + job.margin + bleed))
    return (Area(ground, job.layout.colour), *words.lines)


def _told(job: PanelJob, plates: tuple[Plate, ...]) -> Iterator[Block | Row]:
    for text in spoken(job.layout.about or phrases.ABOUT_WORDS, job.languages):
        bold = TypeStyle(job.caption.size, job.caption.leading, bold=True)
        yield Block(phrases.ABOUT.in_any(text.language, "en"), bold, Role.HEADING, job.gap)
        for paragraph in paragraphs(text):
            yield Block(paragraph, job.caption, above=Mm(job.gap / 4))
    yield _heading(job, phrases.WITHDRAW)
    yield _beside(
        job,
        [
            Text(f"{text.words} {job.imprint.contact}", text.language)
            for text in spoken(phrases.WITHDRAW_WORDS, job.languages)
        ],
    )
    yield _heading(job, phrases.AUTHORS)
    yield _beside(job, [credited(plates, job.languages)])


def _heading(job: PanelJob, phrase: Wording) -> Block:
    names = spoken(phrase, job.languages)
    bold = TypeStyle(job.small.size, job.small.leading, bold=True)
    return Block(Text(" / ".join(text.words for text in names), names[0].language), bold, Role.HEADING, job.gap)


def _beside(job: PanelJob, texts: list[Text]) -> Row:
    return Row(tuple(Block(text, job.small) for text in texts), job.gap)
