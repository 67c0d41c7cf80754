"""Set paragraphs onto a ReportLab canvas, glyph by glyph.

ReportLab has no public way to draw glyphs by number or to add a font of this kind. The internals that are
touched for it (a canvas's `_code` and `_doc`, a document's `delayedFonts` and `BasicFonts`) are touched
here and in `embedded.py` only, and ReportLab's version is pinned for their sake.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional

from reportlab.pdfgen.canvas import Canvas

from photovoice.press.embedded import PER_EM, EmbeddedFace
from photovoice.typography.face import Face
from photovoice.typography.paragraph import Glyph, Paragraph, Run
from photovoice.vocabulary.type import Ink

GAPS = (" ", "\u00a0")
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
RIGHTWARD_OR_UNSEEN = frozenset({"R", "AL", "NSM", "BN", "WS"})


def draw(canvas: Canvas, paragraph: Paragraph, x: float, y: float) -> None:
    """Draw a paragraph; x and y are the top left corner of its box in points, y counted from below.

    What is written is whole in itself, so the caller may put marked content around it.
    """
    style = paragraph.style
    written = [f"q {_colour(style.ink)} BT"]
    marks: list[str] = []
    baseline = y - paragraph.first_baseline
    for line in paragraph.lines:
        for run in line.runs:
            font = _embedded(canvas, run.face)
            spoken = run.language != paragraph.language
            if spoken:
                written.append(f"/Span <</Lang {_string(run.language)}>> BDC")
            written += _shown(font, run, style.size, x + run.x, baseline, paragraph.right_to_left)
            if spoken:
                written.append("EMC")
            if not all(glyph.text for glyph in run.glyphs):
                marks += _marks(run, style.size, x + run.x, baseline)
        baseline -= style.leading
    canvas._code.append("\n".join([*written, "ET", *marks, "Q"]))


def _embedded(canvas: Canvas, face: Face) -> EmbeddedFace:
    """Return the face as it is embedded in the canvas's document, from now on if it was not."""
    fonts: list[object] = canvas._doc.delayedFonts
    for font in fonts:
        if isinstance(font, EmbeddedFace) and font.face is face:
            return font
    fonts.append(added := EmbeddedFace(face, f"T{len(fonts)}"))
    return added


def is_mark(glyph: Glyph) -> bool:
    """Tell whether a glyph only sits on another, whose text it is part of.

    Marks are drawn as outlines, not as text: whatever a mark is mapped to, poppler or pdfium then
    copies words torn apart or in disorder.
    """
    return not glyph.text and not glyph.advance


def _marks(run: Run, size: float, x: float, y: float) -> Iterator[str]:
    """Yield the outlines of a run's marks."""
    scale = size / run.face.units
    for glyph in run.glyphs:
        if is_mark(glyph) and (outline := run.face.outline(glyph.number)):
            left, bottom = _number(x + glyph.dx * scale), _number(y + glyph.dy * scale)
            yield f"q {scale:.6f} 0 0 {scale:.6f} {left} {bottom} cm {outline} f Q"
        x += glyph.advance * scale


def _shown(font: EmbeddedFace, run: Run, size: float, x: float, y: float, turned: bool) -> list[str]:
    """Return the operators that show a run's letters; turned: its paragraph runs from right to left.

    A word whose letters and glyphs do not stand one for one carries its text along, but only where
    it runs left to right: poppler reverses such text in words that run right to left.
    """
    pen = _Pen(font, size)
    pen.operator(f"1 0 0 1 {_number(x)} {_number(y)} Tm")
    copied = _copied(run, turned)
    if run.right_to_left or "" not in copied:
        pen.show(run.glyphs, copied)
    else:
        start = 0
        for _, word in groupby(run.glyphs, key=lambda glyph: glyph.text in GAPS):
            glyphs = tuple(word)
            said = copied[start : start + len(glyphs)]
            start += len(glyphs)
            if "" in said:
                pen.operator(f"/Span <</ActualText <FEFF{''.join(said).encode('utf-16-be').hex().upper()}>>> BDC")
                pen.show(glyphs, said, spelled=True)
                pen.operator("EMC")
            else:
                pen.show(glyphs, said)
    return pen.ended()


def _copied(run: Run, turned: bool) -> list[str]:
    """Return what each glyph of a run is mapped to.

    A run against its paragraph's direction gets an invisible mark of that direction where it ends;
    without it poppler copies the space that follows as if it stood before.
    """
    if run.right_to_left:
        copied = [_copied_leftward(glyph.text) for glyph in run.glyphs]
        if not turned:
            copied[-1] += LEFT_TO_RIGHT_MARK
        return copied
    copied = [glyph.text for glyph in run.glyphs]
    if turned:
        copied[0] = RIGHT_TO_LEFT_MARK + copied[0]
    return copied


def _copied_leftward(text: str) -> str:
    """Return what a glyph in a run from right to left is mapped to, so that readers copy its text.

    They take what a glyph is mapped to from left to right and turn all of it round. Punctuation gets
    invisible marks on both sides; without them poppler copies it together with the space beside it in
    the wrong order.
    """
    if len(text) == 1 and bidirectional(text) not in RIGHTWARD_OR_UNSEEN:
        return f"{RIGHT_TO_LEFT_MARK}{text}{RIGHT_TO_LEFT_MARK}"
    return text[::-1]


class _Pen:
    """Writes the operators that show glyphs one after the other."""

    def __init__(self, font: EmbeddedFace, size: float) -> None:
        self._written: list[str] = []
        self._font = font
        self._size = size
        self._units = font.face.units
        self._resource = ""
        self._array: list[str] = []
        self._codes: list[str] = []
        self._way = 0.0  # still to go to where the next glyph starts, in font units
        self._rise = 0

    def show(self, glyphs: Sequence[Glyph], copied: Sequence[str], spelled: bool = False) -> None:
        """Show letters from left to right, each mapped to what it is copied as, unless the word is spelled out."""
        code_of = self._font.first_code if spelled else self._font.code
        own_width = self._font.face.advance
        way, codes = self._way, self._codes
        for (number, advance, dx, dy, text, _), said in zip(glyphs, copied, strict=True):
            if not text and not advance:
                continue
            resource, code = code_of(number, said)
            if resource != self._resource or dy != self._rise:
                self._turn_to(resource, dy)
            if move := way + dx:
                self._move(move)
            codes.append(code)
            way = advance - own_width(number) - dx
        self._way = way

    def operator(self, operator: str) -> None:
        """Write an operator after everything shown so far."""
        self._end_codes()
        if self._array:
            self._written.append(f"[{''.join(self._array)}] TJ")
            self._array = []
        self._written.append(operator)

    def ended(self) -> list[str]:
        """Return everything written, with letters back on the baseline."""
        self.operator("0 Ts")
        return self._written

    def _turn_to(self, resource: str, rise: int) -> None:
        if resource != self._resource:
            self.operator(f"/{resource} {_number(self._size)} Tf")
        if rise != self._rise:
            self.operator(f"{_number(rise * self._size / self._units)} Ts")
        self._resource, self._rise = resource, rise

    def _move(self, units: float) -> None:
        self._end_codes()
        self._array.append(_number(-units * PER_EM / self._units))

    def _end_codes(self) -> None:
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes.clear()


def _colour(ink: Ink) -> str:
    if ink.rgb is None:
        return f"{_number(ink.grey)} g"
    return " ".join(_number(part) for part in ink.rgb) + " rg"


def _string(text: str) -> str:
    """Return a PDF string; hexadecimal, so that nothing in it can end it."""
    return f"<{text.encode('utf-8').hex().upper()}>"


def _number(value: float) -> str:
    """Return a number as PDF writes it: three decimals at most."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short
