"""Fonts for the web: the characters that a site needs of one cut, as WOFF2."""

from collections.abc import Iterable
from importlib import import_module
from io import BytesIO

import uharfbuzz as hb
from fontTools.ttLib import TTFont

from photovoice.typography.cabinet import installed

Axes = tuple[tuple[str, float], ...]
CUTS: dict[str, tuple[str, str, Axes]] = {  # package, its file or module, where on its axes
    "serif": ("fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf", (("opsz", 32.0), ("wght", 450.0))),
    "sans": ("pymupdf_fonts", "FiraGO_Regular", ()),
    "bold": ("pymupdf_fonts", "FiraGO_Bold", ()),
}
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "rlig", "init", "medi", "fina", "isol", "calt")
FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT = 1, 2, 3, 4, 6  # OpenType, name table: name ids
KEPT = (0, 13, 14)  # copyright, licence, its address
NAME = "Exhibition"


def webfont(cut: str, characters: Iterable[str]) -> bytes:
    """Return a font with these characters, as far as the cut has them.

    It bears a name of our own: the licence reserves the families' names for their unchanged files
    (SIL Open Font License 1.1, condition 3).
    """
    package, file, axes = CUTS[cut]
    face = hb.Face(_program(package, file))
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    wanted.flags = hb.SubsetFlags.NO_HINTING
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in FEATURES)
    for axis in face.axis_infos if face.has_var_data else ():
        wanted.pin_axis_location(face, axis.tag, dict(axes).get(axis.tag, axis.default_value))
    font = TTFont(BytesIO(hb.subset(face, wanted).blob.data), recalcTimestamp=False)
    names = font["name"]
    names.names = [name for name in names.names if name.nameID in KEPT]
    for name_id, words in ((FAMILY, NAME), (STYLE, "Regular"), (UNIQUE, NAME), (FULL, NAME), (POSTSCRIPT, NAME)):
        names.setName(words, name_id, 3, 1, 0x409)  # Windows, Unicode, English
    font.flavor = "woff2"
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def _program(package: str, file: str) -> hb.Blob:
    folder = installed(package)
    if folder is None:
        raise FileNotFoundError(package)
    if "." in file:
        return hb.Blob.from_file_path(folder / file)
    return hb.Blob(import_module(f"{package}.{file}").fontbuffer)
