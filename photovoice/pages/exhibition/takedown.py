"""Panels that are taken down before an exhibition closes, since their consent ends: which, and when."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from photovoice.layouts.exhibition import Panel
from photovoice.pages.staff import day, told
from photovoice.vocabulary.text import Text, Wording

EVENING = Wording(
    (
        Text("Sundat večer {day}: panely {numbers}", "cs"),
        Text("Take down on the evening of {day}: panels {numbers}", "en"),
    )
)
ONE_EVENING = Wording(
    (
        Text("Sundat večer {day}: panel {numbers}", "cs"),
        Text("Take down on the evening of {day}: panel {numbers}", "en"),
    )
)
COLUMN = Wording((Text("Sundat do", "cs"), Text("Take down by", "en")))


def evenings(panels: Iterable[Panel], language: str) -> tuple[Text, ...]:
    """Return a sentence for every day on which some of the panels are taken down; mostly nothing."""
    numbers: dict[date, list[str]] = defaultdict(list)
    for panel in panels:
        if panel.plate and panel.plate.until:
            numbers[panel.plate.until].append(str(panel.number))
    return tuple(
        told(EVENING if len(found) > 1 else ONE_EVENING, language, day=day(last), numbers=", ".join(found))
        for last, found in sorted(numbers.items())
    )


def column(panels: Iterable[Panel], language: str) -> tuple[tuple[str, ...], ...]:
    """Return the ends of a table's rows, its head's first: the day, or nothing at all where no panel has one."""
    days = [panel.plate.until if panel.plate else None for panel in panels]
    if not any(days):
        return ((),) * (len(days) + 1)
    return ((COLUMN.in_any(language).words,), *((day(last) if last else "",) for last in days))
