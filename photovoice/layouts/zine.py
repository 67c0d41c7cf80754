"""layouts/zine.yaml: how a zine looks."""

import hashlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import COLOUR, colour, edition_name, ink, read_fonts, read_layout, wording
from photovoice.layouts.formats import ZINES, ZineFormat
from photovoice.problems import Place, Problems
from photovoice.vocabulary.funder import Funder, own_funder
from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.text import Wording
from photovoice.vocabulary.type import Fonts, Ink

BLEED = Mm(3)  # what print shops ask for
LANGUAGES = ("together", "apart")


class Per(Enum):
    """What there is one zine for."""

    PROJECT = "project"
    PARTICIPANT = "participant"
    THEME = "theme"


class Binding(Enum):
    """The side with the staples."""

    LANGUAGE = "language"  # as the edition's first language is written
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class OutputProfile:
    """A press that the project names: its colour profile in layouts/, and what printers call the condition."""

    file: str
    condition: str
    digest: str


@dataclass(frozen=True, slots=True)
class ZineLayout:
    """One zine's settings; every one has a default."""

    name: str = "zine"
    format: ZineFormat = ZINES["a5"]
    per: Per = Per.PROJECT
    one_per_language: bool = False  # else all languages stand side by side
    copies: int = 20
    bleed: Mm = Mm(0)  # 0: for office printers, which leave a white edge
    paper_thickness: Mm = Mm(0.1)
    binding: Binding = Binding.LANGUAGE
    cover: int = 0  # which photograph, counted from 1; 0: the zine chooses
    colour: Ink = ink(COLOUR)
    about: Wording = Wording()  # empty: the program's own words
    licence: Wording = Wording()
    edition: Wording = Wording()  # which one it is; empty: its name stands for it
    contents: bool = False
    funder: Funder | None = None  # for this zine alone; None: the project's
    icc: OutputProfile | None = None  # None: coated paper in offset, FOGRA39
    fonts: Fonts = Fonts()
    accept_low_resolution: bool = False
    place: Place = Place("layouts/zine.yaml")

    @property
    def page(self) -> Size:
        """The page's trim."""
        return self.format.page

    def right_bound(self, languages: tuple[str, ...]) -> bool:
        """Tell whether an edition in these languages is leafed through from its right side."""
        if self.binding is Binding.LANGUAGE:
            return direction(languages[0]) == "rtl"
        return self.binding is Binding.RIGHT


def read_zine_layout(folder: Path, problems: Problems) -> ZineLayout:
    """Return the zine's layout of the project in that folder.

    Raises:
        OSError: If layouts/zine.yaml is there and cannot be read.
    """
    return read_layout(folder, "zine.yaml", problems, lambda fields: _read(fields, folder / "layouts"))


def _read(fields: Fields, layouts: Path) -> ZineLayout:
    return ZineLayout(
        name=edition_name(fields, "zine"),
        format=ZINES[fields.choice("format", ZINES, "a5")],
        per=Per(fields.choice("per", (per.value for per in Per), Per.PROJECT.value)),
        one_per_language=fields.choice("languages", LANGUAGES, LANGUAGES[0]) == LANGUAGES[1],
        copies=int(fields.number("copies", 20, 1, 100000)),
        bleed=BLEED if fields.flag("bleed") else Mm(0),
        paper_thickness=Mm(fields.number("paper_thickness", 0.1, 0.03, 0.5)),
        binding=Binding(fields.choice("binding", (side.value for side in Binding), Binding.LANGUAGE.value)),
        cover=int(fields.number("cover", 0, 0, 9999)),
        colour=colour(fields),
        about=wording(fields, "about"),
        licence=wording(fields, "licence"),
        edition=wording(fields, "edition"),
        contents=fields.flag("contents"),
        fonts=read_fonts(fields, layouts),
        funder=fields.record("funder", _funder),
        icc=_output_profile(fields, layouts),
        accept_low_resolution=fields.flag("accept_low_resolution"),
        place=Place(fields.place.file),
    )


def _funder(fields: Fields) -> Funder:
    return own_funder(
        wording(fields, "name"),
        wording(fields, "statement"),
        wording(fields, "disclaimer"),
        eu_emblem=fields.flag("eu_emblem"),
        place=fields.place,
        problems=fields.problems,
    )


def _output_profile(fields: Fields, layouts: Path) -> OutputProfile | None:
    name = fields.text("icc")
    condition = fields.text("icc_condition", Path(name).stem)
    if not name:
        return None
    file = layouts / name
    held = file.read_bytes() if Path(name).name == name and file.is_file() else b""
    if held[12:20] != b"prtrCMYK":  # class and colour space; ICC.1:2022, section 7.2
        fields.problems.add(
            fields.place_of("icc"),
            "“{name}” is not a colour profile of a press with four inks.",
            "Put the .icc file that the print shop recommends into the folder layouts and write its name here, "
            "or leave the line blank.",
            name=name,
        )
        return None
    return OutputProfile(name, condition, hashlib.sha256(held).hexdigest())
