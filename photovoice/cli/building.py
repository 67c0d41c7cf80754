"""The commands check and build."""

import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from photovoice import standstill
from photovoice.cli.desk import UNPUBLISHED, on_day, with_crew, workplace
from photovoice.cli.exits import LEAKED, PUT_RIGHT
from photovoice.cli.explaining import tell_reasons
from photovoice.console import Console
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.steps import Judged, LeakedError
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems, say
from photovoice.publish.artifact import Done, Outcome
from photovoice.publish.ledger import read_ledger
from photovoice.publish.lock import LockedError, locked
from photovoice.vocabulary.consent import Cleared, Use, Withheld

NAMES = {"zine": Use.ZINE, "exhibition": Use.EXHIBITION, "web": Use.WEB}
FATES = {Done.MADE: say("made"), Done.KEPT: say("kept"), Done.REMOVED: say("removed")}


@click.command()
@on_day
@with_crew
@click.pass_context
def check(context: click.Context, day: date, crew: Crew) -> None:
    """Show every problem at once, with file, line and remedy; write nothing.

    Example:  photovoice check
    """
    from photovoice.pipeline import build as building

    console: Console = context.obj
    problems = Problems()
    order = building.Order(tuple(NAMES.values()), day, date.today(), crew)
    verdicts: tuple[Cleared | Withheld, ...] = ()
    for event in console.progress(building.check(workplace(), order, problems)):
        verdicts = event.verdicts if isinstance(event, Judged) else verdicts
    console.problems(problems)
    if problems:
        context.exit(PUT_RIGHT)
    console.say("Nothing to put right.")
    editions = [verdict for verdict in verdicts if verdict.use in NAMES.values()]
    withheld = {verdict.photo for verdict in editions if isinstance(verdict, Withheld)}
    if withheld:
        console.say(
            "Photos withheld from an edition: {count}.   photovoice consent   tells why.", count=len(withheld)
        )


@click.command()
@click.argument("editions", nargs=-1, type=click.Choice(list(NAMES)))
@on_day
@with_crew
@click.option("--explain", is_flag=True, help="Tell why photos are withheld and what to write where.")
@click.pass_context
def build(context: click.Context, editions: tuple[str, ...], day: date, crew: Crew, explain: bool) -> None:
    """Bring output/ in line with what was handed in and agreed to: zine, exhibition, web, or all three.

    Example:  photovoice build zine --on 2026-06-01
    """
    from photovoice.pipeline import build as building

    console: Console = context.obj
    problems, place = Problems(), workplace()
    uses = tuple(use for name, use in NAMES.items() if name in editions or not editions)
    before = _sight(place, time.time_ns())
    outcomes: list[Outcome] = []
    verdicts: tuple[Cleared | Withheld, ...] = ()
    try:
        for event in console.progress(
            building.build(place, building.Order(uses, day, date.today(), crew), problems)
        ):
            if isinstance(event, Judged):
                verdicts = event.verdicts
            else:
                outcomes.append(event)
    except LeakedError as leaked:
        tell_leaks(console, leaked)
        console.fault(say("A finished file would still have given something away. Nothing was published."))
        context.exit(LEAKED)
    if explain:
        tell_reasons(console, place, verdicts)
        for outcome in outcomes:
            console.line(f"{console.text(FATES[outcome.done]):8} output/{outcome.path}")
    console.problems(problems, UNPUBLISHED)
    if problems:
        _tell_removed(console, outcomes)
        context.exit(PUT_RIGHT)
    _sum_up(console, verdicts, outcomes)
    if before and day == date.today() and all(outcome.done is Done.KEPT for outcome in outcomes):
        with suppress(OSError, LockedError), locked(place.lock):
            if before == _sight(place):
                made = {path: entry.size for path, entry in read_ledger(place.output).files}
                standstill.remember(before, made, [(fault, click.unstyle(line)) for fault, line in console.told])


def _sight(place: Workplace, now: int = 0) -> str:
    """Return what a build in this place sees; nothing where it cannot be watched."""
    try:
        return standstill.sight(now) if Path.cwd() == place.folder else ""
    except (OSError, standstill.RestlessError):
        return ""


def tell_leaks(console: Console, leaked: LeakedError) -> None:
    """Print which finished files would have given something away, and what."""
    for leak in leaked.leaks:
        console.fault(say("output/{file}: {what}", file=leak.name, what=leak.what))


def _tell_removed(console: Console, outcomes: Iterable[Outcome]) -> None:
    removed = [outcome for outcome in outcomes if outcome.done is Done.REMOVED]
    if removed:
        console.say(
            "Files taken out of output/ all the same, because they show what may not be shown any more: {count}.",
            count=len(removed),
        )


def _sum_up(console: Console, verdicts: tuple[Cleared | Withheld, ...], outcomes: Iterable[Outcome]) -> None:
    for name, use in NAMES.items():
        own = [verdict for verdict in verdicts if verdict.use is use]
        cleared = sum(isinstance(verdict, Cleared) for verdict in own)
        console.say(
            "{name}: {cleared} of {count} photos cleared, {withheld} withheld.",
            name=name,
            cleared=cleared,
            count=len(own),
            withheld=len(own) - cleared,
        )
    fates = [outcome.done for outcome in outcomes]
    if Done.MADE not in fates and Done.REMOVED not in fates:
        console.say("Nothing had changed; output/ is as it was.")
        return
    console.say(
        "Files in output/: {made} made, {kept} kept, {removed} removed.",
        made=fates.count(Done.MADE),
        kept=fates.count(Done.KEPT),
        removed=fates.count(Done.REMOVED),
    )
    if any(isinstance(verdict, Withheld) for verdict in verdicts):
        console.say("photovoice build --explain   tells why photos are withheld.")
