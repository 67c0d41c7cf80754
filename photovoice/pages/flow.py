"""Setting texts one below the other: in one box, or through as many boxes as they need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Lines, Role
from photovoice.vocabulary.measure import Mm, Rect, mm
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Metrics, TypeStyle

FEWEST_LINES = 2  # never fewer of a text at the foot of a page


@dataclass(frozen=True, slots=True)
class Block:
    """One text to be set, and the room above it."""

    text: Text
    style: TypeStyle
    role: Role = Role.BODY
    above: Mm = Mm(0)
    link: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """Texts set one below the other, and where the last one ends."""

    lines: tuple[Lines, ...]
    bottom: Mm


def stack(blocks: Sequence[Block], box: Rect, grid: Grid, metrics: Metrics) -> Stack:
    """Return the texts set from the top of a box; they may end below it, which `bottom` tells."""
    lines: list[Lines] = []
    y = box.y
    for block in blocks:
        height = metrics.measure(block.text, block.style, box.width).height
        top = grid.below(y + (block.above if lines else 0))
        lines.append(_lines(block, block.text, Rect(box.x, top, box.width, height)))
        y = Mm(top + height)
    return Stack(tuple(lines), y)


def flow(
    blocks: Sequence[Block], boxes: Iterator[Rect], grid: Grid, metrics: Metrics
) -> tuple[tuple[Lines, ...], ...]:
    """Return the texts set through one box after the other, one group of lines for each box used.

    A text that does not fit is divided between two lines; a heading stays with what it heads.
    """
    filled: list[tuple[Lines, ...]] = []
    lines: list[Lines] = []
    box = next(boxes)
    y = box.y
    waiting = list(blocks)
    while waiting:
        block, *others = waiting
        top = grid.below(y + (block.above if lines else 0))
        height = metrics.measure(block.text, block.style, box.width).height
        kept = _with_next(block, others)
        if top + height + kept <= box.bottom:
            lines.append(_lines(block, block.text, Rect(box.x, top, box.width, height)))
            y, waiting = Mm(top + height), others
            continue
        room = int((box.bottom - top + 0.001) // mm(block.style.leading))
        if (room >= FEWEST_LINES and not kept) or not lines:
            head, tail = divide(block.text, block.style, box.width, max(room, 1), metrics)
            height = metrics.measure(head, block.style, box.width).height
            lines.append(_lines(block, head, Rect(box.x, top, box.width, height)))
            waiting = [replace(block, text=tail), *others] if tail else others
        filled.append(tuple(lines))
        lines, box = [], next(boxes)
        y = box.y
    return (*filled, tuple(lines)) if lines else tuple(filled)


def divide(text: Text, style: TypeStyle, width: Mm, lines: int, metrics: Metrics) -> tuple[Text, Text]:
    """Return as much of a text as so many lines hold, and the rest; nothing of it is lost."""
    words = text.words
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


def _lines(block: Block, text: Text, box: Rect) -> Lines:
    return Lines(box, text, block.style, block.role, block.link)


def _with_next(block: Block, others: list[Block]) -> float:
    if block.role is not Role.HEADING or not others:
        return 0
    return others[0].above + FEWEST_LINES * mm(others[0].style.leading)
