"""Words people read: each with its language, so that a fallback is never silent and `lang=` is always true."""

from collections.abc import Iterator
from dataclasses import dataclass

UNDETERMINED = "und"  # BCP 47, section 4.1: names and codes whose language nobody stated


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one language (BCP 47); never trimmed, corrected or translated."""

    words: str
    language: str

    def __bool__(self) -> bool:
        return bool(self.words.strip())


@dataclass(frozen=True, slots=True)
class Wording:
    """One meaning in several languages, the author's own first; empty when nothing was written."""

    texts: tuple[Text, ...] = ()

    def __bool__(self) -> bool:
        return any(self.texts)

    def __iter__(self) -> Iterator[Text]:
        return iter(self.texts)

    def only(self, language: str) -> Text | None:
        """Return the words in just this language, or None when nobody wrote them."""
        return next((text for text in self.texts if text.language == language and text), None)

    def in_any(self, *languages: str) -> Text:
        """Return the words in the first of these languages that has some, else the author's own.

        Raises:
            ValueError: If nothing was written at all; ask `if wording` first.
        """
        for language in languages:
            if text := self.only(language):
                return text
        for text in self.texts:
            if text:
                return text
        raise ValueError("an empty wording has no words in any language")
