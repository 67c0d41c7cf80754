"""The command publish: the gallery, brought in line and looked through once more, goes to a web space's folder."""

import shutil
from datetime import date
from pathlib import Path

import click

from photovoice.cli.desk import UNPUBLISHED, with_crew, workplace
from photovoice.cli.exits import LEAKED, PUT_RIGHT
from photovoice.console import Console
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.steps import LeakedError
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems, StoppedError, say
from photovoice.proof.finding import Leak
from photovoice.publish.handover import Handover
from photovoice.publish.ledger import read_ledger
from photovoice.publish.lock import locked
from photovoice.vocabulary.consent import Use


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@with_crew
@click.pass_context
def publish(context: click.Context, folder: Path, crew: Crew) -> None:
    """Build the gallery as of today and put it into a folder in one step, for a web space or for rsync.

    The gallery's own files there are replaced, so that nothing withdrawn is left; all others stay.

    Example:  photovoice publish /var/www/photovoice
    """
    from photovoice.pipeline.build import Order, build
    from photovoice.proof.audit import audit

    console: Console = context.obj
    place = workplace()
    handover = Handover(place.output / "gallery", folder)
    _check(place, handover)
    problems, today = Problems(), date.today()
    try:
        for _ in console.progress(build(place, Order((Use.WEB,), today, today, crew), problems)):
            pass
    except LeakedError as leaked:
        _refuse(context, console, leaked.leaks)
    console.problems(problems, UNPUBLISHED)
    if problems:
        context.exit(PUT_RIGHT)
    with locked(place.lock):
        files = (path for path, _ in read_ledger(place.output).files if path.startswith("gallery/"))
        staged = handover.stage(path.removeprefix("gallery/") for path in files)
        leaks = tuple(audit(staged, shutil.which("exiftool")))
        if leaks:
            handover.close()
            _refuse(context, console, leaks)
        handover.commit()
    console.say("The gallery lies in {folder} now.", folder=handover.folder)


def _check(place: Workplace, handover: Handover) -> None:
    """Stop before anything is built where the folder cannot be the gallery's.

    Raises:
        StoppedError: With the reason.
    """
    project, folder = place.folder.resolve(), handover.folder
    if project.is_relative_to(folder) or any(
        folder.is_relative_to(own) for own in (place.output.resolve(), place.submissions.resolve())
    ):
        raise StoppedError(
            say("{folder} belongs to the project itself. Name a folder outside of it.", folder=folder)
        )
    if handover.holds_another_site():
        raise StoppedError(
            say(
                "{folder} holds another website, whose first page would be replaced. Name an empty folder.",
                folder=folder,
            )
        )


def _refuse(context: click.Context, console: Console, leaks: tuple[Leak, ...]) -> None:
    for leak in leaks:
        console.fault(say("{file}: {what}", file=leak.name, what=leak.what))
    console.fault(say("A finished file would still have given something away. Nothing was published."))
    context.exit(LEAKED)
