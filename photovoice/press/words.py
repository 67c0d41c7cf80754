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
        self._tongues = {language: Markup(), UNDETERMINED: Markup(' lang="" dir="auto"')}
        self._own = {key: self._marked(text, escape(text.words)) for key, text in self._texts.items()}

    def say(self, text: Text) -> Markup:
        """Return somebody's words within a line."""
        if text.language == self.language:
            return escape(text.words)
        return Markup(f"<bdi{self.tongue(text)}>{escape(text.words)}</bdi>")

    def tongue(self, text: Text) -> Markup:
        """Return the attributes of an element that holds just these words; none in the page's own language."""
        known = self._tongues.get(text.language)
        if known is None:
            known = Markup(' lang="{}" dir="{}"').format(text.language, direction(text.language))
            self._tongues[text.language] = known
        return known

    def ui(self, key: str, **values: object) -> Markup:
        """Return the gallery's own words, filled; English ones are marked on pages of other languages."""
        return self._own[key].format(**values) if values else self._own[key]

    def text(self, key: str) -> Text:
        """Return the gallery's own words with the language they are in."""
        return self._texts[key]

    def plain(self, key: str, **values: object) -> str:
        """Return the gallery's own words for an attribute or a title, where languages cannot be marked."""
        return self._texts[key].words.format(**values)

    def _marked(self, text: Text, words: Markup) -> Markup:
        return words if text.language == self.language else Markup(f"<span{self.tongue(text)}>{words}</span>")
