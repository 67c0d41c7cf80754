"""The commands inspect and audit: what a photo says besides its picture, and what a finished folder does."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import click

from photovoice.cli.desk import workplace
from photovoice.cli.exits import LEAKED
from photovoice.console import Console
from photovoice.problems import StoppedError, say
from photovoice.proof.finding import Leak
from photovoice.publish.ledger import read_ledger
from photovoice.publish.run import MEMORY


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def inspect(context: click.Context, file: Path) -> None:
    """Show what a photo or recording says besides: place, time, telephone, names, hidden pictures.

    Example:  photovoice inspect submissions/p01/IMG_2031.jpg
    """
    from photovoice.darkroom.metadata import revelations
    from photovoice.darkroom.negative import Refusal, look
    from photovoice.darkroom.revelation import PLACE
    from photovoice.darkroom.sound import is_recording

    console: Console = context.obj
    if is_recording(file):
        _listen(console, file)
        return
    found = sorted(revelations(file), key=lambda revelation: revelation.about is not PLACE)
    if found and found[0].about is PLACE:
        console.say("This file tells where the photo was taken.")
    for revelation in found:
        console.line(f"{console.text(revelation.about)}: {revelation.value}")
    if isinstance(refusal := look(file, ""), Refusal):
        console.line(f"{console.text(refusal.what)} {console.text(refusal.remedy)}")
    elif found:
        console.say("None of this is carried into anything that is published.")
    else:
        console.say("The file says nothing besides its picture, as far as can be told.")


def _listen(console: Console, file: Path) -> None:
    from photovoice.darkroom.negative import Refusal
    from photovoice.darkroom.sound import can_convert, formats_of
    from photovoice.darkroom.sound_tags import told_by_sound

    answer = formats_of(file, convert=can_convert())
    found = told_by_sound(file.read_bytes())
    for revelation in found:
        console.line(f"{console.text(revelation.about)}: {revelation.value}")
    if isinstance(answer, Refusal):
        console.line(f"{console.text(answer.what)} {console.text(answer.remedy)}")
    elif found:
        console.say("None of this is carried into anything that is published.")
    else:
        console.say("The file says nothing besides its sound, as far as can be told.")


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, exists=True))
@click.pass_context
def audit(context: click.Context, folder: Path | None) -> None:
    """Open every file of a finished folder (output/ when none is named) and report what it gives away.

    Example:  photovoice audit output/gallery
    """
    from photovoice.proof.audit import audit as leaks_in

    console: Console = context.obj
    folder = folder or workplace().output
    if not folder.is_dir():
        raise StoppedError(say("There is no folder {folder} yet.", folder=folder))
    exiftool = shutil.which("exiftool")
    count = 0
    for leak in (*leaks_in(folder, exiftool), *_strangers(folder)):
        count += 1
        console.line(f"{folder / leak.name}\n  {console.text(leak.what)}")
    if not exiftool:
        console.say("ExifTool is not installed: two witnesses were heard instead of three.")
    if count:
        console.say("Leaks found: {count}.", count=count)
        context.exit(LEAKED)
    console.say("No leak was found.")


def _strangers(folder: Path) -> Iterator[Leak]:
    """Yield the files of output/ that a build did not make; of another folder nobody knows who made what."""
    made = dict(read_ledger(folder).files)
    for file in sorted(folder.rglob("*")) if made else ():
        name = file.relative_to(folder).as_posix()
        if file.is_file() and name not in made and not name.startswith(f"{MEMORY}/"):
            yield Leak(name, say("photovoice did not make this file, so nobody can say what it gives away."))
