"""layouts/zine.yaml: how a zine looks."""

from dataclasses import dataclass
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import COLOUR, colour, edition_name, ink, read_layout, wording
from photovoice.layouts.formats import ZINES
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.text import Wording
from photovoice.vocabulary.type import Ink

BLEED = Mm(3)  # what print shops ask for


@dataclass(frozen=True, slots=True)
class ZineLayout:
    """One zine's settings; every one has a default."""

    name: str = "zine"
    page: Size = ZINES["a5"][0]
    sheet: Size = ZINES["a5"][1]
    bleed: Mm = Mm(0)  # 0: for office printers, which leave a white edge
    paper_thickness: Mm = Mm(0.1)
    right_bound: bool = False
    cover: int = 0  # which photograph, counted from 1; 0: the zine chooses
    colour: Ink = ink(COLOUR)
    about: Wording = Wording()  # empty: the program's own words
    licence: Wording = Wording()
    accept_low_resolution: bool = False
    place: Place = Place("layouts/zine.yaml")


def read_zine_layout(folder: Path, problems: Problems) -> ZineLayout:
    """Return the zine's layout of the project in that folder.

    Raises:
        OSError: If layouts/zine.yaml is there and cannot be read.
    """
    return read_layout(folder, "zine.yaml", problems, _read)


def _read(fields: Fields) -> ZineLayout:
    page, sheet = ZINES[fields.choice("format", ZINES, "a5")]
    return ZineLayout(
        name=edition_name(fields, "zine"),
        page=page,
        sheet=sheet,
        bleed=BLEED if fields.flag("bleed") else Mm(0),
        paper_thickness=Mm(fields.number("paper_thickness", 0.1, 0.03, 0.5)),
        right_bound=fields.choice("binding", ("left", "right"), "left") == "right",
        cover=int(fields.number("cover", 0, 0, 9999)),
        colour=colour(fields),
        about=wording(fields, "about"),
        licence=wording(fields, "licence"),
        accept_low_resolution=fields.flag("accept_low_resolution"),
        place=Place(fields.place.file),
    )
