"""An exhibition's panels in the order in which they hang: what the plan of the walls and all lists speak of."""

from dataclasses import dataclass
from enum import Enum

from photovoice.layouts.page import Document
from photovoice.vocabulary.measure import Size
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text


class Kind(Enum):
    """What a panel is for."""

    INTRODUCTION = "introduction"
    THEME = "theme"
    PHOTOGRAPH = "photograph"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Panel:
    """Something that hangs; its number is its page in panels.pdf, from 1."""

    number: int
    kind: Kind
    title: Text
    size: Size  # as it hangs
    plate: Plate | None = None  # of a photograph


@dataclass(frozen=True, slots=True)
class Panels:
    """The pages for the print shop, and what becomes of them on a wall: one panel for each page, in this order.

    Panels longer than a PDF's page can be have their pages drawn at 1:2 or 1:4: scale is 2 or 4, else 1.
    """

    document: Document
    panels: tuple[Panel, ...]
    scale: int = 1
