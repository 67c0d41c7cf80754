"""A set paragraph: lines of glyphs, each run where it stands; nothing here knows PDF."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from photovoice.typography.face import Face
from photovoice.vocabulary.measure import Mm, Pt, mm, pt
from photovoice.vocabulary.type import TypeStyle

FEWEST_LINES = 2  # left behind or carried over: fewer are orphans and widows


class Glyph(NamedTuple):
    """One glyph in font units; text is what it stands for, empty when a glyph before it says so already."""

    number: int
    advance: float
    dx: int
    dy: int
    text: str
    at: int  # where its text starts in the wording that is set


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one face and language, from left to right."""

    face: Face
    glyphs: tuple[Glyph, ...]
    x: Pt  # from the paragraph's left edge
    language: str
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ends is true where the words themselves end it."""

    words: str
    runs: tuple[Run, ...]
    width: Pt
    ends: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines in a column, each `style.leading` high."""

    lines: tuple[Line, ...]
    style: TypeStyle
    language: str
    right_to_left: bool
    ascent: float  # of the leading face, in ems
    descent: float  # the same, negative
    missing: tuple[str, ...] = ()

    @property
    def height(self) -> Mm:
        """Lines times leading."""
        return mm(Pt(len(self.lines) * self.style.leading))

    @property
    def widest(self) -> Mm:
        """The width of its longest line."""
        return mm(Pt(max((line.width for line in self.lines), default=0.0)))

    @property
    def first_baseline(self) -> Pt:
        """How far the first baseline lies below the top; the ink stands in the middle of the leading."""
        return Pt((self.style.leading + (self.ascent + self.descent) * self.style.size) / 2)

    def split(self, height: Mm) -> tuple["Paragraph", "Paragraph"]:
        """Return what fits in the height and what flows on; either may have no lines.

        Never one line alone at a column's foot or head; a paragraph of three lines is not split.
        """
        first = min(len(self.lines), int(pt(height) / self.style.leading + 1e-6))
        if first < len(self.lines):
            first = min(first, len(self.lines) - FEWEST_LINES)
            first = first if first >= FEWEST_LINES else 0
        return replace(self, lines=self.lines[:first]), replace(self, lines=self.lines[first:])
