"""The paper of lists: A4 pages with tables whose head is repeated, tick boxes, and lines to write on by hand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from photovoice.layouts.formats import A4
from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Area, Lines, Mark, Page, Role
from photovoice.pages.exhibition import listwords
from photovoice.pages.flow import Block, flow, stack
from photovoice.pages.jobdiagrams import frame
from photovoice.pages.staff import told
from photovoice.vocabulary.measure import Mm, Pt, Rect, mm
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Align, Family, Ink, Metrics, TypeStyle

FREE = Grid(Mm(0), Mm(0.001))
MARGIN = Mm(16)
FOOT = Mm(12)  # kept at the foot of every page
AREA = Rect(MARGIN, MARGIN, Mm(A4.width - 2 * MARGIN), Mm(A4.height - 2 * MARGIN - FOOT))
TITLE = TypeStyle(Pt(22), Pt(27), Family.TITLE, bold=True)
SUBTITLE = TypeStyle(Pt(12), Pt(16), Family.TITLE, align=Align.LEFT)
HEADING = TypeStyle(Pt(14), Pt(18), Family.TITLE, bold=True)
BODY = TypeStyle(Pt(11), Pt(14.5))
BOLD = replace(BODY, bold=True)
QUIET = replace(BODY, ink=Ink(0.35))
PAD, GUTTER, GAP = Mm(1.8), Mm(4), Mm(5)
TICK = Mm(5.5)  # the side of a box to tick
FIGURES = Mm(30)  # of the page, at its foot
DEEPEST = Mm(AREA.height - 40)  # what a row has at most on one page
PEN, HAIRLINE, HEAVY = 0.25, Mm(0.15), Mm(0.5)
WRITING = Mm(10)  # from one line to write on to the next
PALE, GREY = Ink(0.75), Ink(0.45)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, and its width with the gutter at its right; in a tick column every row has a box."""

    head: Text
    width: Mm
    tick: bool = False


Cell = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a row stands on one page: its words, counted from the row's top."""

    lines: tuple[Lines, ...]
    height: Mm


class Leaves:
    """Pages being filled from the top; what finds no room goes onto the next one."""

    def __init__(self, exhibition: Text, metrics: Metrics, language: str) -> None:
        self._exhibition, self._metrics, self._language = exhibition, metrics, language
        self._pages: list[Page] = []
        self._marks: list[Mark] = []
        self._name: Text | None = None
        self._list = Text("", language)
        self._y = AREA.y

    def begin(self, title: Text, under: Sequence[Text]) -> None:
        """Begin a list on a page of its own."""
        self._close()
        self._list = self._name = title
        self.put((Block(title, TITLE, Role.TITLE), *(Block(text, SUBTITLE) for text in under)))

    def put(self, blocks: Sequence[Block], above: float = 0, follows: float = 0) -> None:
        """Set texts over the whole width, all on one page."""
        height = stack(blocks, AREA, FREE, self._metrics).bottom - AREA.y
        self.draw(stack(blocks, self.room(height, above, follows), FREE, self._metrics).lines)

    def room(self, height: float, above: float = 0, follows: float = 0) -> Rect:
        """Return a place so high over the whole width, on a new page where there is none here.

        Args:
            height: What is needed, in millimetres.
            above: White above it, but not at the top of a page.
            follows: What must have room below it on the same page.
        """
        if self._y + above + height + follows > AREA.bottom and self._y > AREA.y:
            self._turn()
            above = 0
        box = Rect(AREA.x, Mm(self._y + above), AREA.width, Mm(height))
        self._y = box.bottom
        return box

    def draw(self, marks: Iterable[Mark]) -> None:
        """Add marks to the page that was last given room on."""
        self._marks += marks

    def table(
        self, columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]], heading: Block | None = None
    ) -> None:
        """Set a table, its head again on every page; with a heading it is whole on one page wherever one holds it.

        Args:
            columns: From left to right.
            rows: One cell for each column; that of a tick column is empty.
            heading: What it is called.
        """
        (head,) = self._parts(columns, [(Block(column.head, BOLD),) for column in columns])
        set_rows = [self._parts(columns, row) for row in rows]
        first = set_rows[0][0].height if set_rows else 0
        if heading:
            whole = sum(part.height for parts in set_rows for part in parts)
            self.put((heading,), 1.5 * GAP, head.height + (whole if whole < DEEPEST else first))
        self._head(head, first)
        for part in (part for parts in set_rows for part in parts):
            if self._y + part.height > AREA.bottom:
                self._turn()
                self._head(head, 0)
            row = self.room(part.height)
            self._row(part, row, HAIRLINE, PALE)
            self.draw(_ticks(columns, row))

    def pages(self) -> tuple[Page, ...]:
        """Return the filled pages, each with its number."""
        self._close()
        return tuple(
            replace(page, marks=(*page.marks, *self._foot(number))) for number, page in enumerate(self._pages, 1)
        )

    def _turn(self) -> None:
        self._close()
        self.put((Block(told(listwords.CONTINUED, self._language, list=self._list.words), QUIET, Role.ARTIFACT),))
        self._y = Mm(self._y + GAP)

    def _close(self) -> None:
        if self._marks:
            self._pages.append(Page(A4, tuple(self._marks), name=self._name))
        self._marks, self._name, self._y = [], None, AREA.y

    def _parts(self, columns: tuple[Column, ...], cells: Sequence[Cell]) -> tuple[_Part, ...]:
        """Return a row whole, or in pieces when no page holds it."""
        x, columned = AREA.x, []
        for column, cell in zip(columns, cells, strict=True):
            box = Rect(x, Mm(0), Mm(column.width - GUTTER), DEEPEST)
            columned.append(flow(cell, repeat(box), FREE, self._metrics))
            x = Mm(x + column.width)
        pieces = [
            tuple(line for found in columned if number < len(found) for line in found[number])
            for number in range(max(map(len, columned)))
        ]
        least = TICK if any(column.tick for column in columns) else Mm(0)
        return tuple(
            _Part(lines, Mm(max([least, *(line.box.bottom for line in lines)]) + 2 * PAD)) for lines in pieces
        )

    def _head(self, head: _Part, follows: float) -> None:
        self._row(head, self.room(head.height, GAP, follows), HEAVY, BODY.ink)

    def _row(self, part: _Part, row: Rect, rule: Mm, ink: Ink) -> None:
        self.draw(replace(line, box=replace(line.box, y=Mm(row.y + PAD + line.box.y))) for line in part.lines)
        self.draw((Area(Rect(row.x, Mm(row.bottom - rule), row.width, rule), ink),))

    def _foot(self, number: int) -> Iterator[Lines]:
        top = Mm(AREA.bottom + FOOT - mm(BODY.leading))
        numbered = Text(f"{number} / {len(self._pages)}", UNDETERMINED)
        wide = Mm(AREA.width - FIGURES)
        for text, style, box in (
            (self._exhibition, replace(QUIET, align=Align.LEFT), Rect(AREA.x, top, wide, FOOT)),
            (numbered, replace(QUIET, align=Align.RIGHT), Rect(Mm(AREA.x + wide), top, FIGURES, FOOT)),
        ):
            yield from stack((Block(text, style, Role.ARTIFACT),), box, FREE, self._metrics).lines


def blanks(labels: Sequence[Text], box: Rect, metrics: Metrics) -> Iterator[Mark]:
    """Yield lines to write on, one below the other, each to the right edge; after its label where it has one."""
    wide = max((metrics.measure(label, QUIET, box.width).widest for label in labels), default=Mm(0))
    for number, label in enumerate(labels, start=1):
        foot = Mm(box.y + number * WRITING)
        if label:
            top = Rect(box.x, Mm(foot - mm(QUIET.leading) + 0.6), box.width, WRITING)
            yield from stack((Block(label, QUIET),), top, FREE, metrics).lines
        left = wide + 2 if label else 0
        yield Area(Rect(Mm(box.x + left), foot, Mm(box.width - left), HAIRLINE), GREY)


def _ticks(columns: tuple[Column, ...], row: Rect) -> Iterator[Mark]:
    x = row.x
    for column in columns:
        if column.tick:
            yield from frame(Rect(x, Mm(row.y + PAD - 0.2), TICK, TICK), PEN)
        x = Mm(x + column.width)
