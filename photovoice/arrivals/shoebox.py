"""The pictures and recordings that came with a table, in a folder or a ZIP archive; no link is followed."""

import hashlib
import os
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from unicodedata import normalize

from photovoice.arrivals.folder import PICTURE_ENDINGS, SOUND_ENDINGS
from photovoice.arrivals.match import Shoebox
from photovoice.problems import Place, Problems, StoppedError, say

MOST_FILES = 50_000
MOST_BYTES = 250_000_000  # for one picture; the darkroom takes no larger one
BLOCK = 1 << 20
UNTOLD = re.compile(r"(^|/)(\.|__MACOSX/|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)  # put there by systems
HEARD = re.compile(rb"ID3|OggS|fLaC|#!AMR|RIFF....WAVE|....ftypM4A|FORM....AIF", re.DOTALL)  # how recordings begin
BEGINNING = 12
ELSEWHERE = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.(/|$)|[\x00-\x1f]")


class Contents:
    """Opens the files of one folder or archive by path, sorted into what they are; digests are remembered."""

    def __init__(self, source: Path, files: tuple[str, ...]) -> None:
        self.source = source
        self._digests: dict[str, str] = {}
        self._archive = zipfile.ZipFile(source) if source.is_file() else None
        self.pictures = tuple(file for file in files if _ending(file) in PICTURE_ENDINGS)
        rest = [file for file in files if _ending(file) not in PICTURE_ENDINGS]
        self.sounds = tuple(file for file in rest if self._sounds(file))
        sounds = set(self.sounds)
        self.others = tuple(file for file in rest if file not in sounds)

    def shoebox(self, files: tuple[str, ...]) -> Shoebox:
        """Return what matching asks of some of the files."""
        return Shoebox(files, self.digest)

    def digest(self, file: str) -> str:
        """Return the SHA-256 of a file.

        Raises:
            StoppedError: If it cannot be unpacked.
            OSError: If it cannot be read.
        """
        if file not in self._digests:
            summed = hashlib.sha256()
            with self._opened(file) as content:
                while block := content.read(BLOCK):
                    summed.update(block)
            self._digests[file] = summed.hexdigest()
        return self._digests[file]

    def _sounds(self, file: str) -> bool:
        """Tell whether a file is a recording, by its ending or, without a known one, by how it begins."""
        if _ending(file) in SOUND_ENDINGS:
            return True
        with self._opened(file) as content:
            return HEARD.match(content.read(BEGINNING)) is not None

    def copy(self, file: str, target: Path) -> None:
        """Write a file's bytes to a new file.

        Raises:
            StoppedError: If it cannot be unpacked.
            OSError: If it cannot be read or written.
        """
        with self._opened(file) as content, target.open("wb") as out:
            shutil.copyfileobj(content, out, BLOCK)

    @contextmanager
    def _opened(self, file: str) -> Iterator[IO[bytes]]:
        if self._archive is None:
            with (self.source / file).open("rb") as content:
                yield content
            return
        try:
            with self._archive.open(file) as packed:
                yield packed
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise StoppedError(
                say(
                    "{file} in {archive} is damaged or locked. Pack it again.", file=file, archive=self.source.name
                )
            ) from error


def open_shoebox(source: Path, problems: Problems) -> Contents:
    """Return what lies in a folder or ZIP archive; what is refused is a problem.

    Links are not followed, and names that lead out of the archive are refused.

    Raises:
        OSError: If it cannot be read.
        StoppedError: If it is neither a folder nor an archive.
    """
    if source.is_dir():
        found = _in_folder(source, problems)
    elif zipfile.is_zipfile(source):
        found = _in_archive(source, problems)
    else:
        raise StoppedError(say("{source} is neither a folder nor a ZIP archive of photos.", source=source))
    files = sorted(file for file in found if not UNTOLD.search(file))
    if len(files) > MOST_FILES:
        raise StoppedError(
            say("{source} holds more than {most} files. Take fewer at once.", source=source, most=MOST_FILES)
        )
    return Contents(source, tuple(files))


def no_shoebox() -> Contents:
    """Return a shoebox with nothing in it, for tables that bring words alone."""
    return Contents(Path(), ())


def _ending(file: str) -> str:
    return Path(file).suffix.casefold()


def _in_folder(folder: Path, problems: Problems) -> Iterator[str]:
    for own, folders, names in os.walk(folder):
        folders.sort()
        for name in [*folders, *names]:
            path = Path(own, name)
            inside = path.relative_to(folder).as_posix()
            if path.is_symlink():
                _refuse_link(inside, problems)
            elif name in names and path.is_file():
                yield inside
        folders[:] = [name for name in folders if not Path(own, name).is_symlink()]


def _in_archive(source: Path, problems: Problems) -> Iterator[str]:
    try:
        with zipfile.ZipFile(source) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile as error:
        raise StoppedError(say("{source} is damaged. Pack it again.", source=source)) from error
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if ELSEWHERE.search(name):
            problems.add(
                Place(source.name),
                "{file} in this archive would be unpacked somewhere else; it is refused.",
                "Ask where the archive comes from. Pack the photos again without it.",
                file=ascii(name)[1:-1],
            )
        elif stat.S_ISLNK(member.external_attr >> 16):
            _refuse_link(name, problems)
        elif member.file_size > MOST_BYTES:
            problems.add(
                Place(source.name),
                "{file} in this archive unpacks to more than {most} MB; it is refused.",
                "Take it out of the archive, or save a smaller copy of the picture.",
                file=name,
                most=MOST_BYTES // 10**6,
            )
        elif normalize("NFC", name) in seen:
            problems.add(
                Place(source.name),
                "{file} is in this archive twice.",
                "Pack the photos again, each once.",
                file=name,
            )
        elif not member.is_dir():
            seen.add(normalize("NFC", name))
            yield name


def _refuse_link(file: str, problems: Problems) -> None:
    problems.add(
        Place(file),
        "{file} is a link to somewhere else; links are not followed.",
        "Put the picture itself there.",
        file=file,
    )
