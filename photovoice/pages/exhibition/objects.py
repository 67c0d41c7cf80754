"""What the lists say of each panel: only what the panel itself shows, and what it is made of."""

from dataclasses import dataclass
from datetime import date

from photovoice.layouts.exhibition import Kind, Panel, Panels
from photovoice.layouts.page import Code, Lines, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.pages import phrases
from photovoice.pages.exhibition import listwords
from photovoice.pages.words import tongues, when
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.text import UNDETERMINED, Text

UNSPOKEN = (Role.CREDIT, Role.ARTIFACT)  # names and numbers say nothing of a panel's languages


@dataclass(frozen=True, slots=True)
class Object:
    """One panel as a list names it."""

    panel: Panel
    kind: Text
    titles: tuple[Text, ...]  # the author's own first, then the project's languages; at least one
    author: Text | None  # None: nobody's photograph
    material: Text
    taken: str  # as exactly as agreed
    languages: tuple[str, ...]  # in the order in which they stand on it
    address: str  # where its code leads; empty: it has none

    @property
    def until(self) -> date | None:
        """The last day on which it may hang, where that is before the exhibition closes."""
        return self.panel.plate.until if self.panel.plate else None

    def title(self, language: str) -> Text:
        """Return the title in a language, else the first one."""
        return next((title for title in self.titles if title.language == language), self.titles[0])


def objects(imprint: Imprint, layout: PanelLayout, panels: Panels, language: str) -> tuple[Object, ...]:
    """Return all panels in the order in which they hang; the program's own words in the language of staff."""
    return tuple(
        _object(panel, page, imprint, layout, language)
        for panel, page in zip(panels.panels, panels.document.pages, strict=True)
    )


def _object(panel: Panel, page: Page, imprint: Imprint, layout: PanelLayout, language: str) -> Object:
    plate = panel.plate
    titles: tuple[Text, ...] = (panel.title,)
    author = None
    if plate:
        titles = tongues(plate.title, imprint.languages) or (listwords.UNTITLED.in_any(language),)
        author = plate.credit or phrases.ANONYMOUS.in_any(language)
    return Object(
        panel,
        listwords.KINDS[panel.kind].in_any(language),
        titles,
        author,
        Text(layout.material, UNDETERMINED),
        when(plate.taken) if plate and plate.taken else "",
        _languages(page),
        next((mark.address for mark in page.marks if isinstance(mark, Code)), ""),
    )


def _languages(page: Page) -> tuple[str, ...]:
    spoken = (
        mark.text.language
        for mark in page.marks
        if isinstance(mark, Lines) and mark.role not in UNSPOKEN and mark.text.language != UNDETERMINED
    )
    return tuple(dict.fromkeys(spoken))


def photographs(found: tuple[Object, ...]) -> int:
    """Return how many of them are photographs."""
    return sum(each.panel.kind is Kind.PHOTOGRAPH for each in found)
