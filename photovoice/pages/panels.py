"""Planning an exhibition: a panel for every photograph, and one about the project."""

from dataclasses import replace

from photovoice.layouts.exhibition import Kind, Panel, Panels
from photovoice.layouts.page import Document, Page
from photovoice.layouts.panels import Order, PanelLayout
from photovoice.pages import phrases
from photovoice.pages.panelclosing import closing_panels
from photovoice.pages.panelpage import PanelJob
from photovoice.pages.paneltemplates import hang
from photovoice.pages.scrutiny import Fineness, check_address, check_resolution, check_room
from photovoice.pages.words import named, tongues
from photovoice.problems import Message, Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Metrics


def plan_panels(
    imprint: Imprint, layout: PanelLayout, plates: tuple[Plate, ...], metrics: Metrics, problems: Problems
) -> Panels:
    """Return one page for each panel: the photographs in order, then the panel about the project."""
    job = PanelJob(check_address(imprint, problems), layout, metrics)
    plates = in_order(plates, layout.order)
    pages = [
        _panel(job, plate, named(plate, number, job.languages), problems)
        for number, plate in enumerate(plates, start=1)
    ]
    closing = closing_panels(job, plates)
    document = Document(
        imprint.title.in_any(*imprint.languages),
        (*pages, *closing),
        tuple(plate.token for plate in plates),
    )
    fineness = Fineness(job.eye, job.eye / 2, layout.accept_low_resolution)
    check_resolution(document, plates, job.languages, fineness, layout.place, problems)
    check_room(document, layout.place, problems)
    about = phrases.ABOUT.in_any(*job.languages, "en")
    panels = [
        Panel(number, Kind.PHOTOGRAPH, _called(plate, number, job.languages), page.trim, plate)
        for number, (page, plate) in enumerate(zip(pages, plates, strict=True), start=1)
    ]
    panels += [
        Panel(number, Kind.CLOSING, about, page.trim) for number, page in enumerate(closing, start=len(pages) + 1)
    ]
    return Panels(document, tuple(panels))


def in_order(plates: tuple[Plate, ...], order: Order) -> tuple[Plate, ...]:
    """Return the photographs as they hang: as given, or each author's or each theme's together."""
    if order is Order.GIVEN:
        return plates
    keys = [plate.author if order is Order.AUTHOR else "".join(plate.themes[:1]) for plate in plates]
    groups = list(dict.fromkeys(keys))
    ranked = sorted(range(len(plates)), key=lambda at: groups.index(keys[at]))
    return tuple(plates[at] for at in ranked)


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
