"""layouts/panels.yaml: how an exhibition's panels look."""

from dataclasses import dataclass
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import COLOUR, colour, edition_name, ink, read_fonts, read_layout, wording
from photovoice.layouts.formats import PANELS
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.text import Wording
from photovoice.vocabulary.type import Fonts, Ink


@dataclass(frozen=True, slots=True)
class PanelLayout:
    """One exhibition's settings; every one has a default."""

    name: str = "exhibition"
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


def read_panel_layout(folder: Path, problems: Problems) -> PanelLayout:
    """Return the panels' layout of the project in that folder.

    Raises:
        OSError: If layouts/panels.yaml is there and cannot be read.
    """
    return read_layout(folder, "panels.yaml", problems, lambda fields: _read(fields, folder / "layouts"))


def _read(fields: Fields, layouts: Path) -> PanelLayout:
    fields.node("venues")  # read where consent is compared with their days: showings.py
    return PanelLayout(
        name=edition_name(fields, "exhibition"),
        format=PANELS[fields.choice("format", PANELS, "50x70")],
        viewing_distance=fields.number("viewing_distance", 1.5, 0.5, 10),
        code_distance=fields.number("code_distance", 0.6, 0.3, 5),
        words=int(fields.number("words", 75, 10, 1000)),
        colour=colour(fields),
        about=wording(fields, "about"),
        fonts=read_fonts(fields, layouts),
        accept_low_resolution=fields.flag("accept_low_resolution"),
        place=Place(fields.place.file),
    )
