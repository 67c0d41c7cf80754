"""The command consent: what may be used for what, and why not; what ends soon."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import click

from photovoice.cli.desk import on_day, workplace
from photovoice.cli.exits import MISUSED, PUT_RIGHT
from photovoice.consent.horizon import coming_of_age, endings
from photovoice.consent.table import USE_NAMES, Row, consent_table
from photovoice.console import Console
from photovoice.layouts.venue import Venue, read_venues
from photovoice.pipeline.gather import Gathered, gather
from photovoice.pipeline.originals import Originals
from photovoice.problems import Message, Problems, say
from photovoice.register.log import Register
from photovoice.vocabulary.consent import Cleared, Use, Withheld

YES, NO = say("yes"), say("no")


@click.command()
@click.argument("name", metavar="[PHOTO or PARTICIPANT]", default="")
@on_day
@click.option(
    "--format", "form", type=click.Choice(["csv", "json", "html"]), help="For a file instead of the eye."
)
@click.option(
    "--expiring", metavar="DAYS", type=click.IntRange(0, 36_500), help="Tell what ends within so many days."
)
@click.pass_context
def consent(context: click.Context, name: str, day: date, form: str | None, expiring: int | None) -> None:
    """Show every photo by every use: cleared or withheld, and why.

    Example:  photovoice consent p01 --expiring 90
    """
    console: Console = context.obj
    problems, place = Problems(), workplace()
    with Register(place.register, day) as register:
        gathered = gather(place, register, Originals(place.private), day, problems)
    if gathered is not None:
        rows = list(consent_table(gathered.submissions, day, name))
        if name and not rows:
            console.fault(say("There is no photo or participant {name} in submissions/.", name=name))
            context.exit(MISUSED)
        if expiring is not None:
            _tell_endings(console, gathered, name, day, day + timedelta(days=expiring))
        elif form is None:
            _show(console, rows)
            _tell_early_endings(console, gathered, read_venues(place.folder, problems), name, day)
        else:
            written = {"csv": _as_csv, "json": _as_json, "html": _as_html}[form](console, rows, day)
            click.echo(written, nl=not written.endswith("\n"))
    console.problems(problems)
    if problems:
        context.exit(PUT_RIGHT)


def _show(console: Console, rows: list[Row]) -> None:
    names = [console.text(USE_NAMES[use]) for use in Use]
    width = max([len(row.photo) for row in rows], default=0) + 2
    console.line(" " * width + "".join(f"{name:{_column(name)}}" for name in names))
    for row in rows:
        lights = (
            _light(console, verdict, _column(name)) for verdict, name in zip(row.verdicts, names, strict=True)
        )
        console.line(f"{row.photo:{width}}" + "".join(lights).rstrip())
    for row in rows:
        for reasons in _reasons(console, row):
            console.line(f"{row.photo}  {reasons}")


def _column(name: str) -> int:
    return max(len(name), len("✓ yes")) + 2


def _light(console: Console, verdict: Cleared | Withheld, width: int) -> str:
    cleared = isinstance(verdict, Cleared)
    word = f"✓ {console.text(YES)}" if cleared else f"✗ {console.text(NO)}"
    return click.style(word, fg="green" if cleared else "red") + " " * (width - len(word))


def _reasons(console: Console, row: Row) -> Iterator[str]:
    """Yield every reason once, after the uses it stands against."""
    uses: dict[Message, list[str]] = {}
    for verdict in row.verdicts:
        if isinstance(verdict, Withheld):
            for reason in verdict.reasons:
                uses.setdefault(reason, []).append(console.text(USE_NAMES[verdict.use]))
    for reason, against in uses.items():
        yield f"{', '.join(against)}: {console.text(reason)}"


def _as_csv(console: Console, rows: Iterable[Row], day: date) -> str:  # noqa: ARG001
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["photo", "participant", *(use.value for use in Use), "reasons"])
    for row in rows:
        verdicts = ("cleared" if isinstance(verdict, Cleared) else "withheld" for verdict in row.verdicts)
        cells = [row.photo, row.participant, *verdicts, " ".join(_reasons(console, row))]
        # A cell that begins so is taken for a formula by spreadsheets.
        table.writerow([f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in cells])
    return written.getvalue()


def _as_json(console: Console, rows: Iterable[Row], day: date) -> str:
    return json.dumps(
        {
            "day": day.isoformat(),
            "photos": [
                {
                    "photo": row.photo,
                    "participant": row.participant,
                    "uses": {
                        verdict.use.value: {"cleared": True}
                        if isinstance(verdict, Cleared)
                        else {"cleared": False, "reasons": [console.text(reason) for reason in verdict.reasons]}
                        for verdict in row.verdicts
                    },
                }
                for row in rows
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _as_html(console: Console, rows: Iterable[Row], day: date) -> str:
    from photovoice.press.consent_html import ConsentTable, TableRow, consent_page

    return consent_page(
        ConsentTable(
            language=console.language,
            title=console.text(say("Consent on {day}", day=day)),
            explained=console.text(
                say(
                    "What each photo may be used for on this day. Blank is no. For the people responsible; "
                    "not for publication."
                )
            ),
            photo=console.text(say("Photo")),
            uses=tuple(console.text(USE_NAMES[use]) for use in Use),
            yes=console.text(YES),
            no=console.text(NO),
            why=console.text(say("Why not")),
            rows=tuple(
                TableRow(
                    row.photo,
                    tuple(isinstance(verdict, Cleared) for verdict in row.verdicts),
                    tuple(_reasons(console, row)),
                )
                for row in rows
            ),
        )
    )


def _tell_early_endings(
    console: Console, gathered: Gathered, venues: Iterable[Venue], name: str, day: date
) -> None:
    for venue in venues:
        if venue.closes <= day:
            continue
        for ending in endings(gathered.submissions, (Use.EXHIBITION,), day, venue.closes - timedelta(days=1)):
            if not name or name in (ending.photo, ending.participant):
                console.say(
                    "{photo}: the consent ends on {last}, before the exhibition at {venue} closes on {closes}.",
                    photo=ending.photo,
                    last=ending.last,
                    venue=venue.name,
                    closes=venue.closes,
                )


def _tell_endings(console: Console, gathered: Gathered, name: str, day: date, horizon: date) -> None:
    found = [
        ending
        for ending in endings(gathered.submissions, Use, day, horizon)
        if not name or name in (ending.photo, ending.participant)
    ]
    for ending in found:
        console.say(
            "{photo}, {use}: cleared until {day} and not after.",
            photo=ending.photo,
            use=USE_NAMES[ending.use],
            day=ending.last,
        )
    young = [
        (participant, of_age)
        for participant, of_age in coming_of_age(gathered.submissions, horizon)
        if not name or name == participant.id
    ]
    for participant, of_age in young:
        console.say(
            "Participant {id} is of age from {day} at the earliest: "
            "ask for a consent without a guardian, then write   minor: false",
            id=participant.id,
            day=of_age,
        )
    if not found and not young:
        console.say("No consent ends up to {day}.", day=horizon)
