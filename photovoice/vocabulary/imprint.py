"""What every edition says of the project: all of it public."""

from dataclasses import dataclass

from photovoice.vocabulary.funder import Funder
from photovoice.vocabulary.text import Wording


@dataclass(frozen=True, slots=True)
class Imprint:
    """The project as visitors see it; web is the gallery's address without a trailing slash, perhaps empty."""

    title: Wording
    languages: tuple[str, ...]  # what every edition speaks, in this order
    organiser: str
    contact: str
    web: str
    funder: Funder | None  # who paid and wants it shown
    code: str = ""  # the printed edition's own permalink; empty: it has none

    @property
    def said(self) -> tuple[Wording, ...]:
        """The project's and its funder's own words."""
        paid = self.funder
        return (self.title, *((paid.beside, paid.statement, paid.disclaimer) if paid else ()))

    def address(self, permalink: str) -> str:
        """Return the address a printed code leads to; all lower case, which every phone opens."""
        return f"{self.web}/p/{permalink}/"
