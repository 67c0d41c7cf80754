"""The pages that show photographs: which template a plate gets, and where its picture and words stand."""

from collections.abc import Iterator
from itertools import chain, cycle, repeat

from photovoice.layouts.frame import fill, fit, place
from photovoice.layouts.page import Area, Mark, Page, Picture, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, flow, stack
from photovoice.pages.words import described, spoken
from photovoice.pages.zine.page import GAP, LINE, PPI, SUBTITLE, ZineJob, sign_off, top_of
from photovoice.pages.zine.platewords import Words, brief_words, close_words, full_words, shared_words
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Ink

PANORAMA = 1.95  # width over height from which a picture runs across both pages
UPRIGHT = 0.9  # width over height up to which a picture takes a page of its own
LEAST_SHOWN = 0.85  # of a picture; a page-filling crop that shows less is not made
RULE, RULE_INK = Mm(0.1), Ink(0.7)
HAIR = Mm(0.01)
LEAST_WIDTH = 0.8  # of the type area; a picture over its words is not made narrower


def picture_pages(job: ZineJob, plates: tuple[Plate, ...], first: int) -> tuple[Page, ...]:
    """Return the pages of all plates, in order; the first of them is a left page."""
    pages: list[Page] = []
    shown = 0
    while shown < len(plates):
        opens = shown == 0 or plates[shown].credit != plates[shown - 1].credit
        made, used = _next(job, plates[shown:], first + len(pages), opens)
        pages += made
        shown += used
    return tuple(pages)


def notes_page(job: ZineJob, number: int) -> Page:
    """Return a page to write on."""
    heading = Text(" / ".join(text.words for text in spoken(phrases.NOTES, job.languages)), job.languages[0])
    area = job.type_area(number)
    lines = stack((Block(heading, SUBTITLE, Role.HEADING),), area, job.grid, job.metrics).lines
    rows = range(2, int(area.height / (2 * LINE)) + 1)
    rules = [Area(Rect(area.x, Mm(area.y + 2 * row * LINE), area.width, RULE), RULE_INK) for row in rows]
    return _page(job, (*lines, *rules, job.folio(number)))


def _next(job: ZineJob, waiting: tuple[Plate, ...], number: int, opens: bool) -> tuple[tuple[Page, ...], int]:
    plate, following = waiting[0], waiting[1:2]
    if number % 2:
        page = _window(job, plate, number)
        return ((page,), 1) if page else ((notes_page(job, number),), 0)
    if plate.picture.ratio >= PANORAMA and (pages := _across(job, plate, number)):
        return pages, 1
    if following and not opens and (pages := _facing(job, plate, following[0], number)):
        return pages, 2
    return _opening(job, plate, number), 1


def _page(job: ZineJob, marks: tuple[Mark, ...], plate: Plate | None = None) -> Page:
    return Page(job.layout.page, marks, job.layout.bleed, _bookmark(job, plate) if plate else None)


def _bookmark(job: ZineJob, plate: Plate) -> Text:
    return plate.title.in_any(*job.languages) if plate.title else phrases.PHOTOGRAPH.in_any(*job.languages, "en")


def _window(job: ZineJob, plate: Plate, number: int) -> Page | None:
    """The picture above its words, on one page; None when that leaves too little of either."""
    if plate.picture.ratio < UPRIGHT or any(_answers(plate)):
        return None
    area, wide = job.type_area(number), _beside_another(job, number)
    signed = sign_off(job, plate, area)
    words = brief_words(plate, job.languages)
    tall = stack(words, Rect(area.x, job.grid.top, area.width, area.height), job.grid, job.metrics).bottom
    room = top_of(signed) - GAP - (tall - job.grid.top) - 2 * LINE
    for frame, least in ((wide, wide.width), (area, area.width * LEAST_WIDTH)):
        box = fit(plate.picture.ratio, Rect(frame.x, frame.y, frame.width, Mm(room - frame.y)), down=0)
        if box.width > least - HAIR:
            picture = place(plate.picture, box, described(plate, job.languages), PPI)
            below = Rect(area.x, job.grid.below(box.bottom + LINE), area.width, area.height)
            lines = stack(words, below, job.grid, job.metrics).lines
            return _page(job, (picture, *lines, *signed, job.folio(number)), plate)
    return None


def _beside_another(job: ZineJob, number: int) -> Rect:
    """Where a picture may stand without touching one on the facing page."""
    if not job.layout.bleed:
        return job.picture_area
    white = Mm(job.layout.bleed + GAP)
    left, right = (white, Mm(0)) if job.fold_left(number) else (Mm(0), white)
    return job.picture_area.inset(left, Mm(0), right, Mm(0))


def _facing(job: ZineJob, left: Plate, right: Plate, number: int) -> tuple[Page, ...]:
    """Two pictures above their words, on facing pages; nothing when either does not fit."""
    pages = (_window(job, left, number), _window(job, right, number + 1))
    return tuple(page for page in pages if page) if all(pages) else ()


def _across(job: ZineJob, plate: Plate, number: int) -> tuple[Page, ...]:
    """A wide picture across both pages, the author's words on the first, translations on the second.

    Nothing when they do not fit.
    """
    numbers = (number, number + 1)
    page = job.layout.page
    bleed = job.layout.bleed
    reach = page.width - job.picture_area.x  # of either half, from the fold
    over = bleed / reach / 2  # what either half shows of the other one, where it will be folded or cut
    height = Mm(2 * reach / plate.picture.ratio)
    top = job.picture_area.y if height > page.height / 3 else Mm(job.grid.top + 5 * LINE)
    start = job.grid.below(top + height + 2 * LINE)
    signed = sign_off(job, plate, job.type_area(number + 1))
    limits = (job.type_area(number).bottom, Mm(top_of(signed) - GAP))
    pages = []
    for n, words, limit in zip(numbers, shared_words(plate, job.languages), limits, strict=True):
        area = job.type_area(n)
        set_words = stack(words, Rect(area.x, start, area.width, Mm(0)), job.grid, job.metrics)
        if max(set_words.bottom, start) > limit:
            return ()
        right = job.fold_left(n)
        box = Rect(Mm(-bleed if right else page.width - reach), top, Mm(reach + bleed), height)
        alt = described(plate, job.languages) if n == number else None
        picture = place(plate.picture, box, alt, PPI, (0.5 - over if right else 0.0, 0.0, 0.5 + over, 1.0))
        tail = signed if n > number else ()
        pages.append(_page(job, (picture, *set_words.lines, *tail, job.folio(n)), None if n > number else plate))
    return tuple(pages)


def _opening(job: ZineJob, plate: Plate, number: int) -> tuple[Page, ...]:
    """The picture on a page of its own, its words on the facing page.

    Words that do not fit there begin under the picture; still longer ones go on for as many pages as they need.
    """
    signed = sign_off(job, plate, job.type_area(number + 1))
    foot = Mm(top_of(signed) - 2 * GAP)
    picture = _picture(job, plate)
    for words in (full_words(plate, job.languages), close_words(plate, job.languages)):
        facing = _beside(job, words, job.type_area(number + 1), foot)
        if len(found := flow(words, repeat(facing), job.grid, job.metrics)) <= 1:
            return _pages(job, plate, number, ((picture,), *(found or ((),))), signed)
    words = full_words(plate, job.languages)
    area = job.type_area(number + 1)
    facing = Rect(area.x, area.y, area.width, Mm(foot - area.y))
    further = cycle((job.type_area(number), job.type_area(number + 1)))
    if plate.picture.ratio >= UPRIGHT:
        above, below = _picture_above(job, plate, number)
        head, *others = flow(words, chain((below, facing), further), job.grid, job.metrics)
        if len(others) == 1:
            return _pages(job, plate, number, ((above, *head, job.folio(number)), *others), signed)
    return _pages(
        job, plate, number, ((picture,), *flow(words, chain((facing,), further), job.grid, job.metrics)), signed
    )


def _pages(
    job: ZineJob, plate: Plate, number: int, filled: tuple[tuple[Mark, ...], ...], signed: tuple[Mark, ...]
) -> tuple[Page, ...]:
    """The picture's page, then pages of words; the first of these is signed."""
    first, *others = filled
    pages = [_page(job, first, plate)]
    for offset, lines in enumerate(others, start=1):
        pages.append(_page(job, (*lines, *(signed if offset == 1 else ()), job.folio(number + offset))))
    return tuple(pages)


def _picture_above(job: ZineJob, plate: Plate, number: int) -> tuple[Picture, Rect]:
    """The picture at a page's head, and the room for words below it."""
    area = job.type_area(number)
    box = fit(plate.picture.ratio, job.picture_area, down=0)
    top = job.grid.below(box.bottom + LINE)
    return place(plate.picture, box, described(plate, job.languages), PPI), Rect(
        area.x, top, area.width, Mm(area.bottom - top)
    )


def _beside(job: ZineJob, words: Words, area: Rect, bottom: Mm) -> Rect:
    """Where words begin on the facing page: the fewer, the lower."""
    tall = stack(words, Rect(area.x, job.grid.top, area.width, area.height), job.grid, job.metrics).bottom
    spare = bottom - tall
    top = job.grid.below(area.y + max(0, spare * 0.4))
    return Rect(area.x, top, area.width, Mm(bottom - top))


def _picture(job: ZineJob, plate: Plate) -> Picture:
    area = job.picture_area
    alt = described(plate, job.languages)
    crop = fill(plate.picture.ratio, area, plate.focus)
    if crop[2] * crop[3] >= LEAST_SHOWN:
        return place(plate.picture, area, alt, PPI, crop)
    return place(plate.picture, fit(plate.picture.ratio, area, down=0.42), alt, PPI)


def _answers(plate: Plate) -> Iterator[bool]:
    return (bool(getattr(plate.showed, name)) for name, _ in phrases.QUESTIONS)
