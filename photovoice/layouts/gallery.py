"""layouts/gallery.yaml: how the web gallery looks and what its first page says."""

from dataclasses import dataclass
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import read_layout, wording
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.text import Wording

LOOKS = ("paper", "night", "poster")
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
        )

    return read_layout(project, "gallery.yaml", problems, read)


def _theme_name(fields: Fields) -> tuple[str, Wording]:
    return fields.required("theme"), wording(fields, "shown_as")
