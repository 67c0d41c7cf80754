"""Characters into glyphs: runs of one direction, script and face, shaped by HarfBuzz."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import uharfbuzz as hb

from photovoice.typography.characters import JOINED
from photovoice.typography.face import Face
from photovoice.typography.paragraph import Glyph

CONTEXT = 5  # characters on either side that may change a letter's form; HarfBuzz looks no further


@dataclass(frozen=True, slots=True)
class Item:
    """Characters from start to end that are shaped together."""

    start: int
    end: int
    level: int
    face: Face
    script: str
    language: str
    letterspacing: float = 0.0  # thousandths of an em

    @property
    def right_to_left(self) -> bool:
        """Whether its letters run from right to left."""
        return bool(self.level & 1)


@dataclass(frozen=True, slots=True)
class Shaped:
    """An item's glyphs in the order of the characters, and where they may be cut."""

    item: Item
    glyphs: tuple[Glyph, ...]
    ats: tuple[int, ...]
    infos: tuple[hb.GlyphInfo, ...]  # HarfBuzz's own word on the glyphs

    def part(self, text: str, start: int, end: int) -> tuple[Glyph, ...]:
        """Return the glyphs of these characters from left to right, shaped anew where a cut changes them."""
        item = self.item
        start, end = max(start, item.start), min(end, item.end)
        if start >= end:
            return ()
        first, last = bisect_left(self.ats, start), bisect_left(self.ats, end)
        if (start > item.start and self._tears(start, first)) or (end < item.end and self._tears(end, last)):
            piece = Item(start, end, item.level, item.face, item.script, item.language, item.letterspacing)
            glyphs = shape(text, piece, alone=True).glyphs
        else:
            glyphs = self.glyphs[first:last]
        return glyphs[::-1] if item.right_to_left else glyphs

    def _tears(self, at: int, index: int) -> bool:
        """Tell whether a cut here changes the glyphs beside it."""
        return self.ats[index : index + 1] != (at,) or bool(
            self.infos[index].flags & hb.GlyphFlags.UNSAFE_TO_BREAK
        )


def shape(text: str, item: Item, alone: bool = False) -> Shaped:
    """Return the glyphs of an item; alone: what stands around it is on other lines."""
    origin = item.start if alone else max(0, item.start - CONTEXT)
    context_end = item.end if alone else item.end + CONTEXT
    buffer = hb.Buffer()
    buffer.add_str(text[origin:context_end], item.start - origin, item.end - item.start)
    buffer.direction = "rtl" if item.right_to_left else "ltr"
    if item.script:
        buffer.script = item.script
    if item.language:
        buffer.language = item.language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    tracking = 0.0 if item.script in JOINED else item.letterspacing * item.face.units / 1000
    hb.shape(item.face.font, buffer, {"liga": False, "clig": False} if tracking else {})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    if item.right_to_left:
        infos, positions = infos[::-1], positions[::-1]
    ats = [info.cluster + origin for info in infos]
    advances = [position.x_advance for position in positions]
    texts = _texts(text, ats, advances, item.end)
    glyphs = [
        Glyph._make((info.codepoint, advance, position.x_offset, position.y_offset, said, at))
        for info, advance, position, said, at in zip(infos, advances, positions, texts, ats, strict=True)
    ]
    if tracking:
        glyphs = _spread(glyphs, tracking, item.right_to_left)
    return Shaped(item, tuple(glyphs), tuple(ats), tuple(infos))


def _texts(text: str, ats: Sequence[int], advances: Sequence[int], end: int) -> list[str]:
    """Return what each glyph stands for: the first of a cluster for all of it, and for marks that follow."""
    texts = [""] * len(ats)
    width = 0
    for index in range(len(ats) - 1, -1, -1):
        at = ats[index]
        width += advances[index]
        if not index or (ats[index - 1] != at and width):
            texts[index] = text[at:end]
            end, width = at, 0
    return texts


def _spread(glyphs: list[Glyph], tracking: float, right_to_left: bool) -> list[Glyph]:
    """Add room to the right of each cluster: after its last glyph as they stand from left to right."""
    spread: list[Glyph] = []
    for index, glyph in enumerate(glyphs):
        neighbour = glyphs[index - 1 : index] if right_to_left else glyphs[index + 1 : index + 2]
        is_edge = not neighbour or neighbour[0].at != glyph.at
        spread.append(glyph._replace(advance=glyph.advance + tracking) if is_edge else glyph)
    return spread
