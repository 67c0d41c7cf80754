"""Words of staff's own that an exhibition lacks in one of its languages, and names of themes that nobody needs."""

from collections.abc import Iterable

from photovoice.layouts.panels import PanelLayout, Theme
from photovoice.problems import Place, Problems
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Wording


def check_own_words(
    layout: PanelLayout, plates: tuple[Plate, ...], languages: Iterable[str], problems: Problems
) -> None:
    """Warn of every missing translation, and of every theme's name that belongs to no photograph.

    Args:
        layout: The exhibition's.
        plates: All photographs that may hang, wherever that is.
        languages: All that the exhibition speaks, wherever that is.
        problems: Takes the warnings.
    """
    spoken = tuple(dict.fromkeys(languages))
    file = Place(layout.place.file)
    own = (("introduction", layout.introduction), ("about", layout.about), ("thanks", layout.thanks))
    for key, words in own:
        if key != "introduction" or layout.introduction_panel:
            _miss(key, words, spoken, file, problems)
    for theme in layout.themes:
        if not any(theme.key in plate.themes for plate in plates):
            problems.warn(
                theme.place,
                "No photograph that hangs has the theme “{theme}”.",
                "Correct it if it is misspelt: it is what submissions call the theme.",
                theme=theme.key,
            )
    if layout.theme_panels:
        for key in dict.fromkeys(key for plate in plates for key in plate.themes[:1]):
            _miss_names(
                next((one for one in layout.themes if one.key == key), Theme(key, Wording())), spoken, problems
            )


def _miss_names(theme: Theme, languages: tuple[str, ...], problems: Problems) -> None:
    missing = [language for language in languages if not theme.name.only(language)]
    if missing:
        problems.warn(
            theme.place,
            "The panel of the theme “{theme}” has no name for it in every language; missing: {languages}.",
            "Write it under   theme_names:   so:   {{theme: {theme}, shown_as: {{{wanted}}}}}",
            theme=theme.key,
            languages=", ".join(missing),
            wanted=", ".join(f"{language}: …" for language in missing),
        )
    _miss("words", theme.words, languages, theme.place, problems)


def _miss(key: str, words: Wording, languages: tuple[str, ...], place: Place, problems: Problems) -> None:
    for language in languages if words else ():
        if not words.only(language):
            problems.warn(
                place,
                "Your own words under   {key}:   are not there in {name} ({language}).",
                'Add   {language}: "…"   to them; else nothing of them stands there in that language.',
                key=key,
                name=language_name(language),
                language=language,
            )
