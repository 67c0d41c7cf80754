"""The command faces: proposes where staff might cover faces."""

from datetime import date

import click

from photovoice.cli.desk import with_crew, workplace
from photovoice.cli.exits import PUT_RIGHT
from photovoice.console import Console
from photovoice.pipeline.executors import Crew
from photovoice.problems import Problems, StoppedError, say


@click.command()
@click.option("--thorough", is_flag=True, help="Look for heads that lie, too; three times as slow.")
@with_crew
@click.pass_context
def faces(context: click.Context, thorough: bool, crew: Crew) -> None:
    """Propose boxes for the faces in every photo, with sheets to look at; nothing leaves this computer.

    Nobody is recognised, compared or stored. Take boxes over into submission.yaml yourself.

    Example:  photovoice faces
    """
    from photovoice.darkroom.faces import Face, can_look
    from photovoice.pipeline.faces import every_photo, look_for_faces, propose

    console: Console = context.obj
    if not can_look():
        raise StoppedError(
            say("Looking for faces needs an extra part. Install it with   pip install 'photovoice[faces]'")
        )
    place, problems = workplace(), Problems()
    ready = every_photo(place, date.today(), problems)
    found: dict[str, tuple[Face, ...]] = {}
    for _ in console.progress(look_for_faces(ready, crew, thorough, found)):
        pass
    proposed = propose(ready, found, place.private / "faces")
    console.say("Likely faces: {likely}. Perhaps: {perhaps}.", likely=proposed.likely, perhaps=proposed.perhaps)
    console.say("The proposed boxes are in {file}.", file=proposed.file)
    for sheet in proposed.sheets:
        console.say("Look at {file}.", file=sheet)
    console.problems(problems)
    if problems:
        context.exit(PUT_RIGHT)
