"""How papers for staff speak: Czech where the project's first language is Czech, else English."""

from datetime import date

from photovoice.pages.flow import divide
from photovoice.pages.words import when
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.text import Text, Wording
from photovoice.vocabulary.type import Metrics, TypeStyle

MM_PER_CM = 10


def staff_language(imprint: Imprint) -> str:
    """Return `cs` or `en`."""
    return "cs" if imprint.languages[0].casefold().split("-")[0] == "cs" else "en"


def told(wording: Wording, language: str, **values: object) -> Text:
    """Return one of the program's sentences with its values filled in."""
    text = wording.in_any(language)
    return Text(text.words.format(**values), text.language)


def shortened(text: Text, style: TypeStyle, width: Mm, lines: int, metrics: Metrics) -> Text:
    """Return a text that only tells which panel is meant: as much of it as so many lines hold."""
    shown, rest = divide(text, style, width, lines, metrics)
    return Text(f"{shown.words.rstrip()}…", shown.language) if rest else text


def number(value: float, language: str) -> str:
    """Return a number as it is written there: 29,7 or 29.7."""
    written = f"{value:.10g}"
    return written.replace(".", ",") if language == "cs" else written


def centimetres(length: Mm, language: str) -> str:
    """Return a length in centimetres, to the millimetre."""
    return number(round(length) / MM_PER_CM, language)


def day(of: date) -> str:
    """Return a day as the exhibition writes it."""
    return when(of.isoformat())
