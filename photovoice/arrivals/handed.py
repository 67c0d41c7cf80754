"""A table's rows as what participants handed in: whose they are, what was agreed to, which photos, which words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from photovoice.arrivals.agreement import USES
from photovoice.arrivals.cells import (
    BY,
    HOW,
    day_of,
    focus_of,
    list_of,
    order_of,
    people_of,
    says_yes,
    uses_of,
    word_of,
)
from photovoice.arrivals.columns import Column, Row
from photovoice.arrivals.headings import WORDS_OF_PHOTO, language_of
from photovoice.arrivals.selection import AS_EXPORTED, SELECTED, fingerprints
from photovoice.arrivals.worded import words_about, words_in
from photovoice.arrivals.written import Path, Plain
from photovoice.problems import Place, Problems

PARTICIPANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,40}")
PERSON_KEYS = ("name", "credit", "contact")


@dataclass(frozen=True, slots=True)
class Agreed:
    """One consent as a row states it, for everything or for the row's photo."""

    place: Place
    uses: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]  # given, until, how, witness, by, form
    photo: Place | None = None  # the row of the photo that it is for; None: every photo


@dataclass(frozen=True, slots=True)
class HandedPhoto:
    """One photo's row; a value of None was asked for and left blank."""

    place: Place
    file: str
    id: str
    audio: str  # the file with the recording, where there is one
    values: tuple[tuple[Path, Plain], ...]
    asked: tuple[str, ...]  # the uses that the sheet has a column for
    exported: tuple[tuple[str, str], ...]  # fingerprints, where photovoice wrote the sheet


@dataclass(frozen=True, slots=True)
class Handed:
    """One participant's rows; id and source may be empty, then the name tells who it is."""

    place: Place
    id: str
    name: str
    source: str
    language: str
    values: tuple[tuple[Path, Plain], ...]
    agreed: tuple[Agreed, ...]
    asks_consent: bool
    photos: tuple[HandedPhoto, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the project already knows, so that rows are told whose they are."""

    owners: Mapping[str, str]  # participant by photo id
    languages: Mapping[str, str]  # by participant
    names: Mapping[str, tuple[str, ...]]  # participants by name, without case


def flat(rows: Iterable[Row], known: Known, problems: Problems) -> tuple[Handed, ...]:
    """Return what a sheet with one row for each photo, or for each participant, says."""
    rows = tuple(rows)
    ids: dict[str, dict[str, None]] = {}  # by name, where a row tells both: other rows may tell the name alone
    for row in rows:
        if row.get("participant") and row.get("name"):
            ids.setdefault(name_key(row.get("name")), {})[row.get("participant")] = None
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if (who := whose(row, known, "", problems)) is None:
            continue
        same = list(ids.get(who[1], ())) if who[0] == "name" else []
        if len(same) > 1:
            problems.add(
                row.place,
                "Several participants bear the name in this row: {ids}.",
                "Add a column   participant   with the id of who is meant.",
                ids=", ".join(same),
            )
            continue
        groups.setdefault(("participant", same[0]) if same else who, []).append(row)
    return tuple(together(own, known, problems) for own in groups.values())


def name_key(name: str) -> str:
    """Return a name as it is compared: without case, spaces evened out, accents encoded one way."""
    return " ".join(normalize("NFC", name).casefold().split())


def whose(row: Row, known: Known, source: str, problems: Problems) -> tuple[str, str] | None:
    """Return what tells whose a row is: id, name or where it came from; None after adding that nothing does."""
    participant, name, photo = row.get("participant"), row.get("name"), row.get("id")
    if participant and not PARTICIPANT.fullmatch(participant):
        problems.add(
            row.place,
            "A participant's id may have letters, digits and hyphens only, because it becomes a folder's name.",
            "Give everybody an id that says nothing about them, such as   p01.",
        )
        return None
    if participant:
        return "participant", participant
    if name:
        return "name", name_key(name)
    if photo in known.owners:
        return "participant", known.owners[photo]
    if source:
        return "source", source
    problems.add(
        row.place,
        "This row does not say whose it is.",
        "Fill in the participant's id or name, or the id of a photo that is here already.",
    )
    return None


def together(rows: list[Row], known: Known, problems: Problems, source: str = "") -> Handed:
    """Return what several rows say of one participant; what contradicts itself is a problem."""
    first = rows[0]
    participant = _one("participant", rows, problems) or known.owners.get(first.get("id"), "")
    name = _one("name", rows, problems)
    named = _one("language", rows, problems)
    language = language_of(named)
    if named and not language:
        problems.add(
            first.place,
            "“{language}” is not a language code.",
            "Write two or three small letters, such as   cs   en   uk   vi   ckb   zh-Hans.",
            language=named,
        )
    there = participant or next(iter(known.names.get(name_key(name), ())), "")
    own = language or known.languages.get(there, "")
    asked = {column.key for row in rows for column, _ in row.cells}
    values: list[tuple[Path, Plain]] = [
        (("participant", key), _one(key, rows, problems) or None) for key in PERSON_KEYS if key in asked
    ]
    if "language" in asked and language:
        values.append((("participant", "language"), language))
    if "minor" in asked:
        minor = any(says_yes(row.get("minor"), row, problems) for row in rows)
        values.append((("participant", "minor"), "true" if minor else "false"))
    values += words_about(rows, own, problems)
    photos, agreed = [], []
    for row in rows:
        photo = photo_of(row, own, problems) if row.get("file") or row.get("id") else None
        if photo is not None:
            photos.append(photo)
        if (said := agreed_in(row, photo, problems)) is not None:
            agreed.append(said)
    return Handed(
        first.place,
        participant,
        name,
        source,
        own,
        tuple(values),
        tuple(agreed),
        "uses" in asked and "given" in asked,
        tuple(photos),
    )


def _one(key: str, rows: list[Row], problems: Problems) -> str:
    said = [row.get(key) for row in rows if row.get(key)]
    if len({name_key(text) if key == "name" else text for text in said}) > 1:
        problems.add(
            rows[0].place,
            "The rows of this participant differ in the column for {key}.",
            "Write the same in each of them, or only in the first.",
            key=key,
        )
    return next(iter(said), "")


def agreed_in(row: Row, photo: HandedPhoto | None, problems: Problems) -> Agreed | None:
    """Return the consent that a row states, or None when it says yes to nothing."""
    uses = uses_of(row, problems)
    if not uses:
        return None
    terms = {
        "given": day_of(row.get("given"), row, problems),
        "until": day_of(row.get("until"), row, problems),
        "how": word_of("how", HOW, row, problems),
        "witness": row.get("witness"),
        "by": word_of("by", BY, row, problems),
        "form": row.get("form_version"),
    }
    if terms["until"] and terms["until"] < terms["given"]:
        problems.add(row.place, "This consent ends before it begins.", "Compare both days with the signed form.")
    if terms["how"] == "oral" and not terms["witness"]:
        problems.add(
            row.place, "An oral consent needs a witness.", "Fill in who was there, in a column called   witness."
        )
    return Agreed(
        row.place, uses, tuple((key, said) for key, said in terms.items() if said), photo.place if photo else None
    )


def photo_of(row: Row, own: str, problems: Problems, people: Plain = None) -> HandedPhoto:
    """Return a row's photo with everything its columns say of it."""
    asked = {column.key for column, _ in row.cells}
    values: list[tuple[Path, Plain]] = [*_recording(row, problems)]
    values += words_in(row, own, WORDS_OF_PHOTO, problems)
    if "taken" in asked:
        values.append((("taken",), row.get("taken") or None))
    if "themes" in asked:
        values.append((("themes",), [*list_of(row.get("themes"))] or None))
    if "people" in asked or people:
        values.append((("people",), people or _people(row)))
    if "focus" in asked:
        values.append((("focus",), _listed(focus_of(row.get("focus"), row, problems))))
    values += _order(row, problems)
    if (uses := uses_of(row, problems)) is not None:
        values.append((("uses",), list(uses)))
    return HandedPhoto(
        row.place,
        row.get("file"),
        row.get("id"),
        row.get("audio"),
        tuple(values),
        # Of one cell for all uses only what is written in it counts: where it is blank, nobody asked.
        USES
        if row.get("uses")
        else tuple(column.use for column, _ in row.cells if column.key == "uses" and column.use),
        fingerprints(row.other(AS_EXPORTED)),
    )


def _recording(row: Row, problems: Problems) -> Iterable[tuple[Path, Plain]]:
    """Yield the recording's file and what its voice may be used for: blank is no."""
    if Column("audio") in (column for column, _ in row.cells):
        yield ("audio", "file"), row.get("audio") or None
    if (uses := uses_of(row, problems, "audio_uses")) is not None:
        yield ("audio", "uses"), list(uses) or None


def _order(row: Row, problems: Problems) -> Iterable[tuple[Path, Plain]]:
    """Yield the photo's place in each edition; a column for no edition counts where an edition has none."""
    said = {column.use: order_of(text, row, problems) for column, text in row.cells if column.key == "order"}
    if said.keys() == {""}:
        yield ("order",), said[""]
    elif said:
        whole = dict.fromkeys((use.value for use in SELECTED), said[""]) if "" in said else {}
        yield from ((("order", use), place) for use, place in (whole | said).items() if use)


def _people(row: Row) -> Plain:
    said = people_of(row.get("people"))
    return [{"who": who} for who in said] if isinstance(said, list) else said


def _listed(numbers: list[str] | None) -> Plain:
    return None if numbers is None else list(numbers)
