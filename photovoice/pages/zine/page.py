"""The page of a zine: margins, grid, type, and the page number on the outer side."""

from dataclasses import dataclass

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Code, Correction, Lines, Mark, Role
from photovoice.layouts.symbol import QUIET, side
from photovoice.layouts.zine import ZineLayout
from photovoice.pages import phrases
from photovoice.pages.flow import Block, stack
from photovoice.pages.words import credit_line, short_address
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Pt, Rect, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Align, Family, Ink, Metrics, TypeStyle

DESIGNED_FOR = Mm(148)  # the width of the page that lengths are given for; on smaller pages they shrink
INNER, OUTER, TOP, BOTTOM = Mm(16), Mm(13), Mm(14), Mm(17)
COLUMNS_FROM = Mm(100)  # the width of a page with room for two
LEAST_SIDE, LEAST_TOP, LEAST_BOTTOM = Mm(7), Mm(7), Mm(12)
BORDER = Mm(6)  # the white edge of pages with large pictures, where an office printer does not print
PPI = 300.0
MODULE, LEAST_MODULE = Mm(0.75), Mm(0.5)  # of a code; a telephone reads them from 30 and 20 cm
GAP = Mm(3)
NOTHING = Mm(0)
FREE = Grid(Mm(0), Mm(0.001))  # for words that stand on their own, off the grid

LEADING = Pt(13)  # of the grid
POCKET_LEADING = Pt(10.5)  # of the words in zines for the pocket
LINE = Mm(mm(LEADING))
HALF_LINE = Mm(LINE / 2)

QUIET_INK = Ink(0.35)
TITLE = TypeStyle(Pt(21), Pt(26), Family.TITLE, bold=True)
SMALL_TITLE = TypeStyle(Pt(14), Pt(19.5), Family.TITLE, bold=True)
SUBTITLE = TypeStyle(Pt(10.5), Pt(13), Family.TITLE, italic=True, ink=QUIET_INK)
QUOTATION = TypeStyle(Pt(17), Pt(26), Family.TITLE)
STORY = TypeStyle(Pt(11), Pt(16.25))
BODY = TypeStyle(Pt(9.5), Pt(13))
TRANSLATION = TypeStyle(Pt(8.5), Pt(13), ink=Ink(0.2))
HEADING = TypeStyle(Pt(8), Pt(13), bold=True, ink=QUIET_INK)
NOTE = TypeStyle(Pt(8.5), Pt(13), italic=True, ink=QUIET_INK)
CREDIT = TypeStyle(Pt(8), Pt(9.75), bold=True)
SMALL = TypeStyle(Pt(8), Pt(9.75))


@dataclass(frozen=True, slots=True)
class ZineJob:
    """What every page of one zine is planned from."""

    imprint: Imprint
    layout: ZineLayout
    metrics: Metrics
    subject: tuple[Text, ...] = ()  # whose or about what the zine is, where it is not the whole project's

    @property
    def languages(self) -> tuple[str, ...]:
        """What the edition speaks."""
        return self.imprint.languages

    @property
    def grid(self) -> Grid:
        """The lines that type stands on."""
        return Grid.of(self.shrunk(TOP, LEAST_TOP), LEADING)

    @property
    def text_grid(self) -> Grid:
        """The lines that what authors wrote stands on."""
        return Grid.of(self.grid.top, POCKET_LEADING) if self.layout.format.pocket else self.grid

    @property
    def right_bound(self) -> bool:
        """Tell whether the zine is leafed through from its right side."""
        return self.layout.right_bound(self.languages)

    @property
    def module(self) -> Mm:
        """How wide the modules of codes are."""
        return self.shrunk(MODULE, LEAST_MODULE)

    @property
    def small(self) -> bool:
        """Tell whether the page is smaller than the one that lengths are given for."""
        return self.layout.page.width < DESIGNED_FOR

    @property
    def narrow(self) -> bool:
        """Tell whether two columns do not fit beside each other."""
        return self.layout.page.width < COLUMNS_FROM

    def shrunk(self, length: Mm, least: Mm = NOTHING) -> Mm:
        """Return a length of the full design as it is on this page."""
        return Mm(max(least, length * min(1, self.layout.page.width / DESIGNED_FOR)))

    def fold_left(self, number: int) -> bool:
        """Tell whether the page's inner edge is its left one."""
        return (number % 2 == 1) != self.right_bound

    def type_area(self, number: int) -> Rect:
        """Return where words stand on a page."""
        page = self.layout.page
        inner, outer = self.shrunk(INNER, LEAST_SIDE), self.shrunk(OUTER, LEAST_SIDE)
        whole = Rect(Mm(0), Mm(0), page.width, page.height)
        left, right = (inner, outer) if self.fold_left(number) else (outer, inner)
        return whole.inset(left, self.shrunk(TOP, LEAST_TOP), right, self.shrunk(BOTTOM, LEAST_BOTTOM))

    @property
    def picture_area(self) -> Rect:
        """Where a picture may stand: into the bleed, or within the white border."""
        page = self.layout.page
        edge = Mm(-self.layout.bleed) if self.layout.bleed else BORDER
        return Rect(Mm(0), Mm(0), page.width, page.height).inset(edge, edge, edge, edge)

    def folio(self, number: int) -> Lines:
        """Return the page's number, in the lower outer corner."""
        area, style = self.type_area(number), TypeStyle(Pt(8), Pt(9.75), align=Align.LEFT, ink=QUIET_INK)
        text = Text(str(number), "und")
        if self.fold_left(number):
            style = TypeStyle(Pt(8), Pt(9.75), align=Align.RIGHT, ink=QUIET_INK)
        height = self.metrics.measure(text, style, area.width).height
        below = self.shrunk(Mm(8), Mm(6))
        return Lines(
            Rect(area.x, Mm(self.layout.page.height - below - height), area.width, height),
            text,
            style,
            Role.ARTIFACT,
        )


def sign_off(job: ZineJob, plate: Plate, area: Rect) -> tuple[Mark, ...]:
    """Return the credit and, if the gallery shows the plate, its code and address, at the area's foot."""
    credit = Block(credit_line(plate, job.languages), CREDIT, Role.CREDIT)
    if not plate.permalink or not job.imprint.web:
        return _at_foot(job, (credit,), area)
    address = job.imprint.address(plate.permalink)
    code = code_of(job, address, area)
    words = area.inset(Mm(code.box.right - area.x + GAP / 2), Mm(0), Mm(0), Mm(0))
    printed = Block(Text(short_address(address), UNDETERMINED), SMALL, link=address)
    return (*_at_foot(job, (credit, printed), words), code)


def code_of(job: ZineJob, address: str, area: Rect) -> Code:
    """Return the code of an address in the area's lower left corner, where its dark modules meet the edges."""
    wide, quiet = side(address, Correction.Q, job.module), QUIET * job.module
    leads = phrases.CODE_LEADS.in_any(*job.languages, "en")
    return Code(
        Rect(Mm(area.x - quiet), Mm(area.bottom + quiet - wide), wide, wide),
        address,
        Text(f"{leads.words} {short_address(address)}", leads.language),
        Correction.Q,
    )


def top_of(marks: tuple[Mark, ...]) -> Mm:
    """Return where the highest of some marks begins."""
    return Mm(min(mark.box.y for mark in marks))


def _at_foot(job: ZineJob, blocks: tuple[Block, ...], area: Rect) -> tuple[Mark, ...]:
    tall = stack(blocks, Rect(area.x, Mm(0), area.width, area.height), FREE, job.metrics).bottom
    return stack(blocks, Rect(area.x, Mm(area.bottom - tall), area.width, tall), FREE, job.metrics).lines
