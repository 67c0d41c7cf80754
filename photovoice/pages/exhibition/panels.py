"""Planning an exhibition: what it is, a panel for every photograph, its themes between them, who made it."""

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
from photovoice.problems import Message, Place, Problems
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
    hung = _hung(job, plates, problems)
    pages = tuple(page for _, page in hung)
    document = Document(imprint.title.in_any(*imprint.languages), pages, tuple(plate.token for plate in plates))
    fineness = Fineness(job.eye, job.eye / 2, layout.accept_low_resolution)
    numbers = tuple(panel.number for panel, _ in hung if panel.plate)
    check_resolution(document, plates, job.languages, fineness, layout.place, problems, numbers)
    check_room(document, layout.place, problems, job.safe)
    panels = tuple(panel for panel, _ in hung)
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


def _hung(job: PanelJob, plates: tuple[Plate, ...], problems: Problems) -> list[tuple[Panel, Page]]:
    """Return every panel in order with its page."""
    layout, languages = job.layout, job.languages
    hung: list[tuple[Panel, Page]] = []

    def put(kind: Kind, title: Text, pages: tuple[Page, ...], plate: Plate | None = None) -> None:
        for page in pages:
            hung.append((Panel(len(hung) + 1, kind, title, page.trim, plate), page))

    if layout.introduction_panel:
        put(Kind.INTRODUCTION, job.imprint.title.in_any(*languages), introduction_panels(job))
    for theme, group in groupby(plates, key=_theme):
        if theme and layout.theme_panels:
            put(Kind.THEME, layout.theme(theme).name.in_any(*languages), theme_panels(job, theme))
        for plate in group:
            number = len(hung) + 1
            page = _panel(job, plate, named(plate, number, languages), problems)
            put(Kind.PHOTOGRAPH, _called(plate, number, languages), (page,), plate)
    put(Kind.CLOSING, phrases.ABOUT.in_any(*languages, "en"), closing_panels(job, plates))
    return hung


def _with_codes_that_fit(job: PanelJob, problems: Problems) -> PanelJob:
    """Return the job, without codes after adding that they are too large for its panels."""
    size = job.layout.format
    if not job.imprint.web or job.code <= MOST_CODE * min(size.width, size.height):
        return job
    problems.add(
        job.layout.place,
        "The codes would be {wide} cm wide, too large for these panels, to be read from {distance} m.",
        "Choose a shorter code_distance here, or a larger format.",
        wide=f"{job.code / 10:.0f}",
        distance=f"{job.layout.code_distance:g}",
    )
    return replace(job, imprint=replace(job.imprint, web=""))


def _called(plate: Plate, number: int, languages: tuple[str, ...]) -> Text:
    return plate.title.in_any(*languages) if plate.title else Text(str(number), UNDETERMINED)


def _panel(job: PanelJob, plate: Plate, name: Message, problems: Problems) -> Page:
    texts = tongues(plate.caption, job.languages)
    long = [text for text in texts if len(text.words.split()) > job.layout.words]
    for text in long:
        _too_many(job, name, text, problems)
    page = None if long else hang(job, plate)
    if page:
        return page
    if not long and texts:
        longest = max(texts, key=lambda text: len(text.words))
        problems.add(
            job.layout.place,
            "The caption of panel {panel} in {language} is {words} words too long for it.",
            "Agree on shorter words with the author, or choose a larger format or a shorter viewing_distance.",
            panel=name,
            language=language_name(longest.language),
            words=_surplus(job, plate, longest),
        )
    elif not long:
        problems.add(
            job.layout.place,
            "The title of panel {panel} does not fit on it.",
            "Choose a larger format or a shorter viewing_distance here.",
            panel=name,
        )
    return Page(job.layout.format, ())


def _too_many(job: PanelJob, name: Message, text: Text, problems: Problems) -> None:
    problems.add(
        Place(job.layout.place.file),
        "The caption of panel {panel} in {language} has {count} words; this file allows {most}.",
        "Agree on shorter words with the author, or write   words: {count}   in this file.",
        panel=name,
        language=language_name(text.language),
        count=len(text.words.split()),
        most=job.layout.words,
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
