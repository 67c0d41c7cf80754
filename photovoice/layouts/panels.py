"""layouts/panels.yaml: how an exhibition's panels look."""

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import COLOUR, colour, edition_name, ink, read_fonts, read_layout, wording
from photovoice.layouts.formats import PANELS
from photovoice.layouts.venue import Venue, panel_format, venues_of
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.text import Wording
from photovoice.vocabulary.type import Fonts, Ink


class Order(Enum):
    """In which order photographs hang."""

    GIVEN = "given"  # as staff numbered them, else as handed in
    AUTHOR = "author"  # one author's together
    THEME = "theme"  # one theme's together, by the first that each names

    def __repr__(self) -> str:
        return f"Order.{self.name}"


@dataclass(frozen=True, slots=True)
class PanelLayout:
    """One exhibition's settings; every one has a default."""

    name: str = "exhibition"
    venue: Venue | None = None  # None: for no venue in particular
    venues: tuple[Venue, ...] = ()  # as the file names them
    order: Order = Order.GIVEN
    material: str = ""
    format: Size = PANELS["50x70"]  # upright; panels of upright pictures lie on their side
    bleed: Mm = Mm(3)
    viewing_distance: float = 1.5  # metres from which captions are read
    code_distance: float = 0.6  # metres from which a telephone reads the code
    words: int = 75  # most words of a caption in one language
    colour: Ink = ink(COLOUR)
    about: Wording = Wording()  # empty: the program's own words
    fonts: Fonts = Fonts()
    accept_low_resolution: bool = False
    place: Place = Place("layouts/panels.yaml")

    def runs(self) -> tuple["PanelLayout", ...]:
        """Return the layout of every venue, with what it leaves open as it is here; itself when it has none."""
        return tuple(
            replace(
                self,
                name=f"{self.name}-{venue.key}",
                venue=venue,
                venues=(),
                format=venue.format or self.format,
                viewing_distance=venue.viewing_distance or self.viewing_distance,
                code_distance=venue.code_distance or self.code_distance,
                material=venue.material or self.material,
            )
            for venue in self.venues
        ) or (self,)


def read_panel_layout(folder: Path, problems: Problems) -> PanelLayout:
    """Return the panels' layout of the project in that folder.

    Raises:
        OSError: If layouts/panels.yaml is there and cannot be read.
    """
    return read_layout(folder, "panels.yaml", problems, lambda fields: _read(fields, folder / "layouts"))


def _read(fields: Fields, layouts: Path) -> PanelLayout:
    return PanelLayout(
        name=edition_name(fields, "exhibition"),
        venues=venues_of(fields),
        order=Order(fields.choice("order", [order.value for order in Order], Order.GIVEN.value)),
        material=fields.text("material"),
        format=panel_format(fields, PANELS["50x70"]),
        viewing_distance=fields.number("viewing_distance", 1.5, 0.5, 10),
        code_distance=fields.number("code_distance", 0.6, 0.3, 5),
        words=int(fields.number("words", 75, 10, 1000)),
        colour=colour(fields),
        about=wording(fields, "about"),
        fonts=read_fonts(fields, layouts),
        accept_low_resolution=fields.flag("accept_low_resolution"),
        place=Place(fields.place.file),
    )
