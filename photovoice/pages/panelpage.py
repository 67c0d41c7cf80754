"""The page of a panel: margins, type by viewing distance, and the code with its address in words."""

import math
from dataclasses import dataclass

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Code, Correction, Mark, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.symbol import QUIET, side
from photovoice.pages import phrases
from photovoice.pages.flow import Block, Stack, stack
from photovoice.pages.words import credit_line, short_address
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import MM_PER_INCH, Mm, Pt, Rect, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Family, Ink, Metrics, TypeStyle

FREE = Grid(Mm(0), Mm(0.001))
PPI = 150.0
POINTS_PER_METRE = 24.0  # of viewing distance: letters without ascenders are then seen under 16 minutes of arc
LEAST_CAPTION, LEAST_SMALL = 24.0, 18.0
SIGNS_A_LINE = 55
REACH = 0.4  # metres from which a telephone reads a code, for each millimetre of its modules
LEAST_MODULE = 0.65
QUIET_INK = Ink(0.3)


@dataclass(frozen=True, slots=True)
class PanelJob:
    """What every panel of one exhibition is planned from."""

    imprint: Imprint
    layout: PanelLayout
    metrics: Metrics

    @property
    def languages(self) -> tuple[str, ...]:
        """What the edition speaks."""
        return self.imprint.languages

    @property
    def margin(self) -> Mm:
        """The white around words."""
        return Mm(self.layout.format.width * 0.055)

    @property
    def caption(self) -> TypeStyle:
        """What stories are set in, the same for every language."""
        size = max(LEAST_CAPTION, POINTS_PER_METRE * self.layout.viewing_distance)
        return TypeStyle(Pt(size), Pt(size * 1.32))

    @property
    def title(self) -> TypeStyle:
        """What titles are set in, the same for every language."""
        size = self.caption.size * 1.4
        return TypeStyle(Pt(size), Pt(size * 1.16), Family.TITLE, bold=True)

    @property
    def small(self) -> TypeStyle:
        """What is read close to the panel."""
        size = max(LEAST_SMALL, self.caption.size * 0.62)
        return TypeStyle(Pt(size), Pt(size * 1.3))

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


def sign_off(job: PanelJob, plate: Plate, area: Rect, *, code_right: bool) -> tuple[Mark, ...]:
    """Return the credit and, if the gallery shows the plate, its code and address, at the area's foot."""
    bold = TypeStyle(job.small.size, job.small.leading, bold=True)
    credit = Block(credit_line(plate, job.languages), bold, Role.CREDIT)
    if not plate.permalink or not job.imprint.web:
        return at_foot(job, (credit,), area).lines
    address = job.imprint.address(plate.permalink)
    module = Mm(max(LEAST_MODULE, job.layout.code_distance / REACH))
    wide = side(address, Correction.Q, module)
    quiet = QUIET * module
    left = Mm(area.right + quiet - wide) if code_right else Mm(area.x - quiet)
    leads = phrases.CODE_LEADS.in_any(*job.languages, "en")
    alt = Text(f"{leads.words} {short_address(address)}", leads.language)
    code = Code(Rect(left, Mm(area.bottom + quiet - wide), wide, wide), address, alt, Correction.Q)
    spared = Mm(wide - quiet)
    beside = area.inset(*(Mm(0), Mm(0), spared, Mm(0)) if code_right else (spared, Mm(0), Mm(0), Mm(0)))
    printed = Block(Text(short_address(address), UNDETERMINED), job.small)
    return (*at_foot(job, (credit, printed), beside).lines, code)


def at_foot(job: PanelJob, blocks: tuple[Block, ...], area: Rect) -> Stack:
    """Return texts set so that they end with the area."""
    tall = stack(blocks, Rect(area.x, Mm(0), area.width, area.height), FREE, job.metrics).bottom
    return stack(blocks, Rect(area.x, Mm(area.bottom - tall), area.width, tall), FREE, job.metrics)
