"""The diagrams of a job sheet: a leaf of paper that is turned, cut, folded and stapled."""

from collections.abc import Iterator
from math import ceil, hypot

from photovoice.layouts.formats import Scheme
from photovoice.layouts.imposition import STRIP, Flip, Signature
from photovoice.layouts.page import Area, Mark, Shape
from photovoice.pages.zine import jobwords
from photovoice.vocabulary.measure import Mm, Rect, Size
from photovoice.vocabulary.text import Wording
from photovoice.vocabulary.type import BLACK, Ink

PEN, BOLD = 0.3, 1.2  # mm
DASH = 1.5
HEAD = 3.0  # of an arrow, mm
TINT = Ink(0.88)

Point = tuple[float, float]
Step = tuple[tuple[Mark, ...], Wording]


def steps(scheme: Scheme, signature: Signature, cells: tuple[Rect, ...]) -> tuple[Step, ...]:
    """Return a drawing and a sentence for each step from the printer to the zine, in cells from left to right."""
    return tuple((tuple(draw), told) for draw, told in zip(*_drawn(scheme, signature, iter(cells)), strict=True))


def line(start: Point, end: Point, pen: float = PEN, ink: Ink = BLACK) -> Shape:
    """Return a straight line."""
    (x0, y0), (x1, y1) = start, end
    long = hypot(x1 - x0, y1 - y0)
    dx, dy = (y1 - y0) / long * pen / 2, (x0 - x1) / long * pen / 2
    return _shape(((x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)), ink)


def arrow(start: Point, end: Point, pen: float = PEN, head: float = HEAD) -> tuple[Mark, ...]:
    """Return an arrow that ends in a point."""
    (x0, y0), (x1, y1) = start, end
    long = hypot(x1 - x0, y1 - y0)
    ux, uy = (x1 - x0) / long, (y1 - y0) / long
    neck = (x1 - ux * head, y1 - uy * head)
    wide = head * 0.4
    tip = ((x1, y1), (neck[0] - uy * wide, neck[1] + ux * wide), (neck[0] + uy * wide, neck[1] - ux * wide))
    return line(start, neck, pen), _shape(tip, BLACK)


def frame(box: Rect, pen: float = PEN) -> tuple[Mark, ...]:
    """Return the four sides of a box."""
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    return tuple(line(corners[side], corners[(side + 1) % 4], pen) for side in range(4))


def _shape(corners: tuple[Point, ...], ink: Ink) -> Shape:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    box = Rect(Mm(min(xs)), Mm(min(ys)), Mm(max(xs) - min(xs)), Mm(max(ys) - min(ys)))
    return Shape(box, corners, ink)


def _dashed(start: Point, end: Point) -> Iterator[Mark]:
    (x0, y0), (x1, y1) = start, end
    pieces = max(1, ceil(hypot(x1 - x0, y1 - y0) / DASH / 2))
    for piece in range(pieces):
        a, b = piece / pieces, (piece + 0.5) / pieces
        yield line((x0 + (x1 - x0) * a, y0 + (y1 - y0) * a), (x0 + (x1 - x0) * b, y0 + (y1 - y0) * b))


def _leaf(size: Size, cell: Rect) -> Rect:
    """Return a leaf of these proportions in the middle of a cell, with room around it for arrows."""
    scale = min((cell.width - 10) / size.width, (cell.height - 10) / size.height)
    width, height = size.width * scale, size.height * scale
    return Rect(
        Mm(cell.x + (cell.width - width) / 2), Mm(cell.y + (cell.height - height) / 2), Mm(width), Mm(height)
    )


def _paper(box: Rect) -> tuple[Mark, ...]:
    return (Area(box, TINT), *frame(box))


def _drawn(
    scheme: Scheme, signature: Signature, cells: Iterator[Rect]
) -> tuple[list[tuple[Mark, ...]], list[Wording]]:
    sheet = signature.sheet
    half = Size(sheet.width, Mm(sheet.height / 2))
    drawings: list[tuple[Mark, ...]] = []
    told: list[Wording] = []
    if signature.flip is not Flip.NONE:
        drawings.append(_turned(_leaf(sheet, next(cells))))
        told.append(jobwords.TURN[signature.flip])
    if scheme in (Scheme.STITCHED, Scheme.TWO_UP):
        folded = sheet
        if scheme is Scheme.TWO_UP:
            drawings.append(_cut(_leaf(sheet, next(cells))))
            told.append(jobwords.CUT_HALF)
            folded = half
        drawings.append(_folded(_leaf(folded, next(cells))))
        drawings.append(_stapled(_leaf(folded, next(cells))))
        told += [jobwords.FOLD, jobwords.STAPLE]
    elif scheme is Scheme.MINI:
        leaf = _leaf(sheet, next(cells))
        drawings.append((*_paper(leaf), *_creases(leaf, rows=2)))
        leaf = _leaf(sheet, next(cells))
        slit = leaf.inset(Mm(leaf.width / 4), Mm(leaf.height / 2), Mm(leaf.width / 4), Mm(leaf.height / 2))
        drawings.append(
            (*_paper(leaf), *_creases(leaf, rows=2), line((slit.x, slit.y), (slit.right, slit.y), BOLD))
        )
        drawings.append(_cross(next(cells)))
        drawings.append(_booklet(_leaf(Size(Mm(74), Mm(105)), next(cells))))
        told += [jobwords.MINI_FOLD, jobwords.MINI_CUT, jobwords.MINI_PUSH, jobwords.MINI_CLOSE]
    else:
        drawings.append(_cut(_leaf(sheet, next(cells))))
        drawings.append(_joined(_leaf(half, next(cells))))
        drawings.append(_zigzag(_leaf(half, next(cells))))
        told += [jobwords.STRIPS, jobwords.JOIN, jobwords.ZIGZAG]
    return drawings, told


def _turned(leaf: Rect) -> tuple[Mark, ...]:
    middle = leaf.y + leaf.height / 2
    return (
        *_paper(leaf),
        line((leaf.right, leaf.y), (leaf.right, leaf.bottom), BOLD),
        *arrow((leaf.x + leaf.width * 0.35, middle), (leaf.right + 5, middle), 0.5),
    )


def _cut(leaf: Rect) -> tuple[Mark, ...]:
    middle = leaf.y + leaf.height / 2
    return (*_paper(leaf), line((leaf.x - 3, middle), (leaf.right + 3, middle), BOLD))


def _folded(leaf: Rect) -> tuple[Mark, ...]:
    middle = leaf.x + leaf.width / 2
    return (
        *_paper(leaf),
        *_dashed((middle, leaf.y - 3), (middle, leaf.bottom + 3)),
        *arrow((leaf.x + 3, leaf.y + leaf.height / 2), (middle - 1.5, leaf.y + leaf.height / 2), 0.5),
        *arrow((leaf.right - 3, leaf.y + leaf.height / 2), (middle + 1.5, leaf.y + leaf.height / 2), 0.5),
    )


def _stapled(leaf: Rect) -> tuple[Mark, ...]:
    middle = leaf.x + leaf.width / 2
    staples = (
        line((middle, leaf.y + leaf.height * at - 2), (middle, leaf.y + leaf.height * at + 2), BOLD)
        for at in (0.27, 0.73)
    )
    return (*_paper(leaf), *_dashed((middle, leaf.y), (middle, leaf.bottom)), *staples)


def _creases(leaf: Rect, rows: int = 1) -> Iterator[Mark]:
    for column in range(1, STRIP):
        x = leaf.x + leaf.width * column / STRIP
        yield from _dashed((x, leaf.y), (x, leaf.bottom))
    for row in range(1, rows):
        y = leaf.y + leaf.height * row / rows
        yield from _dashed((leaf.x, y), (leaf.right, y))


def _cross(cell: Rect) -> tuple[Mark, ...]:
    """The folded leaf from above: two ends pushed towards a cross."""
    x, y = cell.x + cell.width / 2, cell.y + cell.height / 2
    arm = min(cell.width, cell.height) / 2 - 8
    bulge = (
        line((x - arm, y), (x - 3, y), 0.8),
        line((x + 3, y), (x + arm, y), 0.8),
        line((x - 3, y), (x, y - 6), 0.8),
        line((x, y - 6), (x + 3, y), 0.8),
        line((x - 3, y), (x, y + 6), 0.8),
        line((x, y + 6), (x + 3, y), 0.8),
    )
    inward = (*arrow((x - arm - 6, y), (x - arm - 1, y), 0.5), *arrow((x + arm + 6, y), (x + arm + 1, y), 0.5))
    return (*bulge, *inward)


def _booklet(leaf: Rect) -> tuple[Mark, ...]:
    return (*_paper(leaf), line((leaf.x, leaf.y), (leaf.x, leaf.bottom), BOLD))


def _joined(leaf: Rect) -> tuple[Mark, ...]:
    tape = Rect(Mm(leaf.x + leaf.width / 2 - 1.5), Mm(leaf.y - 1), Mm(3), Mm(leaf.height + 2))
    left = Rect(leaf.x, leaf.y, Mm(leaf.width / 2), leaf.height)
    right = Rect(Mm(leaf.x + leaf.width / 2), leaf.y, Mm(leaf.width / 2), leaf.height)
    return (*_paper(left), *_paper(right), Area(tape, Ink(0.6)), *frame(tape))


def _zigzag(leaf: Rect) -> tuple[Mark, ...]:
    wide, lift = leaf.width / STRIP, leaf.height / 4
    drawn: list[Mark] = []
    for panel in range(STRIP):
        x0, x1 = leaf.x + panel * wide, leaf.x + (panel + 1) * wide
        d0, d1 = (0.0, lift) if panel % 2 else (lift, 0.0)
        corners = (
            (x0, leaf.y + d0),
            (x1, leaf.y + d1),
            (x1, leaf.bottom + d1 - lift),
            (x0, leaf.bottom + d0 - lift),
        )
        drawn.append(_shape(corners, TINT))
        drawn += [line(corners[side], corners[(side + 1) % 4]) for side in range(4)]
    return tuple(drawn)
