"""Recordings in a planned site: the files to be put there, and what a page says of them."""

from dataclasses import dataclass

from photovoice.vocabulary.plate import CleanSound
from photovoice.vocabulary.text import Text


@dataclass(frozen=True, slots=True)
class SoundCopy:
    """The clean copy of a recording that lies in the site; path is relative to the site's root."""

    path: str
    sound: CleanSound
    format: str  # ogg or mp3
    shows: tuple[str, ...]  # the tokens of its plate and of the voice


@dataclass(frozen=True, slots=True)
class SoundFile:
    """One file of a recording, and what browsers call its kind."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Recording:
    """The words as they were spoken, and what is heard: as near to the page's language as anybody wrote it."""

    files: tuple[SoundFile, ...]
    language: Text  # that is spoken, by its own name
    seconds: int
    transcript: Text
    own: Text | None  # as it was said, when the page speaks another language

    @property
    def length(self) -> str:
        """How long it lasts, in minutes and seconds."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}"
