"""A galley: words shaped into glyphs, not yet broken into lines; the same for every size and width."""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from photovoice.typography.bidi import STRONG, first_strong, levels
from photovoice.typography.breaks import Break, breaks
from photovoice.typography.cabinet import Cabinet
from photovoice.typography.emphasis import Stretch, stretches
from photovoice.typography.face import Face
from photovoice.typography.itemize import Look, Stress, itemize
from photovoice.typography.shape import Shaped, shape
from photovoice.typography.wording import LINE_ENDS, settable
from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.text import Text

HYPHEN = "-"


@dataclass(frozen=True, slots=True)
class Galley:
    """Words between two line ends that their author typed."""

    text: str
    language: str
    base: int  # the level of the whole: 0 runs left to right, 1 right to left
    shaped: tuple[Shaped, ...]  # in the order of the characters
    edges: tuple[float, ...]  # where each character starts, in ems, and where the last one ends
    places: tuple[Break, ...]  # none: an empty line
    hyphen: Face | None  # the face of a hyphen at a line's end, where the word's own has none
    missing: tuple[str, ...]


def galleys(text: Text, look: Look, hyphenate: bool, cabinet: Cabinet) -> tuple[Galley, ...]:
    """Return the words as galleys, none if there are no words."""
    words = settable(text.words).strip()
    base = _base(words, text.language)
    paragraphs = _paragraphs(stretches(words)) if words else []
    return tuple(_galley(paragraph, base, text.language, look, hyphenate, cabinet) for paragraph in paragraphs)


def _base(words: str, language: str) -> int:
    """Return the level of a wording: its language's, unless nothing in it runs that way."""
    asked = int(direction(language) == "rtl")
    if any(STRONG.get(bidirectional(character)) == asked for character in words):
        return asked
    return first_strong(words) or 0


def _paragraphs(found: Sequence[Stretch]) -> list[list[Stretch]]:
    """Cut stretches at the line ends their author typed."""
    paragraphs: list[list[Stretch]] = [[]]
    for stretch in found:
        first, *others = LINE_ENDS.split(stretch.words)
        paragraphs[-1].append(Stretch(first, stretch.emphasis))
        paragraphs += [[Stretch(other, stretch.emphasis)] for other in others]
    return paragraphs


def _galley(
    paragraph: Sequence[Stretch], base: int, language: str, look: Look, hyphenate: bool, cabinet: Cabinet
) -> Galley:
    text = "".join(stretch.words for stretch in paragraph)
    if not text.strip():
        return Galley("", language, base, (), (0.0,), (), None, ())
    stresses: list[Stress] = []
    start = 0
    for stretch in paragraph:
        if stretch.words:
            stresses.append(Stress(start, start + len(stretch.words), stretch.emphasis))
        start += len(stretch.words)
    items, missing = itemize(text, levels(text, base), stresses, language, look, cabinet)
    shaped = tuple(shape(text, item) for item in items)
    edges = _edges(len(text), shaped)
    hyphen = cabinet.having(HYPHEN, look.family, look.bold, look.italic)
    hyphen_width = hyphen.advance(hyphen.glyph(HYPHEN)) / hyphen.units if hyphen else 0.0
    places = breaks(text, edges, language, hyphen_width, hyphenate)
    return Galley(text, language, base, shaped, tuple(edges), tuple(places), hyphen, tuple(dict.fromkeys(missing)))


def _edges(length: int, shaped: Sequence[Shaped]) -> list[float]:
    """Return where each character starts, in ems, and where the last one ends."""
    widths = [0.0] * length
    for piece in shaped:
        units = piece.item.face.units
        for glyph in piece.glyphs:
            widths[glyph.at] += glyph.advance / units
    edges = [0.0]
    at = 0.0
    for width in widths:
        at += width
        edges.append(at)
    return edges
