"""Pages of zines that fit into a pocket: every page stands for itself, a picture above its words."""

from collections.abc import Iterator
from itertools import chain, count

from photovoice.layouts.frame import fit, place
from photovoice.layouts.page import Mark, Page, Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, flow, stack
from photovoice.pages.words import described, paragraphs, spoken, tongues
from photovoice.pages.zine.page import GAP, POCKET_LEADING, PPI, QUIET_INK, ZineJob, sign_off, top_of
from photovoice.vocabulary.measure import Mm, Pt, Rect, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Family, TypeStyle

TALLEST = (0.62, 0.57, 0.52, 0.47, 0.42, 0.38, 0.34, 0.31, 0.28)
"""Of the page's height, for a picture above words; the first that leaves room."""
SHARED = slice(3, None, 2)  # those of them that are tried where the words go on overleaf

TITLE = TypeStyle(Pt(11.5), Pt(15.75), Family.TITLE, bold=True)
SUBTITLE = TypeStyle(Pt(8), POCKET_LEADING, Family.TITLE, italic=True, ink=QUIET_INK)
OWN = TypeStyle(Pt(8.5), POCKET_LEADING)
TRANSLATION = TypeStyle(Pt(7.5), POCKET_LEADING)
HEADING = TypeStyle(Pt(7.5), POCKET_LEADING, bold=True, ink=QUIET_INK)
SPACE = Mm(mm(POCKET_LEADING) / 2)
NEAR = Mm(2)  # from the picture to the words, and from these to the signature

Pages = tuple[tuple[Mark, ...], ...]


def pocket_pages(job: ZineJob, plates: tuple[Plate, ...], first: int) -> tuple[Page, ...]:
    """Return the pages of all plates, in order: one for each, or more where its words need them."""
    pages: list[Page] = []
    for plate in plates:
        pages += _pages(job, plate, first + len(pages))
    return tuple(pages)


def pocket_about(job: ZineJob, first: int) -> tuple[Page, ...]:
    """Return what photovoice is, in every language, one after the other."""
    blocks = []
    for text in spoken(job.layout.about or phrases.ABOUT_WORDS, job.languages):
        blocks.append(Block(phrases.ABOUT.in_any(text.language, "en"), TITLE, Role.HEADING, Mm(2 * SPACE)))
        blocks += [Block(paragraph, OWN, above=SPACE) for paragraph in paragraphs(text)]
    boxes = (job.type_area(number) for number in count(first))
    filled = flow(blocks, boxes, job.text_grid, job.metrics)
    return tuple(
        Page(job.layout.page, (*lines, job.folio(number)), job.layout.bleed)
        for number, lines in enumerate(filled, start=first)
    )


def voices(texts: tuple[Text, ...]) -> Iterator[Block]:
    """Yield the author's own words and, smaller, what they are in other languages."""
    for number, text in enumerate(texts):
        yield Block(text, TRANSLATION if number else OWN, Role.CAPTION, SPACE)


def _pages(job: ZineJob, plate: Plate, number: int) -> Iterator[Page]:
    """Yield the picture above its words; words that do not fit go on, and the last page is signed."""
    box, pages = _set(job, plate, number)
    picture = place(plate.picture, box, described(plate, job.languages), PPI)
    name = (plate.title or phrases.PHOTOGRAPH).in_any(*job.languages, "en")
    for offset, lines in enumerate(pages):
        marks: tuple[Mark, ...] = (*((picture,) if not offset else ()), *lines)
        if offset == len(pages) - 1:
            marks = (*marks, *sign_off(job, plate, job.type_area(number + offset)))
        yield Page(
            job.layout.page,
            (*marks, job.folio(number + offset)),
            job.layout.bleed,
            None if offset else name,
        )


def _set(job: ZineJob, plate: Plate, number: int) -> tuple[Rect, Pages]:
    """Return where the picture stands, and its words by page: on one page, else on as few as can be."""
    words = _words(plate, job.languages)
    boxes = [_picture_box(job, plate, share) for share in TALLEST]
    signed = top_of(sign_off(job, plate, job.type_area(number)))
    for box in boxes:
        under = _under(job, number, box.bottom, signed)
        alone = stack(words, under, job.text_grid, job.metrics)
        if alone.bottom <= under.bottom:
            return box, (alone.lines,)
    shared = [(box, _overleaf(job, plate, number, words, box, signed)) for box in boxes[SHARED]]
    return min(shared, key=lambda tried: len(tried[1]))


def _overleaf(
    job: ZineJob, plate: Plate, number: int, words: tuple[Block, ...], picture: Rect, signed: Mm
) -> Pages:
    """Return words that go on overleaf, by page; the last of them go there with the signature."""
    pages: Pages = ()
    for bottom in (Mm(job.type_area(number).bottom + NEAR), signed):
        under = _under(job, number, picture.bottom, bottom)
        pages = flow(words, chain((under,), _further(job, plate, number)), job.text_grid, job.metrics)
        if len(pages) > 1:
            break
    return pages


def _picture_box(job: ZineJob, plate: Plate, share: float) -> Rect:
    """The picture as wide as the page, or with white at both sides: never so that it ends at the trim."""
    frame = job.picture_area
    tallest = Mm(job.layout.page.height * share - frame.y)
    white = Mm(job.layout.bleed + GAP if job.layout.bleed else 0)
    if frame.width / plate.picture.ratio > tallest:
        frame = frame.inset(white, Mm(0), white, Mm(0))
    return fit(plate.picture.ratio, Rect(frame.x, frame.y, frame.width, tallest), down=0)


def _further(job: ZineJob, plate: Plate, number: int) -> Iterator[Rect]:
    for following in count(number + 1):
        area = job.type_area(following)
        signed = sign_off(job, plate, area)
        yield Rect(area.x, area.y, area.width, Mm(top_of(signed) - GAP - area.y))


def _under(job: ZineJob, number: int, top: Mm, bottom: Mm) -> Rect:
    area = job.type_area(number)
    return Rect(area.x, Mm(top + NEAR), area.width, Mm(bottom - top - 2 * NEAR))


def _words(plate: Plate, languages: tuple[str, ...]) -> tuple[Block, ...]:
    titles, captions = tongues(plate.title, languages), tongues(plate.caption, languages)
    blocks = [Block(text, TITLE, Role.HEADING) for text in titles[:1]]
    blocks += [Block(text, SUBTITLE) for text in (*titles[1:], *tongues(plate.content_note, languages))]
    blocks += voices(captions)
    for name, question in phrases.QUESTIONS:
        if answers := tongues(getattr(plate.showed, name), languages):
            asked = spoken(question, languages)
            heading = Text(" / ".join(text.words for text in asked), asked[0].language)
            blocks += [Block(heading, HEADING, Role.HEADING, SPACE), *voices(answers)]
    return tuple(blocks)
