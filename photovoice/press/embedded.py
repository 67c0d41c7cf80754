"""A font inside a PDF: only the glyphs that were drawn, and a map back to the words they stand for."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from reportlab.pdfbase import pdfdoc

from photovoice.typography.face import Face

PER_EM = 1000  # PDF counts glyph space in thousandths of an em
SYMBOLIC, SLANTED = 4, 64  # ISO 32000-2, table 121
MAPPED_AT_ONCE = 100  # most entries of one bfchar section


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
        self._said: Counter[int] = Counter()  # how many texts each glyph stands for
        self._codes: dict[tuple[int, str], tuple[str, str]] = {}

    def code(self, glyph: int, text: str) -> tuple[str, str]:
        """Return the font resource to draw a glyph from, and its code in hexadecimal."""
        try:
            return self._codes[glyph, text]
        except KeyError:
            return self._codes.setdefault((glyph, text), self._added(glyph, text))

    def _added(self, glyph: int, text: str) -> tuple[str, str]:
        layer = self._said[glyph]
        self._said[glyph] += 1
        if layer == len(self._layers):
            self._layers.append({})
        self._layers[layer][glyph] = text
        return f"{self.name}L{layer}", f"{glyph:04X}"

    def first_code(self, glyph: int, text: str) -> tuple[str, str]:
        """Return the same where the map does not matter: the first layer will do."""
        first = self._layers[0].get(glyph, text) if self._layers else text
        return self.code(glyph, first)

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab calls it so when it saves
        """Write the font into the document."""
        glyphs = sorted({0, *(glyph for layer in self._layers for glyph in layer)})
        tag = hashlib.sha256(repr((self.face.name, sorted(self.face.axes.items()), glyphs)).encode()).digest()[:6]
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
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for glyph, text in sorted(layer.items())
        if text
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
