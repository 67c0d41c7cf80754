"""The type specimen: every language in the project's own fonts, for a native reader to sign off."""

from photovoice.layouts.page import Area, Document, Lines, Mark, Page, Role
from photovoice.pages.sentences import ARTICLE_1
from photovoice.vocabulary.languages import direction, endonym
from photovoice.vocabulary.measure import Mm, Pt, Rect, Size
from photovoice.vocabulary.text import Text, Wording
from photovoice.vocabulary.type import Align, Family, Ink, Metrics, TypeStyle

A4 = Size(Mm(210), Mm(297))
MARGIN, COLUMN, GAP, AFTER = Mm(20), Mm(80), Mm(10), Mm(9)
GREY = Ink(0.45)
NAME = TypeStyle(size=Pt(17), leading=Pt(24), family=Family.TITLE)
TAG = TypeStyle(size=Pt(8), leading=Pt(24), align=Align.END, ink=GREY)
RAGGED = TypeStyle(size=Pt(10), leading=Pt(15))
JUSTIFIED = TypeStyle(size=Pt(10), leading=Pt(15), align=Align.JUSTIFIED, hyphenate=True)
SMALL = TypeStyle(size=Pt(8), leading=Pt(12), ink=GREY)
HEADING = Text("Type specimen", "en")
SIGNED = Wording(
    (
        Text("Vypadá to správně? Jméno, datum:", "cs"),
        Text("Does this look right? Name, date:", "en"),
    )
)


def plan_specimen(languages: tuple[str, ...], reader: str, metrics: Metrics) -> Document:
    """Return a document with one block for each language, in this order.

    Args:
        languages: Which to show; those without a sample sentence are left out, none means all there are.
        reader: The language of the line to sign on.
        metrics: What measures the blocks.
    """
    samples = {text.language: text for text in ARTICLE_1}
    shown = [samples[language] for language in languages or samples if language in samples]
    pages: list[Page] = []
    marks: list[Mark] = []
    y = MARGIN
    for sample in shown:
        block, height = _block(sample, SIGNED.in_any(reader, "en"), y, metrics)
        if marks and y + height > A4.height - MARGIN:
            pages.append(Page(A4, tuple(marks)))
            marks, y = [], MARGIN
            block, height = _block(sample, SIGNED.in_any(reader, "en"), y, metrics)
        marks += block
        y = Mm(y + height + AFTER)
    pages.append(Page(A4, tuple(marks)))
    return Document(HEADING, tuple(pages), ())


def _block(sample: Text, signed: Text, top: Mm, metrics: Metrics) -> tuple[list[Mark], Mm]:
    """Return a language's marks from this height down, and how high they are together."""
    width = Mm(A4.width - 2 * MARGIN)
    near, far = MARGIN, Mm(MARGIN + COLUMN + GAP)
    if direction(sample.language) == "rtl":
        near, far = far, near
    name = Text(endonym(sample.language), sample.language)
    marks: list[Mark] = []
    y = top
    head = metrics.measure(name, NAME, width).height
    marks.append(Lines(Rect(MARGIN, y, width, head), name, NAME, Role.HEADING))
    tag = Text(sample.language, "en")
    tag_style = TAG if near == MARGIN else TypeStyle(size=TAG.size, leading=TAG.leading, ink=GREY)
    marks.append(Lines(Rect(MARGIN, y, width, head), tag, tag_style, Role.ARTIFACT))
    y = Mm(y + head + 1)
    emphasised = Text(_emphasised(sample.words), sample.language)
    below = y
    for x, text, style in ((near, sample, RAGGED), (far, emphasised, JUSTIFIED)):
        height = metrics.measure(text, style, COLUMN).height
        marks.append(Lines(Rect(x, y, COLUMN, height), text, style))
        below = Mm(max(below, y + height))
    y = Mm(below + 2)
    line = metrics.measure(signed, SMALL, width).height
    marks.append(Lines(Rect(MARGIN, y, width, line), signed, SMALL, Role.CREDIT))
    y = Mm(y + line)
    marks.append(Area(Rect(MARGIN, y, width, Mm(0.1)), GREY))
    return marks, Mm(y - top)


def _emphasised(words: str) -> str:
    """Return the words with the second and third of them emphasised; all where nothing parts words."""
    first, *others = words.split(" ")
    if len(others) < 3:
        return f"*{words}*"
    return " ".join([first, f"*{others[0]}*", f"**{others[1]}**", *others[2:]])
