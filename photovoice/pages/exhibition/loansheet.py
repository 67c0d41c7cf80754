"""The loan sheet: what a venue and the organiser agree on, in plain words, on one page to be signed."""

from collections.abc import Iterator

from photovoice.layouts.page import Area, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.pages import phrases
from photovoice.pages.exhibition import listwords
from photovoice.pages.exhibition.conditionreport import set_signatures
from photovoice.pages.exhibition.listpages import BODY, FREE, GAP, GREY, HAIRLINE, HEADING, QUIET, Leaves
from photovoice.pages.flow import Block, stack
from photovoice.pages.staff import day, told
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Rect, mm
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Metrics

LABELS, NUMBERS = Mm(42), Mm(8)
BLANK = Text("", UNDETERMINED)  # to be filled in by hand
ENTRY, BELOW, AIR = Mm(10.5), Mm(1.5), Mm(2.2)  # a line to write on, what is white below it, between entries


def set_loan_sheet(
    leaves: Leaves,
    imprint: Imprint,
    layout: PanelLayout,
    counts: tuple[int, int],
    metrics: Metrics,
    language: str,
    evenings: tuple[Text, ...] = (),
) -> None:
    """Set it; what nobody told the program is left to be written by hand.

    Args:
        leaves: Takes it, on a page of its own.
        imprint: Who lends.
        layout: Where and when.
        counts: How many panels and boxes.
        metrics: Measures the words.
        language: Of staff.
        evenings: On which panels are taken down before the exhibition closes.
    """
    leaves.begin(listwords.LOAN.in_any(language), ())
    leaves.room(GAP)
    for label, text in _facts(imprint, layout, counts, language):
        _set_entry(leaves, label.in_any(language), LABELS, text, metrics)
    leaves.put((Block(listwords.CONDITIONS.in_any(language), HEADING, Role.HEADING),), GAP, 2 * ENTRY)
    withdraw = phrases.WITHDRAW_WORDS.in_any(language).words
    agreed = [told(wording, language, withdraw=withdraw, contact=imprint.contact) for wording in listwords.AGREED]
    if evenings:
        days = "; ".join(evening.words for evening in evenings)
        agreed.append(told(listwords.EARLIER, language, days=days))
    for number, term in enumerate(agreed, start=1):
        _set_entry(leaves, Text(f"{number}.", UNDETERMINED), NUMBERS, term, metrics)
    set_signatures(leaves, (listwords.FOR_LENDER, listwords.FOR_VENUE), metrics, language)


def _facts(
    imprint: Imprint, layout: PanelLayout, counts: tuple[int, int], language: str
) -> Iterator[tuple[Wording, Text]]:
    venue = layout.venue
    panels, boxes = counts
    yield listwords.EXHIBITION, imprint.title.in_any(*imprint.languages)
    yield listwords.LENDER, Text(imprint.organiser, UNDETERMINED)
    yield listwords.CONTACT, Text(imprint.contact, UNDETERMINED)
    yield listwords.VENUE, Text(venue.name, UNDETERMINED) if venue else BLANK
    dates = {"opens": day(venue.opens), "closes": day(venue.closes)} if venue else {}
    yield listwords.DATES, told(listwords.DATES_TOLD, language, **dates) if venue else BLANK
    yield listwords.RESPONSIBLE, BLANK
    yield listwords.COUNT, told(listwords.COUNT_TOLD, language, count=panels, boxes=boxes)
    if layout.material:
        yield listwords.MATERIAL, Text(layout.material, UNDETERMINED)
    yield listwords.VALUE, BLANK
    yield listwords.RETURN_BY, BLANK


def _set_entry(leaves: Leaves, label: Text, wide: Mm, text: Text, metrics: Metrics) -> None:
    """Set a label and what belongs to it, or a line to write on."""
    box = leaves.room(0)
    beside = Mm(box.width - wide)
    tall = max(
        stack((Block(label, QUIET),), Rect(box.x, Mm(0), wide, Mm(0)), FREE, metrics).bottom,
        metrics.measure(text, BODY, beside).height if text else ENTRY,
    )
    box = leaves.room(tall, AIR)
    right = Rect(Mm(box.x + wide), box.y, beside, box.height)
    top = box.y if text else Mm(box.bottom - BELOW - mm(QUIET.leading) + 0.6)
    leaves.draw(stack((Block(label, QUIET),), Rect(box.x, top, wide, box.height), FREE, metrics).lines)
    if text:
        leaves.draw(stack((Block(text, BODY),), right, FREE, metrics).lines)
    else:
        leaves.draw((Area(Rect(right.x, Mm(right.bottom - BELOW), right.width, HAIRLINE), GREY),))
