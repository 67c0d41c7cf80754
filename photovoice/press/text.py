"""Set paragraphs onto a ReportLab canvas, glyph by glyph, with fonts that carry only the glyphs drawn.

ReportLab has no public way to draw glyphs by number or to add a font of this kind: the three of its
internals that are touched (a canvas's `_code` and `_doc`, a document's `delayedFonts` and `BasicFonts`)
are touched here only, and its version is pinned for their sake.
"""

import hashlib
from collections.abc import Callable, Sequence
from unicodedata import bidirectional
from itertools import groupby

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from photovoice.typography.face import Face
from photovoice.typography.paragraph import Glyph, Paragraph, Run
from photovoice.vocabulary.type import Ink

PER_EM = 1000  # PDF counts glyph space in thousandths of an em
SYMBOLIC, SLANTED = 4, 64  # ISO 32000-2, table 121
GAPS = (" ", "\u00a0")
NOTHING = '\u00ad'
MAPPED_AT_ONCE = 100  # most entries of one bfchar section


def draw(canvas: Canvas, paragraph: Paragraph, x: float, y: float) -> None:
    """Draw a paragraph; x and y are the top left corner of its box in points, y counted from below.

    What is written is whole in itself, so the caller may put marked content around it.
    """
    style = paragraph.style
    written = [f"q BT {_colour(style.ink)}"]
    baseline = y - paragraph.first_baseline
    for line in paragraph.lines:
        for run in line.runs:
            spoken = run.language != paragraph.language
            if spoken:
                written.append(f"/Span <</Lang ({run.language})>> BDC")
            written += _run(_embedded(canvas, run.face), run, style.size, x + run.x, baseline, paragraph.right_to_left)
            if spoken:
                written.append("EMC")
        baseline -= style.leading
    written.append("ET Q")
    canvas._code.append("\n".join(written))


class EmbeddedFace:
    """One face in one document: the glyphs drawn so far and the text each stands for.

    A PDF font maps a glyph to one text. Where a glyph stands for another text than before, as the
    dotless shape of several Arabic letters does, it is drawn from a further layer: a font resource
    that shares the font program and has its own map.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._layers: list[dict[int, str]] = []
        self._codes: dict[tuple[int, str], tuple[str, str]] = {}

    def code(self, glyph: int, text: str) -> tuple[str, str]:
        """Return the font resource to draw a glyph from, and its code in hexadecimal."""
        key = (glyph, text)
        if key not in self._codes:
            layer = next((at for at, said in enumerate(self._layers) if glyph not in said), len(self._layers))
            if layer == len(self._layers):
                self._layers.append({})
            self._layers[layer][glyph] = text
            self._codes[key] = (f"{self.name}L{layer}", f"{glyph:04X}")
        return self._codes[key]

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab calls it so when it saves
        """Write the font into the document."""
        glyphs = sorted({0, *(glyph for layer in self._layers for glyph in layer)})
        tag = hashlib.sha256(repr((self.face.name, glyphs)).encode()).digest()[:6]
        name = "".join(chr(ord("A") + byte % 26) for byte in tag) + "+" + self.face.name
        descendant = document.Reference(self._descendant(document, name, glyphs))
        for at, layer in enumerate(self._layers):
            font = _dictionary(
                Type="Font",
                Subtype="Type0",
                BaseFont=name,
                Encoding="Identity-H",
                DescendantFonts=pdfdoc.PDFArray([descendant]),
                ToUnicode=document.Reference(_stream(_to_unicode(layer))),
            )
            document.idToObject["BasicFonts"].dict[f"{self.name}L{at}"] = document.Reference(font)

    def _descendant(self, document: pdfdoc.PDFDocument, name: str, glyphs: Sequence[int]) -> pdfdoc.PDFDictionary:
        face = self.face
        program = _stream(face.subset(glyphs))
        if face.is_postscript:
            program.dictionary["Subtype"] = pdfdoc.PDFName("CIDFontType0C")
        scale = PER_EM / face.units
        left, bottom, right, top = (round(edge * scale) for edge in face.box)
        descriptor = _dictionary(
            Type="FontDescriptor",
            FontName=name,
            Flags=SYMBOLIC | (SLANTED if face.slanted else 0),
            FontBBox=pdfdoc.PDFArray([left, bottom, right, top]),
            ItalicAngle=round(face.angle),
            Ascent=round(face.ascent * PER_EM),
            Descent=round(face.descent * PER_EM),
            CapHeight=round(face.cap_height * PER_EM),
            StemV=round(50 + (face.weight / 65) ** 2),
        )
        descriptor.dict["FontFile3" if face.is_postscript else "FontFile2"] = document.Reference(program)
        widths: list[object] = []
        for glyph in glyphs:
            widths += [glyph, pdfdoc.PDFArray([round(face.advance(glyph) * scale, 3)])]
        descendant = _dictionary(
            Type="Font",
            Subtype="CIDFontType0" if face.is_postscript else "CIDFontType2",
            BaseFont=name,
            FontDescriptor=document.Reference(descriptor),
            W=pdfdoc.PDFArray(widths),
            DW=PER_EM,
        )
        descendant.dict["CIDSystemInfo"] = pdfdoc.PDFDictionary(
            {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
        )
        if not face.is_postscript:
            descendant.dict["CIDToGIDMap"] = pdfdoc.PDFName("Identity")
        return descendant


def _embedded(canvas: Canvas, face: Face) -> EmbeddedFace:
    """Return the face as it is embedded in the canvas's document, from now on if it was not."""
    fonts = canvas._doc.delayedFonts
    for font in fonts:
        if isinstance(font, EmbeddedFace) and font.face is face:
            return font
    fonts.append(EmbeddedFace(face, f"P{len(fonts)}"))
    return fonts[-1]


class _Pen:
    """Writes the operators that show glyphs one after the other."""

    def __init__(self, font: EmbeddedFace, size: float) -> None:
        self.written: list[str] = []
        self._font = font
        self._size = size
        self._units = font.face.units
        self._resource = ""
        self._array: list[str] = []
        self._codes: list[str] = []
        self._way = 0.0  # still to go to where the next glyph starts, in font units
        self._rise = 0

    def show(self, glyphs: Sequence[Glyph], said: Callable[[Glyph], str], marks: bool) -> None:
        """Show the marks, or all other glyphs, from left to right, with what each is copied as."""
        font, own_width = self._font, self._font.face.advance
        for glyph in glyphs:
            number, advance, dx, dy, _, _ = glyph
            if is_mark(glyph) is not marks:
                self._way += advance
                continue
            resource, code = font.code(number, said(glyph))
            if resource != self._resource or dy != self._rise:
                self._turn_to(resource, dy)
            move = self._way + dx
            if move:
                self._move(move)
            self._codes.append(code)
            self._way = advance - own_width(number) - dx

    def operator(self, operator: str) -> None:
        """Write an operator after everything shown so far."""
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
        if self._array:
            self.written.append(f"[{''.join(self._array)}] TJ")
        self._codes, self._array = [], []
        if operator:
            self.written.append(operator)

    def _turn_to(self, resource: str, rise: int) -> None:
        self.operator("")
        if resource != self._resource:
            self.written.append(f"/{resource} {_number(self._size)} Tf")
        if rise != self._rise:
            self.written.append(f"{_number(rise * self._size / self._units)} Ts")
        self._resource, self._rise = resource, rise

    def _move(self, units: float) -> None:
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes = []
        self._array.append(_number(-units * PER_EM / self._units))


def is_mark(glyph: Glyph) -> bool:
    """Tell whether a glyph sits on another, whose text it is part of."""
    return not glyph.text and not glyph.advance


def _run(font, run, size, x, y, turned):
    pen = _Pen(font, size)
    pen.operator(f"1 0 0 1 {_number(x)} {_number(y)} Tm")
    if run.right_to_left:
        pen.show(run.glyphs, _said_leftward, False)
    elif all(glyph.text for glyph in run.glyphs):
        if turned:
            pen.show(run.glyphs[:1], lambda glyph: RLM + glyph.text, False)
            pen.show(run.glyphs[1:], lambda glyph: glyph.text, False)
        else:
            pen.show(run.glyphs, lambda glyph: glyph.text, False)
    else:
        for _, glyphs in groupby(run.glyphs, key=lambda glyph: glyph.text in GAPS):
            word = tuple(glyphs)
            spelled = "" if all(glyph.text for glyph in word) else "".join(glyph.text for glyph in word)
            if spelled:
                pen.operator(f"/Span <</ActualText <FEFF{spelled.encode('utf-16-be').hex().upper()}>>> BDC")
            pen.show(word, lambda glyph: glyph.text, False)
            if spelled:
                pen.operator("EMC")
    if any(is_mark(glyph) for glyph in run.glyphs):
        pen.operator(f"1 0 0 1 {_number(x)} {_number(y)} Tm")
        pen._way=0
        pen.show(run.glyphs, lambda glyph: "", True)
    pen.operator("0 Ts")
    return pen.written


RLM = "\u200f"
def _said_leftward(glyph):
    t=glyph.text
    if len(t)==1 and bidirectional(t) not in ("R","AL","NSM","BN","WS"):
        return t+RLM
    return t[::-1]


def _colour(ink: Ink) -> str:
    if ink.rgb is None:
        return f"{_number(ink.grey)} g"
    return " ".join(_number(part) for part in ink.rgb) + " rg"


def _number(value: float) -> str:
    """Return a number as PDF writes it: three decimals at most."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def _dictionary(**entries: object) -> pdfdoc.PDFDictionary:
    """Return a dictionary; a string is a name."""
    return pdfdoc.PDFDictionary(
        {key: pdfdoc.PDFName(entry) if isinstance(entry, str) else entry for key, entry in entries.items()}
    )


def _stream(content: str | bytes) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=content)
    stream.filters = [pdfdoc.PDFZCompress]
    return stream


def _to_unicode(layer: dict[int, str]) -> str:
    """Return the map from glyphs to text (ISO 32000-2, 9.10.3)."""
    entries = [
        f"<{glyph:04X}> <{(text or NOTHING).encode('utf-16-be').hex().upper()}>"
        for glyph, text in sorted(layer.items())
    ]
    written = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(entries), MAPPED_AT_ONCE):
        section = entries[start : start + MAPPED_AT_ONCE]
        written += [f"{len(section)} beginbfchar", *section, "endbfchar"]
    return "\n".join([*written, "endcmap CMapName currentdict /CMap defineresource pop end end"])
