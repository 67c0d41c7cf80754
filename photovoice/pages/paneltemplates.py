"""How a photograph hangs: picture above its words, beside them, or as a band; the panel turned to suit it."""

from photovoice.layouts.frame import fit, place
from photovoice.layouts.page import Lines, Mark, Page
from photovoice.pages.panelpage import PPI, PanelJob, sign_off
from photovoice.pages.panelwords import by_language, settings
from photovoice.pages.words import described
from photovoice.vocabulary.measure import Mm, Rect, Size
from photovoice.vocabulary.plate import Plate

PANORAMA = 1.9  # width over height from which a panel lies and its picture is a band
UPRIGHT = 0.95  # width over height under which a panel lies and its picture stands at the left
LEAST_ABOVE = 0.34  # of the panel's height; words that leave less to the picture are too many
LEAST_BESIDE = 0.7
STEP = 0.05


def hang(job: PanelJob, plate: Plate) -> Page | None:
    """Return the plate's panel, or None when its words leave too little room for the picture."""
    upright = job.layout.format
    if plate.picture.ratio < UPRIGHT:
        return _beside(job, plate, upright.turned())
    return _above(job, plate, upright.turned() if plate.picture.ratio >= PANORAMA else upright)


def _above(job: PanelJob, plate: Plate, size: Size) -> Page | None:
    """The picture over the whole width, words below; where they need more room, smaller and within the margin."""
    area = _area(job, size)
    signed = sign_off(job, plate, area, code_right=True)
    code_left = min((mark.box.x - job.gap for mark in signed if not isinstance(mark, Lines)), default=area.right)
    foot = min(mark.box.y for mark in signed if isinstance(mark, Lines)) - job.gap
    choice = settings(job, by_language(job, plate), area.x, Mm(code_left - area.x))
    bleed = job.layout.bleed
    wide = size.width + 2 * bleed
    full = Rect(Mm(-bleed), Mm(-bleed), Mm(wide), Mm(wide / plate.picture.ratio))
    for words in choice:
        if full.bottom + job.gap + words.height <= foot:
            return _hung(job, plate, full, words.at(full.bottom + job.gap), signed, size)
    words = min(choice, key=lambda setting: setting.height)
    room = foot - words.height - job.gap - area.y
    if room < LEAST_ABOVE * size.height:
        return None
    box = fit(plate.picture.ratio, Rect(area.x, area.y, area.width, Mm(room)), across=0, down=0)
    return _hung(job, plate, box, words.at(box.bottom + job.gap), signed, size)


def _beside(job: PanelJob, plate: Plate, size: Size) -> Page | None:
    """The picture over the whole height at the left, words at the right; smaller where they need more room."""
    area, bleed = _area(job, size), job.layout.bleed
    tall = size.height + 2 * bleed
    boxes = [Rect(Mm(-bleed), Mm(-bleed), Mm(tall * plate.picture.ratio), Mm(tall))]
    shares = [1 - STEP * step for step in range(int((1 - LEAST_BESIDE) / STEP) + 1)]
    boxes += [
        fit(plate.picture.ratio, Rect(area.x, area.y, area.width, Mm(area.height * share)), across=0, down=0)
        for share in shares
    ]
    for box in boxes:
        left = Mm(box.right + 1.5 * job.gap)
        column = Rect(left, area.y, Mm(area.right - left), area.height)
        if column.width < job.widest / 3:
            continue
        signed = sign_off(job, plate, column, code_right=False)
        words = settings(job, by_language(job, plate), column.x, column.width)[0]
        if column.y + words.height + job.gap <= min(mark.box.y for mark in signed):
            return _hung(job, plate, box, words.at(column.y), signed, size)
    return None


def _area(job: PanelJob, size: Size) -> Rect:
    return Rect(job.margin, job.margin, Mm(size.width - 2 * job.margin), Mm(size.height - 2 * job.margin))


def _hung(
    job: PanelJob, plate: Plate, box: Rect, words: tuple[Lines, ...], signed: tuple[Mark, ...], size: Size
) -> Page:
    picture = place(plate.picture, box, described(plate, job.languages), PPI)
    return Page(size, (picture, *words, *signed), job.layout.bleed)
