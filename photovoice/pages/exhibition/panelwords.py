"""The words of a panel, a language after the other at equal size, set in one column or in several."""

from dataclasses import dataclass, replace
from itertools import chain, combinations, pairwise, repeat

from photovoice.layouts.page import Lines, Role
from photovoice.pages.exhibition.panelpage import FREE, PanelJob
from photovoice.pages.flow import Block, flow, stack
from photovoice.pages.words import tongues
from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.measure import Mm, Rect, mm
from photovoice.vocabulary.plate import Plate

NARROWEST = 24  # signs a line; columns with fewer are not made
MOST_COLUMNS = 3
FEWEST_ROWS = 3  # of words at the foot of a panel; where there is no room for so many they start on the next

Tongue = tuple[Block, ...]
"""Title, note and caption in one language."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Words set in columns, their tops at 0."""

    lines: tuple[Lines, ...]
    height: Mm
    last: Rect  # the last column

    def at(self, y: float) -> tuple[Lines, ...]:
        """Return the words moved down."""
        return tuple(replace(line, box=replace(line.box, y=Mm(line.box.y + y))) for line in self.lines)

    def up_to(self, right: Mm) -> "Setting":
        """Return the words with those of the last column that are read from the right beginning at this margin."""
        at = Mm(right - self.last.width)
        moved = (
            replace(line, box=replace(line.box, x=at))
            if line.box.x >= self.last.x and direction(line.text.language) == "rtl"
            else line
            for line in self.lines
        )
        return replace(self, lines=tuple(moved))


def by_language(job: PanelJob, plate: Plate) -> tuple[Tongue, ...]:
    """Return what is said in each language: the author's own first, then the project's."""
    kinds = (
        (plate.title, job.title, Role.HEADING, Mm(0)),
        (plate.content_note, job.note, Role.BODY, Mm(job.gap / 4)),
        (plate.caption, job.caption, Role.CAPTION, Mm(job.gap / 4)),
    )
    order = [text.language for wording, *_ in reversed(kinds) for text in tongues(wording, job.languages)]
    return tuple(
        tuple(
            Block(text, style, role, above)
            for wording, style, role, above in kinds
            for text in tongues(wording, job.languages)
            if text.language == language
        )
        for language in dict.fromkeys(order)
    )


def settings(job: PanelJob, spoken: tuple[Tongue, ...], x: Mm, width: Mm) -> tuple[Setting, ...]:
    """Return the words in one column, in two and in three, as far as columns stay wide enough."""
    made = []
    for count in range(1, min(MOST_COLUMNS, max(len(spoken), 1)) + 1):
        gutter = Mm(job.gap * 1.5)
        column = Mm(min(job.widest, (width - (count - 1) * gutter) / count))
        if count > 1 and column < NARROWEST * mm(job.caption.size) / 2:
            break
        boxes = tuple(Rect(Mm(x + i * (column + gutter)), Mm(0), column, Mm(0)) for i in range(count))
        low = min((_set(job, part, boxes) for part in _parts(spoken, count)), key=lambda s: s.height)
        made.append(low.up_to(Mm(x + width)))
    return tuple(made)


def poured(job: PanelJob, spoken: tuple[Tongue, ...], first: Rect, later: Rect) -> tuple[tuple[Lines, ...], ...]:
    """Return words as the lines of one panel or, where they are too many, of several.

    Args:
        job: What all panels have in common.
        spoken: The words, each language's apart.
        first: Where they may be on the first panel.
        later: Where they may be on any further one.
    """
    for words in settings(job, spoken, first.x, first.width):
        if words.height <= first.height:
            return (words.at(first.y),) if words.lines else ()
    blocks = [
        replace(block, above=Mm(1.5 * job.gap)) if rank == 0 else block
        for tongue in spoken
        for rank, block in enumerate(tongue)
    ]
    gutter = 1.5 * job.gap
    count = max(1, int((first.width + gutter) // (job.widest + gutter)))
    column = Mm(min(job.widest, (first.width - (count - 1) * gutter) / count))
    room = first.height >= FEWEST_ROWS * mm(job.caption.leading)
    boxes = (
        Rect(Mm(area.x + number * (column + gutter)), area.y, column, area.height)
        for area in chain((first,) if room else (), repeat(later))
        for number in range(count)
    )
    filled = flow(blocks, boxes, FREE, job.metrics)
    return (
        *(() if room else ((),)),
        *(
            tuple(line for lines in filled[start : start + count] for line in lines)
            for start in range(0, len(filled), count)
        ),
    )


def _parts(spoken: tuple[Tongue, ...], count: int) -> list[tuple[tuple[Tongue, ...], ...]]:
    cuts = combinations(range(1, len(spoken)), count - 1)
    return [tuple(spoken[a:b] for a, b in pairwise((0, *cut, len(spoken)))) for cut in cuts]


def _set(job: PanelJob, parts: tuple[tuple[Tongue, ...], ...], boxes: tuple[Rect, ...]) -> Setting:
    columns = []
    for part, box in zip(parts, boxes, strict=True):
        blocks = [
            replace(block, above=job.gap) if rank == 0 else block
            for tongue in part
            for rank, block in enumerate(tongue)
        ]
        columns.append(stack(blocks, box, FREE, job.metrics))
    return Setting(
        tuple(line for column in columns for line in column.lines),
        Mm(max(column.bottom for column in columns)),
        boxes[-1],
    )
