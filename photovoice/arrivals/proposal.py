"""What an import would do: whose rows they are, what changes in their folders, and what stays as it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from photovoice.arrivals.agreement import USES
from photovoice.arrivals.handed import Agreed, Handed
from photovoice.arrivals.merge import Change, Fate, Imported, digest, merge, name_of
from photovoice.arrivals.placing import Placed, Placer, photo_id
from photovoice.arrivals.shelf import Record, Shelf, empty_shelf
from photovoice.arrivals.written import Path as Keys
from photovoice.arrivals.written import Plain, at
from photovoice.problems import Problems

NUMBERED = re.compile(r"p(\d{1,6})")
WRITTEN = (Fate.NEW, Fate.CHANGED, Fate.REMOVED)
Terms = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PhotoProposal:
    """What becomes of one photo; the changes' paths begin at the photo."""

    id: str
    file: str
    number: int
    known: bool
    changes: tuple[Change, ...]


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
        known = [name for name, shelf in shelves.items() if person_name(shelf) == own.name.casefold()]
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
    """Return the participant's name as it stands in the file, without case."""
    return str(at(shelf.says, ("participant", "name")) or "").casefold()


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
        says.append((("consent",), _consent(own.agreed, placed, problems)))
    elif own.agreed and not shelf.says.get("consent"):
        _miss_day(own.agreed[0], problems)
    changes = merge(((path, at(shelf.says, path), value) for path, value in says), shelf.record.values)
    photos = tuple(_photo(each, shelf) for each in placed)
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
                **{
                    each.picture: _remembered(
                        shelf.record.photos.get(each.picture, {}), each.photo.values, photo.changes
                    )
                    for each, photo in zip(placed, photos, strict=True)
                },
            },
        ),
        unmentioned=tuple(
            photo_id(shelf.participant, entry)
            for number, entry in shelf.entries()
            if own.photos and number not in mentioned
        ),
    )


def _photo(placed: Placed, shelf: Shelf) -> PhotoProposal:
    says = _said_of(placed)
    there = {path: at(shelf.says, ("photos", placed.number, *path)) for path, _ in says}
    before = shelf.record.photos.get(placed.picture, {})
    changes = merge(((path, there[path], value) for path, value in says), before)
    return PhotoProposal(placed.id, placed.file, placed.number, placed.known, changes)


def _said_of(placed: Placed) -> list[tuple[Keys, Plain]]:
    """Return what the table says of a photo; id and file only of one that is new."""
    if placed.known:
        return list(placed.photo.values)
    named: list[tuple[Keys, Plain]] = [(("id",), placed.photo.id or None), (("file",), placed.file)]
    return [*named, *placed.photo.values]


def _remembered(before: Imported, says: Iterable[tuple[Keys, Plain]], changes: Iterable[Change]) -> Imported:
    """Return what the file holds from tables after this import; what staff wrote stays theirs."""
    theirs = {name_of(change.path) for change in changes if change.fate not in WRITTEN}
    said = {name_of(path): value for path, value in says if name_of(path) not in theirs}
    kept = {name: value for name, value in said.items() if value is not None or name in before}
    return {**before, **{name: digest(value) for name, value in kept.items()}}


def _consent(agreed: Iterable[Agreed], placed: Iterable[Placed], problems: Problems) -> Plain:
    """Return the consent entries: one for each day and way in which it was given.

    Where the rows of photos differ in that, each entry names its photos, so that none lends another its terms.
    """
    ids = {each.photo.place: each.id for each in placed}
    whole = [said for said in agreed if said.photo is None]
    # Beside a consent for everything a photo's row only narrows it, unless it says when it was given.
    single = [said for said in agreed if said.photo is not None and (not whole or _given(said))]
    named = bool(whole) or len({said.terms for said in single}) > 1
    entries: list[Plain] = [_entry(terms, said, problems) for terms, said in _by_terms(whole).items()]
    for terms, said in _by_terms(single).items():
        entry = _entry(terms, said, problems)
        if named:
            entry["photos"] = [ids[each.photo] for each in said if each.photo in ids]
        entries.append(entry)
    return entries or None


def _given(said: Agreed) -> str:
    return dict(said.terms).get("given", "")


def _by_terms(agreed: Iterable[Agreed]) -> dict[Terms, list[Agreed]]:
    found: dict[Terms, list[Agreed]] = {}
    for said in agreed:
        found.setdefault(said.terms, []).append(said)
    return found


def _entry(terms: Terms, said: list[Agreed], problems: Problems) -> dict[str, Plain]:
    known = dict(terms)
    if "given" not in known:
        _miss_day(said[0], problems)
    agreed = {use for each in said for use in each.uses}
    entry: dict[str, Plain] = {"given": known.get("given"), "uses": [use for use in USES if use in agreed]}
    entry |= {key: known[key] for key in ("until", "how", "witness", "by") if key in known}
    return entry | ({"form": {"version": known["form"]}} if "form" in known else {})


def _miss_day(said: Agreed, problems: Problems) -> None:
    problems.add(
        said.place,
        "This row agrees to something, but does not say on which day.",
        "Fill in the day of the consent, in a column called   given.",
    )
