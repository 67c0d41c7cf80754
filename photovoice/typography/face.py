"""One cut of one font: which characters it has, how wide its glyphs are, and the part of it that a PDF needs."""

import struct
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from photovoice.typography.outline import PathPen

Axes = tuple[tuple[str, float], ...]
# What only an editor or a shaper needs: glyphs are shaped already.
DROPPED = "BASE COLR CPAL DSIG GDEF GPOS GSUB STAT SVG  VORG kern meta name vhea vmtx"
EMBEDDING_FORBIDDEN = 0x0002  # OpenType, OS/2 table, fsType: "Restricted License embedding"


class Face:
    """A font file at one weight and width; reads nothing but what it is given."""

    def __init__(self, name: str, program: bytes | Path, axes: Axes = (), index: int = 0) -> None:
        self.name = name
        self.axes = dict(axes)
        blob = hb.Blob.from_file_path(program) if isinstance(program, Path) else hb.Blob(program)
        self._face = hb.Face(blob, index)
        self.font = hb.Font(self._face)
        if axes:
            self.font.set_variations(self.axes)
        self.units: int = self._face.upem  # to the em
        extents = self.font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.units  # of an em, above the baseline
        self.descent: float = extents.descender / self.units  # of an em, negative
        self._advances: dict[int, int] = {}
        self._outlines: dict[int, str] = {}

    def __repr__(self) -> str:
        return f"Face({self.name})"

    @cached_property
    def coverage(self) -> frozenset[str]:
        """Every character it has."""
        return frozenset(map(chr, self._face.unicodes))

    @cached_property
    def is_postscript(self) -> bool:
        """Whether its outlines are PostScript (CFF), not TrueType."""
        return bool({"CFF ", "CFF2"} & set(self._face.table_tags))

    @cached_property
    def forbids_embedding(self) -> bool:
        """Whether its maker forbids putting it into a document."""
        permissions = self._face.reference_table("OS/2").data[8:10]
        return bool(int.from_bytes(permissions, "big") & EMBEDDING_FORBIDDEN)

    @cached_property
    def family(self) -> str:
        """The family's name as the file gives it; empty if it gives none."""
        names = hb.OTNameIdPredefined
        return self._face.get_name(names.TYPOGRAPHIC_FAMILY) or self._face.get_name(names.FONT_FAMILY) or ""

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """The left, bottom, right and top edge that no glyph goes beyond, in font units."""
        edges = struct.unpack(">4h", self._face.reference_table("head").data[36:44])
        return edges[0], edges[1], edges[2], edges[3]

    @property
    def cap_height(self) -> float:
        """The height of capitals, of an em."""
        tag = hb.OTMetricsTag.CAP_HEIGHT
        return float(self.font.get_metric_position_with_fallback(tag) / self.units)

    @property
    def angle(self) -> float:
        """The slant in degrees, counted against the clock."""
        return float(self.font.get_style_value(hb.StyleTag.SLANT_ANGLE))

    @property
    def is_empty(self) -> bool:
        """Whether what was read is no font that can be used."""
        return not self._face.glyph_count

    @property
    def weight(self) -> float:
        """Its weight, 400 for regular and 700 for bold."""
        return float(self.font.get_style_value(hb.StyleTag.WEIGHT))

    @property
    def slanted(self) -> bool:
        """Whether it is an italic."""
        return bool(self.font.get_style_value(hb.StyleTag.ITALIC))

    @property
    def has_weights(self) -> bool:
        """Whether it can be made bolder."""
        return self._face.has_var_data and any(axis.tag == "wght" for axis in self._face.axis_infos)

    def advance(self, glyph: int) -> int:
        """Return a glyph's own width in font units."""
        try:
            return self._advances[glyph]
        except KeyError:
            return self._advances.setdefault(glyph, self.font.get_glyph_h_advance(glyph))

    def glyph(self, character: str) -> int:
        """Return the glyph of a character; 0 if there is none."""
        return self.font.get_nominal_glyph(ord(character)) or 0

    def glyph_name(self, glyph: int) -> str:
        """Return what the font calls a glyph."""
        return str(self.font.glyph_to_string(glyph))

    def outline(self, glyph: int) -> str:
        """Return a glyph's outline as PDF writes paths, in font units."""
        if glyph not in self._outlines:
            pen = PathPen()
            self.font.draw_glyph_with_pen(glyph, pen)
            self._outlines[glyph] = " ".join(pen.written)
        return self._outlines[glyph]

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """Return the font program with only these glyphs, each under its old number."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyphs)
        flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING
        if self.is_postscript:
            flags |= hb.SubsetFlags.CFF_IDENTITY_CHARSET | hb.SubsetFlags.DOWNGRADE_CFF2
            flags |= hb.SubsetFlags.DESUBROUTINIZE
        wanted.flags = flags
        tags = (DROPPED[at : at + 4] for at in range(0, len(DROPPED), 5))
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in tags)
        for axis in self._face.axis_infos if self._face.has_var_data else ():
            wanted.pin_axis_location(self._face, axis.tag, self.axes.get(axis.tag, axis.default_value))
        smaller = hb.subset(self._face, wanted)
        return bytes(smaller.reference_table("CFF ").data if self.is_postscript else smaller.blob.data)
