"""Exports of KoBoToolbox and ODK: submissions on one sheet, photos and people of repeat groups on others."""

from collections.abc import Iterable

from photovoice.arrivals.cells import HOW, PERSON_BY, day_of, says_yes, uses_of, word_of
from photovoice.arrivals.columns import Records, Row
from photovoice.arrivals.handed import Agreed, Handed, HandedPhoto, Known, agreed_in, photo_of, together, whose
from photovoice.arrivals.written import Plain
from photovoice.problems import Problems

# Headings that only these exports have, as plain headings: KoBoToolbox's, then those of ODK Central.
OWN_NUMBER, OWN_KEY = "index", "key"
PARENT_NUMBER, PARENT_KEY = "parent index", "parent key"
PARENT_SHEET = "parent table name"
LONGEST_SHEET = 31  # signs of a sheet's name in a workbook
SUBMISSION = ("uuid", "submission uuid", "meta/instanceid", "meta-instanceid", "instanceid", OWN_KEY)


def is_export(sheets: Iterable[Records]) -> bool:
    """Tell whether a table is such an export."""
    return any(
        row.other(PARENT_NUMBER) or row.other(PARENT_KEY) or _source(row) for s in sheets for row in s.rows[:1]
    )


def exported(sheets: tuple[Records, ...], known: Known, problems: Problems) -> tuple[Handed, ...]:
    """Return what each submission of an export says, with the photos of its repeat group."""
    tops = [sheet for sheet in sheets if not _repeats(sheet)]
    repeats = [sheet for sheet in sheets if _repeats(sheet)]
    photos = _below([sheet for sheet in repeats if _has(sheet, "file")])
    people = _below([sheet for sheet in repeats if _has(sheet, "who") and not _has(sheet, "file")])
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in (row for sheet in tops for row in sheet.rows):
        if (who := whose(row, known, _source(row), problems)) is not None:
            groups.setdefault(who, []).append(row)
    return tuple(_handed(rows, photos, people, known, problems) for rows in groups.values())


def _handed(
    rows: list[Row],
    photos: dict[str, list[Row]],
    people: dict[str, list[Row]],
    known: Known,
    problems: Problems,
) -> Handed:
    own = together(rows, known, problems, _source(rows[0]))
    found: list[HandedPhoto] = list(own.photos)
    agreed: list[Agreed] = list(own.agreed)
    for row in rows:
        for below in photos.get(_key(row), ()):
            persons: list[Plain] = [
                _person(who, problems) for who in people.get(_key(below), ()) if who.get("who")
            ]
            photo = photo_of(below, own.language, problems, persons or None)
            if not photo.file:
                continue  # a group that was opened and left empty
            found.append(photo)
            if (said := agreed_in(below, photo, problems)) is not None:
                agreed.append(said)
    return Handed(
        own.place,
        own.id,
        own.name,
        own.source,
        own.language,
        own.values,
        tuple(agreed),
        own.asks_consent,
        tuple(found),
    )


def _person(row: Row, problems: Problems) -> Plain:
    person: dict[str, Plain] = {"who": row.get("who")}
    if says_yes(row.get("minor"), row, problems):
        person["minor"] = "true"
    if uses := uses_of(row, problems):
        release: dict[str, Plain] = {"given": day_of(row.get("given"), row, problems) or None, "uses": list(uses)}
        release |= {
            "until": day_of(row.get("until"), row, problems) or None,
            "how": word_of("how", HOW, row, problems) or None,
            "by": word_of("by", PERSON_BY, row, problems) or None,
        }
        if release["given"] is None:
            problems.add(
                row.place,
                "This row agrees to something, but does not say on which day.",
                "Fill in the day of the consent, in a column called   given.",
            )
        person["release"] = {key: value for key, value in release.items() if value is not None}
    return person


def _below(sheets: Iterable[Records]) -> dict[str, list[Row]]:
    """Return the rows of repeat groups by what they hang from."""
    found: dict[str, list[Row]] = {}
    for sheet in sheets:
        for row in sheet.rows:
            parent = (
                row.other(PARENT_KEY) or f"{row.other(PARENT_SHEET)[:LONGEST_SHEET]}/{row.other(PARENT_NUMBER)}"
            )
            found.setdefault(parent, []).append(row)
    return found


def _repeats(sheet: Records) -> bool:
    return any(row.other(PARENT_NUMBER) or row.other(PARENT_KEY) for row in sheet.rows)


def _has(sheet: Records, key: str) -> bool:
    return any(column.key == key for _, column in sheet.columns)


def _key(row: Row) -> str:
    return row.other(OWN_KEY) or f"{row.sheet[:LONGEST_SHEET]}/{row.other(OWN_NUMBER)}"


def _source(row: Row) -> str:
    return next((said.removeprefix("uuid:") for name in SUBMISSION if (said := row.other(name))), "")
