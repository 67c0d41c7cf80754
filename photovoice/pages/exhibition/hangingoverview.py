"""The first page of a hanging plan: what to bring, what to do, one panel as an example, all walls."""

from collections.abc import Iterator
from itertools import pairwise

from photovoice.layouts.formats import A4
from photovoice.layouts.frame import Grid
from photovoice.layouts.hanging import HOOK_BELOW_TOP, Hanging, Hung
from photovoice.layouts.page import Area, Lines, Mark, Page, Role
from photovoice.layouts.stretches import FREE
from photovoice.pages.exhibition import hangingwords as spoken
from photovoice.pages.exhibition.hangingfigures import ADULT, CHILD, disc, seated, standing
from photovoice.pages.exhibition.hangingglance import glance
from photovoice.pages.exhibition.hangingtable import Column, set_table, table_height
from photovoice.pages.exhibition.takedown import evenings
from photovoice.pages.flow import Block, stack
from photovoice.pages.jobdiagrams import frame, line
from photovoice.pages.staff import centimetres, day, told
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import BLACK, Align, Family, Ink, Metrics, TypeStyle

PAGE = A4.turned()
AREA = Rect(Mm(0), Mm(0), PAGE.width, PAGE.height).inset(Mm(14), Mm(12), Mm(14), Mm(12))
FLAT = Grid(Mm(0), Mm(0.001))
TITLE = TypeStyle(Pt(22), Pt(27), Family.TITLE, bold=True)
VENUE = TypeStyle(Pt(12), Pt(16), Family.TITLE)
STRONG = TypeStyle(Pt(10), Pt(13.5), bold=True)
BODY = TypeStyle(Pt(10), Pt(13.5))
SMALL = TypeStyle(Pt(8), Pt(10.5))
LABEL = TypeStyle(Pt(7.5), Pt(9))
LEFT = Mm(132)  # the column of words
LABELS = Mm(24)
NUMERALS = Mm(8)
SPACE = Mm(5)
DRAWN = Mm(82)  # how high the example is on paper
HEIGHTS = Mm(32)  # its heights, left of it
PEOPLE = Mm(2150)  # room for people beside it, to scale
WALLS = (14, 68, 32, 28, 30)  # the columns of the list of walls, mm


def plan_overview(
    material: str, hanging: Hanging, pages: tuple[int, ...], language: str, metrics: Metrics
) -> tuple[Page, ...]:
    """Return the overview; pages tells how many each wall with panels on it has, so that they can be found."""
    overview = _Overview(material, hanging, language, metrics)
    own = len(overview.planned(pages, 1))
    return overview.planned(pages, own)


class _Overview:
    """What the overview is planned from."""

    def __init__(self, material: str, hanging: Hanging, language: str, metrics: Metrics) -> None:
        self._material, self._hanging = material, hanging
        self._language, self._metrics = language, metrics
        self._hung = tuple(hung for wall in hanging.walls for hung in wall.hung)

    def planned(self, pages: tuple[int, ...], own: int) -> tuple[Page, ...]:
        """Return the pages, of which there are so many."""
        marks, bottom = self._words()
        if example := self._usual():
            drawn, end = self._example(example, Mm(AREA.x + LEFT + 8), AREA.y)
            marks, bottom = marks + drawn, Mm(max(bottom, end))
        first = Rect(AREA.x, Mm(bottom + SPACE), AREA.width, Mm(AREA.bottom - bottom - SPACE))
        columns, rows = self._columns(), tuple(self._rows(pages, own))
        groups = set_table(columns, rows, _boxes(first), self._metrics)
        high = Mm(table_height(columns, rows, self._metrics) + SPACE)
        seen = glance(self._hanging, first.inset(Mm(0), high, Mm(0), Mm(0)), self._metrics)
        if seen:
            marks += seen
        elif seen := glance(self._hanging, AREA, self._metrics):
            groups += (seen,)
        name = told(spoken.HEADING, self._language)
        return (Page(PAGE, (*marks, *groups[0]), name=name), *(Page(PAGE, group) for group in groups[1:]))

    def _usual(self) -> Hung | None:
        """Return the first panel of the size that hangs most often."""
        hanging = [hung for hung in self._hung if not hung.stands]
        sizes = [hung.panel.size for hung in hanging]
        return max(hanging, key=lambda hung: sizes.count(hung.panel.size), default=None)

    def _words(self) -> tuple[tuple[Mark, ...], Mm]:
        venue = self._hanging.venue
        days = f"{day(venue.opens)} – {day(venue.closes)}"
        column = Rect(AREA.x, AREA.y, LEFT, AREA.height)
        head = stack(
            (
                Block(told(spoken.HEADING, self._language), TITLE, Role.TITLE),
                Block(Text(f"{venue.name} · {days}", self._language), VENUE),
            ),
            column,
            FLAT,
            self._metrics,
        )
        marks: list[Mark] = list(head.lines)
        y = Mm(head.bottom + SPACE)
        for label, text in self._facts():
            y = self._entry(marks, told(label, self._language), text, LABELS, y)
        y = Mm(y + SPACE / 2)
        drop = centimetres(HOOK_BELOW_TOP, self._language)
        for number, step in enumerate(spoken.STEPS, start=1):
            numeral = Text(f"{number}.", UNDETERMINED)
            y = self._entry(marks, numeral, told(step, self._language, drop=drop), NUMERALS, y)
        return tuple(marks), y

    def _facts(self) -> Iterator[tuple[Wording, Text]]:
        venue, language = self._hanging.venue, self._language
        hooks = sum(2 for hung in self._hung if not hung.stands)
        yield spoken.PANELS, told(spoken.PANELS_TOLD, language, panels=len(self._hung))
        if self._material:
            yield spoken.MATERIAL, Text(self._material, language)
        hanging = [hung for hung in self._hung if not hung.stands]
        none = hanging and len(self._hanging.raised()) == len(hanging)
        wording = spoken.NO_HEIGHT_TOLD if none else spoken.HEIGHT_TOLD
        height = told(wording, language, line=centimetres(venue.centre_line, language))
        yield spoken.HEIGHT, _with(height, self._raised())
        yield (
            spoken.GAP,
            told(
                spoken.GAP_TOLD if self._hanging.gap == venue.gap else spoken.WIDER_GAP_TOLD,
                language,
                gap=centimetres(self._hanging.gap, language),
                wished=centimetres(venue.gap, language),
            ),
        )
        for evening in evenings((hung.panel for hung in self._hung), language):
            yield spoken.BEFORE, evening
        yield spoken.BRING, told(spoken.BRING_TOLD, language, hooks=hooks)

    def _raised(self) -> Text | None:
        numbers = ", ".join(str(hung.panel.number) for hung in self._hanging.raised())
        free = centimetres(FREE, self._language)
        return told(spoken.RAISED, self._language, free=free, numbers=numbers) if numbers else None

    def _entry(self, marks: list[Mark], label: Text, text: Text, indent: Mm, y: Mm) -> Mm:
        name = stack((Block(label, STRONG),), Rect(AREA.x, y, indent, Mm(0)), FLAT, self._metrics)
        beside = Rect(Mm(AREA.x + indent), y, Mm(LEFT - indent), Mm(0))
        said = stack((Block(text, BODY),), beside, FLAT, self._metrics)
        marks += (*name.lines, *said.lines)
        return Mm(max(name.bottom, said.bottom) + SPACE / 4)

    def _example(self, hung: Hung, x: Mm, y: Mm) -> tuple[tuple[Mark, ...], Mm]:
        """One panel with its heights and hooks, and people before it."""
        size, room = hung.panel.size, AREA.right - x
        caption = told(spoken.EXAMPLE, self._language, number=hung.panel.number)
        head = stack((Block(caption, STRONG),), Rect(x, y, Mm(room), Mm(0)), FLAT, self._metrics)
        scale = max(max(hung.top, ADULT) / DRAWN, (size.width + PEOPLE) / (room - HEIGHTS))
        floor = head.bottom + 2 * SPACE + max(hung.top, ADULT) / scale
        left, top = x + HEIGHTS, floor - hung.top / scale
        box = Rect(Mm(left), Mm(top), Mm(size.width / scale), Mm(size.height / scale))
        hook = floor - hung.hook_height / scale
        marks: list[Mark] = [*head.lines, Area(box, Ink(0.95)), *frame(box, 0.5)]
        labels: list[Lines] = []
        for height, wording, lift in (
            (hung.hook_height, spoken.HOOKS, 0.0),
            (hung.top, spoken.TOP_EDGE, 1.0),
            (hung.top - size.height / 2, spoken.CENTRE, 0.5),
            (hung.bottom, spoken.BOTTOM_EDGE, 0.5),
        ):
            at = floor - height / scale
            words = told(wording, self._language, height=centimetres(Mm(height), self._language))
            if self._put(labels, words, Rect(x, Mm(at), Mm(HEIGHTS - 5), Mm(0)), lift, Align.RIGHT):
                marks.append(line((left - 4, at), (box.right if wording is spoken.CENTRE else left, at), 0.2))
        for start, end in pairwise((hung.left, *hung.hooks, hung.right)):
            span = Rect(Mm(left + (start - hung.left) / scale), Mm(top - 1.5), Mm((end - start) / scale), Mm(0))
            figure = Text(centimetres(Mm(end - start), self._language), self._language)
            if self._put(labels, figure, span, 1.1, Align.CENTRE):
                marks.append(line((span.x + 0.3, span.y), (span.right - 0.3, span.y), 0.2))
        marks += labels
        marks += [disc(left + (at - hung.left) / scale, hook, 0.9, BLACK) for at in hung.hooks]
        for person in (
            standing(box.right + 350 / scale, floor, ADULT / scale),
            standing(box.right + 880 / scale, floor, CHILD / scale),
            seated(box.right + 1400 / scale, floor, 1000 / scale),
        ):
            marks += person
        marks.append(line((x, floor), (AREA.right, floor), 0.7))
        note = told(spoken.CENTIMETRES, self._language)
        under = stack((Block(note, SMALL),), Rect(x, Mm(floor + 2), Mm(room), Mm(0)), FLAT, self._metrics)
        return (*marks, *under.lines), under.bottom

    def _put(self, labels: list[Lines], words: Text, box: Rect, lift: float, align: Align) -> bool:
        """Add a label, raised above a box by a part of its own height, unless another is in its place."""
        style = TypeStyle(LABEL.size, LABEL.leading, align=align)
        measured = self._metrics.measure(words, style, Mm(500))
        wide = measured.widest + 0.2
        x = box.right - wide if align is Align.RIGHT else box.x + (box.width - wide) / 2
        place = Rect(Mm(x), Mm(box.y - lift * measured.height), Mm(wide), measured.height)
        if any(place.overlaps(label.box) for label in labels):
            return False
        labels.append(Lines(place, words, style, Role.ARTIFACT))
        return True

    def _columns(self) -> tuple[Column, ...]:
        heads = (
            *(spoken.COLUMN_WALL, spoken.COLUMN_WALL_NAME, spoken.COLUMN_WALL_SIZE),
            *(spoken.COLUMN_PANELS, spoken.COLUMN_PAGE),
        )
        return tuple(
            Column(told(head, self._language), Mm(width), figures=number > 1, bold=number == 0)
            for number, (head, width) in enumerate(zip(heads, WALLS, strict=True))
        )

    def _rows(self, pages: tuple[int, ...], own: int) -> Iterator[tuple[Text, ...]]:
        page, counts = own + 1, iter(pages)
        for number, wall in enumerate(self._hanging.walls, start=1):
            size = (centimetres(length, self._language) for length in (wall.wall.width, wall.wall.height))
            numbers = [hung.panel.number for hung in wall.hung]
            span = "–".join(str(end) for end in dict.fromkeys((numbers[0], numbers[-1]))) if numbers else "–"
            yield (
                Text(str(number), UNDETERMINED),
                Text(wall.wall.name, UNDETERMINED),
                Text(" × ".join(size), self._language),
                Text(span, UNDETERMINED),
                Text(str(page) if numbers else "–", UNDETERMINED),
            )
            page += next(counts) if numbers else 0


def _with(text: Text, more: Text | None) -> Text:
    return Text(f"{text.words} {more.words}", text.language) if more else text


def _boxes(first: Rect) -> Iterator[Rect]:
    yield first
    while True:
        yield AREA
