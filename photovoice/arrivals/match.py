"""Which file a table's file name means: the nearest way of reading it that fits any, if it fits just one."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from unicodedata import category, normalize

from photovoice.arrivals.folder import PICTURE_ENDINGS, SOUND_ENDINGS

KNOWN_ENDINGS = frozenset((*PICTURE_ENDINGS, *SOUND_ENDINGS))
COPY = re.compile(r"(?:[ _]*\(\d{1,3}\)|[ _-]+(?:copy|kopie|kopia)(?:[ _]*\(?\d{1,3}\)?)?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shoebox:
    """The files that lie ready, each once, by its path with forward slashes."""

    files: tuple[str, ...]
    digest: Callable[[str], str]  # of a file's contents; asked only where names do not decide


@dataclass(frozen=True, slots=True)
class Found:
    """The file that is meant; several were equal byte for byte when `twins` names the others."""

    file: str
    twins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several files could be meant, and they differ."""

    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """No file could be meant."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The file that bears the name lies in another participant's folder."""

    file: str
    folder: str


@dataclass(frozen=True, slots=True)
class Folders:
    """The names of folders that tell whose files lie in them: a participant's id, name, or number in a form."""

    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def stranger(self, file: str) -> str:
        """Return the folder that makes a file another participant's, the innermost deciding; else nothing."""
        for part in reversed(file.split("/")[:-1]):
            if self._names(part, self.own):
                return ""
            if self._names(part, self.others):
                return part
        return ""

    def hold(self, file: str) -> bool:
        """Tell whether a file lies in a folder of the participant's own."""
        return any(self._names(part, self.own) for part in file.split("/")[:-1])

    def _names(self, part: str, names: tuple[str, ...]) -> bool:
        return _without_case(part) in map(_without_case, filter(None, names))


def _exact(name: str) -> str:
    return normalize("NFC", name)


def _without_case(name: str) -> str:
    return normalize("NFC", name).casefold()


def _loose(name: str) -> str:
    """Return a name without what memory cards, telephones and web forms change in it."""
    stem, ending = _split(_without_case(name))
    return f"{_bare(stem)}{ending}"


def _without_ending(name: str) -> str:
    return _bare(_split(_without_case(name))[0])


def _without_copy(name: str) -> str:
    return _bare(COPY.sub("", _split(_without_case(name))[0]))


def _split(name: str) -> tuple[str, str]:
    path = PurePosixPath(name)
    ending = path.suffix if path.suffix.casefold() in KNOWN_ENDINGS else ""
    return name.removesuffix(ending), {".jpeg": ".jpg", ".heif": ".heic", ".tiff": ".tif"}.get(ending, ending)


def _bare(stem: str) -> str:
    """Return letters and digits alone: web forms turn spaces into underscores and drop accents."""
    return "".join(sign for sign in normalize("NFKD", stem) if category(sign)[0] in "LN") or stem


ANYWHERE = Folders()
READINGS: tuple[Callable[[str], str], ...] = (_exact, _without_case, _loose, _without_ending, _without_copy)


class Matcher:
    """Finds files by name; an index for every way of reading names is made once."""

    def __init__(self, shoebox: Shoebox) -> None:
        self._shoebox = shoebox
        self._indices: list[Mapping[str, tuple[str, ...]]] = [
            _index(reading, shoebox.files) for reading in READINGS
        ]

    def find(self, name: str, folders: Folders = ANYWHERE) -> Found | Ambiguous | Missing | Elsewhere:
        """Return the file that a name means.

        Args:
            name: As the table has it; the folders in it, if any, must be those of the file.
            folders: In which the file should lie, asked when several bear the name; and in which it may never.
        """
        elsewhere: Elsewhere | Missing = Missing()
        name = name.replace("\\", "/").strip("/ ")
        *above, last = name.split("/")
        for reading, index in zip(READINGS, self._indices, strict=True):
            files = tuple(file for file in index.get(reading(last), ()) if _lies_in(file, above))
            strange = {file: folder for file in files if (folder := folders.stranger(file))}
            if strange and isinstance(elsewhere, Missing):
                elsewhere = Elsewhere(*next(iter(strange.items())))
            files = tuple(file for file in files if file not in strange)
            if not files:
                continue
            own = tuple(file for file in files if folders.hold(file))
            files = own or files
            if len(files) == 1:
                return Found(files[0])
            if len({self._shoebox.digest(file) for file in files}) == 1:
                return Found(files[0], files[1:])
            return Ambiguous(files)
        return elsewhere


def _index(reading: Callable[[str], str], files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for file in files:
        key = reading(file.rpartition("/")[2])
        index[key] = (*index.get(key, ()), file)
    return index


def _lies_in(file: str, above: list[str]) -> bool:
    there = [_exact(part).casefold() for part in file.split("/")[:-1]]
    return not above or there[-len(above) :] == [_exact(part).casefold() for part in above]
