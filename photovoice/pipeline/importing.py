"""Brings a table and its photos into submissions/: reads, proposes, and, when told to, puts everything away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from photovoice.arrivals import kobo
from photovoice.arrivals.columns import Records, understand
from photovoice.arrivals.handed import Handed, Known, flat
from photovoice.arrivals.headings import NAMES
from photovoice.arrivals.merge import Fate
from photovoice.arrivals.placing import Placer, photo_id
from photovoice.arrivals.proposal import Proposal, person_name, propose
from photovoice.arrivals.record import read_submission
from photovoice.arrivals.shelf import Shelf, put_away, read_shelves
from photovoice.arrivals.shoebox import Contents, no_shoebox, open_shoebox
from photovoice.arrivals.table import Table, read_table
from photovoice.arrivals.written import at
from photovoice.pipeline.steps import Step
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Place, Problems, say
from photovoice.register.agreed import photos_once_read
from photovoice.register.log import Register


@dataclass(frozen=True, slots=True)
class Import:
    """What a table says and what importing it would do."""

    table: Table
    sheets: tuple[Records, ...]
    proposals: tuple[Proposal, ...]
    orphans: tuple[str, ...]  # pictures and recordings that no row names
    contents: Contents  # what came with the table


def plan_import(
    workplace: Workplace, table: Path, photos: Path | None, register: Register, problems: Problems
) -> Import | None:
    """Return what importing a table would do, or None when it cannot be read; nothing is written.

    Args:
        workplace: The project.
        table: The spreadsheet or export.
        photos: The folder or ZIP archive with the pictures and recordings, if any came.
        register: Remembers who was here once.
        problems: Takes everything that cannot be told; while there is any, nothing may be imported.

    Raises:
        StoppedError: If the pictures cannot be opened.
        OSError: If a file cannot be read.
    """
    shelves = {shelf.participant: shelf for shelf in read_shelves(workplace.submissions, problems)}
    for shelf in shelves.values():
        if shelf.root is not None:
            read_submission(shelf.root, shelf.participant, problems)
    read = read_table(table, problems)
    contents = open_shoebox(photos, problems) if photos is not None else no_shoebox()
    if read is None:
        return None
    sheets = tuple(records for sheet in read.sheets if (records := understand(sheet, problems)) is not None)
    if not sheets:
        problems.add(
            Place(read.file),
            "No heading of this table is known.",
            "Name the columns so: {known} …; words by language so: title/cs, caption/en; consent so: use: zine",
            known=", ".join(
                NAMES[key][0] for key in ("participant", "name", "language", "file", "title", "given")
            ),
        )
        return None
    placer = Placer(contents, problems)
    proposals = propose(
        _handed(sheets, _known(shelves.values()), problems),
        shelves,
        frozenset(photos_once_read(register)) - shelves.keys(),
        workplace.submissions,
        placer,
        problems,
    )
    _warn_of_consent(proposals, problems)
    return Import(read, sheets, proposals, placer.orphans() if photos else (), contents)


def carry_out(planned: Import, problems: Problems) -> Iterator[Step]:
    """Put everything away, one participant after the other.

    Raises:
        StoppedError: If a picture cannot be unpacked.
        OSError: If a file cannot be read or written.
    """
    name = say("Importing")
    for number, proposal in enumerate(planned.proposals, start=1):
        put_away(
            proposal.shelf,
            proposal.writes(),
            proposal.copies,
            proposal.record,
            planned.contents.copy,
            problems,
        )
        yield Step(name, number, len(planned.proposals))


def _warn_of_consent(proposals: Iterable[Proposal], problems: Problems) -> None:
    """Warn where a file edited by hand and the table differ in what was agreed to."""
    for proposal in proposals:
        changes = (*proposal.changes, *(change for photo in proposal.photos for change in photo.changes))
        if any(change.fate is Fate.CONFLICT and {"consent", "uses"} & set(change.path) for change in changes):
            problems.warn(
                Place(proposal.shelf.file),
                "The table and this file differ in what was agreed to; the file was edited by hand and holds.",
                "Compare both with the signed form, and correct the one that is wrong.",
            )


def _handed(sheets: tuple[Records, ...], known: Known, problems: Problems) -> tuple[Handed, ...]:
    if kobo.is_export(sheets):
        return kobo.exported(sheets, known, problems)
    return flat((row for sheet in sheets for row in sheet.rows), known, problems)


def _known(shelves: Iterable[Shelf]) -> Known:
    owners: dict[str, str] = {}
    languages: dict[str, str] = {}
    names: dict[str, tuple[str, ...]] = {}
    for shelf in shelves:
        owners |= {photo_id(shelf.participant, entry): shelf.participant for _, entry in shelf.entries()}
        languages[shelf.participant] = str(at(shelf.says, ("participant", "language")) or "")
        if name := person_name(shelf):
            names[name] = (*names.get(name, ()), shelf.participant)
    return Known(owners, languages, names)
