"""Words into paragraphs: measured before anything is drawn, and drawn exactly as measured."""

from functools import lru_cache

from icu4py.breakers import WordBreaker

from photovoice.typography.cabinet import Cabinet, Families
from photovoice.typography.characters import UNSEEN
from photovoice.typography.compose import composed, places_in
from photovoice.typography.galley import Galley, galleys
from photovoice.typography.itemize import Look
from photovoice.typography.lines import reach
from photovoice.typography.paragraph import Paragraph
from photovoice.typography.wording import LINE_ENDS, settable
from photovoice.vocabulary.measure import Mm, pt
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Align, Family, Measured, TypeStyle

REMEMBERED = 8192  # the same words are measured, perhaps at several widths, and then drawn


class Typesetter:
    """Sets words in a project's families; fonts are read when the first word needs them."""

    def __init__(self, families: Families | None = None) -> None:
        self._cabinet = Cabinet(families or Families())
        self._galleys = lru_cache(REMEMBERED)(self._shape)
        self._paragraphs = lru_cache(REMEMBERED)(self._compose)
        self._having = lru_cache(REMEMBERED)(self._cabinet.having)

    def measure(self, text: Text, style: TypeStyle, width: Mm) -> Measured:
        """Return the room the text takes up in a column so wide; nothing is drawn."""
        paragraph = self.set(text, style, width)
        return Measured(paragraph.height, len(paragraph.lines), paragraph.widest, paragraph.missing)

    def words_too_many(self, text: Text, style: TypeStyle, width: Mm, height: Mm) -> int:
        """Return how many words at the text's end find no room in a box, 0 if all do."""
        room = int(pt(height) / style.leading + 1e-6)
        if len(self.set(text, style, width).lines) <= room:
            return 0
        measure = pt(width) / style.size
        too_many = 0
        for galley in self._galleys(text, _look(style), style.hyphenate):
            places = places_in(galley, measure)
            at, lines = reach(places, measure, style.align is Align.JUSTIFIED, room)
            room -= max(1, lines)
            too_many += sum(any(map(str.isalnum, word)) for word in WordBreaker(galley.text[at:], galley.language))
        return too_many

    def missing(self, text: Text) -> tuple[str, ...]:
        """Return the characters of a text that no font has, each once, in order; nothing is set for it."""
        seen = dict.fromkeys(LINE_ENDS.sub("", settable(text.words)))
        return tuple(
            character
            for character in seen
            if character not in UNSEEN and not self._having(character, Family.TEXT, False, False)
        )

    def set(self, text: Text, style: TypeStyle, width: Mm) -> Paragraph:
        """Return the text in lines, ready to be drawn."""
        return self._paragraphs(text, style, width)

    def _shape(self, text: Text, look: Look, hyphenate: bool) -> tuple[Galley, ...]:
        return galleys(text, look, hyphenate, self._cabinet)

    def _compose(self, text: Text, style: TypeStyle, width: Mm) -> Paragraph:
        found = self._galleys(text, _look(style), style.hyphenate)
        face = self._cabinet.leading(style.family, style.bold, style.italic)
        return Paragraph(
            tuple(line for galley in found for line in composed(galley, style, pt(width))),
            style,
            text.language,
            bool(found and found[0].base),
            face.ascent,
            face.descent,
            tuple(dict.fromkeys(character for galley in found for character in galley.missing)),
        )


def _look(style: TypeStyle) -> Look:
    return Look(style.family, style.bold, style.italic, style.letterspacing)
