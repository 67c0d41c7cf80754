"""Which words of a plate are set: languages in order, credit, and what staff call the photograph."""

from photovoice.pages import phrases
from photovoice.problems import Message, say
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording


def tongues(wording: Wording, languages: tuple[str, ...]) -> tuple[Text, ...]:
    """Return the author's own words, then those in the project's languages; each language once, perhaps none."""
    own = tuple(text for text in wording if text)[:1]
    spoken = tuple(text for language in languages if (text := wording.only(language)))
    return tuple(dict.fromkeys(own + spoken))


def spoken(phrase: Wording, languages: tuple[str, ...]) -> tuple[Text, ...]:
    """Return a phrase in every project language that has it; in English when none has."""
    return tuple(text for language in languages if (text := phrase.only(language))) or (phrase.in_any("en"),)


def paragraphs(text: Text) -> tuple[Text, ...]:
    """Return the paragraphs of the program's or the staff's own words."""
    return tuple(Text(words, text.language) for words in text.words.split("\n") if words.strip())


def credit_line(plate: Plate, languages: tuple[str, ...]) -> Text:
    """Return who took it, where and when, as agreed."""
    name = plate.credit or phrases.ANONYMOUS.in_any(*languages, "en")
    parts = [name.words]
    if plate.where:
        place = plate.where.in_any(*languages).words
        named = {part.strip().casefold() for part in name.words.split(",")}
        parts += [] if place.strip().casefold() in named else [place]  # not twice, as in: Jana, Libeň · Libeň
    if plate.taken:
        parts.append(when(plate.taken))
    return Text(" · ".join(parts), name.language)


def credited(plates: tuple[Plate, ...], languages: tuple[str, ...]) -> Text:
    """Return everybody credited, each once, in the order of the photographs, and whether others want no name."""
    names = dict.fromkeys(plate.credit.words for plate in plates if plate.credit)
    nameless = phrases.ANONYMOUS.in_any(*languages, "en").words
    hidden = any(not plate.credit for plate in plates)
    return Text(" · ".join([*names, nameless] if hidden else names), UNDETERMINED)


def when(taken: str) -> str:
    """Return a day as people write it: 5/2019 for 2019-05, 12. 5. 2019 for 2019-05-12."""
    year, *rest = taken.split("-")
    if not all(part.isdigit() for part in rest) or len(rest) > 2:
        return taken
    numbers = [str(int(part)) for part in reversed(rest)]
    return "/".join([*numbers, year]) if len(numbers) < 2 else f"{numbers[0]}. {numbers[1]}. {year}"


def described(plate: Plate, languages: tuple[str, ...]) -> Text:
    """Return what a reader who cannot see the picture is told."""
    for wording in (plate.alt, plate.title, plate.caption):
        if wording:
            return wording.in_any(*languages)
    return phrases.PHOTOGRAPH.in_any(*languages, "en")


def short_address(address: str) -> str:
    """Return an address as it is printed beside its code."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")


def named(plate: Plate, number: int, languages: tuple[str, ...]) -> Message:
    """Return what staff call the photograph: its place in the edition and its title."""
    if plate.title:
        return say("{number} (“{title}”)", number=number, title=plate.title.in_any(*languages).words)
    return say("{number}", number=number)
