"""The last panel of an exhibition: what photovoice is, who made it, how to take a photo back, who paid."""

from collections.abc import Iterator
from dataclasses import replace

from photovoice.layouts.page import Area, Mark, Page, Role
from photovoice.pages import phrases
from photovoice.pages.exhibition.panelpage import FREE, SIGNS_A_LINE, PanelJob
from photovoice.pages.exhibition.panelwords import Tongue, poured
from photovoice.pages.flow import Block, stack
from photovoice.pages.funding import funding_block
from photovoice.pages.inks import ground_of
from photovoice.pages.words import credited, paragraphs, spoken
from photovoice.vocabulary.measure import Mm, Rect, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording

CLOSER = (1.0, 0.85, 0.72, 0.62)  # of the viewing distance: who wants to know more steps up to the panel


def closing_panels(job: PanelJob, plates: tuple[Plate, ...]) -> tuple[Page, ...]:
    """Return the panel about the project; a second one only where the words need it."""
    size, area = job.layout.format, job.area(job.layout.format)
    band = _band(job)
    top = Mm(band[0].box.bottom + 1.5 * job.gap)
    paid = _paid(job, area)
    foot = Mm(min(mark.box.y for mark in paid) - job.gap) if paid else area.bottom
    first = Rect(area.x, top, area.width, Mm(foot - top))
    apart = () if foot >= top else paid
    if apart:
        first = Rect(area.x, top, area.width, Mm(area.bottom - top))
    for share in CLOSER:
        closer = job.read_from(share)
        told = poured(closer, tuple(_told(closer, plates)), first, area)
        if len(told) == 1:
            break
    pages = [(*band, *told[0], *(() if apart else paid)), *told[1:], *([apart] if apart else [])]
    return tuple(Page(size, marks, job.layout.bleed) for marks in pages)


def _band(job: PanelJob) -> tuple[Mark, ...]:
    size, bleed = job.layout.format, job.layout.bleed
    area = job.area(size)
    coloured = replace(job, ground=ground_of(job.layout.colour))
    titles = [text for language in job.languages if (text := job.imprint.title.only(language))]
    blocks = [
        Block(text, coloured.title, Role.BODY if rank else Role.TITLE, Mm(job.gap / 4))
        for rank, text in enumerate(titles or [job.imprint.title.in_any(*job.languages)])
    ]
    organiser = Block(Text(job.imprint.organiser, UNDETERMINED), coloured.small, above=Mm(job.gap / 2))
    words = stack([*blocks, organiser], area, FREE, job.metrics)
    ground = Rect(Mm(-bleed), Mm(-bleed), Mm(size.width + 2 * bleed), Mm(words.bottom + job.margin + bleed))
    return (Area(ground, coloured.ground), *words.lines)


def _paid(job: PanelJob, area: Rect) -> tuple[Mark, ...]:
    payer = job.imprint.funder
    if payer is None:
        return ()
    emblem = Mm(2 * mm(job.caption.leading))
    wide = SIGNS_A_LINE * 0.52 * mm(job.small.size) + 1.8 * emblem  # which stands at their left
    column = Rect(area.x, area.y, Mm(min(area.width, wide)), area.height)
    return funding_block(payer, job.languages, column, emblem, job.small, job.metrics)


def _told(job: PanelJob, plates: tuple[Plate, ...]) -> Iterator[Tongue]:
    """Yield what is told in each language, then who took the photographs."""
    about = job.layout.about or phrases.ABOUT_WORDS
    withdraw = Wording(
        tuple(Text(f"{text.words} {job.imprint.contact}", text.language) for text in phrases.WITHDRAW_WORDS)
    )
    parts = ((phrases.ABOUT, about), (phrases.WITHDRAW, withdraw), (phrases.THANKS, job.layout.thanks))
    said = [(heading, text) for heading, words in parts if words for text in spoken(words, job.languages)]
    for language in dict.fromkeys(text.language for _, text in said):
        blocks: list[Block] = []
        for heading, text in said:
            if text.language == language:
                blocks.append(_heading(job, heading.in_any(language, "en"), Mm(job.gap if blocks else 0)))
                blocks += [Block(paragraph, job.caption, above=Mm(job.gap / 4)) for paragraph in paragraphs(text)]
        yield tuple(blocks)
    names = spoken(phrases.AUTHORS, job.languages)
    both = Text(" / ".join(text.words for text in names), names[0].language)
    authors = credited(plates, job.languages)
    yield (_heading(job, both, Mm(0)), Block(authors, job.caption, above=Mm(job.gap / 4)))


def _heading(job: PanelJob, text: Text, above: Mm) -> Block:
    return Block(text, replace(job.caption, bold=True), Role.HEADING, above)
