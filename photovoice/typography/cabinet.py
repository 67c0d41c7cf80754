"""The type cabinet: which cut of which font sets a character; fonts are read when first needed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from photovoice.typography.characters import IDEOGRAPHIC, script
from photovoice.typography.face import Axes, Face
from photovoice.vocabulary.type import Family

REGULAR, SEMIBOLD, BOLD = 400.0, 600.0, 700.0
CJK_EXTRA = "manimgx_fonts_cjk"
NOTO = {
    "Arab": "Noto Sans Arabic",
    "Armn": "Noto Sans Armenian",
    "Beng": "Noto Sans Bengali",
    "Deva": "Noto Sans Devanagari",
    "Ethi": "Noto Sans Ethiopic",
    "Geor": "Noto Sans Georgian",
    "Gujr": "Noto Sans Gujarati",
    "Guru": "Noto Sans Gurmukhi",
    "Hebr": "Noto Sans Hebrew",
    "Khmr": "Noto Sans Khmer",
    "Knda": "Noto Sans Kannada",
    "Laoo": "Noto Sans Lao",
    "Mlym": "Noto Sans Malayalam",
    "Mymr": "Noto Sans Myanmar",
    "Orya": "Noto Sans Oriya",
    "Sinh": "Noto Sans Sinhala",
    "Taml": "Noto Sans Tamil",
    "Telu": "Noto Sans Telugu",
    "Thai": "Noto Sans Thai",
}
LAST = ("Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Math", "Noto Emoji")


@dataclass(frozen=True, slots=True)
class Families:
    """The project's choice: two families by name, and font files of its own, which bring their families along."""

    text: str = "FiraGO"
    title: str = "Source Serif 4"
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """One cut of a family, and where it lies: in a package's file or module, or in a file of the staff."""

    package: str  # empty: a file of the staff
    file: str  # without a full stop: a module that holds the font
    bold: bool = False
    italic: bool = False
    axes: Axes = ()
    index: int = 0

    @property
    def name(self) -> str:
        """Return the name it bears in a PDF."""
        stem = Path(self.file).name.partition("[")[0].partition(".")[0].replace("_", "-")
        plain = re.sub("[^A-Za-z0-9-]", "", stem) or "Font"
        return f"{plain}-Bold" if self.axes and self.bold else plain


def _variable(package: str, upright: str, slanted: str = "", axes: Axes = (), index: int = 0) -> tuple[Cut, ...]:
    return tuple(
        Cut(package, file, bold, italic, (*axes, ("wght", BOLD if bold else REGULAR)), index)
        for italic, file in ((False, upright), (True, slanted))
        if file
        for bold in (False, True)
    )


def _static(family: str, **files: tuple[bool, bool]) -> tuple[Cut, ...]:
    return tuple(Cut("pymupdf_fonts", f"{family}_{name}", *cut) for name, cut in files.items())


FOUR = {"Regular": (False, False), "Bold": (True, False), "Italic": (False, True), "BoldItalic": (True, True)}
SERIF = "fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf", "files/SourceSerif4-Italic[opsz,wght].ttf"
SHIPPED: dict[str, tuple[Cut, ...]] = {
    "FiraGO": _static("FiraGO", **FOUR),
    "Ubuntu": _static("Ubuntu", **FOUR),
    "Source Serif 4": _variable(*SERIF, axes=(("opsz", 12.0),)),
    "Source Serif 4 Display": _variable(*SERIF, axes=(("opsz", 32.0),)),
    "Noto Sans": _variable("manimgx_fonts", "NotoSans[wght].ttf", "NotoSans-Italic[wght].ttf"),
    **{name: _variable("manimgx_fonts", f"{name.replace(' ', '')}[wght].ttf") for name in NOTO.values()},
    "Noto Sans Symbols": _variable("manimgx_fonts", "NotoSansSymbols[wght].ttf"),
    "Noto Sans Symbols 2": _static("NotoSansSymbols2", Regular=(False, False)),
    "Noto Sans Math": _static("NotoSansMath", Regular=(False, False)),
    "Noto Emoji": _variable("manimgx_fonts", "NotoEmoji[wght].ttf"),
    "Noto Sans CJK": _variable(CJK_EXTRA, "NotoSansCJK-VF.otf.ttc", index=2),  # simplified; locl brings the others
}
AT_DISPLAY_SIZE = {"Source Serif 4": "Source Serif 4 Display"}


class Cabinet:
    """All cuts a project can set with, the chosen families first."""

    def __init__(self, families: Families) -> None:
        self._families = families

    def leading(self, family: Family, bold: bool, italic: bool) -> Face:
        """Return the face that lines are measured by."""
        return next(self.faces(family, "", bold, italic))

    def having(self, character: str, family: Family, bold: bool, italic: bool) -> Face | None:
        """Return the first face that has a character, if any has it."""
        faces = self.faces(family, script(character), bold, italic)
        return next((face for face in faces if character in face.coverage), None)

    def faces(self, family: Family, script: str, bold: bool, italic: bool) -> Iterator[Face]:
        """Yield the faces to try for a script, best first."""
        chosen = self._families.text
        if family is Family.TITLE:
            chosen = AT_DISPLAY_SIZE.get(self._families.title, self._families.title)
        names = [chosen, self._families.text, NOTO.get(script, ""), "FiraGO"]
        if script in IDEOGRAPHIC:
            names.append("Noto Sans CJK")
        for name in dict.fromkeys([*names, *LAST, "Noto Sans CJK"]):
            cuts = self._cuts(name)
            if cuts and installed(cuts[0].package):
                yield cut_face(_nearest(cuts, bold, italic))

    def _cuts(self, name: str) -> tuple[Cut, ...]:
        own = _own_families(self._families.files) if self._families.files else {}
        return own.get(name) or SHIPPED.get(name, ())


def _nearest(cuts: tuple[Cut, ...], bold: bool, italic: bool) -> Cut:
    return min(cuts, key=lambda cut: 2 * (cut.bold != bold) + (cut.italic != italic))


@lru_cache(16)
def installed(package: str) -> Path | None:
    """Return the folder of an installed package of fonts, the current one for the staff's own; None: not there."""
    if not package:
        return Path()
    found = find_spec(package)
    return Path(found.origin).parent if found and found.origin else None


@lru_cache(256)
def cut_face(cut: Cut) -> Face:
    """Return the face of a cut; one and the same for the same cut."""
    if cut.package and "." not in cut.file:
        return Face(cut.name, import_module(f"{cut.package}.{cut.file}").fontbuffer)
    folder = installed(cut.package)
    if folder is None:
        raise FileNotFoundError(cut.package)
    return Face(cut.name, folder / cut.file, cut.axes, cut.index)


@lru_cache(16)
def _own_families(files: tuple[str, ...]) -> dict[str, tuple[Cut, ...]]:
    """Return the families in font files of the staff, by the names the files give."""
    families: dict[str, tuple[Cut, ...]] = {}
    for file in files:
        plain = cut_face(Cut("", file))
        if plain.has_weights:
            cuts = _variable("", file)
        else:
            cuts = (Cut("", file, plain.weight >= SEMIBOLD, plain.slanted),)
        families[plain.family] = (*families.get(plain.family, ()), *cuts)
    return families
