"""Wall labels for framed photographs: several on an A4 sheet of an office printer, to cut apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.formats import A4
from photovoice.layouts.page import Area, Document, Mark, Page
from photovoice.layouts.panels import PanelLayout
from photovoice.pages import phrases
from photovoice.pages.exhibition.labelwords import LabelJob, set_label
from photovoice.pages.words import named, tongues
from photovoice.problems import Message, Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Metrics

AREA = Rect(Mm(0), Mm(0), A4.width, A4.height).inset(Mm(12), Mm(12), Mm(12), Mm(12))
WHOLE, LONG, HALF, THIRD, QUARTER = (Mm(AREA.height * part) for part in (1, 2 / 3, 1 / 2, 1 / 3, 1 / 4))
SIZES = tuple(Pt(points) for points in range(24, 13, -1))
GOOD, SMALLEST = Pt(18), SIZES[-1]
MARK_AWAY, MARK_LENGTH, MARK_WEIGHT = Mm(1.5), Mm(5), Mm(0.1)

Attempts = tuple[tuple[Mm, Pt], ...]
NARROW: Attempts = ((QUARTER, GOOD), (THIRD, GOOD), (HALF, GOOD))
WIDE: Attempts = (*NARROW, (HALF, SMALLEST), (LONG, SMALLEST), (WHOLE, SMALLEST))
"""How high a label may be, in the order in which that is tried, and the smallest type that would do there."""


@dataclass(frozen=True, slots=True)
class _Label:
    number: int
    plate: Plate
    height: Mm  # at least


def plan_labels(
    imprint: Imprint, layout: PanelLayout, panels: Panels, metrics: Metrics, problems: Problems
) -> Document:
    """Return sheets of labels, one label for each photograph, in wall order.

    All are as wide as each other: half a sheet where that holds the words of every photograph, else a whole one.
    """
    job = LabelJob(imprint, layout, metrics)
    shots = [(panel.number, panel.plate) for panel in panels.panels if panel.plate]
    columns = 2 if all(_height(job, *shot, 2, NARROW) for shot in shots) else 1
    labels = []
    for number, plate in shots:
        height = _height(job, number, plate, columns, WIDE)
        if height:
            labels.append(_Label(number, plate, height))
        else:
            _too_long(job, number, plate, named(plate, number, job.languages), problems)
    called = phrases.LABELS.in_any(*job.languages, "en")
    title = imprint.title.in_any(called.language, *job.languages)
    return Document(
        Text(f"{title.words}: {called.words}", title.language),
        tuple(_sheet(job, rows, columns) for rows in _sheets(labels, columns)),
        tuple(label.plate.token for label in labels),
    )


def _height(job: LabelJob, number: int, plate: Plate, columns: int, attempts: Attempts) -> Mm | None:
    wide = Mm(AREA.width / columns)
    return next(
        (
            height
            for height, points in attempts
            if set_label(job, plate, number, points, Rect(AREA.x, AREA.y, wide, height))
        ),
        None,
    )


def _sheets(labels: list[_Label], columns: int) -> Iterator[list[list[_Label]]]:
    """Yield sheets of rows; the labels of a row are cut to one height, so every cut goes straight through."""
    sheet: list[list[_Label]] = []
    for start in range(0, len(labels), columns):
        row = labels[start : start + columns]
        if sum(map(_tall, sheet)) + _tall(row) > AREA.height + MARK_WEIGHT:
            yield sheet
            sheet = []
        sheet.append(row)
    if sheet:
        yield sheet


def _tall(row: list[_Label]) -> float:
    return max(label.height for label in row)


def _sheet(job: LabelJob, rows: list[list[_Label]], columns: int) -> Page:
    marks: list[Mark] = []
    wide, y = AREA.width / columns, AREA.y
    edges = [y]
    for row in rows:
        for column, label in enumerate(row):
            cell = Rect(Mm(AREA.x + column * wide), y, Mm(wide), Mm(_tall(row)))
            marks += next(
                found for size in SIZES if (found := set_label(job, label.plate, label.number, size, cell))
            )
        y = Mm(y + _tall(row))
        edges.append(y)
    marks += _cuts([Mm(AREA.x + column * wide) for column in range(columns + 1)], edges)
    first, last = rows[0][0].number, rows[-1][-1].number
    name = Text(str(first) if first == last else f"{first}–{last}", UNDETERMINED)
    return Page(A4, tuple(marks), name=name)


def _cuts(across: list[Mm], down: list[Mm]) -> Iterator[Area]:
    """Yield the marks of all cuts, at both ends of each and outside every label."""
    half = MARK_WEIGHT / 2
    for x in across:
        for y in (AREA.y - MARK_AWAY - MARK_LENGTH, AREA.bottom + MARK_AWAY):
            yield Area(Rect(Mm(x - half), Mm(y), MARK_WEIGHT, MARK_LENGTH))
    for y in down:
        for left in (AREA.x - MARK_AWAY - MARK_LENGTH, AREA.right + MARK_AWAY):
            yield Area(Rect(Mm(left), Mm(y - half), MARK_LENGTH, MARK_WEIGHT))


def _too_long(job: LabelJob, number: int, plate: Plate, name: Message, problems: Problems) -> None:
    texts = tongues(plate.caption, job.languages)
    low, high = -1, max((len(text.words.split()) for text in texts), default=0)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _fits(job, number, _cut(plate, middle)) else (low, middle)
    if low < 0:
        problems.add(
            job.layout.place,
            "The title of panel {panel} does not fit on its label.",
            "Agree on a shorter one with the author.",
            panel=name,
        )
        return
    problems.add(
        job.layout.place,
        "The caption of panel {panel} is {words} words too long for its label.",
        "Agree on shorter words with the author: {most} words in each language fit on a label.",
        panel=name,
        words=sum(max(0, len(text.words.split()) - low) for text in texts),
        most=low,
    )


def _fits(job: LabelJob, number: int, plate: Plate) -> bool:
    return set_label(job, plate, number, SMALLEST, AREA) is not None


def _cut(plate: Plate, words: int) -> Plate:
    kept = (Text(" ".join(text.words.split()[:words]), text.language) for text in plate.caption)
    return replace(plate, caption=Wording(tuple(kept)))
