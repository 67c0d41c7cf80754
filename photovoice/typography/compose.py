"""A galley into lines: the places to break are chosen, runs put in order, and each line set where it stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from icu4py.breakers import CharacterBreaker

from photovoice.typography.bidi import visual
from photovoice.typography.breaks import Break
from photovoice.typography.characters import IDEOGRAPHIC, JOINED
from photovoice.typography.galley import HYPHEN, Galley
from photovoice.typography.lines import choose, chopped
from photovoice.typography.optical import hang
from photovoice.typography.paragraph import Glyph, Line, Run
from photovoice.typography.shape import Item
from photovoice.vocabulary.measure import Pt
from photovoice.vocabulary.type import Align, Family, TypeStyle

LONGEST_GRAPHEME = 64  # characters; a chain of conjuncts may go on for ever
SOFT_HYPHEN = "\u00ad"  # what the hyphen at a line's end is copied as: readers join the word again


@dataclass(slots=True)
class _Piece:
    """A run of a line in the making; its width is in ems."""

    item: Item
    glyphs: Sequence[Glyph]
    width: float = field(init=False)

    def __post_init__(self) -> None:
        self.width = sum([glyph.advance for glyph in self.glyphs], 0.0) / self.item.face.units


def places_in(galley: Galley, measure: float) -> list[Break]:
    """Return where lines may end when none may be wider than this many ems."""

    def graphemes(start: int, end: int) -> list[int]:
        ends: list[int] = []
        at = start
        for cluster in CharacterBreaker(galley.text[start:end], "en"):
            if len(cluster) > LONGEST_GRAPHEME:
                ends += range(at + 1, at + len(cluster))
            at += len(cluster)
            ends.append(at)
        return ends

    return chopped(galley.places, measure, galley.edges, graphemes)


def composed(galley: Galley, style: TypeStyle, width: Pt) -> list[Line]:
    """Return the lines of a galley in a column so wide."""
    if not galley.places:
        return [Line("", (), Pt(0.0), True)]
    measure = width / style.size
    places = places_in(galley, measure)
    taken = choose(places, measure, style.align is Align.JUSTIFIED)
    starts = [shaped.item.start for shaped in galley.shaped]
    lines: list[Line] = []
    start = 0
    for index in taken:
        place = places[index]
        lines.append(_line(galley, starts, start, place, place.at == len(galley.text), style, width))
        start = place.at
    return lines


def _line(
    galley: Galley, starts: Sequence[int], start: int, place: Break, ends: bool, style: TypeStyle, width: Pt
) -> Line:
    words = galley.text[start : place.at].rstrip()
    pieces = _pieces(galley, starts, start, start + len(words))
    if place.hyphen and pieces:
        pieces.append(_hyphen(pieces[-1].item, galley))
    order = visual(pieces, [piece.item.level for piece in pieces])
    if style.align is Align.JUSTIFIED and not ends:
        _justify(order, width / style.size)
    natural = sum(piece.width for piece in order) * style.size - _trailing(order, style)
    x = _indent(galley, order, style, width - natural)
    runs: list[Run] = []
    for piece in order:
        item = piece.item
        runs.append(Run(item.face, tuple(piece.glyphs), Pt(x), item.language, item.right_to_left))
        x += piece.width * style.size
    return Line(words, tuple(runs), Pt(natural), ends)


def _pieces(galley: Galley, starts: Sequence[int], start: int, end: int) -> list[_Piece]:
    """Return the items of a line in the order of its characters."""
    pieces: list[_Piece] = []
    for index in range(max(0, bisect_right(starts, start) - 1), len(starts)):
        if starts[index] >= end:
            break
        if glyphs := galley.shaped[index].part(galley.text, start, end):
            pieces.append(_Piece(galley.shaped[index].item, glyphs))
    return pieces


def _hyphen(item: Item, galley: Galley) -> _Piece:
    face = item.face if HYPHEN in item.face.coverage else galley.hyphen or item.face
    glyph = face.glyph(HYPHEN)
    return _Piece(replace(item, face=face), [Glyph(glyph, face.advance(glyph), 0, 0, SOFT_HYPHEN, item.end)])


def _justify(pieces: Sequence[_Piece], measure: float) -> None:
    """Widen or narrow the spaces until the line is full; between ideographs where there are none."""
    slack = measure - sum(piece.width for piece in pieces)
    gaps = [
        (piece, at) for piece in pieces for at, glyph in enumerate(piece.glyphs) if glyph.text in (" ", "\u00a0")
    ]
    if not gaps:
        gaps = [
            (piece, at) for piece in pieces if piece.item.script in IDEOGRAPHIC for at in range(len(piece.glyphs))
        ]
        gaps = gaps[:-1]
    for piece, at in gaps:
        glyphs = list(piece.glyphs)
        extra = slack / len(gaps) * piece.item.face.units
        glyphs[at] = glyphs[at]._replace(advance=glyphs[at].advance + extra)
        piece.glyphs = glyphs
        piece.width += slack / len(gaps)


def _trailing(order: Sequence[_Piece], style: TypeStyle) -> float:
    """Return the letterspacing after the last letter, which belongs to no gap."""
    if not style.letterspacing or not order or order[-1].item.script in JOINED:
        return 0.0
    return style.letterspacing * style.size / 1000


def _indent(galley: Galley, order: Sequence[_Piece], style: TypeStyle, slack: float) -> float:
    """Return where the line starts from the left; titles let punctuation hang into the margin."""
    align = style.align
    if align in (Align.START, Align.JUSTIFIED):
        align = Align.RIGHT if galley.base else Align.LEFT
    elif align is Align.END:
        align = Align.LEFT if galley.base else Align.RIGHT
    left = right = 0.0
    if style.family is Family.TITLE and order:
        left = _hanging(order[0], 0) * style.size
        right = _hanging(order[-1], -1) * style.size
    if align is Align.LEFT:
        return -left
    if align is Align.RIGHT:
        return slack + right
    return (slack - left + right) / 2


def _hanging(piece: _Piece, at: int) -> float:
    """Return how far the glyph at an edge hangs out, in ems."""
    glyph = piece.glyphs[at]
    return hang(glyph.text) * glyph.advance / piece.item.face.units
