"""The command import: a table and its photos become submissions."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from photovoice.arrivals.columns import Column
from photovoice.arrivals.headings import plain_heading
from photovoice.arrivals.merge import Change, Fate, name_of
from photovoice.arrivals.proposal import Proposal
from photovoice.cli.desk import UNWRITTEN, agree, workplace
from photovoice.cli.exits import PUT_RIGHT
from photovoice.console import Console
from photovoice.pipeline.importing import Import, carry_out, plan_import
from photovoice.problems import Message, Problems, say
from photovoice.publish.lock import locked
from photovoice.register.log import Register

FATES = {
    Fate.NEW: say("new"),
    Fate.CHANGED: say("changed"),
    Fate.REMOVED: say("removed"),
    Fate.KEPT: say("kept as edited by hand"),
    Fate.CONFLICT: say("differs from what was edited by hand, and is left"),
}


@click.command("import")
@click.argument("table", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--photos",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True),
    help="The folder or ZIP archive with the pictures and recordings that the table names.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be done, and write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@click.pass_context
def import_(context: click.Context, table: Path, photos: Path | None, dry_run: bool, yes: bool) -> None:
    """Bring a spreadsheet (CSV, XLSX, ODS) or an export of KoBoToolbox or ODK into submissions/.

    Importing the corrected table again changes what changed in it. What you edited since is left as it is.

    Example:  photovoice import workshop.xlsx --photos memory-cards
    """
    console: Console = context.obj
    place, problems = workplace(), Problems()
    with Register(place.register, date.today()) as register:
        planned = plan_import(place, table, photos, register, problems)
    if planned is not None:
        _tell(console, planned)
    if problems:
        console.problems(problems, UNWRITTEN)
        context.exit(PUT_RIGHT)
    console.warnings(problems)
    assert planned is not None
    if dry_run:
        console.say("This was a dry run: nothing was written.")
        return
    if sys.stdin.isatty() and not yes:
        agree(context, say("Bring this into submissions/?"))
    with locked(place.lock):
        for _ in console.progress(carry_out(planned, problems)):
            pass
    if problems:
        console.problems(problems)
        context.exit(PUT_RIGHT)
    console.say("photovoice check   shows what is still missing.")


def _tell(console: Console, planned: Import) -> None:
    console.line(console.text(planned.table.told))
    for sheet in planned.sheets:
        console.say("Columns: {columns}.", columns=", ".join(map(_column, sheet.columns)))
        if sheet.unknown:
            console.say(
                "Columns that mean nothing here and are passed over: {columns}.", columns=", ".join(sheet.unknown)
            )
    console.line()
    rows = [row for proposal in planned.proposals for row in _rows(console, proposal)]
    widths = [max((len(row[n]) for row in rows), default=0) for n in range(2)]
    for participant, photo, what in rows:
        console.line(f"{participant:{widths[0]}}  {photo:{widths[1]}}  {what}".rstrip())
    if not rows:
        console.say("Nothing changes: everything in the table is here already.")
    unmentioned = [photo for proposal in planned.proposals for photo in proposal.unmentioned]
    _list(console, say("Photos that are here, but not in the table; they stay:"), unmentioned)
    _list(
        console, say("Pictures and recordings that no row names; they are left where they are:"), planned.orphans
    )
    _list(
        console,
        say("Files that are neither pictures nor recordings; they are left where they are:"),
        planned.contents.others,
    )


def _column(told: tuple[str, Column]) -> str:
    heading, column = told
    meaning = "/".join(filter(None, (column.key, column.language, column.use)))
    return heading if plain_heading(heading) == meaning else f"{heading} = {meaning}"


def _list(console: Console, heading: Message, lines: tuple[str, ...] | list[str]) -> None:
    if lines:
        console.line(f"\n{console.text(heading)}")
        for line in lines:
            console.line(f"  {line}")


def _rows(console: Console, proposal: Proposal) -> Iterator[tuple[str, str, str]]:
    who = proposal.shelf.participant
    for fate, changes in _by_fate(proposal.changes):
        keys = ", ".join(_key(change) for change in changes)
        yield who, "", f"{console.text(FATES[fate])}: {keys}"
    for photo in proposal.photos:
        if not photo.known:
            keys = ", ".join(_key(change) for change in photo.changes if change.path[0] not in ("id", "file"))
            yield who, photo.file, f"{console.text(FATES[Fate.NEW])}: {keys}"
            continue
        for fate, changes in _by_fate(photo.changes):
            keys = ", ".join(_key(change) for change in changes)
            yield who, photo.file, f"{console.text(FATES[fate])}: {keys}"


def _by_fate(changes: tuple[Change, ...]) -> Iterator[tuple[Fate, list[Change]]]:
    for fate in Fate:
        if own := [change for change in changes if change.fate is fate]:
            yield fate, own


def _key(change: Change) -> str:
    """Return a path as staff know it; of values, only uses are shown, for names and contacts are private."""
    name = name_of(change.path).removeprefix("participant/")
    if change.path[-1] == "uses":
        uses = change.table if isinstance(change.table, list) else []
        return f"{name} [{', '.join(map(str, uses))}]"
    return name
