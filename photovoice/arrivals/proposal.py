"""What an import would do: whose rows they are, what changes in their folders, and what stays as it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from photovoice.arrivals.consents import consent_entries, miss_day
from photovoice.arrivals.handed import Handed, name_key
from photovoice.arrivals.match import Folders
from photovoice.arrivals.merge import WRITTEN, Change, Fate, merge, remembered
from photovoice.arrivals.photoproposal import PhotoProposal, held_narrow, propose_photo, writes_of
from photovoice.arrivals.placing import Placer, photo_id
from photovoice.arrivals.shelf import Record, Shelf, empty_shelf
from photovoice.arrivals.written import Path as Keys
from photovoice.arrivals.written import Plain, at
from photovoice.problems import Problems

NUMBERED = re.compile(r"p(\d{1,6})")
CONSENT_PATH: Keys = ("consent",)


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
        for photo in sorted(self.photos, key=lambda photo: photo.number):
            writes += writes_of(photo, self.shelf)
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
    whole = {
        participant: shelves.get(participant) or empty_shelf(submissions / participant)
        for participant in (*shelves, *named)
    }
    called = {participant: _called(shelf, named.get(participant)) for participant, shelf in whole.items()}
    return tuple(
        _proposal(
            own,
            whole[participant],
            Folders(
                called[participant],
                (*gone, *(name for other in called if other != participant for name in called[other])),
            ),
            placer,
            problems,
        )
        for participant, own in named.items()
    )


def _called(shelf: Shelf, own: Handed | None) -> tuple[str, ...]:
    """Return what a folder with a participant's files may be called."""
    told = (own.source, own.name) if own else ()
    return tuple(filter(None, (shelf.participant, shelf.record.source, person_name(shelf), *told)))


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


def _proposal(own: Handed, shelf: Shelf, folders: Folders, placer: Placer, problems: Problems) -> Proposal:
    if not own.language and at(shelf.says, ("participant", "language")) is None:
        problems.add(
            own.place,
            "It is not said which language {participant} speaks.",
            "Add a column   language   with a code such as   vi   uk   ar.",
            participant=shelf.participant,
        )
    placed = tuple(placer.place(own, shelf, folders))
    values = list(own.values)
    consent = consent_entries(own.agreed, placed, problems) if own.asks_consent else None
    if own.asks_consent:
        values.append((CONSENT_PATH, consent))
    elif own.agreed and shelf.root is None:
        miss_day(own.agreed[0], problems)
    says = tuple((path, at(shelf.says, path), value) for path, value in values)
    changes = merge(says, shelf.record.values)
    agreeing = next((change for change in changes if change.path == CONSENT_PATH), None)
    if agreeing is not None and agreeing.fate is Fate.CONFLICT:
        consent = agreeing.there
    photos = tuple(propose_photo(each, shelf, own, consent, problems) for each in placed)
    mentioned = {each.number for each in placed}
    of_photos = all(said.photo is not None for said in own.agreed)  # nobody agreed for every photo at once
    if agreeing is not None and agreeing.fate in WRITTEN and of_photos:
        photos += tuple(held_narrow(shelf, mentioned, agreeing))
    return Proposal(
        shelf=shelf,
        changes=changes,
        photos=photos,
        copies=tuple(
            (lying.source, lying.file)
            for each in placed
            for lying in (each.picture, each.recording)
            if lying and lying.source
        ),
        record=Record(
            own.source or shelf.record.source,
            remembered(shelf.record.values, says, changes),
            {**shelf.record.photos, **{photo.picture: photo.imported for photo in photos}},
        ),
        unmentioned=tuple(
            photo_id(shelf.participant, entry)
            for number, entry in shelf.entries()
            if own.photos and number not in mentioned
        ),
    )
