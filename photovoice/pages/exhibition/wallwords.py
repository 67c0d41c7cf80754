"""All words of an exhibition in wall order, with a description of every picture for people who see it badly."""

from collections.abc import Iterator

from photovoice.layouts.exhibition import Panel, Panels
from photovoice.layouts.largeprint import Guide, LargePrint, Passage, Said
from photovoice.layouts.page import Lines, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.venue import Venue
from photovoice.pages import phrases
from photovoice.pages.exhibition.voices import voices
from photovoice.pages.words import credit_line, spoken, tongues, when
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text


def large_print(imprint: Imprint, layout: PanelLayout, panels: Panels) -> LargePrint:
    """Return what the panels say, in the order in which they hang."""
    languages = imprint.languages
    titles = tuple(text for language in languages if (text := imprint.title.only(language)))
    facts = tuple(Text(fact, UNDETERMINED) for fact in (imprint.organiser, *_showing(layout.venue)) if fact)
    return LargePrint(
        languages,
        titles or (imprint.title.in_any(*languages),),
        facts,
        tuple(
            Guide(phrases.LARGE_PRINT.in_any(text.language, "en"), text)
            for text in spoken(phrases.LARGE_PRINT_WORDS, languages)
        ),
        spoken(phrases.CONTENTS, languages),
        tuple(
            _photograph(panel, panel.plate, languages) if panel.plate else _told(panel, page, {*titles, *facts})
            for panel, page in zip(panels.panels, panels.document.pages, strict=True)
        ),
    )


def _showing(venue: Venue | None) -> tuple[str, ...]:
    if venue is None:
        return ()
    return venue.name, f"{when(venue.opens.isoformat())} – {when(venue.closes.isoformat())}"


def _photograph(panel: Panel, plate: Plate, languages: tuple[str, ...]) -> Passage:
    untitled = phrases.PHOTOGRAPH.in_any(*languages, "en")
    heading = next(iter(tongues(plate.title, languages)), untitled)
    return Passage(
        panel.number,
        heading,
        plate.title.in_any(*languages) if plate.title else untitled,
        (Said(credit_line(plate, languages), Role.CREDIT), *_spoken(plate, languages, heading)),
    )


def _spoken(plate: Plate, languages: tuple[str, ...], heading: Text) -> Iterator[Said]:
    for voice in voices(plate, languages):
        if voice.title and voice.title != heading:
            yield Said(voice.title, Role.HEADING)
        for text, label in ((voice.content_note, phrases.NOTE_FIRST), (voice.alt, phrases.DESCRIPTION)):
            if text:
                yield Said(text, label=label.in_any(text.language, "en"))
        if voice.caption:
            yield Said(voice.caption, Role.CAPTION)


def _told(panel: Panel, page: Page, known: set[Text]) -> Passage:
    """Return the words of a panel that shows no photograph, without those that the title page has."""
    return Passage(
        panel.number,
        panel.title,
        panel.title,
        tuple(
            Said(mark.text, mark.role)
            for mark in page.marks
            if isinstance(mark, Lines)
            and mark.role is not Role.ARTIFACT
            and mark.text not in {panel.title, *known}
        ),
    )
