"""layouts/gallery.yaml: how the web gallery looks and what its first page says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import read_layout, wording
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.text import Wording

LOOKS = ("paper", "night", "poster")
LICENCE = re.compile(r"https?://[\w.-]+/[\w./~-]*", re.ASCII)
ADDRESS = re.compile(r"https?://[a-z0-9.-]+(/[a-z0-9._~-]+)*")
MOST_PHOTOS_ON_A_PAGE = 48  # without JavaScript some browsers fetch them all at once


@dataclass(frozen=True, slots=True)
class GalleryLayout:
    """The staff's choices for the gallery; pictures are at most `longest_edge` long."""

    place: Place
    longest_edge: Px
    look: str = "paper"
    introduction: Wording = Wording()
    about: Wording = Wording()
    photos_on_a_page: int = MOST_PHOTOS_ON_A_PAGE
    authors: bool = True
    search_engines: bool = False
    theme_names: tuple[tuple[str, Wording], ...] = ()  # what submissions call a theme, and what visitors read
    licence: str = ""  # the address of what the authors agreed to; empty: none was agreed
    credit_in_pictures: bool = False  # whether picture files say whom to credit, and the licence
    moved_from: tuple[str, ...] = ()  # old addresses, without a trailing slash

    def theme_name(self, theme: str) -> Wording:
        """Return what visitors read for a theme; empty when staff named none."""
        return next((shown_as for name, shown_as in self.theme_names if name == theme), Wording())


def read_gallery_layout(project: Path, longest_edge: Px, problems: Problems) -> GalleryLayout:
    """Return the layout; what the file does not say is as it is in an empty one.

    Raises:
        OSError: If the file is there and cannot be read.
    """

    def read(fields: Fields) -> GalleryLayout:
        return GalleryLayout(
            place=fields.place,
            longest_edge=longest_edge,
            look=fields.choice("look", LOOKS, "paper"),
            introduction=wording(fields, "introduction"),
            about=wording(fields, "about"),
            photos_on_a_page=int(
                fields.number("photos_on_a_page", MOST_PHOTOS_ON_A_PAGE, 1, MOST_PHOTOS_ON_A_PAGE)
            ),
            authors=fields.flag("authors", default=True),
            search_engines=fields.flag("search_engines"),
            theme_names=fields.records("theme_names", _theme_name),
            licence=_licence(fields),
            credit_in_pictures=fields.flag("credit_in_pictures"),
            moved_from=tuple(_moved_from(fields)),
        )

    return read_layout(project, "gallery.yaml", problems, read)


def _licence(fields: Fields) -> str:
    licence = fields.text("licence")
    if not licence or LICENCE.fullmatch(licence):
        return licence
    fields.problems.add(
        fields.place_of("licence"),
        "The licence should be a web address.",
        "Write it like   https://creativecommons.org/licenses/by-nc-nd/4.0/   or leave the line blank.",
    )
    return ""


def _moved_from(fields: Fields) -> Iterator[str]:
    for word in fields.words("moved_from"):
        address = word.text.rstrip("/")
        if ADDRESS.fullmatch(address):
            yield address
        else:
            fields.problems.add(
                word.place,
                "“{address}” is not an address that the gallery can have had.",
                "Write it like   https://old.example.org   or   https://example.org/gallery",
                address=word.text,
            )


def _theme_name(fields: Fields) -> tuple[str, Wording]:
    return fields.required("theme"), wording(fields, "shown_as")
