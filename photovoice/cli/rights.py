"""The commands withdraw, participant and erase: what a participant may ask for at any time."""

from datetime import date
from itertools import product
from pathlib import Path

import click

from photovoice.arrivals.folder import read_submissions
from photovoice.cli.building import NAMES, tell_leaks
from photovoice.cli.desk import UNPUBLISHED, UNWRITTEN, agree, on_day, with_crew, workplace
from photovoice.cli.editions import tell_recalls
from photovoice.cli.exits import DONE, LEAKED, MISUSED, PUT_RIGHT
from photovoice.consent.table import USE_NAMES
from photovoice.console import Console
from photovoice.pipeline import withdrawals
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.gather import Gathered, gather
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.steps import LeakedError
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems, say
from photovoice.publish.artifact import Done, Outcome
from photovoice.register.agreed import withdrawals_once_known
from photovoice.register.editions import runs
from photovoice.register.log import Register
from photovoice.register.recall import recalls
from photovoice.register.withdrawals import erasures_to_carry_out
from photovoice.vocabulary.consent import Use


@click.command()
@click.argument("name", metavar="ID")
@click.option(
    "--use", "named", type=click.Choice([use.value for use in Use]), multiple=True, help="Only this use."
)
@on_day
@with_crew
@click.pass_context
def withdraw(context: click.Context, name: str, named: tuple[str, ...], day: date, crew: Crew) -> None:
    """Take a photo, or everything of a participant, out of use: in the files, in output/, and where copies are.

    Example:  photovoice withdraw p01-03 --use web
    """
    console: Console = context.obj
    place, problems = workplace(), Problems()
    uses = tuple(Use(use) for use in dict.fromkeys(named))
    with Register(place.register, date.today()) as register:
        gathered, meant = _look_up(context, place, register, name)
        before = _withdrawn_before(gathered, register, meant, uses or tuple(Use))
    withdrawals.withdraw(place, meant, uses, day, date.today(), problems)
    if before is not None:
        console.say("{name} was withdrawn already on {day}.", name=name, day=before)
    elif uses:
        console.say(
            "{name} is withdrawn from {day} for: {uses}.",
            name=name,
            day=day,
            uses=", ".join(console.text(USE_NAMES[use]) for use in uses),
        )
    else:
        console.say("{name} is withdrawn from {day} for every use.", name=name, day=day)
    with Register(place.register, date.today()) as register:
        found = tuple(
            recalled for recalled in recalls(runs(register), meant.photos) if not uses or recalled.run.use in uses
        )
    tell_recalls(console, found, name)
    ended = _bring_in_line(console, place, crew, problems)
    if found:
        console.say("photovoice recall {name} --letters DIR   writes a letter to each venue.", name=name)
    if not uses or Use.WEB in uses:
        console.say("If the gallery is on the web already, put output/gallery there again now.")
    context.exit(ended)


@click.command()
@click.argument("name", metavar="ID")
@click.option(
    "--pack",
    metavar="FILE.zip",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file to write.",
)
@click.pass_context
def participant(context: click.Context, name: str, pack: Path) -> None:
    """Write what a participant may ask for: own data, photos, uses, and where they were printed.

    Example:  photovoice participant p01 --pack p01.zip
    """
    from photovoice.pipeline.access import write_pack

    console: Console = context.obj
    place = workplace()
    with Register(place.register, date.today()) as register:
        _must_be_participant(context, _look_up(context, place, register, name)[1], name)
        gathered = gather(place, register, Originals(place.private), date.today(), problems := Problems())
        if gathered is None:
            console.problems(problems, UNWRITTEN)
            context.exit(PUT_RIGHT)
        write_pack(pack, place, gathered, register, name, console.text, console.language)
    console.say(
        "{file} holds everything kept of {name}. Hand it over in person, or encrypted.", file=pack, name=name
    )


@click.command()
@click.argument("name", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@with_crew
@click.pass_context
def erase(context: click.Context, name: str, yes: bool, crew: Crew) -> None:
    """Withdraw everything of a participant, then remove photos, words and evidence for good.

    The register keeps that it was agreed to, withdrawn and erased, under the participant's id alone.

    Example:  photovoice erase p01
    """
    console: Console = context.obj
    place, problems = workplace(), Problems()
    with Register(place.register, date.today()) as register:
        _, meant = _look_up(context, place, register, name)
        _must_be_participant(context, meant, name)
        waiting = name in erasures_to_carry_out(register)
    if not waiting and not (place.submissions / name).is_dir():
        console.say("Nothing of {name} is left in submissions/.", name=name)
        return
    if not yes:
        question = say(
            "Remove submissions/{name} with all its photos, words and forms? This cannot be undone.", name=name
        )
        agree(context, question)
    withdrawals.withdraw(place, meant, (), date.today(), date.today(), problems)
    _bring_in_line(console, place, crew, problems)
    withdrawals.erase(place, name, date.today())
    console.say("Photos, words and evidence of {name} are erased.", name=name)
    ended = _bring_in_line(console, place, crew, Problems())
    with Register(place.register, date.today()) as register:
        tell_recalls(console, recalls(runs(register), meant.photos), name)
    context.exit(ended)


def _bring_in_line(console: Console, place: Workplace, crew: Crew, problems: Problems) -> int:
    """Take out of output/ what may not be shown any more, make the editions anew, and return the exit code."""
    from photovoice.pipeline.build import Order, build

    removed = made = 0
    try:
        for event in console.progress(
            build(place, Order(tuple(NAMES.values()), date.today(), date.today(), crew), problems)
        ):
            if isinstance(event, Outcome):
                removed += event.done is Done.REMOVED
                made += event.done is Done.MADE
    except LeakedError as leaked:
        tell_leaks(console, leaked)
        return LEAKED
    console.say("In output/: {removed} files taken out, {made} made anew.", removed=removed, made=made)
    console.problems(problems, UNPUBLISHED)
    return PUT_RIGHT if problems else DONE


def _withdrawn_before(
    gathered: Gathered | None, register: Register, meant: withdrawals.Concerned, uses: tuple[Use, ...]
) -> date | None:
    """Return the day since which all of this is withdrawn; None where any of it is not, or was allowed again."""
    if gathered is None:
        return None
    cleared = {(verdict.photo, verdict.use) for use in uses for verdict in gathered.cleared(use)}
    known = list(withdrawals_once_known(register).get(meant.participant, ()))
    for submission in gathered.submissions:
        known += submission.withdrawals if submission.participant.id == meant.participant else ()
    days = []
    for photo, use in product(meant.photos, uses):
        since = [withdrawal.on for withdrawal in known if withdrawal.concerns(photo, use)]
        if not since or (photo, use) in cleared:
            return None
        days.append(min(since))
    return max(days, default=None)


def _look_up(
    context: click.Context, place: Workplace, register: Register, name: str
) -> tuple[Gathered | None, withdrawals.Concerned]:
    """Return the project and what an id means, without a photovoice.yaml as well; end if nobody ever had it."""
    console: Console = context.obj
    gathered = gather(place, register, Originals(place.private), register.today, Problems())
    submissions = gathered.submissions if gathered else read_submissions(place.submissions, Problems())
    meant = withdrawals.concerned(submissions, register, name)
    if meant is None:
        console.fault(say("There is no photo or participant {name} here, and there never was.", name=name))
        context.exit(MISUSED)
    return gathered, meant


def _must_be_participant(context: click.Context, meant: withdrawals.Concerned, name: str) -> None:
    if meant.one_photo:
        console: Console = context.obj
        console.fault(
            say(
                "{name} is a photo of {participant}. Name the participant.",
                name=name,
                participant=meant.participant,
            )
        )
        context.exit(MISUSED)
