"""What authors want read about them: first in a zine of their own, else together before the colophon."""

from collections.abc import Iterator
from itertools import count

from photovoice.layouts.page import Page, Role
from photovoice.layouts.zine import Per
from photovoice.pages import phrases
from photovoice.pages.flow import Block, Row, flow
from photovoice.pages.words import spoken, tongues
from photovoice.pages.zine import pocket
from photovoice.pages.zine.page import BODY, HALF_LINE, LINE, SMALL_TITLE, STORY, TITLE, TRANSLATION, ZineJob
from photovoice.pages.zine.platewords import side_by_side
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text

Words = tuple[Block | Row, ...]


def authors_pages(job: ZineJob, plates: tuple[Plate, ...], first: int) -> tuple[Page, ...]:
    """Return what the authors say about themselves, each once; no page when nobody wrote anything."""
    blocks = tuple(_told(job, plates))
    if not blocks:
        return ()
    sunk = Mm(0) if job.small or job.layout.per is not Per.PARTICIPANT else Mm(6 * LINE)
    boxes = (job.type_area(number).inset(Mm(0), sunk, Mm(0), Mm(0)) for number in count(first))
    heading = blocks[0].text if isinstance(blocks[0], Block) else None
    return tuple(
        Page(job.layout.page, (*lines, job.folio(number)), job.layout.bleed, None if number > first else heading)
        for number, lines in enumerate(flow(blocks, boxes, job.text_grid, job.metrics), start=first)
    )


def _told(job: ZineJob, plates: tuple[Plate, ...]) -> Iterator[Block | Row]:
    alone = job.layout.per is Per.PARTICIPANT
    large, gap = (SMALL_TITLE, HALF_LINE) if job.small else (TITLE, LINE)
    writing = _writing(plates)
    if writing and not alone:
        names = spoken(phrases.ABOUT_AUTHORS, job.languages)
        heading = Text(" / ".join(text.words for text in names), names[0].language)
        yield Block(heading, pocket.TITLE if job.layout.format.pocket else large, Role.HEADING)
    for plate in writing:
        name = plate.credit or phrases.ANONYMOUS.in_any(*job.languages, "en")
        texts = tongues(plate.about, job.languages)
        if job.layout.format.pocket:
            yield Block(name, pocket.TITLE, Role.HEADING, pocket.SPACE)
            yield from pocket.voices(texts)
            continue
        yield Block(name, large if alone else SMALL_TITLE, Role.HEADING, Mm(2 * gap))
        yield Block(texts[0], STORY if alone and not job.small else BODY, above=gap if alone else HALF_LINE)
        yield from side_by_side([Block(text, TRANSLATION, above=gap) for text in texts[1:]])


def _writing(plates: tuple[Plate, ...]) -> tuple[Plate, ...]:
    """Return one plate of every author who wrote something about herself, in the order of the photographs."""
    found: dict[str, Plate] = {}
    for plate in plates:
        if plate.about:
            found.setdefault(plate.author, plate)
    return tuple(found.values())
