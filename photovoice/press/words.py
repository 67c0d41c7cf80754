"""The gallery's own words in many languages, and how any words are marked with the language they are in."""

import json
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.text import UNDETERMINED, Text

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the gallery says itself, by language and key."""

    words: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    @classmethod
    def read(cls, *files: Path) -> "Catalogue":
        """Return the words of all files that are there; a later one adds languages and replaces words.

        Raises:
            ValueError: If a file is not JSON made of languages, keys and words.
        """
        merged: dict[str, dict[str, str]] = {}
        for file in files:
            if file.is_file():
                for language, words in json.loads(file.read_text(encoding="utf-8")).items():
                    merged.setdefault(language, {}).update(words)
        return cls(tuple((language, tuple(words.items())) for language, words in merged.items()))

    def texts(self, language: str) -> dict[str, Text]:
        """Return every key's words: in this language, its plainer form (en for en-GB), else in English."""
        found: dict[str, Text] = {}
        for tag in (FALLBACK, language.split("-")[0], language):
            for known, words in self.words:
                if known == tag:
                    spoken = FALLBACK if tag == FALLBACK and language.split("-")[0] != FALLBACK else language
                    found.update({key: Text(word, spoken) for key, word in words})
        return found


class Speaker:
    """Writes words on pages of one language; those of another are marked and their direction is kept apart."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self.language = language
        self._texts = catalogue.texts(language)

    def say(self, text: Text) -> Markup:
        """Return somebody's words within a line."""
        if text.language == self.language:
            return escape(text.words)
        return Markup("<bdi{}>{}</bdi>").format(self.tongue(text), text.words)

    def tongue(self, text: Text) -> Markup:
        """Return the attributes of an element that holds just these words; none in the page's own language."""
        if text.language == self.language:
            return Markup()
        if text.language == UNDETERMINED:
            return Markup(' lang="" dir="auto"')
        return Markup(' lang="{}" dir="{}"').format(text.language, direction(text.language))

    def ui(self, key: str, **values: object) -> Markup:
        """Return the gallery's own words, filled; English ones are marked on pages of other languages."""
        text = self._texts[key]
        filled = escape(text.words).format(**values)
        if text.language == self.language:
            return filled
        return Markup("<span{}>{}</span>").format(self.tongue(text), filled)

    def plain(self, key: str, **values: object) -> str:
        """Return the gallery's own words for an attribute or a title, where languages cannot be marked."""
        return self._texts[key].words.format(**values)
