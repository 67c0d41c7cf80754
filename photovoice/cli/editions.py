"""The commands edition and recall: what was printed, where every copy is, and how to get it back."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import click

from photovoice.cli.desk import UNWRITTEN, workplace
from photovoice.cli.exits import MISUSED, PUT_RIGHT
from photovoice.console import Console
from photovoice.pipeline.gather import Gathered, gather
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.withdrawals import concerned
from photovoice.problems import Problems, say
from photovoice.publish.lock import locked
from photovoice.register.editions import CountError, Run, give_out, record_run, runs, send, take_back
from photovoice.register.log import Register
from photovoice.register.recall import Recall, recalls
from photovoice.vocabulary.consent import Use

PRINTED = (Use.ZINE.value, Use.EXHIBITION.value)
COPIES = click.option("--copies", type=click.IntRange(1, 10_000_000), required=True, help="How many copies.")


@click.group()
def edition() -> None:
    """Keep account of print runs: every copy is in stock, at a venue, returned or given out.

    Example:  photovoice edition list
    """


@edition.command()
@click.argument("use", metavar="zine|exhibition", type=click.Choice(PRINTED))
@COPIES
@click.option(
    "--of", "folder", metavar="FOLDER", default="", help="Only this venue's or zine's folder in output/."
)
@click.pass_context
def record(context: click.Context, use: str, copies: int, folder: str) -> None:
    """Write down that what lies in output/ was printed: which photos, which words, which bytes.

    Example:  photovoice edition record zine --copies 300
    """
    from photovoice.pipeline.printing import freeze

    console: Console = context.obj
    problems, place = Problems(), workplace()
    with locked(place.lock), Register(place.register, date.today()) as register:
        frozen = freeze(place, Use(use), register, problems, folder)
        if frozen is not None:
            run = record_run(register, Use(use), copies, frozen.photos, dict(frozen.files))
    console.problems(problems, UNWRITTEN if frozen is None else None)
    if frozen is None:
        context.exit(PUT_RIGHT)
    if not frozen.in_line:
        console.say(
            "Something changed since these files were made; photos and bytes are written down, the words are not."
        )
    _show(console, [run])


@edition.command("send")
@click.argument("run")
@click.option("--to", "venue", required=True, help="The venue's name.")
@COPIES
@click.option("--address", default="", help="Where letters to the venue go.")
@click.pass_context
def send_copies(context: click.Context, run: str, venue: str, copies: int, address: str) -> None:
    """Write down that copies went to a venue.

    Example:  photovoice edition send zine-1 --to "Café Letka" --copies 40 --address "Letohradská 44, Praha 7"
    """
    with Register(workplace().register, date.today()) as register:
        _count(context, lambda: send(register, run, venue, copies, address))


@edition.command("return")
@click.argument("run")
@click.option("--from", "venue", required=True, help="The venue's name.")
@COPIES
@click.pass_context
def return_copies(context: click.Context, run: str, venue: str, copies: int) -> None:
    """Write down that copies came back from a venue.

    Example:  photovoice edition return zine-1 --from "Café Letka" --copies 12
    """
    with Register(workplace().register, date.today()) as register:
        _count(context, lambda: take_back(register, run, venue, copies))


@edition.command("give")
@click.argument("run")
@COPIES
@click.option("--at", "venue", default="", help="The venue where visitors took them; else from the stock.")
@click.pass_context
def give_copies(context: click.Context, run: str, copies: int, venue: str) -> None:
    """Write down that copies were given to people, who keep them.

    Example:  photovoice edition give zine-1 --copies 25 --at "Café Letka"
    """
    with Register(workplace().register, date.today()) as register:
        _count(context, lambda: give_out(register, run, copies, venue))


@edition.command("list")
@click.pass_context
def list_runs(context: click.Context) -> None:
    """Show every print run and where its copies are.

    Example:  photovoice edition list
    """
    console: Console = context.obj
    with Register(workplace().register, date.today()) as register:
        found = runs(register)
    if not found:
        console.say("No print run is recorded yet.")
    _show(console, found)


@click.command()
@click.argument("name", metavar="ID")
@click.option(
    "--letters", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), help="Write a letter per venue."
)
@click.pass_context
def recall(context: click.Context, name: str, letters: Path | None) -> None:
    """Show where copies are that show a photo, or any photo of a participant.

    Example:  photovoice recall p01-03 --letters letters
    """
    console: Console = context.obj
    place = workplace()
    with Register(place.register, date.today()) as register:
        gathered = gather(place, register, Originals(place.private), date.today(), problems := Problems())
        if gathered is None:
            console.problems(problems)
            context.exit(PUT_RIGHT)
        meant = concerned(gathered.submissions, register, name)
        if meant is None:
            console.fault(say("There is no photo or participant {name} here, and there never was.", name=name))
            context.exit(MISUSED)
        found = recalls(runs(register), meant.photos)
        tell_recalls(console, found, name)
        if letters is not None:
            _write_letters(console, register, gathered, name, found, letters)


def tell_recalls(console: Console, found: tuple[Recall, ...], name: str) -> None:
    """Show which copies must be called back, from where."""
    if not found:
        console.say("No recorded print run shows {name}.", name=name)
        return
    console.say("These printed copies show {name}:", name=name)
    _show(console, [recalled.run for recalled in found])
    if any(recalled.run.given_out for recalled in found):
        console.say("Copies that were given out cannot be called back.")


def _show(console: Console, found: Iterable[Run]) -> None:
    for run in found:
        console.say(
            "{run}: {copies} copies printed on {day}, with {photos} photos. "
            "In stock {stock}, at venues {venues}, returned {returned}, given out {given}.",
            run=run.name,
            copies=run.copies,
            day=run.day,
            photos=len(run.photos),
            stock=run.in_stock,
            venues=run.at_venues,
            returned=run.returned,
            given=run.given_out,
        )
        for venue in run.venues:
            if venue.copies:
                console.line(f"  {venue.name}: {venue.copies}")


def _count(context: click.Context, move: Callable[[], Run]) -> None:
    console: Console = context.obj
    try:
        run = move()
    except CountError as refused:
        console.fault(refused.message)
        context.exit(PUT_RIGHT)
    _show(console, [run])


def _write_letters(
    console: Console, register: Register, gathered: Gathered, name: str, found: tuple[Recall, ...], folder: Path
) -> None:
    from photovoice.pipeline.recalling import make_letters, venues_with_copies

    venues = venues_with_copies(found)
    if not venues:
        console.say("No venue has copies any more, so there is nobody to write to.")
        return
    entry = register.append("recall", name, {"venues": venues, "runs": [recalled.run.name for recalled in found]})
    register.keep()
    folder.mkdir(parents=True, exist_ok=True)
    day = register.today.isoformat()
    for file, letter in make_letters(found, gathered, console.language, day, entry.fingerprint):
        (folder / file).write_bytes(letter)
        console.line(str(folder / file))
