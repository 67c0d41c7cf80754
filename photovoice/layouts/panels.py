"""layouts/panels.yaml: how an exhibition's panels look."""

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import COLOUR, colour, edition_name, ink, read_fonts, read_layout, wording
from photovoice.layouts.formats import PANELS
from photovoice.layouts.venue import EDITION, METRES, Venue, panel_format, venues_of
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Fonts, Ink

STANDS = Mm(1600)  # panels so high, and narrow, stand on the floor
TURNS = Mm(1200)  # longer ones are not hung on their side


class Order(Enum):
    """In which order photographs hang."""

    GIVEN = "given"  # as staff numbered them, else as handed in
    AUTHOR = "author"  # one author's together
    THEME = "theme"  # one theme's together, by the first that each names


class Template(Enum):
    """How a photograph and its words share a panel; where the words need more room, auto is taken."""

    AUTO = "auto"  # by the picture's proportions, the languages and the length of the words
    ABOVE = "above"  # the picture over the whole width, words below
    BESIDE = "beside"  # words at the right of the picture
    FRAMED = "framed"  # white all around the picture, like a mount, words below
    FULL_BLEED = "full-bleed"  # no white: words on the layout's colour, the picture cropped a little if need be


class OfficeSheets(Enum):
    """The paper that panels are laid over, for those who have only an office printer."""

    NONE = "none"
    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True)
class Theme:
    """What submissions call a theme, what visitors read for it, and words on its panel, if it has some."""

    key: str
    name: Wording
    words: Wording = Wording()
    place: Place = Place("layouts/panels.yaml")


@dataclass(frozen=True, slots=True)
class PanelLayout:
    """One exhibition's settings; every one has a default."""

    name: str = EDITION
    venue: Venue | None = None  # None: for no venue in particular
    venues: tuple[Venue, ...] = ()  # as the file names them
    order: Order = Order.GIVEN
    material: str = ""
    template: Template = Template.AUTO
    format: Size = PANELS["50x70"]  # if it is upright and not large, panels of upright pictures lie on their side
    bleed: Mm = Mm(3)
    viewing_distance: float = 1.5  # metres from which captions are read
    code_distance: float = 0.6  # metres from which a telephone reads the code
    words: int = 75  # most words of a caption in one language
    colour: Ink = ink(COLOUR)
    introduction_panel: bool = True
    introduction: Wording = Wording()  # empty: the program's own words
    theme_panels: bool = False  # one before each theme's photographs
    themes: tuple[Theme, ...] = ()
    about: Wording = Wording()  # empty: the program's own words
    thanks: Wording = Wording()
    fonts: Fonts = Fonts()
    accept_low_resolution: bool = False
    office_sheets: OfficeSheets = OfficeSheets.NONE
    place: Place = Place("layouts/panels.yaml")

    @property
    def stands(self) -> bool:
        """Tell whether panels stand on the floor, as roll-ups do, and do not hang."""
        return self.format.height >= STANDS and self.format.height >= 1.8 * self.format.width

    @property
    def turned(self) -> Size:
        """The format of panels that lie on their side; banners, roll-ups and formats that lie already stay."""
        if self.format.width >= self.format.height or self.format.height > TURNS:
            return self.format
        return self.format.turned()

    def theme(self, key: str) -> Theme:
        """Return a theme; its name is what submissions call it when staff wrote none."""
        found = next((theme for theme in self.themes if theme.key == key), Theme(key, Wording()))
        return found if found.name else replace(found, name=Wording((Text(key, UNDETERMINED),)))

    def runs(self) -> tuple["PanelLayout", ...]:
        """Return the layout of every venue, with what it leaves open as it is here; itself when it has none."""
        return tuple(
            replace(
                self,
                name=venue.folder,
                venue=venue,
                venues=(),
                format=venue.format or self.format,
                viewing_distance=venue.viewing_distance or self.viewing_distance,
                code_distance=venue.code_distance or self.code_distance,
                material=venue.material or self.material,
                accept_low_resolution=self.accept_low_resolution
                if venue.accept_low_resolution is None
                else venue.accept_low_resolution,
                place=venue.place,
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
    name = edition_name(fields, EDITION)
    layout = PanelLayout(
        name=name,
        venues=venues_of(fields, name),
        order=Order(fields.choice("order", [order.value for order in Order], Order.GIVEN.value)),
        material=fields.text("material"),
        template=Template(fields.choice("template", [one.value for one in Template], Template.AUTO.value)),
        format=panel_format(fields, PANELS["50x70"]),
        viewing_distance=fields.number("viewing_distance", 1.5, 0.5, 10, METRES),
        code_distance=fields.number("code_distance", 0.6, 0.3, 5, METRES),
        words=int(fields.number("words", 75, 10, 1000)),
        colour=colour(fields),
        introduction_panel=fields.flag("introduction_panel", default=True),
        introduction=wording(fields, "introduction"),
        theme_panels=fields.flag("theme_panels"),
        themes=fields.records("theme_names", _theme),
        about=wording(fields, "about"),
        thanks=wording(fields, "thanks"),
        fonts=read_fonts(fields, layouts),
        accept_low_resolution=fields.flag("accept_low_resolution"),
        office_sheets=OfficeSheets(
            fields.choice("office_sheets", [sheets.value for sheets in OfficeSheets], "none")
        ),
        place=Place(fields.place.file),
    )
    if layout.theme_panels and layout.order is not Order.THEME:
        fields.problems.add(
            fields.place_of("theme_panels"),
            "A theme's panel stands before its photographs, but these do not hang together.",
            "Write   order: theme   as well, or   theme_panels: no",
        )
    return layout


def _theme(fields: Fields) -> Theme:
    return Theme(fields.required("theme"), wording(fields, "shown_as"), wording(fields, "words"), fields.place)
