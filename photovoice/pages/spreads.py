"""The pages that show photographs: which template a plate gets, and where its picture and words stand."""

from collections.abc import Iterator
from itertools import chain, count, repeat

from photovoice.layouts.frame import fill, fit, place
from photovoice.layouts.page import Mark, Page, Picture, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, flow, stack
from photovoice.pages.platewords import brief_words, full_words
from photovoice.pages.words import described, spoken
from photovoice.pages.zinepage import GAP, LINE, PPI, SUBTITLE, ZineJob, sign_off, top_of
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text

PANORAMA = 1.95  # width over height from which a picture runs across both pages
UPRIGHT = 0.9  # width over height up to which a picture takes a page of its own
LEAST_SHOWN = 0.85  # of a picture; a page-filling crop that shows less is not made
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
    lines = stack((Block(heading, SUBTITLE, Role.HEADING),), job.type_area(number), job.grid, job.metrics).lines
    return _page(job, (*lines, job.folio(number)))


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
    if plate.picture.ratio < UPRIGHT or any(answer for answer in _answers(plate)):
        return None
    area, wide = job.type_area(number), job.picture_area(number)
    signed = sign_off(job, plate, area)
    words = brief_words(plate, job.languages)
    tall = stack(words, Rect(area.x, job.grid.top, area.width, area.height), job.grid, job.metrics).bottom
    room = top_of(signed) - GAP - (tall - job.grid.top) - 2 * LINE
    for frame in (wide, area):
        box = fit(plate.picture.ratio, Rect(frame.x, frame.y, frame.width, Mm(room - frame.y)), across=0.5, down=0)
        if box.width >= min(frame.width, area.width) * LEAST_WIDTH - 0.01 and (
            frame is area or box.width > frame.width - 0.01
        ):
            picture = place(plate.picture, box, described(plate, job.languages), PPI)
            below = Rect(area.x, job.grid.below(box.bottom + LINE), area.width, area.height)
            lines = stack(words, below, job.grid, job.metrics).lines
            return _page(job, (picture, *lines, *signed, job.folio(number)), plate)
    return None


def _facing(job: ZineJob, left: Plate, right: Plate, number: int) -> tuple[Page, ...]:
    """Two pictures above their words, on facing pages; nothing when either does not fit."""
    pages = (_window(job, left, number), _window(job, right, number + 1))
    return tuple(page for page in pages if page) if all(pages) else ()


def _across(job: ZineJob, plate: Plate, number: int) -> tuple[Page, ...]:
    """A wide picture across both pages, words below it; nothing when they do not fit."""
    areas = [job.picture_area(n) for n in (number, number + 1)]
    page = job.layout.page
    left, right = sorted((0, 1), key=lambda i: job.fold_left(number + i))
    spans = (Mm(page.width - areas[left].x), areas[right].right)
    height = sum(spans) / plate.picture.ratio
    top = Mm(areas[0].y if height > page.height / 3 else job.grid.top + 5 * LINE)
    signed = sign_off(job, plate, job.type_area(number + right))
    words = full_words(plate, job.languages)
    below = [job.type_area(number + i) for i in (left, right)]
    start = job.grid.below(top + height + 2 * LINE)
    boxes = [
        Rect(box.x, start, box.width, Mm(limit - start))
        for box, limit in zip(below, (below[0].bottom, top_of(signed) - GAP), strict=True)
    ]
    if min(box.height for box in boxes) < 4 * LINE:
        return ()
    set_words = flow(words, chain(boxes, repeat(boxes[-1])), job.grid, job.metrics)
    if len(set_words) > len(boxes):
        return ()
    split = spans[0] / sum(spans)
    alt = described(plate, job.languages)
    halves = (
        place(plate.picture, Rect(areas[left].x, top, spans[0], Mm(height)), alt, PPI, (0.0, 0.0, split, 1.0)),
        place(plate.picture, Rect(Mm(0), top, spans[1], Mm(height)), None, PPI, (split, 0.0, 1 - split, 1.0)),
    )
    made = {
        left: _page(job, (halves[0], *(set_words[0] if set_words else ()), job.folio(number + left)), plate),
        right: _page(
            job, (halves[1], *(set_words[1] if set_words[1:] else ()), *signed, job.folio(number + right))
        ),
    }
    return (made[0], made[1])


def _opening(job: ZineJob, plate: Plate, number: int) -> tuple[Page, ...]:
    """The picture on a page of its own, its words on the facing page and as many more as they need."""
    area = job.type_area(number + 1)
    signed = sign_off(job, plate, area)
    words = full_words(plate, job.languages)
    boxes = chain(
        (_beside(job, words, area, Mm(top_of(signed) - 2 * GAP)),), (job.type_area(n) for n in count(number + 2))
    )
    filled = flow(words, boxes, job.grid, job.metrics)
    pages = [_page(job, (_picture(job, plate, number),), plate)]
    for offset, lines in enumerate(filled or ((),), start=1):
        pages.append(_page(job, (*lines, *(signed if offset == 1 else ()), job.folio(number + offset))))
    return tuple(pages)


def _beside(job: ZineJob, words: tuple[Block, ...], area: Rect, bottom: Mm) -> Rect:
    """Where words begin on the facing page: the fewer, the lower."""
    tall = stack(words, Rect(area.x, job.grid.top, area.width, area.height), job.grid, job.metrics).bottom
    spare = bottom - tall
    top = job.grid.below(area.y + max(0, spare * 0.4))
    return Rect(area.x, top, area.width, Mm(bottom - top))


def _picture(job: ZineJob, plate: Plate, number: int) -> Picture:
    area = job.picture_area(number)
    alt = described(plate, job.languages)
    crop = fill(plate.picture.ratio, area, plate.focus)
    if crop[2] * crop[3] >= LEAST_SHOWN:
        return place(plate.picture, area, alt, PPI, crop)
    return place(plate.picture, fit(plate.picture.ratio, area, down=0.42), alt, PPI)


def _answers(plate: Plate) -> Iterator[bool]:
    return (bool(getattr(plate.showed, name)) for name, _ in phrases.QUESTIONS)
