"""A wall drawn to scale: panels, doors and windows, heights at the left, distances below, people beside it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from photovoice.layouts.hanging import Hung
from photovoice.layouts.page import Area, Lines, Mark, Role
from photovoice.layouts.venue import Blocked
from photovoice.pages.exhibition import hangingwords as spoken
from photovoice.pages.exhibition.hangingfigures import ADULT, CHILD, disc, standing
from photovoice.pages.exhibition.hangingpieces import PEOPLE, SPACE, Piece
from photovoice.pages.jobdiagrams import frame, line
from photovoice.pages.staff import centimetres, told
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import BLACK, PAPER, Align, Ink, Metrics, TypeStyle

LABEL = TypeStyle(Pt(7), Pt(8.5))
STRONG = TypeStyle(Pt(7), Pt(8.5), bold=True)
NUMBER = TypeStyle(Pt(12), Pt(14), bold=True)
SMALL_NUMBER = TypeStyle(Pt(8), Pt(9.5), bold=True)
SMALLEST_NUMBER = TypeStyle(Pt(6), Pt(7), bold=True)
GUTTER = Mm(25)  # left of the wall, for heights
BENEATH = Mm(21.5)  # below the floor, for distances
CHAIN, RUNNING, WHOLE = 5.5, 12.5, 18.5  # rows of distances below the floor
WALL, HATCH, DASHES, THREAD = Ink(0.95), Ink(0.72), Ink(0.35), Ink(0.6)
LINE_HEIGHT = Mm(3)
ROOMY = Mm(8)  # a panel as high and as wide shows its hooks' height as well
NARROW = Mm(4)
HATCHING, DASH = 2.0, 2.5


class Drawing:
    """A piece of a wall at a scale; x is where its left edge is on the page, floor how far down its floor is."""

    def __init__(self, piece: Piece, scale: int, x: float, floor: float, language: str, metrics: Metrics) -> None:
        self._piece, self._scale, self._x, self._floor = piece, scale, x, floor
        self._language, self._metrics = language, metrics

    def marks(self, centre_line: Mm) -> tuple[Mark, ...]:
        """Return everything from the ceiling to the distances below the floor."""
        return (
            *self._wall(),
            *self._threads(),
            *(mark for number, span in self._spans() for mark in self._blocked(number, span)),
            *self._dashes(centre_line),
            *(mark for hung in self._piece.hung for mark in self._panel(hung)),
            *self._heights(centre_line),
            *self._people(),
            *self._chain(),
            *self._running(),
            *self._whole(),
        )

    def legend(self) -> tuple[str, ...]:
        """Return what the letters in doors and windows stand for that are too narrow for their names."""
        return tuple(
            f"{_letter(number)}: {' '.join(self._told_of(span).words.split())}"
            for number, span in self._spans()
            if not self._named(span)
        )

    def _across(self, x: float) -> float:
        return self._x + (x - self._piece.left) / self._scale

    def _up(self, height: float) -> float:
        return self._floor - height / self._scale

    def _box(self, left: float, right: float, bottom: float, top: float) -> Rect:
        x, y = self._across(left), self._up(top)
        return Rect(Mm(x), Mm(y), Mm(self._across(right) - x), Mm(self._up(bottom) - y))

    def _whole_wall(self) -> Rect:
        return self._box(self._piece.left, self._piece.right, 0, self._piece.height)

    def _wall(self) -> Iterator[Mark]:
        wall, piece = self._whole_wall(), self._piece
        yield Area(wall, WALL)
        if piece.height == piece.hung_wall.wall.height:
            yield line((wall.x, wall.y), (wall.right, wall.y))
        for x, corner in ((wall.x, not piece.left), (wall.right, piece.right == piece.hung_wall.wall.width)):
            yield from (line((x, wall.y), (x, wall.bottom)),) if corner else _dashed((x, wall.y), (x, wall.bottom))
        people = wall.right + SPACE + PEOPLE / self._scale
        yield line((wall.x, wall.bottom), (people, wall.bottom), 0.7)

    def _threads(self) -> Iterator[Mark]:
        for hung in self._piece.hung:
            x = self._across(hung.left)
            yield line((x, self._up(hung.top)), (x, self._floor + CHAIN), 0.12, THREAD)

    def _spans(self) -> Iterator[tuple[int, Blocked]]:
        for number, span in enumerate(self._piece.hung_wall.wall.blocked):
            if (
                span.left < self._piece.right
                and span.right > self._piece.left
                and span.bottom < self._piece.height
            ):
                yield number, span

    def _span_box(self, span: Blocked) -> Rect:
        piece = self._piece
        left, right = max(span.left, piece.left), min(span.right, piece.right)
        return self._box(left, right, span.bottom, min(span.top, piece.height))

    def _named(self, span: Blocked) -> bool:
        box = self._span_box(span)
        name = self._measured(self._told_of(span), LABEL)
        return name.width + 2 <= box.width and name.height + 1 <= box.height

    def _told_of(self, span: Blocked) -> Text:
        ends = (centimetres(end, self._language) for end in (span.left, span.right))
        return Text(f"{span.what}\n{'–'.join(ends)}", UNDETERMINED)

    def _blocked(self, number: int, span: Blocked) -> Iterator[Mark]:
        box = self._span_box(span)
        yield Area(box, PAPER)
        at = HATCHING
        while at < box.width + box.height:
            low = (box.x + max(0.0, at - box.height), box.y + min(at, box.height))
            high = (box.x + min(at, box.width), box.y + max(0.0, at - box.width))
            yield line(low, high, 0.12, HATCH)
            at += HATCHING
        yield from frame(box, 0.25)
        named = self._named(span)
        words = self._told_of(span) if named else Text(_letter(number), UNDETERMINED)
        size = self._measured(words, LABEL)
        x, y = box.x + box.width / 2, box.y + (box.height - size.height) / 2
        yield Area(Rect(Mm(x - size.width / 2 - 0.8), Mm(y), Mm(size.width + 1.6), size.height), PAPER)
        yield self._label(words, x, y, LABEL)

    def _dashes(self, centre_line: Mm) -> Iterator[Mark]:
        wall, y = self._whole_wall(), self._up(centre_line)
        yield from _dashed((wall.x, y), (wall.right, y))

    def _panel(self, hung: Hung) -> Iterator[Mark]:
        box = self._box(hung.left, hung.right, hung.bottom, hung.top)
        yield Area(box, PAPER)
        yield from frame(box, 0.4)
        number = Text(str(hung.panel.number), UNDETERMINED)
        roomy = box.width >= ROOMY and box.height >= ROOMY
        style = NUMBER if roomy else SMALL_NUMBER if box.width >= NARROW else SMALLEST_NUMBER
        size = self._measured(number, style)
        x, top = box.x + box.width / 2, float(box.y)
        hooks = self._up(hung.hook_height)
        if roomy and not hung.stands:
            top = hooks + 0.6
            yield self._label(self._figure(hung.hook_height), x, top, LABEL)
            top += LINE_HEIGHT
        top = (top + box.bottom - size.height) / 2
        if top > hooks and not hung.stands:
            yield from (disc(self._across(hook), hooks, 0.5, BLACK) for hook in hung.hooks)
        yield self._label(number, x, top, style)

    def _heights(self, centre_line: Mm) -> Iterator[Mark]:
        """The heights that matter, at the left; where two would touch, the less important one is left out."""
        piece = self._piece
        hooks = [hung.hook_height for hung in piece.hung if not hung.stands]
        axis = self._x - 2
        yield line((axis, self._floor), (axis, self._up(piece.height)), 0.15)
        shown: list[float] = []
        heights: list[tuple[float, Text, TypeStyle]] = [
            (centre_line, self._told(spoken.CENTRE, centre_line), STRONG),
            (0, self._figure(0), LABEL),
        ]
        if piece.height == piece.hung_wall.wall.height:
            heights.append((piece.height, self._figure(piece.height), LABEL))
        often = sorted(dict.fromkeys(hooks), key=lambda height: -hooks.count(height))
        heights += [(height, self._told(spoken.HOOKS, height), LABEL) for height in often]
        for height, words, style in heights:
            y = self._up(height)
            if height <= piece.height and all(abs(y - other) >= LINE_HEIGHT for other in shown):
                shown.append(y)
                yield line((axis - 1.2, y), (axis + 1.2, y), 0.25)
                yield self._label(words, axis - 2, y - LINE_HEIGHT / 2, style, Align.RIGHT)

    def _people(self) -> Iterator[Mark]:
        start, metre = self._whole_wall().right + SPACE, 1000 / self._scale
        people = ((ADULT, 0.3), (CHILD, 0.86))
        for height, across in people if metre >= 18 else people[:1]:
            x = start + across * metre
            yield from standing(x, self._floor, height / self._scale)
            yield self._label(self._figure(height), x, self._floor + 1, LABEL)
        y = self._floor + WHOLE
        for at in (0.0, 0.5, 1.0):
            yield line((start + at * metre, y - 0.8), (start + at * metre, y + 0.8), 0.2)
        yield line((start, y), (start + metre, y), 0.2)
        yield self._label(self._told(spoken.METRE), start + metre / 2, y - 1 - LINE_HEIGHT, LABEL)

    def _chain(self) -> Iterator[Mark]:
        """Widths and gaps, one beside the other from corner to corner."""
        y = self._floor + CHAIN
        edges = [0.0, *(edge for hung in self._piece.hung_wall.hung for edge in (hung.left, hung.right))]
        edges.append(self._piece.hung_wall.wall.width)
        inside = [
            (number % 2 == 1, left, right)
            for number, (left, right) in enumerate(pairwise(edges))
            if self._piece.left <= left < right <= self._piece.right
        ]
        for _, left, right in inside:
            yield line((self._across(left), y), (self._across(right), y), 0.2)
        for edge in sorted({edge for _, *ends in inside for edge in ends}):
            yield from self._tick(edge, y)
        for of_panels in (True, False):
            top = y - 0.4 - LINE_HEIGHT if of_panels else y + 0.4
            lengths = [((left + right) / 2, right - left) for panel, left, right in inside if panel == of_panels]
            yield from self._row(lengths, top, LABEL)
        yield from self._heading(spoken.WIDTHS, y)

    def _running(self) -> Iterator[Mark]:
        """How far every panel's left edge is from the corner, as on a tape."""
        y = self._floor + RUNNING
        for hung in self._piece.hung:
            x = self._across(hung.left)
            yield line((x, y - 1.4), (x, y - 0.2), 0.2)
        yield from self._row([(hung.left, hung.left) for hung in self._piece.hung], y, STRONG)
        yield from self._heading(spoken.FROM_CORNER, y + LINE_HEIGHT / 2)

    def _whole(self) -> Iterator[Mark]:
        wall, width = self._whole_wall(), self._piece.hung_wall.wall.width
        if self._piece.right - self._piece.left < width:
            return
        y = self._floor + WHOLE
        words = self._figure(width)
        half = self._measured(words, LABEL).width / 2 + 1
        middle = wall.x + wall.width / 2
        yield line((wall.x, y), (middle - half, y), 0.2)
        yield line((middle + half, y), (wall.right, y), 0.2)
        for edge in (0, width):
            yield from self._tick(edge, y)
        yield self._label(words, middle, y - LINE_HEIGHT / 2, LABEL)
        yield from self._heading(spoken.WHOLE, y)

    def _tick(self, edge: float, y: float) -> Iterator[Mark]:
        x = self._across(edge)
        yield line((x - 0.7, y + 0.7), (x + 0.7, y - 0.7), 0.3)

    def _row(self, places: Iterable[tuple[float, float]], y: float, style: TypeStyle) -> Iterator[Mark]:
        """Lengths side by side; one that would touch its neighbour is left to the table."""
        end = -1.0
        for at, length in places:
            words = self._figure(length)
            half = self._measured(words, style).width / 2
            if self._across(at) - half > end:
                end = self._across(at) + half + 0.6
                yield self._label(words, self._across(at), y, style)

    def _heading(self, wording: Wording, y: float) -> Iterator[Mark]:
        yield self._label(self._told(wording), self._x - 4, y - LINE_HEIGHT / 2, LABEL, Align.RIGHT)

    def _told(self, wording: Wording, height: float = 0) -> Text:
        return told(wording, self._language, height=centimetres(Mm(height), self._language))

    def _figure(self, length: float) -> Text:
        return Text(centimetres(Mm(length), self._language), self._language)

    def _measured(self, words: Text, style: TypeStyle) -> Rect:
        measured = self._metrics.measure(words, style, Mm(500))
        return Rect(Mm(0), Mm(0), measured.widest, measured.height)

    def _label(self, words: Text, x: float, y: float, style: TypeStyle, align: Align = Align.CENTRE) -> Lines:
        size = self._measured(words, style)
        width = size.width + 0.2
        left = x - width if align is Align.RIGHT else x - width / 2
        aligned = TypeStyle(style.size, style.leading, bold=style.bold, align=align)
        return Lines(Rect(Mm(left), Mm(y), Mm(width), size.height), words, aligned, Role.ARTIFACT)


def _dashed(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Mark]:
    """A line across or down, in dashes."""
    (x, y), (right, bottom) = start, end
    while x < right or y < bottom:
        dash = (min(x + DASH, right), min(y + DASH, bottom))
        yield line((x, y), dash, 0.25, DASHES)
        x, y = min(x + 1.6 * DASH, right), min(y + 1.6 * DASH, bottom)


def _letter(number: int) -> str:
    return chr(ord("A") + number % 26) * (1 + number // 26)
