"""Setting texts one below the other or side by side: in one box, or through as many boxes as they need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Lines, Role
from photovoice.vocabulary.measure import Mm, Rect, mm
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Metrics, TypeStyle

FEWEST_LINES = 2  # never fewer of a text at the foot of a page
HAIR = 0.001


@dataclass(frozen=True, slots=True)
class Block:
    """One text to be set, and the room above it."""

    text: Text
    style: TypeStyle
    role: Role = Role.BODY
    above: Mm = Mm(0)
    link: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Texts side by side in columns of one width; the room above is the first one's."""

    blocks: tuple[Block, ...]
    gutter: Mm


@dataclass(frozen=True, slots=True)
class Stack:
    """Texts set one below the other, and where the last one ends."""

    lines: tuple[Lines, ...]
    bottom: Mm


def stack(blocks: Sequence[Block | Row], box: Rect, grid: Grid, metrics: Metrics) -> Stack:
    """Return the texts set from the top of a box; they may end below it, which `bottom` tells."""
    lines: list[Lines] = []
    y = box.y
    for row in map(_row, blocks):
        top = grid.below(y + (row.blocks[0].above if lines else 0))
        lines += _set(row, Rect(box.x, top, box.width, box.height), metrics)
        y = Mm(top + _height(row, box.width, metrics))
    return Stack(tuple(lines), y)


def flow(
    blocks: Sequence[Block | Row], boxes: Iterator[Rect], grid: Grid, metrics: Metrics
) -> tuple[tuple[Lines, ...], ...]:
    """Return the texts set through one box after the other, one group of lines for each box used.

    A text that does not fit is divided between two lines; a heading stays with what it heads.
    """
    filled: list[tuple[Lines, ...]] = []
    lines: list[Lines] = []
    box = next(boxes)
    y = box.y
    waiting = [_row(block) for block in blocks]
    while waiting:
        row, *others = waiting
        top = grid.below(y + (row.blocks[0].above if lines else 0))
        here = Rect(box.x, top, box.width, Mm(box.bottom - top))
        height = _height(row, box.width, metrics)
        kept = _with_next(row, others, box.width, metrics)
        if height + kept <= here.height + HAIR:
            lines += _set(row, here, metrics)
            y, waiting = Mm(top + height), others
            continue
        room = int((here.height + HAIR) // mm(row.blocks[0].style.leading))
        if not lines or (room >= FEWEST_LINES and not kept):
            head, tail = _divided(row, box.width, max(room, 1), metrics)
            lines += _set(head, here, metrics)
            waiting = [tail, *others] if any(block.text for block in tail.blocks) else others
        filled.append(tuple(lines))
        lines, box = [], next(boxes)
        y = box.y
    return (*filled, tuple(lines)) if lines else tuple(filled)


def divide(text: Text, style: TypeStyle, width: Mm, lines: int, metrics: Metrics) -> tuple[Text, Text]:
    """Return as much of a text as so many lines hold, and the rest; nothing of it is lost."""
    words = text.words
    if metrics.measure(text, style, width).lines <= lines:
        return text, Text("", text.language)
    ends = [i for i, sign in enumerate(words, start=1) if sign.isspace()] or list(range(1, len(words)))
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        part = Text(words[: ends[middle - 1]], text.language)
        if metrics.measure(part, style, width).lines <= lines:
            low = middle
        else:
            high = middle - 1
    end = ends[max(low, 1) - 1] if ends else len(words)
    return Text(words[:end], text.language), Text(words[end:], text.language)


def _row(block: Block | Row) -> Row:
    return block if isinstance(block, Row) else Row((block,), Mm(0))


def _column(row: Row, width: Mm) -> Mm:
    return Mm((width - row.gutter * (len(row.blocks) - 1)) / len(row.blocks))


def _height(row: Row, width: Mm, metrics: Metrics) -> float:
    column = _column(row, width)
    return max(metrics.measure(block.text, block.style, column).height for block in row.blocks)


def _set(row: Row, box: Rect, metrics: Metrics) -> list[Lines]:
    column = _column(row, box.width)
    return [
        Lines(
            Rect(
                Mm(box.x + number * (column + row.gutter)),
                box.y,
                column,
                metrics.measure(block.text, block.style, column).height,
            ),
            block.text,
            block.style,
            block.role,
            block.link,
        )
        for number, block in enumerate(row.blocks)
        if block.text
    ]


def _divided(row: Row, width: Mm, lines: int, metrics: Metrics) -> tuple[Row, Row]:
    column = _column(row, width)
    parts = [divide(block.text, block.style, column, lines, metrics) for block in row.blocks]
    heads, tails = (
        replace(
            row,
            blocks=tuple(replace(block, text=part[half]) for block, part in zip(row.blocks, parts, strict=True)),
        )
        for half in (0, 1)
    )
    return heads, tails


def _with_next(row: Row, others: list[Row], width: Mm, metrics: Metrics) -> float:
    """Return what must stand under a heading on its page: the first lines it heads, and headings before them."""
    if row.blocks[0].role is not Role.HEADING or not others:
        return 0
    following, *rest = others
    first = following.blocks[0]
    below = _with_next(following, rest, width, metrics)
    tall = _height(following, width, metrics) if below else FEWEST_LINES * mm(first.style.leading)
    return first.above + tall + below
