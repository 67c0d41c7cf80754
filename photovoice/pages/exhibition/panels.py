"""Planning an exhibition: what it is, a panel for every photograph, its themes between them, who made it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from photovoice.layouts.exhibition import Kind, Panel, Panels
from photovoice.layouts.page import Document, Page
from photovoice.layouts.panels import Order, PanelLayout
from photovoice.pages import phrases
from photovoice.pages.exhibition.panelclosing import closing_panels
from photovoice.pages.exhibition.panelopening import introduction_panels, theme_panels
from photovoice.pages.exhibition.panelpage import PanelJob, is_banner
from photovoice.pages.exhibition.panelscale import reduced, scale_of
from photovoice.pages.exhibition.paneltemplates import hang
from photovoice.pages.scrutiny import Fineness, check_address, check_resolution, check_room
from photovoice.pages.words import named, tongues
from photovoice.problems import Message, Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Metrics

BANNER_BLEED = Mm(5)  # in the file, at whatever scale it is drawn
MOST_CODE = 0.4  # of a panel's shorter side


def plan_panels(
    imprint: Imprint, layout: PanelLayout, plates: tuple[Plate, ...], metrics: Metrics, problems: Problems
) -> Panels:
    """Return one page for each panel, in the order in which they hang."""
    scale = scale_of(layout.format)
    if is_banner(layout.format):
        layout = replace(layout, bleed=Mm(BANNER_BLEED * scale))
    job = PanelJob(check_address(imprint, problems), layout, metrics)
    job = _with_codes_that_fit(job, problems)
    plates = in_order(plates, layout.order)
    hung = list(_hung(job, plates, problems))
    pages = tuple(page for _, page in hung)
    document = Document(imprint.title.in_any(*imprint.languages), pages, tuple(plate.token for plate in plates))
    fineness = Fineness(job.eye, job.eye / 2, layout.accept_low_resolution)
    check_resolution(document, plates, job.languages, fineness, layout.place, problems)
    check_room(document, layout.place, problems, job.safe)
    panels = tuple(
        replace(panel, number=number, size=page.trim) for number, (panel, page) in enumerate(hung, start=1)
    )
    return Panels(reduced(document, scale, metrics), panels, scale)


def in_order(plates: tuple[Plate, ...], order: Order) -> tuple[Plate, ...]:
    """Return the photographs as they hang: as given, or each author's or each theme's together.

    Photographs without a theme come first, so that they don't hang behind another theme's panel.
    """
    if order is Order.GIVEN:
        return plates
    keys = [plate.author if order is Order.AUTHOR else _theme(plate) for plate in plates]
    groups = list(dict.fromkeys(keys if order is Order.AUTHOR else ["", *keys]))
    ranked = sorted(range(len(plates)), key=lambda at: groups.index(keys[at]))
    return tuple(plates[at] for at in ranked)


def _theme(plate: Plate) -> str:
    return "".join(plate.themes[:1])


def _hung(job: PanelJob, plates: tuple[Plate, ...], problems: Problems) -> Iterator[tuple[Panel, Page]]:
    """Yield every panel in order with its page; number and size are not told yet."""
    layout, languages = job.layout, job.languages
    nothing = layout.format
    if layout.introduction_panel:
        title = job.imprint.title.in_any(*languages)
        for page in introduction_panels(job):
            yield Panel(0, Kind.INTRODUCTION, title, nothing), page
    numbered = enumerate(plates, start=1)
    for theme, group in groupby(numbered, key=lambda entry: _theme(entry[1])):
        if theme and layout.theme_panels:
            name = layout.theme(theme).name.in_any(*languages)
            for page in theme_panels(job, theme):
                yield Panel(0, Kind.THEME, name, nothing), page
        for number, plate in group:
            page = _panel(job, plate, named(plate, number, languages), problems)
            yield Panel(0, Kind.PHOTOGRAPH, _called(plate, number, languages), nothing, plate), page
    about = phrases.ABOUT.in_any(*languages, "en")
    for page in closing_panels(job, plates):
        yield Panel(0, Kind.CLOSING, about, nothing), page


def _with_codes_that_fit(job: PanelJob, problems: Problems) -> PanelJob:
    """Return the job, without codes after adding that they are too large for its panels."""
    size = job.layout.format
    if not job.imprint.web or job.code <= MOST_CODE * min(size.width, size.height):
        return job
    problems.add(
        job.layout.place,
        "The codes would be {wide} cm wide, too large for these panels, to be read from {distance} m.",
        "Choose a shorter code_distance in this file, or a larger format.",
        wide=f"{job.code / 10:.0f}",
        distance=f"{job.layout.code_distance:g}",
    )
    return replace(job, imprint=replace(job.imprint, web=""))


def _called(plate: Plate, number: int, languages: tuple[str, ...]) -> Text:
    return plate.title.in_any(*languages) if plate.title else Text(str(number), UNDETERMINED)


def _panel(job: PanelJob, plate: Plate, name: Message, problems: Problems) -> Page:
    long = False
    for text in tongues(plate.caption, job.languages):
        if (count := len(text.words.split())) > job.layout.words:
            long = True
            _too_long(job, name, text, count - job.layout.words, problems)
    page = None if long else hang(job, plate)
    if page:
        return page
    if not long and (texts := tongues(plate.caption, job.languages)):
        longest = max(texts, key=lambda text: len(text.words))
        _too_long(job, name, longest, _surplus(job, plate, longest), problems)
    elif not long:
        problems.add(
            job.layout.place,
            "The title of photograph {photo} does not fit on its panel.",
            "Choose a larger format or a shorter viewing_distance in this file.",
            photo=name,
        )
    return Page(job.layout.format, ())


def _too_long(job: PanelJob, name: Message, text: Text, words: int, problems: Problems) -> None:
    problems.add(
        job.layout.place,
        "The caption of photograph {photo} in {language} is {words} words too long for its panel.",
        "Agree on shorter words with the author, or choose a larger format or a shorter viewing_distance here.",
        photo=name,
        language=language_name(text.language),
        words=words,
    )


def _surplus(job: PanelJob, plate: Plate, text: Text) -> int:
    """Return how many words of the longest caption would have to go for all to fit; all of them at most."""
    words = text.words.split()
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        kept = Text(" ".join(words[: len(words) - middle]), text.language)
        shorter = Wording(tuple(kept if old == text else old for old in plate.caption))
        if hang(job, replace(plate, caption=shorter)):
            high = middle
        else:
            low = middle + 1
    return low
