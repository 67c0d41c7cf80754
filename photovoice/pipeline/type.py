"""The typesetter of each layout's fonts, and what its fonts cannot set."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from photovoice.pages.words import named
from photovoice.problems import Place, Problems
from photovoice.typography.cabinet import Families
from photovoice.typography.faults import faults, lacking, unusable
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text, Wording
from photovoice.vocabulary.type import Fonts


@cache
def typesetter(fonts: Fonts = Fonts(), project: Path = Path()) -> Typesetter:  # noqa: B008
    """Return the one typesetter of these fonts; it remembers what it has measured.

    Args:
        fonts: A layout's choice.
        project: The project's folder, in whose layouts/ its own font files lie.
    """
    return Typesetter(_families(fonts, project))


def check_type(
    fonts: Fonts,
    project: Path,
    plates: Iterable[Plate],
    own: Iterable[Wording],
    languages: tuple[str, ...],
    place: Place,
    problems: Problems,
) -> None:
    """Add a problem for fonts that cannot be used, and for every character that none of them has.

    Args:
        fonts: A layout's choice.
        project: The project's folder.
        plates: The photos of the edition.
        own: The project's own words in it.
        languages: What the edition speaks.
        place: The layout.
        problems: Takes what is found.
    """
    for what in unusable(_families(fonts, project)):
        problems.add(place, "{what}", "Correct it under   fonts:   in this file.", what=what)
    setter = typesetter(fonts, project)
    for number, plate in enumerate(plates, 1):
        for what in dict.fromkeys(fault for text in _texts(plate) for fault in faults(text)):
            photo = named(plate, number, languages)
            problems.add(
                place, "Photograph {photo}: {what}", "Correct it in its submission.yaml.", photo=photo, what=what
            )
        for lack in lacking(_texts(plate), setter):
            problems.add(
                place,
                "No font has the character {character}; photograph {photo} has it in its words in: {languages}.",
                "{remedy}",
                character=lack.called,
                photo=named(plate, number, languages),
                languages=", ".join(str(language_name(language)) for language in lack.languages),
                remedy=lack.remedy,
            )
    for lack in lacking([text for wording in own for text in wording], setter):
        problems.add(
            place,
            "No font has the character {character}; the project's own words have it.",
            "{remedy}",
            character=lack.called,
            remedy=lack.remedy,
        )


def _families(fonts: Fonts, project: Path) -> Families:
    return Families(fonts.text, fonts.title, tuple(str(project / "layouts" / file.file) for file in fonts.files))


def _texts(plate: Plate) -> Iterator[Text]:
    showed = plate.showed
    for wording in (
        plate.title,
        plate.caption,
        showed.see,
        showed.happening,
        showed.our_lives,
        showed.why,
        showed.do,
        plate.where,
        plate.content_note,
        plate.about,
    ):
        yield from wording
    if plate.credit:
        yield plate.credit
