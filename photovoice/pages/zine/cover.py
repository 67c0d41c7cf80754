"""The outside of a zine: title, one picture and the organiser in front, the way to the gallery at the back."""

from photovoice.layouts.frame import fill, place
from photovoice.layouts.page import Area, Mark, Page, Role
from photovoice.layouts.symbol import QUIET
from photovoice.pages import phrases
from photovoice.pages.flow import Block, Stack, stack
from photovoice.pages.inks import ink_on
from photovoice.pages.words import described, short_address, spoken
from photovoice.pages.zine.page import FREE, GAP, PPI, SMALL, ZineJob, code_of
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import PAPER, Family, Ink, TypeStyle

SIZES = (34.0, 30.0, 26.0, 22.0, 18.0)  # points; the largest that fits
INDENT = Mm(10)  # from the colour's edge to the words
LEAST_PICTURE = 0.3  # of the page's height


def front_cover(job: ZineJob, plates: tuple[Plate, ...]) -> Page:
    """Return the first page."""
    ground = job.picture_area
    indent = Mm(job.shrunk(INDENT) + job.layout.bleed)
    words = ground.inset(indent, indent, indent, indent)
    ink = ink_on(job.layout.colour)
    organiser = _foot(
        job, [Block(Text(job.imprint.organiser, UNDETERMINED), _inked(SMALL, ink, bold=True))], words
    )
    chosen = cover_plate(plates, job.layout.cover)
    tallest = ground.width / min(max(chosen.picture.ratio, 0.8), 1.5) if chosen else 0
    for size in SIZES:
        title = stack(
            _titles(job, Pt(size), ink), Rect(words.x, Mm(0), words.width, words.height), FREE, job.metrics
        )
        room = organiser.lines[0].box.y - 2 * job.shrunk(INDENT) - title.bottom - ground.y
        if room >= job.layout.page.height * LEAST_PICTURE:
            break
    height = Mm(max(0, min(tallest, room)))
    top = Mm(ground.y + height + job.shrunk(INDENT))
    title = stack(_titles(job, Pt(size), ink), Rect(words.x, top, words.width, words.height), FREE, job.metrics)
    marks: list[Mark] = [Area(ground, job.layout.colour)]
    if chosen and height:
        box = Rect(ground.x, ground.y, ground.width, height)
        crop = fill(chosen.picture.ratio, box, chosen.focus)
        marks.append(place(chosen.picture, box, described(chosen, job.languages), PPI, crop))
    return Page(job.layout.page, (*marks, *title.lines, *organiser.lines), job.layout.bleed)


def back_cover(job: ZineJob) -> Page:
    """Return the last page."""
    ground = job.picture_area
    ink = ink_on(job.layout.colour)
    indent = Mm(job.shrunk(INDENT) + job.layout.bleed)
    words = ground.inset(indent, indent, indent, indent)
    marks: list[Mark] = [Area(ground, job.layout.colour)]
    title = stack(_titles(job, Pt(18), ink), words, FREE, job.metrics)
    marks += title.lines
    if job.imprint.web:
        own = job.imprint.code
        address = job.imprint.address(own) if own else f"{job.imprint.web}/"
        quiet = Mm(QUIET * job.module)
        code = code_of(job, address, words.inset(quiet, Mm(0), Mm(0), quiet))
        beside = words.inset(Mm(code.box.width + GAP), Mm(0), Mm(0), Mm(0))
        if job.layout.format.pocket:
            beside = words.inset(Mm(0), Mm(0), Mm(0), Mm(code.box.height + GAP))
        told = [Block(text, _inked(SMALL, ink)) for text in spoken(phrases.GALLERY, job.languages)]
        told.append(Block(Text(short_address(address), UNDETERMINED), _inked(SMALL, ink, bold=True), link=address))
        marks += [*_foot(job, told, beside).lines, Area(code.box, PAPER), code]
    return Page(job.layout.page, tuple(marks), job.layout.bleed)


def cover_plate(plates: tuple[Plate, ...], wanted: int) -> Plate | None:
    """Return the photograph on the cover: the one asked for, else the first lying one that needs no warning."""
    if 0 < wanted <= len(plates):
        return plates[wanted - 1]
    calm = [plate for plate in plates if not plate.content_note]
    lying = [plate for plate in calm if 1 <= plate.picture.ratio < 1.95]
    return next(iter(lying or calm or plates), None)


def _titles(job: ZineJob, size: Pt, ink: Ink) -> list[Block]:
    first, *others = [text for language in job.languages if (text := job.imprint.title.only(language))] or [
        job.imprint.title.in_any(*job.languages)
    ]
    large = TypeStyle(size, Pt(size * 1.15), Family.TITLE, bold=True, ink=ink)
    small = TypeStyle(Pt(size * 0.5), Pt(size * 0.65), Family.TITLE, ink=ink)
    below = [Block(text, small, Role.BODY, Mm(2)) for text in (*others, *job.subject)]
    return [Block(first, large, Role.TITLE), *below]


def _foot(job: ZineJob, blocks: list[Block], box: Rect) -> Stack:
    tall = stack(blocks, Rect(box.x, Mm(0), box.width, box.height), FREE, job.metrics).bottom
    return stack(blocks, Rect(box.x, Mm(box.bottom - tall), box.width, tall), FREE, job.metrics)


def _inked(style: TypeStyle, ink: Ink, bold: bool = False) -> TypeStyle:
    return TypeStyle(style.size, style.leading, style.family, bold, ink=ink)
