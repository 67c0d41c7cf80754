"""What makes the files: a digest of our own sources and of the libraries' versions, so nobody bumps a number."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

PACKAGE = Path(__file__).parent.parent


def maker(rooms: Iterable[str], libraries: Iterable[str]) -> str:
    """Return a digest that changes when a file of these rooms, or the version of a library, does.

    Args:
        rooms: Names of modules or folders of this package; with no name, all of it.
        libraries: Names as pip knows them.
    """
    digest = hashlib.sha256()
    for file in sorted(path for room in rooms for path in _files(PACKAGE / room)):
        digest.update(f"{file.relative_to(PACKAGE).as_posix()}\n".encode())
        digest.update(file.read_bytes())
    for installed in sorted(_installed(frozenset(map(_folded, libraries)))):
        digest.update(f"{installed}\n".encode())
    return digest.hexdigest()


def _files(room: Path) -> list[Path]:
    if room.is_file():
        return [room]
    return [
        Path(folder, name)
        for folder, folders, names in os.walk(room)
        if not folder.endswith("__pycache__")
        for name in names
        if not name.endswith(".pyc")
    ]


def _installed(libraries: frozenset[str]) -> set[str]:
    """Return name and version of each library from its folder's name; ten times faster than reading metadata."""
    found = set()
    for folder in dict.fromkeys(filter(os.path.isdir, sys.path)):
        with os.scandir(folder) as entries:
            stems = [
                entry.name.removesuffix(".dist-info") for entry in entries if entry.name.endswith(".dist-info")
            ]
        found |= {stem for stem in stems if _folded(stem.split("-")[0]) in libraries}
    return found


def _folded(name: str) -> str:
    return name.casefold().replace("-", "_").replace(".", "_")


def digest_of_folder(folder: Path) -> str:
    """Return a digest of every file in a folder, with names; of nothing where there is none."""
    digest = hashlib.sha256()
    for file in sorted(_files(folder)):
        digest.update(f"{file.relative_to(folder).as_posix()}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
