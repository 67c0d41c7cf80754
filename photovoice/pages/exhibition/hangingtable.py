"""Tables on a plan's pages: words wrap and are never cut off, the head is repeated on every page."""

from collections.abc import Iterator
from dataclasses import dataclass

from photovoice.layouts.page import Area, Lines, Mark, Role
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Align, Ink, Metrics, TypeStyle

HEAD = TypeStyle(Pt(7.5), Pt(9.5), bold=True)
CELL = TypeStyle(Pt(9), Pt(11.5))
PAD = Mm(0.7)  # above and below the words of a row
GUTTER = Mm(3)
RULE, HEAD_RULE = Mm(0.15), Mm(0.4)
QUIET = Ink(0.7)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, its width with the gutter, and whether it holds figures, which stand at the right."""

    head: Text
    width: Mm
    figures: bool = True
    bold: bool = False


Cells = tuple[Text, ...]


def table_height(columns: tuple[Column, ...], rows: tuple[Cells, ...], metrics: Metrics) -> Mm:
    """Return how high the whole table is on one page."""
    heads = tuple(column.head for column in columns)
    return Mm(_height(columns, heads, True, metrics) + sum(_height(columns, row, False, metrics) for row in rows))


def set_table(
    columns: tuple[Column, ...], rows: tuple[Cells, ...], boxes: Iterator[Rect], metrics: Metrics
) -> tuple[tuple[Mark, ...], ...]:
    """Return the table set through one box after the other, one group of marks for each box used."""
    heads = tuple(column.head for column in columns)
    groups: list[tuple[Mark, ...]] = []
    box = next(boxes)
    marks, y = _row(columns, heads, True, box, box.y, metrics)
    beneath = y
    for row in rows:
        if y + _height(columns, row, False, metrics) > box.bottom and y > beneath:
            groups.append(tuple(marks))
            box = next(boxes)
            marks, y = _row(columns, heads, True, box, box.y, metrics)
            beneath = y
        more, y = _row(columns, row, False, box, y, metrics)
        marks += more
    return (*groups, tuple(marks))


def _height(columns: tuple[Column, ...], cells: Cells, head: bool, metrics: Metrics) -> float:
    highest = max(
        metrics.measure(cell, _style(column, head), Mm(column.width - GUTTER)).height
        for column, cell in zip(columns, cells, strict=True)
    )
    return highest + 2 * PAD


def _style(column: Column, head: bool) -> TypeStyle:
    usual = HEAD if head else CELL
    align = Align.RIGHT if column.figures else Align.START
    return TypeStyle(usual.size, usual.leading, bold=head or column.bold, align=align)


def _row(
    columns: tuple[Column, ...], cells: Cells, head: bool, box: Rect, y: Mm, metrics: Metrics
) -> tuple[list[Mark], Mm]:
    height = _height(columns, cells, head, metrics)
    marks: list[Mark] = []
    x = box.x
    for column, cell in zip(columns, cells, strict=True):
        width = Mm(column.width - GUTTER)
        style = _style(column, head)
        high = metrics.measure(cell, style, width).height
        if cell:
            top = Mm(y + PAD if not head else y + height - PAD - high)
            marks.append(Lines(Rect(x, top, width, high), cell, style, Role.BODY))
        x = Mm(x + column.width)
    bottom = Mm(y + height)
    pen = HEAD_RULE if head else RULE
    rule = Rect(box.x, Mm(bottom - pen), Mm(sum(column.width for column in columns) - GUTTER), pen)
    marks.append(Area(rule, Ink(0) if head else QUIET))
    return marks, bottom
