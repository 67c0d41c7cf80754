"""What a PDF page paints, read from its content: pictures, words and areas, where they lie and in which colour."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pikepdf
from pikepdf import Array, Object, Page

PER_EM = 1000  # glyph space; ISO 32000-1, section 9.2.4
ASCENT, DESCENT = 0.72, 0.2  # of the size, from the baseline to where letters end

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

Matrix = tuple[float, float, float, float, float, float]
UNTURNED: Matrix = (1, 0, 0, 1, 0, 0)
EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour by the space it was chosen in: DeviceGray, DeviceRGB, DeviceCMYK or a spot colour's name."""

    space: str
    parts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PaintedPicture:
    """A picture: what of it is seen, and how many pixels per inch it has there."""

    box: Box
    ppi: float


@dataclass(frozen=True, slots=True)
class PaintedWords:
    """Letters set in one go."""

    box: Box
    size: float  # points
    colour: Colour


@dataclass(frozen=True, slots=True)
class PaintedArea:
    """A filled or stroked outline, by the box around it."""

    box: Box
    colour: Colour
    square: bool  # whether it fills its box


Painted = PaintedPicture | PaintedWords | PaintedArea


@dataclass(frozen=True, slots=True)
class _State:
    matrix: Matrix = UNTURNED
    clip: Box = EVERYWHERE
    fill: Colour = Colour("DeviceGray", (0.0,))
    stroke: Colour = Colour("DeviceGray", (0.0,))


COLOURS = {
    "g": "DeviceGray",
    "G": "DeviceGray",
    "rg": "DeviceRGB",
    "RG": "DeviceRGB",
    "k": "DeviceCMYK",
    "K": "DeviceCMYK",
}


def painted(page: Page) -> tuple[Painted, ...]:
    """Return everything a page paints, in order, clipped as it is seen; pages placed on sheets included.

    Raises:
        ValueError: If it paints in a way that the press never does.
    """
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    return tuple(_Reader(resources, _State()).read(page))


class _Reader:
    """Reads one content stream."""

    def __init__(self, resources: Object, state: _State) -> None:
        self._resources, self._state = resources, state
        self._kept: list[_State] = []
        self._points: list[tuple[float, float]] = []
        self._clipping = False
        self._font: Object | None = None
        self._widths: dict[int, float] = {}
        self._size = 0.0
        self._text: Matrix = UNTURNED

    def read(self, content: Page | Object) -> Iterator[Painted]:
        """Yield what the stream paints."""
        for instruction in pikepdf.parse_content_stream(content):
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                raise ValueError("a picture that the press does not name")
            yield from self._do(str(instruction.operator), list(instruction.operands))

    def _do(self, operator: str, operands: list[Object]) -> Iterator[Painted]:
        if operator == "q":
            self._kept.append(self._state)
        elif operator == "Q":
            self._state = self._kept.pop()
        elif operator == "cm":
            self._state = replace(self._state, matrix=_product(_matrix(operands), self._state.matrix))
        elif operator in COLOURS:
            self._coloured(operator.isupper(), Colour(COLOURS[operator], tuple(map(float, operands))))
        elif operator in ("cs", "CS"):
            self._coloured(operator.isupper(), Colour(str(operands[0]), ()))
        elif operator in ("scn", "SCN"):
            chosen = self._state.stroke if operator.isupper() else self._state.fill
            self._coloured(operator.isupper(), replace(chosen, parts=tuple(map(float, operands))))
        elif operator in ("m", "l", "c"):
            x, y = map(float, operands[-2:])
            self._points.append(_moved(self._state.matrix, x, y))
        elif operator == "re":
            x, y, width, height = map(float, operands)
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
            self._points += [_moved(self._state.matrix, *corner) for corner in corners]
        elif operator in ("W", "W*"):
            self._clipping = True
        elif operator in ("n", "f", "f*", "S", "s", "B"):
            yield from self._ended(operator)
        elif operator == "Do":
            yield from self._object(self._resources.XObject[str(operands[0])])
        else:
            yield from self._words(operator, operands)

    def _coloured(self, stroke: bool, colour: Colour) -> None:
        self._state = replace(self._state, stroke=colour) if stroke else replace(self._state, fill=colour)

    def _ended(self, operator: str) -> Iterator[Painted]:
        points, self._points = self._points, []
        clipping, self._clipping = self._clipping, False
        if not points:
            return
        box = _around(points)
        if clipping:
            self._state = replace(self._state, clip=_common(self._state.clip, box))
        if operator != "n":
            colour = self._state.stroke if operator in ("S", "s") else self._state.fill
            yield PaintedArea(_common(self._state.clip, box), colour, len(points) == 4 and operator[0] == "f")

    def _object(self, placed: Object) -> Iterator[Painted]:
        if placed.Subtype == "/Form":
            matrix = _product(_matrix(list(placed.get("/Matrix", Array(UNTURNED)))), self._state.matrix)
            left, bottom, right, top = map(float, placed.BBox)
            seen = _around([_moved(matrix, x, y) for x in (left, right) for y in (bottom, top)])
            state = replace(self._state, matrix=matrix, clip=_common(self._state.clip, seen))
            yield from _Reader(placed.get("/Resources", self._resources), state).read(placed)
            return
        a, b, c, d, _, _ = self._state.matrix
        whole = _around([_moved(self._state.matrix, x, y) for x in (0, 1) for y in (0, 1)])
        wide, tall = max(abs(a), abs(b)), max(abs(c), abs(d))
        ppi = min(int(placed.Width) / wide, int(placed.Height) / tall) * 72
        yield PaintedPicture(_common(self._state.clip, whole), ppi)

    def _words(self, operator: str, operands: list[Object]) -> Iterator[Painted]:
        if operator == "BT":
            self._text = UNTURNED
        elif operator == "Tf":
            self._size = float(operands[1])
            font = self._resources.Font[str(operands[0])]
            if font != self._font:
                self._font, self._widths = font, _widths(font)
        elif operator == "Tm":
            self._text = _matrix(operands)
        elif operator in ("TJ", "Tj"):
            shown = list(operands[0]) if operator == "TJ" else [operands[0]]
            wide = sum(self._advance(part) for part in shown) * self._size / PER_EM
            matrix = _product(self._text, self._state.matrix)
            corners = [(x, y * self._size) for x in (0, wide) for y in (-DESCENT, ASCENT)]
            box = _around([_moved(matrix, x, y) for x, y in corners])
            size = self._size * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
            self._text = _product((1, 0, 0, 1, wide, 0), self._text)
            yield PaintedWords(box, size, self._state.fill)

    def _advance(self, part: Object) -> float:
        if isinstance(part, pikepdf.String):
            codes = bytes(part)
            glyphs = (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2))
            return sum(self._widths.get(glyph, PER_EM) for glyph in glyphs)
        return -float(part)


def _widths(font: Object) -> dict[int, float]:
    """Return the widths of a composite font's glyphs; ISO 32000-1, section 9.7.4.3."""
    if font.Subtype != "/Type0":
        raise ValueError("a font that the press does not embed")
    found: dict[int, float] = {}
    told = list(font.DescendantFonts[0].get("/W", []))
    while told:
        first = int(told.pop(0))
        following = told.pop(0)
        if isinstance(following, Array):
            found |= {first + offset: float(width) for offset, width in enumerate(list(following))}
        else:
            width = float(told.pop(0))
            found |= dict.fromkeys(range(first, int(following) + 1), width)
    return found


def _matrix(operands: list[Object]) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return (a, b, c, d, e, f)


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    a2, b2, c2, d2, e2, f2 = then
    return (
        a * a2 + b * c2,
        a * b2 + b * d2,
        c * a2 + d * c2,
        c * b2 + d * d2,
        e * a2 + f * c2 + e2,
        e * b2 + f * d2 + f2,
    )


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _around(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])
