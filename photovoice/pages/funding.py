"""The funder's block of printed editions: emblem, the Union's name spelled out, statement and disclaimer."""

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Emblem, Lines, Mark
from photovoice.pages import phrases
from photovoice.pages.flow import Block, stack
from photovoice.pages.words import spoken
from photovoice.vocabulary.funder import Funder
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.type import Metrics, TypeStyle

FREE = Grid(Mm(0), Mm(0.001))
LEAST_EMBLEM = Mm(10)  # high; operational guidelines on the emblem's use, 2021 to 2027


def funding_block(
    funder: Funder, languages: tuple[str, ...], area: Rect, emblem: Mm, style: TypeStyle, metrics: Metrics
) -> tuple[Mark, ...]:
    """Return the block at the foot of an area.

    Args:
        funder: Whose rules it follows.
        languages: What the edition speaks.
        area: Its width is used in full; the block may rise above its top, which the caller can see.
        emblem: The emblem's height; never less than the rules ask for.
        style: Of the words; the Union's name is set in its bold.
        metrics: Measures them.
    """
    emblem = Mm(max(emblem, LEAST_EMBLEM))
    gap = Mm(emblem / 3)
    wide = Mm(emblem * 1.5 + gap) if funder.emblem else Mm(0)
    beside = area.inset(wide, Mm(0), Mm(0), Mm(0))
    bold = TypeStyle(style.size, style.leading, style.family, bold=True)
    words = [Block(text, bold) for text in spoken(funder.beside, languages)]
    words += [Block(text, style) for text in spoken(funder.statement, languages)]
    fine = (
        [Block(text, style, above=Mm(gap / 2)) for text in spoken(funder.disclaimer, languages)]
        if funder.disclaimer
        else []
    )
    named = _tall(words, beside, metrics)
    told = _tall(fine, area, metrics) + (gap if fine else 0)
    top = Mm(area.bottom - max(named, emblem if funder.emblem else 0) - told)
    marks: list[Mark] = []
    if funder.emblem:
        alt = phrases.EU_EMBLEM.in_any(*languages, "en")
        marks.append(Emblem(Rect(area.x, top, Mm(emblem * 1.5), emblem), alt))
    marks += _set(words, Rect(beside.x, top, beside.width, emblem), metrics)
    marks += _set(fine, Rect(area.x, Mm(area.bottom - told + gap), area.width, emblem), metrics)
    return tuple(marks)


def _tall(blocks: list[Block], box: Rect, metrics: Metrics) -> float:
    return stack(blocks, Rect(box.x, Mm(0), box.width, box.height), FREE, metrics).bottom


def _set(blocks: list[Block], box: Rect, metrics: Metrics) -> tuple[Lines, ...]:
    return stack(blocks, box, FREE, metrics).lines
