"""The booklet in large print to lend at the desk: every word of the exhibition, for people who see badly."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.formats import A4
from photovoice.layouts.frame import Grid
from photovoice.layouts.largeprint import Guide, LargePrint, Passage, Said
from photovoice.layouts.page import Area, Document, Lines, Mark, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.pages import phrases
from photovoice.pages.exhibition.wallwords import large_print
from photovoice.pages.flow import Block, flow, stack
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.measure import Mm, Pt, Rect, mm
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Align, Family, Metrics, TypeStyle

FREE = Grid(Mm(0), Mm(0.001))
AREA = Rect(Mm(0), Mm(0), A4.width, A4.height).inset(Mm(20), Mm(20), Mm(20), Mm(30))
FOLIO_TOP = Mm(A4.height - 22)
TITLE = TypeStyle(Pt(28), Pt(40), Family.TITLE, bold=True)
HEADING = TypeStyle(Pt(24), Pt(34), Family.TITLE, bold=True)
BODY = TypeStyle(Pt(18), Pt(27))
BOLD = replace(BODY, bold=True)
FOLIO = replace(BODY, align=Align.CENTRE)
LINE = mm(BODY.leading)
BETWEEN = Mm(2 * LINE)  # passages that share a page; a rule runs in the middle
RULE, BAR = Mm(0.5), Mm(3)
PAGE_NUMBERS = Mm(18)  # their column in the contents
LISTED_FROM = 10  # passages; fewer are found without a list


def plan_large_print(imprint: Imprint, layout: PanelLayout, panels: Panels, metrics: Metrics) -> Document:
    """Return the booklet: title page, contents if it is long, and the words of every panel under its number."""
    book = _Book(large_print(imprint, layout, panels), layout, metrics)
    title = book.told.titles[0]
    name = phrases.LARGE_PRINT.in_any(title.language, "en")
    return Document(
        Text(f"{title.words}: {name.words}", title.language),
        book.pages(),
        panels.document.shows,
        right_bound=book.leftwards,
    )


class _Book:
    """What the pages of one booklet are planned from."""

    def __init__(self, told: LargePrint, layout: PanelLayout, metrics: Metrics) -> None:
        self.told = told
        self.leftwards = direction(told.languages[0]) == "rtl"
        self._layout, self._metrics = layout, metrics

    def pages(self) -> tuple[Page, ...]:
        """Return all pages."""
        front = self._front()
        leaves, starts = self._passages()
        listed = len(self.told.passages) > LISTED_FROM
        before = len(front) + (len(self._contents(starts, 0)) if listed else 0)
        contents = self._contents(starts, before) if listed else []
        marks = [*front, *contents, *leaves]
        names = {0: self.told.titles[0]}
        if contents:
            names[len(front)] = self.told.contents[0]
        for passage, start in zip(self.told.passages, starts, strict=True):
            heading = _numbered(passage.number, passage.heading)
            at = before + start
            names[at] = Text(f"{names[at].words} · {heading.words}", UNDETERMINED) if at in names else heading
        return tuple(
            Page(A4, (*page, *(self._folio(number) if number else ())), name=names.get(number))
            for number, page in enumerate(marks)
        )

    def _front(self) -> list[tuple[Mark, ...]]:
        first, *others = self.told.titles
        blocks = [Block(first, TITLE, Role.TITLE)]
        blocks += [Block(text, TITLE, above=Mm(LINE / 4)) for text in others]
        for rank, fact in enumerate(self.told.facts):
            blocks.append(Block(fact, BODY, above=Mm(0 if rank else LINE)))
        for guide in self.told.guides:
            blocks += _guide(guide)
        bar = Area(Rect(AREA.x, AREA.y, AREA.width, BAR), self._layout.colour)
        below = AREA.inset(Mm(0), LINE, Mm(0), Mm(0))
        filled = flow(blocks, chain((below,), repeat(AREA)), FREE, self._metrics)
        return [(*(() if number else (bar,)), *lines) for number, lines in enumerate(filled)]

    def _contents(self, starts: list[int], before: int) -> list[tuple[Mark, ...]]:
        """Return the list of passages; `before` is how many pages stand before the first of them."""
        heading = Text(" / ".join(text.words for text in self.told.contents), self.told.contents[0].language)
        top = stack((Block(heading, HEADING, Role.HEADING),), AREA, FREE, self._metrics)
        filled: list[list[Mark]] = [list(top.lines)]
        y = Mm(top.bottom + LINE / 2)
        for passage, start in zip(self.told.passages, starts, strict=True):
            entry = self._entry(passage, before + start + 1, y)
            if entry[0].box.bottom > AREA.bottom:
                filled.append([])
                entry = self._entry(passage, before + start + 1, AREA.y)
            filled[-1] += entry
            y = Mm(entry[0].box.bottom + LINE / 4)
        return [tuple(page) for page in filled]

    def _entry(self, passage: Passage, page: int, y: Mm) -> tuple[Lines, ...]:
        left, right = (PAGE_NUMBERS, Mm(0)) if self.leftwards else (Mm(0), PAGE_NUMBERS)
        wide = AREA.inset(left, Mm(0), right, Mm(0))
        column = Rect(AREA.x if self.leftwards else wide.right, y, PAGE_NUMBERS, AREA.height)
        name = Block(_numbered(passage.number, passage.listed), BODY)
        number = Block(
            Text(str(page), UNDETERMINED), replace(BODY, align=Align.LEFT if self.leftwards else Align.RIGHT)
        )
        named = stack((name,), Rect(wide.x, y, wide.width, wide.height), FREE, self._metrics).lines
        return (*named, *stack((number,), column, FREE, self._metrics).lines)

    def _passages(self) -> tuple[list[tuple[Mark, ...]], list[int]]:
        """Return pages of words, and on which of them each passage begins.

        A passage shares a page only if all of it fits there; only one longer than a page is divided.
        """
        leaves: list[list[Mark]] = []
        starts: list[int] = []
        y = AREA.bottom
        for passage in self.told.passages:
            blocks = tuple(_blocks(passage))
            tall = stack(blocks, Rect(AREA.x, Mm(0), AREA.width, AREA.height), FREE, self._metrics).bottom
            shared = bool(leaves) and y + BETWEEN + tall <= AREA.bottom
            if shared:
                leaves[-1].append(Area(Rect(AREA.x, Mm(y + BETWEEN / 2), AREA.width, RULE)))
                box = Rect(AREA.x, Mm(y + BETWEEN), AREA.width, AREA.height)
                filled: tuple[tuple[Lines, ...], ...] = (stack(blocks, box, FREE, self._metrics).lines,)
            else:
                leaves.append([])
                filled = flow(blocks, repeat(AREA), FREE, self._metrics)
            starts.append(len(leaves) - 1)
            leaves[-1] += filled[0]
            leaves += [list(lines) for lines in filled[1:]]
            y = max(line.box.bottom for line in filled[-1])
        return [tuple(leaf) for leaf in leaves], starts

    def _folio(self, number: int) -> tuple[Lines, ...]:
        box = Rect(AREA.x, FOLIO_TOP, AREA.width, LINE)
        return (Lines(box, Text(str(number + 1), UNDETERMINED), FOLIO, Role.ARTIFACT),)


def _numbered(number: int, text: Text) -> Text:
    return Text(f"{number}. {text.words}", text.language)


def _guide(guide: Guide) -> Iterator[Block]:
    yield Block(guide.heading, HEADING, Role.HEADING, Mm(2 * LINE))
    yield Block(guide.words, BODY, above=Mm(LINE / 2))
    if lent := phrases.LENT_WORDS.only(guide.words.language):
        yield Block(lent, BODY, above=Mm(LINE / 2))


def _blocks(passage: Passage) -> Iterator[Block]:
    yield Block(_numbered(passage.number, passage.heading), HEADING, Role.HEADING)
    for said in passage.said:
        yield from _said(said)


def _said(said: Said) -> Iterator[Block]:
    if said.role in (Role.TITLE, Role.HEADING):
        yield Block(said.words, HEADING, Role.HEADING, LINE)
    elif said.role is Role.CREDIT:
        yield Block(said.words, BOLD, Role.CREDIT, Mm(LINE / 4))
    elif said.label is None:
        yield Block(said.words, BODY, said.role, Mm(LINE / 2))
    elif said.label.language == said.words.language:
        told = Text(f"{said.label.words}: {said.words.words}", said.words.language)
        yield Block(told, BODY, said.role, Mm(LINE / 2))
    else:
        yield Block(said.label, BOLD, Role.HEADING, Mm(LINE / 2))
        yield Block(said.words, BODY, said.role)
