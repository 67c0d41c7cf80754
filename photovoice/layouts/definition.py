"""What the layout files have in common: where they lie, an edition's name, its colour, words of its own."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from photovoice.fields import Fields
from photovoice.problems import Place, Problems
from photovoice.vocabulary.text import Text, Wording
from photovoice.vocabulary.type import FontFile, Fonts, Ink
from photovoice.yamlfile import Mapping, read_yaml

COLOUR = "#17485a"  # of covers, unless the layout names another

T = TypeVar("T")


def read_layout(folder: Path, file: str, problems: Problems, read: Callable[[Fields], T]) -> T:
    """Return what `read` makes of layouts/FILE in a project; of an empty file when there is none.

    Raises:
        OSError: If the file is there and cannot be read.
    """
    name = f"layouts/{file}"
    node = read_yaml(folder / "layouts" / file, name, problems) if (folder / "layouts" / file).exists() else None
    if node is not None and not isinstance(node, Mapping):
        problems.add(node.place, "Settings are expected here.", "Write lines such as   name: …")
        node = None
    fields = Fields(node or Mapping((), Place(name)), problems)
    layout = read(fields)
    fields.finish()
    return layout


def edition_name(fields: Fields, default: str, key: str = "name") -> str:
    """Return the edition's name, which is also its folder's."""
    name = fields.text(key, default)
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        return name
    fields.problems.add(
        fields.place_of(key),
        "“{name}” cannot be an edition's name: it becomes the name of a folder.",
        "Use small letters without accents, digits and hyphens, such as prague-2026.",
        name=name,
    )
    return default


def plain(words: str) -> str:
    """Return words as a folder's name: small letters without accents, digits and hyphens; perhaps nothing."""
    bare = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def colour(fields: Fields) -> Ink:
    """Return a colour written as '#17485a'."""
    typed = fields.text("colour", COLOUR)
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", typed):
        fields.problems.add(
            fields.place_of("colour"),
            "“{typed}” is not a colour.",
            "Write a # and six digits or letters from a to f in quotes, such as '#17485a'.",
            typed=typed,
        )
        typed = COLOUR
    return ink(typed)


def ink(web: str) -> Ink:
    """Return the ink of a colour as the web writes it, such as #17485a."""
    red, green, blue = (int(web[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return Ink(rgb=(red, green, blue))


def read_fonts(fields: Fields, layouts: Path) -> Fonts:
    """Return the fonts chosen under `fonts`; a file that is not there is a problem.

    Args:
        fields: The layout.
        layouts: The folder in which font files lie.
    """
    return fields.record("fonts", lambda entries: _fonts(entries, layouts)) or Fonts()


def _fonts(fields: Fields, layouts: Path) -> Fonts:
    files = []
    for named in fields.words("files"):
        path = layouts / named.text
        if not path.resolve().is_relative_to(layouts.resolve()) or not path.is_file():
            fields.problems.add(
                named.place,
                "There is no font file {file} in layouts/.",
                "Put the .ttf or .otf file there, or correct its name.",
                file=named.text,
            )
            continue
        files.append(FontFile(named.text, hashlib.sha256(path.read_bytes()).hexdigest()))
    usual = Fonts()
    return Fonts(fields.text("text", usual.text), fields.text("title", usual.title), tuple(files))


def wording(fields: Fields, key: str) -> Wording:
    """Return words by language, in the order in which they were written."""
    return Wording(tuple(Text(words, language.text) for language, words in fields.translations(key)))
