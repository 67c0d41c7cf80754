"""How words look: family, size, alignment, ink; and the promise a typesetter keeps to planners."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from photovoice.vocabulary.measure import Mm, Pt
from photovoice.vocabulary.text import Text


class Align(Enum):
    """Where lines stand; start and end follow the direction of the text."""

    START = "start"
    END = "end"
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    JUSTIFIED = "justified"


class Family(Enum):
    """Which of the project's two families."""

    TEXT = "text"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file of the project's own, in layouts/, and the SHA-256 of its contents."""

    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class Fonts:
    """A layout's choice: two families by name, and font files of its own, which bring their families along."""

    text: str = "FiraGO"
    title: str = "Source Serif 4"
    files: tuple[FontFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour: grey from 0 (black) to 1 (paper), or red, green, blue from 0 to 1 when given."""

    grey: float = 0.0
    rgb: tuple[float, float, float] | None = None


BLACK = Ink(0.0)
PAPER = Ink(1.0)


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Everything about setting a text but its words, language and width."""

    size: Pt
    leading: Pt  # baseline to baseline
    family: Family = Family.TEXT
    bold: bool = False
    italic: bool = False
    align: Align = Align.START
    ink: Ink = BLACK
    letterspacing: float = 0.0  # added after each cluster, in thousandths of the size; never in joined scripts
    hyphenate: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """What a text takes up when set; every line is `leading` high."""

    height: Mm  # lines × leading
    lines: int
    widest: Mm
    missing: tuple[str, ...] = ()  # characters no font has, each once, in order


class Metrics(Protocol):
    """What planners ask of the typesetter: measure before drawing."""

    def measure(self, text: Text, style: TypeStyle, width: Mm) -> Measured:
        """Return the room the text takes up in a column so wide; nothing is drawn."""
        ...

    def words_too_many(self, text: Text, style: TypeStyle, width: Mm, height: Mm) -> int:
        """Return how many words at the text's end find no room in a box, 0 if all do."""
        ...
