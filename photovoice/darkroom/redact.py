"""Parts of a picture covered for good: no pixel inside a shape depends on what it covers.

Blurs and mosaics can be undone by comparing; a shape filled from a constant cannot. All that a patch takes
from the picture is one calm tone, measured where no patch lies.
"""

import math
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from photovoice.darkroom.recipe import Patch, Style

Colour = tuple[int, int, int]
Line = list[tuple[float, float]]

_CORNERS = 3.2  # exponent of the superellipse: between an ellipse (2) and the box itself
_REACH = 2 ** (1 / _CORNERS)  # how much larger than the box it is, so that the box's corners lie inside
_POINTS = 1440
_FINENESS = 3  # masks are drawn so many times larger, for smooth edges
_NEUTRAL = (214, 208, 198)


@dataclass(frozen=True, slots=True)
class _Shape:
    """A patch's masks, and where their top left corner lies in the picture."""

    left: int
    top: int
    body: Image.Image
    rim: Image.Image
    width: float  # of the box, in pixels: the measure of everything drawn in it


def cover(image: Image.Image, patches: tuple[Patch, ...]) -> Image.Image:
    """Return the picture with every patch burnt in; without patches it is the picture itself."""
    if not patches:
        return image
    covered = image.copy()
    shapes = [_shape(image.size, patch, number) for number, patch in enumerate(patches)]
    tone = _tone(image, shapes)
    for number, (patch, shape) in enumerate(zip(patches, shapes, strict=True)):
        if patch.style is Style.PAPER:
            _lay_paper(covered, shape, _paper(tone), Random(number))
        elif patch.style is Style.SCREEN:
            covered.paste(_screen(shape, _paper(tone), _ink(tone)), (shape.left, shape.top), shape.rim)
        else:
            covered.paste(_paper(tone), (shape.left, shape.top), shape.rim)
    return covered


def _shape(size: tuple[int, int], patch: Patch, number: int) -> _Shape:
    left, top, width, height = (fraction * edge for fraction, edge in zip(patch.box, (*size, *size), strict=True))
    width, height = max(width, 6), max(height, 6)
    small = min(width, height)
    if patch.style is Style.PAPER:
        chance = Random(f"{patch.box} {number}")
        inner = _outline(width, height, _scrap(chance), _torn(chance, small))
        heart = _wander(chance, 9, small * 0.075)
        bare = 2 * math.pi * chance.random()  # the side on which the torn paper shows its heart
        widths = [
            wide * (0.25 + 0.75 * max(0.0, math.cos(2 * math.pi * point / _POINTS - bare)))
            for point, wide in enumerate(heart)
        ]
        hairs = _wander(chance, 170, small * 0.012)
        split = [more + hair for more, hair in zip(widths, hairs, strict=True)]
        outer = _moved(inner, split)
    else:
        inner = outer = _outline(width, height, [_rounded(point) for point in range(_POINTS)], [2.0] * _POINTS)
    reach_x = max(abs(x) for x, _ in outer) + 0.3 * small  # the shadow needs some room
    reach_y = max(abs(y) for _, y in outer) + 0.3 * small
    middle = (left + patch.box[2] * size[0] / 2, top + patch.box[3] * size[1] / 2)
    corner = (math.floor(middle[0] - reach_x), math.floor(middle[1] - reach_y))
    extent = (math.ceil(2 * reach_x) + 2, math.ceil(2 * reach_y) + 2)
    centre = (middle[0] - corner[0], middle[1] - corner[1])
    return _Shape(*corner, _mask(extent, centre, inner), _mask(extent, centre, outer), small)


def _rounded(point: int) -> float:
    """Return how far from the middle a superellipse around the unit box runs."""
    across, down = _direction(point)
    return _REACH / math.pow(abs(across) ** _CORNERS + abs(down) ** _CORNERS, 1 / _CORNERS)


def _scrap(chance: Random) -> list[float]:
    """Return how far from the middle the edge of a scrap around the unit box runs.

    A hand tears along lines that are never quite square: the scrap is what eight tilted cuts leave, each
    of which touches the box at most.
    """
    cuts = []
    for cut in range(8):
        lean = math.radians(45 * cut + chance.uniform(-9, 9) + (chance.uniform(-9, 9) if cut % 2 else 0))
        support = abs(math.cos(lean)) + abs(math.sin(lean))
        cuts.append((lean, support + (chance.uniform(0.02, 0.2) if cut % 2 else chance.uniform(0.0, 0.1))))
    edge = []
    for point in range(_POINTS):
        angle = 2 * math.pi * point / _POINTS
        away = [(math.cos(angle - lean), support) for lean, support in cuts]
        edge.append(min(support / facing for facing, support in away if facing > 0.05))
    return [sum(edge[(point + near) % _POINTS] for near in range(-6, 7)) / 13 for point in range(_POINTS)]


def _torn(chance: Random, small: float) -> list[float]:
    """Return how far a torn edge stands out all around, in pixels, at least 2."""
    waves = (
        _wander(chance, turns, reach * small)
        for turns, reach in ((5, 0.05), (13, 0.035), (41, 0.02), (110, 0.012), (260, 0.007))
    )
    return [2.0 + sum(at) for at in zip(*waves, strict=True)]


def _wander(chance: Random, turns: int, reach: float) -> list[float]:
    """Return a line that wanders between 0 and `reach`, with so many turns, and ends where it began."""
    stops = [chance.random() * reach for _ in range(turns)]
    stops.append(stops[0])
    line = []
    for point in range(_POINTS):
        way, stop = math.modf(point * turns / _POINTS)
        start, end = stops[int(stop)], stops[int(stop) + 1]
        line.append(start + (end - start) * (1 - math.cos(way * math.pi)) / 2)
    return line


def _direction(point: int) -> tuple[float, float]:
    angle = 2 * math.pi * point / _POINTS
    return math.cos(angle), math.sin(angle)


def _outline(width: float, height: float, edge: list[float], out: list[float]) -> Line:
    """Return the points of an edge around a box, from its middle, each moved out by so many pixels."""
    around = []
    for point, reach in enumerate(edge):
        across, down = _direction(point)
        around.append((reach * across * width / 2, reach * down * height / 2))
    return _moved(around, out)


def _moved(line: Line, out: list[float]) -> Line:
    moved = []
    for point, ((x, y), by) in enumerate(zip(line, out, strict=True)):
        across, down = _direction(point)
        moved.append((x + across * by, y + down * by))
    return moved


def _mask(extent: tuple[int, int], centre: tuple[float, float], outline: Line) -> Image.Image:
    fine = _FINENESS if max(extent) < 2500 else 1
    mask = Image.new("L", (extent[0] * fine, extent[1] * fine))
    points = [((centre[0] + x) * fine, (centre[1] + y) * fine) for x, y in outline]
    ImageDraw.Draw(mask).polygon(points, 255)
    return mask.reduce(fine) if fine > 1 else mask


def _tone(image: Image.Image, shapes: list[_Shape]) -> Colour:
    """Return the picture's middle colour, measured where no shape lies."""
    hidden = Image.new("L", image.size)
    for shape in shapes:
        hidden.paste(255, (shape.left, shape.top), shape.rim)
    size = (min(64, image.width), min(64, image.height))
    open_cells = hidden.resize(size, Image.Resampling.BOX).point(lambda share: 0 if share else 255)
    hidden_edge = hidden.resize(size, Image.Resampling.NEAREST)
    counts = image.resize(size, Image.Resampling.BOX).histogram(ImageChops.subtract(open_cells, hidden_edge))
    if not sum(counts[:256]):
        return _NEUTRAL
    red, green, blue = (_median(counts[start : start + 256]) for start in (0, 256, 512))
    return red, green, blue


def _median(counts: list[int]) -> int:
    half, seen = sum(counts) / 2, 0
    for value, count in enumerate(counts):
        seen += count
        if seen >= half:
            return value
    return 255


def _paper(tone: Colour) -> Colour:
    """Return light paper, a little warm, with a breath of the tone; not too bright for a dark picture."""
    return _shade(tone, 170 + sum(tone) // 13, 14)


def _ink(tone: Colour) -> Colour:
    """Return one dark ink of the tone's hue."""
    return _shade(tone, 78, 40)


def _shade(tone: Colour, lightness: int, most: int) -> Colour:
    """Return the tone so light, its colour strengthened but held back; red more, lest it look like skin."""
    _, blueness, redness = Image.new("RGB", (1, 1), tone).convert("YCbCr").getpixel((0, 0))  # type: ignore[misc]
    cool, warm = 2 * (blueness - 128) - 6, 2 * (redness - 128) + 4
    chroma = (128 + max(-most, min(most, cool)), 128 + max(-most // 2, min(most // 2, warm)))
    red, green, blue = Image.new("YCbCr", (1, 1), (lightness, *chroma)).convert("RGB").getpixel((0, 0))  # type: ignore[misc]
    return int(red), int(green), int(blue)


def _lay_paper(picture: Image.Image, shape: _Shape, colour: Colour, chance: Random) -> None:
    """Lay a torn piece of paper: its shadow, its white heart at the edge, its tinted face with fibres."""
    size, place = shape.rim.size, (shape.left, shape.top)
    soft = max(1.5, shape.width * 0.04)
    shadow = ImageChops.offset(shape.rim, round(soft * 0.4), round(soft * 0.9))
    shadow = shadow.filter(ImageFilter.GaussianBlur(soft)).point(lambda depth: round(depth * 0.45))
    picture.paste((20, 17, 15), place, ImageChops.subtract(shadow, shape.rim))
    texture = ImageChops.add(_grain(size, 0.8, chance), _grain(size, max(2.0, shape.width * 0.03), chance), 2)
    red, green, blue = (value + (255 - value) * 3 // 4 for value in colour)
    heart = _tinted(texture, (red, green, blue), 26)
    # Where the face ends the paper thins: a soft line.
    thin = shape.body.filter(ImageFilter.GaussianBlur(max(0.5, shape.width * 0.004)))
    heart.paste(_tinted(texture, colour, 22), (0, 0), thin)
    picture.paste(heart, place, shape.rim)


def _grain(size: tuple[int, int], softness: float, chance: Random) -> Image.Image:
    """Return noise around middle grey, with spots of about so many pixels."""
    coarse = max(1.0, softness / 2)
    small = (math.ceil(size[0] / coarse), math.ceil(size[1] / coarse))
    noise = Image.frombytes("L", small, chance.randbytes(small[0] * small[1]))
    noise = noise.filter(ImageFilter.GaussianBlur(softness / coarse))
    return noise.resize(size, Image.Resampling.BICUBIC)


def _tinted(noise: Image.Image, colour: Colour, depth: int) -> Image.Image:
    """Return a surface of this colour, as much lighter and darker as the noise says."""
    bands = [
        noise.point([max(0, min(255, round(value + (grey - 128) * depth / 64))) for grey in range(256)])
        for value in colour
    ]
    return Image.merge("RGB", bands)


def _screen(shape: _Shape, paper: Colour, ink: Colour) -> Image.Image:
    pitch = max(4.0, shape.width * 0.06)
    width, height = (edge * _FINENESS for edge in shape.rim.size)
    lines = Image.new("L", (width, height))
    draw = ImageDraw.Draw(lines)
    step = pitch * _FINENESS * math.sqrt(2)
    for start in range(math.ceil((width + height) / step) + 1):
        draw.line((start * step, 0, start * step - height, height), 255, round(pitch * _FINENESS * 0.4))
    surface = Image.new("RGB", shape.rim.size, paper)
    surface.paste(ink, (0, 0), lines.reduce(_FINENESS))
    return surface
