"""The page of a panel: margins, type by viewing distance, and the code with its address in words."""

import math
from dataclasses import dataclass, replace

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Area, Code, Correction, Mark, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.symbol import QUIET, side
from photovoice.pages import phrases
from photovoice.pages.flow import Block, Stack, stack
from photovoice.pages.inks import ink_on
from photovoice.pages.scrutiny import LONGEST_CODE
from photovoice.pages.words import credit_line, short_address
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import MM_PER_INCH, Mm, Pt, Rect, Size, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import PAPER, Family, Ink, Metrics, TypeStyle

FREE = Grid(Mm(0), Mm(0.001))
PPI = 150.0
POINTS_PER_METRE = 24.0  # of viewing distance: letters without ascenders are then seen under 16 minutes of arc
LEAST_CAPTION, LEAST_SMALL = 24.0, 18.0
SIGNS_A_LINE = 55
REACH = 0.4  # metres from which a telephone reads a code, for each millimetre of its modules
LEAST_MODULE = 0.65
QUIET_INK = Ink(0.3)
SAFE, BANNER_SAFE = Mm(10), Mm(20)  # from the edge, where panels and banners may be cut
BANNER = Mm(1500)  # long edge from which a panel is made like a banner
READ_BELOW, READ_ABOVE = Mm(1700), Mm(600)  # from the floor: where words of what stands on it are read
CODE_BELOW, CODE_ABOVE = Mm(1400), Mm(800)  # from the floor: where a telephone is held to a code


@dataclass(frozen=True, slots=True)
class PanelJob:
    """What every panel of one exhibition is planned from; ground is what words stand on."""

    imprint: Imprint
    layout: PanelLayout
    metrics: Metrics
    ground: Ink = PAPER

    @property
    def languages(self) -> tuple[str, ...]:
        """What the edition speaks."""
        return self.imprint.languages

    @property
    def coloured(self) -> bool:
        """Tell whether words stand on colour."""
        return self.ground != PAPER

    @property
    def safe(self) -> Mm:
        """How far from the edge every word and code stays."""
        return BANNER_SAFE if is_banner(self.layout.format) else SAFE

    @property
    def margin(self) -> Mm:
        """The white around words."""
        return Mm(max(self.safe, min(self.layout.format.width, self.layout.format.height) * 0.055))

    @property
    def caption(self) -> TypeStyle:
        """What stories are set in, the same for every language."""
        size = max(LEAST_CAPTION, POINTS_PER_METRE * self.layout.viewing_distance)
        return TypeStyle(Pt(size), Pt(size * 1.32), ink=ink_on(self.ground))

    @property
    def title(self) -> TypeStyle:
        """What titles are set in, the same for every language."""
        size = self.caption.size * 1.4
        return TypeStyle(Pt(size), Pt(size * 1.16), Family.TITLE, bold=True, ink=ink_on(self.ground))

    @property
    def small(self) -> TypeStyle:
        """What is read close to the panel."""
        size = max(LEAST_SMALL, self.caption.size * 0.62)
        return TypeStyle(Pt(size), Pt(size * 1.3), ink=ink_on(self.ground))

    @property
    def note(self) -> TypeStyle:
        """What warns of a picture."""
        return replace(self.small, italic=True, ink=self.small.ink if self.coloured else QUIET_INK)

    @property
    def widest(self) -> Mm:
        """The widest column that is read with ease."""
        return Mm(SIGNS_A_LINE * 0.52 * mm(self.caption.size))

    @property
    def gap(self) -> Mm:
        """The room between blocks."""
        return Mm(mm(self.caption.leading) * 0.8)

    @property
    def eye(self) -> float:
        """Pixels per inch that the eye resolves from the viewing distance; presses want 72 at least."""
        return max(72.0, MM_PER_INCH / (self.layout.viewing_distance * 1000 * math.tan(math.radians(1 / 60))))

    @property
    def module(self) -> Mm:
        """How wide a code's modules are, so that it is read from where telephones are."""
        return Mm(max(LEAST_MODULE, self.layout.code_distance / REACH))

    @property
    def code(self) -> Mm:
        """How wide the code of a photograph is, its quiet zone included."""
        return side(self.imprint.address(LONGEST_CODE), Correction.Q, self.module)

    def read_from(self, share: float) -> "PanelJob":
        """Return the job with type for another distance, as a share of the viewing distance."""
        return replace(
            self, layout=replace(self.layout, viewing_distance=max(0.5, self.layout.viewing_distance * share))
        )

    def area(self, size: Size) -> Rect:
        """Return where words may be on a panel so large: within its margins, and at the height of eyes."""
        inner = Rect(self.margin, self.margin, Mm(size.width - 2 * self.margin), Mm(size.height - 2 * self.margin))
        if not self.layout.stands:
            return inner
        top, bottom = max(inner.y, size.height - READ_BELOW), min(inner.bottom, size.height - READ_ABOVE)
        return Rect(inner.x, Mm(top), inner.width, Mm(bottom - top))

    def code_area(self, size: Size) -> Rect:
        """Return where words that a code belongs to may be."""
        area = self.area(size)
        if not self.layout.stands:
            return area
        return Rect(area.x, area.y, area.width, Mm(min(area.bottom, size.height - CODE_ABOVE) - area.y))

    def page(self, size: Size, marks: tuple[Mark, ...]) -> Page:
        """Return a panel with these marks on the job's ground."""
        bleed = self.layout.bleed
        whole = Rect(Mm(-bleed), Mm(-bleed), Mm(size.width + 2 * bleed), Mm(size.height + 2 * bleed))
        ground = (Area(whole, self.ground),) if self.coloured else ()
        return Page(size, (*ground, *marks), bleed)


def is_banner(size: Size) -> bool:
    """Tell whether a panel is so large that it is made like a banner."""
    return max(size.width, size.height) > BANNER


def sign_off(job: PanelJob, plate: Plate, area: Rect, *, code_right: bool) -> tuple[Mark, ...]:
    """Return the credit and, if the gallery shows the plate, its code and address, at the area's foot."""
    bold = replace(job.small, bold=True)
    credit = Block(credit_line(plate, job.languages), bold, Role.CREDIT)
    address = job.imprint.address(plate.permalink) if plate.permalink and job.imprint.web else ""
    return with_code(job, (credit,), address, area, code_right=code_right)


def with_code(
    job: PanelJob, blocks: tuple[Block, ...], address: str, area: Rect, *, code_right: bool
) -> tuple[Mark, ...]:
    """Return texts at the area's foot and beside them, where there is an address, its code and its words."""
    if not address:
        return at_foot(job, blocks, area).lines
    wide = side(address, Correction.Q, job.module)
    # On paper the modules line up with the words; on colour the white around them does.
    quiet = Mm(0 if job.coloured else QUIET * job.module)
    left = Mm(area.right + quiet - wide) if code_right else Mm(area.x - quiet)
    leads = phrases.CODE_LEADS.in_any(*job.languages, "en")
    alt = Text(f"{leads.words} {short_address(address)}", leads.language)
    code = Code(Rect(left, Mm(area.bottom + quiet - wide), wide, wide), address, alt, Correction.Q)
    spared = Mm(wide + job.gap / 2 if job.coloured else wide - quiet)
    beside = area.inset(*(Mm(0), Mm(0), spared, Mm(0)) if code_right else (spared, Mm(0), Mm(0), Mm(0)))
    printed = Block(Text(short_address(address), UNDETERMINED), job.small)
    white = (Area(code.box, PAPER),) if job.coloured else ()
    return (*at_foot(job, (*blocks, printed), beside).lines, *white, code)


def at_foot(job: PanelJob, blocks: tuple[Block, ...], area: Rect) -> Stack:
    """Return texts set so that they end with the area."""
    tall = stack(blocks, Rect(area.x, Mm(0), area.width, area.height), FREE, job.metrics).bottom
    return stack(blocks, Rect(area.x, Mm(area.bottom - tall), area.width, tall), FREE, job.metrics)
