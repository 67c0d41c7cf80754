"""What becomes of one photo: what its row says, what stands in the file, and what is remembered of both."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from photovoice.arrivals.agreement import USES
from photovoice.arrivals.handed import Handed
from photovoice.arrivals.headings import WORDED
from photovoice.arrivals.merge import (
    WRITTEN,
    Change,
    Fate,
    Imported,
    Says,
    digest,
    merge,
    name_of,
    remembered,
    tidy,
)
from photovoice.arrivals.narrowing import covered, narrowed, selected
from photovoice.arrivals.placing import Placed, photo_id
from photovoice.arrivals.selection import SELECTED
from photovoice.arrivals.shelf import Shelf
from photovoice.arrivals.written import Path as Keys
from photovoice.arrivals.written import Plain, at
from photovoice.problems import Problems

SOURCE = "of/"  # before the path of a translation: the words it was made from
USES_PATH: Keys = ("uses",)
FOCUS_PATH: Keys = ("focus",)
RECORDING_PATH: Keys = ("audio", "file")
MIDDLE = ["0.5", "0.5"]  # what a crop keeps where nothing is said
SHORT = {"order": tuple((use.value,) for use in SELECTED), "audio": (("file",),)}
"""What may be written in one word, and the keys that the word stands for."""


@dataclass(frozen=True, slots=True)
class PhotoProposal:
    """What becomes of one photo; the changes' paths begin at the photo."""

    id: str
    file: str
    picture: str  # the digest of its contents
    number: int
    known: bool
    changes: tuple[Change, ...]
    imported: Imported  # what is remembered of it


def held_narrow(shelf: Shelf, mentioned: Container[int], consent: Change) -> Iterator[PhotoProposal]:
    """Yield the photos that a table does not name and whose consent it would widen: they keep what they had."""
    for number, entry in shelf.entries():
        name = photo_id(shelf.participant, entry)
        before = covered(consent.there, name)
        if number in mentioned or "uses" in entry or covered(consent.table, name) <= before:
            continue
        file = str(entry.get("file") or "")
        picture = shelf.digest(file) if (shelf.folder / file).is_file() else ""
        uses: list[Plain] = [use for use in USES if use in before]
        change = Change(USES_PATH, None, uses, Fate.NEW)
        imported = {**shelf.record.photos.get(picture, {}), name_of(USES_PATH): digest(uses)}
        yield PhotoProposal(name, file, picture, number, True, (change,), imported)


def propose_photo(placed: Placed, shelf: Shelf, own: Handed, consent: Plain, problems: Problems) -> PhotoProposal:
    """Return what becomes of a photo.

    Args:
        placed: Its row, and the files that the row means.
        shelf: The participant's folder.
        own: What the table says of its participant.
        consent: The entries it falls under, as they will stand.
        problems: Takes what a row says of a recording that it does not name.
    """
    says = tuple(_says(placed, shelf, own, consent))
    before = shelf.record.photos.get(placed.picture.digest, {})
    changes = merge(says, _exported(placed, shelf) or before)
    _refuse_parts_of_nothing(placed, shelf, says, changes, problems)
    imported = remembered(before, says, changes)
    if not placed.known:
        named: list[tuple[Keys, Plain]] = [(("id",), placed.photo.id or None), (("file",), placed.picture.file)]
        changes = (*(Change(path, None, value, Fate.NEW) for path, value in named if value), *changes)
    return PhotoProposal(
        placed.id,
        placed.picture.file,
        placed.picture.digest,
        placed.number,
        placed.known,
        changes,
        {**imported, **_sources(placed, changes, own.language, shelf)},
    )


def _says(placed: Placed, shelf: Shelf, own: Handed, consent: Plain) -> Iterator[tuple[Keys, Plain, Plain]]:
    """Yield path, what stands there and what the row says; cells that nobody touched since say nothing."""
    exported = dict(placed.photo.exported)
    for path, value in placed.photo.values:
        there = _there(shelf, placed.number, path)
        if path == USES_PATH and own.asks_consent:
            yield path, there, narrowed(there, value, covered(consent, placed.id))
        elif path == USES_PATH:
            asked = tuple(
                use
                for use in placed.photo.asked
                if exported.get(f"uses/{use}")
                != digest("yes" if isinstance(value, list) and use in value else "no")
            )
            agreed = covered(at(shelf.says, ("consent",)), placed.id)
            yield path, there, selected(there, value, asked, agreed)
        elif path == RECORDING_PATH:
            yield path, there, placed.recording.file if placed.recording else None
        elif not exported or digest(value) != exported.get(name_of(path), digest(None)):
            yield path, there, None if path == FOCUS_PATH and tidy(value) == MIDDLE else value


def _there(shelf: Shelf, number: int, path: Keys) -> Plain:
    """Return what stands under a photo's path, also where the file says it in short."""
    there = at(shelf.says, ("photos", number, *path))
    if path == FOCUS_PATH and tidy(there) == MIDDLE:
        return None
    whole = at(shelf.says, ("photos", number, path[0]))
    return whole if isinstance(whole, str) and path[1:] in SHORT.get(str(path[0]), ()) else there


def writes_of(photo: PhotoProposal, shelf: Shelf) -> Iterator[tuple[Keys, Plain]]:
    """Yield new values by path; what the file says in short is spelt out before a part of it changes."""
    above: Keys = ("photos", photo.number)
    changes = [change for change in photo.changes if change.fate in WRITTEN]
    if any(change.path == RECORDING_PATH and change.fate is Fate.REMOVED for change in changes):
        changes = [change for change in changes if change.path[0] != RECORDING_PATH[0]]
        yield (*above, RECORDING_PATH[0]), None
    changed = {change.path[0] for change in changes if len(change.path) > 1}
    for key, parts in SHORT.items():
        whole = at(shelf.says, (*above, key))
        if key in changed and isinstance(whole, str):
            yield (*above, key), {str(part): whole for (part,) in parts}
    yield from (((*above, *change.path), change.table) for change in changes)


def _exported(placed: Placed, shelf: Shelf) -> Imported:
    """Return what stood in the file when photovoice wrote the sheet; empty where it did not."""
    if not placed.photo.exported:
        return {}
    # Of a use there is only yes and no: what was changed in the sheet differs from the file, or is done already.
    return {name_of(USES_PATH): digest(_there(shelf, placed.number, USES_PATH)), **dict(placed.photo.exported)}


def _refuse_parts_of_nothing(
    placed: Placed, shelf: Shelf, says: Says, changes: Iterable[Change], problems: Problems
) -> None:
    """Add a problem where a row says something of a recording, and there is none."""
    written = {change.path: change.table for change in changes if change.fate in WRITTEN}
    file = written.get(RECORDING_PATH, _there(shelf, placed.number, RECORDING_PATH))
    if not file and not placed.photo.audio and any(path[0] == "audio" and value for path, _, value in says):
        problems.add(
            placed.photo.place,
            "This row says something of a recording, but does not name one.",
            "Fill in its file's name in a column called   audio,   or clear what is said of it.",
        )


def _sources(placed: Placed, changes: Iterable[Change], own: str, shelf: Shelf) -> Imported:
    """Return fingerprints of the author's own words that the translations in a table were made from."""
    left = {change.path for change in changes if change.fate not in WRITTEN}
    said = dict(placed.photo.values)
    sources: dict[str, str] = {}
    for path, value in said.items():
        if len(path) < 2 or path[-2] not in WORDED or path[-1] == own or path in left or value is None:
            continue
        source = (*path[:-1], own)
        words = said.get(source) or at(shelf.says, ("photos", placed.number, *source))
        if words:
            sources[f"{SOURCE}{name_of(path)}"] = digest(words)
    return sources


def older_words(own: str, entry: Mapping[str, Plain], imported: Imported) -> tuple[str, ...]:
    """Return a photo's imported translations, such as title/cs, whose source has changed since."""
    found = []
    for name, fingerprint in imported.items():
        path = tuple(name.removeprefix(SOURCE).split("/"))
        if name.startswith(SOURCE) and at(entry, path) and digest(at(entry, (*path[:-1], own))) != fingerprint:
            found.append(name_of(path))
    return tuple(found)
