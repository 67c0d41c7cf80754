"""What an import would do: whose rows they are, what changes in their folders, and what stays as it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from photovoice.arrivals.agreement import USES
from photovoice.arrivals.consents import consent_entries, miss_day
from photovoice.arrivals.handed import Handed, name_key
from photovoice.arrivals.headings import WORDED
from photovoice.arrivals.merge import Change, Fate, Imported, digest, merge, name_of
from photovoice.arrivals.placing import Placed, Placer, photo_id
from photovoice.arrivals.shelf import Record, Shelf, empty_shelf
from photovoice.arrivals.written import Path as Keys
from photovoice.arrivals.written import Plain, at
from photovoice.problems import Problems

NUMBERED = re.compile(r"p(\d{1,6})")
SOURCE = "of/"  # before the path of a translation: the words it was made from
USES_PATH: Keys = ("uses",)
WRITTEN = (Fate.NEW, Fate.CHANGED, Fate.REMOVED)


@dataclass(frozen=True, slots=True)
class PhotoProposal:
    """What becomes of one photo; the changes' paths begin at the photo."""

    id: str
    file: str
    number: int
    known: bool
    changes: tuple[Change, ...]
    imported: Imported  # what is remembered of it


@dataclass(frozen=True, slots=True)
class Proposal:
    """What becomes of one participant's folder."""

    shelf: Shelf
    changes: tuple[Change, ...]  # of who it is and what was agreed to
    photos: tuple[PhotoProposal, ...]
    copies: tuple[tuple[str, str], ...]  # from a path in the shoebox to a name in the folder
    record: Record
    unmentioned: tuple[str, ...]  # photos in the file that the table does not name

    def writes(self) -> tuple[tuple[Keys, Plain], ...]:
        """Return new values by path; a new photo is written whole."""
        writes: list[tuple[Keys, Plain]] = [(c.path, c.table) for c in self.changes if c.fate in WRITTEN]
        for photo in self.photos:
            changes = [change for change in photo.changes if change.fate in WRITTEN]
            writes += [(("photos", photo.number, *change.path), change.table) for change in changes]
        return tuple(writes)


def propose(
    handed: Iterable[Handed],
    shelves: Mapping[str, Shelf],
    gone: frozenset[str],
    submissions: Path,
    placer: Placer,
    problems: Problems,
) -> tuple[Proposal, ...]:
    """Return what becomes of every participant that a table names.

    Args:
        handed: What the table says.
        shelves: What lies in submissions/, by participant.
        gone: Participants who were here once and are no more; a table does not bring them back.
        submissions: The folder itself.
        placer: Finds the pictures.
        problems: Takes what cannot be told or contradicts itself.

    Raises:
        OSError: If a picture cannot be read.
    """
    named: dict[str, Handed] = {}
    for own in handed:
        participant = _participant(own, shelves, gone, named, problems)
        if participant is None:
            continue
        if participant in named:
            problems.add(
                own.place,
                "Two groups of rows are of the same participant, {participant}: see {place}.",
                "Give all rows of one participant the same id.",
                participant=participant,
                place=named[participant].place,
            )
            continue
        named[participant] = own
    return tuple(
        _proposal(own, shelves.get(participant) or empty_shelf(submissions / participant), placer, problems)
        for participant, own in named.items()
    )


def _participant(
    own: Handed,
    shelves: Mapping[str, Shelf],
    gone: frozenset[str],
    named: Iterable[str],
    problems: Problems,
) -> str | None:
    if own.id in gone:
        problems.add(
            own.place,
            "{participant} was here before and is gone; an erased participant is not brought back by a table.",
            "Delete the rows, or give a new participant a new id.",
            participant=own.id,
        )
        return None
    if own.id:
        return own.id
    known = [name for name, shelf in shelves.items() if own.source and shelf.record.source == own.source]
    if not known and own.name:
        known = [name for name, shelf in shelves.items() if person_name(shelf) == name_key(own.name)]
    if len(known) > 1:
        problems.add(
            own.place,
            "Several participants bear the name in this row: {ids}.",
            "Add a column   participant   with the id of who is meant.",
            ids=", ".join(known),
        )
        return None
    return known[0] if known else _next_id((*shelves, *gone, *named))


def person_name(shelf: Shelf) -> str:
    """Return the participant's name as it stands in the file, as names are compared."""
    return name_key(str(at(shelf.says, ("participant", "name")) or ""))


def _next_id(taken: Iterable[str]) -> str:
    numbers = [int(found[1]) for name in taken if (found := NUMBERED.fullmatch(name))]
    return f"p{max(numbers, default=0) + 1:02}"


def _proposal(own: Handed, shelf: Shelf, placer: Placer, problems: Problems) -> Proposal:
    if not own.language and at(shelf.says, ("participant", "language")) is None:
        problems.add(
            own.place,
            "It is not said which language {participant} speaks.",
            "Add a column   language   with a code such as   vi   uk   ar.",
            participant=shelf.participant,
        )
    placed = tuple(placer.place(own, shelf))
    says = list(own.values)
    if own.asks_consent:
        says.append((("consent",), consent_entries(own.agreed, placed, problems)))
    elif own.agreed and shelf.root is None:
        miss_day(own.agreed[0], problems)
    changes = merge(((path, at(shelf.says, path), value) for path, value in says), shelf.record.values)
    photos = tuple(_photo(each, own, shelf) for each in placed)
    mentioned = {each.number for each in placed}
    return Proposal(
        shelf=shelf,
        changes=changes,
        photos=photos,
        copies=tuple((each.source, each.file) for each in placed if each.source),
        record=Record(
            own.source or shelf.record.source,
            _remembered(shelf.record.values, says, changes),
            {
                **shelf.record.photos,
                **{each.picture: photo.imported for each, photo in zip(placed, photos, strict=True)},
            },
        ),
        unmentioned=tuple(
            photo_id(shelf.participant, entry)
            for number, entry in shelf.entries()
            if own.photos and number not in mentioned
        ),
    )


def _photo(placed: Placed, own: Handed, shelf: Shelf) -> PhotoProposal:
    there = {path: at(shelf.says, ("photos", placed.number, *path)) for path, _ in placed.photo.values}
    says = [
        (
            path,
            _narrowed(there[path], value, placed.photo.asked)
            if path == USES_PATH and not own.asks_consent
            else value,
        )
        for path, value in placed.photo.values
    ]
    before = shelf.record.photos.get(placed.picture, {})
    changes = merge(
        ((path, there[path], value) for path, value in says), {**before, **dict(placed.photo.exported)}
    )
    remembered = _remembered(before, says, changes)
    if not placed.known:
        named: list[tuple[Keys, Plain]] = [(("id",), placed.photo.id or None), (("file",), placed.file)]
        changes = (*(Change(path, None, value, Fate.NEW) for path, value in named if value), *changes)
    return PhotoProposal(
        placed.id,
        placed.file,
        placed.number,
        placed.known,
        changes,
        {**remembered, **_sources(says, changes, placed, own.language, shelf)},
    )


def _narrowed(there: Plain, chosen: Plain, asked: tuple[str, ...]) -> Plain:
    """Return what a photo is narrowed to by a sheet that asks for some uses only: the others stay as they are."""
    before = there if isinstance(there, list) else list(USES)
    yes = chosen if isinstance(chosen, list) else []
    kept: list[Plain] = [use for use in USES if (use in yes if use in asked else use in before)]
    if set(map(str, kept)) == set(map(str, before)):
        return there
    return kept


def _sources(
    says: Iterable[tuple[Keys, Plain]], changes: Iterable[Change], placed: Placed, own: str, shelf: Shelf
) -> Imported:
    """Return fingerprints of the author's own words that the translations in a table were made from."""
    left = {change.path for change in changes if change.fate not in WRITTEN}
    said = dict(says)
    sources: dict[str, str] = {}
    for path, value in said.items():
        if path[-1] == own or path in left or value is None or path[0] not in WORDED:
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


def _remembered(before: Imported, says: Iterable[tuple[Keys, Plain]], changes: Iterable[Change]) -> Imported:
    """Return what the file holds from tables after this import; what staff wrote stays theirs."""
    theirs = {name_of(change.path) for change in changes if change.fate not in WRITTEN}
    said = {name_of(path): value for path, value in says if name_of(path) not in theirs}
    kept = {name: value for name, value in said.items() if value is not None or name in before}
    return {**before, **{name: digest(value) for name, value in kept.items()}}
