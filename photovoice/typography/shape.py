"""Characters into glyphs: runs of one direction, script and face, shaped by HarfBuzz."""

from bisect import bisect_left
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
    torn: frozenset[int]  # positions at which a cut changes the glyphs beside it

    def part(self, text: str, start: int, end: int) -> tuple[Glyph, ...]:
        """Return the glyphs of these characters from left to right, shaped anew where a cut changes them."""
        item = self.item
        start, end = max(start, item.start), min(end, item.end)
        if start >= end:
            return ()
        first, last = bisect_left(self.ats, start), bisect_left(self.ats, end)
        cut_start = start > item.start and (start in self.torn or self.ats[first : first + 1] != (start,))
        cut_end = end < item.end and (end in self.torn or self.ats[last : last + 1] != (end,))
        if cut_start or cut_end:
            piece = Item(start, end, item.level, item.face, item.script, item.language, item.letterspacing)
            glyphs = shape(text, piece, alone=True).glyphs
        else:
            glyphs = self.glyphs[first:last]
        return glyphs[::-1] if item.right_to_left else glyphs


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
    torn = {at for at, info in zip(ats, infos, strict=True) if info.flags & hb.GlyphFlags.UNSAFE_TO_BREAK}
    glyphs: list[Glyph] = []
    following = item.end
    texts = [""] * len(ats)
    for index in range(len(ats) - 1, -1, -1):
        at = ats[index]
        if not index or ats[index - 1] != at:
            texts[index] = text[at:following]
            following = at
    for index, (info, position) in enumerate(zip(infos, positions, strict=True)):
        glyphs.append(
            Glyph(
                info.codepoint, position.x_advance, position.x_offset, position.y_offset, texts[index], ats[index]
            )
        )
    if tracking:
        glyphs = _spread(glyphs, tracking, item.right_to_left)
    return Shaped(item, tuple(glyphs), tuple(ats), frozenset(torn))


def _spread(glyphs: list[Glyph], tracking: float, right_to_left: bool) -> list[Glyph]:
    """Add room to the right of each cluster: after its last glyph as they stand from left to right."""
    spread: list[Glyph] = []
    for index, glyph in enumerate(glyphs):
        neighbour = glyphs[index - 1 : index] if right_to_left else glyphs[index + 1 : index + 2]
        is_edge = not neighbour or neighbour[0].at != glyph.at
        spread.append(glyph._replace(advance=glyph.advance + tracking) if is_edge else glyph)
    return spread
