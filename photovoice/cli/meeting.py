"""The command contact-sheet: what a selection meeting looks at, and what staff and translators fill in."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from photovoice.cli.desk import UNWRITTEN, on_day, with_crew, workplace
from photovoice.cli.exits import PUT_RIGHT
from photovoice.console import Console
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.gather import gather
from photovoice.pipeline.originals import Originals
from photovoice.problems import Problems, StoppedError, say
from photovoice.register.log import Register


@click.command("contact-sheet")
@click.argument(
    "file",
    metavar="[FILE.pdf]",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("contact-sheet.pdf"),
)
@on_day
@with_crew
@click.pass_context
def contact_sheet(context: click.Context, file: Path, day: date, crew: Crew) -> None:
    """Write a PDF of all photos for the selection meeting, and two spreadsheets to fill in.

    Beside FILE.pdf lie FILE.xlsx (selection and words, for staff) and FILE-translations.xlsx (no personal data).
    Filled in, both are read back by   photovoice import FILE.xlsx

    Example:  photovoice contact-sheet may.pdf
    """
    from photovoice.pipeline import contactsheet

    console: Console = context.obj
    place, problems = workplace(), Problems()
    selection, translation = file.with_suffix(".xlsx"), file.with_name(f"{file.stem}-translations.xlsx")
    for filled in (selection, translation):
        if filled.exists():
            raise StoppedError(
                say("{file} is there already and may be filled in. Import it or move it away first.", file=filled)
            )
    if file.resolve().is_relative_to(place.output.resolve()):
        raise StoppedError(say("The contact sheet shows more than may be published. Write it outside output/."))
    with Register(place.register, date.today()) as register, TemporaryDirectory() as folder:
        originals = Originals(place.private)
        gathered = gather(place, register, originals, day, problems)
        if gathered is not None and not problems:
            made = contactsheet.contact_sheet(
                place, gathered, originals, crew, Path(folder), console.text, console.language, problems
            )
            for event in made:
                if isinstance(event, bytes):
                    written = contactsheet.sheets(place, gathered, console.text, problems)
                    file.write_bytes(event)
                    selection.write_bytes(written.selection)
                    translation.write_bytes(written.translation)
                    for older in written.older:
                        console.say(
                            "{photo}: older than what they were translated from: {words}.",
                            photo=older.photo,
                            words=", ".join(older.words),
                        )
    console.problems(problems, UNWRITTEN)
    if problems:
        context.exit(PUT_RIGHT)
    console.say(
        "{file} is written, with {selection} and {translation} beside it.",
        file=file,
        selection=selection.name,
        translation=translation.name,
    )
