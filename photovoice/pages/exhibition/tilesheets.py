"""Planning panels over sheets of an office printer: a page that tells how they are joined, then the sheets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from photovoice.layouts.exhibition import Panel, Panels
from photovoice.layouts.formats import A3, A4
from photovoice.layouts.frame import Grid, fit
from photovoice.layouts.page import Area, Document, Mark, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.tiling import MARGIN, Laid, Smaller, Tiling, tag, tile
from photovoice.pages.exhibition import tilewords
from photovoice.pages.flow import Block, stack
from photovoice.pages.jobdiagrams import line
from photovoice.pages.staff import centimetres, shortened, staff_language, told
from photovoice.problems import Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Pt, Rect, Size
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import PAPER, Align, Family, Metrics, TypeStyle

FREE = Grid(Mm(0), Mm(0.001))
EDGE = Mm(18)
NUMBERS = Mm(8)  # the column of the steps' numbers
RULER = 100
LINES = 2  # of a title
GAP = Mm(4)
MAP = 0.4  # of the sheet's height is kept for the map
TITLE = TypeStyle(Pt(26), Pt(31), Family.TITLE, bold=True)
SUBTITLE = TypeStyle(Pt(14), Pt(19), Family.TITLE, align=Align.LEFT)
BODY = TypeStyle(Pt(12), Pt(16.5))
BOLD = replace(BODY, bold=True)
TAGS = tuple(TypeStyle(Pt(size), Pt(size * 1.2), bold=True, align=Align.CENTRE) for size in (10, 9, 8, 7, 6, 5))
CLEAR = Mm(0.6)  # between a tag and the lines
PAPERS = {A4: "A4", A3: "A3"}


@dataclass(frozen=True, slots=True)
class Tiles:
    """The sheets of all panels, and what is laid on each: one part for each page."""

    document: Document
    laid: tuple[Laid, ...]


def plan_tiles(
    imprint: Imprint, layout: PanelLayout, panels: Panels, sheet: Size, metrics: Metrics, problems: Problems
) -> Tiles:
    """Return for each panel a page that tells how its sheets are joined, and the sheets, row by row.

    Args:
        imprint: Says which language staff read.
        layout: Where the format is written, for what would save sheets.
        panels: What hangs.
        sheet: A4 or A3, upright.
        metrics: Measures the words.
        problems: Warned where a slightly smaller format takes fewer sheets.
    """
    language = staff_language(imprint)
    tilings = {size: tile(size, sheet) for size in dict.fromkeys(panel.size for panel in panels.panels)}
    _offer(tile(layout.format, sheet), layout, problems)
    pages: list[Page] = []
    laid: list[Laid] = []
    for number, (panel, set_page) in enumerate(zip(panels.panels, panels.document.pages, strict=True)):
        tiling = tilings[panel.size]
        guide = _Guide(panel, tiling, layout, sheet, metrics, language)
        pages.append(guide.page())
        laid.append(Laid(number, _whole(set_page.trim), guide.map))
        drawn = set_page.trim.width / panel.size.width
        for row in range(tiling.rows):
            for column in range(tiling.columns):
                pages.append(Page(tiling.sheet, tuple(_tags(tiling, column, row, metrics))))
                source = _scaled(tiling.source(column, row), drawn)
                laid.append(Laid(number, source, tiling.box, tiling.kept(column, row)))
    title = told(tilewords.TITLE, language, paper=PAPERS[sheet], exhibition=panels.document.title.words)
    return Tiles(Document(title, tuple(pages), panels.document.shows), tuple(laid))


def _offer(tiling: Tiling, layout: PanelLayout, problems: Problems) -> None:
    if better := tiling.better:
        problems.warn(
            layout.place,
            "A panel of {width} × {height} cm takes {sheets} sheets of an office printer; at {percent} % of its "
            "size it would take {fewer}.",
            "If that is good enough, write   format: {format}   here.",
            width=centimetres(tiling.size.width, "en"),
            height=centimetres(tiling.size.height, "en"),
            sheets=tiling.sheets,
            percent=better.percent,
            fewer=better.sheets,
            format=_format(better, layout),
        )


class _Guide:
    """The page before a panel's sheets: a map of them, and how they are cut and glued."""

    def __init__(
        self, panel: Panel, tiling: Tiling, layout: PanelLayout, sheet: Size, metrics: Metrics, language: str
    ) -> None:
        self._panel, self._tiling, self._layout = panel, tiling, layout
        self._sheet, self._metrics, self._language = sheet, metrics, language
        self._area = _whole(sheet).inset(EDGE, EDGE, EDGE, EDGE)
        self._head = stack(tuple(self._heading()), self._area, FREE, metrics)
        room = Rect(self._area.x, Mm(self._head.bottom + 2 * GAP), self._area.width, Mm(MAP * sheet.height))
        self.map = fit(tiling.size.width / tiling.size.height, room, across=0, down=0)

    def page(self) -> Page:
        """Return it; what its map shows is laid beneath."""
        marks: list[Mark] = [*self._head.lines, *self._grid()]
        y = Mm(self.map.bottom + 2 * GAP)
        for number, step in enumerate(tilewords.STEPS, start=1):
            y = self._step(marks, number, told(step, self._language), y)
        if better := self._tiling.better:
            offer = told(
                tilewords.BETTER,
                self._language,
                percent=better.percent,
                width=centimetres(better.size.width, self._language),
                height=centimetres(better.size.height, self._language),
                sheets=better.sheets,
                format=_format(better, self._layout),
            )
            box = Rect(self._area.x, Mm(y + GAP), self._area.width, self._area.height)
            marks += stack((Block(offer, BODY),), box, FREE, self._metrics).lines
        title = self._panel.title
        name = Text(f"{self._panel.number}. {title.words}", title.language)
        return Page(self._sheet, tuple(marks), name=name)

    def _heading(self) -> Iterator[Block]:
        tiling = self._tiling
        yield Block(told(tilewords.PANEL, self._language, number=self._panel.number), TITLE, Role.TITLE)
        title = shortened(self._panel.title, SUBTITLE, self._area.width, LINES, self._metrics)
        yield Block(title, SUBTITLE, above=Mm(1))
        takes = told(
            tilewords.TAKES,
            self._language,
            width=centimetres(tiling.size.width, self._language),
            height=centimetres(tiling.size.height, self._language),
            paper=PAPERS[self._sheet],
            sheets=tiling.sheets,
            columns=tiling.columns,
            rows=tiling.rows,
        )
        yield Block(takes, BODY, above=GAP)

    def _grid(self) -> Iterator[Mark]:
        """Yield the seams over the map, and the name of each sheet where there is room for it."""
        tiling, whole = self._tiling, self.map
        scale = whole.width / tiling.size.width
        cells = {
            tag(column, row): _moved(_scaled(tiling.seen(column, row), scale), whole)
            for row in range(tiling.rows)
            for column in range(tiling.columns)
        }
        for pen, ink in ((1.0, PAPER), (0.3, BODY.ink)):
            for x in sorted({whole.x, *(cell.right for cell in cells.values())}):
                yield line((x, whole.y), (x, whole.bottom), pen, ink)
            for y in sorted({whole.y, *(cell.bottom for cell in cells.values())}):
                yield line((whole.x, y), (whole.right, y), pen, ink)
        for name, cell in cells.items():
            yield from _label((name,), cell, self._metrics)

    def _step(self, marks: list[Mark], number: int, step: Text, y: Mm) -> Mm:
        area = self._area
        beside = Rect(Mm(area.x + NUMBERS), y, Mm(area.width - NUMBERS), area.height)
        counted = (Block(Text(f"{number}.", UNDETERMINED), BOLD),)
        named = stack(counted, Rect(area.x, y, NUMBERS, area.height), FREE, self._metrics)
        said = stack((Block(step, BODY),), beside, FREE, self._metrics)
        marks += (*named.lines, *said.lines)
        if number > 1:
            return Mm(said.bottom + GAP / 2)
        at = said.bottom + GAP
        ends = (beside.x, beside.x + RULER)
        marks.append(line((ends[0], at), (ends[1], at)))
        marks += [line((x, at - 2), (x, at + 2)) for x in ends]
        return Mm(at + GAP)


def _tags(tiling: Tiling, column: int, row: int, metrics: Metrics) -> Iterator[Mark]:
    """Yield what joins a sheet to the next ones, on the strips that take glue.

    The last sheet has none: its name is on a strip that is cut off.
    """
    name, kept = tag(column, row), tiling.kept(column, row)
    printed = _whole(tiling.sheet).inset(MARGIN, MARGIN, MARGIN, MARGIN)
    if column < tiling.columns - 1:
        strip = Rect(kept.right, kept.y, Mm(printed.right - kept.right), kept.height)
        yield from _label((name, "→", tag(column + 1, row)), strip, metrics)
    if row < tiling.rows - 1:
        strip = Rect(kept.x, kept.bottom, kept.width, Mm(printed.bottom - kept.bottom))
        yield from _label((f"{name} ↓ {tag(column, row + 1)}",), strip, metrics)
    if (column, row) == (tiling.columns - 1, tiling.rows - 1):
        strip = Rect(printed.x, kept.y, Mm(kept.x - printed.x), kept.height)
        if not column:
            strip = Rect(kept.x, printed.y, kept.width, Mm(kept.y - printed.y))
        if tiling.sheets > 1:
            yield from _label((name,), strip, metrics)


def _label(lines: tuple[str, ...], strip: Rect, metrics: Metrics) -> Iterator[Mark]:
    """Yield short words in the middle of a strip, on white, as large as fits; none where nothing does."""
    room = strip.inset(CLEAR, CLEAR, CLEAR, CLEAR)
    texts = [Text(words, UNDETERMINED) for words in lines]
    for style in TAGS:
        measured = [metrics.measure(text, style, room.width) for text in texts]
        tall = sum(found.height for found in measured)
        if tall <= room.height and all(found.lines == 1 for found in measured):
            wide = Mm(max(found.widest for found in measured) + CLEAR)
            yield Area(_middle(strip, wide, Mm(tall)), PAPER)
            box = _middle(strip, room.width, Mm(tall))
            yield from stack([Block(text, style) for text in texts], box, FREE, metrics).lines
            return


def _middle(of: Rect, width: Mm, height: Mm) -> Rect:
    return Rect(Mm(of.x + (of.width - width) / 2), Mm(of.y + (of.height - height) / 2), width, height)


def _whole(size: Size) -> Rect:
    return Rect(Mm(0), Mm(0), size.width, size.height)


def _scaled(box: Rect, scale: float) -> Rect:
    return Rect(Mm(box.x * scale), Mm(box.y * scale), Mm(box.width * scale), Mm(box.height * scale))


def _moved(box: Rect, to: Rect) -> Rect:
    return Rect(Mm(box.x + to.x), Mm(box.y + to.y), box.width, box.height)


def _format(better: Smaller, layout: PanelLayout) -> str:
    """Return the smaller size as staff write it in the layout, whose panels may lie on their side."""
    size = better.size
    if (size.width < size.height) != (layout.format.width < layout.format.height):
        size = size.turned()
    return f"{centimetres(size.width, 'en')}x{centimetres(size.height, 'en')}"
