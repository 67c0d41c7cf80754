"""How a photograph hangs: above its words, beside them, framed by white or without any."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from photovoice.layouts.frame import WHOLE, fill, fit, place
from photovoice.layouts.page import Lines, Mark, Page
from photovoice.layouts.panels import Template
from photovoice.pages.exhibition.panelpage import PPI, PanelJob, sign_off
from photovoice.pages.exhibition.panelstanding import standing
from photovoice.pages.exhibition.panelwords import Setting, by_language, settings
from photovoice.pages.inks import ground_of
from photovoice.pages.words import described
from photovoice.vocabulary.measure import Mm, Rect, Size
from photovoice.vocabulary.plate import Plate

PANORAMA = 1.9  # width over height from which a panel lies and its picture is a band
UPRIGHT = 0.95  # width over height under which a panel lies and its picture stands at the left
WIDE = 1.3  # times the proportions of a panel that lies already
LEAST_PICTURE = 0.34  # of the panel's height; words that leave less to the picture are too many
SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)  # of a panel's height that a picture beside words may have
WIDEST_BESIDE = 0.62  # of a panel's width that a picture beside words may have
MOST_CROPPED = 0.25  # of a picture, where no white is wanted
MOUNT = 0.1  # white around a framed picture, of the panel's shorter side
MOST_FRAMED = 0.75  # of the height within that white that a picture may have
EMPTY = 0.3  # of a panel's height left white: then the picture is framed

NO_MOUNT = Mm(0)


def hang(job: PanelJob, plate: Plate) -> Page | None:
    """Return the plate's panel, or None when its words leave too little room for the picture."""
    return next((page for page in _tried(job, plate) if page), None)


def _tried(job: PanelJob, plate: Plate) -> Iterator[Page | None]:
    """Yield the panel as it is wanted, then as its words allow."""
    if job.layout.stands:
        yield standing(job, plate)
        return
    hung, turned = job.layout.format, job.layout.turned
    ratio = plate.picture.ratio
    narrow = ratio < (UPRIGHT if hung != turned else WIDE * turned.width / turned.height)
    beside = turned.width > turned.height and narrow
    size = turned if ratio >= PANORAMA else hung
    match job.layout.template:
        case Template.ABOVE:
            yield _above(job, plate, size)
        case Template.BESIDE:
            yield _beside(job, plate, turned)
        case Template.FRAMED:
            yield _beside(job, plate, turned, _mount(turned)) if beside else _framed(job, plate, size)
        case Template.FULL_BLEED:
            coloured = replace(job, ground=ground_of(job.layout.colour))
            yield _beside(coloured, plate, turned) if beside else _above(coloured, plate, size)
    if beside:
        yield _beside(job, plate, turned)
    elif ratio < PANORAMA and _left_empty(job, plate, size) > EMPTY * size.height:
        yield _framed(job, plate, size)
    yield _above(job, plate, size)
    yield _within(job, plate, size)
    yield _beside(job, plate, turned)


def _left_empty(job: PanelJob, plate: Plate, size: Size) -> float:
    """Return how high the paper is that stays white below a picture over the whole width and its words."""
    signed = _Signed.of(job, plate, job.area(size))
    words = settings(job, by_language(job, plate), signed.area.x, signed.area.width)[0]
    return signed.area.bottom - words.height - size.width / plate.picture.ratio


def _above(job: PanelJob, plate: Plate, size: Size) -> Page | None:
    """The picture over the whole width, words below; on colour it is as high as they leave it."""
    bleed = job.layout.bleed
    signed = _Signed.of(job, plate, job.area(size))
    wide = size.width + 2 * bleed
    natural = wide / plate.picture.ratio
    for words in settings(job, by_language(job, plate), signed.area.x, signed.area.width):
        room = min(signed.area.bottom - job.gap - words.height, signed.top - job.gap / 2) + bleed
        if room >= natural:
            tall = min(room, natural / (1 - MOST_CROPPED)) if job.coloured else natural
            box = Rect(Mm(-bleed), Mm(-bleed), Mm(wide), Mm(tall))
            return _hung(job, plate, box, signed.above(words, box.bottom + job.gap), signed.marks, size)
    return None


def _framed(job: PanelJob, plate: Plate, size: Size) -> Page | None:
    """The picture within white on all sides, words below it and no wider than it."""
    mount = _mount(size)
    inner = Rect(mount, mount, Mm(size.width - 2 * mount), Mm(size.height - 2 * mount))
    room = Rect(mount, mount, inner.width, Mm(inner.height * MOST_FRAMED))
    box = fit(plate.picture.ratio, room, down=0)
    below = Rect(box.x, inner.y, box.width, inner.height)
    signed = _Signed.of(job, plate, below)
    if signed.area.width < job.widest / 3 or box.bottom > signed.top - job.gap / 2:
        return None
    for words in settings(job, by_language(job, plate), below.x, signed.area.width):
        if box.bottom + job.gap + words.height <= signed.area.bottom:
            return _hung(job, plate, box, signed.above(words, box.bottom + job.gap), signed.marks, size)
    return None


def _mount(size: Size) -> Mm:
    return Mm(MOUNT * min(size.width, size.height))


def _within(job: PanelJob, plate: Plate, size: Size) -> Page | None:
    """The picture within the margins and as large as many words below leave it."""
    area = job.area(size)
    signed = _Signed.of(job, plate, area)
    choice = settings(job, by_language(job, plate), area.x, signed.area.width)
    words = min(choice, key=lambda setting: setting.height)
    room = min(signed.area.bottom - words.height - job.gap, signed.top - job.gap / 2) - area.y
    if room < LEAST_PICTURE * size.height:
        return None
    box = fit(plate.picture.ratio, Rect(area.x, area.y, area.width, Mm(room)), across=0, down=0)
    return _hung(job, plate, box, signed.above(words, box.bottom + job.gap), signed.marks, size)


def _beside(job: PanelJob, plate: Plate, size: Size, mount: Mm = NO_MOUNT) -> Page | None:
    """The picture over the whole height at the left, words at the right; smaller where they need more room."""
    area, bleed = job.area(size), job.layout.bleed
    if mount:
        area = Rect(mount, mount, Mm(size.width - 2 * mount), Mm(size.height - 2 * mount))
    tall = size.height + 2 * bleed
    boxes = [] if mount else [Rect(Mm(-bleed), Mm(-bleed), Mm(tall * plate.picture.ratio), Mm(tall))]
    if not job.coloured:
        most = Mm(area.width * WIDEST_BESIDE)
        rooms = [Rect(area.x, area.y, Mm(most * share), Mm(area.height * share)) for share in SHARES]
        boxes += [fit(plate.picture.ratio, room, across=0, down=0) for room in rooms]
    for box in boxes:
        left = Mm(box.right + 1.5 * job.gap)
        column = Rect(left, area.y, Mm(area.right - left), area.height)
        if column.width < job.widest / 3:
            continue
        signed = sign_off(job, plate, column, code_right=False)
        foot = min(mark.box.y for mark in signed) - job.gap
        choice = settings(job, by_language(job, plate), column.x, column.width)
        full = int(column.width // (job.widest + 1.5 * job.gap))  # columns that are as wide as is read with ease
        for words in (*reversed(choice[1:full]), *choice):
            if column.y + words.height <= foot:
                return _hung(job, plate, box, words.at(column.y), signed, size)
    return None


@dataclass(frozen=True, slots=True)
class _Signed:
    """Credit and code at the foot of an area, and what they leave of it to words."""

    marks: tuple[Mark, ...]
    area: Rect
    top: Mm  # of the higher one
    right: Mm  # margin

    @classmethod
    def of(cls, job: PanelJob, plate: Plate, area: Rect) -> "_Signed":
        """Return the credit at the left and the code at the right."""
        marks = sign_off(job, plate, area, code_right=True)
        right = min((mark.box.x - job.gap for mark in marks if not isinstance(mark, Lines)), default=area.right)
        foot = min(mark.box.y for mark in marks if isinstance(mark, Lines)) - job.gap
        top = min(mark.box.y for mark in marks)
        return cls(marks, Rect(area.x, area.y, Mm(right - area.x), Mm(foot - area.y)), top, area.right)

    def above(self, words: Setting, y: float) -> tuple[Lines, ...]:
        """Return the words from y down; those read from the right begin at the margin if no code is there."""
        return (words.up_to(self.right) if y + words.height <= self.top else words).at(y)


def _hung(
    job: PanelJob, plate: Plate, box: Rect, words: tuple[Lines, ...], signed: tuple[Mark, ...], size: Size
) -> Page:
    crop = fill(plate.picture.ratio, box, plate.focus) if job.coloured else WHOLE
    picture = place(plate.picture, box, described(plate, job.languages), PPI, crop)
    return job.page(size, (picture, *words, *signed))
