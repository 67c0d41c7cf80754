"""One wall label: its number, what is said in every language, credit, and the code with its address."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Code, Correction, Mark, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.symbol import QUIET, fits, side
from photovoice.pages import phrases
from photovoice.pages.exhibition.panelpage import LEAST_MODULE, QUIET_INK, REACH
from photovoice.pages.exhibition.voices import Voice, voices
from photovoice.pages.flow import Block, stack
from photovoice.pages.words import credit_line, short_address
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.measure import Mm, Pt, Rect, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Align, Family, Metrics, TypeStyle

FREE = Grid(Mm(0), Mm(0.001))
LARGEST, SMALLEST = 24.0, 14.0  # points
PADDING = Mm(7)
NUMBERS = Mm(17)  # their column
NARROWEST = Mm(50)  # column of words
CLOSEST = 0.6  # metres; nobody reads a label from farther away
BESIDE_CODE = Mm(7)  # its quiet zone and a hair more


@dataclass(frozen=True, slots=True)
class LabelJob:
    """What every label of one exhibition is planned from."""

    imprint: Imprint
    layout: PanelLayout
    metrics: Metrics

    @property
    def languages(self) -> tuple[str, ...]:
        """What the edition speaks."""
        return self.imprint.languages


@dataclass(frozen=True, slots=True)
class _Type:
    """What a label is set in; languages never differ."""

    points: Pt

    @property
    def caption(self) -> TypeStyle:
        return TypeStyle(self.points, Pt(self.points * 1.3))

    @property
    def title(self) -> TypeStyle:
        size = min(LARGEST, self.points * 1.2)
        return TypeStyle(Pt(size), Pt(size * 1.2), Family.TITLE, bold=True)

    @property
    def small(self) -> TypeStyle:
        size = max(SMALLEST, self.points * 0.75)
        return TypeStyle(Pt(size), Pt(size * 1.3))

    @property
    def gap(self) -> Mm:
        return Mm(mm(self.caption.leading) * 0.6)


def set_label(job: LabelJob, plate: Plate, number: int, points: Pt, cell: Rect) -> tuple[Mark, ...] | None:
    """Return the label set in so large a type, or None when the cell does not hold it.

    The number stands over the code, the words beside them: at the right, or at the left where the first of the
    project's languages is written from the right.
    """
    style, inner = _Type(points), cell.inset(PADDING, PADDING, PADDING, PADDING)
    mirrored = direction(job.languages[0]) == "rtl"
    code = _code(job, plate, inner, at_right=mirrored)
    edge = Mm(code.box.width - 2 * QUIET * _module(job) + BESIDE_CODE) if code else NUMBERS
    column = inner.inset(*((Mm(0), Mm(0), edge, Mm(0)) if mirrored else (edge, Mm(0), Mm(0), Mm(0))))
    align = Align.RIGHT if mirrored else Align.LEFT
    numeral = Block(Text(str(number), UNDETERMINED), replace(style.title, align=align))
    at = replace(inner, x=Mm(inner.right - NUMBERS) if mirrored else inner.x, width=NUMBERS)
    top = stack((numeral,), at, FREE, job.metrics)
    if column.width < NARROWEST or (code and code.box.y < top.bottom):
        return None
    head = stack(tuple(_said(job, plate, style)), column, FREE, job.metrics)
    signed = _signed(job, plate, style, linked=code is not None)
    tall = stack(signed, replace(column, y=Mm(0)), FREE, job.metrics).bottom
    foot = stack(signed, replace(column, y=Mm(inner.bottom - tall)), FREE, job.metrics)
    if (head.bottom + style.gap if head.lines else inner.y) > inner.bottom - tall:
        return None
    return (*top.lines, *head.lines, *((code,) if code else ()), *foot.lines)


def _said(job: LabelJob, plate: Plate, style: _Type) -> Iterator[Block]:
    for rank, voice in enumerate(voices(plate, job.languages)):
        for place, block in enumerate(_spoken(voice, style)):
            yield replace(block, above=style.gap) if rank and not place else block


def _spoken(voice: Voice, style: _Type) -> Iterator[Block]:
    note = replace(style.small, italic=True, ink=QUIET_INK)
    near = Mm(style.gap / 4)
    if voice.title:
        yield Block(voice.title, style.title, Role.HEADING)
    if voice.content_note:
        yield Block(voice.content_note, note, above=near)
    if voice.caption:
        yield Block(voice.caption, style.caption, Role.CAPTION, near)


def _signed(job: LabelJob, plate: Plate, style: _Type, *, linked: bool) -> tuple[Block, ...]:
    credit = Block(credit_line(plate, job.languages), replace(style.small, bold=True), Role.CREDIT)
    if not linked or not plate.permalink:
        return (credit,)
    address = job.imprint.address(plate.permalink)
    return credit, Block(Text(short_address(address), UNDETERMINED), style.small, link=address)


def _code(job: LabelJob, plate: Plate, inner: Rect, *, at_right: bool) -> Code | None:
    """Return the code in a lower corner; its quiet zone reaches into the padding."""
    if not plate.permalink or not job.imprint.web or not fits(job.imprint.address(plate.permalink)):
        return None
    address, module = job.imprint.address(plate.permalink), _module(job)
    wide, quiet = side(address, Correction.M, module), QUIET * module
    left = inner.right + quiet - wide if at_right else inner.x - quiet
    leads = phrases.CODE_LEADS.in_any(*job.languages, "en")
    alt = Text(f"{leads.words} {short_address(address)}", leads.language)
    return Code(Rect(Mm(left), Mm(inner.bottom + quiet - wide), wide, wide), address, alt)


def _module(job: LabelJob) -> Mm:
    return Mm(max(LEAST_MODULE, min(job.layout.code_distance, CLOSEST) / REACH))
