"""What rooms after the gate are given: no name, no path, no original, no participant."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import Text, Wording

NEAR = 39 / 40  # of 1024 or 2048 pixels: halves and quarters of telephones' 4000, 4032 and 4080 are no shorter


@dataclass(frozen=True, slots=True)
class CleanPrint:
    """A developed picture: upright, redacted, sRGB, without metadata.

    The digest is of original, recipe and maker, so it is known before anything is decoded; it changes
    whenever any pixel could. Width and height are of the largest print there is, upright.
    """

    digest: str
    width: Px
    height: Px

    @property
    def ratio(self) -> float:
        """Width over height."""
        return self.width / self.height

    @property
    def long_edge(self) -> Px:
        """The longer side."""
        return max(self.width, self.height)

    def at(self, long_edge: Px) -> tuple[Px, Px]:
        """Return width and height when the long edge is at most so long: never enlarged, sides at least 1.

        A half, a quarter and so on of the picture that is hardly shorter is taken as it is: to bring 1008 pixels
        down from 2016 is sharper than 1024, and far less work.
        """
        longest, scale = self.long_edge, 1
        while -(-longest // scale) > long_edge:
            scale *= 2
        if -(-longest // scale) >= long_edge * NEAR or scale == 1:
            return Px(-(-self.width // scale)), Px(-(-self.height // scale))
        return (
            Px(max(1, (self.width * long_edge + longest // 2) // longest)),
            Px(max(1, (self.height * long_edge + longest // 2) // longest)),
        )


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One file that the darkroom is asked for: this print, its long edge at most so long, in this format.

    Never enlarged: an order above the picture's own size is answered with its own size.
    """

    digest: str
    long_edge: Px
    format: str = "jpeg"  # jpeg or avif


@dataclass(frozen=True, slots=True)
class CleanSound:
    """A recording of the words, its files holding nothing but sound; the digest is of original and maker."""

    digest: str
    seconds: int
    formats: tuple[str, ...]  # ogg (Opus) and mp3, as far as there are

    def name(self, format_: str) -> str:
        """Return what its file is called where the darkroom keeps it."""
        return f"{self.digest}-{self.seconds}.{format_}"


@dataclass(frozen=True, slots=True)
class Voice:
    """A recording that may be heard, and what is said in it, the language that is spoken first."""

    sound: CleanSound
    transcript: Wording
    token: str  # opaque: files that let it be heard bear it beside the plate's


@dataclass(frozen=True, slots=True)
class Plate:
    """A cleared photo ready to be placed: picture, words, credit and, if cleared for the web, its permalink."""

    picture: CleanPrint
    title: Wording
    caption: Wording
    alt: Wording
    showed: Showed
    where: Wording
    taken: str
    themes: tuple[str, ...]
    content_note: Wording
    credit: Text | None  # None: anonymous
    permalink: str | None  # the code (six symbols); None: not cleared for the web, so no code is printed
    token: str  # opaque: tells files that show this photo apart in the ledger
    focus: tuple[float, float] = (0.5, 0.5)
    also: tuple[Use, ...] = ()  # for the web: what else the photo is cleared for
    author: str = ""  # opaque, the same for all plates of one author; only a folder may show a part of it
    about: Wording = Wording()  # what the author wants to be read about her
    until: date | None = None  # the last day on which it may hang, where that is before the showing ends
    voice: Voice | None = None  # None: there is none, or it may not be heard

    def mark(self, other: Use) -> str:
        """Return what files bear that show this photo only because it is cleared for that use as well."""
        return f"{self.token}+{other.value}"


class Prints(Protocol):
    """Where the press finds what the darkroom made."""

    def path(self, order: PrintOrder) -> Path:
        """Return the file that answers the order; it is there."""
        ...

    def tone(self, digest: str) -> str:
        """Return the print's average colour as `#rrggbb`."""
        ...
