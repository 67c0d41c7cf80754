"""Which picture and recording each row means, and under which names they lie in the participant's folder."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from unicodedata import normalize

from photovoice.arrivals.folder import SOUND_ENDINGS
from photovoice.arrivals.handed import Handed, HandedPhoto
from photovoice.arrivals.match import Ambiguous, Elsewhere, Folders, Found, Matcher, Missing, Shoebox
from photovoice.arrivals.shelf import Shelf
from photovoice.arrivals.shoebox import Contents
from photovoice.arrivals.written import Plain
from photovoice.problems import Problems


@dataclass(frozen=True, slots=True)
class Lying:
    """A file in the participant's folder, or one that is to be taken over into it."""

    file: str
    digest: str
    source: str = ""  # its path in the shoebox, where it is to be taken over


@dataclass(frozen=True, slots=True)
class Placed:
    """A row whose picture was found."""

    photo: HandedPhoto
    number: int  # in the file's list of photos
    id: str
    picture: Lying
    known: bool  # it is in the file already
    recording: Lying | None


class Placer:
    """Finds pictures for rows, and remembers which were meant, so that what is left over can be listed."""

    def __init__(self, contents: Contents, problems: Problems) -> None:
        self._contents = contents
        self._pictures = Matcher(contents.shoebox(contents.pictures))
        self._sounds = Matcher(contents.shoebox(contents.sounds))
        self._problems = problems
        self._claimed: dict[str, HandedPhoto] = {}
        self._meant: set[str] = set()  # files that equal one that is meant

    def orphans(self) -> tuple[str, ...]:
        """Return the pictures and recordings that no row meant, and that equal none that one meant."""
        files = (*self._contents.pictures, *self._contents.sounds)
        return tuple(file for file in files if file not in self._claimed and file not in self._meant)

    def place(self, own: Handed, shelf: Shelf, folders: Folders) -> Iterator[Placed]:
        """Yield the rows whose picture is found; every other is a problem.

        Args:
            own: The participant's rows.
            shelf: Her folder.
            folders: Which folders' files are hers, and which are others'.

        Raises:
            OSError: If a picture cannot be read.
        """
        if not own.photos:
            return
        entries = {_same(str(entry.get("file") or "")): (number, entry) for number, entry in shelf.entries()}
        there = {shelf.digest(name): name for name in shelf.pictures()}
        sounds = tuple(name for name in there.values() if name.casefold().endswith(SOUND_ENDINGS))
        beside = Matcher(Shoebox(tuple(name for name in there.values() if name not in sounds), shelf.digest))
        heard = Matcher(Shoebox(sounds, shelf.digest))
        taken: dict[str, HandedPhoto] = {}
        number = len(list(shelf.entries()))
        for photo in own.photos:
            lying = (
                self._by_file(photo, folders, shelf, beside, there) if photo.file else self._by_id(photo, shelf)
            )
            if lying is None:
                continue
            if lying.file in taken:
                self._problems.add(
                    photo.place,
                    "This row means the same picture as another: {file}, see {place}.",
                    "Keep one row for each photo.",
                    file=lying.file,
                    place=taken[lying.file].place,
                )
                continue
            taken[lying.file] = photo
            recording = self._recording(photo, folders, shelf, heard, there) if photo.audio else None
            if known := entries.get(_same(lying.file)):
                name = photo_id(shelf.participant, known[1])
                yield Placed(photo, known[0], name, lying, True, recording)
            else:
                name = photo_id(shelf.participant, {"id": photo.id or None, "file": lying.file})
                yield Placed(photo, number, name, lying, False, recording)
                number += 1

    def _by_id(self, photo: HandedPhoto, shelf: Shelf) -> Lying | None:
        for _, entry in shelf.entries():
            name = str(entry.get("file") or "")
            if photo_id(shelf.participant, entry) == photo.id and (shelf.folder / name).is_file():
                return Lying(name, shelf.digest(name))
        self._problems.add(
            photo.place,
            "There is no photo {id} here.",
            "Correct the id, or fill in which file the photo is.",
            id=photo.id,
        )
        return None

    def _by_file(
        self, photo: HandedPhoto, folders: Folders, shelf: Shelf, beside: Matcher, there: dict[str, str]
    ) -> Lying | None:
        found = self._pictures.find(photo.file, folders)
        if isinstance(found, Missing | Elsewhere) and isinstance(lying := beside.find(photo.file), Found):
            return Lying(lying.file, shelf.digest(lying.file))
        if isinstance(found, Elsewhere):
            self._leave(photo, found)
            return None
        if isinstance(found, Missing):
            self._problems.add(
                photo.place,
                "The picture {file} is not among the photos that came with the table.",
                "Put it there, correct the name in the table, or delete the row.",
                file=photo.file,
            )
            return None
        if isinstance(found, Ambiguous):
            self._problems.add(
                photo.place,
                "{file} could be several pictures: {files}.",
                "Write in the table which one is meant, with its folder if need be.",
                file=photo.file,
                files=", ".join(found.files),
            )
            return None
        if found.file in self._claimed:
            self._problems.add(
                photo.place,
                "The picture {file} is meant by two rows: see {place}.",
                "Keep one row for each photo, or write which picture is meant.",
                file=found.file,
                place=self._claimed[found.file].place,
            )
            return None
        self._claimed[found.file] = photo
        return self._brought(found, there)

    def _recording(
        self, photo: HandedPhoto, folders: Folders, shelf: Shelf, beside: Matcher, there: dict[str, str]
    ) -> Lying | None:
        found = self._sounds.find(photo.audio, folders)
        if isinstance(found, Missing | Elsewhere) and isinstance(lying := beside.find(photo.audio), Found):
            return Lying(lying.file, shelf.digest(lying.file))
        if isinstance(found, Elsewhere):
            self._leave(photo, found)
            return None
        if isinstance(found, Missing):
            self._problems.add(
                photo.place,
                "The recording {file} is not among the files that came with the table.",
                "Put it there, correct the name in the table, or clear the cell.",
                file=photo.audio,
            )
            return None
        if isinstance(found, Ambiguous):
            self._problems.add(
                photo.place,
                "{file} could be several recordings: {files}.",
                "Write in the table which one is meant, with its folder if need be.",
                file=photo.audio,
                files=", ".join(found.files),
            )
            return None
        if found.file in self._claimed:
            self._problems.add(
                photo.place,
                "The recording {file} is meant by two rows: see {place}.",
                "Keep it in the row of the photo that it speaks of, and clear the other cell.",
                file=found.file,
                place=self._claimed[found.file].place,
            )
            return None
        self._claimed[found.file] = photo
        return self._brought(found, there)

    def _leave(self, photo: HandedPhoto, found: Elsewhere) -> None:
        self._problems.add(
            photo.place,
            "{file} lies in the folder {folder}, which is another participant's.",
            "Put the right file into a folder of this participant, or correct the name in the table.",
            file=found.file,
            folder=found.folder,
        )

    def _brought(self, found: Found, there: dict[str, str]) -> Lying:
        """Return a file of the shoebox under the name it has or gets in the participant's folder."""
        self._meant.update(found.twins)
        digest = self._contents.digest(found.file)
        if digest in there:
            return Lying(there[digest], digest)
        there[digest] = _free(PurePosixPath(found.file).name, there.values())
        return Lying(there[digest], digest, found.file)


def photo_id(participant: str, entry: Mapping[str, Plain]) -> str:
    """Return a photo's id: its own, else the participant's and the file's name."""
    stem = normalize("NFC", PurePosixPath(str(entry.get("file") or "")).stem)
    return str(entry.get("id") or f"{participant}-{stem}")


def _same(name: str) -> str:
    return normalize("NFC", name)


def _free(name: str, there: Iterable[str]) -> str:
    """Return the name, with a number where another picture of that name lies there; case does not tell apart."""
    name = normalize("NFC", name)
    taken = {normalize("NFC", known).casefold() for known in there}
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix
    number = 2
    while name.casefold() in taken:
        name, number = f"{stem}-{number}{ending}", number + 1
    return name
