"""What is said of a photograph, a language after the other: the author's own first, then the project's."""

from dataclasses import dataclass

from photovoice.pages.words import tongues
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text, Wording


@dataclass(frozen=True, slots=True)
class Voice:
    """Everything that is said in one language."""

    title: Text | None
    content_note: Text | None
    alt: Text | None
    caption: Text | None


def voices(plate: Plate, languages: tuple[str, ...]) -> tuple[Voice, ...]:
    """Return what is said in each language that says something; perhaps none."""
    wordings = (plate.title, plate.content_note, plate.alt, plate.caption)
    spoken = dict.fromkeys(
        text.language
        for wording in (plate.caption, plate.title, plate.content_note, plate.alt)
        for text in tongues(wording, languages)
    )
    return tuple(Voice(*(_in(wording, languages, language) for wording in wordings)) for language in spoken)


def _in(wording: Wording, languages: tuple[str, ...], language: str) -> Text | None:
    return next((text for text in tongues(wording, languages) if text.language == language), None)
