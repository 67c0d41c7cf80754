"""What lies in submissions/ as an import finds and leaves it: the file, what was imported into it, older versions.

All of it stands in the participant's own folder, so that who is erased is erased with it.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from photovoice.arrivals.folder import SUBMISSION_FILE
from photovoice.arrivals.merge import digest
from photovoice.arrivals.written import Path as Keys
from photovoice.arrivals.written import Plain, amended, as_file, at, plain, put
from photovoice.problems import Place, Problems
from photovoice.yamlfile import Mapping as Group
from photovoice.yamlfile import read_yaml

PRIVATE = ".photovoice"
RECORD = "imported.json"
FORM = 1
WAITING = 8  # files at once; a disk writes what several wait for in one go
EARLIER = re.compile(r"submission-(\d{4,})\.yaml")
OPENING = "Imported from a table; what you change here stays when the table is imported again."

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """What imports have written: digests by path; those of photos under their picture's own digest."""

    source: str = ""
    values: Values = field(default_factory=dict)
    photos: Mapping[str, Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One participant's folder; `root` is None where there is no submission.yaml yet."""

    folder: Path
    root: Group | None
    says: Mapping[str, Plain]
    record: Record

    @property
    def participant(self) -> str:
        """The folder's name."""
        return self.folder.name

    @property
    def file(self) -> str:
        """What messages call the submission.yaml."""
        return f"{self.folder.parent.name}/{self.folder.name}/{SUBMISSION_FILE}"

    def entries(self) -> Iterator[tuple[int, Mapping[str, Plain]]]:
        """Yield the photos as they are written, with their numbers in the list."""
        photos = self.says.get("photos")
        if isinstance(photos, dict):
            photos = [photos]
        for number, photo in enumerate(photos if isinstance(photos, list) else ()):
            if isinstance(photo, dict):
                yield number, photo

    def pictures(self) -> tuple[str, ...]:
        """Return the names of the files beside the submission.yaml."""
        if not self.folder.is_dir():
            return ()
        return tuple(
            sorted(entry.name for entry in os.scandir(self.folder) if entry.is_file() and entry.name[0] != ".")
        )

    def digest(self, name: str) -> str:
        """Return the SHA-256 of a file beside the submission.yaml.

        Raises:
            OSError: If it cannot be read.
        """
        with (self.folder / name).open("rb") as picture:
            return hashlib.file_digest(picture, "sha256").hexdigest()


def read_shelves(submissions: Path, problems: Problems) -> tuple[Shelf, ...]:
    """Return every participant's folder; one whose file cannot be read is left out after adding why.

    Raises:
        OSError: If a file that is there cannot be read.
    """
    found = []
    for folder in sorted(submissions.iterdir()) if submissions.is_dir() else ():
        if not folder.is_dir() or folder.name.startswith("."):
            continue
        shelf = empty_shelf(folder)
        if (folder / SUBMISSION_FILE).is_file():
            before = len(problems.found)
            root = read_yaml(folder / SUBMISSION_FILE, shelf.file, problems)
            if isinstance(root, Group):
                says = plain(root)
                shelf = replace(shelf, root=root, says=says if isinstance(says, dict) else {})
            elif len(problems.found) > before:
                continue
        found.append(shelf)
    return tuple(found)


def empty_shelf(folder: Path) -> Shelf:
    """Return the folder of a participant without a submission.yaml."""
    return Shelf(folder, None, {}, _read_record(folder / PRIVATE / RECORD))


def _read_record(path: Path) -> Record:
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        if written["form"] == FORM:
            return Record(str(written["source"]), dict(written["values"]), dict(written["photos"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        pass
    return Record()


def put_away(
    shelf: Shelf,
    changes: tuple[tuple[Keys, Plain], ...],
    copies: tuple[tuple[str, str], ...],
    record: Record,
    copy: Callable[[str, Path], None],
    problems: Problems,
) -> bool:
    """Bring one participant's folder in line: pictures first, then the file in one step, then what was imported.

    Killed at any point, the file is whole, and the same import again does the rest.

    Args:
        shelf: The folder as it was found.
        changes: New values by path; None takes one out.
        copies: Pictures to take over: the file's path in the shoebox, its name here.
        record: What is remembered as imported.
        copy: Writes a picture from the shoebox to a path.
        problems: Takes a problem when the file is written in so unusual a way that it cannot be amended.

    Returns:
        Whether it was done.

    Raises:
        OSError: If a file cannot be read or written.
    """
    shelf.folder.mkdir(parents=True, exist_ok=True)
    _bring(shelf.folder, copies, copy)
    if changes and not _write(shelf, changes, problems):
        return False
    if record != shelf.record:
        private = shelf.folder / PRIVATE
        private.mkdir(exist_ok=True)
        written = {"form": FORM, "source": record.source, "values": record.values, "photos": record.photos}
        _replace(private / RECORD, json.dumps(written, ensure_ascii=False, indent=1).encode())
    return True


def _bring(folder: Path, copies: tuple[tuple[str, str], ...], copy: Callable[[str, Path], None]) -> None:
    """Take pictures over, each whole or not at all; all are written before the first waits for the disk."""
    fresh = [(folder / f".{name}.new", folder / name) for _, name in copies]
    for (source, _), (unfinished, _) in zip(copies, fresh, strict=True):
        copy(source, unfinished)
    with ThreadPoolExecutor(WAITING) as waiting:
        list(waiting.map(_reach_the_disk, [unfinished for unfinished, _ in fresh]))
    for unfinished, target in fresh:
        unfinished.replace(target)


def _reach_the_disk(file: Path) -> None:
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def _write(shelf: Shelf, changes: tuple[tuple[Keys, Plain], ...], problems: Problems) -> bool:
    path = shelf.folder / SUBMISSION_FILE
    meant: Plain = dict(shelf.says)
    for keys, value in changes:
        meant = put(meant, keys, value)
    assert isinstance(meant, dict)
    if shelf.root is None:
        written = as_file(meant, OPENING)
    else:
        wanted = [(_emptied(keys, meant) if value is None else keys, value) for keys, value in changes]
        written = amended(path.read_bytes().decode("utf-8"), shelf.root, wanted)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(written.encode("utf-8"))
    if digest(plain(read_yaml(fresh, shelf.file, Problems()))) != digest(meant):
        fresh.unlink()
        where = next((keys for keys, value in changes if digest(at(shelf.says, keys)) != digest(value)), ())
        problems.add(
            Place(shelf.file),
            "This file is written in a way that the table's changes could not be fitted into, at   {where}",
            "Make the change yourself, or write that part as in the README, and import again. It is untouched.",
            where=".".join(map(str, where)),
        )
        return False
    if path.exists():
        _keep(path, shelf.folder / PRIVATE)
        shutil.copymode(path, fresh)
    _replace(path, written.encode("utf-8"))
    fresh.unlink(missing_ok=True)
    return True


def _emptied(keys: Keys, meant: Plain) -> Keys:
    """Return the path of what goes with a value that is taken out: all above it that holds nothing else."""
    assert isinstance(meant, dict)
    return next((keys[:length] for length in range(1, len(keys)) if at(meant, keys[:length]) is None), keys)


def _keep(path: Path, private: Path) -> None:
    """Keep the file as it is under the next number, unless that is what was kept last."""
    private.mkdir(exist_ok=True)
    kept = sorted(int(found[1]) for entry in private.iterdir() if (found := EARLIER.fullmatch(entry.name)))
    last = kept[-1] if kept else 0
    before = path.read_bytes()
    if not last or (private / f"submission-{last:04}.yaml").read_bytes() != before:
        _replace(private / f"submission-{last + 1:04}.yaml", before)


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    if path.exists():
        shutil.copymode(path, fresh)
    fresh.replace(path)
