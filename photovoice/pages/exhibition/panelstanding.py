"""A photograph on what stands on the floor, such as a roll-up: words at the height of eyes, its code of hands."""

from photovoice.layouts.frame import fit, place
from photovoice.layouts.page import Area, Page
from photovoice.pages.exhibition.panelpage import CODE_BELOW, PPI, PanelJob, sign_off
from photovoice.pages.exhibition.panelwords import by_language, settings
from photovoice.pages.inks import ground_of
from photovoice.pages.words import described
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate

LEAST_PICTURE = 0.25  # of the height, below words


def standing(job: PanelJob, plate: Plate) -> Page | None:
    """Return the plate's panel, or None when its words leave too little room for the picture."""
    return _above(job, plate) or _below(job, plate)


def _above(job: PanelJob, plate: Plate) -> Page | None:
    """The picture at the top over the whole width, words below; colour at the foot."""
    size, bleed = job.layout.format, job.layout.bleed
    area, reached = job.area(size), job.code_area(size)
    wide = size.width + 2 * bleed
    box = Rect(Mm(-bleed), Mm(-bleed), Mm(wide), Mm(wide / plate.picture.ratio))
    signed = sign_off(job, plate, reached, code_right=True)
    foot = min(mark.box.y for mark in signed) - job.gap
    top = Mm(max(box.bottom + job.margin, area.y))
    for words in settings(job, by_language(job, plate), area.x, area.width):
        if top + words.height <= foot:
            low = reached.bottom + job.margin
            base = Rect(Mm(-bleed), Mm(low), Mm(wide), Mm(size.height + bleed - low))
            picture = place(plate.picture, box, described(plate, job.languages), PPI)
            ground = Area(base, ground_of(job.layout.colour))
            return job.page(size, (ground, picture, *words.at(top), *signed))
    return None


def _below(job: PanelJob, plate: Plate) -> Page | None:
    """Colour at the top, words, and the picture down to the foot: for what is higher than wide."""
    size, bleed = job.layout.format, job.layout.bleed
    area = job.area(size)
    wide = Mm(size.width + 2 * bleed)
    for words in settings(job, by_language(job, plate), area.x, area.width):
        measured = sign_off(job, plate, area, code_right=True)
        tall = area.bottom - min(mark.box.y for mark in measured)
        # Not above the hands' reach, even where the words are few.
        top = max(area.y + words.height + job.gap, size.height - CODE_BELOW)
        if top + tall > job.code_area(size).bottom:
            continue
        signed = sign_off(job, plate, Rect(area.x, area.y, area.width, Mm(top + tall - area.y)), code_right=True)
        start = Mm(max(mark.box.bottom for mark in signed) + job.gap)
        box = Rect(Mm(-bleed), Mm(start), wide, Mm(wide / plate.picture.ratio))
        if box.bottom > size.height + bleed:
            rest = Rect(area.x, start, area.width, Mm(size.height - job.margin - start))
            if rest.height < LEAST_PICTURE * size.height:
                continue
            box = fit(plate.picture.ratio, rest, down=0)
        elif box.bottom < size.height:
            box = Rect(box.x, Mm(size.height + bleed - box.height), box.width, box.height)
        head = Rect(Mm(-bleed), Mm(-bleed), wide, Mm(area.y - job.margin + bleed))
        picture = place(plate.picture, box, described(plate, job.languages), PPI)
        ground = Area(head, ground_of(job.layout.colour))
        return job.page(size, (ground, picture, *words.at(area.y), *signed))
    return None
