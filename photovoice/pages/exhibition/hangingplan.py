"""Planning what somebody takes along to hang an exhibition: an overview, then every wall to scale with a table."""

from collections.abc import Iterator
from itertools import repeat

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.hanging import Hanging, Hung, HungWall
from photovoice.layouts.page import Document, Mark, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.stretches import FREE
from photovoice.pages.exhibition import hangingwords as spoken
from photovoice.pages.exhibition.hangingdraw import BENEATH, GUTTER, Drawing
from photovoice.pages.exhibition.hangingoverview import AREA, FLAT, PAGE, plan_overview
from photovoice.pages.exhibition.hangingpieces import MOST_PANELS, Piece, divided, heights, legible
from photovoice.pages.exhibition.hangingtable import Column, set_table, table_height
from photovoice.pages.exhibition.takedown import column, evenings
from photovoice.pages.flow import Block, stack
from photovoice.pages.staff import centimetres, staff_language, told
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Pt, Rect, Size, mm
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Align, Family, Metrics, TypeStyle

TITLE = TypeStyle(Pt(18), Pt(22), Family.TITLE, bold=True)
SUBTITLE = TypeStyle(Pt(10), Pt(14))
SCALE = TypeStyle(Pt(14), Pt(22), bold=True, align=Align.RIGHT)
SCALE_WIDTH = Mm(45)
NOTE = TypeStyle(Pt(8), Pt(10.5))
MARKED_NOTE = TypeStyle(Pt(10), Pt(13), bold=True)
SPACE = Mm(5)
MORE_NOTES = Mm(8)  # below a drawing that has a page to itself
LEAST_DRAWING = Mm(45)  # high; where a table leaves less it stands on a page of its own
MARKED = (spoken.COLUMN_NUMBER, *spoken.COLUMN_HOOK, spoken.COLUMN_HOOK_HEIGHT)
WIDTHS = (11, 70, 27, 23, 23, 24, 24, 23, 20, 24)  # of the table's columns, mm


def plan_hanging(
    imprint: Imprint, layout: PanelLayout, panels: Panels, hanging: Hanging, metrics: Metrics
) -> Document:
    """Return A4 pages for any printer, in Czech or else in English; walls on which nothing hangs have none."""
    language = staff_language(imprint)
    walls = [
        _WallPages(number, wall, hanging, language, metrics).planned()
        for number, wall in enumerate(hanging.walls, start=1)
        if wall.hung
    ]
    overview = plan_overview(layout.material, hanging, tuple(map(len, walls)), language, metrics)
    title = told(spoken.HEADING, language)
    pages = (*overview, *(page for pages in walls for page in pages))
    return Document(Text(f"{title.words}: {hanging.venue.name}", language), pages, panels.document.shows)


def hanging_table(hanging: Hanging, language: str) -> tuple[tuple[str, ...], ...]:
    """Return the plan as rows of a spreadsheet, its head first; lengths in centimetres, Czech with a comma."""
    columns = (
        *(spoken.COLUMN_WALL, spoken.COLUMN_NUMBER, spoken.COLUMN_TITLE),
        *(spoken.COLUMN_WIDTH, spoken.COLUMN_HEIGHT, spoken.COLUMN_LEFT, spoken.COLUMN_CENTRE),
        *(*spoken.COLUMN_HOOK, spoken.COLUMN_HOOK_HEIGHT, spoken.COLUMN_TOP, spoken.COLUMN_AFTER),
    )
    ends = iter(column([hung.panel for wall in hanging.walls for hung in wall.hung], language))
    rows = [(*(told(head, language).words for head in columns), *next(ends))]
    for number, wall in enumerate(hanging.walls, start=1):
        for hung, after in zip(wall.hung, wall.after(), strict=True):
            size = hung.panel.size
            hooks = ("", "", "") if hung.stands else _lengths(language, *hung.hooks, hung.hook_height)
            rows.append(
                (
                    wall.wall.name or str(number),
                    str(hung.panel.number),
                    hung.panel.title.words,
                    *_lengths(language, size.width, size.height, hung.left, hung.centre),
                    *hooks,
                    *_lengths(language, hung.top, after),
                    *next(ends),
                )
            )
    return tuple(rows)


class _WallPages:
    """What the pages of one wall are planned from."""

    def __init__(
        self, number: int, hung_wall: HungWall, hanging: Hanging, language: str, metrics: Metrics
    ) -> None:
        self._number, self._wall, self._hanging = number, hung_wall, hanging
        self._language, self._metrics = language, metrics
        heads = (
            *(spoken.COLUMN_NUMBER, spoken.COLUMN_TITLE, spoken.COLUMN_SIZE),
            *(spoken.COLUMN_LEFT, spoken.COLUMN_CENTRE, *spoken.COLUMN_HOOK),
            *(spoken.COLUMN_HOOK_HEIGHT, spoken.COLUMN_TOP, spoken.COLUMN_AFTER),
        )
        self._columns = tuple(
            Column(told(head, language), Mm(width), figures=head is not spoken.COLUMN_TITLE, bold=head in MARKED)
            for head, width in zip(heads, WIDTHS, strict=True)
        )

    def planned(self) -> tuple[Page, ...]:
        """Return the wall's pages from the left corner to the right one."""
        scale, pieces = self._divided()
        return tuple(
            page
            for part, piece in enumerate(pieces, start=1)
            for page in self._piece(piece, scale, (part, len(pieces)))
        )

    def _divided(self) -> tuple[int, tuple[Piece, ...]]:
        """Return the wall in pieces, drawn above their tables if they are legible there."""
        name = self._metrics.measure(self._name(), TITLE, Mm(AREA.width - SCALE_WIDTH)).height
        rest = AREA.height - name - mm(SUBTITLE.leading) - SPACE - BENEATH - mm(NOTE.leading)
        whole = Size(Mm(AREA.width - GUTTER), Mm(rest - MORE_NOTES))
        table = table_height(self._columns, self._rows(self._wall.hung[:MOST_PANELS]), self._metrics)
        above = Size(whole.width, Mm(rest - table - SPACE / 2))
        for height in heights(self._wall) if above.height >= LEAST_DRAWING else ():
            scale, pieces = divided(self._wall, above, height)
            if legible(self._wall, scale):
                return scale, pieces
        return divided(self._wall, whole, heights(self._wall)[0])

    def _piece(self, piece: Piece, scale: int, part: tuple[int, int]) -> Iterator[Page]:
        drawn = piece.height / scale
        head, top = self._head(piece, scale, part)
        floor = Mm(top + SPACE + drawn)
        drawing = Drawing(piece, scale, AREA.x + GUTTER, floor, self._language, self._metrics)
        notes = stack(
            [
                *(Block(note, NOTE) for note in self._notes(piece, drawing)),
                *(
                    Block(note, MARKED_NOTE)
                    for note in evenings((hung.panel for hung in piece.hung), self._language)
                ),
            ],
            Rect(AREA.x, Mm(floor + BENEATH), AREA.width, Mm(0)),
            FLAT,
            self._metrics,
        )
        marks = [*head, *drawing.marks(self._hanging.venue.centre_line), *notes.lines]
        rows = self._rows(piece.hung)
        under = Rect(AREA.x, Mm(notes.bottom + SPACE / 2), AREA.width, Mm(AREA.bottom - notes.bottom - SPACE / 2))
        beside = table_height(self._columns, rows, self._metrics) <= under.height
        below = AREA.inset(Mm(0), Mm(top - AREA.y + SPACE), Mm(0), Mm(0))
        tables = set_table(self._columns, rows, repeat(under if beside else below), self._metrics)
        if beside:
            marks += tables[0]
        yield Page(PAGE, tuple(marks), name=self._name() if part[0] == 1 else None)
        for table in tables[beside:]:
            yield Page(PAGE, (*head, *table))

    def _head(self, piece: Piece, scale: int, part: tuple[int, int]) -> tuple[tuple[Mark, ...], Mm]:
        wall = self._wall.wall
        numbers = [hung.panel.number for hung in piece.hung]
        on_it = spoken.ON_IT if len(numbers) > 1 else spoken.ONE_ON_IT
        size = {"width": self._cm(wall.width), "height": self._cm(wall.height)}
        said = [told(on_it, self._language, **size, first=numbers[0], last=numbers[-1]).words]
        if part[1] > 1:
            said.append(told(spoken.PART, self._language, part=part[0], parts=part[1]).words)
        blocks = (
            Block(self._name(), TITLE, Role.TITLE),
            Block(Text(" · ".join(said), self._language), SUBTITLE),
        )
        left = stack(blocks, AREA.inset(Mm(0), Mm(0), SCALE_WIDTH, Mm(0)), FLAT, self._metrics)
        corner = Rect(Mm(AREA.right - SCALE_WIDTH), AREA.y, SCALE_WIDTH, AREA.height)
        right = stack(
            (Block(told(spoken.SCALE, self._language, scale=scale), SCALE),), corner, FLAT, self._metrics
        )
        return (*left.lines, *right.lines), left.bottom

    def _name(self) -> Text:
        wording = spoken.WALL_NAMED if self._wall.wall.name else spoken.WALL
        return told(wording, self._language, number=self._number, name=self._wall.wall.name)

    def _notes(self, piece: Piece, drawing: Drawing) -> Iterator[Text]:
        if legend := drawing.legend():
            yield Text(", ".join(legend), self._language)
        if piece.height < self._wall.wall.height:
            yield told(spoken.HIGHER, self._language)
        raised = [str(hung.panel.number) for hung in self._hanging.raised() if hung in piece.hung]
        if raised:
            yield told(spoken.RAISED, self._language, free=self._cm(FREE), numbers=", ".join(raised))

    def _rows(self, shown: tuple[Hung, ...]) -> tuple[tuple[Text, ...], ...]:
        after = dict(zip(self._wall.hung, self._wall.after(), strict=True))
        return tuple(self._row(hung, after[hung]) for hung in shown)

    def _row(self, hung: Hung, after: Mm) -> tuple[Text, ...]:
        size = hung.panel.size
        figures = (
            f"{self._cm(size.width)} × {self._cm(size.height)}",
            *_lengths(self._language, hung.left, hung.centre),
            *(
                ("–", "–", told(spoken.STANDS, self._language).words)
                if hung.stands
                else _lengths(self._language, *hung.hooks, hung.hook_height)
            ),
            *_lengths(self._language, hung.top, after),
        )
        return (
            Text(str(hung.panel.number), UNDETERMINED),
            hung.panel.title,
            *(Text(figure, self._language) for figure in figures),
        )

    def _cm(self, length: Mm) -> str:
        return centimetres(length, self._language)


def _lengths(language: str, *lengths: Mm) -> tuple[str, ...]:
    return tuple(centimetres(length, language) for length in lengths)
