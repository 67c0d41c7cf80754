"""Planning an exhibition's lists: what hangs, what travels in which box, in which state, and on which terms."""

from collections.abc import Iterator
from dataclasses import replace

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.page import Document, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.stretches import stands
from photovoice.pages.exhibition import listwords
from photovoice.pages.exhibition.conditionreport import set_condition_report
from photovoice.pages.exhibition.listpages import AREA, BODY, BOLD, GAP, HEADING, QUIET, Cell, Column, Leaves
from photovoice.pages.exhibition.loansheet import set_loan_sheet
from photovoice.pages.exhibition.objects import Object, objects, photographs
from photovoice.pages.exhibition.packing import Box, Rule, packed
from photovoice.pages.exhibition.takedown import COLUMN, column, evenings
from photovoice.pages.flow import Block
from photovoice.pages.staff import centimetres, day, number, staff_language, told
from photovoice.pages.words import short_address
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.languages import endonym
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Align, Metrics

USUAL = Rule()
NUMBERS, TICKS = Mm(14), Mm(24)
HOOKS_EACH = 2
Rows = tuple[tuple[str, ...], ...]


def plan_lists(
    imprint: Imprint, layout: PanelLayout, panels: Panels, metrics: Metrics, rule: Rule = USUAL
) -> Document:
    """Return the object list, the packing list, the condition report and the loan sheet as one document.

    Args:
        imprint: Whose exhibition it is; in Czech where that is its first language, else in English.
        layout: Where and when it is shown, and what the panels are made of.
        panels: What hangs, in order.
        metrics: Measures the words.
        rule: How full a box may be.
    """
    language = staff_language(imprint)
    found = objects(imprint, layout, panels, language)
    boxes = packed(panels.panels, layout.material, rule)
    exhibition = imprint.title.in_any(*imprint.languages)
    leaves = Leaves(exhibition, metrics, language)
    under = tuple(_under(exhibition, layout, language))
    _set_objects(leaves, found, under, language)
    _set_packing(leaves, found, boxes, under, rule, language)
    set_condition_report(leaves, found, under, metrics, language)
    set_loan_sheet(
        leaves, imprint, layout, (len(found), len(boxes)), metrics, language, evenings(panels.panels, language)
    )
    title = told(listwords.LISTS, language, exhibition=exhibition.words)
    return Document(title, leaves.pages(), panels.document.shows)


def object_rows(imprint: Imprint, layout: PanelLayout, panels: Panels) -> Rows:
    """Return the object list as a table, header first; titles in a column for each of the project's languages."""
    language = staff_language(imprint)
    titles = [told(listwords.TITLE_IN, language, spoken=spoken).words for spoken in imprint.languages]
    header = (
        *_said(language, listwords.NUMBER, listwords.KIND, listwords.OWN_TITLE),
        *titles,
        *_said(language, listwords.AUTHOR, listwords.MATERIAL, listwords.WIDTH, listwords.HEIGHT, listwords.DATE),
        *_said(language, listwords.LANGUAGES, listwords.ADDRESS),
    )
    head, *ends = column(panels.panels, language)
    rows = [
        (
            str(each.panel.number),
            each.kind.words,
            each.titles[0].words,
            *(
                next((title.words for title in each.titles if title.language == spoken), "")
                for spoken in imprint.languages
            ),
            each.author.words if each.author else "",
            each.material.words,
            centimetres(each.panel.size.width, language),
            centimetres(each.panel.size.height, language),
            each.taken,
            ", ".join(map(endonym, each.languages)),
            each.address,
            *end,
        )
        for each, end in zip(objects(imprint, layout, panels, language), ends, strict=True)
    ]
    return ((*header, *head), *rows)


def packing_rows(imprint: Imprint, layout: PanelLayout, panels: Panels, rule: Rule = USUAL) -> Rows:
    """Return the packing list as a table, header first, box by box; what is ticked off is empty."""
    language = staff_language(imprint)
    header = _said(language, listwords.BOX, listwords.NUMBER, listwords.TITLE, listwords.WIDTH, listwords.HEIGHT)
    ticks = _said(language, listwords.PACKED, listwords.ARRIVED, listwords.BACK)
    named = {each.panel.number: each for each in objects(imprint, layout, panels, language)}
    rows = [
        (
            str(box.number),
            str(panel.number),
            named[panel.number].title(language).words,
            centimetres(panel.size.width, language),
            centimetres(panel.size.height, language),
            *("" for _ in ticks),
        )
        for box in packed(panels.panels, layout.material, rule)
        for panel in box.panels
    ]
    return ((*header, *ticks), *rows)


def condition_rows(imprint: Imprint, layout: PanelLayout, panels: Panels) -> Rows:
    """Return the condition report as a table to fill in, header first."""
    language = staff_language(imprint)
    header = _said(language, listwords.NUMBER, listwords.TITLE, listwords.WIDTH, listwords.HEIGHT)
    blank = _said(language, listwords.BEFORE, listwords.AFTER)
    rows = [
        (
            str(each.panel.number),
            each.title(language).words,
            centimetres(each.panel.size.width, language),
            centimetres(each.panel.size.height, language),
            *("" for _ in blank),
        )
        for each in objects(imprint, layout, panels, language)
    ]
    return ((*header, *blank), *rows)


def _said(language: str, *wordings: Wording) -> tuple[str, ...]:
    return tuple(wording.in_any(language).words for wording in wordings)


def _under(exhibition: Text, layout: PanelLayout, language: str) -> Iterator[Text]:
    yield exhibition
    if venue := layout.venue:
        dates = told(listwords.DATES_TOLD, language, opens=day(venue.opens), closes=day(venue.closes))
        yield Text(f"{venue.name} · {dates.words}", UNDETERMINED)


def _set_objects(leaves: Leaves, found: tuple[Object, ...], under: tuple[Text, ...], language: str) -> None:
    leaves.begin(listwords.OBJECTS.in_any(language), under)
    counts = {"count": len(found), "photographs": photographs(found)}
    leaves.put((Block(told(listwords.OBJECTS_TOLD, language, **counts), BODY),), GAP)
    made = (Mm(50), Mm(32))
    columns = (
        Column(listwords.NUMBER.in_any(language), NUMBERS),
        Column(listwords.WORK.in_any(language), Mm(AREA.width - NUMBERS - sum(made))),
        Column(listwords.MADE.in_any(language), made[0]),
        Column(listwords.LANGUAGES.in_any(language), made[1]),
    )
    leaves.table(columns, [tuple(_object_cells(each, language)) for each in found])


def _object_cells(each: Object, language: str) -> Iterator[Cell]:
    yield _numbered(each)
    first, *others = each.titles
    work = [Block(first, BOLD), *(Block(title, BODY) for title in others)]
    if each.author:
        work.append(Block(_dated(each.author, each.taken), QUIET))
    if each.address:
        work.append(Block(Text(short_address(each.address), UNDETERMINED), QUIET))
    yield tuple(work)
    made = (each.kind, each.material, _size(each.panel.size, language))
    kept = [Block(text, BODY) for text in made if text]
    if each.until:
        kept.append(Block(Text(f"{COLUMN.in_any(language).words} {day(each.until)}", language), BOLD))
    yield tuple(kept)
    yield tuple(Block(Text(endonym(spoken), spoken), replace(BODY, align=Align.LEFT)) for spoken in each.languages)


def _dated(author: Text, taken: str) -> Text:
    return Text(f"{author.words} · {taken}" if taken else author.words, author.language)


def _set_packing(
    leaves: Leaves,
    found: tuple[Object, ...],
    boxes: tuple[Box, ...],
    under: tuple[Text, ...],
    rule: Rule,
    language: str,
) -> None:
    leaves.begin(listwords.PACKING.in_any(language), under)
    named = {each.panel.number: each for each in found}
    rules = [
        told(listwords.PACKING_TOLD, language, boxes=len(boxes), count=len(found), most=rule.panels),
        told(listwords.HEAVIEST, language, kilograms=number(rule.kilograms, language)),
    ]
    if not any(box.kilograms for box in boxes):
        rules.pop()
    leaves.put([Block(text, BODY) for text in rules], GAP)
    size = Mm(34)
    ticks = tuple(
        Column(wording.in_any(language), TICKS, tick=True)
        for wording in (listwords.PACKED, listwords.ARRIVED, listwords.BACK)
    )
    columns = (
        Column(listwords.NUMBER.in_any(language), NUMBERS),
        Column(listwords.TITLE.in_any(language), Mm(AREA.width - NUMBERS - size - len(ticks) * TICKS)),
        Column(listwords.SIZE.in_any(language), size),
        *ticks,
    )
    for box in boxes:
        rows = [
            (
                _numbered(named[panel.number]),
                (Block(named[panel.number].title(language), BODY),),
                (Block(_size(panel.size, language), BODY),),
                *(() for _ in ticks),
            )
            for panel in box.panels
        ]
        leaves.table(columns, rows, Block(_box(box, language), HEADING, Role.HEADING))
    hooks = HOOKS_EACH * sum(not stands(each.panel.size) for each in found)
    things = [told(listwords.HOOKS, language, hooks=hooks)] if hooks else []
    things += [wording.in_any(language) for wording in listwords.THINGS]
    what = Column(listwords.TOOL.in_any(language), Mm(AREA.width - len(ticks) * TICKS))
    leaves.table(
        (what, *ticks),
        [((Block(thing, BODY),), *(() for _ in ticks)) for thing in things],
        Block(listwords.TOOLS.in_any(language), HEADING, Role.HEADING),
    )


def _box(box: Box, language: str) -> Text:
    size = _size(box.size, language).words
    called = told(listwords.BOX_TOLD, language, number=box.number, count=len(box.panels), size=size)
    if box.kilograms is None:
        return called
    return told(
        listwords.BOX_WEIGHT, language, box=called.words, kilograms=number(round(box.kilograms, 1), language)
    )


def _numbered(each: Object) -> Cell:
    return (Block(Text(str(each.panel.number), UNDETERMINED), BOLD),)


def _size(size: Size, language: str) -> Text:
    return told(
        listwords.SIZE_TOLD,
        language,
        width=centimetres(size.width, language),
        height=centimetres(size.height, language),
    )
