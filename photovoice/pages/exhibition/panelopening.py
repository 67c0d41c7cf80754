"""The panels before the photographs: what the exhibition is, and what each of its themes is."""

from dataclasses import replace

from photovoice.layouts.page import Mark, Page, Role
from photovoice.pages import phrases
from photovoice.pages.exhibition.panelpage import FREE, PanelJob, at_foot, with_code
from photovoice.pages.exhibition.panelwords import Tongue, poured
from photovoice.pages.flow import Block, Stack, stack
from photovoice.pages.inks import ground_of
from photovoice.pages.words import paragraphs, spoken, when
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Family, TypeStyle

SIZES = (3.2, 2.8, 2.4, 2.0, 1.6, 1.3, 1.0)  # times the size of captions; the largest that fits
LEADS = (1.5, 1.25, 1.0)  # times the size of captions; the largest with which the words fit on one panel
MOST_TITLE = 0.45  # of the height that words may have


def introduction_panels(job: PanelJob) -> tuple[Page, ...]:
    """Return the panel that opens the exhibition, all of it on colour; another only where the words need it."""
    told = spoken(job.layout.introduction or phrases.PANELS_WORDS, job.languages)
    coloured = _coloured(job)
    return _opened(coloured, _in_each(job, job.imprint.title), told, _signed(coloured))


def theme_panels(job: PanelJob, key: str) -> tuple[Page, ...]:
    """Return the panel of a theme; another only where its words need it."""
    theme = job.layout.theme(key)
    coloured = _coloured(job)
    told = spoken(theme.words, job.languages) if theme.words else ()
    title = [Block(text, coloured.small) for text in _in_each(job, job.imprint.title)]
    foot = at_foot(coloured, tuple(title), job.area(job.layout.format)).lines
    return _opened(coloured, _in_each(job, theme.name), told, foot)


def _coloured(job: PanelJob) -> PanelJob:
    return replace(job, ground=ground_of(job.layout.colour))


def _in_each(job: PanelJob, wording: Wording) -> tuple[Text, ...]:
    named = tuple(text for language in job.languages if (text := wording.only(language)))
    return named or (wording.in_any(*job.languages),)


def _opened(
    job: PanelJob, titles: tuple[Text, ...], told: tuple[Text, ...], signed: tuple[Mark, ...]
) -> tuple[Page, ...]:
    size = job.layout.format
    area = job.area(size)
    title = _title(job, titles, area)
    foot = min(mark.box.y for mark in signed) - job.gap
    top = Mm(title.bottom + 2 * job.gap)
    first = Rect(area.x, top, area.width, Mm(foot - top))
    for share in LEADS:
        lead = job.read_from(share)
        pages = poured(lead, tuple(_tongue(lead, text) for text in told), first, area) or ((),)
        if len(pages) == 1:
            break
    return tuple(
        job.page(size, lines if number else (*title.lines, *lines, *signed)) for number, lines in enumerate(pages)
    )


def _title(job: PanelJob, titles: tuple[Text, ...], area: Rect) -> Stack:
    """Return the titles as large as they can be set without a word being divided."""
    for times in SIZES:
        size = job.caption.size * times
        style = TypeStyle(Pt(size), Pt(size * 1.12), Family.TITLE, bold=True, ink=job.caption.ink)
        blocks = [
            Block(text, style, Role.BODY if rank else Role.TITLE, Mm(job.gap * times / 3))
            for rank, text in enumerate(titles)
        ]
        set_ = stack(blocks, area, FREE, job.metrics)
        words = [Text(word, text.language) for text in titles for word in text.words.split()]
        whole = all(job.metrics.measure(word, style, area.width).lines == 1 for word in words)
        if whole and set_.bottom - area.y <= MOST_TITLE * area.height:
            break
    return set_


def _tongue(job: PanelJob, text: Text) -> Tongue:
    return tuple(Block(paragraph, job.caption, Role.BODY, Mm(job.gap / 3)) for paragraph in paragraphs(text))


def _signed(job: PanelJob) -> tuple[Mark, ...]:
    """Return who shows it, where and when, and the way to the gallery."""
    venue, imprint = job.layout.venue, job.imprint
    bold = replace(job.small, bold=True)
    blocks = []
    if venue:
        days = f"{when(venue.opens.isoformat())} – {when(venue.closes.isoformat())}"
        blocks += [Block(Text(venue.name, UNDETERMINED), bold), Block(Text(days, UNDETERMINED), job.small)]
    above = Mm(job.gap / 3 if venue else 0)
    blocks.append(Block(Text(imprint.organiser, UNDETERMINED), job.small if venue else bold, above=above))
    if not imprint.web:
        return with_code(job, tuple(blocks), "", job.code_area(job.layout.format), code_right=True)
    leads = spoken(phrases.GALLERY, job.languages)
    blocks += [Block(text, job.small, above=Mm(0 if rank else job.gap / 3)) for rank, text in enumerate(leads)]
    address = imprint.address(imprint.code) if imprint.code else f"{imprint.web}/"
    return with_code(job, tuple(blocks), address, job.code_area(job.layout.format), code_right=True)
